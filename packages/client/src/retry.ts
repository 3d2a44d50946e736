import type { RollcallError } from './rollcall-error.ts';

/** How failures are met that may pass by themselves. */
export interface RetryRules {
  /** How often a call is tried again; a download, since its last byte. */
  readonly retries: number;
  /** Before the first retry; each waits twice as long as the one before, with jitter, up to 10 seconds. */
  readonly retryDelayMs: number;
  /** A server that asks for a longer wait is not waited for. */
  readonly maxRetryAfterMs: number;
}

const maxDelayMs = 10_000;

/** What a server says that cannot answer now; 502 and 504 are those of a proxy. */
const passingStatuses = [502, 503, 504];

/**
 * How long to wait before the next try, in milliseconds; undefined when there should be none.
 *
 * A throttled call was not looked at, so it is tried again whatever it is; all others only when they may be repeated.
 *
 * @param retry how many retries there were
 */
export function delayBefore(
  retry: number,
  error: RollcallError,
  call: { readonly isRepeatable: boolean; readonly hasIdempotencyKey: boolean },
  rules: RetryRules,
): number | undefined {
  const { kind, status = 0, retryAfterMs = 0 } = error;
  const mayPass =
    status === 429 ||
    (call.isRepeatable && (kind === 'network' || passingStatuses.includes(status))) ||
    // The first try is still running: its answer was lost.
    (call.hasIdempotencyKey && status === 409);
  if (!mayPass || retry >= rules.retries || retryAfterMs > rules.maxRetryAfterMs) return undefined;
  return Math.max(retryAfterMs, backoffMs(retry, rules));
}

/** With jitter, so that clients that failed together do not come back together. */
export function backoffMs(retry: number, { retryDelayMs }: RetryRules): number {
  return Math.min(maxDelayMs, retryDelayMs * 2 ** retry) * (0.5 + Math.random() / 2);
}

/** Waits; rejects with the reason of the signal when that is aborted. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return untilAborted(over, signal).finally(() => clearTimeout(timer));
}

/** What a promise becomes, or the reason of the signal if that comes first. */
export async function untilAborted<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (signal === undefined) return promise;
  // Nobody waits for it any more.
  if (signal.aborted) promise.catch(() => {});
  signal.throwIfAborted();
  let stop = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
  });
  return Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', stop));
}
