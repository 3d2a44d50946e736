import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pino } from 'pino';
import { RepeatedLog } from './repeated-log.ts';

it('a failure that goes on is logged once a minute, with how often it was left out', () => {
  const lines: { msg: string; leftOut?: number }[] = [];
  let nowMs = 5_000;
  const log = new RepeatedLog(pino({}, { write: (line) => lines.push(JSON.parse(line)) }), () => nowMs);
  for (const atMs of [0, 500, 59_999, 60_000, 60_500, 200_000]) {
    nowMs = 5_000 + atMs;
    log.error({ atMs }, 'it is away');
    if (atMs === 500) log.error({ atMs }, 'another one');
  }
  assert.deepEqual(
    lines.map(({ msg, leftOut }) => [msg, leftOut]),
    [
      ['it is away', undefined],
      ['another one', undefined],
      ['it is away', 2],
      ['it is away', 1],
    ],
  );
});
