/** What a test and its processes say to each other. */
import type { ClientId, JobId } from '../../packages/rollcall/src/control/control-store.ts';
import type { TestClock } from './test-clock.ts';

/** The only argument of a process, as JSON. */
export interface ProcessTask {
  readonly dataDirectory: string;
  readonly databaseUrl?: string | undefined;
  /** Also the owner of its leases. */
  readonly name: string;
  readonly seed: number;
  readonly clients: readonly ClientId[];
  readonly clock: TestClock;
}

/** What a call turned out to be, by the answer of the store. */
export const outcomes = [
  'submit',
  'claim',
  'takeover',
  'refuse',
  'checkpoint',
  'finish',
  'fail',
  'cancel',
  'remove',
  // Something that a worker wanted to store under a claim that it had lost.
  'lost',
] as const;
export type Outcome = (typeof outcomes)[number];

export interface Done {
  readonly outcome: Outcome;
  readonly jobId: JobId;
  /** The claim that it was done under; 0 without one. */
  readonly attempt: number;
}

/** Said before each call: how many the process has begun, and what those that have ended did. */
export interface ProcessReport {
  readonly begun: number;
  readonly done: readonly Done[];
}

/** What a worker writes into all that it stores, so that the record shows under which claim it did. */
export function markOf(owner: string, attempt: number): string {
  return `${owner}#${attempt}`;
}
