import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FairQueue } from './fair-queue.ts';

describe('FairQueue', () => {
  it('lets clients take turns, whatever is queued behind them', () => {
    const queue = new FairQueue<string>();
    queue.add('many', ['m1', 'm2', 'm3', 'm4']);
    queue.add('one', ['o1']);
    queue.add('two', ['t1', 't2']);
    assert.deepEqual(drained(queue), ['m1', 'o1', 't1', 'm2', 't2', 'm3', 'm4']);
  });

  it('does not let a client gain a turn by adding again', () => {
    const queue = new FairQueue<string>();
    queue.add('a', ['a1']);
    queue.add('b', ['b1', 'b2']);
    queue.add('a', ['a2', 'a3']);
    assert.equal(queue.next(), 'a1');
    queue.add('a', ['a4']);
    assert.deepEqual(drained(queue), ['b1', 'a2', 'b2', 'a3', 'a4']);
  });

  it('is empty after its last item, and takes new ones then', () => {
    const queue = new FairQueue<string>();
    assert.equal(queue.next(), undefined);
    queue.add('a', []);
    assert.equal(queue.next(), undefined);
    queue.add('a', ['a1']);
    assert.equal(queue.next(), 'a1');
    assert.equal(queue.next(), undefined);
    queue.add('a', ['a2']);
    assert.equal(queue.next(), 'a2');
  });

  it('gives a client that waits its turn after at most one item of each other, in its own order, and loses nothing', () => {
    const adds = fc.record({ client: fc.constantFrom('a', 'b', 'c', 'd'), count: fc.nat(4) });
    const operation = fc.oneof(
      adds,
      fc.constant('next' as const),
      fc.nat(6).map((unwanted) => ({ unwanted })),
    );
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
        const queue = new FairQueue<Item>();
        const waiting = new Map<string, Item[]>();
        /** How many items of each other client came out since a client began to wait or had its turn. */
        const passedBy = new Map<string, string[]>();
        let added = 0;
        const take = (): boolean => {
          const item = queue.next();
          if (item === undefined) {
            assert.deepEqual([...waiting.values()].flat(), []);
            return false;
          }
          assert.equal(waiting.get(item.client)?.shift(), item);
          for (const [client, items] of waiting) {
            if (client === item.client || items.length === 0) passedBy.set(client, []);
            else passedBy.get(client)?.push(item.client);
          }
          for (const others of passedBy.values()) assert.equal(new Set(others).size, others.length);
          return true;
        };
        for (const operation of operations) {
          if (operation === 'next') {
            take();
          } else if ('unwanted' in operation) {
            const isUnwanted = (item: Item): boolean => item.number % 7 === operation.unwanted;
            queue.remove(isUnwanted);
            for (const [client, items] of waiting) {
              waiting.set(
                client,
                items.filter((item) => !isUnwanted(item)),
              );
            }
          } else {
            const { client, count } = operation;
            const items = Array.from({ length: count }, () => ({ client, number: added++ }));
            if ((waiting.get(client) ?? []).length === 0) passedBy.set(client, []);
            waiting.set(client, [...(waiting.get(client) ?? []), ...items]);
            queue.add(client, items);
          }
        }
        while (take());
      }),
    );
  });
});

interface Item {
  readonly client: string;
  readonly number: number;
}

function drained(queue: FairQueue<string>): string[] {
  const items: string[] = [];
  for (let item = queue.next(); item !== undefined; item = queue.next()) items.push(item);
  return items;
}
