/** Every form of the results against a naive reading of the CSV. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnKind, csvField, resultColumns } from '@rollcall/lookup';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseXml } from '../../../../../test/e2e/strict-xml.ts';
import { csvRows } from './csv-rows.ts';
import { jsonRows, ndjsonRows } from './json-rows.ts';
import { type PickedColumn, pickColumn, type RowForm, writeRows } from './row-form.ts';
import { xmlRows } from './xml-rows.ts';

const stored = [...resultColumns(true), 'Account Owner', '=own "1"'];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({
    maxLength: 8,
    unit: fc.constantFrom(...'a"\\,|<>&\'=+-@\t\n\r\u0000\u001f\u2028\ufffd\ufffe\uffffé😀', ']]>', ' '),
  }),
);
const item = text.map((one) => one.replaceAll('|', ''));
/** What stands in a row: no list of one empty item, which nobody could tell from none. */
const cellOf = (column: string): fc.Arbitrary<string> => {
  switch (columnKind(column)) {
    case 'integer':
      return fc.oneof(fc.constant(''), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }).map(String));
    case 'boolean':
      return fc.constantFrom('', 'true', 'false');
    case 'list':
      return fc.array(item, { maxLength: 3 }).map((items) => items.join('|'));
    case 'text':
      return text;
  }
};

const rows = fc.array(fc.tuple(...stored.map(cellOf)), { maxLength: 6 });
const picked = fc
  .shuffledSubarray([...stored.keys()], { minLength: 1 })
  .map((positions) => positions.map((at) => pickColumn(stored, at)));

type Value = string | number | boolean | string[];

/** A row by its CSV alone. */
function naiveObject(columns: readonly PickedColumn[], row: readonly string[]): Record<string, Value> {
  const values = columns.flatMap(({ name, kind, at }): [string, Value][] => {
    const cell = row[at] ?? '';
    if (cell === '') return [];
    if (kind === 'integer') return [[name, Number(cell)]];
    if (kind === 'boolean') return [[name, cell === 'true']];
    return [[name, kind === 'list' ? cell.split('|') : cell]];
  });
  return Object.fromEntries(values);
}

async function written(table: readonly (readonly string[])[], form: RowForm): Promise<Buffer> {
  const csv = Buffer.from([stored, ...table].map((row) => `${row.map(csvField).join(',')}\r\n`).join(''));
  // Cut where no row ends.
  const chunks = [csv.subarray(0, 500), csv.subarray(500)];
  async function* source() {
    yield* chunks;
  }
  const copies: Buffer[] = [];
  for await (const bytes of writeRows(source(), stored.length, form)) copies.push(Buffer.from(bytes));
  return Buffer.concat(copies);
}

describe('the rows of a result', () => {
  it('are the same as NDJSON, whatever they hold and whatever columns are picked', () =>
    fc.assert(
      fc.asyncProperty(rows, picked, async (table, columns) => {
        const lines = (await written(table, ndjsonRows(columns))).toString().split('\n');
        assert.equal(lines.pop(), '');
        assert.deepEqual(
          lines.map((line) => JSON.parse(line)),
          table.map((row) => naiveObject(columns, row)),
        );
        for (const [index, line] of lines.entries()) {
          const names = Object.keys(naiveObject(columns, table[index] ?? []));
          assert.deepEqual(Object.keys(JSON.parse(line)), names, 'the fields stand in the order wanted');
        }
      }),
    ));

  it('are the same as one JSON array', () =>
    fc.assert(
      fc.asyncProperty(rows, picked, async (table, columns) => {
        assert.deepEqual(
          JSON.parse((await written(table, jsonRows(columns))).toString()),
          table.map((row) => naiveObject(columns, row)),
        );
      }),
    ));

  it('are the same as XML, but for the characters that it cannot hold', () =>
    fc.assert(
      fc.asyncProperty(rows, picked, async (table, columns) => {
        const document = parseXml((await written(table, xmlRows(columns))).toString());
        assert.equal(document.name, 'results');
        const found = document.children.map((row) => ({
          name: row.name,
          values: row.children.map(({ name, text, children }) => [
            name,
            children.length > 0 ? children.map((child) => [child.name, child.text]) : text,
          ]),
        }));
        const expected = table.map((row) => ({
          name: 'result',
          values: Object.entries(naiveObject(columns, row))
            .toSorted(([left], [right]) => (left < right ? -1 : 1))
            .map(([name, value]) => [
              elementOf(name),
              Array.isArray(value) ? value.map((one) => [name.slice(0, -1), xmlText(one)]) : xmlText(value),
            ]),
        }));
        assert.deepEqual(found, expected);
      }),
    ));

  it('are the same as CSV, whatever columns are picked', () =>
    fc.assert(
      fc.asyncProperty(rows, picked, async (table, columns) => {
        const bytes = await written(table, csvRows(columns, { spreadsheet: false }));
        assert.deepEqual(parse(bytes, { record_delimiter: '\r\n', skip_empty_lines: true }), [
          columns.map(({ name }) => name),
          ...table.map((row) => columns.map(({ at }) => row[at] ?? '')),
        ]);
      }),
    ));

  it('are safe in a spreadsheet: a cell that it would run has an apostrophe before it, and no other', () =>
    fc.assert(
      fc.asyncProperty(rows, picked, async (table, columns) => {
        const bytes = await written(table, csvRows(columns, { spreadsheet: true }));
        assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
        const defused = (cell: string) =>
          '=+-@\t\r'.includes(cell.charAt(0)) && cell !== '' ? `'${cell}` : cell;
        assert.deepEqual(parse(bytes, { bom: true, record_delimiter: '\r\n', skip_empty_lines: true }), [
          columns.map(({ name }) => defused(name)),
          ...table.map((row) => columns.map(({ at }) => defused(row[at] ?? ''))),
        ]);
      }),
    ));

  it('keep the CSV byte for byte when all columns are picked', () =>
    fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const all = stored.map((_, at) => pickColumn(stored, at));
        const csv = [stored, ...table].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
        assert.equal((await written(table, csvRows(all, { spreadsheet: false }))).toString(), csv);
      }),
    ));
});

function xmlText(value: Exclude<Value, string[]>): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML 1.0 forbids
  return String(value).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}

/** The names of our columns are names of elements; of the others here, it is written out. */
function elementOf(name: string): string {
  return { 'Account Owner': 'Account_Owner', '=own "1"': '_own__1_' }[name] ?? name;
}
