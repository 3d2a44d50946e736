import { normalizeTitle } from '../text/normalize-title.ts';

/** Abbreviations and what each may stand for, as people write them. */
export type Abbreviations = Readonly<Record<string, readonly string[]>>;

/**
 * Which words of titles abbreviate which, in the spelling of `normalizeTitle`: an entry "FP&A" is the words `fp and a`,
 * and "Operations" is `operation`. Built once; every question is answered from maps. The rule that uses it is in
 * `keyword-spellings.ts`.
 *
 * Only queries are expanded (design section 5), so another table needs no import.
 */
export class AbbreviationTable {
  /** The most words that an abbreviation has. */
  readonly longestAbbreviation: number;
  /** The most words that a long form has. */
  readonly longestLongForm: number;
  readonly #longForms = new Map<string, Set<string>>();
  readonly #equal: RunIndex = new Map();
  readonly #starting: RunIndex = new Map();
  readonly #ending: RunIndex = new Map();
  readonly #holding: RunIndex = new Map();

  /**
   * @param layers entries that build on each other: a later one adds abbreviations, and meanings to abbreviations that
   * are there; its empty list takes an abbreviation out with all the meanings it had before
   */
  constructor(...layers: readonly Abbreviations[]) {
    for (const layer of layers) this.#addLayer(layer);
    let longestAbbreviation = 1;
    let longestLongForm = 1;
    for (const [abbreviation, longForms] of this.#longForms) {
      longestAbbreviation = Math.max(longestAbbreviation, abbreviation.split(' ').length);
      for (const longForm of longForms) {
        const words = longForm.split(' ');
        longestLongForm = Math.max(longestLongForm, words.length);
        this.#indexRuns(abbreviation, words);
      }
    }
    this.longestAbbreviation = longestAbbreviation;
    this.longestLongForm = longestLongForm;
  }

  /** What a normalized text stands for; empty when it is no abbreviation. */
  longForms(text: string): ReadonlySet<string> {
    return this.#longForms.get(text) ?? none;
  }

  /** The abbreviations with this long form. */
  abbreviationsOf(longForm: string): ReadonlySet<string> {
    return this.#equal.get(longForm) ?? none;
  }

  /** The abbreviations with a long form that starts with these words and goes on. */
  abbreviationsStartingWith(words: string): ReadonlySet<string> {
    return this.#starting.get(words) ?? none;
  }

  /** The abbreviations with a long form that ends with these words and has others before. */
  abbreviationsEndingWith(words: string): ReadonlySet<string> {
    return this.#ending.get(words) ?? none;
  }

  /** The abbreviations with a long form that is these words or has them, adjacent, anywhere. */
  abbreviationsHolding(words: string): ReadonlySet<string> {
    return this.#holding.get(words) ?? none;
  }

  #addLayer(layer: Abbreviations): void {
    for (const [written, longForms] of Object.entries(layer)) {
      const abbreviation = normalizeTitle(written);
      if (longForms.length === 0) this.#longForms.delete(abbreviation);
      for (const longForm of longForms) add(this.#longForms, abbreviation, normalizeTitle(longForm));
    }
  }

  #indexRuns(abbreviation: string, words: readonly string[]): void {
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= words.length; to++) {
        const run = words.slice(from, to).join(' ');
        add(this.#holding, run, abbreviation);
        if (from === 0 && to === words.length) add(this.#equal, run, abbreviation);
        else if (from === 0) add(this.#starting, run, abbreviation);
        else if (to === words.length) add(this.#ending, run, abbreviation);
      }
    }
  }
}

/** Runs of adjacent words with the abbreviations whose long forms have them in that place. */
type RunIndex = Map<string, Set<string>>;

const none: ReadonlySet<string> = new Set();

function add(index: Map<string, Set<string>>, key: string, value: string): void {
  const values = index.get(key);
  if (values === undefined) index.set(key, new Set([value]));
  else values.add(value);
}
