import type { ColumnMapping, Field, FieldPositions } from '../map/column-mapping.ts';

/** Where a field stands in the rows of a file. */
export interface FieldSource {
  /** The position that is preferred; -1 when no column has the field. */
  readonly first: number;
  /** Further positions, in order of preference. */
  readonly others: readonly number[];
}

export const noSource: FieldSource = { first: -1, others: [] };

export function sourceOf(fields: FieldPositions, field: Field): FieldSource {
  const [first = -1, ...others] = fields[field] ?? [];
  return first === -1 ? noSource : { first, others };
}

/** All positions of fields, in the order in which they are named. */
export function positionsOf(fields: FieldPositions, names: readonly Field[]): number[] {
  return names.flatMap((name) => fields[name] ?? []);
}

/**
 * The names under which the values of the columns are kept, by position: those of the header, each once. The
 * operator's own columns have theirs first, and a second column of the same name becomes `name (2)`.
 */
export function keptNames(mapping: ColumnMapping): string[] {
  const names = mapping.header.map((name) => name.trim());
  const taken = new Set<string>();
  const kept: string[] = [];
  for (const { name, position } of mapping.additional) {
    kept[position] = name;
    taken.add(name);
  }
  for (const [position, given] of names.entries()) {
    if (kept[position] !== undefined) continue;
    const name = unused(given === '' ? `column ${position + 1}` : given, taken);
    kept[position] = name;
    taken.add(name);
  }
  return kept;
}

/** A name that is not taken: itself, or with a number behind it. */
export function unused(name: string, taken: { has(name: string): boolean }): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number++) {
    const numbered = `${name} (${number})`;
    if (!taken.has(numbered)) return numbered;
  }
}
