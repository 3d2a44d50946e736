import { closestName } from '../text/closest-name.ts';
import { companyColumns, companyKeyColumns, type LineColumn, lineColumns } from './columns.ts';
import { shorten } from './shorten.ts';

/** What the first record is: the columns of a header row, one that went wrong, or a line like the others. */
export type FirstRecord =
  | { readonly kind: 'header'; readonly columns: readonly LineColumn[] }
  | { readonly kind: 'faultyHeader'; readonly fault: string }
  | { readonly kind: 'line' };

const headerNames: readonly LineColumn[] = [...lineColumns, ...companyKeyColumns];
const columnByLowerCase: ReadonlyMap<string, LineColumn> = new Map(
  headerNames.map((column) => [column.toLowerCase(), column]),
);

/** A row can have millions of fields, and there are far fewer columns. */
const maxNamesRead = 100;
/** A message tells this many faults of them. */
const maxFaultsTold = 5;
const maxNameShown = 50;

/**
 * A record whose fields are all column names, in any case, is a header row (contract section 4). One that only tries to
 * be is an error: were it taken for a line, the lines below it would run with their columns in another order.
 */
export function readFirstRecord(fields: readonly string[]): FirstRecord {
  const names = fields.slice(0, maxNamesRead).map((field) => shorten(field.trim(), maxNameShown));
  const columns = names.map((name) => columnByLowerCase.get(name.toLowerCase()));
  const known = columns.filter((column) => column !== undefined);
  const isHeader = known.length === fields.length;
  if (!isHeader && !isMeantAsHeader(names, known)) return { kind: 'line' };
  const faults = faultsOf(names, columns);
  if (faults.length === 0) return { kind: 'header', columns: known };
  const told = faults.slice(0, maxFaultsTold);
  if (told.length < faults.length) told.push(`and ${faults.length - told.length} more`);
  return { kind: 'faultyHeader', fault: told.join('; ') };
}

/** A line may well search for a title that is called as a column, but its second field is a company id. */
function isMeantAsHeader(names: readonly string[], known: readonly LineColumn[]): boolean {
  if (/^\d+$/.test(names[1] ?? '')) return false;
  return known.length >= 2 || (names.length > 1 && known.includes('queryId'));
}

function faultsOf(names: readonly string[], columns: readonly (LineColumn | undefined)[]): string[] {
  const faults: string[] = [];
  const seen = new Set<LineColumn>();
  for (const [index, column] of columns.entries()) {
    if (column === undefined) faults.push(unknownColumn(names[index] ?? '', index));
    else if (seen.has(column)) faults.push(`${column} stands twice`);
    else seen.add(column);
  }
  // A name that is no column may well be the one that is missing.
  if (faults.length > 0) return faults;
  if (!seen.has('queryId')) faults.push('queryId is missing');
  if (!companyColumns.some((column) => seen.has(column)))
    faults.push(`a column that names the company is missing (${companyColumns.join(', ')})`);
  return faults;
}

function unknownColumn(name: string, index: number): string {
  if (name === '') return `column ${index + 1} has no name`;
  const closest = closestName(name, headerNames);
  return `"${name}" is no column${closest === undefined ? '' : `, did you mean ${closest}?`}`;
}
