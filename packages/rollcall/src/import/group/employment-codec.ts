import type { ContactRecord } from '@rollcall/lookup';
import type { Employment } from '../clean/employment.ts';

/**
 * An employment as text between the two phases of an import: fields in a fixed order between U+001F, lists between
 * U+001E. Cleaning has taken both characters out of every field.
 */
const fieldSeparator = '\u001f';
const itemSeparator = '\u001e';

/** The text without the company id, which the grouping keeps apart. */
export function encodeEmployment({ company, contact }: Employment): string {
  return [
    company.companyName,
    company.website,
    company.ticker,
    company.externalCompanyId,
    contact.number.high,
    contact.number.low,
    contact.contactId,
    contact.peopleId,
    contact.firstName,
    contact.middleName,
    contact.lastName,
    contact.fullName,
    contact.titles.join(itemSeparator),
    contact.jobLevels.join(itemSeparator),
    contact.jobFunctions.join(itemSeparator),
    contact.active ? 1 : 0,
    contact.email,
    contact.phone,
    contact.corporatePhone,
    contact.linkedinHandle,
    contact.address,
    contact.city,
    contact.state,
    contact.countryId,
    contact.area,
    encodeRecord(contact.record),
  ].join(fieldSeparator);
}

export function decodeEmployment(companyId: number, text: string): Employment {
  const fields = text.split(fieldSeparator);
  let at = 0;
  const next = (): string => fields[at++] ?? '';
  const company = {
    companyId,
    companyName: next(),
    website: next(),
    ticker: next(),
    externalCompanyId: next(),
  };
  const contact = {
    number: { high: Number(next()), low: Number(next()) },
    contactId: next(),
    peopleId: next(),
    firstName: next(),
    middleName: next(),
    lastName: next(),
    fullName: next(),
    titles: decodeList(next()),
    jobLevels: decodeList(next()).map(Number),
    jobFunctions: decodeList(next()).map(Number),
    active: next() === '1',
    email: next(),
    phone: next(),
    corporatePhone: next(),
    linkedinHandle: next(),
    address: next(),
    city: next(),
    state: next(),
    countryId: Number(next()),
    area: next(),
    record: decodeRecord(next()),
  };
  return { company, contact };
}

function decodeList(text: string): string[] {
  return text === '' ? [] : text.split(itemSeparator);
}

function encodeRecord(record: ContactRecord): string {
  for (const _ in record) return JSON.stringify(record);
  return '';
}

function decodeRecord(text: string): ContactRecord {
  return text === '' ? {} : (JSON.parse(text) as ContactRecord);
}
