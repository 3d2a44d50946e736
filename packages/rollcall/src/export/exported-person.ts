import type { Contact } from '@rollcall/lookup';
import type { Company } from '../data-set/companies-table.ts';
import type { PeopleColumn } from '../import/map/people-columns.ts';
import type { WrittenIds } from './written-ids.ts';

/** What an export says of a contact and its company, by our own columns; absent texts and lists are empty. */
export type ExportedPerson = Readonly<Record<PeopleColumn, string | number | boolean | readonly string[]>>;

export function exportedPerson(
  { companyId, companyName, website, ticker, externalCompanyId }: Company,
  contact: Contact,
  ids: WrittenIds,
): ExportedPerson {
  return {
    contactId: contact.contactId,
    peopleId: contact.peopleId,
    companyId,
    companyName,
    website,
    ticker,
    externalCompanyId,
    firstName: contact.firstName,
    middleName: contact.middleName,
    lastName: contact.lastName,
    fullName: contact.fullName,
    titles: contact.titles,
    jobLevels: contact.jobLevels.map(ids.jobLevel),
    jobFunctions: contact.jobFunctions.map(ids.jobFunction),
    active: contact.active,
    email: contact.email,
    phone: contact.phone,
    corporatePhone: contact.corporatePhone,
    linkedinHandle: contact.linkedinHandle,
    description: contact.record.description ?? '',
    address: contact.address,
    city: contact.city,
    state: contact.state,
    zip: contact.record.zip ?? '',
    country: ids.country(contact.countryId),
    area: contact.area,
  };
}
