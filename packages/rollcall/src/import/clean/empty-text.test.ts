import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cleanText, isNoName, trimText } from './empty-text.ts';

describe('the text of a field', () => {
  it('is empty when it only says that there is none', () => {
    for (const text of ['', ' ', '-', ' -- ', 'N/A', 'n/a', 'null', 'NULL', '#N/A', '\\N', '\u00a0'])
      assert.equal(cleanText(text), '', JSON.stringify(text));
    assert.equal(cleanText(undefined), '');
  });

  it('stays when it only looks so', () => {
    for (const text of ['NA', 'Null', 'None', '0', '-1', 'n/a yet', 'Nil', '—', '#1'])
      assert.equal(cleanText(text), text);
  });

  it('is trimmed as `trim` does', () => {
    const unit = fc.constantFrom('a', ' ', '\t', '\n', '\u00a0', '\u3000', '\ufeff', 'é', '\u200b', '~', '!');
    fc.assert(fc.property(fc.string({ unit }), (text) => assert.equal(trimText(text), text.trim())));
  });
});

describe('what stands for a name and is none', () => {
  it('is told from names', () => {
    for (const text of [
      'VACANT',
      'Vacant',
      'Unknown',
      'unknown unknown',
      'TBD',
      '[[unknown]]',
      'null',
      'NONE',
      '?',
      '.',
    ])
      assert.ok(isNoName(text), text);
    for (const text of ['Null', 'None', 'Nil', 'Vacanti', 'Tba Nguyen', 'U', 'Ünal', 'Vacant Smith-Whitaker'])
      assert.ok(!isNoName(text), text);
  });
});
