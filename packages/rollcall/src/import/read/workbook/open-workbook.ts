import { ImportError } from '../../import-error.ts';
import type { ByteSource } from '../byte-source.ts';
import { noBadBytes } from '../mend-utf8.ts';
import { openTable } from '../open-table.ts';
import { emptyFile, headerDescription, type OpenedText } from '../opened-text.ts';
import { PeekableBytes } from '../peekable-bytes.ts';
import type { RowFormat } from '../row-chunk.ts';
import { UnreadableFileError } from '../unreadable-file-error.ts';
import { cellFormats } from './cell-formats.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type CellContext, sheetLines } from './sheet-lines.ts';
import { type Sheet, type WorkbookParts, workbookParts } from './workbook-parts.ts';
import { ZipParts } from './zip-parts.ts';

/** Other archives, by a part that they have. */
const otherArchives: readonly { readonly what: string; readonly part: RegExp; readonly advice: string }[] = [
  {
    what: 'a binary Excel workbook (.xlsb)',
    part: /^xl\/workbook\.bin$/,
    advice: 'save it as an Excel workbook (.xlsx) or as CSV',
  },
  {
    what: 'an OpenDocument file (.ods)',
    part: /^meta-inf\/manifest\.xml$/,
    advice: 'save it as an Excel workbook (.xlsx) or as CSV',
  },
  {
    what: 'a Numbers spreadsheet',
    part: /(?:^|\/)document\.iwa$|^index\.zip$/,
    advice: 'export it as an Excel workbook (.xlsx) or as CSV',
  },
  { what: 'a Word document', part: /^word\//, advice: 'copy its table into a spreadsheet and save that' },
  { what: 'a presentation', part: /^ppt\//, advice: 'copy its table into a spreadsheet and save that' },
];

/** Whether bytes begin as those of a zip archive do; workbooks are such. */
export function isZip(head: Buffer): boolean {
  return ['504b0304', '504b0506'].includes(head.toString('hex', 0, 4));
}

/**
 * Opens a sheet of an Excel workbook: the one that is named, or the first that has rows, hidden ones last. Memory holds
 * the text of the strings that cells share, and otherwise does not grow with the workbook.
 *
 * @param content the archive
 * @param isUnpacked whether it was packed in another way, so that it is not the file itself
 * @throws {ImportError} when it is another archive, is damaged, or has no such sheet
 */
export async function openWorkbook(
  source: ByteSource,
  content: PeekableBytes,
  isUnpacked: boolean,
  sheetName: string | undefined,
): Promise<OpenedText> {
  const { name } = source;
  const isFile = source.path !== undefined && !isUnpacked;
  const zip = isFile ? await ZipParts.open(source.path, name) : await ZipParts.openStream(content, name);
  if (isFile) source.destroy();
  try {
    const parts = await told(name, () => workbookParts(zip));
    if (parts === undefined) throw otherArchive(name, zip.names);
    const context = await told(name, () => cellContext(zip, parts));
    for (const sheet of chosenSheets(parts.sheets, sheetName, name)) {
      const opened = await told(name, () => openSheet(source, zip, sheet, context));
      if (opened !== undefined) return opened;
    }
    throw emptyFile(sheetName === undefined ? name : `${name}: the sheet "${sheetName}"`);
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function cellContext(zip: ZipParts, parts: WorkbookParts): Promise<CellContext> {
  const { sharedStrings, styles, isFrom1904 } = parts;
  const formats = styles === undefined ? [] : await cellFormats(zip.read(styles));
  const strings = await readSharedStrings(sharedStrings === undefined ? undefined : zip.read(sharedStrings));
  return { strings, formats, isFrom1904 };
}

function chosenSheets(sheets: readonly Sheet[], name: string | undefined, file: string): readonly Sheet[] {
  if (name === undefined) {
    return [...sheets.filter(({ isHidden }) => !isHidden), ...sheets.filter(({ isHidden }) => isHidden)];
  }
  const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
  const sheet = sheets.find((one) => one.name === name) ?? sheets.find((one) => same(one.name, name));
  if (sheet !== undefined) return [sheet];
  const names = sheets.map((one) => `"${one.name}"`).join(', ');
  throw new ImportError(`${file} has no sheet "${name}"; it has ${names === '' ? 'none' : names}`);
}

async function openSheet(
  source: ByteSource,
  zip: ZipParts,
  sheet: Sheet,
  context: CellContext,
): Promise<OpenedText | undefined> {
  let bytesRead = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of zip.read(sheet.part)) {
      bytesRead += piece.length;
      yield piece;
    }
  }
  const { name } = source;
  const text = new PeekableBytes(toldAsItComes(name, sheetLines(counted(), context)));
  const format: RowFormat = { kind: 'arrays' };
  const table = await openTable(text, format, name, 1);
  if (table === undefined) return undefined;
  const { sizeBytes } = source;
  const sheetBytes = Math.max(1, zip.sizeBytes(sheet.part));
  return {
    ...table,
    text,
    format,
    description: [`Excel workbook, sheet "${sheet.name}"`, ...headerDescription(table)],
    // The sheet stands for the file, so that what has been read comes to its size in the end.
    inputBytesRead: () =>
      sizeBytes === undefined
        ? source.bytesRead()
        : Math.round(sizeBytes * Math.min(1, bytesRead / sheetBytes)),
    badBytes: noBadBytes,
    destroy: () => {
      source.destroy();
      zip.close();
    },
  };
}

/** Names the file in what the parts of a workbook are found to be. */
async function told<Result>(name: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    throw damaged(name, error);
  }
}

async function* toldAsItComes(name: string, lines: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* lines;
  } catch (error) {
    throw damaged(name, error);
  }
}

function damaged(name: string, error: unknown): unknown {
  if (error instanceof ImportError || typeof (error as { code?: unknown }).code === 'string') return error;
  return new UnreadableFileError(
    `${name} is no workbook that can be read (${(error as Error).message}): save it once more as an Excel workbook (.xlsx)`,
  );
}

function otherArchive(name: string, parts: readonly string[]): UnreadableFileError {
  const other = otherArchives.find(({ part }) => parts.some((one) => part.test(one)));
  const { what, advice } = other ?? { what: 'a zip archive', advice: 'unpack it and give the files in it' };
  return new UnreadableFileError(`${name} is ${what}: ${advice}`);
}
