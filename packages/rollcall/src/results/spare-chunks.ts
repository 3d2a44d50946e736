/** What every chunk of memory has. */
export const chunkBytes = 256 * 1024;
/** Kept at a time: a few megabytes, for as many downloads and parts at once as one process does without waiting. */
const mostKept = 16;

/**
 * Memory that parts are read and written through, used again. V8 counts what is allocated beside its heap, and collects all of
 * the heap when that is much: after every twelfth small job, if each takes new chunks.
 */
export class SpareChunks {
  readonly #spare: Buffer[] = [];

  take(): Buffer {
    return this.#spare.pop() ?? Buffer.allocUnsafeSlow(chunkBytes);
  }

  /** @param chunk that nobody reads or writes any more; one that somebody might is left to the collector instead */
  giveBack(chunk: Buffer): void {
    if (this.#spare.length < mostKept) this.#spare.push(chunk);
  }
}
