import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultReferenceTables, ReferenceIndex } from '@rollcall/lookup';
import { TitleClassifier } from './title-classes.ts';

describe('TitleClassifier', () => {
  const classifier = new TitleClassifier(new ReferenceIndex(defaultReferenceTables));

  test('gives the levels and functions of all titles of a person, each once', () => {
    const titles = ['VP Sales', 'Founder & CEO', 'Vice President, Marketing'];
    assert.deepEqual(classifier.classify(titles).jobLevels, [3, 8, 1]);
    assert.deepEqual(classifier.classify(titles).jobFunctions, [2, 16, 13]);
    assert.deepEqual(classifier.classify([]).jobLevels, []);
  });

  test('gives the same again, also when it has forgotten the title meanwhile', () => {
    const before = classifier.classify(['Directrice des ressources humaines']).jobLevels;
    for (let n = 0; n < 25_000; n++) classifier.classify([`Manager ${n}`]).jobLevels;
    assert.deepEqual(classifier.classify(['Directrice des ressources humaines']).jobLevels, before);
    assert.deepEqual(before, [4]);
  });

  test("goes by name in an operator's own tables, and leaves out what they do not have", () => {
    const own = new TitleClassifier(
      new ReferenceIndex({
        ...defaultReferenceTables,
        jobLevels: [{ id: 77, name: 'vice-president', rank: 0 }],
        jobFunctions: [
          { id: 13, name: 'Sales' },
          { id: 2, name: 'Catering' },
        ],
      }),
    );
    const titles = ['VP Sales', 'Director of Marketing'];
    assert.deepEqual(own.classify(titles), { jobLevels: [77], jobFunctions: [13] });
  });
});
