import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { defaultAbbreviationTable } from '../../../../test/property/default-abbreviation-table.ts';
import { normalizeTitle } from '../text/normalize-title.ts';
import { AbbreviationTable } from './abbreviation-table.ts';
import { parseTitleKeywords } from './title-keywords.ts';

const anyTitle = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('vp', 'FP', '&', 'A', 'M', 'r', ' ', ' ', '"', '“', 'C++', '部長', "'s", '-'))
    .map((parts) => parts.join('')),
);

describe('parseTitleKeywords', () => {
  const examples: readonly (readonly [string, readonly string[]])[] = [
    ['VP Sales', ['vp', 'sale']],
    ['"Supply Chain" director', ['supply chain', 'director']],
    ['“Supply Chain” director', ['supply chain', 'director']],
    ['director "supply chain', ['director', 'supply', 'chain']],
    ['"a b" c "d e', ['a b', 'c', 'd', 'e']],
    ['r & d "r & d"', ['r&d']],
    ['vp "VP" V.P.', ['vp']],
    ['fp&a director', ['fp and a', 'director']],
    ['director, FP & A', ['director', 'fp and a']],
    ['fp&a m&a', ['fp and a', 'm and a']],
    ['fp and', ['fp', 'and']],
    ['vice president', ['vice', 'president']],
    ['"head of fp&a" fp&a', ['head of fp and a', 'fp and a']],
    ['"" " - " ,', []],
    ['"', []],
    ['', []],
  ];
  for (const [query, expected] of examples) {
    test(`${JSON.stringify(query)} is ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(parseTitleKeywords(query, defaultAbbreviationTable), expected);
    });
  }

  test('terms are normalized, not empty and different from each other', () => {
    const query = fc.array(fc.oneof(anyTitle, fc.constant('"'))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(query, (text) => {
        const terms = parseTitleKeywords(text, defaultAbbreviationTable);
        assert.equal(new Set(terms).size, terms.length);
        for (const term of terms) {
          assert.notEqual(term, '');
          assert.equal(normalizeTitle(term), term);
        }
      }),
    );
  });

  test('of several words are the longest abbreviation that starts there', () => {
    const table = new AbbreviationTable({ 'a&b': ['x'], 'a&b&c': ['y'], 'c&d': ['z'] });
    assert.deepEqual(parseTitleKeywords('a&b&c&d', table), ['a and b and c', 'and', 'd']);
    assert.deepEqual(parseTitleKeywords('a&b&d', table), ['a and b', 'and', 'd']);
    assert.deepEqual(parseTitleKeywords('b c&d', table), ['b', 'c and d']);
  });
});
