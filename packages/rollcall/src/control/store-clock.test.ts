import assert from 'node:assert/strict';
import { it, mock } from 'node:test';
import { StoreClock, storeAheadMs } from './store-clock.ts';

it('goes by the store and asks it again in ten seconds', async (t) => {
  mock.timers.enable({ apis: ['setInterval'] });
  t.after(() => mock.timers.reset());
  let machineMs = 1_000;
  let storeMs = 5_000;
  const clock = new StoreClock({ nowMs: async () => storeMs }, () => machineMs);
  await clock.start();
  assert.equal(clock.nowMs(), 5_000);
  machineMs += 9_999;
  assert.equal(clock.nowMs(), 14_999);
  // The machine's clock was set back.
  machineMs -= 60_000;
  storeMs += 10_000;
  mock.timers.tick(10_000);
  await clock.stop();
  assert.equal(clock.nowMs(), 15_000);
});

it('goes on by what the store said last while it is away', async (t) => {
  mock.timers.enable({ apis: ['setInterval'] });
  t.after(() => mock.timers.reset());
  let isUp = true;
  const nowMs = async () => {
    if (!isUp) throw new Error('away');
    return 7_000;
  };
  const clock = new StoreClock({ nowMs }, () => 1_000);
  await clock.start();
  isUp = false;
  mock.timers.tick(10_000);
  await clock.stop();
  assert.equal(clock.nowMs(), 7_000);
});

it('takes no difference for one that the answer may have taken', async () => {
  for (const [storeMs, aheadMs] of [
    [999, -1],
    [1_000, 0],
    [1_020, 0],
    [1_021, 1],
  ] as const) {
    let machineMs = 1_000;
    const control = {
      nowMs: async () => {
        machineMs += 20;
        return storeMs;
      },
    };
    assert.equal(await storeAheadMs(control, () => machineMs), aheadMs);
  }
});
