import type { ClaimedJob } from '../control/control-store.ts';
import type { DoneSlice, JobObserver } from '../jobs/job-observer.ts';
import type { Metrics } from './metrics.ts';

/** Counts what the jobs of a process do: some numbers for each slice of 100 lines, and none for a line. */
export function jobMetrics(metrics: Metrics): JobObserver {
  const submitted = metrics.counter('rollcall_jobs_submitted_total');
  const ended = metrics.counter('rollcall_jobs_ended_total');
  const jobWait = metrics.histogram('rollcall_job_wait_seconds');
  const jobDuration = metrics.histogram('rollcall_job_duration_seconds');
  const debited = metrics.counter('rollcall_job_credits_debited_total');
  const refunded = metrics.counter('rollcall_job_credits_refunded_total');
  const sliceWait = metrics.histogram('rollcall_slice_wait_seconds');
  const sliceDuration = metrics.histogram('rollcall_slice_duration_seconds');
  const lookupDuration = metrics.histogram('rollcall_lookup_duration_seconds');
  const lines = metrics.counter('rollcall_lookup_lines_total');
  const contacts = metrics.counter('rollcall_contacts_returned_total');
  // From the beginning, so that the first one is seen as a change.
  for (const state of ['finished', 'failed']) ended.inc({ state }, 0);
  for (const outcome of ['matched', 'unmatched', 'invalid']) lines.inc({ outcome }, 0);
  return {
    jobSubmitted: () => submitted.inc(),
    jobBegun: ({ attempt, createdAtMs, startedAtMs = createdAtMs, creditsConsumed }: ClaimedJob) => {
      // A job that is taken over was counted where it was begun.
      if (attempt > 1) return;
      jobWait.observe(seconds(startedAtMs - createdAtMs));
      debited.inc(creditsConsumed);
    },
    jobEnded: ({ startedAtMs, creditsConsumed }, state, endedAtMs) => {
      ended.inc({ state });
      jobDuration.observe(seconds(endedAtMs - (startedAtMs ?? endedAtMs)));
      if (state === 'failed') refunded.inc(creditsConsumed);
    },
    sliceDone: ({ totals, waitedMs, ms, lookupMs }: DoneSlice) => {
      const { queries, matchedQueries, invalidQueries } = totals;
      sliceWait.observe(seconds(waitedMs));
      sliceDuration.observe(seconds(ms));
      if (queries > 0) lookupDuration.observe(seconds(lookupMs / queries));
      lines.inc({ outcome: 'matched' }, matchedQueries);
      lines.inc({ outcome: 'invalid' }, invalidQueries);
      lines.inc({ outcome: 'unmatched' }, queries - matchedQueries - invalidQueries);
      contacts.inc(totals.contacts);
    },
  };
}

/** Never below zero: the clocks of two machines may differ. */
function seconds(ms: number): number {
  return Math.max(0, ms) / 1_000;
}
