import type { ByteSink, ResultRow } from '@rollcall/lookup';
import { csvField } from '@rollcall/lookup';
import type { PickedColumn, RowForm } from './row-form.ts';

export interface CsvRules {
  /** Whether cells are defused that a spreadsheet would run (contract section 4, results). */
  readonly spreadsheet: boolean;
}

const quote = 0x22;
const comma = 0x2c;
const apostrophe = 0x27;
const runByBytes = new Set(Buffer.from('=+-@\t\r'));

/** Rows with some of the columns, or with cells that are safe in a spreadsheet. */
export function csvRows(columns: readonly PickedColumn[], rules: CsvRules): RowForm {
  return {
    begin: csvTable([columns.map(({ name }) => name)], rules),
    end: '',
    write: (sink, row) => {
      for (const [index, { at }] of columns.entries()) {
        sink.reserve((row.ends[at] ?? 0) - (row.starts[at] ?? 0) + 4);
        if (index > 0) sink.bytes[sink.length++] = comma;
        writeCell(sink, row, at, rules);
      }
      const [only] = columns;
      // A blank line would be no row.
      if (columns.length === 1 && only !== undefined && row.starts[only.at] === row.ends[only.at])
        sink.append(emptyCell);
      sink.append(rowEnd);
    },
  };
}

const emptyCell = Buffer.from('""');
const rowEnd = Buffer.from('\r\n');

function writeCell(sink: ByteSink, row: ResultRow, at: number, { spreadsheet }: CsvRules): void {
  const start = row.starts[at] ?? 0;
  const end = row.ends[at] ?? 0;
  const isQuoted = row.quoted[at] === 1;
  const into = sink.bytes;
  if (isQuoted) into[sink.length++] = quote;
  if (spreadsheet && start < end && runByBytes.has(row.bytes[start] ?? 0)) into[sink.length++] = apostrophe;
  sink.length += row.bytes.copy(into, sink.length, start, end);
  if (isQuoted) into[sink.length++] = quote;
}

/** Whole rows of text, by the same rules; the byte order mark tells a spreadsheet that it is UTF-8. */
export function csvTable(rows: readonly (readonly string[])[], { spreadsheet }: CsvRules): string {
  const cell = (text: string) => csvField(spreadsheet && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
  const text = rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
  return spreadsheet ? `\uFEFF${text}` : text;
}
