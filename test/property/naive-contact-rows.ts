import { hash } from 'node:crypto';
import {
  type BlockCompany,
  type Contact,
  csvField,
  csvList,
  type ReferenceIndex,
} from '../../packages/lookup/src/index.ts';

/** The open columns of one contact, in the order of `openContactColumns`, without a line end. */
export function openContactFields(
  contact: Contact,
  company: BlockCompany,
  reference: ReferenceIndex,
): string {
  const email = contact.email.trim().toLowerCase();
  const levels = contact.jobLevels.map((id) => reference.jobLevel(id)?.name ?? '');
  const functions = contact.jobFunctions.map((id) => reference.jobFunction(id)?.name ?? '');
  return [
    csvField(contact.contactId),
    csvField(contact.peopleId),
    csvField(contact.firstName),
    csvField(contact.middleName),
    csvField(contact.lastName),
    csvField(contact.fullName),
    csvList(contact.titles),
    csvList(levels),
    csvList(functions),
    String(contact.active),
    String(company.companyId),
    csvField(company.companyName),
    String(email !== ''),
    email === '' ? '' : hash('md5', email),
    String(contact.phone !== ''),
    csvField(contact.city),
    csvField(contact.state),
    csvField(reference.country(contact.countryId)?.name ?? ''),
    csvField(contact.area),
  ].join(',');
}

/** The entitled columns of one contact, in the order of `entitledContactColumns`, with the comma before them. */
export function entitledContactFields(contact: Contact): string {
  return `,${csvField(contact.email)},${csvField(contact.phone)},${csvField(contact.corporatePhone)},${csvField(contact.linkedinHandle)}`;
}
