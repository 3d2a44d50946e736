import { createHash } from 'node:crypto';
import type { BlockCompany, Contact, ReferenceIndex } from '../../packages/lookup/src/index.ts';

/** One contact's part of a row, column by column as the contract names them. */
export function contactFields(
  contact: Contact,
  company: BlockCompany,
  reference: ReferenceIndex,
  contactDetails: boolean,
) {
  const email = contact.email.trim();
  const open = {
    contactId: contact.contactId,
    peopleId: contact.peopleId,
    firstName: contact.firstName,
    middleName: contact.middleName,
    lastName: contact.lastName,
    fullName: contact.fullName,
    titles: contact.titles.join('|'),
    jobLevels: contact.jobLevels.map((id) => reference.jobLevel(id)?.name).join('|'),
    jobFunctions: contact.jobFunctions.map((id) => reference.jobFunction(id)?.name).join('|'),
    active: String(contact.active),
    companyId: String(company.companyId),
    companyName: company.companyName,
    hasEmail: String(email !== ''),
    emailMd5Hash: email === '' ? '' : createHash('md5').update(email.toLowerCase()).digest('hex'),
    hasPhone: String(contact.phone !== ''),
    city: contact.city,
    state: contact.state,
    country: reference.country(contact.countryId)?.name ?? '',
    area: contact.area,
  };
  if (!contactDetails) return open;
  const { phone, corporatePhone, linkedinHandle } = contact;
  return { ...open, email: contact.email, phone, corporatePhone, linkedinHandle };
}
