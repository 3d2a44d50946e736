import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OpenStoreUnderTest } from './store-under-test.ts';
import { withoutDataSets } from './store-under-test.ts';

export function agreementConformance(open: OpenStoreUnderTest): void {
  describe('agreements', () => {
    it('hold what was first proposed under each name, in every process, until it is replaced', () =>
      withoutDataSets(open, async ({ store, other }) => {
        assert.deepEqual(await store.agreements.all(), new Map());
        const first = new Map([
          ['throttleCalls', '60'],
          ['masterKey', 'ab'],
        ]);
        assert.deepEqual(await store.agreements.settle(first), first);
        const second = new Map([
          ['throttleCalls', '70'],
          ['maxBodyBytes', '1000'],
        ]);
        const settled = new Map([...second, ...first]);
        assert.deepEqual(await other.agreements.settle(second), settled);
        assert.deepEqual(await other.agreements.settle(new Map()), settled);
        await other.agreements.replace(new Map());
        await other.agreements.replace(second);
        assert.deepEqual(await store.agreements.all(), new Map([...first, ...second]));
      }));

    it('are the same for all of many that propose at once', () =>
      withoutDataSets(open, async ({ store, other }) => {
        const settled = await Promise.all(
          Array.from({ length: 20 }, (_, n) => {
            const proposed = [['a', `${n}`] as const, ['b', `${n}`] as const];
            return (n % 2 === 0 ? store : other).agreements.settle(
              new Map(n % 3 === 0 ? proposed : proposed.toReversed()),
            );
          }),
        );
        const winner = settled[0]?.get('a');
        assert.ok(winner !== undefined);
        for (const agreed of settled)
          assert.deepEqual(
            agreed,
            new Map([
              ['a', winner],
              ['b', winner],
            ]),
          );
      }));
  });
}
