import { isUtf8 } from 'node:buffer';
import { ImportError } from '../import-error.ts';
import { isMostlyUtf8 } from './mend-utf8.ts';
import { UnreadableFileError } from './unreadable-file-error.ts';

/** How text is encoded: a name that TextDecoder knows, and the byte order mark to be left out. */
export interface TextEncoding {
  readonly encoding: string;
  readonly markBytes: number;
}

const byteOrderMarks: readonly (readonly [encoding: string, mark: Buffer])[] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
];

/** @throws {ImportError} when nobody knows an encoding of that name */
export function encodingNamed(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new ImportError(
      `there is no encoding "${label}": give one such as utf-8, windows-1252, iso-8859-2, utf-16le or shift_jis`,
    );
  }
}

/**
 * Finds how text is encoded. A byte order mark is believed before anything else.
 *
 * @param head its first bytes
 * @param isWhole whether that is all of it
 * @param given the encoding that was given, by its name
 */
export function textEncoding(head: Buffer, isWhole: boolean, given: string | undefined): TextEncoding {
  for (const [encoding, mark] of byteOrderMarks) {
    if (head.subarray(0, mark.length).equals(mark)) return { encoding, markBytes: mark.length };
  }
  return { encoding: given ?? encodingWithoutMark(head, isWhole), markBytes: 0 };
}

function encodingWithoutMark(head: Buffer, isWhole: boolean): string {
  const wide = wideEncoding(head);
  if (wide !== undefined) return wide;
  // The last letter can be cut off.
  let length = head.length;
  if (!isWhole) {
    const first = head.findLastIndex((byte) => (byte & 0xc0) !== 0x80);
    if (head.length - first <= 3) length = first;
  }
  const letters = head.subarray(0, length);
  return isUtf8(letters) || isMostlyUtf8(letters) ? 'utf-8' : 'windows-1252';
}

/** UTF-16 shows by its zero bytes: every second one, for letters of the Latin script and all delimiters. */
function wideEncoding(head: Buffer): string | undefined {
  const length = Math.min(head.length, 4_096) & ~1;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < length; at += 2) {
    if (head[at] === 0) evenZeros++;
    if (head[at + 1] === 0) oddZeros++;
  }
  const characters = length / 2;
  if (oddZeros > characters / 4 && evenZeros < characters / 20) return 'utf-16le';
  if (evenZeros > characters / 4 && oddZeros < characters / 20) return 'utf-16be';
  return undefined;
}

/**
 * Makes UTF-8 of text as it comes in.
 *
 * @throws {UnreadableFileError} when it has bytes that are no letters of its encoding
 */
export async function* toUtf8(
  pieces: AsyncIterable<Uint8Array>,
  encoding: string,
  name: string,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let line = 1;
  const decode = (piece?: Uint8Array): Buffer => {
    try {
      return Buffer.from(piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true }));
    } catch {
      throw new UnreadableFileError(
        `${name}: from about line ${line} on there are bytes that are no ${encoding}: give another --encoding, ` +
          'or save the file as UTF-8',
      );
    }
  };
  for await (const piece of pieces) {
    const text = decode(piece);
    for (let at = text.indexOf(0x0a); at !== -1; at = text.indexOf(0x0a, at + 1)) line++;
    yield text;
  }
  const rest = decode();
  if (rest.length > 0) yield rest;
}
