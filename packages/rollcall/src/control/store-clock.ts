import type { ControlStore } from './control-store.ts';

/** A clock that is set, or drifts, is off for this long at most. */
const askIntervalMs = 10_000;
/** Less is how well NTP does on a bad network. */
export const noticedAheadMs = 1_000;

/**
 * The time of the control store, without asking for it each time: this machine's clock, and by how much the store's is
 * another one. Whatever a process stores or compares is so by one clock for all, and a machine whose clock is wrong
 * neither ends the tokens and windows of others nor keeps its own.
 *
 * On SQLite both are the same clock.
 */
export class StoreClock {
  readonly #control: Pick<ControlStore, 'nowMs'>;
  readonly #machineMs: () => number;
  #aheadMs = 0;
  #timer: NodeJS.Timeout | undefined;
  #asking: Promise<void> = Promise.resolve();

  /** @param machineMs this machine's clock */
  constructor(control: Pick<ControlStore, 'nowMs'>, machineMs: () => number = Date.now) {
    this.#control = control;
    this.#machineMs = machineMs;
  }

  /** Resolves when the store has been asked once. @throws when it does not answer */
  async start(): Promise<void> {
    await this.#ask();
    this.#timer = setInterval(() => {
      // While the store is away, what it said last is the nearest.
      this.#asking = this.#ask().catch(() => {});
    }, askIntervalMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#asking;
  }

  /** In epoch milliseconds. */
  nowMs(): number {
    return this.#machineMs() + this.#aheadMs;
  }

  /** How far the store is ahead of this machine; below zero behind it. */
  get aheadMs(): number {
    return this.#aheadMs;
  }

  async #ask(): Promise<void> {
    this.#aheadMs = await storeAheadMs(this.#control, this.#machineMs);
  }
}

/**
 * How far the store's clock is ahead of this machine's; below zero behind it. What the answer took may have been all on
 * one side, so a difference within it is none.
 */
export async function storeAheadMs(
  control: Pick<ControlStore, 'nowMs'>,
  machineMs: () => number,
): Promise<number> {
  const askedAtMs = machineMs();
  const storeMs = await control.nowMs();
  const answeredAtMs = machineMs();
  return Math.max(0, storeMs - answeredAtMs) - Math.max(0, askedAtMs - storeMs);
}
