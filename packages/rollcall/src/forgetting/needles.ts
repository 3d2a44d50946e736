/** Bytes that a block holds of a contact by which a person is known. */
export interface Needle {
  readonly bytes: Buffer;
  /** Whether they are a field between commas, and have none themselves. */
  readonly isField: boolean;
}

/** Up to so many are searched for one after the other, by native code. */
const mostOneByOne = 8;
const comma = 0x2c;
/** One look tells nearly every other field apart. */
const filterSlots = 1 << 22;

/** Searches bytes for many needles at once. */
export class NeedleSearch<Sought extends Needle> {
  readonly longest: number;
  readonly #oneByOne: readonly Sought[];
  readonly #fields = new Map<string, Sought[]>();
  readonly #filter: Uint8Array;
  /** 1 for the lengths that fields have. */
  readonly #lengths: Uint8Array;

  constructor(needles: readonly Sought[]) {
    this.longest = needles.reduce((longest, { bytes }) => Math.max(longest, bytes.length), 0);
    const fields = needles.length > mostOneByOne ? needles.filter(({ isField }) => isField) : [];
    this.#oneByOne = fields.length === 0 ? needles : needles.filter(({ isField }) => !isField);
    this.#filter = new Uint8Array(fields.length === 0 ? 0 : filterSlots);
    this.#lengths = new Uint8Array(this.longest);
    for (const needle of fields) {
      const { bytes } = needle;
      const text = bytes.latin1Slice(1, bytes.length - 1);
      this.#filter[hashOf(bytes, 1, bytes.length - 1) & (filterSlots - 1)] = 1;
      this.#lengths[text.length] = 1;
      const same = this.#fields.get(text);
      if (same === undefined) this.#fields.set(text, [needle]);
      else same.push(needle);
    }
  }

  /** @param onHit told of a needle, and where its bytes are */
  run(bytes: Buffer, onHit: (needle: Sought, at: number) => void): void {
    for (const needle of this.#oneByOne) {
      for (let at = bytes.indexOf(needle.bytes); at !== -1; at = bytes.indexOf(needle.bytes, at + 1))
        onHit(needle, at);
    }
    if (this.#fields.size === 0) return;
    const filter = this.#filter;
    const lengths = this.#lengths;
    const shortest = lengths.indexOf(1);
    let start = 0;
    for (;;) {
      // From behind: where a comma is near, all fields before it are too short, and most bytes need not be read.
      let last = Math.min(start + shortest, bytes.length) - 1;
      while (last >= start && bytes[last] !== comma) last--;
      if (last >= start) {
        start = last + 1;
        continue;
      }
      let end = start + shortest;
      while (end < bytes.length && bytes[end] !== comma) end++;
      if (end >= bytes.length) return;
      if (lengths[end - start] === 1 && filter[hashOf(bytes, start, end) & (filterSlots - 1)] === 1)
        for (const needle of this.#fields.get(bytes.latin1Slice(start, end)) ?? []) onHit(needle, start);
      start = end + 1;
    }
  }
}

// FNV-1a.
const hashSeed = 0x811c_9dc5 | 0;
const hashFactor = 0x0100_0193;

function hashOf(bytes: Buffer, from: number, to: number): number {
  let hash = hashSeed;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), hashFactor);
  return hash;
}
