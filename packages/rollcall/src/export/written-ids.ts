import { ReferenceIndex, type ReferenceTables } from '@rollcall/lookup';

/** Ids of the reference tables as an import by the same tables reads them: by name, which people can read too. */
export interface WrittenIds {
  jobLevel(id: number): string;
  jobFunction(id: number): string;
  /** Empty for 0, which is an unknown country. */
  country(id: number): string;
}

/** Where a name would be read as something else, such as one that is a number, the id stands for itself. */
export function writtenIds(tables: ReferenceTables): WrittenIds {
  const reference = new ReferenceIndex(tables);
  const levels = textsById(tables.jobLevels, (text) => reference.jobLevelId(text));
  const functions = textsById(tables.jobFunctions, (text) => reference.jobFunctionId(text));
  const countries = textsById(tables.countries, (text) => reference.countryId(text));
  return {
    jobLevel: (id) => levels.get(id) ?? String(id),
    jobFunction: (id) => functions.get(id) ?? String(id),
    country: (id) => (id === 0 ? '' : (countries.get(id) ?? String(id))),
  };
}

function textsById(
  rows: readonly { readonly id: number; readonly name: string }[],
  read: (text: string) => number | undefined,
): ReadonlyMap<number, string> {
  return new Map(rows.map(({ id, name }) => [id, read(name) === id ? name : String(id)]));
}
