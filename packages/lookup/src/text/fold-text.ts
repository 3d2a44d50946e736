const nonAscii = /[\u0080-\uffff]/;

// Dropped without leaving a gap: invisible characters (soft hyphen, joiners, direction marks, Hangul fillers),
// the Arabic letter stretcher, and the marks that are not letters of their own: Latin, Greek and Cyrillic
// diacritics, Arabic and Hebrew points. The marks of other scripts (Thai and Devanagari vowels) are parts of
// words, and the Japanese voicing marks tell ka from ga: these stay.
const dropped =
  /[\p{Cf}\u115f\u1160\u0640[[\p{M}&&[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]]--[\u3099\u309a]]]+/gv;

// Letters that no decomposition takes apart, and spellings of the apostrophe and the sharp sign.
const spelledOut: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ς', 'σ'],
  ['‘', "'"],
  ['’', "'"],
  ['‛', "'"],
  ['ʼ', "'"],
  ['ʻ', "'"],
  ['′', "'"],
  ['♯', '#'],
]);
const spelledOutCharacter = /[ßæœøłđðþıħŧς‘’‛ʼʻ′♯]/g;

const notPartOfWord = /[^\p{ASCII}\p{L}\p{N}\p{M}]+/gu;
const markWithoutLetter = /(?<![\p{L}\p{N}\p{M}])\p{M}+/gu;

/**
 * The first step of every normalizer (design section 5): lower case, compatibility forms resolved (NFKD), no
 * diacritics, ligatures spelled out. ASCII punctuation is left for the caller; every other character that
 * belongs to no word is a space. So in the result a code unit above 127 is always part of a word, which lets
 * the callers work on code units without knowing Unicode.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (!nonAscii.test(lower)) return lower;
  return (
    lower
      .normalize('NFKD')
      // Again, since some capitals only appear by decomposition (the trade mark sign is "TM").
      .toLowerCase()
      .normalize('NFKD')
      .replace(dropped, '')
      .replace(spelledOutCharacter, (character) => spelledOut.get(character) ?? character)
      .replace(notPartOfWord, ' ')
      .replace(markWithoutLetter, ' ')
      // Back to the short form: Korean syllables and Japanese voiced letters as people's files hold them.
      .normalize('NFC')
  );
}

/** Whether a code unit of folded text is part of a word: a letter, a digit, or a mark on one. */
export function isWordUnit(unit: number): boolean {
  return unit >= 97 ? unit <= 122 || unit >= 128 : unit >= 48 && unit <= 57;
}
