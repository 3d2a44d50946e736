// A title is normalized in two steps: `foldText` settles letters (and costs next to nothing for ASCII), then
// one pass over the folded text picks the words. An import runs this for every distinct title of millions of
// rows, so the pass copies no character it need not: words that stand in the source as they will stand in the
// result, one space apart, are one run, and a run is copied by one slice. "senior vice president of sales" is
// one slice.
//
//   folded   "sr. v.p.,  r & d (c++)"
//   words     sr  vp     r&d    c++
//
// What the result promises: words of letters and digits, one space apart, none at the ends; the only other
// characters are those of `c++`, `c#`, `f#`, `.net` and `r&d`. Normalizing a second time changes nothing.
// The rules are those of design section 5; a data set records which version of them it was built with.

import { foldText, isWordUnit } from './fold-text.ts';

const space = 32;
const hash = 35;
const ampersand = 38;
const apostrophe = 39;
const dot = 46;
const letterC = 99;
const letterD = 100;
const letterF = 102;
const letterR = 114;
const letterS = 115;

/**
 * A title as it is stored, searched and compared (design section 5): lower case words, one space apart.
 *
 * - no diacritics, ligatures spelled out, every script's letters kept;
 * - `&` is "and", but "r & d", "r and d" and "r&d" are the word `r&d`;
 * - a possessive 's is dropped ("men's" is `men`), any other apostrophe is a space ("d'affaires" is two words);
 * - dots between single letters join them ("V.P." is `vp`), so is "Ph.D." `phd`; other dots are spaces;
 * - `c++`, `c#`, `f#` and `.net` are words ("ASP.NET" is `asp .net`); other punctuation is a space;
 * - English plurals are folded lightly, so that singular and plural are equal; the result need not be a word.
 */
export function normalizeTitle(text: string): string {
  const folded = foldText(text);
  const words = new WordJoiner(folded);
  let at = 0;
  while (at < folded.length) {
    const unit = folded.charCodeAt(at);
    if (isWordUnit(unit)) {
      at = takeWord(folded, at, words);
    } else if (unit === dot && folded.startsWith('net', at + 1) && !isWordAt(folded, at + 4)) {
      words.addRange(at, at + 4);
      at = afterPossessive(folded, at + 4);
    } else {
      if (unit === ampersand) words.addLiteral('and');
      at += 1;
    }
  }
  return words.finish();
}

const wordOfScriptWithoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Whether a word holds characters of a script that is written without spaces between words. Such a word is
 * matched by containment, not as a whole word (design section 5).
 */
export function titleWordNeedsNoSpaces(word: string): boolean {
  return wordOfScriptWithoutSpaces.test(word);
}

/** Adds the word that begins at `start`, and returns where to go on. */
function takeWord(text: string, start: number, words: WordJoiner): number {
  let end = start + 1;
  while (isWordAt(text, end)) end += 1;

  const length = end - start;
  if (length === 1) {
    const unit = text.charCodeAt(start);
    const next = text.charCodeAt(end);
    const isAbbreviation = next === dot && isSingleLetterAt(text, start) && isSingleLetterAt(text, end + 1);
    if (isAbbreviation) return takeAbbreviation(text, start, words);
    if (unit === letterC && text.startsWith('++', end)) end += 2;
    else if ((unit === letterC || unit === letterF) && next === hash) end += 1;
  } else if (length === 2 && text.startsWith('ph.d', start) && !isWordAt(text, start + 4)) {
    words.addLiteral('phd');
    return afterPossessive(text, start + 4);
  }

  if (length >= 4 && text.charCodeAt(end - 1) === letterS) {
    const singular = singularOf(text.slice(start, end));
    if (text.startsWith(singular, start)) words.addRange(start, start + singular.length);
    else words.addLiteral(singular);
  } else {
    words.addRange(start, end);
  }
  return afterPossessive(text, end);
}

/** Adds the letters of an abbreviation such as "v.p." as one word. */
function takeAbbreviation(text: string, start: number, words: WordJoiner): number {
  let letters = text.charAt(start);
  let end = start + 1;
  while (text.charCodeAt(end) === dot && isSingleLetterAt(text, end + 1)) {
    letters += text.charAt(end + 1);
    end += 2;
  }
  words.addLiteral(singularOf(letters));
  return afterPossessive(text, end);
}

