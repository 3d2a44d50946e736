import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { defaultAbbreviationTable } from '../../../../test/property/default-abbreviation-table.ts';
import { type Abbreviations, AbbreviationTable } from './abbreviation-table.ts';
import { maxSpellingsOfKeyword, maxWordsOfSpelledKeyword, spellingsOf } from './keyword-spellings.ts';

const table = new AbbreviationTable({
  vp: ['vice president'],
  svp: ['senior vice president'],
  sr: ['senior'],
  pm: ['product manager', 'project manager'],
  mgr: ['manager'],
  'fp&a': ['financial planning and analysis'],
});

describe('the spellings of a keyword', () => {
  const examples: readonly (readonly [string, readonly string[]])[] = [
    ['vp', ['vp', 'vice president', 'svp']],
    ['president', ['president', 'vp', 'svp']],
    ['senior', ['senior', 'sr', 'svp']],
    ['svp', ['svp', 'senior vice president', 'senior vp', 'sr vice president', 'sr vp']],
    ['vp sale', ['vp sale', 'vice president sale', 'svp sale']],
    ['pm', ['pm', 'product manager', 'product mgr', 'project manager', 'project mgr']],
    ['product', ['product', 'pm']],
    ['manager', ['manager', 'mgr', 'pm']],
    ['manager sale', ['manager sale', 'mgr sale', 'pm sale']],
    ['lead product', ['lead product', 'lead pm']],
    ['fp and a', ['fp and a', 'financial planning and analysis']],
    ['planning', ['planning', 'fp and a']],
    ['director', ['director']],
    ['vice', ['vice', 'vp', 'svp']],
    ['vice manager', ['vice manager', 'vice mgr']],
  ];
  for (const [keyword, expected] of examples) {
    test(`"${keyword}" are ${expected.join(', ')}`, () => {
      assert.deepEqual(spellingsOf(keyword, table).toSorted(), expected.toSorted());
    });
  }

  // Few words and short entries, so that they overlap, nest and meet at the borders of keywords.
  const words = ['a', 'b', 'c', 'd', 'e'];
  const text = (maxLength: number) =>
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength }).map((some) => some.join(' '));
  const randomTable: fc.Arbitrary<Abbreviations> = fc
    .dictionary(fc.oneof(text(1), text(2)), fc.array(text(3), { minLength: 1, maxLength: 2 }), { maxKeys: 4 })
    .filter((table) => Object.entries(table).every(([key, longForms]) => !longForms.includes(key)));

  test('are in exactly the titles a reading of which has a reading of the keyword', () => {
    let found = 0;
    fc.assert(
      fc.property(randomTable, text(4), text(5), (abbreviations, keyword, title) => {
        const spellings = spellingsOf(keyword, new AbbreviationTable(abbreviations), 100_000);
        const isSpelled = spellings.some((spelling) => ` ${title} `.includes(` ${spelling} `));
        const isRead = readings(title.split(' '), abbreviations).some((read) =>
          readings(keyword.split(' '), abbreviations).some((asked) => ` ${read} `.includes(` ${asked} `)),
        );
        assert.equal(isSpelled, isRead, `${spellings}`);
        if (isRead && !` ${title} `.includes(` ${keyword} `)) found++;
      }),
      { numRuns: 4_000 },
    );
    assert.ok(found > 200, `${found} found by an abbreviation`);
  });

  test('hold none with another in it', () => {
    fc.assert(
      fc.property(randomTable, text(4), (abbreviations, keyword) => {
        const spellings = spellingsOf(keyword, new AbbreviationTable(abbreviations));
        for (const one of spellings) {
          for (const other of spellings) assert.ok(one === other || !` ${one} `.includes(` ${other} `));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('are the keyword alone where they would be too many, and that is known soon', () => {
    const ambiguous = Array.from({ length: maxWordsOfSpelledKeyword }, () => 'cpo').join(' ');
    assert.deepEqual(spellingsOf(ambiguous, defaultAbbreviationTable), [ambiguous]);
    assert.deepEqual(spellingsOf(`vp ${ambiguous}`, defaultAbbreviationTable), [`vp ${ambiguous}`]);
    const long = Array.from({ length: 100_000 }, () => 'vp').join(' ');
    assert.deepEqual(spellingsOf(long, defaultAbbreviationTable), [long]);
  });

  test('are searched up to the bounds', () => {
    assert.equal(spellingsOf('pm', table, 5).length, 5);
    assert.deepEqual(spellingsOf('pm', table, 4), ['pm']);
    const words = (count: number) => Array.from({ length: count }, () => 'x').join(' ');
    assert.equal(spellingsOf(`${words(maxWordsOfSpelledKeyword - 1)} vp`, table).length, 2);
    assert.equal(spellingsOf(`${words(maxWordsOfSpelledKeyword)} vp`, table).length, 1);
  });

  test('are not too many for what people put in quotes', () => {
    for (const keyword of [
      'assistant vice president marketing operation',
      'senior vp product marketing manager',
      'chief information security officer',
      'vice president sale and business development',
      'associate director it project management office',
      'senior executive assistant chief executive officer',
    ]) {
      const count = spellingsOf(keyword, defaultAbbreviationTable).length;
      assert.ok(count > 1 && count <= maxSpellingsOfKeyword, `${keyword}: ${count}`);
    }
  });
});

/** By the rule's own words: every choice of abbreviations, replaced from left to right. */
function readings(words: readonly string[], abbreviations: Abbreviations): string[] {
  if (words.length === 0) return [''];
  const join = (first: string, rest: string) => (rest === '' ? first : `${first} ${rest}`);
  const [word = ''] = words;
  const all = readings(words.slice(1), abbreviations).map((rest) => join(word, rest));
  for (const [abbreviation, longForms] of Object.entries(abbreviations)) {
    const { length } = abbreviation.split(' ');
    if (words.slice(0, length).join(' ') !== abbreviation) continue;
    for (const longForm of longForms) {
      for (const rest of readings(words.slice(length), abbreviations)) all.push(join(longForm, rest));
    }
  }
  return all;
}
