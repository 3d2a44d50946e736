import { crc32 } from 'node:zlib';
import type { ContactNumber } from '../contact.ts';
import {
  type BlockSections,
  blockMagic,
  contactsPerRowGroup,
  emptySections,
  fixedHeadBytes,
  headOffsets,
  layOutSections,
  maxContactsPerBlock,
  rowGroupCount,
} from './layout.ts';

/** A block that is not what was written: the file is damaged, and nothing of it is used. */
export class DamagedBlockError extends Error {
  override readonly name = 'DamagedBlockError';
}

/**
 * Memory that blocks are read into, again and again, with the views that a scan needs. Blocks start on multiples of 8,
 * so every section is aligned for its type.
 */
export class BlockMemory {
  readonly bytes: Buffer;
  readonly u16: Uint16Array;
  readonly u32: Uint32Array;
  readonly f64: Float64Array;

  constructor(sizeBytes: number) {
    const memory = new ArrayBuffer(Math.ceil(sizeBytes / 8) * 8);
    this.bytes = Buffer.from(memory);
    this.u16 = new Uint16Array(memory);
    this.u32 = new Uint32Array(memory);
    this.f64 = new Float64Array(memory);
  }
}

/** What the first bytes of a block say before its checksum can be known. */
export interface BlockSizes {
  readonly headBytes: number;
  readonly blockBytes: number;
}

/**
 * Reads the two sizes from the first `fixedHeadBytes` of a block. They are checked for sense only: the checksum of the
 * head covers them.
 */
export function blockSizes(memory: BlockMemory, start: number): BlockSizes {
  const magic = memory.u32[(start + headOffsets.magic) >> 2];
  const headBytes = memory.u32[(start + headOffsets.headBytes) >> 2] ?? 0;
  const blockBytes = memory.u32[(start + headOffsets.blockBytes) >> 2] ?? 0;
  if (magic !== blockMagic) throw new DamagedBlockError('the block does not start with its mark');
  if (headBytes < fixedHeadBytes || headBytes % 8 !== 0 || blockBytes < headBytes || blockBytes % 8 !== 0) {
    throw new DamagedBlockError(`the block gives its sizes as ${headBytes} and ${blockBytes} bytes`);
  }
  return { headBytes, blockBytes };
}

/** The checked head of one block in a `BlockMemory`. One instance is loaded with block after block. */
export class BlockHead {
  memory: BlockMemory = new BlockMemory(0);
  /** Start of the block in the memory, in bytes. */
  start = 0;
  headBytes = 0;
  blockBytes = 0;
  contacts = 0;
  roles = 0;
  places = 0;
  levelWords = 0;
  functionWords = 0;
  recordsFrame = -1;
  recordsStart = 0;
  rowsByRole = false;
  readonly #wantedGroups = new Uint8Array(rowGroupCount(maxContactsPerBlock));
  /** Section starts in bytes from the start of the block. */
  readonly at: BlockSections = emptySections();

  /**
   * Takes up the block whose whole head lies at `start`.
   *
   * @param isChecked whether these bytes are known to have their checksum
   * @throws {DamagedBlockError} when the bytes are not a head that was written for this company
   */
  load(
    memory: BlockMemory,
    start: number,
    availableBytes: number,
    companyId: number,
    isChecked = false,
  ): void {
    const { headBytes, blockBytes } = blockSizes(memory, start);
    if (headBytes > availableBytes) {
      throw new DamagedBlockError(`the head is ${headBytes} bytes, only ${availableBytes} are there`);
    }
    if (!isChecked) {
      const head = memory.bytes.subarray(start + headOffsets.headBytes, start + headBytes);
      if (crc32(head) !== memory.u32[(start + headOffsets.crc) >> 2])
        throw new DamagedBlockError('the checksum of the head does not match');
    }
    const word = start >> 2;
    this.memory = memory;
    this.start = start;
    this.headBytes = headBytes;
    this.blockBytes = blockBytes;
    this.contacts = memory.u32[word + (headOffsets.contacts >> 2)] ?? 0;
    this.roles = memory.u32[word + (headOffsets.roles >> 2)] ?? 0;
    this.places = memory.u32[word + (headOffsets.places >> 2)] ?? 0;
    this.levelWords = memory.u16[(start + headOffsets.levelWords) >> 1] ?? 0;
    this.functionWords = memory.u16[(start + headOffsets.functionWords) >> 1] ?? 0;
    this.recordsFrame = memory.f64[(start + headOffsets.recordsFrame) >> 3] ?? -1;
    this.recordsStart = memory.u32[word + (headOffsets.recordsStart >> 2)] ?? 0;
    this.rowsByRole = memory.u32[word + (headOffsets.rowsByRole >> 2)] === 1;
    const counts = {
      contacts: this.contacts,
      roles: this.roles,
      places: this.places,
      levelWords: this.levelWords,
      functionWords: this.functionWords,
      titleBytes: memory.u32[word + (headOffsets.titleBytes >> 2)] ?? 0,
      placeBytes: memory.u32[word + (headOffsets.placeBytes >> 2)] ?? 0,
      rowsByRole: this.rowsByRole,
    };
    layOutSections(counts, this.at);
    // A head that passes its checksum was written by an encoder; these guard against one written for something else.
    const found = memory.f64[(start + headOffsets.companyId) >> 3];
    if (found !== companyId)
      throw new DamagedBlockError(`the block belongs to company ${found}, not ${companyId}`);
    if (this.contacts > maxContactsPerBlock || this.at.headBytes !== headBytes) {
      throw new DamagedBlockError('the counts of the head do not fit its size');
    }
  }

