import { type Abbreviations, normalizeTitle } from '../../packages/lookup/src/index.ts';

type Words = readonly string[];

/**
 * Title search by the words of its rule alone: a keyword matches a title when a reading of the keyword stands in a
 * reading of the title, as whole words, adjacent. A reading is the text, or the text with some of its abbreviations each
 * replaced by one of its long forms.
 */
export class NaiveTitles {
  readonly #entries: { readonly abbreviation: Words; readonly longForm: Words }[] = [];
  readonly #readingsOfTitles = new Map<string, readonly Words[]>();

  constructor(layers: readonly Abbreviations[]) {
    for (const layer of layers) {
      for (const [written, longForms] of Object.entries(layer)) {
        const abbreviation = wordsOf(written);
        if (longForms.length === 0) {
          const kept = this.#entries.filter((entry) => entry.abbreviation.join() !== abbreviation.join());
          this.#entries.splice(0, Number.POSITIVE_INFINITY, ...kept);
        }
        for (const longForm of longForms) this.#entries.push({ abbreviation, longForm: wordsOf(longForm) });
      }
    }
  }

  /** Whether a title has all the keywords of a query; undefined for a query without any. */
  query(query: string): ((title: string) => boolean) | undefined {
    const keywords = this.#keywordsOf(query).map((keyword) => this.#readings(keyword));
    if (keywords.length === 0) return undefined;
    return (title) => {
      const readings = this.#readingsOfTitles.get(title) ?? this.#readings(wordsOf(title));
      this.#readingsOfTitles.set(title, readings);
      return keywords.every((asked) => readings.some((read) => asked.some((one) => hasAdjacent(read, one))));
    };
  }

  /** What stands in quotes is one keyword; so are words that make an abbreviation together; so is any other word. */
  #keywordsOf(query: string): Words[] {
    const parts = query.split('"');
    const quotes = parts.length - 1;
    return parts.flatMap((part, index) => {
      const words = wordsOf(part);
      const isClosed = index % 2 === 1 && index < quotes;
      if (isClosed) return words.length > 0 ? [words] : [];
      return this.#apart(words);
    });
  }

  #apart(words: Words): Words[] {
    if (words.length === 0) return [];
    const lengths = this.#entriesAt(words).map(({ abbreviation }) => abbreviation.length);
    const length = Math.max(1, ...lengths);
    return [words.slice(0, length), ...this.#apart(words.slice(length))];
  }

  #readings(words: Words): Words[] {
    const [first] = words;
    if (first === undefined) return [[]];
    const asWritten = this.#readings(words.slice(1)).map((rest) => [first, ...rest]);
    const replaced = this.#entriesAt(words).flatMap(({ abbreviation, longForm }) =>
      this.#readings(words.slice(abbreviation.length)).map((rest) => [...longForm, ...rest]),
    );
    return [...asWritten, ...replaced];
  }

  #entriesAt(words: Words) {
    return this.#entries.filter(({ abbreviation }) => abbreviation.every((word, at) => words[at] === word));
  }
}

function wordsOf(text: string): string[] {
  return normalizeTitle(text)
    .split(' ')
    .filter((word) => word !== '');
}

const writtenWithoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whole words side by side; a word of a script without spaces may continue where nothing is asked beside it. */
function hasAdjacent(words: Words, asked: Words): boolean {
  for (let from = 0; from + asked.length <= words.length; from++) {
    const isHere = asked.every((part, index) => {
      const word = words[from + index] ?? '';
      if (!writtenWithoutSpaces.test(part)) return word === part;
      const isFirst = index === 0;
      const isLast = index === asked.length - 1;
      if (isFirst && isLast) return word.includes(part);
      if (isFirst) return word.endsWith(part);
      return isLast ? word.startsWith(part) : word === part;
    });
    if (isHere) return true;
  }
  return false;
}
