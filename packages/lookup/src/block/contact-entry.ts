import { hash } from 'node:crypto';
import type { Contact } from '../contact.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { csvField, csvList } from '../result/csv-field.ts';
import { normalizePlace } from '../text/normalize-place.ts';
import { normalizeTitle } from '../text/normalize-title.ts';
import type { ByteSink } from './byte-sink.ts';
import { contactFlags } from './layout.ts';
import { type Placed, placeKeys } from './place-keys.ts';
import { mostBytesOf, putBytes, putCsvField, putJsonString, putNormalizedName, putText } from './put-text.ts';
import { copyText, RecentlyMet } from './recently-met.ts';
import { inEntry, makeSection, noSection, type SharedSections } from './shared-sections.ts';

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
 * | 5, 6 | where the role and the place are (`SharedSections`) |
 * | 7 to 13 | bytes of each part, in the order in which they follow |
 *
 * | part | holds |
 * |---|---|
 * | sections | the role and the place, where they are not shared |
 * | street | normalized street address |
 * | order | normalized last name, a zero byte, normalized first name |
 * | openStart | the open columns up to those of the role, as CSV |
 * | openEnd | the open columns between those of the company and those of the place, a comma before each |
 * | entitled | the entitled columns, a comma before each |
 * | record | JSON of what only the details have; empty when there is nothing |
 */
export const entryWords = {
  bytes: 0,
  numberLow: 1,
  numberHigh: 2,
  rank: 3,
  flags: 4,
  role: 5,
  place: 6,
  sections: 7,
  street: 8,
  order: 9,
  openStart: 10,
  openEnd: 11,
  entitled: 12,
  record: 13,
} as const;

/** The words at the start of what a block holds of a place. */
export const placeWords = { country: 0, state: 1, city: 2, area: 3 } as const;

export const entryHeaderBytes = 56;
export const placeHeaderBytes = 16;
/** Contacts without a level come last. */
const rankWithoutLevel = 0xffff_ffff;

const comma = 0x2c;

/** A contact before it has its number, which the caller writes into the entry. */
export type UnnumberedContact = Omit<Contact, 'number'>;

/** What a role is made of. */
export type RoleFields = Pick<Contact, 'titles' | 'jobLevels' | 'jobFunctions'>;

/** So many roles and places that were met are remembered. */
const mostRemembered = 30_000;

/** What contacts with the same levels, functions and titles share. */
export interface Role {
  readonly at: number;
  /** What its entries hold of it: nothing when it is among the shared sections. */
  readonly section: Buffer;
  readonly rank: number;
  /** How many it has; which, its key says. */
  readonly titles: number;
  readonly jobLevels: readonly number[];
  readonly jobFunctions: readonly number[];
}

/** What contacts in the same city and area share. */
export interface Place {
  readonly at: number;
  readonly section: Buffer;
  readonly contact: Placed;
}

/** Bytes of an entry beside its texts: words, commas, booleans, digests, what is filled up. */
const fixedBytes = entryHeaderBytes + 256;

/** Writes entries. It remembers what it normalized, so one writer should serve a whole build. */
export class ContactEntryWriter {
  readonly #reference: ReferenceIndex;
  readonly #shared: SharedSections;
  /** By title. */
  readonly #roles = new RecentlyMet<Role>(mostRemembered);
  /** By city. */
  readonly #places = new RecentlyMet<Place>(mostRemembered);

  /** @param shared where the writer puts what its entries share */
  constructor(reference: ReferenceIndex, shared: SharedSections) {
    this.#reference = reference;
    this.#shared = shared;
  }

