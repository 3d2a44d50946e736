import type { CsvFormat } from '../row-chunk.ts';

// The rules of quotes, which the cutting of chunks and the reading of rows share: they must agree on where rows end.
//
// RFC 4180, with these liberties: a quote inside a field that does not start with one stands as it is, since real
// files have it (`5" pipe`); carriage returns before a line feed belong to it; a row that cannot be read costs its
// first line only, and reading goes on behind it.

/** The bytes that matter in rows of a format. */
export interface CsvBytes {
  readonly delimiter: number;
  readonly lineEnd: number;
}

export const quoteByte = 0x22;
export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;

/** A row whose quoted field is still open after so many bytes was never meant to have one. */
export const maxQuotedRowBytes = 4 * 1_048_576;

/** What `behindQuotedField` returns when the field does not end as it should. */
export const moreIsNeeded = -1;
export const neverClosed = -2;

export function csvBytes(format: CsvFormat): CsvBytes {
  return {
    delimiter: format.delimiter.charCodeAt(0),
    lineEnd: format.lineEnd === 'cr' ? carriageReturn : lineFeed,
  };
}

/** Whether the quote at `quote` opens a field of the row that starts at `rowStart`. */
export function opensField(bytes: Buffer, rowStart: number, quote: number, csv: CsvBytes): boolean {
  return quote === rowStart || bytes[quote - 1] === csv.delimiter;
}

/**
 * @param open where a field opens with a quote
 * @param isEnd whether nothing follows the bytes; otherwise a field that they do not decide needs more of them
 * @returns where the closing quote has been passed, `moreIsNeeded` or `neverClosed`
 */
export function behindQuotedField(bytes: Buffer, rowStart: number, open: number, isEnd: boolean): number {
  const limit = rowStart + maxQuotedRowBytes;
  let at = open + 1;
  for (;;) {
    const close = bytes.indexOf(quoteByte, at);
    if (close === -1) return isEnd || bytes.length >= limit ? neverClosed : moreIsNeeded;
    if (close >= limit) return neverClosed;
    // At the end of what has been read nobody knows whether the quote is a doubled one.
    if (close + 1 === bytes.length && !isEnd) return moreIsNeeded;
    if (bytes[close + 1] !== quoteByte) return close + 1;
    at = close + 2;
  }
}

/** Whether a field ends at `at`, behind its closing quote; undefined when the bytes do not tell. */
export function fieldEnds(bytes: Buffer, at: number, csv: CsvBytes, isEnd: boolean): boolean | undefined {
  let end = at;
  if (csv.lineEnd === lineFeed) while (bytes[end] === carriageReturn) end++;
  if (end === bytes.length) return isEnd ? true : undefined;
  return bytes[end] === csv.lineEnd || (end === at && bytes[end] === csv.delimiter);
}
