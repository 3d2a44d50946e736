import {
  type ContactEntryWriter,
  isCompanyId,
  isPlainHost,
  type Place,
  type PlainContact,
  type PlainTexts,
  plainTextCount,
  plainTexts,
  type Role,
  type RoleFields,
} from '@rollcall/lookup';
import type { Employment } from '../clean/employment.ts';
import { cleanText, isNoName, mayMeanNothing } from '../clean/empty-text.ts';
import { PhoneNumbers } from '../clean/phone-numbers.ts';
import { isSharedHost } from '../clean/websites.ts';
import type { ForgottenPeople } from '../forgotten-people.ts';
import type { ColumnMapping, Field, FieldPositions } from '../map/column-mapping.ts';
import { csvBytes } from '../read/csv/csv-quotes.ts';
import type { CsvFormat } from '../read/row-chunk.ts';
import { RowSlices, sliceBits } from './row-slices.ts';
import { SliceMemo } from './slice-memo.ts';

/** What a company is called by the row, as places in its bytes: name, website, ticker, external id. */
export const plainCompanyFields = [
  'companyName',
  'website',
  'ticker',
  'externalCompanyId',
] as const satisfies readonly Field[];

/** A row that is taken as it stands. */
export interface PlainRow {
  readonly kind: 'contact';
  /** Where the next row starts. */
  readonly behind: number;
  readonly contact: PlainContact;
  readonly companyId: number;
  /** Where each of `plainCompanyFields` starts and ends in the source of the contact. */
  readonly companyStarts: Int32Array;
  readonly companyEnds: Int32Array;
  /** Whether the contact is known by its contactId, or else by its e-mail address. */
  readonly hasContactId: boolean;
}

/** A row of somebody who has been forgotten: nothing of it is kept. */
export interface ForgottenRow {
  readonly kind: 'forgotten';
  readonly behind: number;
}

/** Cleans titles, levels and functions alone (`RowCleaner`). */
export interface RoleCleaner {
  roleOf(fields: readonly string[]): RoleFields | undefined;
}

/** Where what rows share is kept. */
export interface SharedParts extends Pick<ContactEntryWriter, 'roleOf' | 'placeOf'> {
  /** Empty for no country. */
  countryCode(countryId: number): string;
}

interface KnownPlace {
  readonly place: Place;
  readonly countryCode: string;
}

const notTaken: readonly Field[] = ['location', 'startDate', 'endDate'];
const roleSlots = 1 << 15;
const placeSlots = 1 << 12;
/** After so many rows on end that had to be cleaned, these are not looked at: they would only cost time. */
const missesBeforePause = 500;
const pauseRows = 10_000;

/**
 * Takes rows that cleaning would leave as they are without making texts of them: their bytes become the entry. Titles
 * with their classes, and places, are those of an earlier row that had the same and was cleaned.
 *
 * It takes no row that cleaning would take otherwise; it may leave any row to cleaning.
 */
