/** Columns that a key can be made of. */
const mostColumns = 4;
/** The bytes of a key; a longer one is never kept. */
const longestKey = 120;
const strideBytes = 128;

/**
 * What was found out about texts that come again and again, by their bytes, of which no string is made. A key lies in one
 * of two slots and takes the place of what was there: what is frequent is there again soon.
 */
export class SliceMemo<Value> {
  readonly #columns: readonly number[];
  readonly #keys: Buffer;
  readonly #values: (Value | undefined)[];
  readonly #mask: number;
  /** Of the key that was looked for last. */
  readonly #starts = new Int32Array(mostColumns);
  readonly #ends = new Int32Array(mostColumns);
  #source: Buffer = Buffer.alloc(0);
  #slot = -1;

  /**
   * @param columns whose texts, taken together, are the key
   * @param slots a power of two
   */
  constructor(columns: readonly number[], slots: number) {
    this.#columns = columns;
    this.#keys = Buffer.alloc(slots * strideBytes);
    this.#values = Array.from({ length: slots }, () => undefined);
    this.#mask = slots - 1;
  }

  /** What is known of a row's texts. */
  find(source: Buffer, starts: Int32Array, ends: Int32Array): Value | undefined {
    this.#source = source;
    this.#slot = -1;
    let hash = 0x811c_9dc5;
    let length = 0;
    for (let index = 0; index < this.#columns.length; index++) {
      const column = this.#columns[index] ?? 0;
      const from = starts[column] ?? 0;
      const to = ends[column] ?? 0;
      this.#starts[index] = from;
      this.#ends[index] = to;
      length += to - from;
      let at = from;
      // Four bytes at a time: each multiplication waits for the one before it.
      for (; at + 4 <= to; at += 4) {
        const four =
          (source[at] ?? 0) |
          ((source[at + 1] ?? 0) << 8) |
          ((source[at + 2] ?? 0) << 16) |
          ((source[at + 3] ?? 0) << 24);
        hash = mixed(hash, four);
      }
      let rest = 0xff;
      for (; at < to; at++) rest = (rest << 8) | (source[at] ?? 0);
      hash = mixed(hash, rest);
    }
    if (length > longestKey) return undefined;
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
    let at = slot * strideBytes;
    let text = at + mostColumns;
    for (let index = 0; index < this.#columns.length; index++) {
      const from = this.#starts[index] ?? 0;
      const to = this.#ends[index] ?? 0;
      this.#keys[at++] = to - from;
      this.#source.copy(this.#keys, text, from, to);
      text += to - from;
    }
    this.#values[slot] = value;
  }

  #isAt(slot: number): boolean {
    if (this.#values[slot] === undefined) return false;
    const keys = this.#keys;
    const source = this.#source;
    const start = slot * strideBytes;
    let text = start + mostColumns;
    for (let index = 0; index < this.#columns.length; index++) {
      const from = this.#starts[index] ?? 0;
      const to = this.#ends[index] ?? 0;
      if (keys[start + index] !== to - from) return false;
      for (let at = from; at < to; at++, text++) if (keys[text] !== source[at]) return false;
    }
    return true;
  }
}

/** All bits of both change the low ones, which choose the slot. */
function mixed(hash: number, bits: number): number {
  const product = Math.imul(hash ^ bits, 0x9e37_79b1);
  return product ^ (product >>> 15);
}
