import { delayBefore, type RetryRules, sleep } from './retry.ts';
import { errorOf, RollcallError } from './rollcall-error.ts';

/** One call of the API. */
export interface HttpCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below the base URL. */
  readonly path: string;
  /** What is undefined is left out. */
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly signal?: AbortSignal | undefined;
  /** How long the server may wait before it answers, besides the time-out. */
  readonly waitMs?: number;
  /** A POST that changes nothing that matters if it is done twice. */
  readonly isRepeatable?: boolean;
}

export interface HttpRules extends RetryRules {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  /** For an answer, or for the next bytes of a file. */
  readonly timeoutMs: number;
}

/** Calls over HTTP that time out, and are tried again where that may help and does no harm. */
export class HttpCalls {
  readonly rules: HttpRules;

  constructor(rules: HttpRules) {
    this.rules = rules;
  }

  /**
   * The answer of a call that succeeded.
   *
   * @param read takes what is wanted out of the answer; when that fails, the call failed
   * @throws {RollcallError} when it was refused, or not answered; the reason of the call's signal
   */
  async send<T>(call: HttpCall, read: (response: Response) => Promise<T>): Promise<T> {
    const hasIdempotencyKey = call.headers?.['idempotency-key'] !== undefined;
    const isRepeatable = call.isRepeatable ?? (call.method !== 'POST' || hasIdempotencyKey);
    for (let retry = 0; ; retry++) {
      try {
        return await this.#try(call, read);
      } catch (error) {
        call.signal?.throwIfAborted();
        if (!(error instanceof RollcallError)) throw error;
        const delayMs = delayBefore(retry, error, { isRepeatable, hasIdempotencyKey }, this.rules);
        if (delayMs === undefined) throw error;
        await sleep(delayMs, call.signal);
      }
    }
  }

  async #try<T>(call: HttpCall, read: (response: Response) => Promise<T>): Promise<T> {
    const { baseUrl, fetch: doFetch, timeoutMs } = this.rules;
    const { method, path, query = {}, headers, body, signal, waitMs = 0 } = call;
    signal?.throwIfAborted();
    const url = new URL(baseUrl + path);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, String(value));
    const timeout = new AbortController();
    const timer = setTimeout(
      () => timeout.abort(new Error(`no answer within ${timeoutMs + waitMs} ms`)),
      timeoutMs + waitMs,
    );
    try {
      const response = await doFetch(url, {
        method,
        headers: { accept: 'application/json', ...headers },
        ...(body !== undefined && { body }),
        signal: signal === undefined ? timeout.signal : AbortSignal.any([signal, timeout.signal]),
        // Elsewhere the token would be known to somebody else.
        redirect: 'manual',
      });
      if (!response.ok) throw await errorOf(response);
      return await read(response);
    } catch (error) {
      if (error instanceof RollcallError) throw error;
      throw networkError(error, `${method} ${path}`);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The JSON of an answer. An answer that succeeds and is none did not come from the server. */
export async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { host, pathname } = new URL(response.url || 'http://server');
    throw new RollcallError(
      'unexpected',
      `${host} answered ${pathname} with something that is not JSON`,
      {},
      { cause },
    );
  }
}

/** @param what the call that failed */
export function networkError(cause: unknown, what: string): RollcallError {
  return new RollcallError('network', `${what} got no answer: ${messageOf(cause)}`, {}, { cause });
}

/** Of a failure of fetch, which says why in its cause only. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  return cause.message === '' && 'code' in cause ? String(cause.code) : cause.message;
}
