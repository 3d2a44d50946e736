import type { ReferenceIndex } from '../reference/reference-index.ts';
import { type ColumnOrder, columnOrders } from './columns.ts';
import { readCsvRecords } from './csv-records.ts';
import { readFirstRecord } from './header-row.ts';
import type { BodyError, BodyErrorKind, LineError } from './line-error.ts';
import type { SubmittedLine } from './lookup-line.ts';
import { parseLine } from './parse-line.ts';

/** Lines of one job at most (contract section 4). */
export const maxLinesPerJob = 2_000;

export type ParsedLines =
  | {
      readonly ok: true;
      /** Every line; one with a fault is an invalid line whose reason says all its faults. */
      readonly lines: readonly SubmittedLine[];
      /** The faults of all lines, of one line a hundred at most. The contract rejects a job that has one (section 4). */
      readonly lineErrors: readonly LineError[];
    }
  | { readonly ok: false; readonly error: BodyError };

/**
 * Reads and checks a whole job. Faults of the text end the reading; faults of lines are collected.
 *
 * @param text the decoded body, without a byte order mark
 * @param order of the columns where no header row gives one
 */
export function parseLines(
  text: string,
  reference: ReferenceIndex,
  order: ColumnOrder = 'company',
): ParsedLines {
  // One more than the lines, for a header row.
  const read = readCsvRecords(text, maxLinesPerJob + 1);
  const [firstRecord] = read.records;
  const first = firstRecord === undefined ? undefined : readFirstRecord(firstRecord.fields);
  const isHeader = first?.kind === 'header';
  const records = isHeader ? read.records.slice(1) : read.records;
  if (!read.ok) {
    const { physicalLine, text } = read.fault;
    return refused('malformedCsv', `line ${records.length + 1}, physical line ${physicalLine}: ${text}`);
  }
  if (order === 'contact' && records.length > 0 && records.every(({ fields }) => fields.length === 1)) {
    return refused(
      'contactIds',
      'the lines have one column, as those of a job of contact details have, which is not served here; ' +
        'send lookup lines, which have 5 columns, or 8 to 13',
    );
  }
  if (first?.kind === 'faultyHeader') {
    const where = `the first record (physical line ${firstRecord?.physicalLine})`;
    return refused('faultyHeader', `${where} looks like a header row, but ${first.fault}`);
  }
  if (records.length === 0)
    return refused('emptyBody', 'the body has no lines; send at least one lookup line as CSV');
  if (records.length > maxLinesPerJob)
    return refused(
      'tooManyLines',
      `the body has more than ${maxLinesPerJob} lines; split it into several jobs`,
    );

  const columns = isHeader
    ? { columns: first.columns, byHeader: true }
    : { columns: columnOrders[order], byHeader: false };
  const lines: SubmittedLine[] = [];
  const lineErrors: LineError[] = [];
  for (const [index, record] of records.entries()) {
    const parsed = parseLine(record, index + 1, columns, reference);
    lines.push(parsed.line);
    for (const error of parsed.errors) lineErrors.push(error);
  }
  return { ok: true, lines, lineErrors };
}

function refused(kind: BodyErrorKind, text: string): ParsedLines {
  return { ok: false, error: { kind, text } };
}
