import { newIdCharacters, newIdPattern } from '../result/new-id.ts';
import { bodyFault } from './body-fault.ts';
import type { SubmittedContactLine } from './contact-line.ts';
import { type CsvRecord, readCsvRecords } from './csv-records.ts';
import type { LineError, LineErrorKind } from './line-error.ts';
import type { ParsedLines } from './parse-lines.ts';
import { shorten } from './shorten.ts';

/** Lines of one job of contact details at most (contract section 6). */
export const maxContactLinesPerJob = 10_000;

/** Empty fields are no lines, so there may be more records than lines, up to here. */
const maxRecords = 100_000;

const column = 'newId';

/**
 * Whether a body is one of newIds where it could be one of lookup lines too: its first line decides, which has one column
 * then. A lookup line has five at least.
 */
export function holdsContactLines(text: string): boolean {
  const [first] = readCsvRecords(text, 0).records;
  return first?.fields.length === 1;
}

/**
 * Reads and checks the lines of a whole job of contact details: a newId each. A first line `newId`, as a result file with
 * this one column has it, is a header row, and an empty field is no line.
 *
 * @param text the decoded body, without a byte order mark
 */
export function parseContactLines(text: string): ParsedLines<SubmittedContactLine> {
  const read = readCsvRecords(text, maxRecords);
  const [first] = read.records;
  const header = isContactHeader(first) ? first : undefined;
  // A result file with this one column has an empty field for each line that found nobody.
  const records = read.records.filter((record) => record !== header && !isEmptyRecord(record));
  // What is behind was not read.
  const count = read.records.length > maxRecords ? read.records.length : records.length;
  const error = bodyFault(read, count, maxContactLinesPerJob);
  if (error !== undefined) return { ok: false, error };
  const lines: SubmittedContactLine[] = [];
  const lineErrors: LineError[] = [];
  for (const [index, record] of records.entries()) {
    const { line, error } = readContactLine(record, index + 1);
    lines.push(line);
    if (error !== undefined) lineErrors.push(error);
  }
  return { ok: true, lines, lineErrors, records, ...(header && { header }) };
}

/** One line; an invalid one, and its fault, when there is one. */
export function readContactLine(
  record: CsvRecord,
  line: number,
): { readonly line: SubmittedContactLine; readonly error?: LineError } {
  const newId = (record.fields[0] ?? '').trim();
  const fault = faultOf(record, newId);
  if (fault === undefined) return { line: { kind: 'contact', line, newId } };
  const value = shorten(newId);
  return {
    line: { kind: 'invalid', line, newId: value, reason: fault.text },
    error: { ...fault, line, physicalLine: record.physicalLine, column, value },
  };
}

export function isContactHeader(record: CsvRecord | undefined): boolean {
  const [name = '', ...others] = record?.fields ?? [];
  return others.length === 0 && name.trim().toLowerCase() === column.toLowerCase();
}

/** An empty field, which is no line. */
export function isEmptyRecord({ fields }: CsvRecord): boolean {
  return fields.length === 1 && fields[0]?.trim() === '';
}

function faultOf(
  { fields }: CsvRecord,
  newId: string,
): { readonly kind: LineErrorKind; readonly text: string } | undefined {
  if (fields.length > 1) {
    return {
      kind: 'wrongColumnCount',
      text:
        `the line has ${fields.length} columns; the first line has one, as those of a job of contact details have, ` +
        'which are a newId each',
    };
  }
  if (newIdPattern.test(newId)) return undefined;
  const what = newId === '' ? 'is empty' : `is "${shorten(newId)}"`;
  return {
    kind: 'invalidContactId',
    text: `newId ${what}; it must be the ${newIdCharacters} characters that a result gave`,
  };
}
