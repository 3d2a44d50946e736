/**
 * The columns of a result file in their order (contract section 4, results). The first six belong to the line and the
 * job; the others are the contact's own and lie in its block as they are sent.
 */
export const lineResultColumns = [
  'queryId',
  'line',
  'matchStatus',
  'detail',
  'totalMatches',
  'newId',
] as const;

export const openContactColumns = [
  'contactId',
  'peopleId',
  'firstName',
  'middleName',
  'lastName',
  'fullName',
  'titles',
  'jobLevels',
  'jobFunctions',
  'active',
  'companyId',
  'companyName',
  'hasEmail',
  'emailMd5Hash',
  'hasPhone',
  'city',
  'state',
  'country',
  'area',
] as const;

/** For clients that held `contactDetails` when they submitted. */
export const entitledContactColumns = ['email', 'phone', 'corporatePhone', 'linkedinHandle'] as const;

export function resultColumns(contactDetails: boolean): readonly string[] {
  const open = [...lineResultColumns, ...openContactColumns];
  return contactDetails ? [...open, ...entitledContactColumns] : open;
}

export const matchStatuses = ['matched', 'noMatch', 'companyNotFound', 'invalid'] as const;
export type MatchStatus = (typeof matchStatuses)[number];

/** What the values of a column are, where a form of the results tells them apart. */
export type ColumnKind = 'text' | 'integer' | 'boolean' | 'list';

const kinds: ReadonlyMap<string, ColumnKind> = new Map([
  ['line', 'integer'],
  ['totalMatches', 'integer'],
  ['companyId', 'integer'],
  ['active', 'boolean'],
  ['hasEmail', 'boolean'],
  ['hasPhone', 'boolean'],
  ['titles', 'list'],
  ['jobLevels', 'list'],
  ['jobFunctions', 'list'],
]);

/** The kind of a column; one that is not a column of results, the operator's own for one, holds text. */
export function columnKind(column: string): ColumnKind {
  return kinds.get(column) ?? 'text';
}
