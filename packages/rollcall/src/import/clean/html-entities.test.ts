import assert from 'node:assert/strict';
import { it } from 'node:test';
import { decodeEntities } from './html-entities.ts';

it('entities of web forms become what they stand for, others stay', () => {
  const decoded = [
    ['R&amp;D', 'R&D'],
    ['O&#39;Brien', "O'Brien"],
    ['O&#039;Brien &amp; Sons', "O'Brien & Sons"],
    ['&quot;Bob&quot;', '"Bob"'],
    ['AT&amp;amp;T', 'AT&T'],
    ['A & B; C', 'A & B; C'],
    ['&lt;b&gt;', '&lt;b&gt;'],
    ['Q&A', 'Q&A'],
  ] as const;
  for (const [text, expected] of decoded) {
    assert.equal(decodeEntities(text), expected);
    assert.equal(decodeEntities(expected), expected);
  }
});
