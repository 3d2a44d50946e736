import { csvField } from '@rollcall/lookup';
import type { FileRow } from './file-row.ts';
import type { RowFormat } from './row-chunk.ts';

/** The text of a row as it was; of a workbook, which holds cells and no text of rows, these as CSV. */
export function rowText(
  chunk: Uint8Array,
  format: RowFormat,
  { fields }: FileRow,
  from: number,
  to: number,
): string {
  if (format.kind === 'arrays') return fields.map(csvField).join(',');
  const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).utf8Slice(from, to);
  // Space around a row of CSV can be that of a field, or its delimiter.
  return format.kind === 'csv' ? text : text.trim();
}
