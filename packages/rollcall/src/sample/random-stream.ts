// Every random choice of the sample comes from here. Only 32-bit integer arithmetic is used, so the same seed
// gives the same bytes on any machine, which Math.random and the transcendental Math functions do not promise.

const WARM_UP_ROUNDS = 8;
const TWO_TO_32 = 4_294_967_296;

/** Scrambles 32 bits (the finalizer of MurmurHash3, a bijection). */
export function mix32(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * A small fast generator (sfc32, Chris Doty-Humphrey, public domain) that can be set to the stream of any
 * three numbers. One object is reused for all rows; `reseed` makes it a new stream.
 */
export class RandomStream {
  #a = 0;
  #b = 0;
  #c = 0;
  #counter = 1;

  /** Becomes the stream that belongs to these three 32-bit numbers. */
  reseed(first: number, second: number, third: number): void {
    this.#a = first | 0;
    this.#b = second | 0;
    this.#c = mix32(third);
    this.#counter = 1;
    for (let round = 0; round < WARM_UP_ROUNDS; round++) this.int32();
  }

  /** The next 32 bits, as a signed integer. */
  int32(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum;
  }

  /** An integer from 0 to `limit` - 1; the bias is below `limit` / 2^32. */
  below(limit: number): number {
    return Math.floor(((this.int32() >>> 0) / TWO_TO_32) * limit);
  }

  /** A number between 0 and 1, never 0 and never 1. */
  fraction(): number {
    return ((this.int32() >>> 0) + 0.5) / TWO_TO_32;
  }

  /** True in `percent` of a hundred cases. */
  percent(percent: number): boolean {
    return this.fraction() * 100 < percent;
  }
}
