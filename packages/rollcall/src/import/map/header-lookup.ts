import type { Field } from './column-mapping.ts';
import type { HeaderNames } from './exports/known-export.ts';
import { headerKey, numberedKey } from './header-words.ts';

/** What a name of a column means, by a table. */
export interface HeaderMeaning {
  readonly field: Field;
  /** Its place in the order of preference of the field; the lower, the better. */
  readonly rank: number;
  /** The number in a numbered name ("Organization 2 - Name"). */
  readonly number: number | undefined;
}

/** A table of names of columns, made to be searched. */
export class HeaderLookup {
  readonly #meanings = new Map<string, { readonly field: Field; readonly rank: number }>();

  constructor(names: HeaderNames) {
    for (const [field, headers] of Object.entries(names) as [Field, readonly string[]][]) {
      for (const [rank, header] of headers.entries()) {
        const key = patternKey(header);
        if (!this.#meanings.has(key)) this.#meanings.set(key, { field, rank });
      }
    }
  }

  /** @param key as `headerKey` gives it */
  find(key: string): HeaderMeaning | undefined {
    const exact = this.#meanings.get(key);
    if (exact !== undefined) return { ...exact, number: undefined };
    const numbered = numberedKey(key);
    const found = numbered === undefined ? undefined : this.#meanings.get(numbered.key);
    if (numbered === undefined || found === undefined) return undefined;
    return { field: found.field, rank: found.rank + numbered.number / 100, number: numbered.number };
  }
}

/** The key of a name in a table, where `#` stands for any number. */
function patternKey(header: string): string {
  if (!header.includes('#')) return headerKey(header);
  return numberedKey(headerKey(header.replace('#', '1')))?.key ?? headerKey(header);
}
