/** How commands print: data to stdout, as JSON or as a table; progress to stderr. */
import { stripVTControlCharacters } from 'node:util';

/** What a cell of a table can hold; an absent value is an empty cell. */
export type Cell = string | number | boolean | undefined;

/** One column of a table: numbers are aligned to the right. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Cell;
}

/** Prints a value as JSON, for `--json`. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** Prints rows as aligned plain text under their titles. */
export function printTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): void {
  process.stdout.write(tableText(rows, columns));
}

/** The text that `printTable` prints. */
export function tableText<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const filled = columns.map(({ title, cell }) => {
    const cells = rows.map(cell);
    const texts = [title, ...cells.map(shown)];
    const width = Math.max(...texts.map((text) => text.length));
    // One number is enough: a column of numbers may have empty cells, but no texts.
    const isNumeric = cells.some((value) => typeof value === 'number');
    return texts.map((text) => (isNumeric ? text.padStart(width) : text.padEnd(width)));
  });
  const lines = Array.from({ length: rows.length + 1 }, (_, index) =>
    filled.map((column) => column[index] ?? '').join('  '),
  );
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function shown(cell: Cell): string {
  return typeof cell === 'number' ? shownCount(cell) : plainText(String(cell ?? ''));
}

/** Names come from imported data: they must not move the cursor or recolour the terminal. */
export function plainText(text: string): string {
  return stripVTControlCharacters(text).replaceAll(/\p{Cc}/gu, ' ');
}

/** Lines for a person, each of them plain text. */
export function plainLines(lines: readonly string[]): string {
  return lines.map((line) => `${plainText(line)}\n`).join('');
}

/** A count as people read it: 1,234,567. */
export function shownCount(value: number): string {
  return value.toLocaleString('en-US');
}
