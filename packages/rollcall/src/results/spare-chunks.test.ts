import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chunkBytes, SpareChunks } from './spare-chunks.ts';

test('a chunk that was given back is taken again, one that is in use is not', () => {
  const chunks = new SpareChunks();
  const [first, second] = [chunks.take(), chunks.take()];
  assert.notEqual(first, second);
  assert.equal(first.length, chunkBytes);
  chunks.giveBack(first);
  assert.equal(chunks.take(), first);
  assert.notEqual(chunks.take(), first);
});

test('a burst of downloads leaves a few megabytes', () => {
  const chunks = new SpareChunks();
  const burst = Array.from({ length: 100 }, () => chunks.take());
  for (const chunk of burst) chunks.giveBack(chunk);
  const again = Array.from({ length: 100 }, () => chunks.take());
  assert.equal(again.filter((chunk) => burst.includes(chunk)).length, 16);
});
