import { hash } from 'node:crypto';
import { type Contact, type ContactRecord, storedRecord } from '../contact.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { csvField, csvList } from '../result/csv-field.ts';
import { normalizeName } from '../text/normalize-name.ts';
import { normalizeTitle } from '../text/normalize-title.ts';
import type { ByteSink } from './byte-sink.ts';
import { hashBytes } from './hash-bytes.ts';
import { contactFlags } from './layout.ts';
import { addressKey, type Placed, placeKeys } from './place-keys.ts';

/**
 * A contact's *entry*: everything that a block holds of one contact, as bytes, before the contact has colleagues. An
 * import makes it once for each row, where the row is read, and from then on only moves bytes: entries are spilled,
 * grouped, sorted (`compareEntries`) and put together into blocks (`BlockEncoder`), and nothing is decoded on the way.
 * What depends on the company (its id and name inside the row) is put in when the block is made.
 *
 * Little-endian 32-bit words, on a multiple of eight bytes:
 *
 * | word | holds |
 * |---|---|
 * | 0 | bytes of the entry, a multiple of 8 |
 * | 1, 2 | contact number, low and high half |
 * | 3 | rank of the best job level |
 * | 4 | flags |
 * | 5, 6 | hash of the place, of the role |
 * | 7 to 13 | bytes of each section, in the order in which they follow |
 *
 * | section | holds |
 * |---|---|
 * | place | four words: the country id, the bytes of state, city and area; then the keys of state, city, area and address |
 * | role | job level bits, job function bits, normalized titles as the block has them |
 * | order | normalized last name, a zero byte, normalized first name |
 * | openStart, openEnd | the open columns before and behind those of the company, as CSV |
 * | entitled | the entitled columns, as CSV, with the comma before them |
 * | record | JSON of what only the details have; empty when there is nothing |
 */
export const entryWords = {
  bytes: 0,
  numberLow: 1,
  numberHigh: 2,
  rank: 3,
  flags: 4,
  placeHash: 5,
  roleHash: 6,
  place: 7,
  role: 8,
  order: 9,
  openStart: 10,
  openEnd: 11,
  entitled: 12,
  record: 13,
} as const;

/** The words at the start of the section of the place. */
export const placeWords = { country: 0, state: 1, city: 2, area: 3 } as const;

export const entryHeaderBytes = 56;
export const placeHeaderBytes = 16;
/** Contacts without a level come last. */
const rankWithoutLevel = 0xffff_ffff;

/** A contact before it has its number, which the caller writes into the entry. */
export type UnnumberedContact = Omit<Contact, 'number'>;

/** Roles and places repeat a thousandfold; a memory is dropped when it is full, which keeps it small. */
const maxRemembered = 20_000;

/** The part of an entry that contacts with the same levels, functions and titles share. */
interface Role {
  readonly bytes: Buffer;
  readonly hash: number;
  readonly rank: number;
  /** The columns titles, jobLevels and jobFunctions. */
  readonly csv: string;
  readonly titles: readonly string[];
  readonly jobLevels: readonly number[];
  readonly jobFunctions: readonly number[];
}

/** The part of an entry that contacts in the same city and area share. */
interface Place {
  /** The section of the place up to the address. */
  readonly bytes: Buffer;
  /** The rest of the section, for contacts without a street address. */
  readonly address: Buffer;
  readonly addressWords: string;
  /** Of the whole section without a street address. */
  readonly hash: number;
  /** The columns city, state, country and area. */
  readonly csv: string;
  readonly contact: Omit<Placed, 'address'>;
}

/** Writes entries. It remembers what it normalized, so one writer should serve a whole build. */
export class ContactEntryWriter {
  readonly #reference: ReferenceIndex;
  /** By title. */
  readonly #roles = new Map<string, Role[]>();
  #roleCount = 0;
  /** By city. */
  readonly #places = new Map<string, Place[]>();
  #placeCount = 0;

  constructor(reference: ReferenceIndex) {
    this.#reference = reference;
  }

