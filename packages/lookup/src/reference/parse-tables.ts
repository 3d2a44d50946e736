import { normalizeName } from '../text/normalize-name.ts';
import { defaultReferenceTables } from './default-tables.ts';
import type { ReferenceTables } from './reference-tables.ts';

/** The tables, by the names of their files. */
export type TableName = keyof ReferenceTables;

export type ParsedTables =
  | { readonly ok: true; readonly tables: ReferenceTables }
  /** Every fault, with its table and row. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** What a field of a row must be. */
interface FieldRule {
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
  /** Two rows must not have the same: what is compared; undefined where they may. */
  readonly key?: (value: unknown) => unknown;
  readonly isOptional?: boolean;
}

const largestId = 2 ** 31 - 1;
/** Blocks hold a country in 16 bits, and 0 is none. */
const largestCountryId = 2 ** 16 - 1;
const mostRows = 100_000;
const longestName = 255;

const itself = (value: unknown): unknown => value;
/** Results join names with `|`, and lines of lists with commas are ids. */
const isName = (value: unknown): value is string =>
  typeof value === 'string' &&
  value === value.trim() &&
  value.length <= longestName &&
  normalizeName(value) !== '' &&
  !/[|\p{Cc}]/u.test(value);
const name: FieldRule = {
  expected: `a text with a letter or a digit, of up to ${longestName} characters, without "|" and without spaces at its ends`,
  accepts: isName,
};
const uniqueName: FieldRule = { ...name, key: (value) => normalizeName(String(value)) };
const names: FieldRule = {
  expected: 'a list of such names',
  accepts: (value) => Array.isArray(value) && value.every(isName),
};
const code = (letters: number): FieldRule => ({
  expected: `${letters} capital letters`,
  accepts: (value) => typeof value === 'string' && new RegExp(`^[A-Z]{${letters}}$`).test(value),
});
const wholeNumber = (from: number, to: number): FieldRule => ({
  expected: `a whole number from ${from} to ${to}`,
  accepts: (value) => Number.isInteger(value) && Number(value) >= from && Number(value) <= to,
  key: itself,
});

const fieldsOf: { readonly [Table in TableName]: Readonly<Record<string, FieldRule>> } = {
  jobLevels: { id: wholeNumber(1, largestId), name: uniqueName, rank: wholeNumber(0, largestId) },
  jobFunctions: { id: wholeNumber(1, largestId), name: uniqueName },
  countries: {
    id: wholeNumber(1, largestCountryId),
    code: { ...code(2), key: itself },
    code3: { ...code(3), key: itself },
    name: uniqueName,
    aliases: names,
  },
  states: { countryCode: code(2), code: name, name, aliases: { ...names, isOptional: true } },
};

export const tableNames = Object.keys(fieldsOf) as readonly TableName[];

/**
 * Reads an operator's own reference tables (contract section 8).
 *
 * @param given what the JSON file of a table holds: an array of rows as in `ReferenceTables`; a table that is not given
 *   is the default one
 */
export function parseReferenceTables(given: { readonly [Table in TableName]?: unknown }): ParsedTables {
  const problems = tableNames.flatMap((table) =>
    given[table] === undefined ? [] : tableProblems(table, given[table]),
  );
  if (problems.length > 0) return { ok: false, problems };
  // Checked row by row above.
  const tables = { ...defaultReferenceTables, ...given } as ReferenceTables;
  const strayStates = statesWithoutCountry(tables);
  return strayStates.length > 0 ? { ok: false, problems: strayStates } : { ok: true, tables };
}

function tableProblems(table: TableName, rows: unknown): string[] {
  if (!Array.isArray(rows)) return [`${table}: a JSON array of rows is needed`];
  if (rows.length > mostRows) return [`${table}: ${rows.length} rows; ${mostRows} are the most`];
  if (rows.length === 0 && table !== 'states') return [`${table}: no rows; one at least is needed`];
  const rules = Object.entries(fieldsOf[table]);
  const seen = new Map(rules.map(([field]) => [field, new Map<unknown, number>()]));
  return rows.flatMap((row: unknown, index) => {
    const place = `${table}, row ${index + 1}`;
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return [`${place}: is no JSON object`];
    const fields = new Map<string, unknown>(Object.entries(row));
    const unknown = [...fields.keys()]
      .filter((field) => !Object.hasOwn(fieldsOf[table], field))
      .map(
        (field) =>
          `${place}: there is no field "${field}"; there are ${rules.map(([one]) => one).join(', ')}`,
      );
    const wrong = rules.flatMap(([field, rule]) => {
      const value = fields.get(field);
      if (value === undefined && rule.isOptional) return [];
      if (!rule.accepts(value)) return [`${place}: ${field} is ${shown(value)}; ${rule.expected} is needed`];
      if (rule.key === undefined) return [];
      const key = rule.key(value);
      const first = seen.get(field)?.get(key);
      if (first !== undefined) return [`${place}: ${field} ${shown(value)} is that of row ${first} too`];
      seen.get(field)?.set(key, index + 1);
      return [];
    });
    return [...unknown, ...wrong];
  });
}

function statesWithoutCountry({ countries, states }: ReferenceTables): string[] {
  const codes = new Set(countries.map((country) => country.code));
  return states.flatMap(({ countryCode }, index) =>
    codes.has(countryCode)
      ? []
      : [
          `states, row ${index + 1}: countryCode "${countryCode}" is no code of a country in the table of countries`,
        ],
  );
}

function shown(value: unknown): string {
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
