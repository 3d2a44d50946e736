import type { HttpCall } from './http-calls.ts';
import type { JobState } from './job.ts';
import type { LineError } from './rollcall-error.ts';

/** What a submission and its check have in common. */
export interface LinesOptions {
  /** What they are: lookup lines, which is the default, or newIds, for the details of their contacts. */
  readonly lines?: 'lookup' | 'newIds';
  /** The charset of lines that are given as bytes; UTF-8 when absent. */
  readonly charset?: string;
  /** Whether lines that are not valid reject the job, which is the default, or are answered as `invalid`. */
  readonly onInvalid?: 'reject' | 'report';
  /** Contacts returned per lookup line at most; the server's maximum when absent. */
  readonly limit?: number;
  /** Where the server posts the status of the job when it has ended. */
  readonly webhook?: string;
  /** Packs the lines on their way. */
  readonly gzip?: boolean;
  readonly signal?: AbortSignal;
}

export interface SubmitOptions extends LinesOptions {
  /**
   * Makes repetitions of the submission one job, for 24 hours. A random one when absent, which covers the retries of this
   * call; keep one of your own to cover those of your program.
   */
  readonly idempotencyKey?: string;
}

/** A job that is on stable storage. */
export interface SubmittedJob {
  readonly jobId: string;
  readonly status: JobState;
  readonly type: string;
  /** The key that was sent. */
  readonly idempotencyKey: string;
  /** Whether an earlier submission with this key had made the job. */
  readonly isReplayed: boolean;
}

/** What a check of lines found (contract section 4, validateOnly). */
export interface JobValidation {
  /** Whether the lines would be accepted as they are. */
  readonly valid: boolean;
  readonly totalLines: number;
  readonly validLines: number;
  readonly totalLineErrors: number;
  /** At most 100. */
  readonly lineErrors: readonly LineError[];
  /** One for each valid line. */
  readonly creditsRequired: number;
  /** Absent when they are unlimited. */
  readonly creditsAvailable?: number;
}

export const submitPath = '/api/v1/target/company/job';
/** Also that of lookup lines; the server tells them apart by the first line. */
const newIdsPath = '/api/v1/target/contact/job';

/** The call that posts lines. */
export async function linesCall(
  csv: string | Uint8Array<ArrayBuffer>,
  { lines = 'lookup', charset = 'utf-8', onInvalid, limit, webhook, gzip = false, signal }: LinesOptions,
): Promise<HttpCall> {
  const type = { 'content-type': `text/plain; charset=${typeof csv === 'string' ? 'utf-8' : charset}` };
  return {
    method: 'POST',
    path: lines === 'lookup' ? submitPath : newIdsPath,
    query: { onInvalid, limit, webhook },
    headers: gzip ? { ...type, 'content-encoding': 'gzip' } : type,
    body: gzip ? await gzipped(csv) : csv,
    signal,
  };
}

/** 128 random bits. Not `randomUUID`, which browsers have on https alone. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function gzipped(csv: string | Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([csv]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
