import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultAbbreviationTable } from '../../../../test/property/default-abbreviation-table.ts';
import { normalizeTitle } from '../text/normalize-title.ts';
import { AbbreviationTable } from './abbreviation-table.ts';
import { defaultAbbreviations } from './default-abbreviations.ts';
import { maxLongFormWords, maxMeanings, parseAbbreviations } from './parse-abbreviations.ts';

const table = new AbbreviationTable(
  { 'V.P.': ['Vice President'], SVP: ['Senior Vice Presidents'], 'FP&A': ['Financial Planning & Analysis'] },
  { pm: ['product manager'], gm: ['general manager'] },
  { pm: ['project manager'], gm: [] },
);

describe('AbbreviationTable', () => {
  test('holds its entries in the spelling of titles', () => {
    assert.deepEqual([...table.longForms('vp')], ['vice president']);
    assert.deepEqual([...table.longForms('svp')], ['senior vice president']);
    assert.deepEqual([...table.longForms('fp and a')], ['financial planning and analysis']);
    assert.deepEqual([...table.longForms('V.P.')], []);
  });

  test('adds the meanings of a later layer, and takes out what it has an empty list for', () => {
    assert.deepEqual([...table.longForms('pm')], ['product manager', 'project manager']);
    assert.deepEqual([...table.longForms('gm')], []);
    assert.deepEqual([...table.abbreviationsHolding('general')], []);
  });

  test('finds abbreviations by any words that their long forms have, in their place', () => {
    assert.deepEqual([...table.abbreviationsOf('vice president')], ['vp']);
    assert.deepEqual([...table.abbreviationsHolding('vice president')], ['vp', 'svp']);
    assert.deepEqual([...table.abbreviationsEndingWith('vice president')], ['svp']);
    assert.deepEqual([...table.abbreviationsStartingWith('financial planning')], ['fp and a']);
    assert.deepEqual([...table.abbreviationsHolding('planning and')], ['fp and a']);
    assert.deepEqual([...table.abbreviationsHolding('vice')], ['vp', 'svp']);
    assert.deepEqual([...table.abbreviationsHolding('senior president')], []);
  });

  test('knows its longest entries', () => {
    assert.equal(table.longestAbbreviation, 3);
    assert.equal(table.longestLongForm, 4);
  });
});

describe('the default abbreviations', () => {
  test('would be taken from an operator too', () => {
    const parsed = parseAbbreviations(JSON.stringify(defaultAbbreviations));
    assert.deepEqual(parsed.ok || parsed.error, true);
    for (const longForms of Object.values(defaultAbbreviations)) {
      assert.ok(longForms.length <= maxMeanings);
      for (const longForm of longForms) assert.ok(longForm.split(' ').length <= maxLongFormWords, longForm);
    }
  });

  test('hold every meaning of the ambiguous ones', () => {
    const meanings = (abbreviation: string) => [...defaultAbbreviationTable.longForms(abbreviation)].join();
    for (const word of ['product', 'people', 'procurement', 'privacy'])
      assert.match(meanings('cpo'), RegExp(word));
    for (const word of ['sale', 'security', 'strategy', 'sustainability', 'science']) {
      assert.match(meanings('cso'), RegExp(word));
    }
    for (const word of ['revenue', 'risk', 'research']) assert.match(meanings('cro'), RegExp(word));
    for (const word of ['product', 'project', 'program']) assert.match(meanings('pm'), RegExp(word));
    for (const word of ['commercial', 'customer', 'compliance', 'communication']) {
      assert.match(meanings('cco'), RegExp(word));
    }
  });

  test('are found by their own spelling, whatever the normalizer makes of it', () => {
    for (const written of Object.keys(defaultAbbreviations)) {
      assert.ok(defaultAbbreviationTable.longForms(normalizeTitle(written)).size > 0, written);
    }
  });
});
