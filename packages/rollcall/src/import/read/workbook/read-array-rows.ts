import type { RowEvents } from '../file-row.ts';
import { forEachLine } from '../json/read-object-rows.ts';

/** Reads the rows of a workbook as `sheetLines` wrote them; rows without a value are passed over. */
export function readArrayRows(bytes: Buffer, firstLine: number, events: RowEvents): void {
  forEachLine(bytes, firstLine, (text, line, from, to) =>
    events.onRow({ fields: JSON.parse(text) as string[], line }, from, to),
  );
}
