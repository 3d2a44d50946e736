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

const byLowerCase = new Map<string, PeopleColumn>(
  peopleColumns.map((column) => [column.toLowerCase(), column]),
);

/** Columns that our own result files have and that say nothing about a contact. */
const ofResults = new Set([
  'queryid',
  'line',
  'matchstatus',
  'detail',
  'totalmatches',
  'newid',
  'hasemail',
  'emailmd5hash',
  'hasphone',
]);

/** What each column of a file means; columns without a meaning are kept under their own names. */
export interface ColumnMapping {
  /** The position of each known column in a row. */
  readonly known: ReadonlyMap<PeopleColumn, number>;
  /** How many columns the header has. */
  readonly columns: number;
  /** The operator's own columns. */
  readonly additional: readonly { readonly name: string; readonly position: number }[];
}

/** A header row from which no contact can be made, with what is missing. */
export class MappingError extends ImportError {
  override readonly name = 'MappingError';
}

/** Columns that name a company, and columns that name a person: one of each is needed. */
export const companyIdentifiers = ['companyId', 'externalCompanyId', 'website', 'companyName'] as const;
export const personIdentifiers = ['contactId', 'email', 'fullName', 'firstName', 'lastName'] as const;

/** @throws {MappingError} when no column names a company, or none a person, or one stands twice */
export function mapHeader(header: readonly string[]): ColumnMapping {
  const known = new Map<PeopleColumn, number>();
  const additional: { name: string; position: number }[] = [];
  for (const [position, field] of header.entries()) {
    const name = field.trim();
    const column = byLowerCase.get(name.toLowerCase());
    if (column !== undefined) {
      if (known.has(column)) throw new MappingError(`the header names the column ${column} twice`);
      known.set(column, position);
    } else if (name !== '' && !ofResults.has(name.toLowerCase())) {
      if (additional.some((other) => other.name === name)) {
        throw new MappingError(`the header names the column ${name} twice`);
      }
      additional.push({ name, position });
    }
  }
  requireOneOf(known, companyIdentifiers, 'a company', header);
  requireOneOf(known, personIdentifiers, 'a person', header);
  return { known, additional, columns: header.length };
}

function requireOneOf(
  known: ReadonlyMap<PeopleColumn, number>,
  columns: readonly PeopleColumn[],
  what: string,
  header: readonly string[],
): void {
  if (columns.some((column) => known.has(column))) return;
  const found = header.map((name) => name.trim()).join(', ');
  const [only = ''] = header;
  const separator =
    header.length === 1 ? [';', '\t', '|'].find((character) => only.includes(character)) : undefined;
  if (separator !== undefined) {
    const shown = separator === '\t' ? 'a tab' : `"${separator}"`;
    throw new MappingError(
      `the header is one column, "${found}": it seems to be separated by ${shown}; save the file with commas`,
    );
  }
  throw new MappingError(
    `no column names ${what}: one of ${columns.join(', ')} is needed; the header has ${found}`,
  );
}
