import { crc32 } from 'node:zlib';
import type { BlockCompany } from '../contact.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { csvField } from '../result/csv-field.ts';
import type { ByteSink } from './byte-sink.ts';
import { entryHeaderBytes, entryWords, placeHeaderBytes, placeWords } from './contact-entry.ts';
import {
  blockMagic,
  contactsPerRowGroup,
  emptySections,
  headOffsets,
  layOutSections,
  maxContactsPerBlock,
} from './layout.ts';

/** Where the details of a block's contacts lie in records.bin; `frame` is -1 when no contact has any. */
export interface RecordsPosition {
  readonly frame: number;
  readonly start: number;
}

export const noRecords: RecordsPosition = { frame: -1, start: 0 };

/** Entries of contacts (`ContactEntryWriter`), one behind the other or anywhere in the same bytes. */
export interface ContactEntries {
  readonly bytes: Buffer;
  readonly words: Uint32Array;
  /** Where each entry starts, in bytes, in the order of the block. */
  readonly starts: ArrayLike<number>;
}

/** Puts blocks together of entries. Its tables are reused from block to block. */
export class BlockEncoder {
  readonly #levelWords: number;
  readonly #functionWords: number;
  readonly #at = emptySections();
  readonly #roles = new DistinctSections();
  readonly #places = new DistinctSections();
  readonly #roleOf = new Uint16Array(maxContactsPerBlock);
  readonly #placeOf = new Uint16Array(maxContactsPerBlock);

  constructor(reference: ReferenceIndex) {
    this.#levelWords = reference.jobLevelBits.words;
    this.#functionWords = reference.jobFunctionBits.words;
  }

