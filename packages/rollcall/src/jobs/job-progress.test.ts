import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JobId } from '../control/control-store.ts';
import type { JobState } from '../control/job-state.ts';
import { nothingDone, toldProgress } from './job-progress.ts';

const totals = { matchedQueries: 40, invalidQueries: 2, truncatedQueries: 1, totalContacts: 900 };
const checkpoint = { processedQueries: 500, totals, resultParts: [], pace: { queries: 300, ms: 600 } };

function told(state: JobState, more: Partial<Parameters<typeof toldProgress>[0]> = {}) {
  return toldProgress({ jobId: 'j' as JobId, state, totalQueries: 2_000, ...more });
}

test('nothing is told of lines before they are begun, and a job that has begun starts from zero', () => {
  assert.deepEqual(told('accepted'), { totalProcessed: 0 });
  assert.deepEqual(told('aborted'), { totalProcessed: 0 });
  assert.deepEqual(told('processing'), { totalProcessed: 0, totals: nothingDone.totals });
});

test('while a job runs its last checkpoint is told, with the time that the rest takes at the pace of the run', () => {
  // 1,500 lines at two milliseconds each.
  const expected = { totalProcessed: 500, totals, estimatedSecondsLeft: 3 };
  assert.deepEqual(told('processing', { checkpoint }), expected);
  const almostDone = { ...checkpoint, processedQueries: 1_999 };
  assert.equal(told('processing', { checkpoint: almostDone }).estimatedSecondsLeft, 1);
  const { pace: _, ...ofAnOlderVersion } = checkpoint;
  assert.deepEqual(told('processing', { checkpoint: ofAnOlderVersion }), { totalProcessed: 500, totals });
});

test('a finished job is told whole, and a failed one as far as it got', () => {
  assert.deepEqual(told('finished', { totals }), { totalProcessed: 2_000, totals });
  assert.deepEqual(told('failed', { checkpoint }), { totalProcessed: 500, totals });
  assert.deepEqual(told('failed'), { totalProcessed: 0 });
});
