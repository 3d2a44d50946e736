import { type PeopleColumn, peopleColumns } from '../import/map/people-columns.ts';

/** The columns of a sample file, in their order: our own import columns (design, section 6). */
export const sampleColumns: readonly PeopleColumn[] = peopleColumns;

/** A row of the sample: every column as text, '' where there is nothing, lists joined with `|`. */
export type SampleContact = Readonly<Record<PeopleColumn, string>>;

/** The header row, without its line end. */
export const sampleHeader = sampleColumns.join(',');

/** The columns that all contacts of a company have in common. */
export type CompanyColumns = Pick<
  SampleContact,
  'companyId' | 'companyName' | 'website' | 'ticker' | 'externalCompanyId'
>;

/** The company's part of its contacts' CSV rows, made once for all of them. */
export function companyCsv(company: CompanyColumns): string {
  const { companyId, companyName, website, ticker, externalCompanyId } = company;
  return [companyId, quoted(companyName), website, ticker, externalCompanyId].join(',');
}

/**
 * A contact as a CSV row with its line end; `company` is the part made by `companyCsv`. Written out, since a loop
 * over the columns takes twice the time.
 */
export function csvRow(contact: SampleContact, company: string): string {
  // Ids, names, addresses of mail and web, and phone numbers are made of characters that never need quotes.
  return (
    `${contact.contactId},${contact.peopleId},${company},` +
    `${contact.firstName},${contact.middleName},${contact.lastName},${contact.fullName},` +
    `${quoted(contact.titles)},${contact.jobLevels},${contact.jobFunctions},${contact.active},` +
    `${contact.email},${contact.phone},${contact.corporatePhone},${contact.linkedinHandle},` +
    `${quoted(contact.description)},${quoted(contact.address)},${contact.city},${contact.state},` +
    `${contact.zip},${contact.country},${quoted(contact.area)}\n`
  );
}

function quoted(value: string): string {
  if (!value.includes(',') && !value.includes('"')) return value;
  return `"${value.replaceAll('"', '""')}"`;
}
