import type { DefaultLimits, NewJob, SubmitDecision } from './control-store.ts';
import type { ClientAccount } from './credit-store.ts';

/** Whether a client may have another job. Credits come before the queue (contract section 1, order of checks). */
export function decideSubmit(
  job: NewJob,
  account: ClientAccount,
  { maxUnfinishedJobs }: DefaultLimits,
): SubmitDecision {
  const { allocated, consumed, reserved, unfinished } = account;
  // More may be consumed than is allocated now, where the allocation was lowered.
  const available =
    allocated === null ? Number.POSITIVE_INFINITY : Math.max(0, allocated - consumed - reserved);
  if (job.validQueries > available)
    return { accepted: false, refused: 'tooFewCredits', required: job.validQueries, available };
  const limit = account.maxUnfinishedJobs ?? maxUnfinishedJobs;
  if (unfinished >= limit) return { accepted: false, refused: 'tooManyUnfinishedJobs', unfinished, limit };
  return { accepted: true };
}
