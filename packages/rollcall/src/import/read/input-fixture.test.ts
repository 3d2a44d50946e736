/** Inputs of tests and what is read from them; it holds no tests itself. */
import { Readable } from 'node:stream';
import type { FileRow, RowFault } from './file-row.ts';
import { type InputOptions, openInput } from './open-input.ts';
import { readRows } from './read-rows.ts';
import type { PeopleInput } from './row-chunk.ts';

export interface ReadInput {
  readonly input: PeopleInput;
  readonly rows: FileRow[];
  readonly faults: RowFault[];
  readonly inputBytesRead: number;
}

/** Opens an input and reads it to its end; text and bytes come as a stream. */
export async function readInput(
  source: string | Buffer | Readable,
  options: InputOptions = {},
): Promise<ReadInput> {
  const input = await openInput(Buffer.isBuffer(source) ? streamOf(source) : source, options);
  const rows: FileRow[] = [];
  const faults: RowFault[] = [];
  let inputBytesRead = 0;
  for await (const chunk of input.chunks(new AbortController().signal)) {
    inputBytesRead = chunk.inputBytesRead;
    readRows(chunk.bytes, input.format, chunk.firstLine, {
      onRow: (row) => rows.push(row),
      onFault: (fault) => faults.push(fault),
    });
  }
  return { input, rows, faults, inputBytesRead };
}

/** A stream of bytes, in pieces that end anywhere. */
export function streamOf(bytes: Buffer, pieceBytes = 997): Readable {
  function* pieces(): Generator<Buffer> {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  return Readable.from(pieces());
}

export function fieldsOf({ rows }: ReadInput): (readonly string[])[] {
  return rows.map(({ fields }) => fields);
}
