import type { RowEvents } from '../file-row.ts';
import type { CsvFormat } from '../row-chunk.ts';
import {
  behindQuotedField,
  type CsvBytes,
  carriageReturn,
  csvBytes,
  fieldEnds,
  lineFeed,
  opensField,
  quoteByte,
} from './csv-quotes.ts';

export const unclosedQuote = 'a field opens with a quote that is never closed';
export const textBehindQuote = 'text follows the closing quote of a field';

/**
 * Reads whole rows, blank lines passed over. Row ends are found on the bytes by native searches; each row is decoded
 * by itself, so that a field which is kept does not hold more than its row in memory, and its text is one byte wide
 * where it can be; it is split natively, and put together again where a delimiter stood inside quotes.
 */
export function readCsvRows(bytes: Buffer, format: CsvFormat, firstLine: number, events: RowEvents): void {
  const csv = csvBytes(format);
  const { delimiter } = format;
  const { takeBytes } = events;
  const { length } = bytes;
  let line = firstLine;
  let rowStart = 0;
  let quote = indexOrEnd(bytes, quoteByte, 0);
  while (rowStart < length) {
    const behind = takeBytes?.(rowStart) ?? -1;
    if (behind >= 0) {
      line++;
      rowStart = behind;
      continue;
    }
    const firstLineEnd = indexOrEnd(bytes, csv.lineEnd, rowStart);
    if (quote < rowStart) quote = indexOrEnd(bytes, quoteByte, rowStart);
    if (quote > firstLineEnd) {
      const rowEnd = textEnd(bytes, rowStart, firstLineEnd, csv);
      if (rowEnd > rowStart) {
        events.onRow({ fields: bytes.utf8Slice(rowStart, rowEnd).split(delimiter), line }, rowStart, rowEnd);
      }
      line++;
      rowStart = firstLineEnd + 1;
      continue;
    }
    let lineEnd = firstLineEnd;
    let reason: string | undefined;
    while (quote < lineEnd) {
      let behind = quote + 1;
      if (opensField(bytes, rowStart, quote, csv)) {
        behind = behindQuotedField(bytes, rowStart, quote, true);
        if (behind < 0 || !fieldEnds(bytes, behind, csv, true)) {
          // What follows far behind may lie in another chunk: the reason must not depend on it.
          reason = behind >= 0 && behind <= firstLineEnd ? textBehindQuote : unclosedQuote;
          break;
        }
        if (behind > lineEnd) lineEnd = indexOrEnd(bytes, csv.lineEnd, behind);
      }
      quote = indexOrEnd(bytes, quoteByte, behind);
    }
    if (reason !== undefined) {
      const text = bytes.utf8Slice(rowStart, textEnd(bytes, rowStart, firstLineEnd, csv));
      events.onFault({ line, reason, text });
      line++;
      rowStart = firstLineEnd + 1;
      quote = indexOrEnd(bytes, quoteByte, rowStart);
      continue;
    }
    const rowEnd = textEnd(bytes, rowStart, lineEnd, csv);
    const fields = joinQuoted(bytes.utf8Slice(rowStart, rowEnd).split(delimiter), delimiter);
    if (fields.length > 1 || fields[0] !== '') events.onRow({ fields, line }, rowStart, rowEnd);
    line += lineEnd === firstLineEnd ? 1 : countByte(bytes.subarray(rowStart, lineEnd), csv.lineEnd) + 1;
    rowStart = lineEnd + 1;
  }
}

/** How often a byte is in some. */
export function countByte(bytes: Buffer, byte: number): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at !== -1; at = bytes.indexOf(byte, at + 1)) count++;
  return count;
}

function indexOrEnd(bytes: Buffer, byte: number, from: number): number {
  const index = bytes.indexOf(byte, from);
  // A search from the very end starts there, not at the beginning.
  return index === -1 ? bytes.length : index;
}

/** The end of a row without the carriage returns that belong to its line end. */
function textEnd(bytes: Buffer, rowStart: number, lineEnd: number, csv: CsvBytes): number {
  let end = lineEnd;
  if (csv.lineEnd === lineFeed) while (end > rowStart && bytes[end - 1] === carriageReturn) end--;
  return end;
}

/** Makes the fields of a row of its pieces between delimiters; the quotes of the row are known to be right. */
function joinQuoted(pieces: string[], delimiter: string): string[] {
  let fields = 0;
  for (let index = 0; index < pieces.length; index++) {
    let piece = pieces[index] ?? '';
    if (piece.charCodeAt(0) === quoteByte) {
      const first = index;
      if (!closes(piece, 1)) while (index + 1 < pieces.length && !closes(pieces[++index] ?? '', 0));
      if (index > first) piece = pieces.slice(first, index + 1).join(delimiter);
      piece = piece.slice(1, -1);
      if (piece.includes('"')) piece = piece.replaceAll('""', '"');
    }
    pieces[fields++] = piece;
  }
  pieces.length = fields;
  return pieces;
}

/** Whether a piece of a quoted field, whose text starts at `from`, has the closing quote; others are doubled. */
function closes(piece: string, from: number): boolean {
  let at = piece.length - 1;
  while (at >= from && piece.charCodeAt(at) === quoteByte) at--;
  return (piece.length - 1 - at) % 2 === 1;
}