  /**
   * Appends one block.
   *
   * @param entries 1 to 2,000 of them, from `from` to before `to`, of one company and in result order (`compareEntries`)
   * @param into its length is a multiple of 8, before and after
   */
  append(
    company: BlockCompany,
    { bytes, words, starts }: ContactEntries,
    from: number,
    to: number,
    records: RecordsPosition,
    into: ByteSink,
  ): void {
    const contacts = to - from;
    if (contacts < 1 || contacts > maxContactsPerBlock)
      throw new RangeError(`a block holds 1 to ${maxContactsPerBlock} contacts, not ${contacts}`);
    const bitBytes = (this.#levelWords + this.#functionWords) * 4;
    const roles = this.#roles;
    const places = this.#places;
    roles.clear(contacts);
    places.clear(contacts);
    const companyFields = Buffer.from(`${company.companyId},${csvField(company.companyName)}`);
    let rowBytes = contacts * companyFields.length;
    for (let index = 0; index < contacts; index++) {
      const start = starts[from + index] ?? 0;
      const word = start >>> 2;
      const place = value(words, word + entryWords.place);
      const role = value(words, word + entryWords.role);
      const at = start + entryHeaderBytes;
      this.#placeOf[index] = places.idOf(bytes, value(words, word + entryWords.placeHash), at, place);
      this.#roleOf[index] = roles.idOf(bytes, value(words, word + entryWords.roleHash), at + place, role);
      rowBytes +=
        value(words, word + entryWords.openStart) +
        value(words, word + entryWords.openEnd) +
        value(words, word + entryWords.entitled);
    }

    const at = this.#at;
    const counts = {
      contacts,
      roles: roles.count,
      places: places.count,
      levelWords: this.#levelWords,
      functionWords: this.#functionWords,
      titleBytes: roles.totalBytes - roles.count * bitBytes,
      placeBytes: places.totalBytes - places.count * placeHeaderBytes,
    };
    layOutSections(counts, at);
    const blockBytes = (at.headBytes + rowBytes + 7) & ~7;
    into.reserve(blockBytes);
    const block = into.bytes;
    const base = into.length;
    const baseWord = base >>> 2;
    const blockWords = into.words;
    block.fill(0, base, base + at.headBytes);
    block.writeUInt32LE(blockMagic, base + headOffsets.magic);
    block.writeUInt32LE(at.headBytes, base + headOffsets.headBytes);
    block.writeUInt32LE(blockBytes, base + headOffsets.blockBytes);
    block.writeDoubleLE(company.companyId, base + headOffsets.companyId);
    block.writeUInt32LE(contacts, base + headOffsets.contacts);
    block.writeUInt32LE(counts.roles, base + headOffsets.roles);
    block.writeUInt32LE(counts.places, base + headOffsets.places);
    block.writeUInt16LE(counts.levelWords, base + headOffsets.levelWords);
    block.writeUInt16LE(counts.functionWords, base + headOffsets.functionWords);
    block.writeUInt32LE(counts.titleBytes, base + headOffsets.titleBytes);
    block.writeUInt32LE(counts.placeBytes, base + headOffsets.placeBytes);
    block.writeDoubleLE(records.frame, base + headOffsets.recordsFrame);
    block.writeUInt32LE(records.start, base + headOffsets.recordsStart);

    let row = 0;
    let rowAt = base + at.headBytes;
    for (let index = 0; index < contacts; index++) {
      const start = starts[from + index] ?? 0;
      const word = start >>> 2;
      blockWords[baseWord + (at.numbers >>> 2) + index * 2] = value(words, word + entryWords.numberLow);
      blockWords[baseWord + (at.numbers >>> 2) + index * 2 + 1] = value(words, word + entryWords.numberHigh);
      block[base + at.flags + index] = value(words, word + entryWords.flags);
      const openStart = value(words, word + entryWords.openStart);
      const openEnd = value(words, word + entryWords.openEnd);
      const entitled = value(words, word + entryWords.entitled);
      const rowStart = rowAt;
      let source =
        start +
        entryHeaderBytes +
        value(words, word + entryWords.place) +
        value(words, word + entryWords.role) +
        value(words, word + entryWords.order);
      copyBytes(bytes, source, openStart, block, rowAt);
      source += openStart;
      rowAt += openStart;
      copyBytes(companyFields, 0, companyFields.length, block, rowAt);
      rowAt += companyFields.length;
      copyBytes(bytes, source, openEnd + entitled, block, rowAt);
      rowAt += openEnd;
      blockWords[baseWord + (at.rowOffsets >>> 2) + index * 2] = row;
      blockWords[baseWord + (at.rowOffsets >>> 2) + index * 2 + 1] = row + (rowAt - rowStart);
      rowAt += entitled;
      row += rowAt - rowStart;
    }
    blockWords[baseWord + (at.rowOffsets >>> 2) + contacts * 2] = row;
    block.fill(0, rowAt, base + blockBytes);
    writeU16s(block, base + at.roles, this.#roleOf, contacts);
    writeU16s(block, base + at.places, this.#placeOf, contacts);

    let titles = 0;
    for (let role = 0; role < counts.roles; role++) {
      const source = roles.startOf(role);
      const length = roles.lengthOf(role) - bitBytes;
      copyBytes(
        bytes,
        source,
        this.#levelWords * 4,
        block,
        base + at.roleLevels + role * this.#levelWords * 4,
      );
      copyBytes(
        bytes,
        source + this.#levelWords * 4,
        this.#functionWords * 4,
        block,
        base + at.roleFunctions + role * this.#functionWords * 4,
      );
      copyBytes(bytes, source + bitBytes, length, block, base + at.titles + titles);
      blockWords[baseWord + (at.titleOffsets >>> 2) + role] = titles;
      titles += length;
    }
    blockWords[baseWord + (at.titleOffsets >>> 2) + counts.roles] = titles;

    let placeTexts = 0;
    for (let place = 0; place < counts.places; place++) {
      const word = places.startOf(place) >>> 2;
      const length = places.lengthOf(place) - placeHeaderBytes;
      const source = places.startOf(place) + placeHeaderBytes;
      copyBytes(bytes, source, length, block, base + at.placeTexts + placeTexts);
      const offsets = baseWord + (at.placeOffsets >>> 2) + place * 4;
      const city = placeTexts + value(words, word + placeWords.state);
      const area = city + value(words, word + placeWords.city);
      blockWords[offsets] = placeTexts;
      blockWords[offsets + 1] = city;
      blockWords[offsets + 2] = area;
      blockWords[offsets + 3] = area + value(words, word + placeWords.area);
      block.writeUInt16LE(value(words, word + placeWords.country), base + at.placeCountries + place * 2);
      placeTexts += length;
    }
    blockWords[baseWord + (at.placeOffsets >>> 2) + counts.places * 4] = placeTexts;

    let group = 0;
    for (let first = 0; first < contacts; first += contactsPerRowGroup, group++) {
      const last = Math.min(first + contactsPerRowGroup, contacts);
      const groupFrom = value(blockWords, baseWord + (at.rowOffsets >>> 2) + first * 2);
      const groupTo = value(blockWords, baseWord + (at.rowOffsets >>> 2) + last * 2);
      const rows = base + at.headBytes;
      const crc = crc32(block.subarray(rows + groupFrom, rows + groupTo));
      block.writeUInt32LE(crc, base + at.rowGroupCrcs + group * 4);
    }
    const head = block.subarray(base + headOffsets.headBytes, base + at.headBytes);
    block.writeUInt32LE(crc32(head), base + headOffsets.crc);
    into.length = base + blockBytes;
  }
}

/** Numbers the distinct roles or places of a block in the order in which they are first met. */
class DistinctSections {
  #slots = new Uint16Array(64);
  readonly #hashes = new Uint32Array(maxContactsPerBlock);
  readonly #starts = new Float64Array(maxContactsPerBlock);
  readonly #lengths = new Uint32Array(maxContactsPerBlock);
  #mask = 63;
  count = 0;
  /** Bytes of the distinct ones together. */
  totalBytes = 0;

  clear(expected: number): void {
    let size = 16;
    while (size < expected * 2) size *= 2;
    if (size > this.#slots.length) this.#slots = new Uint16Array(size);
    else this.#slots.fill(0, 0, size);
    this.#mask = size - 1;
    this.count = 0;
    this.totalBytes = 0;
  }

  idOf(bytes: Buffer, hash: number, start: number, length: number): number {
    let slot = hash & this.#mask;
    for (;;) {
      const id = value(this.#slots, slot) - 1;
      if (id === -1) break;
      const isEqual =
        value(this.#hashes, id) === hash &&
        value(this.#lengths, id) === length &&
        equalBytes(bytes, this.startOf(id), start, length);
      if (isEqual) return id;
      slot = (slot + 1) & this.#mask;
    }
    const id = this.count++;
    this.#slots[slot] = id + 1;
    this.#hashes[id] = hash;
    this.#starts[id] = start;
    this.#lengths[id] = length;
    this.totalBytes += length;
    return id;
  }

  startOf(id: number): number {
    return value(this.#starts, id);
  }

  lengthOf(id: number): number {
    return value(this.#lengths, id);
  }
}

function equalBytes(bytes: Buffer, a: number, b: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (bytes[a + at] !== bytes[b + at]) return false;
  return true;
}

/** Below this length a loop is faster than the call. */
const worthACall = 48;

function copyBytes(source: Buffer, from: number, length: number, target: Buffer, at: number): void {
  if (length >= worthACall) {
    source.copy(target, at, from, from + length);
    return;
  }
  for (let index = 0; index < length; index++) target[at + index] = source[from + index] ?? 0;
}

function writeU16s(block: Buffer, at: number, values: Uint16Array, count: number): void {
  for (let index = 0; index < count; index++) block.writeUInt16LE(value(values, index), at + index * 2);
}

function value(values: Uint8Array | Uint16Array | Uint32Array | Float64Array, at: number): number {
  return values[at] ?? 0;
}
