/**
 * What the HTTP layer needs from the job domain. It is stated here, where it is used, so that the domain never has to
 * import HTTP: it satisfies these interfaces by its shape.
 */
import type { Readable } from 'node:stream';
import type { Client, Job, JobId, ResultPart } from '../control/control-store.ts';
import type { ErrorKind } from './errors/error-catalogue.ts';

export interface JobsApi {
  /**
   * Checks a submission and stores it. When this resolves with a job, the job is on stable storage (contract
   * section 4, submit); otherwise nothing was stored or charged.
   */
  submit(submission: Submission): Promise<SubmitOutcome>;
  /** A job that the client may see, with the lines done so far. */
  status(jobId: string, client: Client): Promise<JobStatus | undefined>;
  /** Cancels where that is still possible; the job as it is afterwards tells whether it was. */
  cancel(jobId: string, client: Client): Promise<Job | undefined>;
}

export interface Submission {
  readonly client: Client;
  /** The decoded text, without a byte order mark. */
  readonly body: string;
  /** Contacts returned per line at most. */
  readonly limit: number;
}

export type SubmitOutcome =
  | { readonly ok: true; readonly job: Job }
  | {
      readonly ok: false;
      /** What the answer as a whole says; its kind gives status and error number. */
      readonly problem: { readonly kind: ErrorKind; readonly message: string };
      readonly lineErrors?: readonly LineErrorView[];
      readonly totalLineErrors?: number;
    };

export type JobStatus = Job & {
  /** Lines done so far (contract section 4, status). */
  readonly totalProcessed: number;
};

/** One fault of one line (contract section 2). The answer shows the kind as its error number, under `code`. */
export interface LineErrorView {
  readonly kind: ErrorKind;
  /** The record's number, 1-based, a header row not counted. */
  readonly line: number;
  /** The line of the text on which the record starts, 1-based. */
  readonly physicalLine: number;
  readonly queryId?: string;
  readonly column?: string;
  readonly value?: string;
  readonly text: string;
}

export interface ResultFiles {
  /** The stored CSV of a finished job: its parts, one after the other. */
  open(jobId: JobId, parts: readonly ResultPart[]): Promise<Readable>;
}
