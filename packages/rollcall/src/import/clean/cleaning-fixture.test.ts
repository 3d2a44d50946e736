/** Rows for the tests of this folder; it holds no tests itself. */
import assert from 'node:assert/strict';
import type { UnnumberedContact } from '@rollcall/lookup';
import { reference } from '../../data-set/data-set-fixture.test.ts';
import type { ColumnMapping, Field } from '../map/column-mapping.ts';
import { peopleColumns } from '../map/people-columns.ts';
import { contactNumber } from './contact-number.ts';
import type { Employment, Rejection } from './employment.ts';
import { type CleanedRow, type CleaningOptions, RowCleaner } from './row-cleaner.ts';

export type Row = Readonly<Record<string, string>>;

const fieldNames: ReadonlySet<string> = new Set([...peopleColumns, 'location', 'startDate', 'endDate']);

/** A mapping of columns that are called like our fields; the others are an operator's own. */
export function mappingOf(header: readonly string[], more: Partial<ColumnMapping> = {}): ColumnMapping {
  const fields: Partial<Record<Field, number[]>> = {};
  const additional: { name: string; position: number }[] = [];
  for (const [position, name] of header.entries()) {
    if (isField(name)) fields[name] = [...(fields[name] ?? []), position];
    else additional.push({ name, position });
  }
  return { header, fields, furtherEmployments: [], additional, ...more };
}

function isField(name: string): name is Field {
  return fieldNames.has(name);
}

/** A mapping by names of columns, for headers that are not ours. */
export function mapped(
  header: readonly string[],
  fields: Readonly<Record<string, readonly string[]>>,
  further: readonly Readonly<Record<string, string>>[] = [],
): ColumnMapping {
  const at = (name: string): number => header.indexOf(name);
  return mappingOf(header, {
    fields: Object.fromEntries(Object.entries(fields).map(([field, names]) => [field, names.map(at)])),
    furtherEmployments: further.map((names) =>
      Object.fromEntries(Object.entries(names).map(([field, name]) => [field, [at(name)]])),
    ),
    additional: [],
  });
}

export const options: CleaningOptions = { today: '2026-03-31' };

export function clean(row: Row, more: Partial<CleaningOptions> = {}): CleanedRow {
  const cleaner = new RowCleaner(mappingOf(Object.keys(row)), reference, { ...options, ...more });
  return cleaner.clean(Object.values(row));
}

/** The employments of a row that is taken. */
export function taken(cleaned: CleanedRow) {
  assert.ok(cleaned.ok, JSON.stringify(cleaned));
  return { employments: cleaned.employments, notes: cleaned.notes ?? [] };
}

export function employmentOf(row: Row, more: Partial<CleaningOptions> = {}): Employment {
  const [employment, ...others] = taken(clean(row, more)).employments;
  assert.ok(employment !== undefined && others.length === 0);
  return employment;
}

/** A row that has a company and a person besides what is looked at. */
export function whole(row: Row): Row {
  return { companyId: '7', contactId: 'c1', ...row };
}

export function contactOf(row: Row, more: Partial<CleaningOptions> = {}): UnnumberedContact {
  return employmentOf(whole(row), more).contact;
}

export function notesOf(row: Row) {
  return taken(clean(whole(row))).notes;
}

/** Why such a row is refused. */
export function rejectionOf(row: Row): Rejection {
  const cleaned = clean(whole(row));
  assert.ok(!cleaned.ok, 'the row was taken');
  return cleaned.rejection;
}

export function numberOf({ identity, company }: Employment) {
  assert.ok(company.companyId !== undefined);
  return contactNumber(identity, company.companyId);
}
