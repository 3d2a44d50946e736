import type { ReferenceTables } from './reference-tables.ts';

/** The reference page of the tables, as Markdown: the ids that lookup lines and imports use (contract section 8). */
export function tablesReference(tables: ReferenceTables): string {
  const byRank = tables.jobLevels.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id);
  return [
    '# Reference tables',
    '',
    'The ids of lookup lines. An import takes ids, names and, for countries, codes and common spellings.',
    'Known ids of the family are kept; the others are our own, and will not mean what they meant to a vendor.',
    '',
    '## Job levels',
    '',
    `Results list the best level of each contact first: ${byRank.join(', ')}.`,
    '',
    ...table(
      ['Id', 'Job level'],
      tables.jobLevels.map(({ id, name }) => [String(id), name]),
    ),
    '## Job functions',
    '',
    ...table(
      ['Id', 'Job function'],
      tables.jobFunctions.map(({ id, name }) => [String(id), name]),
    ),
    '## Countries',
    '',
    ...table(
      ['Id', 'Code', 'Country'],
      tables.countries.map(({ id, code, name }) => [String(id), code, name]),
    ),
    '## States',
    '',
    'A state is found by its code or its name. Other states and regions are found by their name, as they were imported.',
    '',
    ...table(
      ['Country', 'Code', 'State'],
      tables.states.map(({ countryCode, code, name }) => [countryCode, code, name]),
    ),
  ].join('\n');
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line), ''];
}
