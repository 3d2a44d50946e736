import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvField, csvList, parseCsvFields } from './csv-field.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '=', '|', '😀') }),
);

describe('csvField', () => {
  for (const [text, field] of [
    ['', ''],
    ['plain text', 'plain text'],
    [' spaces stay ', ' spaces stay '],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['"', '""""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['old\rmac', '"old\rmac"'],
    ['=1+1', '=1+1'],
    ['-5', '-5'],
  ] as const) {
    test(`${JSON.stringify(text)} is ${JSON.stringify(field)}`, () => assert.equal(csvField(text), field));
  }

  test('is read back by an independent reader as it was, for any fields', () => {
    const record = fc.array(anyText, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), (records) => {
        const text = records.map((fields) => `${fields.map(csvField).join()}\r\n`).join('');
        const options = { record_delimiter: '\r\n', relax_column_count: true };
        assert.deepEqual(parse(text, options), records);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('csvList', () => {
  for (const [items, field] of [
    [[], ''],
    [['CEO'], 'CEO'],
    [['CEO', 'Founder'], 'CEO|Founder'],
    [['VP, Sales', 'Founder'], '"VP, Sales|Founder"'],
  ] as const) {
    test(`${JSON.stringify(items)} is ${JSON.stringify(field)}`, () => assert.equal(csvList(items), field));
  }
});

describe('parseCsvFields', () => {
  test('gives back what csvField wrote, for any fields', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 6 }), (fields) => {
        assert.deepEqual(parseCsvFields(fields.map(csvField).join()), fields);
      }),
      { numRuns: 2_000 },
    );
  });

  test('ends with a quote that is not closed', () => {
    assert.deepEqual(parseCsvFields('a,"b,c'), ['a', 'b,c']);
  });
});
