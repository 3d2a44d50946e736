import { ByteSink } from './byte-sink.ts';
import { hashBytes } from './hash-bytes.ts';

/*
 * Roles and places repeat a thousandfold, so an entry does not hold them but says where they are: in the *shared
 * sections* of the writer that made the entry. These are in memory as long as there are entries. Each is, in
 * little-endian 32-bit words, on a multiple of eight bytes:
 *
 * | word | holds |
 * |---|---|
 * | 0 | bytes of the section, a multiple of 8 |
 * | 1 | hash of what a block holds of it |
 * | 2 | bytes of what a block holds of it |
 * | 3 | bytes of its columns as CSV, a comma before each |
 * | 4 | of a place: bytes of its address words, at the end of what a block holds of it |
 * | 5 | nothing |
 *
 * Then what a block holds of it, and its columns. Of a role that is its job level bits, job function bits and
 * normalized titles; of a place four words (country id, bytes of the keys of state, city and area) and then these keys
 * and the address words (`PlaceKeys`), a space around them.
 */
export const sectionWords = { bytes: 0, hash: 1, held: 2, columns: 3, addressWords: 4 } as const;
export const sectionHeaderBytes = 24;

/**
 * Stands for the place of a section that lies in the entry itself. It is a small integer to V8, as all places are: when one
 * that is none comes, late in a long import, what handles places is compiled anew, for all kinds of numbers.
 */
export const inEntry = 0x7fff_ffff;
/** What an entry holds of a section that lies elsewhere: no bytes. */
export const noSection = Buffer.alloc(0);

/** So many sections of eight bytes has each writer; the number of the writer goes before them. */
const unitsOfWriter = 2 ** 27;
const mostWriters = 2 ** 4;
const unitBytes = 8;

/** A section as bytes: words and then text are what a block holds of it. */
export function makeSection(
  words: readonly number[],
  text: string,
  columns: string,
  addressWordsBytes = 0,
): Buffer {
  const heldBytes = words.length * 4 + Buffer.byteLength(text);
  const columnBytes = Buffer.byteLength(columns);
  const end = sectionHeaderBytes + heldBytes + columnBytes;
  const bytes = Buffer.allocUnsafe(Math.ceil(end / unitBytes) * unitBytes);
  let at = sectionHeaderBytes;
  for (const word of words) at = bytes.writeUInt32LE(word, at);
  at += bytes.write(text, at);
  const hash = hashBytes(bytes, sectionHeaderBytes, at);
  bytes.write(columns, at);
  bytes.fill(0, end);
  at = 0;
  for (const word of [bytes.length, hash, heldBytes, columnBytes, addressWordsBytes, 0])
    at = bytes.writeUInt32LE(word, at);
  return bytes;
}

/** The sections of one writer. When there are too many, those that come stay in their entries. */
export class SharedSections {
  readonly #sink = ByteSink.shared(1 << 16);
  readonly #writer: number;
  readonly #mostBytes: number;

  /**
   * @param writer its number among those whose entries come together in blocks, from 0
   * @param mostBytes memory that the sections may take
   */
  constructor(writer = 0, mostBytes = 16 * 1024 * 1024) {
    if (writer >= mostWriters) throw new RangeError(`there are ${mostWriters} writers at most`);
    this.#writer = writer;
    this.#mostBytes = mostBytes;
  }

  /** @returns where the section is, for entries; `inEntry` when there was no room */
  add(section: Buffer): number {
    const start = this.#sink.length;
    if (start + section.length > this.#mostBytes) return inEntry;
    this.#sink.append(section);
    return this.#writer * unitsOfWriter + start / unitBytes;
  }

  /** All sections so far, in memory that threads can share. */
  get bytes(): Uint8Array {
    return this.#sink.bytes.subarray(0, this.#sink.length);
  }
}

interface Memory {
  readonly bytes: Buffer;
  readonly words: Uint32Array;
}

/** Finds sections, of all writers. */
export class SectionReader {
  readonly #writers: readonly Memory[];
  /** The memory of the section that was found last, and where it starts there. */
  bytes: Buffer = Buffer.alloc(0);
  words: Uint32Array = new Uint32Array(0);
  start = 0;

  /** @param writers what `SharedSections` has, by the number of the writer */
  constructor(writers: readonly Uint8Array[]) {
    this.#writers = writers.map(({ buffer, byteOffset, length }) => ({
      bytes: Buffer.from(buffer, byteOffset, length),
      words: new Uint32Array(buffer, byteOffset, length >>> 2),
    }));
  }

  /**
   * @param place where the section is
   * @param entries the memory of the entry that named it
   * @param startInEntry where it is when it lies there
   */
  find(place: number, entries: Memory, startInEntry: number): void {
    if (place === inEntry) {
      this.bytes = entries.bytes;
      this.words = entries.words;
      this.start = startInEntry;
      return;
    }
    const writer = Math.floor(place / unitsOfWriter);
    const memory = this.#writers[writer];
    if (memory === undefined) throw new RangeError(`the sections of writer ${writer} are missing`);
    this.bytes = memory.bytes;
    this.words = memory.words;
    this.start = (place % unitsOfWriter) * unitBytes;
  }

  /** A word of the section that was found last (`sectionWords`). */
  word(number: number): number {
    return this.words[(this.start >>> 2) + number] ?? 0;
  }
}