export class PlainRows {
  readonly #slices: RowSlices;
  readonly #texts: Int32Array;
  readonly #companyTexts: Int32Array;
  readonly #companyId: number;
  readonly #phone: number;
  readonly #corporatePhone: number;
  readonly #active: number;
  readonly #city: number;
  readonly #state: number;
  readonly #country: number;
  readonly #additional: readonly number[];
  readonly #roleColumns: readonly number[];
  readonly #roles: SliceMemo<Role>;
  readonly #places: SliceMemo<KnownPlace>;
  readonly #phones = new PhoneNumbers();
  readonly #contactTexts: PlainTexts = {
    source: Buffer.alloc(0),
    starts: new Int32Array(plainTextCount),
    ends: new Int32Array(plainTextCount),
    hasComma: new Uint8Array(plainTextCount),
    isAscii: new Uint8Array(plainTextCount),
  };
  readonly #companyStarts = new Int32Array(plainCompanyFields.length);
  readonly #companyEnds = new Int32Array(plainCompanyFields.length);
  readonly #shared: SharedParts;
  readonly #cleaner: RoleCleaner;
  readonly #forgotten: ForgottenPeople | undefined;
  /** Of a row, its titles, levels and functions alone. */
  readonly #roleTexts: string[];
  /** Whether the place that was looked for last is missing, and a cleaned row with it can be learnt from. */
  #lacksPlace = false;
  #misses = 0;
  #pause = 0;

  private constructor(
    mapping: ColumnMapping,
    format: CsvFormat,
    shared: SharedParts,
    cleaner: RoleCleaner,
    forgotten: ForgottenPeople | undefined,
  ) {
    const { fields } = mapping;
    const at = (field: Field): number => fields[field]?.[0] ?? -1;
    this.#slices = new RowSlices(mapping.header.length, csvBytes(format));
    this.#texts = Int32Array.from((Object.keys(plainTexts) as (keyof typeof plainTexts)[]).map(at));
    this.#companyTexts = Int32Array.from(plainCompanyFields.map(at));
    this.#companyId = at('companyId');
    this.#phone = at('phone');
    this.#corporatePhone = at('corporatePhone');
    this.#active = at('active');
    this.#city = at('city');
    this.#state = at('state');
    this.#country = at('country');
    this.#additional = mapping.additional.map(({ position }) => position);
    const columns = (...names: Field[]): number[] => names.map(at).filter((column) => column >= 0);
    this.#roleColumns = columns('titles', 'jobLevels', 'jobFunctions');
    this.#roles = new SliceMemo(this.#roleColumns, roleSlots);
    this.#places = new SliceMemo(columns('city', 'state', 'country', 'area'), placeSlots);
    this.#shared = shared;
    this.#cleaner = cleaner;
    this.#forgotten = forgotten;
    this.#roleTexts = mapping.header.map(() => '');
  }

  /** For the rows of a file; undefined where none could be taken. */
  static of(
    mapping: ColumnMapping,
    format: CsvFormat,
    shared: SharedParts,
    cleaner: RoleCleaner,
    forgotten: ForgottenPeople | undefined,
  ): PlainRows | undefined {
    const { fields, furtherEmployments } = mapping;
    const isOfOne = Object.values(fields as FieldPositions).every((positions) => positions.length < 2);
    const isPlain =
      isOfOne &&
      furtherEmployments.length === 0 &&
      fields.companyId !== undefined &&
      fields.fullName !== undefined &&
      notTaken.every((field) => fields[field] === undefined);
    return isPlain ? new PlainRows(mapping, format, shared, cleaner, forgotten) : undefined;
  }

  /**
   * Takes the row that starts at `from`.
   *
   * @returns the row, until the next call; undefined when it must be cleaned
   */
  take(bytes: Buffer, from: number): PlainRow | ForgottenRow | undefined {
    this.#lacksPlace = false;
    if (this.#pause > 0) {
      this.#pause--;
      return undefined;
    }
    const row = this.#take(bytes, from);
    if (row !== undefined) this.#misses = 0;
    else if (++this.#misses === missesBeforePause) {
      this.#misses = 0;
      this.#pause = pauseRows;
    }
    return row;
  }

  #take(bytes: Buffer, from: number): PlainRow | ForgottenRow | undefined {
    const slices = this.#slices;
    const behind = slices.split(bytes, from);
    if (behind < 0) return undefined;
    const { starts, ends } = slices;
    for (const column of this.#additional) if (starts[column] !== ends[column]) return undefined;
    if (!this.#takeTexts(bytes)) return undefined;
    const companyId = idOf(bytes, starts[this.#companyId] ?? 0, ends[this.#companyId] ?? 0);
    if (companyId === undefined || !this.#takeCompany(bytes)) return undefined;
    const active = this.#isActive(bytes);
    if (active === undefined) return undefined;
    const known = this.#places.find(bytes, starts, ends);
    this.#lacksPlace = known === undefined && this.#isPlaceAlone(bytes);
    if (known === undefined) return undefined;
    const phone = this.#number(bytes, this.#phone, known.countryCode);
    const corporatePhone = this.#number(bytes, this.#corporatePhone, known.countryCode);
    if (phone === undefined || corporatePhone === undefined) return undefined;
    const texts = this.#contactTexts;
    texts.source = bytes;
    const isForgotten = this.#forgotten?.hasPlain(texts) === true;
    // Last, so that only rows that are kept add to what rows share.
    const role = this.#roles.find(bytes, starts, ends) ?? this.#newRole(bytes, isForgotten);
    if (role === undefined) return undefined;
    if (isForgotten || role === 'forgotten') return { kind: 'forgotten', behind };
    return {
      kind: 'contact',
      behind,
      contact: { texts, role, place: known.place, phone, corporatePhone, active },
      companyId,
      companyStarts: this.#companyStarts,
      companyEnds: this.#companyEnds,
      hasContactId: texts.starts[plainTexts.contactId] !== texts.ends[plainTexts.contactId],
    };
  }

  /** Titles come that no row has had before: they are cleaned, and the rest of the row is left as it is. */
  #newRole(bytes: Buffer, isForgotten: boolean): Role | 'forgotten' | undefined {
    const { starts, ends } = this.#slices;
    for (const column of this.#roleColumns)
      this.#roleTexts[column] = bytes.utf8Slice(starts[column] ?? 0, ends[column] ?? 0);
    const fields = this.#cleaner.roleOf(this.#roleTexts);
    if (fields === undefined) return undefined;
    if (isForgotten) return 'forgotten';
    const role = this.#shared.roleOf(fields);
    this.#roles.keep(role);
    return role;
  }

  /** Learns from the row that was not taken last what cleaning made of its place. */
  learn({ contact }: Employment, hasNotes: boolean): void {
    // What was put aside is not in the entry alone.
    if (this.#lacksPlace && !hasNotes && contact.record.additional === undefined) {
      const countryCode = this.#shared.countryCode(contact.countryId);
      this.#places.keep({ place: this.#shared.placeOf(contact), countryCode });
    }
    this.#lacksPlace = false;
  }

  /** A comma in the city, and a state without a country, are understood with the help of other columns. */
  #isPlaceAlone(bytes: Buffer): boolean {
    const { starts, ends, bits } = this.#slices;
    if (this.#city >= 0 && ((bits[this.#city] ?? 0) & sliceBits.comma) !== 0) return false;
    if (this.#state < 0 || starts[this.#state] === ends[this.#state]) return true;
    const from = starts[this.#country] ?? 0;
    const to = ends[this.#country] ?? 0;
    return from !== to && isAsItStands(bytes, from, to, bits[this.#country] ?? 0);
  }

  #takeTexts(bytes: Buffer): boolean {
    const { starts, ends, bits } = this.#slices;
    const texts = this.#contactTexts;
    for (let text = 0; text < plainTextCount; text++) {
      const column = this.#texts[text] ?? -1;
      const from = column < 0 ? 0 : (starts[column] ?? 0);
      const to = column < 0 ? 0 : (ends[column] ?? 0);
      texts.starts[text] = from;
      texts.ends[text] = to;
      texts.hasComma[text] = 0;
      if (from === to) continue;
      const of = bits[column] ?? 0;
      if (!isAsItStands(bytes, from, to, of)) return false;
      if (
        text === plainTexts.email &&
        !((of & (sliceBits.notEmail | sliceBits.comma)) === 0 && isAddress(bytes, from, to))
      )
        return false;
      if (text === plainTexts.contactId && (of & sliceBits.wide) !== 0) return false;
      if (text === plainTexts.linkedinHandle && (of & sliceBits.slash) !== 0) return false;
      texts.hasComma[text] = of & sliceBits.comma;
      texts.isAscii[text] = (of & (sliceBits.wide | sliceBits.backslash)) === 0 ? 1 : 0;
    }
    const has = (text: number): boolean => texts.starts[text] !== texts.ends[text];
    return (
      has(plainTexts.fullName) &&
      has(plainTexts.firstName) &&
      has(plainTexts.lastName) &&
      (has(plainTexts.contactId) || has(plainTexts.email))
    );
  }

  #takeCompany(bytes: Buffer): boolean {
    const { starts, ends, bits } = this.#slices;
    for (let text = 0; text < plainCompanyFields.length; text++) {
      const column = this.#companyTexts[text] ?? -1;
      const from = column < 0 ? 0 : (starts[column] ?? 0);
      const to = column < 0 ? 0 : (ends[column] ?? 0);
      this.#companyStarts[text] = from;
      this.#companyEnds[text] = to;
      if (from !== to && !isAsItStands(bytes, from, to, bits[column] ?? 0)) return false;
    }
    const from = this.#companyStarts[1] ?? 0;
    const to = this.#companyEnds[1] ?? 0;
    if (from === to) return true;
    const website = bytes.latin1Slice(from, to);
    return isPlainHost(website) && !isSharedHost(website);
  }

  #isActive(bytes: Buffer): boolean | undefined {
    if (this.#active < 0) return true;
    const from = this.#slices.starts[this.#active] ?? 0;
    const length = (this.#slices.ends[this.#active] ?? 0) - from;
    if (length === 0) return true;
    if (length === 4) return isText(bytes, from, trueText) ? true : undefined;
    if (length === 5) return isText(bytes, from, falseText) ? false : undefined;
    return undefined;
  }

  #number(bytes: Buffer, column: number, countryCode: string): string | undefined {
    if (column < 0) return '';
    const { starts, ends, bits } = this.#slices;
    const from = starts[column] ?? 0;
    const to = ends[column] ?? 0;
    if (from === to) return '';
    const of = bits[column] ?? 0;
    if (
      (of & (sliceBits.wide | sliceBits.colon | sliceBits.comma)) !== 0 ||
      !isAsItStands(bytes, from, to, of)
    )
      return undefined;
    return this.#phones.clean(bytes.latin1Slice(from, to), countryCode);
  }
}

const trueText = Buffer.from('true');
const falseText = Buffer.from('false');

function isText(bytes: Buffer, from: number, text: Buffer): boolean {
  for (let at = 0; at < text.length; at++) if (bytes[from + at] !== text[at]) return false;
  return true;
}

const mostDigits = 16;

function idOf(bytes: Buffer, from: number, to: number): number | undefined {
  if (to - from > mostDigits) return undefined;
  let id = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    id = id * 10 + digit;
  }
  return isCompanyId(id) ? id : undefined;
}

/** Whether cleaning leaves a text that is not empty as it is: no space at its ends, no entity, no word for "nothing". */
function isAsItStands(bytes: Buffer, from: number, to: number, bits: number): boolean {
  if ((bits & (sliceBits.odd | sliceBits.semicolon)) !== 0) return false;
  const first = bytes[from] ?? 0;
  const last = bytes[to - 1] ?? 0;
  const hasInkAtEnds =
    (first > 0x7f ? first >= 0xc3 && first <= 0xdf : first > 0x20) &&
    (last > 0x7f ? endsInLetter(bytes, to) : last > 0x20);
  if (!hasInkAtEnds) return false;
  if (!mayMeanNothing(to - from, first)) return true;
  const text = bytes.utf8Slice(from, to);
  return cleanText(text) === text && !isNoName(text);
}

function endsInLetter(bytes: Buffer, to: number): boolean {
  const lead = bytes[to - 2] ?? 0;
  return lead >= 0xc3 && lead <= 0xdf;
}

/** Stricter than `isEmailAddress`; the characters have been looked at. */
function isAddress(bytes: Buffer, from: number, to: number): boolean {
  if (to - from > 254) return false;
  let middle = -1;
  let dots = 0;
  let previous = 0x2e;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x40) {
      if (middle >= 0 || at === from || at - from > 64) return false;
      middle = at;
      previous = 0x2e;
      continue;
    }
    if (middle < 0) continue;
    if (byte === 0x2e) {
      if (previous === 0x2e || previous === 0x2d) return false;
      dots++;
    } else if (byte === 0x2d && previous === 0x2e) return false;
    previous = byte;
  }
  return middle >= 0 && dots > 0 && previous !== 0x2e && previous !== 0x2d && bytes[to - 2] !== 0x2e;
}
