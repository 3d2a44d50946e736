import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keptNames, noSource, positionsOf, sourceOf } from './field-sources.ts';

describe('the source of a field', () => {
  it('is its positions in order of preference', () => {
    assert.deepEqual(sourceOf({ phone: [4, 1, 2] }, 'phone'), { first: 4, others: [1, 2] });
    assert.equal(sourceOf({ phone: [4] }, 'email'), noSource);
    assert.equal(sourceOf({ phone: [] }, 'phone'), noSource);
    assert.deepEqual(positionsOf({ phone: [4, 1], email: [0] }, ['email', 'city', 'phone']), [0, 4, 1]);
  });
});

describe('the names that values are kept under', () => {
  it('are those of the header, each once, the own columns of an operator first', () => {
    const header = ['Phone', ' Phone ', '', 'score', 'Phone'];
    const additional = [
      { name: 'Phone', position: 4 },
      { name: 'score', position: 3 },
    ];
    const names = keptNames({ header, fields: {}, furtherEmployments: [], additional });
    assert.deepEqual(names, ['Phone (2)', 'Phone (3)', 'column 3', 'score', 'Phone']);
  });
});
