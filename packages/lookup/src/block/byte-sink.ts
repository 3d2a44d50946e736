/**
 * Bytes that grow at their end. What is written can be read both byte by byte and in 32-bit words, so whoever appends
 * keeps what holds words on a multiple of four.
 */
export class ByteSink {
  bytes: Buffer;
  words: Uint32Array;
  length = 0;
  readonly #allocate: (capacity: number) => ArrayBufferLike;

  private constructor(capacity: number, allocate: (capacity: number) => ArrayBufferLike) {
    this.#allocate = allocate;
    const memory = allocate(capacity);
    this.bytes = Buffer.from(memory);
    this.words = new Uint32Array(memory);
  }

  static ofCapacity(capacity: number): ByteSink {
    return new ByteSink(capacity, (bytes) => new ArrayBuffer(bytes));
  }

  /** A sink whose memory other threads can read. */
  static shared(capacity: number): ByteSink {
    return new ByteSink(capacity, (bytes) => new SharedArrayBuffer(bytes));
  }

  /** Makes room for as many bytes behind the end; views taken before may be of the old memory. */
  reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.bytes.length) return;
    const capacity = Math.ceil(Math.max(needed, this.bytes.length * 2) / 8) * 8;
    const memory = this.#allocate(capacity);
    const larger = Buffer.from(memory);
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
    this.words = new Uint32Array(memory);
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Fills up to a multiple of `to` with zeros. */
  align(to: number): void {
    const end = Math.ceil(this.length / to) * to;
    this.reserve(end - this.length);
    this.bytes.fill(0, this.length, end);
    this.length = end;
  }
}
