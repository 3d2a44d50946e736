import { BoundedMemo, normalizePlace, type ReferenceIndex } from '@rollcall/lookup';

/** The languages whose names of countries files hold. */
const languages = [
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'tr',
  'ru',
  'uk',
  'ja',
  'zh',
  'ko',
];
const textsKept = 10_000;
const unknown = 0;

/**
 * The countries that texts of files mean: by the reference tables, and by their names in other languages, of which the
 * tables have the most frequent only.
 */
export class CountryNames {
  readonly #reference: ReferenceIndex;
  readonly #known = new BoundedMemo<number>(textsKept, (text) => this.#find(text));

  constructor(reference: ReferenceIndex) {
    this.#reference = reference;
  }

  /** The id of the country; 0 for text that means none. */
  idOf(text: string): number {
    return this.#known.of(text);
  }

  #find(text: string): number {
    const found = this.#reference.countryId(text) ?? this.#translatedId(text);
    if (found !== undefined) return found;
    // "Philippines (the)", "United States (US)".
    const bare = text.replace(/\s*\([^)]*\)\s*$/, '');
    if (bare === text || bare === '') return unknown;
    return this.#reference.countryId(bare) ?? this.#translatedId(bare) ?? unknown;
  }

  #translatedId(text: string): number | undefined {
    translated ??= translatedNames();
    const code = translated.get(normalizePlace(text));
    return code === undefined ? undefined : this.#reference.countryId(code);
  }
}

/** Codes by name; made when a text is met that the tables do not know: most files have none. */
let translated: ReadonlyMap<string, string> | undefined;

function translatedNames(): ReadonlyMap<string, string> {
  const codes = countryCodes();
  const codesByName = new Map<string, string>();
  const ambiguous = new Set<string>(['']);
  for (const language of languages) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = normalizePlace(names.of(code) ?? '');
      const other = codesByName.get(name);
      if (other !== undefined && other !== code) ambiguous.add(name);
      codesByName.set(name, code);
    }
  }
  for (const name of ambiguous) codesByName.delete(name);
  return codesByName;
}

/** Codes that are not another's: UK is GB. */
function countryCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`);
}
