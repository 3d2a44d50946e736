import { isDeepStrictEqual } from 'node:util';
import type { Contact } from '@rollcall/lookup';
import type { Company } from './companies-table.ts';
import { companyAdditional } from './company-row.ts';
import { type ContactPair, changedFields, isTitleChanged, matchContacts } from './contact-changes.ts';
import { type CompanyContacts, ContactsReader } from './contacts-reader.ts';
import type { OpenDataSet } from './open-data-set.ts';

/** How often something was changed, by the name of the field. */
export type FieldCounts = ReadonlyMap<string, number>;

/** What is different at one company. */
export interface CompanyDifference {
  readonly change: 'new' | 'gone' | 'changed';
  /** As it is after, or as it was when it is gone. */
  readonly company: Company;
  /** Fields of the company itself, with what they were and are. */
  readonly companyFields: readonly {
    readonly field: string;
    readonly before: string | number;
    readonly after: string | number;
  }[];
  readonly joined: readonly Contact[];
  readonly left: readonly Contact[];
  readonly changedTitle: readonly ContactPair[];
  /** Contacts that have the same titles, but something else is another. */
  readonly changedOtherwise: number;
  /** In how many contacts a field is another, titles left out. */
  readonly changedFields: FieldCounts;
}

/** What is different in all. */
export interface DifferenceTotals {
  readonly isEqual: boolean;
  readonly contacts: {
    readonly before: number;
    readonly after: number;
    readonly joined: number;
    readonly left: number;
    readonly changedTitle: number;
    readonly changedOtherwise: number;
    readonly changedFields: FieldCounts;
  };
  readonly companies: {
    readonly before: number;
    readonly after: number;
    readonly new: number;
    readonly gone: number;
    /** Companies whose own fields are others. */
    readonly changed: number;
    readonly changedFields: FieldCounts;
  };
  /** Whether ids of levels, functions and countries mean something else, or states are spelled otherwise. */
  readonly referenceTables: 'same' | 'different';
}

/** Between two chances to hear a signal, while nothing is different. */
const companiesPerStep = 2_000;

/**
 * What is different in `after` against `before`, company by company in ascending order of their ids. Contacts are the
 * same when they have the same number at the same company. Memory holds one company of each data set.
 *
 * @param onContacts is told how many contacts of both have been read
 * @returns the totals, when it is done; `undefined` in between is nothing, and only lets a signal be heard
 * @throws {DataSetError} when one of them is damaged
 */
export function* compareDataSets(
  before: OpenDataSet,
  after: OpenDataSet,
  onContacts: (done: number) => void,
): Generator<CompanyDifference | undefined, DifferenceTotals> {
  const isTableSame = isDeepStrictEqual(before.referenceTables, after.referenceTables);
  const counts = new Counts();
  const oldReader = new ContactsReader(before);
  const newReader = new ContactsReader(after);
  try {
    let companies = 0;
    for (const [old, now] of inStep(oldReader.companies(), newReader.companies())) {
      const difference = compareCompany(old, now);
      counts.add(old, now, difference);
      const isStep = ++companies % companiesPerStep === 0;
      if (isStep || difference !== undefined) {
        onContacts(counts.contactsRead);
        yield difference;
      }
    }
    onContacts(counts.contactsRead);
    return counts.totals(isTableSame);
  } finally {
    oldReader.close();
    newReader.close();
  }
}

type Side = CompanyContacts | undefined;

/** Companies of both, those of the same id together. */
function* inStep(
  before: Generator<CompanyContacts>,
  after: Generator<CompanyContacts>,
): Generator<readonly [Side, Side]> {
  let old = before.next();
  let now = after.next();
  while (old.done !== true || now.done !== true) {
    const oldId = old.done === true ? Number.POSITIVE_INFINITY : old.value.company.companyId;
    const newId = now.done === true ? Number.POSITIVE_INFINITY : now.value.company.companyId;
    yield [
      old.done !== true && oldId <= newId ? old.value : undefined,
      now.done !== true && newId <= oldId ? now.value : undefined,
    ];
    if (oldId <= newId) old = before.next();
    if (newId <= oldId) now = after.next();
  }
}

