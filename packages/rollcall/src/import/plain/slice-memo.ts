/** Columns that a key can be made of. */
const mostColumns = 4;
/** The bytes of a key; a longer one is never kept. */
const longestKey = 120;
/** Of a key: its lengths, and for each column four bytes at a time, with what is left of it in one more word. */
const wordsOfKey = 1 + longestKey / 4 + mostColumns;

/**
 * What was found out about texts that come again and again, by their bytes, of which no string is made. A key lies in one
 * of two slots and takes the place of what was there: what is frequent is there again soon.
 */
export class SliceMemo<Value> {
  readonly #columns: readonly number[];
  readonly #keys: Int32Array;
  readonly #values: (Value | undefined)[];
  readonly #mask: number;
  /** The key that was looked for last; bytes one by one would take longer to hash and to compare. */
  readonly #key = new Int32Array(wordsOfKey);
  #keyWords = 0;
  #slot = -1;

  /**
   * @param columns whose texts, taken together, are the key
   * @param slots a power of two
   */
  constructor(columns: readonly number[], slots: number) {
    this.#columns = columns;
    this.#keys = new Int32Array(slots * wordsOfKey);
    this.#values = Array.from({ length: slots }, () => undefined);
    this.#mask = slots - 1;
  }

  /** What is known of a row's texts. */
  find(source: Buffer, starts: Int32Array, ends: Int32Array): Value | undefined {
    this.#slot = -1;
    const key = this.#key;
    let lengths = 0;
    let length = 0;
    for (let index = 0; index < this.#columns.length; index++) {
      const column = this.#columns[index] ?? 0;
      const ofColumn = (ends[column] ?? 0) - (starts[column] ?? 0);
      length += ofColumn;
      lengths = (lengths << 8) | ofColumn;
    }
    if (length > longestKey) return undefined;
    key[0] = lengths;
    let hash = mixed(0, lengths);
    let words = 1;
    for (let index = 0; index < this.#columns.length; index++) {
      const column = this.#columns[index] ?? 0;
      const to = ends[column] ?? 0;
      let at = starts[column] ?? 0;
      for (; at + 4 <= to; at += 4) {
        const four =
          (source[at] ?? 0) |
          ((source[at + 1] ?? 0) << 8) |
          ((source[at + 2] ?? 0) << 16) |
          ((source[at + 3] ?? 0) << 24);
        key[words++] = four;
        hash = mixed(hash, four);
      }
      let left = 0;
      for (; at < to; at++) left = (left << 8) | (source[at] ?? 0);
      key[words++] = left;
      hash = mixed(hash, left);
    }
    this.#keyWords = words;
    const slot = hash & this.#mask;
    this.#slot = slot;
    if (this.#isAt(slot)) return this.#values[slot];
    return this.#isAt(slot ^ 1) ? this.#values[slot ^ 1] : undefined;
  }

  /** Remembers a value for the texts that were looked for last. */
  keep(value: Value): void {
    if (this.#slot < 0) return;
    const isFree = this.#values[this.#slot] === undefined;
    const slot = isFree || this.#values[this.#slot ^ 1] !== undefined ? this.#slot : this.#slot ^ 1;
    const start = slot * wordsOfKey;
    for (let word = 0; word < this.#keyWords; word++) this.#keys[start + word] = this.#key[word] ?? 0;
    this.#values[slot] = value;
  }

  /** The lengths, which come first, tell how many words there are. */
  #isAt(slot: number): boolean {
    if (this.#values[slot] === undefined) return false;
    const keys = this.#keys;
    const key = this.#key;
    const start = slot * wordsOfKey;
    for (let word = 0; word < this.#keyWords; word++) if (keys[start + word] !== key[word]) return false;
    return true;
  }
}

/** All bits of both change the low ones, which choose the slot. */
function mixed(hash: number, bits: number): number {
  const product = Math.imul(hash ^ bits, 0x9e37_79b1);
  return product ^ (product >>> 15);
}
