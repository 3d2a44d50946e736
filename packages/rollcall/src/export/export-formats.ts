import { additionalPrefix, type Contact, csvField, csvList } from '@rollcall/lookup';
import { peopleColumns } from '../import/map/people-columns.ts';
import type { ExportedPerson } from './exported-person.ts';

export const exportFormats = ['csv', 'ndjson'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a file's name says of its format, also when it is packed. */
export function formatOfName(file: string): ExportFormat {
  return /\.(ndjson|jsonl)(\.[a-z]+)?$/i.test(file) ? 'ndjson' : 'csv';
}

/** How a format is written. */
export interface ExportWriter {
  /** What stands before the first row. */
  readonly head: string;
  row(person: ExportedPerson, additional: Contact['record']['additional'], isFirst: boolean): string;
}

/** Our own columns, and behind them the operator's, which `additional.` tells from ours. */
function csvWriter(additionalColumns: readonly string[]): ExportWriter {
  const header = [...peopleColumns, ...additionalColumns.map((name) => additionalPrefix + name)];
  return {
    head: `${header.map(csvField).join(',')}\r\n`,
    row(person, additional = {}) {
      let text = '';
      for (const column of peopleColumns) {
        const value = person[column];
        text += `${typeof value === 'object' ? csvList(value) : csvField(String(value))},`;
      }
      for (const name of additionalColumns) {
        // A column may be called `constructor`.
        text += `${Object.hasOwn(additional, name) ? csvField(additional[name] ?? '') : ''},`;
      }
      return `${text.slice(0, -1)}\r\n`;
    },
  };
}

/**
 * An object on each line, without what is empty; the operator's columns lie together under `additional`. Whoever reads
 * it learns the columns from the first objects, so the first has all of ours.
 */
const ndjsonWriter: ExportWriter = {
  head: '',
  row(person, additional, isFirst) {
    const values: Record<string, unknown> = {};
    for (const column of peopleColumns) {
      const value = person[column];
      const isEmpty = value === '' || (typeof value === 'object' && value.length === 0);
      if (isFirst || !isEmpty) values[column] = value;
    }
    if (additional !== undefined) values['additional'] = additional;
    return `${JSON.stringify(values)}\n`;
  },
};

/** @param additionalColumns the names of the operator's own columns that some contact has */
export function exportWriter(format: ExportFormat, additionalColumns: readonly string[]): ExportWriter {
  return format === 'csv' ? csvWriter(additionalColumns) : ndjsonWriter;
}
