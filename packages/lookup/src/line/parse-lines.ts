import type { ReferenceIndex } from '../reference/reference-index.ts';
import { headerColumns } from './columns.ts';
import { readCsvRecords } from './csv-records.ts';
import type { BodyError, LineError } from './line-error.ts';
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
 */
export function parseLines(text: string, reference: ReferenceIndex): ParsedLines {
  // One more than the lines, for a header row.
  const read = readCsvRecords(text, maxLinesPerJob + 1);
  const [first] = read.records;
  const header = first === undefined ? undefined : headerColumns(first.fields);
  const records = header === undefined ? read.records : read.records.slice(1);
  if (!read.ok) {
    const { physicalLine, text } = read.fault;
    const where = `line ${records.length + 1}, physical line ${physicalLine}`;
    return { ok: false, error: { kind: 'malformedCsv', text: `${where}: ${text}` } };
  }
  if (records.length === 0) {
    return {
      ok: false,
      error: { kind: 'emptyBody', text: 'the body has no lines; send at least one lookup line as CSV' },
    };
  }
  if (records.length > maxLinesPerJob) {
    const text = `the body has more than ${maxLinesPerJob} lines; split it into several jobs`;
    return { ok: false, error: { kind: 'tooManyLines', text } };
  }

  const lines: SubmittedLine[] = [];
  const lineErrors: LineError[] = [];
  for (const [index, record] of records.entries()) {
    const parsed = parseLine(record, index + 1, header, reference);
    lines.push(parsed.line);
    for (const error of parsed.errors) lineErrors.push(error);
  }
  return { ok: true, lines, lineErrors };
}
