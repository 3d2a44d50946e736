import { CsvError, parse } from 'csv-parse/sync';
import type { BodyError } from './line-error.ts';

/** One record of the submitted text and where it starts. */
export interface CsvRecord {
  readonly fields: readonly string[];
  /** The line of the text on which the record starts, 1-based, blank lines counted. */
  readonly physicalLine: number;
}

export type CsvRecords =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  | { readonly ok: false; readonly error: BodyError };

/** Stops the reading once there are more records than anybody would look at. */
class TooManyRecords extends Error {}

/**
 * Reads CSV by RFC 4180: comma, double quote, LF, CRLF or CR after a record, blank lines skipped (contract section 4).
 * A field is quoted as a whole or not at all; a quote anywhere else is an error, since guessing would run a lookup that
 * nobody asked for.
 *
 * @param maxRecords reading stops after one record more, so the caller sees that there are too many
 */
export function readCsvRecords(text: string, maxRecords: number): CsvRecords {
  const records: CsvRecord[] = [];
  try {
    parse(text, {
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (fields: string[], { lines }) => {
        const [only] = fields;
        const isBlank = fields.length === 1 && only !== undefined && only.trim() === '';
        if (!isBlank) records.push({ fields, physicalLine: lines - countLineBreaks(fields) });
        if (records.length > maxRecords) throw new TooManyRecords();
        return null;
      },
    });
  } catch (error) {
    if (error instanceof TooManyRecords) return { ok: true, records };
    if (error instanceof CsvError)
      return { ok: false, error: { kind: 'malformedCsv', text: csvFault(error, records.length) } };
    throw error;
  }
  return { ok: true, records };
}

/** The parser reports the line on which a record ends; quoted line breaks lie between that and its start. */
function countLineBreaks(fields: readonly string[]): number {
  let count = 0;
  for (const field of fields) {
    for (let at = 0; at < field.length; at++) {
      const code = field.charCodeAt(at);
      if (code === 0x0a || code === 0x0d) {
        count++;
        if (code === 0x0d && field.charCodeAt(at + 1) === 0x0a) at++;
      }
    }
  }
  return count;
}

function csvFault(error: CsvError, recordsRead: number): string {
  const where = `line ${recordsRead + 1}, physical line ${String(error['lines'])}`;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return `${where}: a field opens with a quote that is never closed; close it, or double a quote that belongs to the text`;
    case 'CSV_INVALID_CLOSING_QUOTE':
      return `${where}: text follows the closing quote of a field; a quote inside a quoted field must be doubled`;
    case 'INVALID_OPENING_QUOTE':
      return `${where}: a quote stands inside a field that does not start with one; quote the whole field and double the quote`;
    default:
      return `${where}: ${error.message}`;
  }
}
