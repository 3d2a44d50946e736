import { mostFrequent } from './csv/csv-format.ts';
import type { FileRow } from './file-row.ts';

const mostLeadingRows = 20;

/**
 * Finds the header among the first rows: exports can begin with a title or a paragraph of notes. It is the first row
 * that has at least two names and is as wide as the rows behind it; where there is none, the first row with a name.
 *
 * @returns its index, -1 when no row has a name
 */
export function findHeader(rows: readonly FileRow[]): number {
  for (const [index, { fields }] of rows.slice(0, mostLeadingRows).entries()) {
    const names = fields.filter(isName).length;
    if (names >= 2 && isAsWide(fields.length, rows.slice(index + 1, index + 1 + mostLeadingRows)))
      return index;
  }
  return rows.findIndex(({ fields }) => fields.some(isName));
}

/** Empty fields at the end of rows do not count: some programs write them, some leave them out. */
function isAsWide(columns: number, rowsBehind: readonly FileRow[]): boolean {
  const { width } = mostFrequent(rowsBehind.map(({ fields }) => fieldsUsed(fields)));
  // The last column of a broad table can be without a name.
  return columns >= (width >= 4 ? width - 1 : width);
}

function fieldsUsed(fields: readonly string[]): number {
  return fields.findLastIndex(isName) + 1;
}

function isName(field: string): boolean {
  return field.trim() !== '';
}
