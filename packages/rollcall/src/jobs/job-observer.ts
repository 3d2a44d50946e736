import type { ClaimedJob } from '../control/control-store.ts';
import type { SliceTotals } from './thread-messages.ts';

/** A slice that a thread has done, and where its time went. */
export interface DoneSlice {
  readonly totals: SliceTotals;
  /** From being queued to being given to a thread. */
  readonly waitedMs: number;
  /** From then to its end: a thread was busy with it. */
  readonly ms: number;
  /** Of that, the lookups themselves: the wait until rows were written is left out. */
  readonly lookupMs: number;
}

/** Is told what the jobs of this process do, to count it. It must be quick, and it must not throw. */
export interface JobObserver {
  jobSubmitted(): void;
  jobBegun(job: ClaimedJob): void;
  /** After the commit that ends it. */
  jobEnded(job: ClaimedJob, state: 'finished' | 'failed', endedAtMs: number): void;
  sliceDone(slice: DoneSlice): void;
}
