import { setTimeout as delay } from 'node:timers/promises';
import type { ControlStore } from '../control/control-store.ts';
import { newWorkerName, stateOfNamed } from '../jobs/worker-name.ts';

/** Whoever says nothing for so long has lost the turn. Of this machine, whoever dies has lost it at once. */
const turnMs = 60_000;
const renewalIntervalMs = 10_000;
/** Between two looks whether it is free. */
const lookIntervalMs = 100;

export interface TurnOptions {
  /** By `performance.now()`: until then it is waited for, and asked for once in any case. */
  readonly endsAtMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Called once, where it has to be waited for. */
  readonly onWait?: () => void;
}

/**
 * Does what one process at a time may do of forgettings (decision 0031). Whoever stands still for too long loses the turn,
 * and finds that out when it goes on: its signal is aborted then, and it waits for the next one. So nothing may depend on
 * being alone; the turn saves two from writing the same gigabytes, and from removing what the other reads.
 *
 * @param work done again from its start where the turn was lost
 * @returns what the work gave, or who had the turn all the time
 */
export async function inTurn<Result>(
  control: ControlStore,
  { endsAtMs, signal, onWait = () => {} }: TurnOptions,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<{ readonly done: Result } | { readonly heldBy: string }> {
  const process = newWorkerName();
  const take = async (from?: string): Promise<string> => {
    const nowMs = await control.nowMs();
    return control.forgettings.takeTurn(process, nowMs, nowMs + turnMs, from);
  };
  for (let isWaiting = false; ; isWaiting = true) {
    const before = await take();
    const holder = before !== process && stateOfNamed(before) === 'gone' ? await take(before) : before;
    if (holder === process) {
      const lost = new AbortController();
      try {
        return { done: await holding(take, process, lost, () => work(anyOf(lost.signal, signal))) };
      } catch (error) {
        if (!lost.signal.aborted) throw error;
      } finally {
        // Where the store does not answer, it is taken from a process that is gone or silent.
        await control.forgettings.leaveTurn(process).catch(() => {});
      }
    } else if (performance.now() >= endsAtMs) return { heldBy: holder };
    if (!isWaiting) onWait();
    await delay(lookIntervalMs, undefined, { ...(signal && { signal }) });
  }
}

/** Keeps the turn while the work is done. */
async function holding<Result>(
  take: () => Promise<string>,
  process: string,
  lost: AbortController,
  work: () => Promise<Result>,
): Promise<Result> {
  let renewing: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    renewing = renewing
      .then(take)
      .then((holder) => {
        if (holder !== process) lost.abort();
      })
      // The work meets the same store.
      .catch(() => {});
  }, renewalIntervalMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await renewing;
  }
}

function anyOf(one: AbortSignal, other: AbortSignal | undefined): AbortSignal {
  return other === undefined ? one : AbortSignal.any([one, other]);
}
