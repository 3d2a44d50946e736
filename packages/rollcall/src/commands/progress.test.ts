import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
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

test('what nobody knows the total of is counted', () => {
  let output = '';
  const stream = { write: (text: string) => (output += text) };
  const progress = progressBar({ label: 'Reading', unit: 'rows', total: undefined }, stream, () => 0);
  progress.update(1_200);
  progress.stop();
  assert.equal(output, 'Reading: 1,200 rows\n');
});

test('on a terminal there is a bar with the rate and the time that is left', () => {
  let output = '';
  let clockMs = 0;
  const written = new Writable({
    write(text, _encoding, done) {
      output += text;
      done();
    },
  });
  const terminal = Object.assign(written, {
    isTTY: true,
    columns: 200,
    rows: 40,
    ...Object.fromEntries(
      ['cursorTo', 'moveCursor', 'clearLine', 'clearScreenDown'].map((name) => [name, () => true]),
    ),
  }) as unknown as NodeJS.WriteStream;
  const progress = progressBar(
    { label: 'Reading', unit: 'bytes', total: 4_000_000 },
    terminal,
    () => clockMs,
  );
  clockMs = 2_000;
  progress.update(1_000_000);
  progress.stop();
  assert.match(output, /Reading [█░]+ 25% \| 1\.0 of 4\.0 MB \| 0\.5 MB\/s \| 6 s left/);
});
