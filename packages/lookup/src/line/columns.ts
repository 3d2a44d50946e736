/** The columns of a lookup line in the documented order (contract section 4). */
export const lineColumns = [
  'queryId',
  'companyID',
  'jobLevel',
  'jobFunction',
  'title',
  'active',
  'isEmailRequired',
  'isPhoneRequired',
  'peopleCountries',
  'peopleStates',
  'peopleCities',
  'peopleArea',
  'peopleAddress',
] as const;

export type LineColumn = (typeof lineColumns)[number];

/**
 * Without a header row a line has 5 columns, or 8, or 9 to 13: columns 6 to 8 come together, and trailing empty ones
 * may be left off (contract section 4).
 */
export function isDocumentedColumnCount(count: number): boolean {
  return count === 5 || (count >= 8 && count <= lineColumns.length);
}

const columnByLowerCase = new Map<string, LineColumn>(
  lineColumns.map((column) => [column.toLowerCase(), column]),
);

/**
 * The order of columns that a header row gives, or undefined when the record is no header row: one whose fields are
 * all column names, in any case (contract section 4).
 */
export function headerColumns(record: readonly string[]): LineColumn[] | undefined {
  const columns: LineColumn[] = [];
  for (const field of record) {
    const column = columnByLowerCase.get(field.trim().toLowerCase());
    if (column === undefined || columns.includes(column)) return undefined;
    columns.push(column);
  }
  return columns.includes('queryId') && columns.includes('companyID') ? columns : undefined;
}

/** What is wrong with a first record that was meant as a header row and is none; undefined for any other record. */
export function misspeltHeader(record: readonly string[]): string | undefined {
  const names = record.map((field) => field.trim());
  const columns = names.map((name) => columnByLowerCase.get(name.toLowerCase()));
  const known = columns.filter((column) => column !== undefined);
  // A line may well search for a title that is called as a column; its second field is a company id.
  if (known.length < 2 || /^\s*\d+\s*$/.test(record[1] ?? '')) return undefined;
  const unknown = names.find((_, position) => columns[position] === undefined);
  const twice = known.find((column, position) => known.indexOf(column) !== position);
  const fault =
    unknown !== undefined
      ? `"${unknown.slice(0, 50)}" is no column`
      : twice !== undefined
        ? `${twice} stands twice`
        : 'queryId and companyID are both needed';
  return `looks like a header row, but ${fault}`;
}
