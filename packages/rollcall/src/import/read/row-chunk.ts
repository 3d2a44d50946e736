import type { BadBytes } from './mend-utf8.ts';

/** How the rows of a file of CSV are written. */
export interface CsvFormat {
  readonly kind: 'csv';
  /** One ASCII character; U+001F, which no row has, when there is one column. */
  readonly delimiter: string;
  /** `cr` for files of old spreadsheets that have no line feeds; otherwise LF or CRLF, also mixed. */
  readonly lineEnd: 'lf' | 'cr';
}

/** How the rows of a file are written, once it is text in UTF-8. */
export type RowFormat =
  | CsvFormat
  /** A JSON object on each line; what it holds is flattened to these columns, the rest comes as `extra`. */
  | { readonly kind: 'objects'; readonly columns: readonly string[] }
  /** A JSON array of texts on each line, in the order of the header, or nothing: rows of a workbook. */
  | { readonly kind: 'arrays' };

/** Whole rows of a file, as they are handed to a thread. */
export interface RowChunk {
  /** UTF-8 text of whole rows, in memory that threads share. */
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  /** The line of the file on which it starts, 1-based. */
  readonly firstLine: number;
  /** Bytes of the file as it lies on the disk (packed, if it is) that have been read up to its end. */
  readonly inputBytesRead: number;
  /** The bytes have been read, and their memory may serve another chunk; that of a chunk which is kept need not. */
  release(): void;
}

/** A file whose format has been found out, before its rows are read. */
export interface PeopleInput {
  /** The base name of the file, or `standard input`. */
  readonly name: string;
  /** Bytes on the disk; undefined for a stream. */
  readonly sizeBytes: number | undefined;
  readonly format: RowFormat;
  /** How it was found to be written, to be shown: `gzip, CSV, delimiter ";", windows-1252`. */
  readonly description: string;
  /** The names of the columns: of the header row, or the keys of the first objects. */
  readonly header: readonly string[];
  /** The first rows behind the header, at most 1,000, in the order of the header. */
  readonly sample: readonly (readonly string[])[];
  /** Bytes that are no UTF-8 in text that is; known when all rows are read. */
  readonly badBytes: BadBytes;
  /** All rows behind the header, once; memory does not grow with the file. */
  chunks(signal: AbortSignal): AsyncIterable<RowChunk>;
  /** Closes the file when it is not read to its end. */
  close(): Promise<void>;
}
