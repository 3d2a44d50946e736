import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BoundedMemo } from './bounded-memo.ts';

describe('a bounded memo', () => {
  it('finds out about a text once, until it has been emptied', () => {
    const asked: string[] = [];
    const lengths = new BoundedMemo(2, (text) => asked.push(text) && text.length);
    for (const text of ['a', 'bb', 'a', 'bb', 'a']) assert.equal(lengths.of(text), text.length);
    assert.deepEqual(asked, ['a', 'bb']);
    assert.equal(lengths.of('ccc'), 3);
    assert.equal(lengths.of('a'), 1);
    assert.deepEqual(asked, ['a', 'bb', 'ccc', 'a']);
  });

  it('remembers the empty text as any other', () => {
    assert.equal(new BoundedMemo(1, (text) => text).of(''), '');
  });
});
