import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { csvField } from './csv-field.ts';
import { ResultRowReader } from './result-rows.ts';

const value = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '|', 'é', '😀') }),
);
const columns = 3;
const table = fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { maxLength: 20 });

function csvOf(rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from(rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join(''));
}

function textsOf(reader: ResultRowReader, chunks: readonly Buffer[]): string[][] {
  const texts: string[][] = [];
  for (const chunk of chunks) {
    for (const row of reader.rows(chunk)) texts.push([0, 1, 2].map((column) => row.text(column)));
  }
  reader.end();
  return texts;
}

describe('ResultRowReader', () => {
  it('finds the values that were written, wherever the bytes are cut into chunks', () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat(60), { minLength: 1 }), (rows, sizes) => {
        const bytes = csvOf(rows);
        const chunks: Buffer[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1;
          chunks.push(bytes.subarray(at, at + size + 1));
          at += size + 1;
        }
        assert.deepEqual(textsOf(new ResultRowReader(columns), chunks), rows);
      }),
    );
  });

  for (const [what, text, message] of [
    ['a row with too few columns', 'a,b\r\n', /other than 3 columns/],
    ['a row with too many columns', 'a,b,c,d\r\n', /other than 3 columns/],
    ['text behind a closing quote', 'a,"b"c,d\r\n', /other than 3 columns/],
    ['an end inside a row', 'a,b,c\r\na,b', /ends inside a row/],
    ['an end inside a line end', 'a,b,c\r', /ends inside a row/],
    ['a quote that never closes', 'a,b,"c\r\n', /ends inside a row/],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.throws(() => textsOf(new ResultRowReader(columns), [Buffer.from(text)]), {
        name: 'DamagedResultError',
        message,
      });
    });
  }
});