  /**
   * Appends the entry of a contact, without its number.
   *
   * @param into its length is a multiple of 8, before and after
   * @returns where the entry starts
   */
  write(contact: UnnumberedContact, into: ByteSink): number {
    const role = this.#role(contact);
    const place = this.#place(contact);
    const { email, phone } = contact;
    const address = email.trim().toLowerCase();
    const order = `${normalizeName(contact.lastName)}\0${normalizeName(contact.firstName)}`;
    const openStart = `${csvField(contact.contactId)},${csvField(contact.peopleId)},${csvField(contact.firstName)},${csvField(contact.middleName)},${csvField(contact.lastName)},${csvField(contact.fullName)},${role.csv},${contact.active ? 'true' : 'false'},`;
    const openEnd = `,${address === '' ? 'false,' : `true,${hash('md5', address)}`},${phone === '' ? 'false' : 'true'},${place.csv}`;
    const entitled = `,${csvField(email)},${csvField(phone)},${csvField(contact.corporatePhone)},${csvField(contact.linkedinHandle)}`;
    const record = recordJson(storedRecord(contact));

    const street = contact.address === '' ? '' : addressKey(contact.address, place.addressWords);
    const characters = order.length + openStart.length + openEnd.length + entitled.length + record.length;
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    const most = place.bytes.length + place.address.length + street.length * 3 + role.bytes.length;
    into.reserve(entryHeaderBytes + most + characters * 3 + 8);
    const { bytes, words } = into;
    const start = into.length;
    const word = start >>> 2;
    let at = start + entryHeaderBytes;
    bytes.set(place.bytes, at);
    at += place.bytes.length;
    if (street === '') {
      bytes.set(place.address, at);
      at += place.address.length;
    } else at += bytes.write(street, at);
    const placeBytes = at - start - entryHeaderBytes;
    const placeStart = start + entryHeaderBytes;
    const placeHash = street === '' ? place.hash : hashBytes(bytes, placeStart, placeStart + placeBytes);
    bytes.set(role.bytes, at);
    at += role.bytes.length;
    const written = bytes.write(order + openStart + openEnd + entitled + record, at);
    const isAscii = written === characters;
    at += written;

    words[word + entryWords.numberLow] = 0;
    words[word + entryWords.numberHigh] = 0;
    words[word + entryWords.rank] = role.rank;
    words[word + entryWords.flags] = flagsOf(contact, address);
    words[word + entryWords.placeHash] = placeHash;
    words[word + entryWords.roleHash] = role.hash;
    words[word + entryWords.place] = placeBytes;
    words[word + entryWords.role] = role.bytes.length;
    words[word + entryWords.order] = isAscii ? order.length : Buffer.byteLength(order);
    words[word + entryWords.openStart] = isAscii ? openStart.length : Buffer.byteLength(openStart);
    words[word + entryWords.openEnd] = isAscii ? openEnd.length : Buffer.byteLength(openEnd);
    words[word + entryWords.entitled] = isAscii ? entitled.length : Buffer.byteLength(entitled);
    words[word + entryWords.record] = isAscii ? record.length : Buffer.byteLength(record);
    const end = (at + 7) & ~7;
    for (; at < end; at++) bytes[at] = 0;
    words[word + entryWords.bytes] = end - start;
    into.length = end;
    return start;
  }

