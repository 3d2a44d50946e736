import type { Contact, UnnumberedContact } from '@rollcall/lookup';

/** What a row says of the company. At least one of id, external id, website and name is there. */
export interface EmployingCompany {
  /** Undefined where the row has none: the company is then found by what else names it. */
  readonly companyId: number | undefined;
  readonly companyName: string;
  readonly website: string;
  readonly ticker: string;
  readonly externalCompanyId: string;
}

/** What makes two rows of one company the same contact, as text. */
export interface ContactIdentity {
  readonly text: string;
  /** Whether the text means one person at one company only: the company's id then belongs to it. */
  readonly atCompany: boolean;
}

/** A row that was taken: one person's employment at one company. */
export interface Employment {
  readonly company: EmployingCompany;
  readonly identity: ContactIdentity;
  readonly contact: UnnumberedContact;
}

/** Why a row was not taken. */
export interface Rejection {
  /** The column of the file at fault, where it is one. */
  readonly column: string;
  readonly reason: string;
}

/**
 * What makes two rows of one company the same contact: the contactId, else the e-mail address, else the person
 * (design section 3). The contact number is a hash of it.
 */
export function contactIdentity(
  contact: Pick<Contact, 'contactId' | 'email' | 'peopleId' | 'fullName'>,
): ContactIdentity {
  if (contact.contactId !== '') return { text: `contact ${contact.contactId}`, atCompany: false };
  if (contact.email !== '') return { text: `email ${contact.email.toLowerCase()}`, atCompany: false };
  if (contact.peopleId !== '') return { text: `person ${contact.peopleId}`, atCompany: true };
  return { text: `name ${contact.fullName.toLowerCase()}`, atCompany: true };
}
