/** Files in the header style of other programs' exports, written by us, with what is to come of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { FileKind } from '../../packages/rollcall/src/import/map/column-mapping.ts';

/**
 * What a person wrote down from what the columns mean to the program that writes them. A use is the name of a field,
 * `FIELD, choice 2`, `FIELD, employment 2`, `additional`, `additional as NAME` or `ignored`.
 *
 * States are as the file has them, to be compared as the reference tables do; `row` counts the rows behind the header
 * from 1, and is of the file, not of the table.
 */
export interface Fixture {
  readonly file: string;
  readonly kind: FileKind;
  /** The name of the export that the file is recognised as; absent where the names of its columns are enough. */
  readonly recognizedAs?: string;
  readonly format: {
    readonly encoding: 'utf-8' | 'utf-16-le' | 'cp1252';
    readonly delimiter: string;
    readonly byteOrderMark: boolean;
    readonly linesBeforeHeader: number;
  };
  readonly columns: readonly (readonly [name: string, use: string])[];
  /** The people as they come out; texts that are absent are empty. */
  readonly employments?: readonly ExpectedEmployment[];
  readonly companies?: readonly Readonly<Record<string, unknown>>[];
  readonly rejected: readonly { readonly row: number; readonly because: 'company' | 'person' }[];
}

export interface ExpectedEmployment {
  readonly row: number;
  readonly companyName: string;
  /** The host. */
  readonly website: string;
  readonly fullName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly titles: readonly string[];
  readonly email: string;
  /** In E.164. */
  readonly phone: string;
  readonly corporatePhone: string;
  readonly city: string;
  readonly state: string;
  /** The name in the reference table. */
  readonly country: string;
  readonly active: boolean;
  readonly additional: Readonly<Record<string, string>>;
}

const folder = import.meta.dirname;

export const fixtures: readonly Fixture[] = readdirSync(folder)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Fixture);

const encodings = { 'utf-8': 'utf-8', 'utf-16-le': 'utf-16le', cp1252: 'windows-1252' } as const;

/** The header and the rows behind it, read by a library, so that they do not depend on our own reader. */
export function readFixture({ file, format }: Fixture): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of each row, the line of the file on which it starts; the first line is 1. */
  readonly lines: readonly number[];
} {
  const text = new TextDecoder(encodings[format.encoding]).decode(readFileSync(join(folder, file)));
  const lines = text.split('\n').slice(format.linesBeforeHeader).join('\n');
  const table: string[][] = parse(lines, { delimiter: format.delimiter });
  const [header = [], ...rows] = table;
  const starts: number[] = [];
  let next = format.linesBeforeHeader + 1;
  for (const row of table) {
    starts.push(next);
    next += row.join('').split('\n').length;
  }
  return { header, rows, lines: starts.slice(1) };
}
