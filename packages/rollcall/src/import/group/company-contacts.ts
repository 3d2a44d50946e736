import {
  type ByteSink,
  type ContactNumber,
  compareEntries,
  entryNumber,
  type ForgottenAtCompany,
  numberEntry,
} from '@rollcall/lookup';
import type { Company } from '../../data-set/companies-table.ts';
import { contactNumber } from '../clean/contact-number.ts';
import type { CompanyRows } from './rows-by-company.ts';
import {
  companyTextOfRow,
  companyTexts,
  entryOfRow,
  identityOfRow,
  rowFlags,
  rowWords,
} from './spilled-row.ts';

export interface GroupedCompany {
  readonly company: Omit<Company, 'contacts'>;
  /** Where the entries of its contacts start, in result order, each contact once. */
  readonly starts: readonly number[];
  /** Rows that repeated a contact; the first row of each was taken. */
  readonly duplicates: number;
  /** Contacts of the data set merged into that a row of the files took the place of, or that it repeated. */
  readonly replaced: number;
  /** Contacts of the data set merged into that stay. */
  readonly carried: number;
  /** Rows of the files whose contacts have been forgotten; they were dropped. */
  readonly forgotten: number;
}

/**
 * Makes one company of its rows: drops repeated contacts, resolves collisions of contact numbers, takes what the first
 * row that says it says of the company, and puts the contacts in result order. Entries get their numbers.
 */
export function groupCompany(
  rows: ByteSink,
  { companyId, starts }: CompanyRows,
  forgottenHere?: ForgottenAtCompany,
): GroupedCompany {
  const { bytes, words } = rows;
  // An array, since most companies have few contacts: a typed array of them takes longer to make and to sort.
  const entries: number[] = [];
  numbers.clear(starts.length);
  let duplicates = 0;
  let replaced = 0;
  let carried = 0;
  let forgotten = 0;
  for (const start of starts) {
    const flags = words[(start >>> 2) + rowWords.flags] ?? 0;
    if ((flags & rowFlags.companyOnly) !== 0) continue;
    const entry = entryOfRow(words, start);
    if ((flags & rowFlags.identityAtCompany) !== 0) {
      const text = identityOfRow(bytes, words, start);
      numberEntry(words, entry, contactNumber({ text, atCompany: true }, companyId));
    }
    const isCarried = (flags & rowFlags.carried) !== 0;
    const { high, low } = entryNumber(words, entry);
    if (forgottenHere?.has(high, low) === true) {
      if (!isCarried) forgotten++;
      continue;
    }
    const number = numbers.take(rows, start, entryNumber(words, entry));
    if (number === undefined) {
      if (isCarried) replaced++;
      else duplicates++;
      continue;
    }
    if (isCarried) carried++;
    numberEntry(words, entry, number);
    entries.push(entry);
  }
  entries.sort((a, b) => compareEntries(rows, a, b));
  return {
    company: describeCompany(rows, companyId, starts),
    starts: entries,
    duplicates,
    replaced,
    carried,
    forgotten,
  };
}

/** The numbers of a company's contacts, and which row has each. */
class Numbers {
  #slots = new Uint32Array(64);
  #low = new Uint32Array(32);
  #high = new Uint32Array(32);
  #rows = new Uint32Array(32);
  #mask = 63;
  #count = 0;

  /** Begins with a company of so many rows. */
  clear(rows: number): void {
    let size = 4;
    while (size < rows * 2) size *= 2;
    if (size > this.#slots.length) {
      this.#slots = new Uint32Array(size);
      this.#low = new Uint32Array(size / 2);
      this.#high = new Uint32Array(size / 2);
      this.#rows = new Uint32Array(size / 2);
    } else this.#slots.fill(0, 0, size);
    this.#mask = size - 1;
    this.#count = 0;
  }

  /** The number that a contact gets: its own, or the next free one when another contact has it; undefined for a repetition. */
  take(rows: ByteSink, row: number, { high, low }: ContactNumber): ContactNumber | undefined {
    let number = { high, low };
    for (;;) {
      const holder = this.#holderOf(number);
      if (holder === undefined) {
        this.#put(number, row);
        return number;
      }
      if (hasSameIdentity(rows, holder, row)) return undefined;
      const next = (number.low + 1) >>> 0;
      number = { high: next === 0 ? (number.high + 1) & 0x7fff_ffff : number.high, low: next };
    }
  }

  #holderOf({ high, low }: ContactNumber): number | undefined {
    for (let slot = low & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const index = (this.#slots[slot] ?? 0) - 1;
      if (index === -1) return undefined;
      if (this.#low[index] === low && this.#high[index] === high) return this.#rows[index];
    }
  }

  #put({ high, low }: ContactNumber, row: number): void {
    let slot = low & this.#mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#low[this.#count] = low;
    this.#high[this.#count] = high;
    this.#rows[this.#count] = row;
    this.#slots[slot] = ++this.#count;
  }
}

/** Used again for company after company. */
const numbers = new Numbers();

function hasSameIdentity({ bytes, words }: ByteSink, a: number, b: number): boolean {
  return identityOfRow(bytes, words, a) === identityOfRow(bytes, words, b);
}

const cityText = companyTexts.indexOf('city');
const stateText = companyTexts.indexOf('state');

/**
 * Rows of a file of companies go before rows of people, and these before what the company was before. City, state and
 * country are one place, so they come from one row.
 */
function describeCompany(
  { bytes, words }: ByteSink,
  companyId: number,
  starts: Uint32Array,
): Omit<Company, 'contacts'> {
  const found = companyTexts.map(() => '');
  let countryId = 0;
  let hasPlace = false;
  for (const isFirst of [true, false]) {
    for (const start of starts) {
      const word = start >>> 2;
      const flags = words[word + rowWords.flags] ?? 0;
      const isOfCompanies = (flags & (rowFlags.companyOnly | rowFlags.carried)) === rowFlags.companyOnly;
      if (isOfCompanies !== isFirst) continue;
      if (!hasPlace) countryId = words[word + rowWords.country] ?? 0;
      let missing = 0;
      for (let text = 0; text < found.length; text++) {
        if (found[text] !== '' || (hasPlace && (text === cityText || text === stateText))) continue;
        found[text] = companyTextOfRow(bytes, words, start, text);
        if (found[text] === '') missing++;
      }
      hasPlace = countryId !== 0 || found[cityText] !== '' || found[stateText] !== '';
      if (missing === 0 && hasPlace) break;
    }
  }
  const [
    companyName = '',
    website = '',
    ticker = '',
    externalCompanyId = '',
    city = '',
    state = '',
    additional = '',
  ] = found;
  return { companyId, companyName, website, ticker, externalCompanyId, city, state, countryId, additional };
}
