/**
 * Gives each id of a reference table a bit, so that "any of these levels" is one AND. The ids themselves may be any
 * numbers, and there may be more than 32: a set is as many 32-bit words as the table needs.
 */
export class IdBits {
  /** 32-bit words of one set. */
  readonly words: number;
  readonly #bitOf: ReadonlyMap<number, number>;

  constructor(ids: readonly number[]) {
    this.#bitOf = new Map(ids.map((id, bit) => [id, bit]));
    this.words = Math.max(1, Math.ceil(ids.length / 32));
  }

  /** The set of these ids; ids that the table does not have are left out. */
  mask(ids: readonly number[]): Uint32Array {
    const mask = new Uint32Array(this.words);
    for (const id of ids) {
      const bit = this.#bitOf.get(id);
      if (bit === undefined) continue;
      const word = bit >>> 5;
      mask[word] = ((mask[word] ?? 0) | (1 << (bit & 31))) >>> 0;
    }
    return mask;
  }
}