function compareCompany(old: Side, now: Side): CompanyDifference | undefined {
  const company = now?.company ?? old?.company;
  if (company === undefined) return undefined;
  const { pairs, left, joined } = matchContacts(old?.contacts ?? [], now?.contacts ?? []);
  const changedTitle: ContactPair[] = [];
  const fieldCounts = new Map<string, number>();
  let changedOtherwise = 0;
  for (const pair of pairs) {
    const fields = changedFields(pair);
    for (const field of fields) countOne(fieldCounts, field);
    if (isTitleChanged(pair)) changedTitle.push(pair);
    else if (fields.length > 0) changedOtherwise++;
  }
  const companyFields = old === undefined || now === undefined ? [] : changesOf(old.company, now.company);
  const change = old === undefined ? 'new' : now === undefined ? 'gone' : 'changed';
  const isSame =
    change === 'changed' &&
    left.length + joined.length + changedTitle.length + changedOtherwise + companyFields.length === 0;
  if (isSame) return undefined;
  return {
    change,
    company,
    companyFields,
    joined,
    left,
    changedTitle,
    changedOtherwise,
    changedFields: fieldCounts,
  };
}

/** The operator's own columns are `additional.NAME`, as those of contacts. */
function changesOf(before: Company, after: Company): CompanyDifference['companyFields'] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const values = { before: old.get(field) ?? '', after: now.get(field) ?? '' };
    return values.before === values.after ? [] : [{ field, ...values }];
  });
}

/** How many contacts it has is told by who joined and left. */
function fieldsOf({ contacts: _, additional, ...fields }: Company): Map<string, string | number> {
  const own = Object.entries(companyAdditional({ additional }) ?? {});
  return new Map([
    ...Object.entries(fields),
    ...own.map(([name, value]) => [`additional.${name}`, value] as const),
  ]);
}

function countOne(counts: Map<string, number>, field: string, more = 1): void {
  counts.set(field, (counts.get(field) ?? 0) + more);
}

class Counts {
  readonly #contacts = { before: 0, after: 0, joined: 0, left: 0, changedTitle: 0, changedOtherwise: 0 };
  readonly #companies = { before: 0, after: 0, new: 0, gone: 0, changed: 0 };
  readonly #contactFields = new Map<string, number>();
  readonly #companyFields = new Map<string, number>();
  #differences = 0;

  get contactsRead(): number {
    return this.#contacts.before + this.#contacts.after;
  }

  add(old: Side, now: Side, difference: CompanyDifference | undefined): void {
    if (old !== undefined) this.#companies.before++;
    if (now !== undefined) this.#companies.after++;
    this.#contacts.before += old?.contacts.length ?? 0;
    this.#contacts.after += now?.contacts.length ?? 0;
    if (difference === undefined) return;
    this.#differences++;
    this.#contacts.joined += difference.joined.length;
    this.#contacts.left += difference.left.length;
    this.#contacts.changedTitle += difference.changedTitle.length;
    this.#contacts.changedOtherwise += difference.changedOtherwise;
    for (const [field, count] of difference.changedFields) countOne(this.#contactFields, field, count);
    if (difference.change !== 'changed') this.#companies[difference.change]++;
    else if (difference.companyFields.length > 0) this.#companies.changed++;
    for (const { field } of difference.companyFields) countOne(this.#companyFields, field);
  }

  totals(isTableSame: boolean): DifferenceTotals {
    return {
      isEqual: this.#differences === 0 && isTableSame,
      contacts: { ...this.#contacts, changedFields: this.#contactFields },
      companies: { ...this.#companies, changedFields: this.#companyFields },
      referenceTables: isTableSame ? 'same' : 'different',
    };
  }
}
