/**
 * The throttle of calls (contract section 5), right with several processes, without a write to the store for each call.
 *
 *     store:    window of a token   |=====A=====|=====B=====|==A==|     calls given out, never more than the limit
 *     process:  its block                                      ^^^      used up here, call by call, until the window ends
 *
 * A process takes a block of calls at a time, counts it down by itself, and gives nothing back. So all processes together
 * never let through more than the limit in a window of the store. They may let through less: by what is left of the
 * blocks of the other processes when one of them finds the window empty, which is less than a block for each of them.
 * One process alone is exact. Where the clocks of machines differ, a window ends a little earlier on one of them, and the
 * calls that are left of the others' blocks may then fall into the next window.
 */
import type { CallRules } from '../control/call-window.ts';
import type { ThrottleStore } from '../control/control-store.ts';

/** A larger block saves writes, and can keep more calls from the other processes. */
const maxBlock = 50;
/** Of the limit: with so small a part in a block, several processes still share it fairly. */
const blockShare = 0.01;

/** What this process knows of a token, as long as it holds. */
interface Known {
  /** What is left of its block. */
  calls: number;
  /** Whether the store had no calls left. */
  readonly isRefused: boolean;
  readonly untilMs: number;
}

/** The calls of one process; `limit` 0 throttles nobody. */
export class CallThrottle {
  readonly #store: ThrottleStore;
  readonly #rules: CallRules;
  readonly #clock: () => number;
  readonly #block: number;
  readonly #known = new Map<string, Known>();
  /** Blocks that are being taken: calls that meet wait for the same one. */
  readonly #taking = new Map<string, Promise<void>>();
  #sweepAtMs = 0;

  constructor(store: ThrottleStore, rules: CallRules, clock: () => number) {
    this.#store = store;
    this.#rules = rules;
    this.#clock = clock;
    this.#block = Math.max(1, Math.min(maxBlock, Math.floor(rules.limit * blockShare)));
  }

  /** Counts a call, or says when the token may call again. A refused call is not counted. */
  async admit(tokenHash: Uint8Array): Promise<{ readonly retryAtMs: number } | undefined> {
    if (this.#rules.limit === 0) return undefined;
    const token = Buffer.from(tokenHash).toString('hex');
    for (;;) {
      const known = this.#known.get(token);
      if (known !== undefined && this.#clock() < known.untilMs) {
        if (known.isRefused) return { retryAtMs: known.untilMs };
        if (known.calls > 0) {
          known.calls -= 1;
          return undefined;
        }
      }
      await this.#takeOnce(token, tokenHash);
    }
  }

  #takeOnce(token: string, tokenHash: Uint8Array): Promise<void> {
    const underWay = this.#taking.get(token);
    if (underWay !== undefined) return underWay;
    const taking = this.#take(token, tokenHash).finally(() => this.#taking.delete(token));
    this.#taking.set(token, taking);
    return taking;
  }

  async #take(token: string, tokenHash: Uint8Array): Promise<void> {
    const nowMs = this.#clock();
    this.#forgetEnded(nowMs);
    const { granted, untilMs } = await this.#store.take(tokenHash, this.#block, nowMs, this.#rules);
    this.#known.set(token, { calls: granted, isRefused: granted === 0, untilMs });
  }

  /** Once a window, so that tokens that are idle take no memory. */
  #forgetEnded(nowMs: number): void {
    if (nowMs < this.#sweepAtMs) return;
    this.#sweepAtMs = nowMs + this.#rules.windowMs;
    for (const [token, { untilMs }] of this.#known) if (untilMs <= nowMs) this.#known.delete(token);
  }
}
