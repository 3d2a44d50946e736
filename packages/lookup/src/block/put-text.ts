import { csvField } from '../result/csv-field.ts';
import { BoundedMemo } from '../text/bounded-memo.ts';
import { normalizeName } from '../text/normalize-name.ts';

/*
 * Text into bytes, as UTF-8. A contact is a few dozen short texts, nearly all of them ASCII, and for these a loop is
 * faster than a native call, or than joining them to one string first. Each function writes at `at`, where there must be
 * room for `mostBytesOf` its units, and returns where the text ends.
 */

/** More than as many units are written by a native call. */
const worthACall = 64;
/** What as many UTF-16 units take at most, in any of these forms: JSON escapes some with six characters. */
export function mostBytesOf(units: number): number {
  return units * 6;
}

const quote = 0x22;
const comma = 0x2c;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const backslash = 0x5c;
const space = 0x20;

export function putText(bytes: Buffer, at: number, text: string): number {
  const { length } = text;
  if (length > worthACall) return at + bytes.write(text, at);
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) return at + bytes.write(text, at);
    bytes[at + index] = unit;
  }
  return at + length;
}

/** A field of CSV, as `csvField` makes it. */
export function putCsvField(bytes: Buffer, at: number, text: string): number {
  const { length } = text;
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index);
    const isPlain =
      unit <= 0x7f && unit !== comma && unit !== quote && unit !== lineFeed && unit !== carriageReturn;
    if (!isPlain) return at + bytes.write(csvField(text), at);
    bytes[at + index] = unit;
  }
  return at + length;
}

/** A string of JSON, as `JSON.stringify` makes it. */
export function putJsonString(bytes: Buffer, at: number, text: string): number {
  const { length } = text;
  bytes[at] = quote;
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index);
    const isPlain = unit >= space && unit <= 0x7f && unit !== quote && unit !== backslash;
    if (!isPlain) return at + bytes.write(JSON.stringify(text), at);
    bytes[at + 1 + index] = unit;
  }
  bytes[at + 1 + length] = quote;
  return at + length + 2;
}

const namesKept = 20_000;
/** Names that are not ASCII, as they are normalized. */
const normalizedNames = new BoundedMemo(namesKept, normalizeName);

/** A name, as `normalizeName` makes it. */
export function putNormalizedName(bytes: Buffer, at: number, name: string): number {
  let end = at;
  let isBehindWord = false;
  for (let index = 0; index < name.length; index++) {
    let unit = name.charCodeAt(index);
    if (unit > 0x7f) return at + bytes.write(normalizedNames.of(name), at);
    if (unit >= 0x41 && unit <= 0x5a) unit += 0x20;
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) {
      if (isBehindWord && end > at) bytes[end++] = space;
      isBehindWord = false;
      bytes[end++] = unit;
    } else isBehindWord = true;
  }
  return end;
}

/** Bytes that have been made before. */
export function putBytes(bytes: Buffer, at: number, source: Buffer): number {
  const { length } = source;
  if (length > worthACall) bytes.set(source, at);
  else for (let index = 0; index < length; index++) bytes[at + index] = source[index] ?? 0;
  return at + length;
}