  /**
   * Appends the entry of a contact, without its number.
   *
   * @param into its length is a multiple of 8, before and after
   * @returns where the entry starts
   */
  write(contact: UnnumberedContact, into: ByteSink): number {
    const role = this.roleOf(contact);
    const place = this.placeOf(contact);
    const { email, phone } = contact;
    const emailKey = email.trim().toLowerCase();
    const street = contact.address === '' ? '' : normalizePlace(contact.address);
    const { additional: own } = contact.record;
    const additional = own === undefined ? '' : JSON.stringify(own);
    into.reserve(
      fixedBytes +
        role.section.length +
        place.section.length +
        mostBytesOf(unitsOf(contact) + street.length + additional.length),
    );
    const { bytes, words } = into;
    const start = into.length;
    const word = start >>> 2;
    words[word + entryWords.numberLow] = 0;
    words[word + entryWords.numberHigh] = 0;
    words[word + entryWords.rank] = role.rank;
    words[word + entryWords.flags] = flagsOf(contact, emailKey);
    words[word + entryWords.role] = role.at;
    words[word + entryWords.place] = place.at;

    let from = start + entryHeaderBytes;
    let at = from;
    at = putBytes(bytes, at, role.section);
    at = putBytes(bytes, at, place.section);
    words[word + entryWords.sections] = at - from;

    from = at;
    at = putText(bytes, at, street);
    words[word + entryWords.street] = at - from;

    from = at;
    at = putNormalizedName(bytes, at, contact.lastName);
    bytes[at++] = 0;
    at = putNormalizedName(bytes, at, contact.firstName);
    words[word + entryWords.order] = at - from;

    from = at;
    at = putCsvField(bytes, at, contact.contactId);
    at = putNextCsvField(bytes, at, contact.peopleId);
    at = putNextCsvField(bytes, at, contact.firstName);
    at = putNextCsvField(bytes, at, contact.middleName);
    at = putNextCsvField(bytes, at, contact.lastName);
    at = putNextCsvField(bytes, at, contact.fullName);
    words[word + entryWords.openStart] = at - from;

    from = at;
    at = putText(bytes, at, emailKey === '' ? ',false,' : ',true,');
    if (emailKey !== '') at = putText(bytes, at, hash('md5', emailKey));
    at = putText(bytes, at, phone === '' ? ',false' : ',true');
    words[word + entryWords.openEnd] = at - from;

    from = at;
    at = putNextCsvField(bytes, at, email);
    at = putNextCsvField(bytes, at, phone);
    at = putNextCsvField(bytes, at, contact.corporatePhone);
    at = putNextCsvField(bytes, at, contact.linkedinHandle);
    words[word + entryWords.entitled] = at - from;

    from = at;
    at = putRecord(bytes, at, contact, additional);
    words[word + entryWords.record] = at - from;

    const end = (at + 7) & ~7;
    for (; at < end; at++) bytes[at] = 0;
    words[word + entryWords.bytes] = end - start;
    into.length = end;
    return start;
  }

  roleOf({ titles, jobLevels, jobFunctions }: RoleFields): Role {
    // Titles may hold any text; JSON tells where each ends.
    const key = titles.length === 1 ? (titles[0] ?? '') : JSON.stringify(titles);
    for (const known of this.#roles.of(key)) {
      const isSame =
        hasSameItems(known.jobLevels, jobLevels) &&
        hasSameItems(known.jobFunctions, jobFunctions) &&
        // A title that looks like the JSON of a list is not that list.
        known.titles === titles.length;
      if (isSame) return known;
    }
    const role = this.#makeRole(titles, jobLevels, jobFunctions);
    this.#roles.add(copyText(key), role);
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
    let rank = rankWithoutLevel;
    for (const id of jobLevels) rank = Math.min(rank, reference.jobLevel(id)?.rank ?? rankWithoutLevel);
    const levelNames = jobLevels.map((id) => reference.jobLevel(id)?.name ?? '');
    const functionNames = jobFunctions.map((id) => reference.jobFunction(id)?.name ?? '');
    const columns = `,${csvList(titles)},${csvList(levelNames)},${csvList(functionNames)}`;
    return {
      ...this.#share(makeSection([...levels, ...functions], text, columns)),
      rank,
      titles: titles.length,
      jobLevels,
      jobFunctions,
    };
  }

