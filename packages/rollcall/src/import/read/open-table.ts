import { lastRowEnd, lineEndByte, makeControlsSpaces } from './cut-chunks.ts';
import type { FileRow, RowFault } from './file-row.ts';
import { findHeader } from './find-header.ts';
import type { PeekableBytes } from './peekable-bytes.ts';
import { readRows } from './read-rows.ts';
import type { RowFormat } from './row-chunk.ts';
import { UnreadableFileError } from './unreadable-file-error.ts';

/** What the first rows of a file say of it. */
export interface TableHead {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly sample: readonly (readonly string[])[];
  /** The line on which what is left of the text starts: the first row behind the header. */
  readonly nextLine: number;
}

export const headBytes = 1_048_576;
export const maxSampleRows = 1_000;
/** A first row of more than this is none. */
const maxHeadBytes = 16 * headBytes;

/**
 * Finds the header row of CSV or of a sheet and passes over it.
 *
 * @param text from the first row on; it is left at the first row behind the header
 * @param firstLine the line on which it starts
 * @returns undefined when there are no rows
 */
export async function openTable(
  text: PeekableBytes,
  format: RowFormat,
  name: string,
  firstLine: number,
): Promise<TableHead | undefined> {
  const head = Buffer.from(await headOfRows(text, format));
  if (format.kind === 'csv') makeControlsSpaces(head);
  const rows: FileRow[] = [];
  const faults: RowFault[] = [];
  readRows(head, format, firstLine, {
    onRow: (row) => rows.push(row),
    onFault: (fault) => faults.push(fault),
  });
  const header = rows[findHeader(rows)];
  const [fault] = faults;
  if (fault !== undefined && fault.line < (header?.line ?? Number.POSITIVE_INFINITY)) {
    throw new UnreadableFileError(
      `${name}: the header row cannot be read: ${fault.reason} in line ${fault.line}`,
    );
  }
  if (header === undefined) return undefined;
  const behind = rows.slice(rows.indexOf(header) + 1);
  const nextLine = Math.min(
    behind[0]?.line ?? Number.POSITIVE_INFINITY,
    faults[0]?.line ?? Number.POSITIVE_INFINITY,
  );
  const sample = behind.slice(0, maxSampleRows).map(({ fields }) => fields);
  const { fields, line: headerLine } = header;
  if (!Number.isFinite(nextLine)) {
    const lines = lineStart(head, Number.POSITIVE_INFINITY, format);
    text.skip(head.length);
    return { header: fields, headerLine, sample, nextLine: firstLine + lines.passed };
  }
  text.skip(lineStart(head, nextLine - firstLine, format).at);
  return { header: fields, headerLine, sample, nextLine };
}

/** The first whole rows, about a megabyte of them. */
export async function headOfRows(text: PeekableBytes, format: RowFormat): Promise<Buffer> {
  for (let bytes = headBytes; ; bytes *= 4) {
    const head = await text.peek(bytes);
    if (text.hasEnded || bytes > maxHeadBytes) return head;
    const end = lastRowEnd(head, format);
    if (end > 0) return head.subarray(0, end);
  }
}

/** Where the line starts that has so many before it. */
function lineStart(bytes: Buffer, lines: number, format: RowFormat): { at: number; passed: number } {
  const lineEnd = lineEndByte(format);
  let at = 0;
  let passed = 0;
  while (passed < lines) {
    const end = bytes.indexOf(lineEnd, at);
    if (end === -1) break;
    at = end + 1;
    passed++;
  }
  return { at, passed };
}
