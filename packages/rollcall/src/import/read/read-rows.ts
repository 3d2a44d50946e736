import { readCsvRows } from './csv/read-csv-rows.ts';
import type { RowEvents } from './file-row.ts';
import { readObjectRows } from './json/read-object-rows.ts';
import type { RowFormat } from './row-chunk.ts';
import { readArrayRows } from './workbook/read-array-rows.ts';

/**
 * Reads the rows of a chunk, for the threads that clean them. Blank lines are passed over; a row that cannot be read
 * is a fault and costs its first line only. What it finds does not depend on how a file was cut into chunks.
 *
 * @param chunk whole rows, as UTF-8
 * @param firstLine the line of the file on which it starts
 */
export function readRows(chunk: Uint8Array, format: RowFormat, firstLine: number, events: RowEvents): void {
  const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  if (format.kind === 'csv') readCsvRows(bytes, format, firstLine, events);
  else if (format.kind === 'objects') readObjectRows(bytes, format.columns, firstLine, events);
  else readArrayRows(bytes, firstLine, events);
}
