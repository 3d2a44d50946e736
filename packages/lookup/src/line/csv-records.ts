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

const quote = 0x22;
const comma = 0x2c;
const cr = 0x0d;
const lf = 0x0a;
const afterField: ReadonlySet<number> = new Set([comma, cr, lf]);

const faults = {
  unclosed:
    'a field opens with a quote that is never closed; close it, or double a quote that belongs to the text',
  afterQuote: 'text follows the closing quote of a field; a quote inside a quoted field must be doubled',
  insideField:
    'a quote stands inside a field that does not start with one; quote the whole field and double the quote',
} as const;

/**
 * Reads CSV by RFC 4180: comma, double quote, LF, CRLF or CR after a record, blank lines skipped (contract section 4).
 * A field is quoted as a whole or not at all; a quote anywhere else is an error, since guessing would run a lookup that
 * nobody asked for.
 *
 * @param maxRecords reading stops after one record more, so the caller sees that there are too many
 */
export function readCsvRecords(text: string, maxRecords: number): CsvRecords {
  const reader = new RecordReader(text);
  const records: CsvRecord[] = [];
  while (records.length <= maxRecords) {
    reader.skipEmptyLines();
    if (reader.isAtEnd) break;
    const physicalLine = reader.physicalLine;
    // One empty field in quotes is no blank line: somebody wrote it.
    const isQuoted = reader.isAtQuote;
    const fields: string[] = [];
    const fault = reader.readRecord(fields);
    if (fault !== undefined) return { ok: false, records, fault: { physicalLine, text: faults[fault] } };
    const isBlank = !isQuoted && fields.length === 1 && fields[0]?.trim() === '';
    if (!isBlank) records.push({ fields, physicalLine });
  }
  return { ok: true, records };
}

/**
 * Goes through the text record by record. It is our own because people look for the line where a record starts, which
 * parsers do not tell, and because a quote that is misread, if only before a NUL, runs another lookup.
 */
class RecordReader {
  readonly #text: string;
  #at = 0;
  #physicalLine = 1;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#text.length;
  }

  get isAtQuote(): boolean {
    return this.#text.charCodeAt(this.#at) === quote;
  }

  /** The line on which the next record starts. */
  get physicalLine(): number {
    return this.#physicalLine;
  }

  skipEmptyLines(): void {
    for (;;) {
      const unit = this.#text.charCodeAt(this.#at);
      if (unit !== cr && unit !== lf) return;
      const isPair = unit === cr && this.#text.charCodeAt(this.#at + 1) === lf;
      this.#at += isPair ? 2 : 1;
      this.#physicalLine++;
    }
  }

  /** Adds the fields of the next record, up to its line end, or says what is wrong with it. */
  readRecord(fields: string[]): keyof typeof faults | undefined {
    for (;;) {
      const fault = this.isAtQuote ? this.#readQuoted(fields) : this.#readPlain(fields);
      if (fault !== undefined) return fault;
      if (this.#text.charCodeAt(this.#at) !== comma) return undefined;
      this.#at++;
    }
  }

  #readPlain(fields: string[]): 'insideField' | undefined {
    const text = this.#text;
    let end = this.#at;
    // Fields are short: a search by the engine would take longer to begin than this to end.
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      if (unit === comma || unit === cr || unit === lf || unit === quote) break;
    }
    fields.push(text.slice(this.#at, end));
    this.#at = end;
    return this.isAtQuote ? 'insideField' : undefined;
  }

  #readQuoted(fields: string[]): 'unclosed' | 'afterQuote' | undefined {
    const start = this.#at + 1;
    let end = this.#text.indexOf('"', start);
    // Two quotes stand for one.
    while (end !== -1 && this.#text.charCodeAt(end + 1) === quote) end = this.#text.indexOf('"', end + 2);
    if (end === -1) return 'unclosed';
    const written = this.#text.slice(start, end);
    fields.push(written.replaceAll('""', '"'));
    this.#physicalLine += countLineEnds(written);
    this.#at = end + 1;
    return this.isAtEnd || afterField.has(this.#text.charCodeAt(this.#at)) ? undefined : 'afterQuote';
  }
}

function countLineEnds(text: string): number {
  const lineEnds = /\r\n?|\n/g;
  let count = 0;
  while (lineEnds.test(text)) count++;
  return count;
}
