/** A slot: about what a writer of rows hands on at a time. */
const slotBytes = 1024 * 1024;
const slots = 4;
/** A word for each slot, whether it is taken; one behind them counts how often one was given back. */
const words = slots + 1;
const headBytes = 64;

/** Rows in a slot. */
export interface FilledSlot {
  readonly slot: number;
  readonly sizeBytes: number;
}

/**
 * Through which a lookup thread hands on rows: memory of a few megabytes that both sides have for as long as the thread
 * lives. So a chunk costs no allocation, no message that carries memory, and nothing to collect. When all slots are taken
 * the thread waits: results are written in the order of lines, and a slice that is ahead must not fill the memory.
 */
export class ChunkSlots {
  readonly memory: SharedArrayBuffer;
  readonly #words: Int32Array<SharedArrayBuffer>;

  /** @param memory of another thread's, to share it */
  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(headBytes + slots * slotBytes)) {
    this.memory = memory;
    this.#words = new Int32Array(memory, 0, words);
  }

  /** Copies rows into slots, as many as they need, and waits for each until it is free. */
  *fill(rows: Uint8Array): Generator<FilledSlot> {
    for (let at = 0; at < rows.length; at += slotBytes) {
      const piece = rows.subarray(at, at + slotBytes);
      const slot = this.#take();
      new Uint8Array(this.memory, headBytes + slot * slotBytes, piece.length).set(piece);
      yield { slot, sizeBytes: piece.length };
    }
  }

  /** The rows, until the slot is given back. */
  rows({ slot, sizeBytes }: FilledSlot): Uint8Array {
    return new Uint8Array(this.memory, headBytes + slot * slotBytes, sizeBytes);
  }

  giveBack({ slot }: FilledSlot): void {
    Atomics.store(this.#words, slot, 0);
    Atomics.add(this.#words, slots, 1);
    Atomics.notify(this.#words, slots);
  }

  #take(): number {
    for (;;) {
      const givenBack = Atomics.load(this.#words, slots);
      for (let slot = 0; slot < slots; slot++) {
        if (Atomics.compareExchange(this.#words, slot, 0, 1) === 0) return slot;
      }
      Atomics.wait(this.#words, slots, givenBack);
    }
  }
}
