import { additionalPrefix } from '@rollcall/lookup';
import { ImportError } from '../import-error.ts';

/** The columns that an import always understands, in any order and case (design section 6). */
export const peopleColumns = [
  'contactId',
  'peopleId',
  'companyId',
  'companyName',
  'website',
  'ticker',
  'externalCompanyId',
  'firstName',
  'middleName',
  'lastName',
  'fullName',
  'titles',
  'jobLevels',
  'jobFunctions',
  'active',
  'email',
  'phone',
  'corporatePhone',
  'linkedinHandle',
  'description',
  'address',
  'city',
  'state',
  'zip',
  'country',
  'area',
] as const;

export type PeopleColumn = (typeof peopleColumns)[number];

/** The columns of a file of companies alone that an import always understands. */
export const companyColumns = [
  'companyId',
  'companyName',
  'website',
  'externalCompanyId',
  'ticker',
  'city',
  'state',
  'country',
] as const satisfies readonly PeopleColumn[];

/** Stands behind them in our own exports of companies: how many contacts a company has. It says nothing to an import. */
export const contactsColumn = 'contacts';

/** The operator's own name in one that begins so; undefined for all others. */
export function additionalName(name: string): string | undefined {
  if (!name.toLowerCase().startsWith(additionalPrefix)) return undefined;
  const own = name.slice(additionalPrefix.length).trim();
  return own === '' ? undefined : own;
}

/** A header row from which no contact can be made, with what is missing. */
export class MappingError extends ImportError {
  override readonly name = 'MappingError';
}

/** Columns that name a company, and columns that name a person: one of each is needed. */
export const companyIdentifiers = ['companyId', 'externalCompanyId', 'website', 'companyName'] as const;
export const personIdentifiers = ['contactId', 'email', 'fullName', 'firstName', 'lastName'] as const;
