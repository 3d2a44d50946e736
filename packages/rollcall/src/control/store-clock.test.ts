import assert from 'node:assert/strict';
import { it } from 'node:test';
import { StoreClock } from './store-clock.ts';

it('asks the store once in ten seconds, and goes on by its own clock in between', async () => {
  let steadyMs = 100.5;
  let storeMs = 5_000;
  let asked = 0;
  const clock = new StoreClock(
    async () => {
      asked++;
      // An answer takes time.
      steadyMs += 20;
      return storeMs;
    },
    () => steadyMs,
  );
  assert.equal(await clock.nowMs(), 5_000);
  steadyMs += 9_999.9;
  assert.equal(await clock.nowMs(), 14_999);
  assert.equal(asked, 1);
  // The store's clock was set.
  storeMs = 20_000;
  steadyMs += 1;
  assert.equal(await clock.nowMs(), 20_000);
  assert.equal(asked, 2);
});

it('asks again when the store did not answer', async () => {
  let isUp = false;
  const clock = new StoreClock(
    async () => {
      if (!isUp) throw new Error('away');
      return 7;
    },
    () => 0,
  );
  await assert.rejects(clock.nowMs(), /away/);
  isUp = true;
  assert.equal(await clock.nowMs(), 7);
});
