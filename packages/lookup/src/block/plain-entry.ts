import { hash } from 'node:crypto';
import { normalizePlace } from '../text/normalize-place.ts';
import type { ByteSink } from './byte-sink.ts';
import { entryHeaderBytes, entryWords, type Place, type Role } from './contact-entry.ts';
import { copyBytes } from './copy-bytes.ts';
import { contactFlags } from './layout.ts';
import { mostBytesOf, putBytes, putJsonString, putNormalizedName, putText } from './put-text.ts';

declare global {
  // What `toString` calls, without its half of the time; the types leave it out.
  interface Buffer<TArrayBuffer extends ArrayBufferLike = ArrayBufferLike> extends Uint8Array<TArrayBuffer> {
    latin1Slice(start: number, end: number): string;
    utf8Slice(start: number, end: number): string;
  }
}

/** The texts of a contact that an entry can take from the bytes of a file as they stand there. */
export const plainTexts = {
  contactId: 0,
  peopleId: 1,
  firstName: 2,
  middleName: 3,
  lastName: 4,
  fullName: 5,
  email: 6,
  linkedinHandle: 7,
  description: 8,
  zip: 9,
  address: 10,
} as const;
export const plainTextCount = 11;

/** Texts of a contact as places in the bytes of a file. One object serves row after row. */
export interface PlainTexts {
  source: Buffer;
  /** Where each of `plainTexts` starts and ends in the source. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where a text holds a comma. */
  readonly hasComma: Uint8Array;
  /** 1 where a text is ASCII without a backslash. */
  readonly isAscii: Uint8Array;
}

/**
 * A contact whose texts stand in a file as an entry holds them: UTF-8 without control characters and quotes, the e-mail
 * address in small ASCII letters, the telephone numbers in ASCII without commas.
 */
export interface PlainContact {
  readonly texts: PlainTexts;
  readonly role: Role;
  readonly place: Place;
  readonly phone: string;
  readonly corporatePhone: string;
  readonly active: boolean;
}

const space = 0x20;
const quote = 0x22;
const ampersand = 0x26;
const comma = 0x2c;
const dot = 0x2e;
const letterT = 0x74;

const trueField = Buffer.from(',true');
const falseField = Buffer.from(',false');
const descriptionName = Buffer.from('"description":');
const zipName = Buffer.from('"zip":');
const addressName = Buffer.from('"address":');

/** Appends the entry of a plain contact: the one that `ContactEntryWriter.write` makes. @returns where it starts */
export function writePlainEntry(contact: PlainContact, into: ByteSink): number {
  const { texts, role, place, phone, corporatePhone } = contact;
  const { starts, ends } = texts;
  const length = (text: number): number => (ends[text] ?? 0) - (starts[text] ?? 0);
  let units = phone.length + corporatePhone.length;
  for (let text = 0; text < plainTextCount; text++) units += length(text) * 2;
  into.reserve(entryHeaderBytes + 256 + role.section.length + place.section.length + mostBytesOf(units));
  const { bytes, words } = into;
  const start = into.length;
  const word = start >>> 2;
  const hasEmail = length(plainTexts.email) > 0;
  words[word + entryWords.numberLow] = 0;
  words[word + entryWords.numberHigh] = 0;
  words[word + entryWords.rank] = role.rank;
  words[word + entryWords.flags] =
    (contact.active ? contactFlags.active : 0) |
    (hasEmail ? contactFlags.email : 0) |
    (phone === '' ? 0 : contactFlags.phone);
  words[word + entryWords.role] = role.at;
  words[word + entryWords.place] = place.at;

  let from = start + entryHeaderBytes;
  let at = from;
  at = putBytes(bytes, at, role.section);
  at = putBytes(bytes, at, place.section);
  words[word + entryWords.sections] = at - from;

  from = at;
  at = putStreet(bytes, at, texts);
  words[word + entryWords.street] = at - from;

  from = at;
  at = putName(bytes, at, texts, plainTexts.lastName);
  bytes[at++] = 0;
  at = putName(bytes, at, texts, plainTexts.firstName);
  words[word + entryWords.order] = at - from;

  from = at;
  at = putField(bytes, at, texts, plainTexts.contactId);
  for (let text: number = plainTexts.peopleId; text <= plainTexts.fullName; text++) {
    bytes[at++] = comma;
    at = putField(bytes, at, texts, text);
  }
  words[word + entryWords.openStart] = at - from;

  from = at;
  at = putBytes(bytes, at, hasEmail ? trueField : falseField);
  bytes[at++] = comma;
  const email = plainTexts.email;
  if (hasEmail) at = putText(bytes, at, hash('md5', texts.source.subarray(starts[email], ends[email])));
  at = putBytes(bytes, at, phone === '' ? falseField : trueField);
  words[word + entryWords.openEnd] = at - from;

  from = at;
  bytes[at++] = comma;
  at = putField(bytes, at, texts, plainTexts.email);
  bytes[at++] = comma;
  at = putText(bytes, at, phone);
  bytes[at++] = comma;
  at = putText(bytes, at, corporatePhone);
  bytes[at++] = comma;
  at = putField(bytes, at, texts, plainTexts.linkedinHandle);
  words[word + entryWords.entitled] = at - from;

  from = at;
  at = putString(bytes, at, from, texts, plainTexts.description, descriptionName);
  at = putString(bytes, at, from, texts, plainTexts.zip, zipName);
  at = putString(bytes, at, from, texts, plainTexts.address, addressName);
  if (at > from) bytes[at++] = 0x7d;
  words[word + entryWords.record] = at - from;

  const end = (at + 7) & ~7;
  for (; at < end; at++) bytes[at] = 0;
  words[word + entryWords.bytes] = end - start;
  into.length = end;
  return start;
}

