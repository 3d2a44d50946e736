import type { Contact } from '@rollcall/lookup';

/** What a row says of the company. */
export interface EmployingCompany {
  readonly companyId: number;
  readonly companyName: string;
  readonly website: string;
  readonly ticker: string;
  readonly externalCompanyId: string;
}

/** A row that was taken: one person's employment at one company. */
export interface Employment {
  readonly company: EmployingCompany;
  readonly contact: Contact;
}

/** Why a row was not taken. */
export interface Rejection {
  /** The column at fault, where it is one. */
  readonly column: string;
  readonly reason: string;
}

/**
 * What makes two rows of one company the same contact: the contactId, else the e-mail address, else the person
 * (design section 3). The contact number is a hash of it.
 */
export function contactIdentity(
  contact: Pick<Contact, 'contactId' | 'email' | 'peopleId' | 'fullName'>,
  companyId: number,
): string {
  if (contact.contactId !== '') return `contact ${contact.contactId}`;
  if (contact.email !== '') return `email ${contact.email.toLowerCase()}`;
  if (contact.peopleId !== '') return `person ${contact.peopleId} at ${companyId}`;
  return `name ${contact.fullName.toLowerCase()} at ${companyId}`;
}
