/** What columns become, in short, for tests; it holds no tests itself. */
import type { FileKind } from './column-mapping.ts';
import { mapColumns } from './map-columns.ts';

/** What each column becomes: its field with its choice, `+NAME` for an additional column, or `-`. */
export function usesOf(
  header: readonly string[],
  sample: readonly (readonly string[])[] = [],
  kind: FileKind = 'people',
): string[] {
  return mapColumns(header, sample, [], kind).explain.map(({ use }) => {
    if (use.kind === 'ignored') return '-';
    if (use.kind === 'additional') return `+${use.name}`;
    return `${use.field}${use.choice > 1 ? ` ${use.choice}` : ''}${use.employment > 1 ? ` @${use.employment}` : ''}`;
  });
}

/** As `usesOf`, by name, for headers whose names are all different. */
export function mapped(text: string, sample: readonly (readonly string[])[] = [], kind: FileKind = 'people') {
  const header = text.split(', ');
  const uses = usesOf(header, sample, kind);
  return Object.fromEntries(header.map((name, index) => [name, uses[index]]));
}