function textOf({ source, starts, ends, isAscii }: PlainTexts, text: number): string {
  const from = starts[text] ?? 0;
  const to = ends[text] ?? 0;
  return isAscii[text] === 1 ? source.latin1Slice(from, to) : source.utf8Slice(from, to);
}

function putName(bytes: Buffer, at: number, texts: PlainTexts, text: number): number {
  const { source, starts, ends, isAscii } = texts;
  return isAscii[text] === 1
    ? putWords(bytes, at, source, starts[text] ?? 0, ends[text] ?? 0)
    : putNormalizedName(bytes, at, textOf(texts, text));
}

/** The street, as `normalizePlace` makes it: nearly every contact has one of its own. */
function putStreet(bytes: Buffer, at: number, texts: PlainTexts): number {
  const { source, starts, ends, isAscii } = texts;
  const text = plainTexts.address;
  const from = starts[text] ?? 0;
  const to = ends[text] ?? 0;
  if (from === to) return at;
  if (isAscii[text] === 1 && !hasSigns(source, from, to)) {
    const end = putWords(bytes, at, source, from, to);
    if (!hasShortWord(bytes, at, end)) return end;
  }
  return putText(bytes, at, normalizePlace(textOf(texts, text)));
}

/** Whether there may be initials, or "and" in another form. */
function hasSigns(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === dot || bytes[at] === ampersand) return true;
  return false;
}

/** Whether a word may be one that is spelled out: "st", "ft", "mt" and others as short. */
function hasShortWord(words: Buffer, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const isEnd = at + 1 === to || words[at + 1] === space;
    if (isEnd && words[at] === letterT && (at - 1 === from || words[at - 2] === space)) return true;
  }
  return false;
}

/** The words of ASCII in small letters, one space apart. */
function putWords(bytes: Buffer, at: number, source: Buffer, from: number, to: number): number {
  let end = at;
  let isBehindWord = false;
  for (let index = from; index < to; index++) {
    let unit = source[index] ?? 0;
    if (unit >= 0x41 && unit <= 0x5a) unit += 0x20;
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) {
      if (isBehindWord && end > at) bytes[end++] = space;
      isBehindWord = false;
      bytes[end++] = unit;
    } else isBehindWord = true;
  }
  return end;
}

function putField(
  bytes: Buffer,
  at: number,
  { source, starts, ends, hasComma }: PlainTexts,
  text: number,
): number {
  const from = starts[text] ?? 0;
  const length = (ends[text] ?? 0) - from;
  if (hasComma[text] !== 1) return copyBytes(source, from, length, bytes, at);
  bytes[at] = quote;
  const end = copyBytes(source, from, length, bytes, at + 1);
  bytes[end] = quote;
  return end + 1;
}

/** A member of the record, if there is one. */
function putString(
  bytes: Buffer,
  at: number,
  recordStart: number,
  texts: PlainTexts,
  text: number,
  name: Buffer,
): number {
  const { source, starts, ends, isAscii } = texts;
  const from = starts[text] ?? 0;
  const length = (ends[text] ?? 0) - from;
  if (length === 0) return at;
  bytes[at] = at === recordStart ? 0x7b : comma;
  let end = putBytes(bytes, at + 1, name);
  if (isAscii[text] !== 1) return putJsonString(bytes, end, textOf(texts, text));
  bytes[end] = quote;
  end = copyBytes(source, from, length, bytes, end + 1);
  bytes[end] = quote;
  return end + 1;
}
