/** One row of a file as it stands there. */
export interface FileRow {
  readonly fields: readonly string[];
  /** The line of the file on which the row starts, 1-based; rows with line breaks inside take several. */
  readonly line: number;
}

/** A row that is no CSV. */
export interface RowFault {
  readonly line: number;
  readonly reason: string;
  /** The text of the line, which is passed over. */
  readonly text: string;
}

export interface CsvScannerEvents {
  readonly onRow: (row: FileRow) => void;
  readonly onFault: (fault: RowFault) => void;
}

/** A quoted field that is still open after this much text was never meant to be one. */
const maxRowCharacters = 4 * 1_048_576;

const quote = 0x22;
const comma = 0x2c;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** What a look at one row found. */
type Scanned =
  | { readonly kind: 'row'; readonly fields: string[]; readonly end: number; readonly lineBreaks: number }
  | { readonly kind: 'fault'; readonly reason: string }
  | { readonly kind: 'incomplete' };

/**
 * Reads CSV as it comes in, for files of any size: RFC 4180 with LF, CRLF or CR after a row, blank lines passed over.
 * A quote inside a field that does not start with one is taken as it stands, since real files have it (`5" pipe`). A
 * row that cannot be read costs its first line only: reading goes on behind it.
 *
 * A library reads the lookup lines (csv-parse, where every fault must be told exactly); here it took four times as
 * long as the rest of the reading. Rows without a quote, which most are, are one `split`.
 */
export class CsvScanner {
  readonly #events: CsvScannerEvents;
  /** Text of a row whose end has not come yet. */
  #rest = '';
  #line = 1;

  constructor(events: CsvScannerEvents) {
    this.#events = events;
  }

  /** The line on which the next row starts. */
  get line(): number {
    return this.#line;
  }

  write(text: string): void {
    this.#scan(this.#rest + text, false);
  }

  /** Reads what is left when the file has ended. */
  end(): void {
    this.#scan(this.#rest, true);
  }

  #scan(text: string, isEnd: boolean): void {
    let at = 0;
    let nextQuote = text.indexOf('"');
    let nextReturn = text.indexOf('\r');
    while (at < text.length) {
      if (nextQuote !== -1 && nextQuote < at) nextQuote = text.indexOf('"', at);
      if (nextReturn !== -1 && nextReturn < at) nextReturn = text.indexOf('\r', at);
      const end = text.indexOf('\n', at);
      const isPlain =
        end !== -1 && (nextQuote === -1 || nextQuote > end) && (nextReturn === -1 || nextReturn >= end - 1);
      if (isPlain) {
        const endsWithReturn = nextReturn !== -1 && nextReturn === end - 1;
        this.#emit(text.slice(at, endsWithReturn ? end - 1 : end).split(','));
        this.#line++;
        at = end + 1;
        continue;
      }
      const scanned = scanRow(text, at, isEnd);
      if (scanned.kind === 'incomplete' && text.length - at <= maxRowCharacters) break;
      if (scanned.kind === 'row') {
        this.#emit(scanned.fields);
        this.#line += scanned.lineBreaks;
        at = scanned.end;
      } else {
        at = this.#passOver(text, at, scanned.kind === 'fault' ? scanned.reason : unclosedQuote);
      }
    }
    this.#rest = text.slice(at);
  }

  #emit(fields: string[]): void {
    if (fields.length > 1 || fields[0] !== '') this.#events.onRow({ fields, line: this.#line });
  }

  /** @returns where the line behind the faulty one starts */
  #passOver(text: string, at: number, reason: string): number {
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== lineFeed && text.charCodeAt(end) !== carriageReturn)
      end++;
    this.#events.onFault({ line: this.#line, reason, text: text.slice(at, end) });
    if (end < text.length) this.#line++;
    return afterLineBreak(text, end);
  }
}

const unclosedQuote = 'a field opens with a quote that is never closed';

/** Reads the row at `at` field by field. */
function scanRow(text: string, at: number, isEnd: boolean): Scanned {
  const fields: string[] = [];
  let lineBreaks = 0;
  let position = at;
  for (;;) {
    if (text.charCodeAt(position) === quote) {
      const field = scanQuoted(text, position);
      if (field === undefined)
        return isEnd ? { kind: 'fault', reason: unclosedQuote } : { kind: 'incomplete' };
      fields.push(field.value);
      lineBreaks += countLineBreaks(field.value);
      position = field.end;
    } else {
      const start = position;
      while (position < text.length && !endsField(text.charCodeAt(position))) position++;
      fields.push(text.slice(start, position));
    }
    if (position >= text.length) {
      // At the end of a chunk nobody knows what follows.
      return isEnd ? { kind: 'row', fields, end: position, lineBreaks } : { kind: 'incomplete' };
    }
    const code = text.charCodeAt(position);
    if (code === comma) {
      position++;
      continue;
    }
    if (code !== lineFeed && code !== carriageReturn) {
      return { kind: 'fault', reason: 'text follows the closing quote of a field' };
    }
    if (code === carriageReturn && position + 1 >= text.length && !isEnd) return { kind: 'incomplete' };
    return { kind: 'row', fields, end: afterLineBreak(text, position), lineBreaks: lineBreaks + 1 };
  }
}

/** @returns undefined when the closing quote has not come */
function scanQuoted(text: string, open: number): { value: string; end: number } | undefined {
  let value = '';
  let from = open + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close === -1) return undefined;
    value += text.slice(from, close);
    if (text.charCodeAt(close + 1) !== quote) return { value, end: close + 1 };
    value += '"';
    from = close + 2;
  }
}

function endsField(code: number): boolean {
  return code === comma || code === lineFeed || code === carriageReturn;
}

function afterLineBreak(text: string, at: number): number {
  const isPair = text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed;
  return Math.min(text.length, at + (isPair ? 2 : 1));
}

function countLineBreaks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) count++;
  }
  return count;
}
