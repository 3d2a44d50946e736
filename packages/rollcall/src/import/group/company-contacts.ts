import { type Contact, compareContacts, contactSortKey, type ReferenceIndex } from '@rollcall/lookup';
import type { Company } from '../../data-set/companies-table.ts';
import { contactIdentity, type Employment } from '../clean/employment.ts';

export interface GroupedCompany {
  readonly company: Omit<Company, 'contacts'>;
  /** In result order, each contact once. */
  readonly contacts: readonly Contact[];
  /** Rows that repeated a contact; the first row of each was taken. */
  readonly duplicates: number;
}

/**
 * Makes one company of its rows: drops repeated contacts, resolves collisions of contact numbers, takes what the first
 * row that says it says of the company, and puts the contacts in result order.
 *
 * @param employments all rows of one company in the order of the input, at least one
 */
export function groupCompany(employments: readonly Employment[], reference: ReferenceIndex): GroupedCompany {
  const contacts: Contact[] = [];
  const identities = new Map<string, string>();
  let duplicates = 0;
  for (const { company, contact } of employments) {
    const identity = contactIdentity(contact, company.companyId);
    const number = freeNumber(contact, identity, identities);
    if (number === undefined) duplicates++;
    else contacts.push(number === contact.number ? contact : { ...contact, number });
  }
  const keyed = contacts.map((contact) => ({ contact, key: contactSortKey(contact, reference) }));
  keyed.sort((a, b) => compareContacts(a.key, b.key));
  return { company: describeCompany(employments), contacts: keyed.map(({ contact }) => contact), duplicates };
}

/** The contact's number, or the next free one when another contact of the company has it; undefined for a repetition. */
function freeNumber(
  contact: Contact,
  identity: string,
  identities: Map<string, string>,
): Contact['number'] | undefined {
  let { number } = contact;
  for (;;) {
    const key = `${number.high}:${number.low}`;
    const holder = identities.get(key);
    if (holder === identity) return undefined;
    if (holder === undefined) {
      identities.set(key, identity);
      return number;
    }
    const low = (number.low + 1) >>> 0;
    number = { high: low === 0 ? (number.high + 1) & 0x7fff_ffff : number.high, low };
  }
}

function describeCompany(employments: readonly Employment[]): Omit<Company, 'contacts'> {
  const companies = employments.map(({ company }) => company);
  const first = (pick: (company: (typeof companies)[number]) => string): string =>
    companies.map(pick).find((text) => text !== '') ?? '';
  return {
    companyId: companies[0]?.companyId ?? 0,
    companyName: first((company) => company.companyName),
    website: first((company) => company.website),
    ticker: first((company) => company.ticker),
    externalCompanyId: first((company) => company.externalCompanyId),
    city: '',
    state: '',
    countryId: 0,
  };
}
