import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RandomStream } from '../sample/random-stream.ts';
import { WakeSpread } from './wake-spread.ts';

/** Accepts jobs one by one; the worker that waits least gets each. */
function jobsFor(workers: number, jobs: number): { readonly waitMs: number; readonly looksPerJob: number } {
  const random = new RandomStream();
  random.reseed(1, workers, jobs);
  const spreads = Array.from({ length: workers }, () => new WakeSpread());
  let waitedMs = 0;
  let looks = 0;
  /** Jobs come every 20 ms; a worker that waits hears of the next one no further. */
  const wakesAtMs = new Map<WakeSpread, number>();
  const counted = jobs / 2;
  for (let job = 0; job < jobs; job++) {
    const nowMs = job * 20;
    for (const spread of spreads) {
      if (!wakesAtMs.has(spread)) wakesAtMs.set(spread, nowMs + spread.delayMs(random.fraction()));
    }
    const [first] = [...wakesAtMs].toSorted(([, a], [, b]) => a - b);
    if (job >= counted) waitedMs += Math.max(0, (first?.[1] ?? nowMs) - nowMs);
    for (const [spread, atMs] of [...wakesAtMs]) {
      if (atMs >= nowMs + 20) continue;
      wakesAtMs.delete(spread);
      spread.looked(spread === first?.[0]);
      if (job >= counted) looks++;
    }
  }
  return { waitMs: waitedMs / counted, looksPerJob: looks / counted };
}

describe('the spread of woken workers', () => {
  it('makes one worker look at once', () => {
    assert.deepEqual(jobsFor(1, 2_000), { waitMs: 0, looksPerJob: 1 });
  });

  it('costs a few workers no time worth naming', () => {
    assert.ok(jobsFor(4, 2_000).waitMs < 5);
  });

  it('makes few of many workers look for each job, and none of the jobs wait', () => {
    const { waitMs, looksPerJob } = jobsFor(200, 1_000);
    assert.ok(waitMs < 10, `${waitMs} ms`);
    // Without it, all of them would.
    assert.ok(looksPerJob < 30, `${looksPerJob} looks`);
  });
});
