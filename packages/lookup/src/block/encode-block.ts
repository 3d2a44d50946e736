import { crc32 } from 'node:zlib';
import type { BlockCompany } from '../contact.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { csvField } from '../result/csv-field.ts';
import type { ByteSink } from './byte-sink.ts';
import { entryHeaderBytes, entryWords, placeHeaderBytes, placeWords } from './contact-entry.ts';
import { copyBytes } from './copy-bytes.ts';
import { DistinctSections, type Held, SectionColumns } from './distinct-sections.ts';
import {
  blockMagic,
  contactFlags,
  contactsPerRowGroup,
  emptySections,
  headOffsets,
  layOutSections,
  maxContactsPerBlock,
} from './layout.ts';
import { rowOrder } from './row-order.ts';
import { inEntry, type SectionReader, sectionWords } from './shared-sections.ts';

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
  /** Finds what the entries share. */
  readonly sections: SectionReader;
}

const activeField = Buffer.from(',true');
const inactiveField = Buffer.from(',false');
const space = 0x20;

/** Puts blocks together of entries. Its tables are reused from block to block. */
export class BlockEncoder {
  readonly #levelWords: number;
  readonly #functionWords: number;
  readonly #at = emptySections();
  readonly #roles = new DistinctSections();
  readonly #places = new DistinctSections();
  readonly #roleColumns = new SectionColumns();
  readonly #placeColumns = new SectionColumns();
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
    { bytes, words, starts, sections }: ContactEntries,
    from: number,
    to: number,
    records: RecordsPosition,
    into: ByteSink,
  ): void {
    const contacts = to - from;
    if (contacts < 1 || contacts > maxContactsPerBlock)
      throw new RangeError(`a block holds 1 to ${maxContactsPerBlock} contacts, not ${contacts}`);
    const memory = { bytes, words };
    const bitBytes = (this.#levelWords + this.#functionWords) * 4;
    const roles = this.#roles;
    const places = this.#places;
    roles.clear(contacts);
    places.clear(contacts);
    const companyFields = Buffer.from(`,${company.companyId},${csvField(company.companyName)}`);
    let rowBytes = contacts * companyFields.length;
    for (let index = 0; index < contacts; index++) {
      const start = starts[from + index] ?? 0;
      const word = start >>> 2;
      const role = value(words, word + entryWords.role);
      sections.find(role, memory, start + entryHeaderBytes);
      this.#roleOf[index] = roles.idOf(sections, bytes, 0, 0);
      rowBytes += this.#roleColumns.keep(index, sections);
      // In an entry, the place follows the role.
      const behindRole =
        start + entryHeaderBytes + (role === inEntry ? sections.word(sectionWords.bytes) : 0);
      sections.find(value(words, word + entryWords.place), memory, behindRole);
      const street = start + entryHeaderBytes + value(words, word + entryWords.sections);
      this.#placeOf[index] = places.idOf(sections, bytes, street, value(words, word + entryWords.street));
      rowBytes += this.#placeColumns.keep(index, sections);
      const isActive = (value(words, word + entryWords.flags) & contactFlags.active) !== 0;
      rowBytes +=
        value(words, word + entryWords.openStart) +
        (isActive ? activeField : inactiveField).length +
        value(words, word + entryWords.openEnd) +
        value(words, word + entryWords.entitled);
    }

    const wordsOfRole = this.#levelWords + this.#functionWords;
    const order = rowOrder({
      contacts,
      roles: roles.count,
      roleOf: (index) => this.#roleOf[index] ?? 0,
      flagsOf: (index) => value(words, ((starts[from + index] ?? 0) >>> 2) + entryWords.flags),
      compareRoles: (one, other) => compareBits(roles.heldOf(one), roles.heldOf(other), wordsOfRole),
    });

    const at = this.#at;
    const counts = {
      contacts,
      roles: roles.count,
      places: places.count,
      levelWords: this.#levelWords,
      functionWords: this.#functionWords,
      titleBytes: roles.heldBytes - roles.count * bitBytes,
      placeBytes: places.heldBytes - places.count * placeHeaderBytes,
      rowsByRole: order !== undefined,
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
    block.writeUInt32LE(order === undefined ? 0 : 1, base + headOffsets.rowsByRole);

    let row = 0;
    let rowAt = base + at.headBytes;
    for (let position = 0; position < contacts; position++) {
      const index = order?.[position] ?? position;
      const start = starts[from + index] ?? 0;
      const word = start >>> 2;
      if (order !== undefined) block.writeUInt16LE(position, base + at.rowPositions + index * 2);
      blockWords[baseWord + (at.numbers >>> 2) + index * 2] = value(words, word + entryWords.numberLow);
      blockWords[baseWord + (at.numbers >>> 2) + index * 2 + 1] = value(words, word + entryWords.numberHigh);
      block[base + at.flags + index] = value(words, word + entryWords.flags);
      const openStart = value(words, word + entryWords.openStart);
      const openEnd = value(words, word + entryWords.openEnd);
      const entitled = value(words, word + entryWords.entitled);
      const isActive = (value(words, word + entryWords.flags) & contactFlags.active) !== 0;
      const rowStart = rowAt;
      let source =
        start +
        entryHeaderBytes +
        value(words, word + entryWords.sections) +
        value(words, word + entryWords.street) +
        value(words, word + entryWords.order);
      rowAt = copyBytes(bytes, source, openStart, block, rowAt);
      source += openStart;
      rowAt = this.#roleColumns.copy(index, block, rowAt);
      const active = isActive ? activeField : inactiveField;
      rowAt = copyBytes(active, 0, active.length, block, rowAt);
      rowAt = copyBytes(companyFields, 0, companyFields.length, block, rowAt);
      rowAt = copyBytes(bytes, source, openEnd, block, rowAt);
      source += openEnd;
      rowAt = this.#placeColumns.copy(index, block, rowAt);
      blockWords[baseWord + (at.rowOffsets >>> 2) + position * 2] = row;
      blockWords[baseWord + (at.rowOffsets >>> 2) + position * 2 + 1] = row + (rowAt - rowStart);
      rowAt = copyBytes(bytes, source, entitled, block, rowAt);
      row += rowAt - rowStart;
    }
    blockWords[baseWord + (at.rowOffsets >>> 2) + contacts * 2] = row;
    block.fill(0, rowAt, base + blockBytes);
    writeU16s(block, base + at.roles, this.#roleOf, contacts);
    writeU16s(block, base + at.places, this.#placeOf, contacts);

    const levelBytes = this.#levelWords * 4;
    const functionBytes = this.#functionWords * 4;
    let titles = 0;
    for (let role = 0; role < counts.roles; role++) {
      const { memory, start, length } = roles.heldOf(role);
      copyBytes(memory, start, levelBytes, block, base + at.roleLevels + role * levelBytes);
      const functionsAt = base + at.roleFunctions + role * functionBytes;
      copyBytes(memory, start + levelBytes, functionBytes, block, functionsAt);
      copyBytes(memory, start + bitBytes, length - bitBytes, block, base + at.titles + titles);
      blockWords[baseWord + (at.titleOffsets >>> 2) + role] = titles;
      titles += length - bitBytes;
    }
    blockWords[baseWord + (at.titleOffsets >>> 2) + counts.roles] = titles;

    let placeTexts = 0;
    for (let place = 0; place < counts.places; place++) {
      const { memory, start, length, addressLength, street, streetLength } = places.heldOf(place);
      const keysLength = length - addressLength;
      const word = (number: number): number => memory.readUInt32LE(start + number * 4);
      const offsets = baseWord + (at.placeOffsets >>> 2) + place * 4;
      const city = placeTexts + word(placeWords.state);
      const area = city + word(placeWords.city);
      const address = area + word(placeWords.area);
      blockWords[offsets] = placeTexts;
      blockWords[offsets + 1] = city;
      blockWords[offsets + 2] = area;
      blockWords[offsets + 3] = address;
      block.writeUInt16LE(word(placeWords.country), base + at.placeCountries + place * 2);
      const texts = base + at.placeTexts;
      copyBytes(memory, start + placeHeaderBytes, keysLength - placeHeaderBytes, block, texts + placeTexts);
      placeTexts = address;
      if (streetLength > 0) {
        // One space between words, and one around all of them.
        block[texts + placeTexts++] = space;
        copyBytes(bytes, street, streetLength, block, texts + placeTexts);
        placeTexts += streetLength;
        if (addressLength === 0) block[texts + placeTexts++] = space;
      }
      copyBytes(memory, start + keysLength, addressLength, block, texts + placeTexts);
      placeTexts += addressLength;
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

/** Compares the bits of levels and functions that two roles begin with. */
function compareBits(one: Held, other: Held, words: number): number {
  for (let at = 0; at < words * 4; at += 4) {
    const difference = one.memory.readUInt32LE(one.start + at) - other.memory.readUInt32LE(other.start + at);
    if (difference !== 0) return difference;
  }
  return 0;
}

function writeU16s(block: Buffer, at: number, values: Uint16Array, count: number): void {
  for (let index = 0; index < count; index++) block.writeUInt16LE(values[index] ?? 0, at + index * 2);
}

/** Of one kind of array: V8 makes slower code for several. */
function value(values: Uint32Array, at: number): number {
  return values[at] ?? 0;
}
