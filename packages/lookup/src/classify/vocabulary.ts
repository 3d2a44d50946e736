// Words become numbers once, so that matching compares numbers. A word that no rule knows may still end in
// something known: that is how "Vertriebsleiterin" becomes "vertrieb leiter", and "otolaryngologist" the ending
// "-ologist". Only unknown words pay for that.

import { normalizeTitle } from '../text/normalize-title.ts';

/** The number of every word that no rule knows. */
export const unknownWord = 0;

/** Letters that German puts between the parts of a compound, the usual first. */
const linkingLetters = ['', 's', 'n', 'en', 'es', 'e'] as const;
const shortestCompoundStart = 2;
const shortestForgivenWord = 6;

/** A feminine or plural ending, and the ending of the form that rules are written in. */
export type WordForm = readonly [ending: string, written: string];

/** The words of all rules, by number. */
export class Vocabulary {
  readonly #numbers = new Map<string, readonly number[]>([]);
  readonly #endings = new Map<
    string,
    { readonly numbers: readonly number[]; readonly isCompound: boolean }
  >();
  readonly #forms: readonly WordForm[];
  /** Forgiven words without one of their letters. */
  readonly #slips = new Map<string, readonly number[]>();
  #longestEnding = 0;
  #shortestEnding = Number.POSITIVE_INFINITY;
  #size = 1;

  /** `forms` are tried in their order. */
  constructor(forms: readonly WordForm[]) {
    this.#forms = forms;
  }

  /** The numbers of the words of a phrase; unknown ones are added. */
  learn(phrase: string): readonly number[] {
    return phrase.split(' ').flatMap((word) => {
      const known = this.#numbers.get(word);
      if (known !== undefined) return known;
      const added = [this.#size];
      this.#size += 1;
      this.#numbers.set(word, added);
      return added;
    });
  }

  /** Makes `word` stand for all words of `phrase`, wherever it stands. */
  learnAbbreviation(word: string, phrase: string): void {
    const normalized = normalizeTitle(word);
    // What was learnt with the word before would never be found again.
    if (this.#numbers.has(normalized)) throw new Error(`"${word}" has a meaning already`);
    this.#numbers.set(normalized, this.learn(normalizeTitle(phrase)));
  }

  /**
   * Makes words that end so, and are not known otherwise, stand for the ending; in a compound also for the word before
   * the ending.
   */
  learnEnding(ending: string, numbers: readonly number[], isCompound: boolean): void {
    this.#endings.set(ending, { numbers, isCompound });
    this.#longestEnding = Math.max(this.#longestEnding, ending.length);
    this.#shortestEnding = Math.min(this.#shortestEnding, ending.length);
  }

  /**
   * Makes a word that differs from `word` by one letter, or has two neighbours swapped, stand for it: both are the same
   * without one letter each.
   */
  learnSlipsOf(word: string): void {
    const numbers = this.learn(word);
    for (let at = 0; at < word.length; at += 1) this.#slips.set(withoutLetter(word, at), numbers);
    this.#slips.set(word, numbers);
  }

  /** Adds the numbers of a normalized word to `numbers`. */
  addTo(numbers: number[], word: string): void {
    const known = this.#numbers.get(word);
    if (known === undefined) this.#addUnknown(numbers, word);
    else if (known.length === 1) numbers.push(known[0] ?? unknownWord);
    else numbers.push(...known);
  }

  #addUnknown(numbers: number[], word: string): void {
    const found =
      this.#knownForm(word) ?? this.#bySlip(word) ?? this.#byEnding(word) ?? this.#formByEnding(word);
    if (found === undefined) numbers.push(unknownWord);
    else numbers.push(...found);
  }

  #formByEnding(word: string): readonly number[] | undefined {
    for (const [ending, written] of this.#forms) {
      if (!word.endsWith(ending)) continue;
      const found = this.#byEnding(word.slice(0, -ending.length) + written);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #byEnding(word: string): readonly number[] | undefined {
    const longest = Math.min(this.#longestEnding, word.length - shortestCompoundStart);
    for (let length = longest; length >= this.#shortestEnding; length -= 1) {
      const ending = this.#endings.get(word.slice(-length));
      if (ending === undefined) continue;
      if (!ending.isCompound) return ending.numbers;
      return [...(this.#compoundStart(word.slice(0, -length)) ?? []), ...ending.numbers];
    }
    return undefined;
  }

  #knownForm(word: string): readonly number[] | undefined {
    for (const [ending, written] of this.#forms) {
      if (!word.endsWith(ending)) continue;
      const masculine = word.slice(0, -ending.length) + written;
      const known = this.#numbers.get(masculine);
      if (known !== undefined && masculine.length > 3) return known;
    }
    return undefined;
  }

  #bySlip(word: string): readonly number[] | undefined {
    if (word.length < shortestForgivenWord) return undefined;
    let found = this.#slips.get(word);
    for (let at = 0; found === undefined && at < word.length; at += 1) {
      found = this.#slips.get(withoutLetter(word, at));
    }
    return found;
  }

  #compoundStart(start: string): readonly number[] | undefined {
    for (const letters of linkingLetters) {
      if (!start.endsWith(letters)) continue;
      const known = this.#numbers.get(letters === '' ? start : start.slice(0, -letters.length));
      if (known !== undefined) return known;
    }
    return undefined;
  }
}

function withoutLetter(word: string, at: number): string {
  return word.slice(0, at) + word.slice(at + 1);
}
