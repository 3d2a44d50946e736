import type { ByteSink } from './byte-sink.ts';
import { entryHeaderBytes, entryWords } from './contact-entry.ts';

type Entries = Pick<ByteSink, 'bytes' | 'words'>;

/**
 * The order of contacts in a result (contract section 4): best job level by rank, last name, first name, contact
 * number. It does not depend on the line, so blocks are written in this order and a lookup never sorts. Names are
 * compared as UTF-8, which is the order of their code points.
 *
 * @param a where one entry starts, in bytes
 */
export function compareEntries({ bytes, words }: Entries, a: number, b: number): number {
  const wordA = a >>> 2;
  const wordB = b >>> 2;
  const byRank = word(words, wordA + entryWords.rank) - word(words, wordB + entryWords.rank);
  if (byRank !== 0) return byRank;
  const byName = compareRanges(
    bytes,
    a + orderOffset(words, wordA),
    word(words, wordA + entryWords.order),
    b + orderOffset(words, wordB),
    word(words, wordB + entryWords.order),
  );
  return (
    byName ||
    word(words, wordA + entryWords.numberHigh) - word(words, wordB + entryWords.numberHigh) ||
    word(words, wordA + entryWords.numberLow) - word(words, wordB + entryWords.numberLow)
  );
}

function orderOffset(words: Uint32Array, at: number): number {
  return entryHeaderBytes + word(words, at + entryWords.sections) + word(words, at + entryWords.street);
}

function compareRanges(bytes: Buffer, a: number, lengthA: number, b: number, lengthB: number): number {
  const shorter = Math.min(lengthA, lengthB);
  for (let at = 0; at < shorter; at++) {
    const difference = (bytes[a + at] ?? 0) - (bytes[b + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}

function word(words: Uint32Array, at: number): number {
  return words[at] ?? 0;
}
