import { type ByteSink, type ContactNumber, copyBytes, mostBytesOf, putText } from '@rollcall/lookup';
import { hashAsciiContactNumber } from '../clean/contact-number.ts';
import type { SpilledCompany } from './spilled-company.ts';

/**
 * A row between the two phases of an import. Little-endian words, on a multiple of eight bytes:
 *
 * | word | holds |
 * |---|---|
 * | 0, 1 | company id, as a double |
 * | 2 | bytes of the row with its entry, a multiple of 8 |
 * | 3 | sequence: rows of a company come in its order, and those of one sequence in the order of their file |
 * | 4 | flags |
 * | 5 | bytes of the identity of the contact |
 * | 6 to 12 | bytes of the company's name, website, ticker, external id, city, state, additional columns |
 * | 13 | country id of the company |
 *
 * Then these texts, zero bytes up to a multiple of eight, and the contact's entry, which a row of a company alone does
 * not have.
 */
export const rowWords = { bytes: 2, sequence: 3, flags: 4, identity: 5, company: 6, country: 13 } as const;

export const rowHeaderBytes = 56;

export const rowFlags = {
  /** The row names its company by other things than an id. */
  derivedCompany: 1,
  /** The contact's number is a hash of its identity and the company's id, so it waits for the id. */
  identityAtCompany: 2,
  /** A row of a file of companies: there is no contact. */
  companyOnly: 4,
  /** From the data set that is merged into: rows of the files go before it. */
  carried: 8,
  /** The company was found to be another one, whose id the row has now. */
  joined: 16,
} as const;

/** An id as a double and as its words: Node would write it byte by byte. */
const idAsDouble = new Float64Array(1);
const idAsWords = new Uint32Array(idAsDouble.buffer);

function putCompanyId(words: Uint32Array, word: number, companyId: number): void {
  idAsDouble[0] = companyId;
  words[word] = idAsWords[0] ?? 0;
  words[word + 1] = idAsWords[1] ?? 0;
}

/** Appends a row up to where its entry starts. @returns where the row starts */
export function startRow(
  company: SpilledCompany & { readonly companyId: number },
  sequence: number,
  flags: number,
  identity: string,
  into: ByteSink,
): number {
  const { companyName, website, ticker, externalCompanyId, city, state, additional } = company;
  into.reserve(
    rowHeaderBytes +
      mostBytesOf(
        identity.length +
          companyName.length +
          website.length +
          ticker.length +
          externalCompanyId.length +
          city.length +
          state.length +
          additional.length,
      ) +
      8,
  );
  const { bytes, words } = into;
  const start = into.length;
  const word = start >>> 2;
  putCompanyId(words, word, company.companyId);
  words[word + rowWords.sequence] = sequence;
  words[word + rowWords.flags] = flags;
  words[word + rowWords.country] = company.countryId;
  const text = (length: number, from: number, value: string): number => {
    const to = putText(bytes, from, value);
    words[word + length] = to - from;
    return to;
  };
  let at = text(rowWords.identity, start + rowHeaderBytes, identity);
  at = text(rowWords.company, at, companyName);
  at = text(rowWords.company + 1, at, website);
  at = text(rowWords.company + 2, at, ticker);
  at = text(rowWords.company + 3, at, externalCompanyId);
  at = text(rowWords.company + 4, at, city);
  at = text(rowWords.company + 5, at, state);
  at = text(rowWords.company + 6, at, additional);
  const end = (at + 7) & ~7;
  for (; at < end; at++) bytes[at] = 0;
  into.length = end;
  return start;
}

/** What a row that is taken as it stands says of its company, as places in bytes. */
export interface PlainCompany {
  readonly companyId: number;
  readonly source: Buffer;
  /** Of name, website, ticker and external id. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** The identity of a contact (`contactIdentity`), as its kind and a place in the bytes of the company. */
export interface PlainIdentity {
  readonly kind: Buffer;
  readonly start: number;
  readonly end: number;
}

/** As `startRow`, of texts that stand in bytes. */
export function startPlainRow(
  { companyId, source, starts, ends }: PlainCompany,
  sequence: number,
  identity: PlainIdentity,
  into: ByteSink,
): number {
  const identityBytes = identity.kind.length + identity.end - identity.start;
  let textBytes = identityBytes;
  for (let text = 0; text < starts.length; text++) textBytes += (ends[text] ?? 0) - (starts[text] ?? 0);
  into.reserve(rowHeaderBytes + textBytes + 8);
  const { bytes, words } = into;
  const start = into.length;
  const word = start >>> 2;
  putCompanyId(words, word, companyId);
  words[word + rowWords.sequence] = sequence;
  words[word + rowWords.flags] = 0;
  let at = copyBytes(identity.kind, 0, identity.kind.length, bytes, start + rowHeaderBytes);
  at = copyBytes(source, identity.start, identity.end - identity.start, bytes, at);
  words[word + rowWords.identity] = identityBytes;
  for (let text = 0; text < starts.length; text++) {
    const from = starts[text] ?? 0;
    const length = (ends[text] ?? 0) - from;
    words[word + rowWords.company + text] = length;
    at = copyBytes(source, from, length, bytes, at);
  }
  for (let other = rowWords.company + starts.length; other <= rowWords.country; other++)
    words[word + other] = 0;
  const end = (at + 7) & ~7;
  for (; at < end; at++) bytes[at] = 0;
  into.length = end;
  return start;
}

/** Ends the row that starts at `start`, with its entry if it has one. */
export function finishRow(start: number, into: ByteSink): void {
  into.words[(start >>> 2) + rowWords.bytes] = into.length - start;
}

/** Where the entry of a row starts. */
export function entryOfRow(words: Uint32Array, start: number): number {
  const word = start >>> 2;
  let textBytes = words[word + rowWords.identity] ?? 0;
  for (let text = rowWords.company; text < rowWords.country; text++) textBytes += words[word + text] ?? 0;
  return start + ((rowHeaderBytes + textBytes + 7) & ~7);
}

/** The contact number of a row's identity, which is ASCII. */
export function asciiIdentityNumber(bytes: Buffer, words: Uint32Array, start: number): ContactNumber {
  const from = start + rowHeaderBytes;
  return hashAsciiContactNumber(bytes, from, from + (words[(start >>> 2) + rowWords.identity] ?? 0));
}

/** The identity of a row's contact. */
export function identityOfRow(bytes: Buffer, words: Uint32Array, start: number): string {
  const from = start + rowHeaderBytes;
  return bytes.toString('utf8', from, from + (words[(start >>> 2) + rowWords.identity] ?? 0));
}

/** Which of a company's texts, in their order. */
export const companyTexts = [
  'companyName',
  'website',
  'ticker',
  'externalCompanyId',
  'city',
  'state',
  'additional',
] as const;

/** One text of a row's company; empty when the row does not have it. */
export function companyTextOfRow(bytes: Buffer, words: Uint32Array, start: number, text: number): string {
  const word = start >>> 2;
  const length = words[word + rowWords.company + text] ?? 0;
  if (length === 0) return '';
  let from = start + rowHeaderBytes + (words[word + rowWords.identity] ?? 0);
  for (let before = 0; before < text; before++) from += words[word + rowWords.company + before] ?? 0;
  return bytes.toString('utf8', from, from + length);
}
