import { ImportError } from '../../import-error.ts';
import type { CsvFormat } from '../row-chunk.ts';
import { carriageReturn, csvBytes, lineFeed, quoteByte } from './csv-quotes.ts';
import { lastCsvRowEnd } from './last-csv-row-end.ts';
import { readCsvRows } from './read-csv-rows.ts';

/** Where several fit, the first is taken. */
const usualDelimiters = [',', ';', '\t', '|'];
/** Asked for only where none of the usual ones makes columns. */
const rareDelimiters = ['^', '~'];
/** For files of one column, whose commas are text. It is in no row: it has become a space. */
export const noDelimiter = '\u001f';

const delimiterNames = new Map([
  ['tab', '\t'],
  ['\\t', '\t'],
  ['comma', ','],
  ['semicolon', ';'],
  ['pipe', '|'],
  ['space', ' '],
]);

const headBytes = 64 * 1_024;
/** Fewer rows of one width than this are chance. */
const leastShare = 0.4;

/** @throws {ImportError} when it is nothing that separates fields */
export function delimiterNamed(text: string): string {
  const delimiter = delimiterNames.get(text.toLowerCase()) ?? text;
  if (/^[\t -~]$/.test(delimiter) && !/[\w"]/.test(delimiter)) return delimiter;
  throw new ImportError(
    `"${text}" cannot separate fields: give one character such as "," or ";", or one of ${[...delimiterNames.keys()].join(', ')}`,
  );
}

/** What a first line `sep=;`, which tells spreadsheets the delimiter, says. */
export interface SeparatorLine {
  readonly delimiter: string;
  /** Its length with its line end. */
  readonly bytes: number;
}

export function separatorLine(head: Buffer): SeparatorLine | undefined {
  const match = /^"?sep=([\t -~])"?(?:\r\n|\r|\n|$)/i.exec(head.toString('latin1', 0, 12));
  const delimiter = match?.[1];
  return match === null || delimiter === undefined ? undefined : { delimiter, bytes: match[0].length };
}

/**
 * Finds how CSV is written from its first rows.
 *
 * @param head its first bytes, from the start of a row
 * @param isWhole whether they are all of it
 * @param given the delimiter, when it is known
 */
export function csvFormat(head: Buffer, isWhole: boolean, given: string | undefined): CsvFormat {
  const lineEnd = lineEndOf(head.subarray(0, headBytes));
  const widthsOf = (delimiter: string): number[] =>
    rowWidths(head, isWhole, { kind: 'csv', delimiter, lineEnd });
  const delimiter =
    given ??
    bestBy(usualDelimiters, (one) => scoreOf(widthsOf(one))) ??
    bestBy(rareDelimiters, (one) => scoreOf(widthsOf(one))) ??
    // No two rows may be alike: the names in the first one tell.
    bestBy(usualDelimiters, (one) => (widthsOf(one)[0] ?? 0) - 1) ??
    noDelimiter;
  return { kind: 'csv', delimiter, lineEnd };
}

/** @returns the one of the highest score, the first of several; undefined when none has more than 0 */
function bestBy(delimiters: readonly string[], scoreOf: (delimiter: string) => number): string | undefined {
  let best: string | undefined;
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = scoreOf(delimiter);
    if (score <= bestScore) continue;
    best = delimiter;
    bestScore = score;
  }
  return best;
}

/** Files of old spreadsheets end rows with a carriage return; line feeds are then only inside quotes. */
function lineEndOf(head: Buffer): CsvFormat['lineEnd'] {
  let isQuoted = false;
  let returns = 0;
  for (const byte of head) {
    if (byte === quoteByte) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (byte === lineFeed) return 'lf';
    else if (byte === carriageReturn) returns++;
  }
  // With a quote that is never closed, all behind it seems quoted.
  return returns > 0 && !(isQuoted && head.includes(lineFeed)) ? 'cr' : 'lf';
}

/** How many fields each of the first rows has; faulty ones have none. */
function rowWidths(head: Buffer, isWhole: boolean, format: CsvFormat): number[] {
  const widths: number[] = [];
  readCsvRows(wholeRows(head, isWhole, format), format, 1, {
    onRow: ({ fields }) => widths.push(fields.length),
    onFault: () => widths.push(0),
  });
  return widths;
}

function wholeRows(head: Buffer, isWhole: boolean, format: CsvFormat): Buffer {
  const beginning = head.subarray(0, headBytes);
  if (isWhole && beginning.length === head.length) return head;
  const end = lastCsvRowEnd(beginning, csvBytes(format));
  return end > 0 ? beginning.subarray(0, end) : head;
}

/** More for more rows of the same width, and for more columns; 0 when there are no columns. */
function scoreOf(widths: readonly number[]): number {
  const { width, count } = mostFrequent(widths);
  if (width < 2 || count < widths.length * leastShare) return 0;
  // In a list of names with a heading, "Smith, John" is no row of two.
  if (width === 2 && (widths[0] ?? 0) < 2) return 0;
  return (count / widths.length) * Math.log2(width);
}

/** The number that is there most often, the largest of several such. */
export function mostFrequent(numbers: readonly number[]): { width: number; count: number } {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best = { width: 0, count: 0 };
  for (const [width, count] of counts) {
    if (count > best.count || (count === best.count && width > best.width)) best = { width, count };
  }
  return best;
}
