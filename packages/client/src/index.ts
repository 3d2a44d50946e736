/** The client of the Rollcall API: what the package exports. */
export type { Credentials } from './access-tokens.ts';
export type { BulkJob, JobState, JobStatus } from './job.ts';
export type { ResultRow } from './result-rows.ts';
export type { DownloadOptions, DownloadProgress, ResultFormat } from './results-download.ts';
export type { RetryRules } from './retry.ts';
export { type ClientOptions, type ListOptions, RollcallClient } from './rollcall-client.ts';
export { type FailureKind, type LineError, RollcallError } from './rollcall-error.ts';
export type { JobValidation, LinesOptions, SubmitOptions, SubmittedJob } from './submission.ts';
export type { StatusOptions, WaitOptions } from './wait-for-job.ts';
export type { WebhookPing } from './webhook-ping.ts';
