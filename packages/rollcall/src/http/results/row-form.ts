import { ByteSink, type ColumnKind, columnKind, type ResultRow, ResultRowReader } from '@rollcall/lookup';
import type { LentChunks } from '../../results/lent-chunks.ts';

/** One column of an answer, and where its values stand in the rows that it is made from. */
export interface PickedColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly at: number;
}

/** How rows are written in one form of the results. */
export interface RowForm {
  /** What comes before the first row. */
  readonly begin: string;
  /** What comes behind the last one. */
  readonly end: string;
  write(sink: ByteSink, row: ResultRow, isFirst: boolean): void;
}

/** A column that is picked under the name that it has, or under the one that was asked for. */
export function pickColumn(
  available: readonly string[],
  at: number,
  name = available[at] ?? '',
): PickedColumn {
  return { name, at, kind: columnKind(available[at] ?? '') };
}

/**
 * The rows of a result file in another form, chunk by chunk as they come: no row is decoded, and what is held is a chunk
 * and what becomes of it.
 *
 * @param csv with its header row, which is left out
 * @param columns how many it has
 */
export async function* writeRows(csv: LentChunks, columns: number, form: RowForm): LentChunks {
  const reader = new ResultRowReader(columns);
  const sink = ByteSink.ofCapacity(256 * 1024);
  let rows = -1;
  sink.append(Buffer.from(form.begin));
  for await (const bytes of csv) {
    for (const row of reader.rows(bytes)) {
      if (rows >= 0) form.write(sink, row, rows === 0);
      rows++;
    }
    if (sink.length === 0) continue;
    yield sink.bytes.subarray(0, sink.length);
    sink.length = 0;
  }
  reader.end();
  yield Buffer.from(form.end);
}
