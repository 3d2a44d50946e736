/** What the server says of jobs (contract section 4). Dates are UTC, ISO 8601; what is not known yet is absent. */
import type { WebhookStatus } from './webhook-delivery.ts';

export type JobState = 'accepted' | 'processing' | 'finished' | 'failed' | 'aborted';

/** How a job stands. */
export interface JobStatus {
  readonly jobId: string;
  readonly status: JobState;
  /** `targetLookup` for a lookup job, `targetContactDetails` for one of contact details. */
  readonly type: string;
  /** Lines done so far. */
  readonly totalProcessed: number;
  /** Lines of the job. */
  readonly totalQueries?: number;
  /** Lines with at least one contact. */
  readonly matchedQueries?: number;
  /** Lines that could not be run; they are free. */
  readonly invalidQueries?: number;
  /** Lines whose contacts were cut at the limit. */
  readonly truncatedQueries?: number;
  /** Contacts in the results. */
  readonly totalContacts?: number;
  /** Credits debited for the job and not given back. */
  readonly creditsConsumed?: number;
  /** The data set that it runs on. */
  readonly datasetVersion?: string;
  readonly createdDate?: string;
  readonly startedDate?: string;
  readonly finishedDate?: string;
  /** Until then the results are kept. */
  readonly expiresDate?: string;
  /** Its place among the jobs that wait, while it is accepted. */
  readonly queuePosition?: number;
  /** While it is processing. */
  readonly estimatedSecondsLeft?: number;
  /** When it failed. */
  readonly failureReason?: string;
  /** With a webhook: how far that is. */
  readonly webhookStatus?: WebhookStatus;
}

/** A job in the list of a client's jobs (contract section 6). */
export interface BulkJob {
  readonly jobId: string;
  readonly jobType: string;
  readonly jobStatus: JobState;
  /** The day, UTC: `2026-11-24`. */
  readonly createdDate: string;
  readonly creditsConsumed: number;
}

/** Whether a job never changes again. */
export function isEnded({ status }: Pick<JobStatus, 'status'>): boolean {
  return status !== 'accepted' && status !== 'processing';
}
