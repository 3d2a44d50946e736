import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseRange } from './byte-range.ts';

const sizeBytes = 100;
const all = undefined;
const none = 'unsatisfiable';

const table: readonly [header: string | undefined, expected: [number, number] | typeof none | typeof all][] =
  [
    [undefined, all],
    ['bytes=0-0', [0, 1]],
    ['bytes=0-99', [0, 100]],
    ['bytes=99-', [99, 100]],
    ['bytes=10-19', [10, 20]],
    ['Bytes = 10-19 ', [10, 20]],
    ['bytes=50-1000', [50, 100]],
    ['bytes=50-99999999999999999999999', [50, 100]],
    ['bytes=-1', [99, 100]],
    ['bytes=-100', [0, 100]],
    ['bytes=-99999999999999999999999', [0, 100]],
    ['bytes=,10-19,', [10, 20]],
    // Nothing of it is there.
    ['bytes=100-', none],
    ['bytes=100-200', none],
    ['bytes=99999999999999999999999-', none],
    ['bytes=-0', none],
    // Not understood, so ignored (RFC 9110, section 14.2).
    ['bytes=20-10', all],
    ['bytes=0-1,5-6', all],
    ['bytes=-', all],
    ['bytes=', all],
    ['bytes=a-b', all],
    ['bytes=1-2-3', all],
    ['bytes=+1-2', all],
    ['bytes 0-1', all],
    ['rows=0-1', all],
    ['', all],
  ];

for (const [header, expected] of table) {
  const shown = expected === all ? 'the whole file' : String(expected);
  test(`Range ${header === undefined ? 'absent' : `"${header}"`} of 100 bytes is ${shown}`, () => {
    const [start, end] = Array.isArray(expected) ? expected : [];
    assert.deepEqual(parseRange(header, sizeBytes), Array.isArray(expected) ? { start, end } : expected);
  });
}

test('a range is what a buffer gives for it, or there is nothing of it', () => {
  const whole = Buffer.from(Array.from({ length: sizeBytes }, (_, byte) => byte));
  const position = fc.option(fc.nat(120), { nil: undefined });
  fc.assert(
    fc.property(position, position, (first, last) => {
      fc.pre(first !== undefined || last !== undefined);
      fc.pre(first === undefined || last === undefined || first <= last);
      const expected =
        first === undefined
          ? whole.subarray(Math.max(0, sizeBytes - (last ?? 0)))
          : whole.subarray(first, last === undefined ? undefined : last + 1);
      const range = parseRange(`bytes=${first ?? ''}-${last ?? ''}`, sizeBytes);
      if (range === 'unsatisfiable') assert.equal(expected.length, 0);
      else assert.deepEqual(whole.subarray(range?.start, range?.end), expected);
    }),
  );
});
