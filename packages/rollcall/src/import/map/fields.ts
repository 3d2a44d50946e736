import type { Field, FileKind } from './column-mapping.ts';
import { companyColumns, peopleColumns } from './people-columns.ts';

/** Everything that a column can be mapped to by name, besides `additional` and `ignore`. */
export const allFields: readonly Field[] = [...peopleColumns, 'location', 'startDate', 'endDate'];

/** What is known of a company in a file of companies; all else of such a file is kept as it is. */
const companyFields: readonly Field[] = [...companyColumns, 'location'];

/** The fields that a file of this kind can have. */
export function fieldsOf(kind: FileKind): readonly Field[] {
  return kind === 'people' ? allFields : companyFields;
}

/** What an employment has of its own; everything else belongs to the person. */
export const employmentFields: ReadonlySet<Field> = new Set<Field>([
  'companyId',
  'companyName',
  'website',
  'ticker',
  'externalCompanyId',
  'titles',
  'startDate',
  'endDate',
]);

/**
 * Fields of which a second column helps where the first is empty. Of the others, two columns with different names are
 * two different things (a home address, an agency above an organization), and the lesser one is kept as it is.
 */
export const fieldsWithSecondChoice: ReadonlySet<Field> = new Set<Field>([
  'email',
  'phone',
  'corporatePhone',
  'linkedinHandle',
  'website',
]);
