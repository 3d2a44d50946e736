/**
 * The life of a job, as data (design section 4). Every store moves jobs by this table only; the drawing in the docs
 * and the property tests are made from it.
 */

/** The states of the wire contract (section 4, status). */
export const jobStates = ['accepted', 'processing', 'finished', 'failed', 'aborted'] as const;
export type JobState = (typeof jobStates)[number];

export interface JobMove {
  readonly from: JobState;
  readonly to: JobState;
  /** What makes the move happen. */
  readonly by: 'claim' | 'refuse' | 'takeover' | 'finish' | 'fail' | 'cancel';
}

/**
 * A takeover is a claim of a job whose worker's lease ran out; the job stays in processing. A claim refuses a job that
 * the client's credits no longer allow.
 */
export const jobMoves: readonly JobMove[] = [
  { from: 'accepted', to: 'processing', by: 'claim' },
  { from: 'accepted', to: 'failed', by: 'refuse' },
  { from: 'processing', to: 'processing', by: 'takeover' },
  { from: 'processing', to: 'finished', by: 'finish' },
  { from: 'processing', to: 'failed', by: 'fail' },
  { from: 'accepted', to: 'aborted', by: 'cancel' },
];

/** The states from which a move may start. */
export function statesBefore(by: JobMove['by']): JobState[] {
  return jobMoves.filter((move) => move.by === by).map((move) => move.from);
}

/** The state that a move ends in. */
export function stateAfter(by: JobMove['by']): JobState {
  const move = jobMoves.find((candidate) => candidate.by === by);
  if (move === undefined) throw new Error(`no move is made by ${by}`);
  return move.to;
}

/** A terminal job never moves again. */
export function isTerminal(state: JobState): boolean {
  return !jobMoves.some((move) => move.from === state && move.to !== state);
}
