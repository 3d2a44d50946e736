import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CheckedLately } from './checked-lately.ts';

const minutes = 60_000;
/** Few, near each other and beyond 32 bits. */
const offset = fc.oneof(
  fc.nat(5).map((n) => n * 8),
  fc.nat(5).map((n) => n * 2 ** 32 + 8),
  fc.integer({ min: 0, max: 2 ** 43 }),
);
const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), offset }),
  fc.record({ kind: fc.constant('wait' as const), minutes: fc.nat(6) }),
);

test('what is said to have been checked was, within ten minutes', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.array(offset), (steps, others) => {
      let nowMs = 0;
      const checked = new CheckedLately(() => nowMs);
      const addedAtMs = new Map<number, number>();
      for (const one of steps) {
        if (one.kind === 'wait') nowMs += one.minutes * minutes;
        checked.forgetOld();
        if (one.kind === 'add') {
          checked.add(one.offset);
          addedAtMs.set(one.offset, nowMs);
          assert.ok(checked.has(one.offset));
        }
        for (const asked of [...others, ...addedAtMs.keys()]) {
          if (checked.has(asked)) assert.ok(nowMs - (addedAtMs.get(asked) ?? -Infinity) < 10 * minutes);
        }
      }
    }),
  );
});

test('the heads of neighbouring blocks do not lie in each other’s way', () => {
  const checked = new CheckedLately();
  const offsets = Array.from({ length: 10_000 }, (_, at) => at * 8_192);
  for (const one of offsets) checked.add(one);
  const kept = offsets.filter((one) => checked.has(one)).length;
  assert.ok(kept > 9_000, `${kept} of ${offsets.length} are known`);
});
