import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Needle, NeedleSearch } from './needles.ts';

/** Few letters, so that fields begin and end alike. */
const word = (minLength: number) => fc.string({ unit: fc.constantFrom('a', 'b'), minLength, maxLength: 6 });

describe('the search for many needles', () => {
  it('finds every field that is one of them, and where it is', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word(1), { minLength: 9, maxLength: 20 }),
        fc.array(fc.oneof(word(0), fc.string({ unit: fc.constantFrom('a', '\n'), maxLength: 40 }))),
        (words, fields) => {
          const needles = words.map((text): Needle => ({ bytes: Buffer.from(`,${text},`), isField: true }));
          const text = fields.join(',');
          const found: string[] = [];
          new NeedleSearch(needles).run(Buffer.from(text), ({ bytes }, at) => found.push(`${at}${bytes}`));
          const sought: string[] = [];
          // What stands behind the last comma may go on in the next bytes.
          for (let at = 0; at <= text.lastIndexOf(','); at = text.indexOf(',', at) + 1) {
            const field = text.slice(at, text.indexOf(',', at));
            if (words.includes(field)) sought.push(`${at},${field},`);
          }
          assert.deepEqual(found, sought);
        },
      ),
    );
  });
});
