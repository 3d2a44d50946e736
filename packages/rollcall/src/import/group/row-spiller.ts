import {
  type Contact,
  ContactEntryWriter,
  numberEntry,
  plainTexts,
  type ReferenceIndex,
  type SharedSections,
  writePlainEntry,
} from '@rollcall/lookup';
import type { CompanyDetails } from '../clean/company-cleaner.ts';
import { companyIdOfKey, hashCompanyId, hashContactNumber } from '../clean/contact-number.ts';
import { contactIdentity, type EmployingCompany, type Employment } from '../clean/employment.ts';
import { CompanyKeyHasher, companyKeyWords, hasCompanyKey } from '../companies/company-keys.ts';
import type { PlainRow, SharedParts } from '../plain/plain-rows.ts';
import { partitionOf, type SpillFile } from './spill-file.ts';
import type { SpilledCompany } from './spilled-company.ts';
import { asciiIdentityNumber, finishRow, rowFlags, startPlainRow, startRow } from './spilled-row.ts';

/** Behind the rows of all files: what a data set that is merged into has. */
const carriedSequence = 0xffff_ffff;
/** Combinations of keys that were met last, so that most of those that repeat are not told again. */
const keysRemembered = 4_096;

/** What the identities of plain rows begin with, as those of `contactIdentity` do. */
const contactKind = Buffer.from('contact ');
const emailKind = Buffer.from('email ');

const noDetails = { city: '', state: '', countryId: 0, additional: '' };
const noTexts: SpilledCompany = {
  ...noDetails,
  companyName: '',
  website: '',
  ticker: '',
  externalCompanyId: '',
};

/** Makes rows of employments, with the entries of their contacts, and spills them. */
export class RowSpiller {
  readonly #reference: ReferenceIndex;
  readonly #entries: ContactEntryWriter;
  readonly #spill: SpillFile;
  readonly #hasher = new CompanyKeyHasher();
  readonly #keys = new Uint32Array(companyKeyWords);
  readonly #met = new Uint32Array(companyKeyWords * keysRemembered);
  #unresolved: number[] = [];

  /** @param shared what the entries of the rows share */
  constructor(reference: ReferenceIndex, spill: SpillFile, shared: SharedSections) {
    this.#reference = reference;
    this.#entries = new ContactEntryWriter(reference, shared);
    this.#spill = spill;
  }

  /** @param sequence see `rowWords` */
  addEmployment({ company, identity, contact }: Employment, sequence: number): void {
    const { companyName, website, ticker, externalCompanyId } = company;
    const companyId = company.companyId ?? this.#derivedId(company);
    const flags =
      (company.companyId === undefined ? rowFlags.derivedCompany : 0) |
      (identity.atCompany ? rowFlags.identityAtCompany : 0);
    const partition = partitionOf(companyId, this.#spill.partitions);
    const sink = this.#spill.sink(partition);
    const spilled = { ...noDetails, companyId, companyName, website, ticker, externalCompanyId };
    const start = startRow(spilled, sequence, flags, identity.text, sink);
    const entry = this.#entries.write(contact, sink);
    if (!identity.atCompany) numberEntry(sink.words, entry, hashContactNumber(identity.text));
    finishRow(start, sink);
    this.#spill.appended(partition);
  }

  /** A row that is taken as it stands. */
  addPlain(
    { contact, companyId, companyStarts, companyEnds, hasContactId }: PlainRow,
    sequence: number,
  ): void {
    const { source, starts, ends } = contact.texts;
    const named = hasContactId ? plainTexts.contactId : plainTexts.email;
    const identity = {
      kind: hasContactId ? contactKind : emailKind,
      start: starts[named] ?? 0,
      end: ends[named] ?? 0,
    };
    const partition = partitionOf(companyId, this.#spill.partitions);
    const sink = this.#spill.sink(partition);
    const company = { companyId, source, starts: companyStarts, ends: companyEnds };
    const start = startPlainRow(company, sequence, identity, sink);
    const entry = writePlainEntry(contact, sink);
    numberEntry(sink.words, entry, asciiIdentityNumber(sink.bytes, sink.words, start));
    finishRow(start, sink);
    this.#spill.appended(partition);
  }

  /** What rows that are taken as they stand share with one that was cleaned. */
  get shared(): SharedParts {
    const entries = this.#entries;
    const reference = this.#reference;
    return {
      roleOf: (fields) => entries.roleOf(fields),
      placeOf: (contact) => entries.placeOf(contact),
      countryCode: (countryId) => reference.country(countryId)?.code ?? '',
    };
  }

  /** A row of a file of companies. */
  addCompany({ additional, ...company }: CompanyDetails, sequence: number): void {
    const companyId = company.companyId ?? this.#derivedId(company);
    const derived = company.companyId === undefined ? rowFlags.derivedCompany : 0;
    const hasAdditional = Object.keys(additional).length > 0;
    const details = { ...company, companyId, additional: hasAdditional ? JSON.stringify(additional) : '' };
    this.#addCompanyRow(details, sequence, rowFlags.companyOnly | derived);
  }

  /** A company of the data set that is merged into. */
  carryCompany(company: SpilledCompany & { readonly companyId: number }): void {
    this.#addCompanyRow(company, carriedSequence, rowFlags.companyOnly | rowFlags.carried);
  }

  /** A contact of the data set that is merged into; it keeps its number. */
  carryContact(companyId: number, contact: Contact): void {
    const partition = partitionOf(companyId, this.#spill.partitions);
    const sink = this.#spill.sink(partition);
    const { text } = contactIdentity(contact);
    const start = startRow({ ...noTexts, companyId }, carriedSequence, rowFlags.carried, text, sink);
    numberEntry(sink.words, this.#entries.write(contact, sink), contact.number);
    finishRow(start, sink);
    this.#spill.appended(partition);
  }

  /** The combinations of keys of rows without a company id that came since; `companyKeyWords` words each. */
  takeUnresolved(): Uint32Array {
    const unresolved = Uint32Array.from(this.#unresolved);
    this.#unresolved = [];
    return unresolved;
  }

  #addCompanyRow(
    company: SpilledCompany & { readonly companyId: number },
    sequence: number,
    flags: number,
  ): void {
    const partition = partitionOf(company.companyId, this.#spill.partitions);
    const sink = this.#spill.sink(partition);
    finishRow(startRow(company, sequence, flags, '', sink), sink);
    this.#spill.appended(partition);
  }

  /** The id made of the best key, until it is known whether the company is another one. */
  #derivedId(company: EmployingCompany): number {
    const keys = this.#hasher.keysOf(company, this.#keys);
    // A name without a word, such as "-", can be found by nothing.
    if (!hasCompanyKey(keys)) return hashCompanyId(`text ${company.companyName}`);
    this.#remember(keys);
    for (let at = 0; at < companyKeyWords; at += 2) {
      const high = keys[at] ?? 0;
      const low = keys[at + 1] ?? 0;
      if (high !== 0 || low !== 0) return companyIdOfKey(high, low);
    }
    return 0;
  }

  #remember(keys: Uint32Array): void {
    const hash = Math.imul((keys[1] ?? 0) ^ (keys[3] ?? 0), 0x9e37_79b1) ^ (keys[5] ?? 0);
    const at = (hash & (keysRemembered - 1)) * companyKeyWords;
    let isMet = true;
    for (let word = 0; word < companyKeyWords; word++) {
      if (this.#met[at + word] === keys[word]) continue;
      isMet = false;
      this.#met[at + word] = keys[word] ?? 0;
    }
    if (!isMet) for (const word of keys) this.#unresolved.push(word);
  }
}
