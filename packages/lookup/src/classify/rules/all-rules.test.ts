import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { classifyTitle } from '../classify-title.ts';
import { functionRules, levelRules } from './all-rules.ts';

describe('level rules', () => {
  for (const { name, gives, examples } of levelRules) {
    for (const [title, expected] of Object.entries(examples)) {
      test(`${name}: ${JSON.stringify(title)} is of levels ${expected}`, () => {
        const { levels } = classifyTitle(title);
        assert.deepEqual(
          levels.map(({ id }) => id),
          expected,
        );
        const gaveOne = levels.some(({ rule }) => rule.startsWith(`${name}: `));
        assert.equal(gaveOne, gives !== undefined);
      });
    }
  }

  test('give a level, unless their words are no sign of rank', () => {
    for (const { name, sign, gives } of levelRules) {
      assert.equal(gives === undefined, sign === 'noRank', name);
    }
  });
});

describe('function rules', () => {
  for (const { name, gives, examples } of functionRules) {
    test(`${name} has an example where it gives what it says`, () => {
      const given = Object.keys(examples).flatMap((title) =>
        classifyTitle(title).functions.filter(({ rule }) => rule.startsWith(`${name}: `)),
      );
      assert.deepEqual(new Set(given.map(({ id }) => id)), new Set(gives));
    });
    for (const [title, expected] of Object.entries(examples)) {
      test(`${name}: ${JSON.stringify(title)} is of functions ${expected}`, () => {
        const given = classifyTitle(title).functions.map(({ id }) => id);
        assert.deepEqual(given, expected);
      });
    }
  }
});

describe('all rules', () => {
  test('have a name of their own and examples', () => {
    for (const rules of [levelRules, functionRules]) {
      const names = rules.map(({ name }) => name);
      assert.deepEqual(names, [...new Set(names)]);
      for (const { name, examples } of rules) assert.notEqual(Object.keys(examples).length, 0, name);
    }
  });
});
