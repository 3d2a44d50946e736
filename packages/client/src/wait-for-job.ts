import { isEnded, type JobStatus } from './job.ts';
import { sleep } from './retry.ts';

export interface WaitOptions {
  /** Ends the waiting, and nothing else: the job goes on. */
  readonly signal?: AbortSignal;
  /** Called with every status that is news. */
  readonly onProgress?: (status: JobStatus) => void;
}

export interface StatusOptions {
  /** The server answers when the job is not as it was last seen any more, and after so many seconds; up to 60. */
  readonly waitSeconds?: number;
  /** The `totalProcessed` that was last seen. */
  readonly since?: number;
  /** The `status` that was last seen. */
  readonly lastStatus?: JobStatus['status'];
  /** Whether nothing but the end of the job is waited for. A server that does not know that answers changes. */
  readonly untilEnded?: boolean;
  readonly signal?: AbortSignal;
}

const waitSeconds = 30;
/** An unchanged status that comes earlier than that was not waited for. */
const waitedMs = 15_000;
/** Between two calls, also where the server answers at every line. */
const leastIntervalMs = 200;
/** Where the server does not wait: each second, and less often while nothing happens. */
const pollIntervalMs = 1_000;
const maxPollIntervalMs = 10_000;
const pollBackoff = 1.5;

/**
 * The status with which a job ends.
 *
 * The server is asked to answer when something has changed (contract section 4, status: `wait`). One that answers at once
 * although nothing has does not know that, and is asked from time to time.
 */
export async function waitForEnd(
  statusOf: (options: StatusOptions) => Promise<JobStatus>,
  { signal, onProgress }: WaitOptions,
): Promise<JobStatus> {
  const withSignal = signal === undefined ? {} : { signal };
  let seen = await statusOf(withSignal);
  onProgress?.(seen);
  /** Undefined while the server waits. */
  let pollMs: number | undefined;
  while (!isEnded(seen)) {
    const askedAtMs = performance.now();
    const status = await statusOf({
      waitSeconds,
      since: seen.totalProcessed,
      lastStatus: seen.status,
      untilEnded: onProgress === undefined,
      ...withSignal,
    });
    const tookMs = performance.now() - askedAtMs;
    const isNews = status.status !== seen.status || status.totalProcessed !== seen.totalProcessed;
    if (isNews) onProgress?.(status);
    else if (tookMs < waitedMs)
      pollMs = pollMs === undefined ? pollIntervalMs : Math.min(maxPollIntervalMs, pollMs * pollBackoff);
    if (isNews && pollMs !== undefined) pollMs = pollIntervalMs;
    seen = status;
    if (!isEnded(seen)) await sleep(Math.max(0, (pollMs ?? leastIntervalMs) - tookMs), signal);
  }
  return seen;
}
