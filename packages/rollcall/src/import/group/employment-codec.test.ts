import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { employments } from '../employments.test.ts';
import { decodeEmployment, encodeEmployment } from './employment-codec.ts';

test('an employment comes back from its text as it was, whatever letters are in it', () => {
  fc.assert(
    fc.property(employments(fc.maxSafeNat()), (employment) => {
      const { companyId } = employment.company;
      assert.deepEqual(decodeEmployment(companyId, encodeEmployment(employment)), employment);
    }),
    { numRuns: 500 },
  );
});
