import assert from 'node:assert/strict';
import { test } from 'node:test';
import { progressBar } from './progress.ts';

function shownOver(steps: readonly (readonly [atMs: number, done: number, total?: number])[]): string {
  let output = '';
  let clockMs = 0;
  const stream = {
    write: (text: string) => {
      output += text;
    },
  };
  const progress = progressBar({ label: 'Importing', unit: 'rows', total: 2_000 }, stream, () => clockMs);
  for (const [atMs, done, total] of steps) {
    clockMs = atMs;
    progress.update(done, total);
  }
  progress.stop();
  return output;
}

test('without a terminal there is a line every few seconds, and one at the end', () => {
  assert.equal(
    shownOver([
      [100, 1],
      [5_100, 1_000],
      [5_200, 1_100],
      [6_000, 2_000],
    ]),
    'Importing: 1,000 of 2,000 rows (50%)\nImporting: 2,000 of 2,000 rows (100%)\n',
  );
});

test('the total may change, and nothing is said twice', () => {
  assert.equal(shownOver([[5_000, 3_000, 3_000]]), 'Importing: 3,000 of 3,000 rows (100%)\n');
});
