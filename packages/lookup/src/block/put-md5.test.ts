import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { it } from 'node:test';
import { putMd5 } from './put-md5.ts';

it('the digest of bytes is the native one, whatever their length', () => {
  const source = Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 151 + 7) & 0xff));
  const into = Buffer.alloc(40);
  for (let length = 0; length <= 260; length++) {
    const from = length % 40;
    const end = putMd5(into, 3, source, from, from + length);
    assert.equal(end, 35);
    assert.equal(into.toString('latin1', 3, end), hash('md5', source.subarray(from, from + length)));
  }
});
