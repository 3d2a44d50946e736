import { isUtf8 } from 'node:buffer';

// Text that is UTF-8 but for single bytes, mostly since somebody has put texts of two programs together: each byte that
// belongs to no letter is read as windows-1252, which is what older programs write, and noted.

/** Bytes that are no UTF-8 in text that is. */
export interface BadBytes {
  readonly count: number;
  /** Some of the texts that they stood in, as they were read. */
  readonly examples: readonly string[];
}

export const noBadBytes: BadBytes = { count: 0, examples: [] };

const examplesKept = 5;
const exampleBytes = 24;
/** What stands between fields and rows, in any format. */
const betweenTexts = new Set([...',;|\t"\n\r'].map((character) => character.charCodeAt(0)));

/** By the byte, from 0x80 on. */
const windowsLetters = Array.from({ length: 128 }, (_, index) =>
  Buffer.from(new TextDecoder('windows-1252').decode(Uint8Array.of(0x80 + index))),
);

/** Whether bytes are rather UTF-8 than text of one byte a letter, in which such sequences are chance. */
export function isMostlyUtf8(bytes: Buffer): boolean {
  let letters = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = letterLength(bytes, at);
    if (length > 1) letters++;
    else if (length === 0) bad++;
    at += Math.max(1, length);
  }
  return letters > bad;
}

/** Makes text as it comes in UTF-8 throughout. */
export class Utf8Mender implements BadBytes {
  count = 0;
  readonly examples: string[] = [];

  async *mend(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let held = Buffer.alloc(0);
    for await (const piece of pieces) {
      const given = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
      const bytes = held.length === 0 ? given : Buffer.concat([held, given]);
      const whole = bytes.length - cutLetterBytes(bytes);
      held = Buffer.from(bytes.subarray(whole));
      yield this.#mended(bytes.subarray(0, whole));
    }
    if (held.length > 0) yield this.#mended(held);
  }

  #mended(bytes: Buffer): Buffer {
    if (isUtf8(bytes)) return bytes;
    const bad = badPlaces(bytes);
    this.count += bad.length;
    for (const at of bad) if (this.examples.length < examplesKept) this.#addExample(bytes, at);
    return withLetters(bytes, bad);
  }

  #addExample(bytes: Buffer, at: number): void {
    const isText = (place: number): boolean =>
      place >= 0 && place < bytes.length && !betweenTexts.has(bytes[place] ?? 0);
    let from = at;
    while (at - from < exampleBytes && isText(from - 1)) from--;
    let to = at + 1;
    while (to - at < exampleBytes && isText(to)) to++;
    // Not from within a letter, nor up to there.
    while (from < at && ((bytes[from] ?? 0) & 0xc0) === 0x80) from++;
    while (to < bytes.length && ((bytes[to] ?? 0) & 0xc0) === 0x80) to++;
    const text = bytes.subarray(from, to);
    const example = withLetters(text, badPlaces(text)).toString().trim();
    if (!this.examples.includes(example)) this.examples.push(example);
  }
}

function badPlaces(bytes: Buffer): number[] {
  const bad: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = letterLength(bytes, at);
    if (length === 0) bad.push(at);
    at += Math.max(1, length);
  }
  return bad;
}

function withLetters(bytes: Buffer, bad: readonly number[]): Buffer {
  const pieces: Buffer[] = [];
  let from = 0;
  for (const at of bad) {
    pieces.push(bytes.subarray(from, at), windowsLetters[(bytes[at] ?? 0x80) - 0x80] ?? Buffer.alloc(0));
    from = at + 1;
  }
  return Buffer.concat([...pieces, bytes.subarray(from)]);
}

/** What the second byte of a letter can be, by the first (Unicode, table 3-7), where it is not 0x80 to 0xbf. */
const secondBytes: ReadonlyMap<number, readonly [least: number, most: number]> = new Map([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);

/** How many bytes the letter has that starts there; 0 when none does. */
function letterLength(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  const length = lengthBy(first);
  if (length < 2) return length;
  const [least, most] = secondBytes.get(first) ?? [0x80, 0xbf];
  const second = bytes[at + 1] ?? 0;
  if (second < least || second > most) return 0;
  for (let next = 2; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function lengthBy(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** How many bytes at the end may be the beginning of a letter that goes on. */
function cutLetterBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    return lengthBy(byte) > back ? back : 0;
  }
  return 0;
}
