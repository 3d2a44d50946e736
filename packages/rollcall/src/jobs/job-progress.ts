import type { Job, JobCheckpoint, JobPace, JobProgress, JobTotals } from '../control/control-store.ts';

/** How far a job is, as its status tells it (contract section 4). */
export interface ToldProgress {
  /** Lines done so far. */
  readonly totalProcessed: number;
  /** Of these lines; absent when none was ever begun. */
  readonly totals?: JobTotals;
  /** While processing, from the first checkpoint on. */
  readonly estimatedSecondsLeft?: number;
}

export const nothingDone: JobCheckpoint = {
  processedQueries: 0,
  totals: { matchedQueries: 0, invalidQueries: 0, truncatedQueries: 0, totalContacts: 0 },
  resultParts: [],
};

/**
 * What is told of a job while it runs is what its last checkpoint stored, and never what the process that runs it knows
 * besides. So every process tells the same, and no number falls when a worker dies and another goes on from there. It
 * is half a second old at most, or a slice.
 */
export function toldProgress(job: JobProgress & Pick<Job, 'totals'>): ToldProgress {
  const { state, totalQueries, checkpoint } = job;
  const totalProcessed = totalProcessedOf(job);
  if (state === 'finished') return { totalProcessed, ...(job.totals && { totals: job.totals }) };
  const totals = checkpoint?.totals ?? (state === 'processing' ? nothingDone.totals : undefined);
  const pace = state === 'processing' ? checkpoint?.pace : undefined;
  return {
    totalProcessed,
    ...(totals && { totals }),
    ...(pace && { estimatedSecondsLeft: secondsFor(totalQueries - totalProcessed, pace) }),
  };
}

export function totalProcessedOf({ state, totalQueries, checkpoint }: JobProgress): number {
  return state === 'finished' ? totalQueries : (checkpoint?.processedQueries ?? 0);
}

/** Whole seconds, and at least one: what is not finished takes some time yet. */
function secondsFor(queries: number, { queries: done, ms }: JobPace): number {
  return Math.max(1, Math.ceil((queries * ms) / done / 1_000));
}
