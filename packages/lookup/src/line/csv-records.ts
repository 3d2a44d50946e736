import { CsvError, parse } from 'csv-parse/sync';

/** One record of the submitted text and where it starts. */
export interface CsvRecord {
  readonly fields: readonly string[];
  /** The line of the text on which the record starts, 1-based, blank lines counted. */
  readonly physicalLine: number;
}

/** Text that is no CSV, and where the record with the fault starts, counted as `physicalLine`. */
export interface CsvFault {
  readonly physicalLine: number;
  readonly text: string;
}

export type CsvRecords =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  /** `records` are those before the fault. */
  | { readonly ok: false; readonly records: readonly CsvRecord[]; readonly fault: CsvFault };

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
  const bytes = Buffer.from(text);
  const lines = new PhysicalLines(bytes);
  const records: CsvRecord[] = [];
  try {
    parse(bytes, {
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (fields: string[], { bytes: end }) => {
        const physicalLine = lines.startOfRecord();
        // One empty field in quotes is no blank line: somebody wrote it.
        const isBlank = !lines.isAtQuote && fields.length === 1 && fields[0]?.trim() === '';
        lines.skipTo(end);
        if (!isBlank) records.push({ fields, physicalLine });
        if (records.length > maxRecords) throw new TooManyRecords();
        return null;
      },
    });
  } catch (error) {
    if (error instanceof TooManyRecords) return { ok: true, records };
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, records, fault: { physicalLine: lines.startOfRecord(), text: faultText(error) } };
  }
  return { ok: true, records };
}

const lf = 0x0a;
const cr = 0x0d;
const quote = 0x22;

/**
 * Counts lines along the text. The parser's own count is no help: it counts a CRLF inside quotes twice, and says where a
 * record or a fault ends, while people look for where it starts.
 */
class PhysicalLines {
  readonly #bytes: Uint8Array;
  #at = 0;
  #line = 1;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Skips the empty lines before the next record, and returns the line on which that starts. */
  startOfRecord(): number {
    while (this.#bytes[this.#at] === lf || this.#bytes[this.#at] === cr) this.#skipByte();
    return this.#line;
  }

  get isAtQuote(): boolean {
    return this.#bytes[this.#at] === quote;
  }

  skipTo(end: number): void {
    while (this.#at < end) this.#skipByte();
  }

  #skipByte(): void {
    const byte = this.#bytes[this.#at++];
    if (byte === cr && this.#bytes[this.#at] === lf) this.#at++;
    if (byte === cr || byte === lf) this.#line++;
  }
}

function faultText(error: CsvError): string {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a field opens with a quote that is never closed; close it, or double a quote that belongs to the text';
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'text follows the closing quote of a field; a quote inside a quoted field must be doubled';
    case 'INVALID_OPENING_QUOTE':
      return 'a quote stands inside a field that does not start with one; quote the whole field and double the quote';
    default:
      return error.message;
  }
}
