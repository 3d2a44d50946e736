import { UnreadableFileError } from './unreadable-file-error.ts';

/** A kind of file that holds no rows, how it is known, and what can be done. */
interface KnownFile {
  readonly what: string;
  /** @param head the first bytes, each as one character */
  readonly isKnownBy: (head: string) => boolean;
  readonly advice: string;
}

const exportAdvice = 'export the table as CSV or as an Excel workbook (.xlsx)';
const unpackAdvice = 'unpack it, or pack the table with gzip or zstd';
const saveAdvice = 'save it as an Excel workbook (.xlsx) or as CSV';
const spreadsheetAdvice = 'open it in a spreadsheet and save it as an Excel workbook (.xlsx) or as CSV';

const begins =
  (...beginnings: readonly string[]) =>
  (head: string): boolean =>
    beginnings.some((beginning) => head.startsWith(beginning));
const matches =
  (pattern: RegExp) =>
  (head: string): boolean =>
    pattern.test(head.replace(/^\u00ef\u00bb\u00bf/, ''));

const oldOffice = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
const encryptedPart = Buffer.from('EncryptedPackage', 'utf16le').toString('latin1');

/** In this order: what is told more exactly comes first. */
const knownFiles: readonly KnownFile[] = [
  {
    what: 'an Excel workbook with a password',
    isKnownBy: (head) => head.startsWith(oldOffice) && head.includes(encryptedPart),
    advice: 'save it without one',
  },
  {
    what: 'an old Excel workbook (.xls) or another old Office file',
    isKnownBy: begins(oldOffice),
    advice: saveAdvice,
  },
  { what: 'a PDF', isKnownBy: begins('%PDF-'), advice: exportAdvice },
  { what: 'packed with bzip2', isKnownBy: matches(/^BZh[1-9]1AY&SY/), advice: unpackAdvice },
  { what: 'packed with xz', isKnownBy: begins('\u00fd7zXZ\0'), advice: unpackAdvice },
  { what: 'packed with lz4', isKnownBy: begins('\u0004\u0022\u004d\u0018'), advice: unpackAdvice },
  { what: 'a 7-Zip archive', isKnownBy: begins('7z\u00bc\u00af\u0027\u001c'), advice: unpackAdvice },
  { what: 'a RAR archive', isKnownBy: begins('Rar!\u001a\u0007'), advice: unpackAdvice },
  {
    what: 'a tar archive',
    isKnownBy: (head) => head.startsWith('ustar', 257),
    advice: 'unpack it and give the files in it',
  },
  { what: 'a Parquet file', isKnownBy: begins('PAR1'), advice: exportAdvice },
  { what: 'an Avro file', isKnownBy: begins('Obj\u0001'), advice: exportAdvice },
  { what: 'a SQLite database', isKnownBy: begins('SQLite format 3\0'), advice: exportAdvice },
  {
    what: 'a picture',
    isKnownBy: begins('\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF87a', 'GIF89a'),
    advice: exportAdvice,
  },
  { what: 'RTF text', isKnownBy: begins('{\\rtf'), advice: exportAdvice },
  { what: 'a file of vCards', isKnownBy: matches(/^\s*BEGIN:VCARD/i), advice: exportAdvice },
  {
    what: 'an HTML page',
    isKnownBy: matches(/^\s*<(?:!doctype html|html|head|body|table|meta)/i),
    advice: spreadsheetAdvice,
  },
  {
    what: 'XML',
    isKnownBy: matches(/^\s*<(?:\?xml|!--|[a-z][\w:.-]*(?:\s[^>]*)?>)/i),
    advice: spreadsheetAdvice,
  },
  {
    what: 'UTF-32 text',
    isKnownBy: begins('\u00ff\u00fe\0\0', '\0\0\u00fe\u00ff'),
    advice: 'save it as UTF-8',
  },
];

const headBytes = 64 * 1_024;
/** Text has next to none; other files have a tenth. */
const mostControlBytes = 0.03;

/** @throws {UnreadableFileError} when a file is of a kind that holds no rows that can be read */
export function refuseKnownFile(name: string, head: Buffer): void {
  const beginning = head.toString('latin1', 0, headBytes);
  const known = knownFiles.find((file) => file.isKnownBy(beginning));
  if (known !== undefined) throw new UnreadableFileError(`${name} is ${known.what}: ${known.advice}`);
}

/** @throws {UnreadableFileError} when what should be text in bytes is none */
export function refuseBinary(name: string, head: Buffer): void {
  const bytes = head.subarray(0, 64 * 1_024);
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && !isTextControl(byte)) controls++;
  if (controls <= bytes.length * mostControlBytes) return;
  throw new UnreadableFileError(`${name} is a binary file, not a table: ${exportAdvice}`);
}

/** Tab, line ends and form feed, and the separators that some exports have. */
function isTextControl(byte: number): boolean {
  return (byte >= 0x09 && byte <= 0x0d) || (byte >= 0x1c && byte <= 0x1f);
}
