import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { maxOwnAbbreviations, parseAbbreviations } from './parse-abbreviations.ts';

function tableOf(entries: unknown) {
  const parsed = parseAbbreviations(JSON.stringify(entries));
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.error);
  return parsed.table;
}

describe('an operator’s abbreviations', () => {
  test('are added to the default ones', () => {
    const table = tableOf({ fde: ['forward deployed engineer'], CSM: ['Certified Scrum Masters'] });
    assert.deepEqual([...table.longForms('fde')], ['forward deployed engineer']);
    assert.deepEqual([...table.longForms('csm')], ['customer success manager', 'certified scrum master']);
    assert.deepEqual([...table.longForms('vp')], ['vice president']);
  });

  test('take one out with an empty list', () => {
    const table = tableOf({ MD: [], unknown: [] });
    assert.equal(table.longForms('md').size, 0);
    assert.ok(!table.abbreviationsHolding('director').has('md'));
    assert.ok(table.abbreviationsHolding('director').has('dir'));
  });

  test('may be none, joined by signs, dotted, and words like any other', () => {
    assert.equal(tableOf({}).longForms('vp').size, 1);
    assert.equal(tableOf({ 'D&I': ['diversity & inclusion'] }).longForms('d and i').size, 1);
    assert.equal(tableOf({ 'C.T.A.': ['chief talent agent'] }).longForms('cta').size, 1);
    assert.equal(tableOf({ __proto__: ['x y'], constructor: ['builder'] }).longForms('constructor').size, 1);
  });

  const faults: readonly (readonly [unknown, RegExp])[] = [
    [[], /^is no JSON object/],
    [null, /^is no JSON object/],
    ['csm', /^is no JSON object/],
    [{ '--': ['dash'] }, /^has the entry "--", which is no word/],
    [{ 'vice pres': ['vice president'] }, /^has the entry "vice pres", which is more than one word/],
    [{ 'a/b/c/d/e': ['x'] }, /^has the entry "a\/b\/c\/d\/e", which is more than one word/],
    [{ csm: 'customer success manager' }, /^has the entry "csm", which must have a list/],
    [{ csm: [7] }, /^has the entry "csm", which has the long form 7; long forms are texts/],
    [{ csm: ['ok', ' - '] }, /^has the entry "csm", which has the long form " - "; it has no word/],
    [{ csm: ['C.S.M.'] }, /"csm", which has the long form "C.S.M."; it is the abbreviation itself/],
    [{ csm: ['a b c d e f g h i'] }, /; it has more than 8 words/],
    [{ VP: ['x'], 'v.p.': ['y'] }, /^has the entry "v.p.", which is the same abbreviation as "VP"/],
    [{ 部長: ['general manager'] }, /^has the entry "部長", which words of scripts/],
    [{ gm: ['部長'] }, /^has the entry "gm", which has the long form "部長"; words of scripts/],
    [
      { zz: Array.from({ length: 13 }, (_, n) => `meaning ${n}`) },
      /^has the entry "zz", which would have 13 mean/,
    ],
    [
      { cpo: Array.from({ length: 8 }, (_, n) => `chief ${n}`) },
      /^has the entry "cpo", which would have 13 mean/,
    ],
    [
      Object.fromEntries(Array.from({ length: maxOwnAbbreviations + 1 }, (_, n) => [`x${n}`, ['y']])),
      /^has 2001 entries; there may be 2000 at most/,
    ],
  ];
  for (const [entries, error] of faults) {
    test(`are refused: ${JSON.stringify(entries).slice(0, 50)}`, () => {
      const parsed = parseAbbreviations(JSON.stringify(entries));
      assert.ok(!parsed.ok);
      assert.match(parsed.error, error);
    });
  }

  test('are refused when the text is no JSON', () => {
    const parsed = parseAbbreviations('{ "csm": ["customer success manager", }');
    assert.ok(!parsed.ok);
    assert.match(parsed.error, /^is no JSON: .+/);
  });
});
