import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IdentityMark } from './identity-mark.ts';

/** `vectors_hsip32` of the reference implementation: the key is 0 to 7, each text the bytes from 0 on, one longer each time. */
const vectors = ['a9359f5b', '27475ab8', 'fa62a603', '8afee704', '2a6e4689'];

test('a mark is that of the reference implementation, wherever the text lies', () => {
  const mark = new IdentityMark(Buffer.from([0, 1, 2, 3, 4, 5, 6, 7]));
  for (const [length, expected] of vectors.entries()) {
    const bytes = Buffer.concat([Buffer.from('xy'), Buffer.from([0, 1, 2, 3, 4, 5]), Buffer.from('z')]);
    const out = Buffer.alloc(4);
    out.writeUInt32LE(mark.of(bytes, 2, 2 + length));
    assert.equal(out.toString('hex'), expected, `${length} bytes`);
  }
});
