/** Bytes that come in pieces, whose beginning can be looked at before they are read. */
export class PeekableBytes implements AsyncIterable<Uint8Array> {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #hasEnded = false;

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** @returns the first bytes: at least so many, or all there are */
  async peek(bytes: number): Promise<Buffer> {
    while (this.#heldBytes < bytes) {
      const piece = await this.#next();
      if (piece === undefined) break;
      this.#held.push(piece);
      this.#heldBytes += piece.length;
    }
    const [only] = this.#held;
    const joined = this.#held.length === 1 && only !== undefined ? asBuffer(only) : Buffer.concat(this.#held);
    this.#held = [joined];
    return joined;
  }

  /** Whether what has been looked at is all there is. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Passes over bytes that have been looked at. */
  skip(bytes: number): void {
    const joined = Buffer.concat(this.#held).subarray(bytes);
    this.#held = [joined];
    this.#heldBytes = joined.length;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      for (let held = this.#held.shift(); held !== undefined; held = this.#held.shift()) {
        this.#heldBytes -= held.length;
        if (held.length > 0) yield held;
      }
      for (let piece = await this.#next(); piece !== undefined; piece = await this.#next()) yield piece;
    } finally {
      await this.close();
    }
  }

  async close(): Promise<void> {
    this.#held = [];
    this.#heldBytes = 0;
    this.#hasEnded = true;
    await this.#pieces.return?.();
  }

  async #next(): Promise<Uint8Array | undefined> {
    if (this.#hasEnded) return undefined;
    const { done, value } = await this.#pieces.next();
    if (done !== true) return value;
    this.#hasEnded = true;
    return undefined;
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
