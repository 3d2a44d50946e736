import type { ReferenceIndex } from '../reference/reference-index.ts';
import { type ColumnOrder, columnOrders } from './columns.ts';
import type { SubmittedContactLine } from './contact-line.ts';
import { readCsvRecords } from './csv-records.ts';
import { readFirstRecord } from './header-row.ts';
import type { SubmittedLine } from './lookup-line.ts';
import { isContactHeader, isEmptyRecord, readContactLine } from './parse-contact-lines.ts';
import { LineParser, type RecordColumns } from './parse-line.ts';

/**
 * Some lines of a job as they were sent. Whoever runs them reads them: a text is handed to a thread at a tenth of what its
 * lines cost, and reading it there takes no longer than taking such lines apart.
 */
export interface LinesPiece {
  readonly text: string;
  /** The number of its first line, 1-based. */
  readonly firstLine: number;
}

export interface LookupLinesPiece extends LinesPiece {
  readonly columns: RecordColumns;
}

/** How a text is cut. */
export interface Cut {
  readonly linesPerPiece: number;
  /** Lines at the start that are left out. */
  readonly linesDone?: number;
}

/**
 * Cuts a text that `parseLines` has read without a fault of the text.
 *
 * @param order of the columns where no header row gives one
 */
export function* cutLines(
  text: string,
  cut: Cut,
  order: ColumnOrder = 'company',
): Generator<LookupLinesPiece> {
  const first = readFirstRecord(readCsvRecords(text, 0).records[0]?.fields ?? []);
  const hasHeader = first.kind === 'header';
  const columns = { columns: hasHeader ? first.columns : columnOrders[order], byHeader: hasHeader };
  for (const piece of pieces(text, cut, hasHeader, isBlank)) yield { ...piece, columns };
}

/** The same for a text that `parseContactLines` has read. */
export function* cutContactLines(text: string, cut: Cut): Generator<LinesPiece> {
  const hasHeader = isContactHeader(readCsvRecords(text, 0).records[0]);
  yield* pieces(text, cut, hasHeader, (record) => isBlank(record) || quotedBlank.test(record));
}

/** The lines of a piece, as `parseLines` gives them. */
export function readLines(
  { text, firstLine, columns }: LookupLinesPiece,
  reference: ReferenceIndex,
): SubmittedLine[] {
  const { records } = readCsvRecords(text, Number.POSITIVE_INFINITY);
  const parser = new LineParser(columns, reference);
  return records.map((record, index) => parser.parse(record, firstLine + index).line);
}

/** The lines of a piece, as `parseContactLines` gives them. */
export function readContactLines({ text, firstLine }: LinesPiece): SubmittedContactLine[] {
  const { records } = readCsvRecords(text, Number.POSITIVE_INFINITY);
  return records
    .filter((record) => !isEmptyRecord(record))
    .map((record, index) => readContactLine(record, firstLine + index).line);
}

function* pieces(
  text: string,
  { linesPerPiece, linesDone = 0 }: Cut,
  hasHeader: boolean,
  isNoLine: (record: string) => boolean,
): Generator<LinesPiece> {
  let recordsToSkip = linesDone + (hasHeader ? 1 : 0);
  let start = 0;
  let firstLine = linesDone + 1;
  let lines = 0;
  for (let at = 0; at < text.length; ) {
    const end = recordEnd(text, at);
    const record = text.slice(at, end);
    at = end + 1;
    if (isNoLine(record)) continue;
    if (recordsToSkip > 0) {
      recordsToSkip--;
      start = at;
      continue;
    }
    lines++;
    if (lines < linesPerPiece) continue;
    yield { text: text.slice(start, end), firstLine };
    start = at;
    firstLine += lines;
    lines = 0;
  }
  if (lines > 0) yield { text: text.slice(start), firstLine };
}

const quotedBlank = /^"\s*"$/;

function isBlank(record: string): boolean {
  return record.trim() === '';
}

/** Up to a quote or a line end, whichever is first. */
const plain = /[^"\r\n]*/y;

/** Where the record that starts at `at` ends, its line end not counted; of CRLF the LF is a blank record of its own. */
function recordEnd(text: string, at: number): number {
  for (let end = at; ; ) {
    plain.lastIndex = end;
    plain.test(text);
    end = plain.lastIndex;
    if (text.charCodeAt(end) !== 0x22) return end;
    // A doubled quote is two quoted texts side by side.
    const closing = text.indexOf('"', end + 1);
    if (closing === -1) return text.length;
    end = closing + 1;
  }
}
