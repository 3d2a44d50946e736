import { crc32 } from 'node:zlib';
import type { BlockCompany, Contact } from '../contact.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { entitledContactFields, openContactFields } from '../result/contact-row.ts';
import { normalizeTitle } from '../text/normalize-title.ts';
import {
  align,
  blockMagic,
  contactFlags,
  contactsPerRowGroup,
  emptySections,
  headOffsets,
  layOutSections,
  maxContactsPerBlock,
} from './layout.ts';
import { type PlaceKeys, placeKeys } from './place-keys.ts';

/** Where the details of a block's contacts lie in records.bin; `frame` is -1 when no contact has any. */
export interface RecordsPosition {
  readonly frame: number;
  readonly start: number;
}

export const noRecords: RecordsPosition = { frame: -1, start: 0 };

/** Writes contacts into blocks. It remembers what it normalized, so one encoder should serve a whole build. */
export class BlockEncoder {
  readonly #reference: ReferenceIndex;
  readonly #titles = new Map<string, string>();
  readonly #places = new Map<string, PlaceKeys>();
  #rows = Buffer.allocUnsafe(1 << 20);

  constructor(reference: ReferenceIndex) {
    this.#reference = reference;
  }

  /**
   * @param contacts 1 to 2,000 contacts of one company, in result order (`compareContacts`)
   * @returns the bytes of the block, a copy that the caller owns
   */
  encode(company: BlockCompany, contacts: readonly Contact[], records: RecordsPosition): Buffer {
    if (contacts.length === 0 || contacts.length > maxContactsPerBlock) {
      throw new RangeError(`a block holds 1 to ${maxContactsPerBlock} contacts, not ${contacts.length}`);
    }
    const roles = new Dictionary();
    const places = new Dictionary();
    const roleOf = new Uint16Array(contacts.length);
    const placeOf = new Uint16Array(contacts.length);
    const roleContacts: Contact[] = [];
    const placesOfBlock: PlaceKeys[] = [];
    const rowOffsets = new Uint32Array(contacts.length * 2 + 1);
    let rowBytes = 0;
    for (const [index, contact] of contacts.entries()) {
      const role = roles.idOf(
        `${contact.jobLevels.join()};${contact.jobFunctions.join()};${JSON.stringify(contact.titles)}`,
      );
      if (role === roleContacts.length) roleContacts.push(contact);
      roleOf[index] = role;
      const keys = this.#placeKeys(contact);
      const place = places.idOf(
        `${keys.countryId}\n${keys.state}\n${keys.city}\n${keys.area}\n\n${keys.address}`,
      );
      if (place === placesOfBlock.length) placesOfBlock.push(keys);
      placeOf[index] = place;
      rowOffsets[index * 2] = rowBytes;
      rowBytes = this.#appendRow(rowBytes, openContactFields(contact, company, this.#reference));
      rowOffsets[index * 2 + 1] = rowBytes;
      rowBytes = this.#appendRow(rowBytes, entitledContactFields(contact));
    }
    rowOffsets[contacts.length * 2] = rowBytes;

    const titles = roleContacts.map((contact) => Buffer.from(this.#titleText(contact.titles)));
    const placeTexts = placesOfBlock.flatMap((place) =>
      [place.state, place.city, place.area, place.address].map((text) => Buffer.from(text)),
    );
    const counts = {
      contacts: contacts.length,
      roles: roleContacts.length,
      places: placesOfBlock.length,
      levelWords: this.#reference.jobLevelBits.words,
      functionWords: this.#reference.jobFunctionBits.words,
      titleBytes: totalLength(titles),
      placeBytes: totalLength(placeTexts),
    };
    const at = emptySections();
    layOutSections(counts, at);
    const block = Buffer.alloc(align(at.headBytes + rowBytes, 8));

    block.writeUInt32LE(blockMagic, headOffsets.magic);
    block.writeUInt32LE(at.headBytes, headOffsets.headBytes);
    block.writeUInt32LE(block.length, headOffsets.blockBytes);
    block.writeDoubleLE(company.companyId, headOffsets.companyId);
    block.writeUInt32LE(counts.contacts, headOffsets.contacts);
    block.writeUInt32LE(counts.roles, headOffsets.roles);
    block.writeUInt32LE(counts.places, headOffsets.places);
    block.writeUInt16LE(counts.levelWords, headOffsets.levelWords);
    block.writeUInt16LE(counts.functionWords, headOffsets.functionWords);
    block.writeUInt32LE(counts.titleBytes, headOffsets.titleBytes);
    block.writeUInt32LE(counts.placeBytes, headOffsets.placeBytes);
    block.writeDoubleLE(records.frame, headOffsets.recordsFrame);
    block.writeUInt32LE(records.start, headOffsets.recordsStart);

    for (const [index, contact] of contacts.entries()) {
      block.writeUInt32LE(contact.number.low, at.numbers + index * 8);
      block.writeUInt32LE(contact.number.high, at.numbers + index * 8 + 4);
      block.writeUInt8(flagsOf(contact), at.flags + index);
    }
    writeU32s(block, at.rowOffsets, rowOffsets);
    writeU16s(block, at.roles, roleOf);
    writeU16s(block, at.places, placeOf);
    for (const [index, contact] of roleContacts.entries()) {
      const levels = this.#reference.jobLevelBits.mask(contact.jobLevels);
      const functions = this.#reference.jobFunctionBits.mask(contact.jobFunctions);
      writeU32s(block, at.roleLevels + index * counts.levelWords * 4, levels);
      writeU32s(block, at.roleFunctions + index * counts.functionWords * 4, functions);
    }
    for (const [index, place] of placesOfBlock.entries()) {
      block.writeUInt16LE(place.countryId, at.placeCountries + index * 2);
    }
    writeTexts(block, at.titleOffsets, at.titles, titles);
    writeTexts(block, at.placeOffsets, at.placeTexts, placeTexts);
    this.#rows.copy(block, at.headBytes, 0, rowBytes);

    let group = 0;
    for (let first = 0; first < contacts.length; first += contactsPerRowGroup, group++) {
      const last = Math.min(first + contactsPerRowGroup, contacts.length);
      const from = at.headBytes + (rowOffsets[first * 2] ?? 0);
      const to = at.headBytes + (rowOffsets[last * 2] ?? 0);
      block.writeUInt32LE(crc32(block.subarray(from, to)), at.rowGroupCrcs + group * 4);
    }
    block.writeUInt32LE(crc32(block.subarray(headOffsets.headBytes, at.headBytes)), headOffsets.crc);
    return block;
  }

  #appendRow(at: number, text: string): number {
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    const needed = at + text.length * 3;
    if (needed > this.#rows.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.#rows.length * 2));
      this.#rows.copy(larger, 0, 0, at);
      this.#rows = larger;
    }
    return at + this.#rows.write(text, at);
  }

  #titleText(titles: readonly string[]): string {
    const texts: string[] = [];
    for (const title of titles) {
      const normalized = remember(this.#titles, title, () => normalizeTitle(title));
      if (normalized !== '') texts.push(` ${normalized} `);
    }
    return texts.join('\n');
  }

  #placeKeys(contact: Contact): PlaceKeys {
    const { address, city, state, countryId, area } = contact;
    // Texts of people's files hold any separator; their lengths tell where each ends.
    const key = `${countryId},${state.length},${city.length},${area.length}\n${state}${city}${area}${address}`;
    return remember(this.#places, key, () => placeKeys(contact, this.#reference));
  }
}

/** Numbers distinct keys in the order they are first met. */
class Dictionary {
  readonly #ids = new Map<string, number>();

