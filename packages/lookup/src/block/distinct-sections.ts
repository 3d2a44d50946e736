import { copyBytes } from './copy-bytes.ts';
import { hashBytes } from './hash-bytes.ts';
import { maxContactsPerBlock } from './layout.ts';
import { type SectionReader, sectionHeaderBytes, sectionWords } from './shared-sections.ts';

/** Where the columns of the section of each contact of a block are. */
export class SectionColumns {
  readonly memories: Buffer[] = [];
  readonly starts = new Uint32Array(maxContactsPerBlock);
  readonly lengths = new Uint32Array(maxContactsPerBlock);

  /** @returns their bytes */
  keep(index: number, section: SectionReader): number {
    const length = section.word(sectionWords.columns);
    this.memories[index] = section.bytes;
    this.starts[index] = section.start + sectionHeaderBytes + section.word(sectionWords.held);
    this.lengths[index] = length;
    return length;
  }

  copy(index: number, target: Buffer, at: number): number {
    const memory = this.memories[index];
    if (memory === undefined) return at;
    return copyBytes(memory, value(this.starts, index), value(this.lengths, index), target, at);
  }
}

/** What a block holds of a distinct section. */
export interface Held {
  readonly memory: Buffer;
  readonly start: number;
  /** Without a street. */
  readonly length: number;
  /** Of its end, the words of an address. */
  readonly addressLength: number;
  readonly street: number;
  readonly streetLength: number;
}

/** Numbers the distinct roles or places of a block in the order in which they are first met. */
export class DistinctSections {
  #slots = new Uint32Array(64);
  readonly #hashes = new Uint32Array(maxContactsPerBlock);
  readonly #memories: Buffer[] = [];
  readonly #starts = new Uint32Array(maxContactsPerBlock);
  readonly #lengths = new Uint32Array(maxContactsPerBlock);
  readonly #addressLengths = new Uint32Array(maxContactsPerBlock);
  readonly #streets = new Uint32Array(maxContactsPerBlock);
  readonly #streetLengths = new Uint32Array(maxContactsPerBlock);
  #mask = 63;
  count = 0;
  /** What a block holds of the distinct ones together. */
  heldBytes = 0;

  clear(expected: number): void {
    let size = 16;
    while (size < expected * 2) size *= 2;
    if (size > this.#slots.length) this.#slots = new Uint32Array(size);
    else this.#slots.fill(0, 0, size);
    this.#mask = size - 1;
    this.count = 0;
    this.heldBytes = 0;
  }

  /**
   * @param section found last
   * @param entries the memory of the entries
   * @param street where the street of the contact is there, which is part of its place
   */
  idOf(section: SectionReader, entries: Buffer, street: number, streetLength: number): number {
    const ofStreet = streetLength === 0 ? 0 : hashBytes(entries, street, street + streetLength);
    const hash = (section.word(sectionWords.hash) ^ ofStreet) >>> 0;
    let slot = hash & this.#mask;
    for (;;) {
      const id = value(this.#slots, slot) - 1;
      if (id === -1) break;
      const isEqual =
        value(this.#hashes, id) === hash &&
        value(this.#streetLengths, id) === streetLength &&
        equalBytes(entries, value(this.#streets, id), entries, street, streetLength) &&
        this.#isHeld(id, section);
      if (isEqual) return id;
      slot = (slot + 1) & this.#mask;
    }
    const id = this.count++;
    const length = section.word(sectionWords.held);
    const addressLength = section.word(sectionWords.addressWords);
    this.#slots[slot] = id + 1;
    this.#hashes[id] = hash;
    this.#memories[id] = section.bytes;
    this.#starts[id] = section.start;
    this.#lengths[id] = length;
    this.#addressLengths[id] = addressLength;
    this.#streets[id] = street;
    this.#streetLengths[id] = streetLength;
    this.heldBytes += length;
    if (streetLength > 0) this.heldBytes += 1 + streetLength + (addressLength === 0 ? 1 : 0);
    return id;
  }

  heldOf(id: number): Held {
    const memory = this.#memories[id];
    if (memory === undefined) throw new RangeError(`there is no distinct section ${id}`);
    return {
      memory,
      start: value(this.#starts, id) + sectionHeaderBytes,
      length: value(this.#lengths, id),
      addressLength: value(this.#addressLengths, id),
      street: value(this.#streets, id),
      streetLength: value(this.#streetLengths, id),
    };
  }

  /** Whether a block holds the same of a section as of a distinct one; their columns may differ. */
  #isHeld(id: number, section: SectionReader): boolean {
    const memory = this.#memories[id];
    const start = value(this.#starts, id);
    if (memory === undefined) return false;
    if (memory === section.bytes && start === section.start) return true;
    const length = value(this.#lengths, id);
    return (
      length === section.word(sectionWords.held) &&
      equalBytes(
        memory,
        start + sectionHeaderBytes,
        section.bytes,
        section.start + sectionHeaderBytes,
        length,
      )
    );
  }
}

function equalBytes(one: Buffer, a: number, other: Buffer, b: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (one[a + at] !== other[b + at]) return false;
  return true;
}

/** Of one kind of array: V8 makes slower code for several. */
function value(values: Uint32Array, at: number): number {
  return values[at] ?? 0;
}
