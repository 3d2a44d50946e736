import type { ReferenceIndex } from '../reference/reference-index.ts';
import { bodyFault } from './body-fault.ts';
import { type ColumnOrder, columnOrders } from './columns.ts';
import { type CsvRecord, readCsvRecords } from './csv-records.ts';
import { readFirstRecord } from './header-row.ts';
import type { BodyError, LineError } from './line-error.ts';
import type { SubmittedLine } from './lookup-line.ts';
import { LineParser } from './parse-line.ts';

/** Lines of one job at most (contract section 4). */
export const maxLinesPerJob = 2_000;

export type ParsedLines<Line = SubmittedLine> =
  | {
      readonly ok: true;
      /** Every line; one with a fault is an invalid line whose reason says all its faults. */
      readonly lines: readonly Line[];
      /** What each line was read from. */
      readonly records: readonly CsvRecord[];
      readonly header?: CsvRecord;
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
  if (read.ok && first?.kind === 'faultyHeader') {
    const where = `the first record (physical line ${firstRecord?.physicalLine})`;
    const text = `${where} looks like a header row, but ${first.fault}`;
    return { ok: false, error: { kind: 'faultyHeader', text } };
  }
  const error = bodyFault(read, records.length, maxLinesPerJob);
  if (error !== undefined) return { ok: false, error };

  const columns = isHeader
    ? { columns: first.columns, byHeader: true }
    : { columns: columnOrders[order], byHeader: false };
  const parser = new LineParser(columns, reference);
  const lines: SubmittedLine[] = [];
  const lineErrors: LineError[] = [];
  for (const [index, record] of records.entries()) {
    const parsed = parser.parse(record, index + 1);
    lines.push(parsed.line);
    for (const error of parsed.errors) lineErrors.push(error);
  }
  return { ok: true, lines, lineErrors, records, ...(isHeader && firstRecord && { header: firstRecord }) };
}
