import { headOfRows, maxSampleRows, type TableHead } from '../open-table.ts';
import { PeekableBytes } from '../peekable-bytes.ts';
import type { RowFormat } from '../row-chunk.ts';
import { UnreadableFileError } from '../unreadable-file-error.ts';
import { objectLines } from './object-lines.ts';
import { flattenLine, forEachLine, readObjectRows } from './read-object-rows.ts';

/** Text of objects, one on a line each, and what the first of them say. */
export interface Objects extends TableHead {
  readonly text: PeekableBytes;
  readonly format: RowFormat;
  readonly description: string;
}

/** Of so many lines one is an object where each line should be one. */
const linesTried = 10;

/** Whether text begins as a JSON object or as a list of objects does; a column can be named `[Name]`. */
export function beginsAsJson(head: Buffer): boolean {
  return /^\s*(?:\{\s*["}]|\[\s*\{)/.test(head.toString('latin1', 0, 4_096));
}

/**
 * Opens objects, one on a line each, or a list of them, or one behind the other over several lines. The header is the
 * union of the names in the first rows, in order of appearance.
 *
 * @throws {UnreadableFileError} when the first lines hold no object
 */
export async function openObjects(text: PeekableBytes, name: string): Promise<Objects> {
  const lineFormat: RowFormat = { kind: 'objects', columns: [] };
  const isByLine = hasObjectOnLine(await headOfRows(text, lineFormat));
  const lines = isByLine ? text : new PeekableBytes(objectLines(text));
  const head = await headOfRows(lines, lineFormat);
  const columns = [...namesOf(head)];
  if (columns.length === 0) {
    throw new UnreadableFileError(
      `${name} begins as JSON does, but no object can be read: an object on each line is needed, such as ` +
        '{"companyName":"Acme","email":"jane@acme.example"}',
    );
  }
  const sample: (readonly string[])[] = [];
  readObjectRows(head, columns, 1, {
    onRow: ({ fields }) => {
      if (sample.length < maxSampleRows) sample.push(fields);
    },
    onFault: () => undefined,
  });
  return {
    text: lines,
    format: { kind: 'objects', columns },
    description: isByLine ? 'JSON, an object on each line' : 'JSON, objects counted as lines',
    header: columns,
    headerLine: 1,
    sample,
    nextLine: 1,
  };
}

function hasObjectOnLine(head: Buffer): boolean {
  // In a list that has one on each line, only the last is without a comma behind it.
  if (/^\s*\[/.test(head.toString('latin1', 0, 4_096))) return false;
  let tried = 0;
  let isObject = false;
  forEachLine(head, 1, (text) => {
    if (!isObject && tried++ < linesTried) isObject = flattenLine(text, () => undefined);
  });
  return isObject;
}

function namesOf(head: Buffer): Set<string> {
  const names = new Set<string>();
  let objects = 0;
  forEachLine(head, 1, (text) => {
    if (objects < maxSampleRows && flattenLine(text, (name) => names.add(name))) objects++;
  });
  return names;
}
