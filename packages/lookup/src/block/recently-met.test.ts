import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RecentlyMet } from './recently-met.ts';

test('what is asked for again stays, and what nobody asks for is forgotten', () => {
  const met = new RecentlyMet<number>(2);
  met.add('often', 1);
  for (let other = 0; other < 20; other++) {
    met.add(`other ${other}`, other);
    assert.deepEqual(met.of('often'), [1]);
  }
  assert.deepEqual(met.of('other 0'), []);
  assert.deepEqual(met.of('other 19'), [19]);
});

test('a text that very many share does not make every look at it long', () => {
  const met = new RecentlyMet<number>(10);
  for (let item = 0; item < 1_000; item++) met.add('', item);
  assert.ok(met.of('').length <= 16);
  assert.ok(met.of('').includes(999));
});
