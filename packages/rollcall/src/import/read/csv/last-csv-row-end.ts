import {
  behindQuotedField,
  type CsvBytes,
  fieldEnds,
  moreIsNeeded,
  opensField,
  quoteByte,
} from './csv-quotes.ts';

/**
 * Finds where the last row ends that is whole. It runs on one thread for the whole of a file, so only quotes are
 * looked at, and the ends of rows before them: all of it native searches.
 *
 * @param bytes rows from the start of one, more of which may follow
 * @returns the place behind its line end, 0 when no row is whole
 */
export function lastCsvRowEnd(bytes: Buffer, csv: CsvBytes): number {
  let rowStart = 0;
  // Line ends before this lie inside quotes, or have been passed.
  let outside = 0;
  let quote = bytes.indexOf(quoteByte);
  while (quote !== -1) {
    rowStart = startOfLastRow(bytes, quote, rowStart, outside, csv);
    if (!opensField(bytes, rowStart, quote, csv)) {
      outside = quote + 1;
    } else {
      const close = behindQuotedField(bytes, rowStart, quote, false);
      if (close === moreIsNeeded) return rowStart;
      const ends = close > 0 ? fieldEnds(bytes, close, csv, false) : false;
      if (ends === undefined) return rowStart;
      if (ends) {
        outside = close;
      } else {
        // The row is a fault, which costs its first line.
        const lineEnd = bytes.indexOf(csv.lineEnd, rowStart);
        if (lineEnd === -1) return rowStart;
        rowStart = lineEnd + 1;
        outside = rowStart;
      }
    }
    quote = bytes.indexOf(quoteByte, outside);
  }
  return startOfLastRow(bytes, bytes.length, rowStart, outside, csv);
}

/** The start of the last row before `end`, when all from `outside` to there is outside of quotes. */
function startOfLastRow(
  bytes: Buffer,
  end: number,
  rowStart: number,
  outside: number,
  csv: CsvBytes,
): number {
  if (end === 0) return rowStart;
  const lineEnd = bytes.lastIndexOf(csv.lineEnd, end - 1);
  return lineEnd >= outside ? lineEnd + 1 : rowStart;
}
