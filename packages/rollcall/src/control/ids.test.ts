import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId20 } from './ids.ts';

test('an id is twenty characters of 0-9a-v, and all of them occur', () => {
  const ids = Array.from({ length: 500 }, newId20);
  for (const id of ids) assert.match(id, /^[0-9a-v]{20}$/);
  assert.equal(new Set(ids).size, 500);
  assert.equal(new Set(ids.join('')).size, 32);
});
