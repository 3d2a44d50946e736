import type { Field, FieldPositions, FileKind, MappedColumn } from './column-mapping.ts';
import { companyIdentifiers, MappingError, personIdentifiers } from './people-columns.ts';

/** What a file must name, by one column at least. */
const required: Readonly<Record<FileKind, readonly Requirement[]>> = {
  people: [
    { what: 'a company', columns: companyIdentifiers },
    { what: 'a person', columns: personIdentifiers },
  ],
  companies: [{ what: 'a company', columns: companyIdentifiers }],
};

interface Requirement {
  readonly what: string;
  readonly columns: readonly Field[];
}

/** More names than a reader looks through. */
const mostNamesShown = 60;

/** @throws {MappingError} when no column names a company or, in a file of people, none a person */
export function requireColumns(
  fields: FieldPositions,
  explain: readonly MappedColumn[],
  kind: FileKind,
): void {
  const missing = required[kind].filter(({ columns }) =>
    columns.every((column) => fields[column] === undefined),
  );
  if (missing.length === 0) return;
  const [first, second] = missing;
  const whats = `no column names ${first?.what}${second === undefined ? '' : `, and none ${second.what}`}`;
  const needs = missing.map(({ columns }) => `one of ${columns.join(', ')}`).join(', and ');
  throw new MappingError(
    [`${whats}: ${needs} is needed`, ...hints(fields, explain, kind, missing)].join('; '),
  );
}

function hints(
  fields: FieldPositions,
  explain: readonly MappedColumn[],
  kind: FileKind,
  missing: readonly Requirement[],
): string[] {
  const names = explain.map(({ name }) => name).filter((name) => name !== '');
  const value = names.find((name) => /^[^\s@]+@[^\s@]+\.[a-z]+$|^https?:\/\/|^\d+$/i.test(name));
  if (value !== undefined) {
    return [
      `the first row seems to hold values ("${value}"); put a row with the names of the columns before it`,
    ];
  }
  const shown = names.slice(0, mostNamesShown).map((name) => describe(name, explain));
  const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
  const list = `the file has the columns ${shown.join(', ')}${more}`;
  const isCompanyFile =
    kind === 'people' &&
    missing.every(({ columns }) => columns === personIdentifiers) &&
    (fields.companyName !== undefined || fields.website !== undefined);
  const [example] = missing[0]?.columns.filter((column) => column.endsWith('Name')) ?? [];
  return [
    names.length === 0 ? 'the file has no names of columns' : list,
    ...(isCompanyFile ? ['a file of companies without people is imported with --companies'] : []),
    `say which column it is with --map "NAME=${example ?? 'companyName'}"`,
  ];
}

/** A column, with what it was taken for. */
function describe(name: string, explain: readonly MappedColumn[]): string {
  const use = explain.find((column) => column.name === name)?.use;
  return use?.kind === 'field' && use.field.toLowerCase() !== name.toLowerCase()
    ? `${name} (${use.field})`
    : name;
}
