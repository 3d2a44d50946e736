import { type CsvBytes, carriageReturn, lineFeed, quoteByte } from '../read/csv/csv-quotes.ts';

/** What bytes are in a slice; bits. */
export const sliceBits = {
  comma: 1,
  /** Not ASCII. */
  wide: 2,
  /** Control characters and quotes. */
  odd: 4,
  /** What an address in small letters does not have. */
  notEmail: 8,
  backslash: 16,
  slash: 32,
  colon: 64,
  semicolon: 128,
} as const;

const bitsOfByte = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte > 0x7f) return sliceBits.wide | sliceBits.notEmail;
  if (byte < 0x20 || byte === 0x7f || byte === 0x22) return sliceBits.odd | sliceBits.notEmail;
  const character = String.fromCharCode(byte);
  const special = new Map<string, number>([
    [',', sliceBits.comma],
    ['\\', sliceBits.backslash],
    ['/', sliceBits.slash],
    [':', sliceBits.colon],
    [';', sliceBits.semicolon],
  ]);
  return (special.get(character) ?? 0) | (/[a-z0-9._+@-]/.test(character) ? 0 : sliceBits.notEmail);
});

/** Beside the bits of a byte: it ends a field outside of quotes. */
const endsField = 256;

/** Longer ones are not worth the trouble. */
const longestRow = 65_536;

/** The fields of one row after the other as places in its bytes. */
export class RowSlices {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly bits: Uint8Array;
  readonly #delimiter: number;
  readonly #lineEnd: number;
  /** `bitsOfByte`, with `endsField`: one look at a byte tells all of it. */
  readonly #bitsOutside = Uint16Array.from(bitsOfByte);

  constructor(columns: number, { delimiter, lineEnd }: CsvBytes) {
    this.starts = new Int32Array(columns);
    this.ends = new Int32Array(columns);
    this.bits = new Uint8Array(columns);
    this.#delimiter = delimiter;
    this.#lineEnd = lineEnd;
    for (const byte of [delimiter, lineEnd]) this.#bitsOutside[byte] = endsField;
  }

  /**
   * Splits the row that starts at `from`.
   *
   * @returns where the next row starts; -1 when there is nothing on the line, a quote or a carriage return that does not
   * stand where one ends, or more fields than columns
   */
  split(bytes: Buffer, from: number): number {
    const { starts, ends, bits } = this;
    const columns = starts.length;
    const delimiter = this.#delimiter;
    const lineEnd = this.#lineEnd;
    const bitsOutside = this.#bitsOutside;
    const { length } = bytes;
    let column = 0;
    let at = from;
    for (;;) {
      if (column === columns) return -1;
      let seen = 0;
      if (bytes[at] === quoteByte) {
        starts[column] = ++at;
        for (; at < length; at++) {
          const byte = bytes[at] ?? 0;
          if (byte === quoteByte) break;
          if (byte === lineEnd) return -1;
          seen |= bitsOfByte[byte] ?? 0;
        }
        ends[column] = at++;
        if (bytes[at] === carriageReturn && lineEnd === lineFeed) at++;
        if (at < length && bytes[at] !== lineEnd && (bytes[at] !== delimiter || bytes[at - 1] !== quoteByte))
          return -1;
      } else {
        starts[column] = at;
        for (; at < length; at++) {
          const of = bitsOutside[bytes[at] ?? 0] ?? 0;
          if (of === endsField) break;
          seen |= of;
        }
        ends[column] = at;
        const isLineEnd = at > from && bytes[at] === lineFeed && lineEnd === lineFeed;
        if (isLineEnd && bytes[at - 1] === carriageReturn) {
          const end = at - 1;
          if (end === from) return -1;
          ends[column] = end;
          seen = seenIn(bytes, starts[column] ?? 0, end);
        }
      }
      bits[column++] = seen;
      if (at >= length || bytes[at] === lineEnd) break;
      at++;
    }
    if (at === from || at - from > longestRow) return -1;
    for (; column < columns; column++) {
      starts[column] = at;
      ends[column] = at;
      bits[column] = 0;
    }
    return at + 1;
  }
}

function seenIn(bytes: Buffer, from: number, to: number): number {
  let seen = 0;
  for (let at = from; at < to; at++) seen |= bitsOfByte[bytes[at] ?? 0] ?? 0;
  return seen;
}
