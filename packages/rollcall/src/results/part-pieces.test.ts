import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { piecesOf, totalBytesOf } from './part-pieces.ts';

const sizes = fc.array(fc.nat(20), { maxLength: 12 });

test('the pieces of any range, put together, are that range of the whole', () => {
  fc.assert(
    fc.property(sizes, fc.nat(250), fc.nat(250), (partSizes, one, other) => {
      const parts = partSizes.map((sizeBytes) => ({ attempt: 1, sizeBytes, sha256: '' }));
      let byte = 0;
      const contents = partSizes.map((size) => Buffer.from(Array.from({ length: size }, () => byte++ % 251)));
      const whole = Buffer.concat(contents);
      assert.equal(totalBytesOf(parts), whole.length);
      const [start = 0, end = 0] = [one, other].toSorted((left, right) => left - right);
      const pieces = piecesOf(parts, { start, end });
      const joined = pieces.map((piece) => contents[piece.part]?.subarray(piece.start, piece.end));
      assert.deepEqual(
        Buffer.concat(joined.filter((bytes) => bytes !== undefined)),
        whole.subarray(start, end),
      );
      assert.ok(
        pieces.every((piece) => piece.start < piece.end),
        'a part that is not needed is not named',
      );
      assert.deepEqual(piecesOf(parts), piecesOf(parts, { start: 0, end: whole.length }));
    }),
  );
});
