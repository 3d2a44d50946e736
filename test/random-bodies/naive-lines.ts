/** What a text of lookup lines means, by the contract alone (section 4, submit), as plainly as it can be written. */
import assert from 'node:assert/strict';
import type { SubmittedLine } from '@rollcall/lookup';
import { naiveRecords } from '../property/naive-csv.ts';

const documented =
  'queryId,companyID,jobLevel,jobFunction,title,active,isEmailRequired,isPhoneRequired,peopleCountries,peopleStates,peopleCities,peopleArea,peopleAddress';
const newerCopy = documented.replace('isEmailRequired,isPhoneRequired', 'isPhoneRequired,isEmailRequired');
const companyColumns = ['companyID', 'externalId', 'website', 'companyName'];

export type NaiveText =
  | { readonly kind: 'malformed'; readonly physicalLine: number }
  | {
      readonly kind: 'records';
      readonly records: readonly (readonly string[])[];
      readonly isHeader: boolean;
    };

/** The records of a text without its header row. */
export function naiveText(text: string): NaiveText {
  const { records, faultAt } = naiveRecords(text);
  if (faultAt !== undefined) return { kind: 'malformed', physicalLine: faultAt };
  const fields = records.map((record) => record.fields);
  const isHeader = headerOf(fields[0] ?? []) !== undefined;
  return { kind: 'records', records: fields.slice(isHeader ? 1 : 0), isHeader };
}

function headerOf(first: readonly string[]): string[] | undefined {
  const known = [...documented.split(','), ...companyColumns.slice(1)];
  const columns = first.map((field) =>
    known.find((name) => name.toLowerCase() === field.trim().toLowerCase()),
  );
  if (columns.length === 0 || columns.includes(undefined)) return undefined;
  const names = columns.filter((column) => column !== undefined);
  const isWhole = names.includes('queryId') && companyColumns.some((column) => names.includes(column));
  return isWhole && new Set(names).size === names.length ? names : undefined;
}

/** Fails unless every line that was accepted asks for what its record says. */
export function assertMeansItsText(
  lines: readonly SubmittedLine[],
  text: string,
  path: 'company' | 'contact',
): void {
  const naive = naiveText(text);
  assert.ok(naive.kind === 'records');
  assert.equal(lines.length, naive.records.length);
  const header = naive.isHeader ? headerOf(naiveRecords(text).records[0]?.fields ?? []) : undefined;
  const columns = header ?? (path === 'company' ? documented : newerCopy).split(',');
  for (const [index, line] of lines.entries()) {
    const fields: readonly string[] = naive.records[index] ?? [];
    const field = (column: string): string => fields[columns.indexOf(column)] ?? '';
    const list = (column: string): string[] => {
      const items = field(column)
        .split(',')
        .map((item) => item.trim());
      return items.filter((item) => item !== '');
    };
    const ids = (column: string): number[] => [...new Set(list(column).map(Number))];
    const flag = (column: string, byDefault: boolean): boolean => {
      const given = field(column).trim().toLowerCase();
      return given === '' ? byDefault : given === 'true';
    };
    assert.equal(line.line, index + 1);
    assert.equal(line.queryId, field('queryId'));
    if (line.kind === 'invalid') {
      assert.notEqual(line.reason, '');
      continue;
    }
    if (header === undefined) assert.ok([5, 8, 9, 10, 11, 12, 13].includes(fields.length));
    else assert.ok(fields.length <= header.length);
    assert.deepEqual(line.filters, {
      jobLevels: ids('jobLevel'),
      jobFunctions: ids('jobFunction'),
      title: field('title').trim(),
      active: flag('active', true),
      isEmailRequired: flag('isEmailRequired', false),
      isPhoneRequired: flag('isPhoneRequired', false),
      peopleCountries: ids('peopleCountries'),
      peopleStates: list('peopleStates'),
      peopleCities: list('peopleCities'),
      peopleArea: field('peopleArea').trim(),
      peopleAddress: field('peopleAddress').trim(),
    });
    const [column = ''] = companyColumns.filter((name) => field(name).trim() !== '');
    const value = field(column).trim();
    if (column === 'companyID') assert.deepEqual(line.company, { companyId: Number(value) });
    else {
      const host = new Map([['https://www.Acme.example/x', 'acme.example']]).get(value) ?? value;
      assert.deepEqual(line.company, { key: { column, text: host } });
    }
  }
}
