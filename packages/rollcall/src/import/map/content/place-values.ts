import { defaultReferenceTables, normalizePlace, ReferenceIndex } from '@rollcall/lookup';

let index: ReferenceIndex | undefined;

/** The default tables: whether a column holds countries does not depend on an operator's own. */
function places(): ReferenceIndex {
  index ??= new ReferenceIndex(defaultReferenceTables);
  return index;
}

/** A country by name or by a code of three letters; two letters may be a state as well ("CA"). */
export function isCountry(value: string): boolean {
  return value.length > 2 && !/\d/.test(value) && places().countryId(value) !== undefined;
}

export function isState(value: string): boolean {
  return places().statesWritten(normalizePlace(value)).length > 0;
}

/** "City, ST", "City, State, Country". */
export function isCityWithState(value: string): boolean {
  const parts = value.split(',').map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  if (parts.length < 2 || parts.length > 3 || last === '' || /\d/.test(value)) return false;
  return places().countryId(last) !== undefined || isState(last);
}