  idOf(key: string): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(key, id);
    return id;
  }
}

/** Titles and places repeat a thousandfold; the memory is dropped when it is full, which keeps it small. */
const maxRemembered = 50_000;

function remember<V>(memory: Map<string, V>, key: string, make: () => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= maxRemembered) memory.clear();
  const made = make();
  memory.set(key, made);
  return made;
}

function flagsOf(contact: Contact): number {
  return (
    (contact.active ? contactFlags.active : 0) |
    (contact.email.trim() !== '' ? contactFlags.email : 0) |
    (contact.phone !== '' ? contactFlags.phone : 0)
  );
}

function totalLength(texts: readonly Buffer[]): number {
  return texts.reduce((total, text) => total + text.length, 0);
}

function writeTexts(block: Buffer, offsetsAt: number, textsAt: number, texts: readonly Buffer[]): void {
  let length = 0;
  for (const [index, text] of texts.entries()) {
    block.writeUInt32LE(length, offsetsAt + index * 4);
    text.copy(block, textsAt + length);
    length += text.length;
  }
  block.writeUInt32LE(length, offsetsAt + texts.length * 4);
}

function writeU32s(block: Buffer, at: number, values: Uint32Array): void {
  for (let index = 0; index < values.length; index++) block.writeUInt32LE(values[index] ?? 0, at + index * 4);
}

function writeU16s(block: Buffer, at: number, values: Uint16Array): void {
  for (let index = 0; index < values.length; index++) block.writeUInt16LE(values[index] ?? 0, at + index * 2);
}