  #role({ titles, jobLevels, jobFunctions }: UnnumberedContact): Role {
    // Titles may hold any text; JSON tells where each ends.
    const key = titles.length === 1 ? (titles[0] ?? '') : JSON.stringify(titles);
    const ofTitles = this.#roles.get(key);
    if (ofTitles !== undefined) {
      for (const known of ofTitles) {
        const isSame =
          hasSameItems(known.jobLevels, jobLevels) &&
          hasSameItems(known.jobFunctions, jobFunctions) &&
          hasSameItems(known.titles, titles);
        if (isSame) return known;
      }
    }
    const role = this.#makeRole(titles, jobLevels, jobFunctions);
    if (this.#roleCount++ >= maxRemembered) {
      this.#roles.clear();
      this.#roleCount = 1;
    }
    const list = this.#roles.get(key);
    if (list === undefined) this.#roles.set(key, [role]);
    else list.push(role);
    return role;
  }

  #makeRole(titles: readonly string[], jobLevels: readonly number[], jobFunctions: readonly number[]): Role {
    const reference = this.#reference;
    const levels = reference.jobLevelBits.mask(jobLevels);
    const functions = reference.jobFunctionBits.mask(jobFunctions);
    const text = titles
      .map((title) => normalizeTitle(title))
      .filter((normalized) => normalized !== '')
      .map((normalized) => ` ${normalized} `)
      .join('\n');
    const bytes = Buffer.concat([bytesOfWords(levels), bytesOfWords(functions), Buffer.from(text)]);
    let rank = rankWithoutLevel;
    for (const id of jobLevels) rank = Math.min(rank, reference.jobLevel(id)?.rank ?? rankWithoutLevel);
    const levelNames = jobLevels.map((id) => reference.jobLevel(id)?.name ?? '');
    const functionNames = jobFunctions.map((id) => reference.jobFunction(id)?.name ?? '');
    const csv = `${csvList(titles)},${csvList(levelNames)},${csvList(functionNames)}`;
    return { bytes, hash: hashBytes(bytes), rank, csv, titles, jobLevels, jobFunctions };
  }

  #place(contact: UnnumberedContact): Place {
    const { city, state, countryId, area } = contact;
    const ofCity = this.#places.get(city);
    if (ofCity !== undefined) {
      for (const place of ofCity) {
        const known = place.contact;
        if (known.countryId === countryId && known.state === state && known.area === area) return place;
      }
    }
    const place = this.#makePlace({ city, state, countryId, area });
    if (this.#placeCount++ >= maxRemembered) {
      this.#places.clear();
      this.#placeCount = 1;
    }
    const list = this.#places.get(city);
    if (list === undefined) this.#places.set(city, [place]);
    else list.push(place);
    return place;
  }

  #makePlace(contact: Omit<Placed, 'address'>): Place {
    const keys = placeKeys(contact, this.#reference);
    const { addressWords } = keys;
    const state = Buffer.from(keys.state);
    const city = Buffer.from(keys.city);
    const area = Buffer.from(keys.area);
    const lengths = bytesOfWords(
      new Uint32Array([contact.countryId, state.length, city.length, area.length]),
    );
    const bytes = Buffer.concat([lengths, state, city, area]);
    const address = Buffer.from(addressKey('', addressWords));
    const country = this.#reference.country(contact.countryId)?.name ?? '';
    const csv = `${csvField(contact.city)},${csvField(contact.state)},${csvField(country)},${csvField(contact.area)}`;
    return { bytes, address, addressWords, hash: hashBytes(Buffer.concat([bytes, address])), csv, contact };
  }
}

/** The number that an entry has been given. */
export function entryNumber(words: Uint32Array, start: number): Contact['number'] {
  const word = start >>> 2;
  return { high: words[word + entryWords.numberHigh] ?? 0, low: words[word + entryWords.numberLow] ?? 0 };
}

/** Where the record of an entry stands in the bytes of the entries; nothing when the contact has none. */
export function recordOf(
  { words, starts }: { readonly words: Uint32Array; readonly starts: ArrayLike<number> },
  index: number,
): { readonly start: number; readonly end: number } {
  const entry = starts[index] ?? 0;
  const at = entry >>> 2;
  let start = entry + entryHeaderBytes;
  for (let section = entryWords.place; section < entryWords.record; section++)
    start += words[at + section] ?? 0;
  return { start, end: start + (words[at + entryWords.record] ?? 0) };
}

/** Gives an entry the number of its contact. */
export function numberEntry(words: Uint32Array, start: number, number: Contact['number']): void {
  words[(start >>> 2) + entryWords.numberLow] = number.low;
  words[(start >>> 2) + entryWords.numberHigh] = number.high;
}

function hasSameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

function recordJson(record: ContactRecord): string {
  for (const _ in record) return JSON.stringify(record);
  return '';
}

function flagsOf(contact: UnnumberedContact, email: string): number {
  return (
    (contact.active ? contactFlags.active : 0) |
    (email !== '' ? contactFlags.email : 0) |
    (contact.phone !== '' ? contactFlags.phone : 0)
  );
}

function bytesOfWords(words: Uint32Array): Buffer {
  const bytes = Buffer.alloc(words.length * 4);
  for (const [index, word] of words.entries()) bytes.writeUInt32LE(word, index * 4);
  return bytes;
}