/** A letter that is a word by itself, as in abbreviations; digits do not abbreviate ("3.5"). */
function isSingleLetterAt(text: string, at: number): boolean {
  return isWordAt(text, at) && text.charCodeAt(at) > 57 && !isWordAt(text, at + 1);
}

function isWordAt(text: string, at: number): boolean {
  return at < text.length && isWordUnit(text.charCodeAt(at));
}

/** Skips a possessive 's at the end of a word, also after a dot as in "V.P.'s". */
function afterPossessive(text: string, end: number): number {
  const at = text.charCodeAt(end) === dot ? end + 1 : end;
  const isPossessive =
    text.charCodeAt(at) === apostrophe && text.charCodeAt(at + 1) === letterS && !isWordAt(text, at + 2);
  return isPossessive ? afterPossessive(text, at + 2) : end;
}

// "news" is not several "new"; the others take -s on a silent e, unlike "branches".
const singularExceptions: ReadonlyMap<string, string> = new Map([
  ['news', 'news'],
  ['apaches', 'apache'],
  ['axes', 'axe'],
  ['caches', 'cache'],
  ['cookies', 'cookie'],
  ['headaches', 'headache'],
  ['movies', 'movie'],
  ['niches', 'niche'],
]);

const endingThatAddsEs = /(?:ss|x|ch|sh|[^aeo]us)es$/;
const pluralOfY = /...ies$/;
const endingThatIsNoPlural = /[sui]s$/;

/**
 * What a plural and its singular have in common. Applied to both sides of every comparison, so only equality
 * counts: "series" may become "sery", but "sales" and "sale" must meet, and so must "nurses" and "nurse",
 * "campuses" and "campus". The result is never folded further, or normalizing twice would differ.
 */
function singularOf(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || endingThatIsNoPlural.test(word)) return word;
  const exception = singularExceptions.get(word);
  if (exception !== undefined) return exception;
  if (pluralOfY.test(word)) return `${word.slice(0, -3)}y`;
  if (endingThatAddsEs.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Collects the words of one title; see the opening of this file. */
class WordJoiner {
  readonly #text: string;
  #done = '';
  #runStart = 0;
  #runEnd = 0;
  /** How many words of "r and d" the last words are. */
  #wordsOfRAndD = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Adds a word that stands in the text as it is. */
  addRange(start: number, end: number): void {
    const length = end - start;
    if (length === 1) {
      const unit = this.#text.charCodeAt(start);
      if (unit === letterD && this.#wordsOfRAndD === 2) {
        this.#joinRAndD();
        return;
      }
      this.#wordsOfRAndD = unit === letterR ? 1 : 0;
    } else if (this.#wordsOfRAndD !== 0) {
      this.#noteAfterR(this.#text.slice(start, end));
    }
    const continuesRun =
      this.#runEnd > this.#runStart &&
      start === this.#runEnd + 1 &&
      this.#text.charCodeAt(this.#runEnd) === space;
    if (!continuesRun) {
      this.#flush();
      this.#runStart = start;
    }
    this.#runEnd = end;
  }

  /** Adds a word, of two letters or more, that does not stand so in the text. */
  addLiteral(word: string): void {
    this.#noteAfterR(word);
    this.#flush();
    this.#append(word);
  }

  finish(): string {
    this.#flush();
    return this.#done;
  }

  #noteAfterR(word: string): void {
    this.#wordsOfRAndD = this.#wordsOfRAndD === 1 && word === 'and' ? 2 : 0;
  }

  #joinRAndD(): void {
    this.#flush();
    this.#done = `${this.#done.slice(0, -'r and'.length)}r&d`;
    this.#wordsOfRAndD = 0;
  }

  #flush(): void {
    if (this.#runEnd > this.#runStart) this.#append(this.#text.slice(this.#runStart, this.#runEnd));
    this.#runStart = this.#runEnd;
  }

  #append(words: string): void {
    this.#done = this.#done === '' ? words : `${this.#done} ${words}`;
  }
}
