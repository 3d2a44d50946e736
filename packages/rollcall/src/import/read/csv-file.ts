import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';

/** One row of a file as it stands there. */
export interface FileRow {
  readonly fields: readonly string[];
  /** The line of the file on which the row ends, 1-based; rows with line breaks inside take several. */
  readonly line: number;
}

export interface CsvFileEvents {
  /** Every row in order, the header first. */
  readonly onRow: (row: FileRow) => void;
  /** A row that is no CSV. */
  readonly onFault: (fault: { readonly line: number; readonly reason: string }) => void;
  readonly onBytes: (bytes: number) => void;
}

/** Streams the rows of a CSV file: UTF-8, comma, RFC 4180 quoting. Memory does not grow with the file. */
export async function readCsvFile(path: string, events: CsvFileEvents, signal: AbortSignal): Promise<void> {
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      events.onBytes(chunk.length);
      done(null, chunk);
    },
  });
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (fields: string[], { lines }) => {
      events.onRow({ fields, line: lines });
      return null;
    },
    on_skip: (error) => {
      if (error instanceof CsvError) events.onFault({ line: Number(error['lines']), reason: error.message });
      return undefined;
    },
  });
  parser.resume();
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), counter, parser, { signal });
}
