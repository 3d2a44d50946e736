import type { Field, FileKind } from '../column-mapping.ts';
import type { ContentCheck } from '../content/content-checks.ts';

/** Names that mean something only when the values agree. */
export interface CheckedHeader {
  readonly kinds: readonly FileKind[];
  readonly headers: readonly string[];
  readonly field: Field;
  readonly holds: ContentCheck;
}

export const checkedHeaders: readonly CheckedHeader[] = [
  // A number of a row is an id too; what names several rows is none.
  {
    kinds: ['people'],
    headers: ['ID', 'Record ID', 'Employee ID', 'Member ID', 'CRM ID', 'External ID', 'UID', 'GUID', 'UUID'],
    field: 'contactId',
    holds: 'distinctValues',
  },
  {
    kinds: ['companies'],
    headers: ['ID', 'CRM ID', 'UID', 'GUID', 'UUID'],
    field: 'externalCompanyId',
    holds: 'distinctValues',
  },
  // "Mr.", as in Outlook, where another column has the job.
  { kinds: ['people'], headers: ['Title'], field: 'titles', holds: 'noFormsOfAddress' },
  // In German, French and Spanish as in Outlook it is mostly the academic title.
  { kinds: ['people'], headers: ['Titel', 'Titre', 'Título'], field: 'titles', holds: 'jobTitles' },
  // "EMEA" is no state.
  { kinds: ['people', 'companies'], headers: ['Region'], field: 'state', holds: 'states' },
  {
    kinds: ['people'],
    headers: ['LinkedIn', 'LinkedIn URL', 'LinkedIn Profile', 'LinkedIn Profile URL', 'LinkedIn Link'],
    field: 'linkedinHandle',
    holds: 'noCompanyPages',
  },
  {
    kinds: ['people'],
    headers: ['From', 'Von', 'Desde', 'Since', 'Seit'],
    field: 'startDate',
    holds: 'dates',
  },
  { kinds: ['people'], headers: ['To', 'Until', 'Bis', 'Hasta'], field: 'endDate', holds: 'dates' },
  { kinds: ['people'], headers: ['Is Active', 'Currently Active'], field: 'active', holds: 'yesOrNo' },
  { kinds: ['people', 'companies'], headers: ['Symbol'], field: 'ticker', holds: 'tickers' },
];

/** Names of columns that mean one part of a name or the other by what else the file has. */
export interface NamePart {
  readonly headers: readonly string[];
  /** What it is where the file has a column of `besides` and none of itself; `fullName` otherwise. */
  readonly field: 'firstName' | 'lastName';
  readonly besides: 'firstName' | 'lastName';
}

export const nameParts: readonly NamePart[] = [
  // "Vorname, Name", "Prénom, Nom"
  { headers: ['Name', 'Nom'], field: 'lastName', besides: 'firstName' },
  // "Nombre, Apellidos"
  { headers: ['Nombre', 'Nombres'], field: 'firstName', besides: 'lastName' },
];
