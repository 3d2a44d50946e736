import { foldText, isWordUnit } from './fold-text.ts';

const space = 32;
const notPartOfWord = /[^a-z0-9\u0080-\uffff]+/g;

/**
 * The name of a person or a company as it is sorted and compared (contract section 4, Results): lower case,
 * no diacritics, ligatures spelled out, everything that is no letter or number one space, none at the ends.
 */
export function normalizeName(text: string): string {
  return wordsOfFolded(foldText(text));
}

/** The words of text that `foldText` has folded, one space apart. */
export function wordsOfFolded(folded: string): string {
  // Most names need no change here, and a look is cheaper than a replacement.
  if (isOneSpaceApart(folded)) return folded;
  return folded.replace(notPartOfWord, ' ').trim();
}

function isOneSpaceApart(folded: string): boolean {
  let previousIsWord = false;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    const isWord = isWordUnit(unit);
    if (!isWord && (unit !== space || !previousIsWord)) return false;
    previousIsWord = isWord;
  }
  return previousIsWord || folded === '';
}

/**
 * Compares by Unicode code point: negative, zero or positive. The order of names in results is promised byte
 * for byte (contract section 4, Results), and the order of `<` is that of UTF-16 units, which puts an emoji
 * or a rare Chinese character before U+E000, and so differs from other languages and from sorted UTF-8.
 */
export function compareCodePoints(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue;
    const start = isInsidePair(a, at) || isInsidePair(b, at) ? at - 1 : at;
    return (a.codePointAt(start) ?? 0) - (b.codePointAt(start) ?? 0);
  }
  return a.length - b.length;
}

/** Whether the unit at `at` is the second half of a code point. */
function isInsidePair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
