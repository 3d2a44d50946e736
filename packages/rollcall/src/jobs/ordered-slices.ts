import type { SliceListener } from './lookup-threads.ts';
import type { SliceTotals } from './thread-messages.ts';

/**
 * Puts the chunks of a job's slices, which run side by side, into the order of its lines. The first unfinished slice is
 * written as it comes; the chunks of later ones are held, and their threads wait, until it is their turn. Slices start
 * in order, so the first unfinished one always has a thread and the others are never waited for in a circle.
 */
export class OrderedSlices {
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  readonly #held: HeldSlice[];
  readonly #done = Promise.withResolvers<void>();
  #turn = 0;
  #writing: Promise<void> = Promise.resolve();
  #isOver = false;

  /** Called when a slice and all before it are written, in their order; what follows is written when it resolves. */
  onSliceWritten: (totals: SliceTotals) => Promise<void> = async () => {};

  constructor(slices: number, write: (bytes: Uint8Array) => Promise<void>) {
    this.#held = Array.from({ length: slices }, () => ({ chunks: [], totals: undefined }));
    this.#write = write;
    // Whoever waits sees the failure; without a waiter it must not end the process.
    this.#done.promise.catch(() => {});
    if (slices === 0) this.#done.resolve();
  }

  /** Resolves when every slice is written, rejects with the first failure. */
  get done(): Promise<void> {
    return this.#done.promise;
  }

  /** Whether it has been given up. */
  get isOver(): boolean {
    return this.#isOver;
  }

  listener(slice: number): SliceListener {
    return {
      onChunk: (bytes, taken) => {
        if (this.#isOver) taken();
        else {
          this.#held[slice]?.chunks.push({ bytes, taken });
          this.#advance();
        }
      },
      onDone: (totals) => {
        const held = this.#held[slice];
        if (held === undefined || this.#isOver) return;
        held.totals = totals;
        this.#advance();
      },
      onFailed: (error) => this.fail(error),
    };
  }

  /** Gives up: frees the threads that wait, and drops what is not written. */
  fail(error: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    for (const { chunks } of this.#held) {
      for (const { taken } of chunks.splice(0)) taken();
    }
    // What is being written may use memory and file; wait for it before anybody cleans up.
    this.#writing.then(() => this.#done.reject(error));
  }

  #advance(): void {
    for (let held = this.#held[this.#turn]; held !== undefined; held = this.#held[this.#turn]) {
      for (const { bytes, taken } of held.chunks.splice(0)) this.#enqueue(() => this.#write(bytes), taken);
      const { totals } = held;
      if (totals === undefined) return;
      this.#enqueue(() => this.onSliceWritten(totals));
      this.#turn++;
    }
    // The last writes are still under way, and may fail, or be given up.
    this.#writing.then(() => {
      if (!this.#isOver) this.#done.resolve();
    });
  }

  /** Does one thing after the others. */
  #enqueue(step: () => Promise<void>, afterwards: () => void = () => {}): void {
    this.#writing = this.#writing.then(async () => {
      try {
        if (!this.#isOver) await step();
      } catch (error) {
        this.fail(error as Error);
      } finally {
        afterwards();
      }
    });
  }
}

interface HeldSlice {
  readonly chunks: HeldChunk[];
  /** Set when all its chunks have come. */
  totals: SliceTotals | undefined;
}

interface HeldChunk {
  readonly bytes: Uint8Array;
  readonly taken: () => void;
}