  numberLow(contact: number): number {
    return this.memory.u32[(this.start + this.at.numbers + contact * 8) >> 2] ?? 0;
  }

  numberHigh(contact: number): number {
    return this.memory.u32[(this.start + this.at.numbers + contact * 8 + 4) >> 2] ?? 0;
  }

  number(contact: number): ContactNumber {
    return { high: this.numberHigh(contact), low: this.numberLow(contact) };
  }

  /** The contact whose number or row has a byte of the block; undefined where that is of no contact alone. */
  contactAt(offset: number): number | undefined {
    if (offset < this.headBytes) {
      const contact = Math.floor((offset - this.at.numbers) / 8);
      return contact >= 0 && contact < this.contacts ? contact : undefined;
    }
    const row = offset - this.headBytes;
    let from = 0;
    let to = this.contacts;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#rowStart(middle + 1) <= row) from = middle + 1;
      else to = middle;
    }
    for (let contact = 0; contact < this.contacts; contact++)
      if (this.rowPosition(contact) === from) return contact;
    return undefined;
  }

  /** `contactFlags` of a contact. */
  flags(contact: number): number {
    return this.memory.bytes[this.start + this.at.flags + contact] ?? 0;
  }

  /** Id of the country of a contact's place; 0 when unknown. */
  countryId(contact: number): number {
    const { u16 } = this.memory;
    const place = u16[((this.start + this.at.places) >> 1) + contact] ?? 0;
    return u16[((this.start + this.at.placeCountries) >> 1) + place] ?? 0;
  }

  /** Where a contact's row stands among the rows of the block. */
  rowPosition(contact: number): number {
    if (!this.rowsByRole) return contact;
    return this.memory.u16[((this.start + this.at.rowPositions) >> 1) + contact] ?? 0;
  }

  /** Start of a contact's open fields, from the end of the head. */
  openStart(contact: number): number {
    return this.#rowStart(this.rowPosition(contact));
  }

  /** Start of its entitled fields, which is the end of the open ones. */
  entitledStart(contact: number): number {
    const { u32 } = this.memory;
    return u32[(this.start + this.at.rowOffsets + this.rowPosition(contact) * 8 + 4) >> 2] ?? 0;
  }

  /** End of its row. */
  rowEnd(contact: number): number {
    return this.#rowStart(this.rowPosition(contact) + 1);
  }

  /** @param position of a row, or the number of rows for the end of all */
  #rowStart(position: number): number {
    return this.memory.u32[(this.start + this.at.rowOffsets + position * 8) >> 2] ?? 0;
  }

  /** The row group that a contact's row is in. */
  rowGroup(contact: number): number {
    return Math.floor(this.rowPosition(contact) / contactsPerRowGroup);
  }

  /** The row groups that rows are in, ascending; without contacts, all. */
  rowGroupsOf(contacts?: Iterable<number>): number[] {
    const groups: number[] = [];
    if (contacts === undefined) for (let group = 0; group < this.rowGroups; group++) groups.push(group);
    else {
      const isWanted = this.#wantedGroups.fill(0, 0, this.rowGroups);
      for (const contact of contacts) isWanted[this.rowGroup(contact)] = 1;
      for (let group = 0; group < this.rowGroups; group++) if (isWanted[group] === 1) groups.push(group);
    }
    return groups;
  }

  /** Row groups are what is read and checked as one. */
  get rowGroups(): number {
    return rowGroupCount(this.contacts);
  }

  rowGroupStart(group: number): number {
    return this.#rowStart(Math.min(group * contactsPerRowGroup, this.contacts));
  }

  /**
   * @param rows the bytes of one row group, from `rowGroupStart(group)` to `rowGroupStart(group + 1)`
   * @throws {DamagedBlockError} when they are not what was written
   */
  checkRowGroup(group: number, rows: Uint8Array): void {
    const crc = this.memory.u32[(this.start + this.at.rowGroupCrcs + group * 4) >> 2];
    if (crc32(rows) !== crc) throw new DamagedBlockError(`the checksum of row group ${group} does not match`);
  }
}
