/**
 * The throttle of calls (contract section 5), right with several processes, without a write to the store for each call.
 *
 *     store:    window of a token   |=====A=====|=====B=====|==A==|     calls given out, never more than the limit
 *     process:  its block                                      ^^^      used up here, call by call, until the window ends
 *
 * A process takes a block of calls at a time, counts it down by itself, and gives nothing back. So all processes together
 * never let through more than the limit in a window of the store. They may let through less: by what is left of the
 * blocks of the other processes when one of them finds the window empty, which is less than a block for each of them.
 * One process alone is exact. Processes go by the store's clock, to within what its answers take; by so much a window may
 * end earlier in one of them, and the calls that are left of the others' blocks may then fall into the next window.
 *
 * What clients are shown as left is this process's block and what the store had last, so it is never more than they may
 * still make. Every call reads the token's row anyway (`TokenStore.find`) and hands over what it saw of the window: so one
 * process is exact here too, and several fall short by what is left of the blocks of the others.
 */
import type { CallRules, CallWindow } from '../control/call-window.ts';
import type { FoundToken, ThrottleStore } from '../control/control-store.ts';

/** A larger block saves writes, and can keep more calls from the other processes. */
const maxBlock = 50;
/** Of the limit: with so small a part in a block, several processes still share it fairly. */
const blockShare = 0.01;

/** What this process knows of a token, as long as it holds. */
interface Known {
  /** What is left of its block. */
  calls: number;
  /** What the store had left besides when it was last looked at. */
  leftInStore: number;
  /** Whether the store had no calls left, or the client is locked out. */
  readonly isRefused: boolean;
  readonly untilMs: number;
}

/** What the store has of a token's calls. */
export type SeenCalls = Pick<FoundToken, 'callWindow' | 'clientBlockedUntilMs'>;

/** What a token may still do. */
export interface CallsLeft {
  readonly calls: number;
  /** When it gets others; past when it may have them now. */
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

  /**
   * Counts a call, or says when the token may call again. A refused call is not counted.
   *
   * @param seen what the store had when the call came in
   */
  async admit(
    tokenHash: Uint8Array,
    seen: SeenCalls = {},
  ): Promise<{ readonly retryAtMs: number } | undefined> {
    if (this.#rules.limit === 0) return undefined;
    const token = nameOf(tokenHash);
    for (;;) {
      // Each time: it may be newer than a block that was taken meanwhile.
      this.#see(token, seen);
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

  /** As this process knows it now; undefined where nobody is throttled. */
  left(tokenHash: Uint8Array): CallsLeft | undefined {
    if (this.#rules.limit === 0) return undefined;
    const known = this.#known.get(nameOf(tokenHash));
    // A window that has ended while its call was answered: nothing is left of it, and the next one may begin.
    if (known === undefined || known.untilMs <= this.#clock()) return { calls: 0, untilMs: this.#clock() };
    return { calls: known.calls + known.leftInStore, untilMs: known.untilMs };
  }

  #see(token: string, { callWindow, clientBlockedUntilMs = 0 }: SeenCalls): void {
    const { locksOutClient = false } = this.#rules;
    const known = this.#known.get(token);
    if (
      locksOutClient &&
      clientBlockedUntilMs > Math.max(this.#clock(), known?.isRefused ? known.untilMs : 0)
    )
      // What is left of a block is of a window that ends before the lock-out does.
      this.#known.set(token, { calls: 0, leftInStore: 0, isRefused: true, untilMs: clientBlockedUntilMs });
    else if (known !== undefined && callWindow !== undefined) this.#lower(known, callWindow);
  }

  /** What was seen may be older than what is known: within a window, the store only ever has fewer calls left. */
  #lower(known: Known, { startMs, calls, blockedUntilMs }: CallWindow): void {
    const { limit, windowMs } = this.#rules;
    if (known.isRefused || startMs + windowMs < known.untilMs) return;
    const left = blockedUntilMs === undefined ? Math.max(0, limit - calls) : 0;
    known.leftInStore = Math.min(known.leftInStore, left);
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
    const { granted, left, untilMs } = await this.#store.take(tokenHash, this.#block, nowMs, this.#rules);
    this.#known.set(token, { calls: granted, leftInStore: left, isRefused: granted === 0, untilMs });
  }

  /** Once a window, so that tokens that are idle take no memory. */
  #forgetEnded(nowMs: number): void {
    if (nowMs < this.#sweepAtMs) return;
    this.#sweepAtMs = nowMs + this.#rules.windowMs;
    for (const [token, { untilMs }] of this.#known) if (untilMs <= nowMs) this.#known.delete(token);
  }
}

function nameOf(tokenHash: Uint8Array): string {
  return Buffer.from(tokenHash).toString('hex');
}
