const fewestSlots = 64;
/** Above it, searches in an open-addressing table become long. */
const highestLoad = 0.7;

/**
 * Gives every distinct pair or triple of 32-bit words a number: 0, 1, 2 and so on, in the order in which they came.
 * An open-addressing table over typed arrays, doubled when it is full: 14 to 28 bytes a pair, where a Map of texts
 * takes ten times as much.
 */
export class WordTable {
  readonly #width: 2 | 3;
  #words: Uint32Array;
  /** One more than the number of the words that lie there; 0 where none do. */
  #slots = new Int32Array(fewestSlots);
  #count = 0;

  constructor(width: 2 | 3) {
    this.#width = width;
    this.#words = new Uint32Array(width * capacityOf(fewestSlots));
  }

  get count(): number {
    return this.#count;
  }

  /** The number of the words, a new one when they were not there. */
  intern(first: number, second: number, third = 0): number {
    let slot = this.#slotOf(first, second, third);
    const found = this.#slots[slot] ?? 0;
    if (found !== 0) return found - 1;
    if (this.#count === capacityOf(this.#slots.length)) {
      this.#grow();
      slot = this.#slotOf(first, second, third);
    }
    const at = this.#count * this.#width;
    this.#words[at] = first;
    this.#words[at + 1] = second;
    if (this.#width === 3) this.#words[at + 2] = third;
    this.#slots[slot] = ++this.#count;
    return this.#count - 1;
  }

  /** The number of the words, or -1. */
  find(first: number, second: number, third = 0): number {
    return (this.#slots[this.#slotOf(first, second, third)] ?? 0) - 1;
  }

  /** @param position 0 for the first word */
  word(number: number, position: number): number {
    return this.#words[number * this.#width + position] ?? 0;
  }

  /** The slot where the words lie, or the free one where they would. */
  #slotOf(first: number, second: number, third: number): number {
    const words = this.#words;
    const width = this.#width;
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(first, second, third) & mask; ; slot = (slot + 1) & mask) {
      const found = this.#slots[slot] ?? 0;
      if (found === 0) return slot;
      const at = (found - 1) * width;
      if (words[at] === first && words[at + 1] === second && (width === 2 || words[at + 2] === third))
        return slot;
    }
  }

  #grow(): void {
    const slots = 2 * this.#slots.length;
    const words = new Uint32Array(this.#width * capacityOf(slots));
    words.set(this.#words);
    this.#words = words;
    this.#slots = new Int32Array(slots);
    for (let number = 0; number < this.#count; number++) {
      const third = this.#width === 3 ? this.word(number, 2) : 0;
      this.#slots[this.#slotOf(this.word(number, 0), this.word(number, 1), third)] = number + 1;
    }
  }
}

function capacityOf(slots: number): number {
  return Math.floor(slots * highestLoad);
}

function hashOf(first: number, second: number, third: number): number {
  let hash = Math.imul(first, 0x9e37_79b1) ^ Math.imul(second, 0x85eb_ca6b) ^ Math.imul(third, 0xc2b2_ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
  return hash ^ (hash >>> 13);
}