  placeOf({ city, state, countryId, area }: UnnumberedContact): Place {
    for (const place of this.#places.of(city)) {
      const known = place.contact;
      if (known.countryId === countryId && known.state === state && known.area === area) return place;
    }
    const own = { city: copyText(city), state: copyText(state), countryId, area: copyText(area) };
    const place = this.#makePlace(own);
    this.#places.add(own.city, place);
    return place;
  }

  #makePlace(contact: Placed): Place {
    const keys = placeKeys(contact, this.#reference);
    const { state, city, area, addressWords } = keys;
    const lengths = [state, city, area].map((key) => Buffer.byteLength(key));
    const country = this.#reference.country(contact.countryId)?.name ?? '';
    const fields = [contact.city, contact.state, country, contact.area];
    const columns = fields.map((field) => `,${csvField(field)}`).join('');
    const words = [contact.countryId, ...lengths];
    const texts = `${state}${city}${area}${addressWords}`;
    return { ...this.#share(makeSection(words, texts, columns, Buffer.byteLength(addressWords))), contact };
  }

  #share(section: Buffer): Pick<Place, 'at' | 'section'> {
    const at = this.#shared.add(section);
    return { at, section: at === inEntry ? section : noSection };
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
  for (let part = entryWords.sections; part < entryWords.record; part++) start += words[at + part] ?? 0;
  return { start, end: start + (words[at + entryWords.record] ?? 0) };
}

/** Gives an entry the number of its contact. */
export function numberEntry(words: Uint32Array, start: number, number: Contact['number']): void {
  words[(start >>> 2) + entryWords.numberLow] = number.low;
  words[(start >>> 2) + entryWords.numberHigh] = number.high;
}

function hasSameItems(a: readonly number[], b: readonly number[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** How many UTF-16 units of a contact are written one by one. */
function unitsOf(contact: UnnumberedContact): number {
  const { firstName, lastName, record } = contact;
  return (
    // Names are written once more as they are sorted.
    (firstName.length + lastName.length) * 2 +
    contact.middleName.length +
    contact.fullName.length +
    contact.contactId.length +
    contact.peopleId.length +
    contact.email.length +
    contact.phone.length +
    contact.corporatePhone.length +
    contact.linkedinHandle.length +
    contact.address.length +
    (record.description?.length ?? 0) +
    (record.zip?.length ?? 0)
  );
}

function putNextCsvField(bytes: Buffer, at: number, text: string): number {
  bytes[at] = comma;
  return putCsvField(bytes, at + 1, text);
}

/** What is stored beside the block, as JSON: the record, and the address, of which a block holds only the words. */
function putRecord(bytes: Buffer, at: number, contact: UnnumberedContact, additional: string): number {
  const { description, zip } = contact.record;
  let end = at;
  if (description !== undefined) {
    end = putText(bytes, end, '{"description":');
    end = putJsonString(bytes, end, description);
  }
  if (zip !== undefined) {
    end = putText(bytes, end, end === at ? '{"zip":' : ',"zip":');
    end = putJsonString(bytes, end, zip);
  }
  if (additional !== '') {
    end = putText(bytes, end, end === at ? '{"additional":' : ',"additional":');
    end = putText(bytes, end, additional);
  }
  if (contact.address !== '') {
    end = putText(bytes, end, end === at ? '{"address":' : ',"address":');
    end = putJsonString(bytes, end, contact.address);
  }
  return end === at ? at : putText(bytes, end, '}');
}

function flagsOf(contact: UnnumberedContact, email: string): number {
  return (
    (contact.active ? contactFlags.active : 0) |
    (email !== '' ? contactFlags.email : 0) |
    (contact.phone !== '' ? contactFlags.phone : 0)
  );
}
