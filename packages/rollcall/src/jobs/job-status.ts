import type { Job } from '../control/control-store.ts';
import { type ToldProgress, toldProgress } from './job-progress.ts';

/** A job as it is told of, to who asks and by its webhook. */
export type JobStatus = Job &
  ToldProgress & {
    /** When finished: from then on there are no `resultParts`. */
    readonly expiresAtMs?: number;
  };

/** What is told of a job at a time. */
export function jobStatusAt(job: Job, nowMs: number, resultRetentionMs: number): JobStatus {
  if (job.state !== 'finished') return { ...job, ...toldProgress(job) };
  const { resultParts: _, ...rest } = job;
  return { ...rest, ...toldProgress(job), ...expiryAt(job, nowMs, resultRetentionMs) };
}

/** The setting holds for jobs that ended under another one too, but what was removed does not come back. */
function expiryAt(
  { endedAtMs = 0, removedAtMs, resultParts }: Job,
  nowMs: number,
  resultRetentionMs: number,
): Pick<JobStatus, 'expiresAtMs' | 'resultParts'> {
  const expiresAtMs = Math.min(endedAtMs + resultRetentionMs, removedAtMs ?? Number.POSITIVE_INFINITY);
  const isKept = resultParts !== undefined && nowMs < expiresAtMs;
  return isKept ? { expiresAtMs, resultParts } : { expiresAtMs };
}
