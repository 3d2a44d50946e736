import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ContactBudget } from './contact-budget.ts';

describe('ContactBudget', () => {
  it('lets slices run side by side while they fit at their most, and then one by one', () => {
    const budget = new ContactBudget(250);
    assert.equal(budget.give(100), 100);
    assert.equal(budget.give(100), 100);
    assert.equal(budget.give(100), undefined);
    budget.settle(100, 3);
    assert.equal(budget.give(100), 100, 'there are 147 left beside the one under way');
    assert.equal(budget.give(100), undefined);
    budget.settle(100, 100);
    budget.settle(100, 100);
    assert.equal(budget.give(100), 47);
    assert.equal(budget.give(100), undefined, 'the one under way may leave some over');
    budget.settle(47, 47);
    assert.deepEqual([budget.give(100), budget.give(100)], [0, 0]);
  });

  it('gives every slice what it would get if they ran one after the other', () => {
    const slices = fc.array(fc.record({ most: fc.nat({ max: 20 }), finds: fc.nat({ max: 20 }) }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(slices, fc.nat({ max: 200 }), fc.array(fc.nat()), (wanted, cap, picks) => {
        const budget = new ContactBudget(cap);
        const underWay: { given: number; returned: number }[] = [];
        const returned: number[] = [];
        // Ends one of the slices under way, in any order.
        const endOne = (): void => {
          const [slice] = underWay.splice((picks.shift() ?? 0) % underWay.length, 1);
          if (slice !== undefined) budget.settle(slice.given, slice.returned);
        };
        for (const { most, finds } of wanted) {
          let given = budget.give(most);
          while (given === undefined) {
            assert.ok(underWay.length > 0, 'it waits for nobody');
            endOne();
            given = budget.give(most);
          }
          const slice = { given, returned: Math.min(finds, most, given) };
          returned.push(slice.returned);
          underWay.push(slice);
          if ((picks.shift() ?? 0) % 3 === 0) endOne();
        }
        let left = cap;
        const expected = wanted.map(({ most, finds }) => {
          const one = Math.min(finds, most, left);
          left -= one;
          return one;
        });
        assert.deepEqual(returned, expected);
      }),
    );
  });
});
