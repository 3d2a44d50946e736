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

/** Before a contact's own columns in the results of a job of contact details (contract section 6). */
export const detailsLineColumns = ['newId', 'line', 'matchStatus', 'detail'] as const;

/** What only its details have of a contact. */
export const recordColumns = ['description', 'address', 'zip'] as const;

/** The columns of the results of a job of contact details: whoever may have them may have all. */
export const detailsColumns: readonly string[] = [
  ...detailsLineColumns,
  ...openContactColumns,
  ...entitledContactColumns,
  ...recordColumns,
];

export const matchStatuses = ['matched', 'noMatch', 'companyNotFound', 'invalid'] as const;
export type MatchStatus = (typeof matchStatuses)[number];

/** How a newId of a job of contact details was answered; one of another client is not found, as an altered one is. */
export const detailsStatuses = ['matched', 'notFound', 'invalid'] as const;
export type DetailsStatus = (typeof detailsStatuses)[number];

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
