import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvField } from '../result/csv-field.ts';
import { normalizeName } from '../text/normalize-name.ts';
import { mostBytesOf, putCsvField, putJsonString, putNormalizedName, putText } from './put-text.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.string({ unit: 'binary-ascii', maxLength: 100 }),
  fc.string({
    unit: fc.constantFrom('a', 'Z', '7', ' ', '-', "'", '"', ',', '\\', '\n', '\r', 'é', '\ud800'),
  }),
);

for (const [what, put, expected] of [
  ['text', putText, (value: string) => value],
  ['a field of CSV', putCsvField, csvField],
  ['a string of JSON', putJsonString, JSON.stringify],
  ['a normalized name', putNormalizedName, normalizeName],
] as const) {
  test(`${what} is put where it belongs, and takes no more room than was said`, () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 9 }), (value, at) => {
        const bytes = Buffer.alloc(at + mostBytesOf(value.length + 2), 1);
        const end = put(bytes, at, value);
        assert.equal(bytes.toString('utf8', at, end), Buffer.from(expected(value)).toString());
        assert.ok(
          bytes.subarray(0, at).every((byte) => byte === 1),
          'what is before it stays',
        );
      }),
      { numRuns: 500 },
    );
  });
}
