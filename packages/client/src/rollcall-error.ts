/** A fault of one line of a submission (contract section 2). */
export interface LineError {
  /** The record's number, from 1; a header row is not counted. */
  readonly line: number;
  /** The line of the text in which it starts, from 1. */
  readonly physicalLine: number;
  readonly queryId?: string;
  readonly column?: string;
  readonly value?: string;
  /** An error number, such as `400-205`. */
  readonly code: string;
  /** What is wrong, as a sentence. */
  readonly text: string;
}

/**
 * What kind of failure it is:
 *
 * - `refused`: the server answered with an error; `status` and the fields after it are what it said
 * - `network`: no answer, or an answer that broke off, after all retries; `cause` is the last failure
 * - `unexpected`: an answer that this client cannot use, such as a server that does not know the call yet
 * - `changed`: the results are not those any more whose first bytes were received
 * - `corrupt`: all bytes were received, and they are not those whose digest the server gave
 */
export type FailureKind = 'refused' | 'network' | 'unexpected' | 'changed' | 'corrupt';

/** What an error answer says besides its message; what it does not say is absent. */
export interface ErrorDetails {
  /** Of HTTP. */
  readonly status?: number;
  /** Names the situation in the reference of errors, such as `404-200`. */
  readonly errorNumber?: string;
  /** The id of the request, which the operator finds in the log. */
  readonly diagnosticCode?: string;
  /** At most 100. */
  readonly lineErrors?: readonly LineError[];
  /** Of all line errors, those that are not listed included. */
  readonly totalLineErrors?: number;
  /** How long the server asked to wait, in milliseconds. */
  readonly retryAfterMs?: number;
}

/** Every failure of a call, but for the caller's own signal: its reason is thrown as it is. */
export class RollcallError extends Error {
  override readonly name = 'RollcallError';
  readonly kind: FailureKind;
  readonly status: number | undefined;
  readonly errorNumber: string | undefined;
  readonly diagnosticCode: string | undefined;
  readonly lineErrors: readonly LineError[];
  readonly totalLineErrors: number;
  readonly retryAfterMs: number | undefined;

  /** @param message when refused, the sentence of the server */
  constructor(kind: FailureKind, message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
    this.status = details.status;
    this.errorNumber = details.errorNumber;
    this.diagnosticCode = details.diagnosticCode;
    this.lineErrors = details.lineErrors ?? [];
    this.totalLineErrors = details.totalLineErrors ?? this.lineErrors.length;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** The error that an answer is. One without the server's own format is from something before it, such as a proxy. */
export async function errorOf(response: Response): Promise<RollcallError> {
  const { status, statusText } = response;
  const retryAfterMs = retryAfterOf(response.headers.get('retry-after'));
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  const body: unknown = await response.json().catch(() => undefined);
  if (isErrorAnswer(body)) return new RollcallError('refused', body.message, { ...body, status, ...wait });
  const { host } = new URL(response.url || 'http://server');
  return new RollcallError('refused', `${host} answered with ${`${status} ${statusText}`.trim()}`, {
    status,
    ...wait,
  });
}

function isErrorAnswer(body: unknown): body is ErrorDetails & { readonly message: string } {
  return typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string';
}

/** Seconds, or a date (RFC 9110, section 10.2.3). */
function retryAfterOf(value: string | null): number | undefined {
  if (value === null) return undefined;
  const waitMs = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}
