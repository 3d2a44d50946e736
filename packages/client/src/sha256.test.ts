import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { Sha256 } from './sha256.ts';

test('the digest is that of node:crypto, in whatever pieces the bytes come, and at every point on the way', () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 });
  fc.assert(
    fc.property(pieces, (chunks) => {
      const ours = new Sha256();
      const theirs = createHash('sha256');
      for (const chunk of [new Uint8Array(), ...chunks]) {
        ours.update(chunk);
        theirs.update(chunk);
        assert.equal(ours.base64(), theirs.copy().digest('base64'));
      }
    }),
    { numRuns: 200 },
  );
});

test('sizes around the ends of blocks are padded right', () => {
  for (let size = 0; size < 200; size++) {
    const bytes = new Uint8Array(size).fill(0xe5);
    assert.equal(new Sha256().update(bytes).base64(), createHash('sha256').update(bytes).digest('base64'));
  }
});
