import { normalizeName } from '@rollcall/lookup';

/**
 * The words of a column's name, lower case and without accents, however they are held together: `IncumbentFirstName`,
 * `incumbent_first_name` and `Incumbent First-Name` are the same three.
 */
export function headerWords(name: string): readonly string[] {
  const apart = name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    // "HQPhone": the last capital of a run begins the next word.
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  const normalized = normalizeName(apart);
  return normalized === '' ? [] : normalized.split(' ');
}

/** What the names of columns are compared by: their letters and digits alone, so that "E-mail" is "Email". */
export function headerKey(name: string): string {
  return headerWords(name).join('');
}

/** The key of a numbered column with `#` for its number: "Organization 2 - Name" is `organization#name`, number 2. */
export function numberedKey(key: string): { readonly key: string; readonly number: number } | undefined {
  const found = /\d{1,2}/.exec(key);
  if (found === null) return undefined;
  return {
    key: `${key.slice(0, found.index)}#${key.slice(found.index + found[0].length)}`,
    number: Number(found[0]),
  };
}
