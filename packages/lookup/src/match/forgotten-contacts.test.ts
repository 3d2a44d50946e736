import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { CompanyId } from '../contact.ts';
import { ForgottenContacts, nobodyForgotten } from './forgotten-contacts.ts';

const contact = fc.record({
  companyId: fc.constantFrom(1, 2, 7, 2 ** 53 - 1).map((id) => id as CompanyId),
  // Few low halves, some of them in the same slot of the filter.
  number: fc.record({ high: fc.nat(3), low: fc.constantFrom(0, 1, 65_536, 65_537, 0xffff_ffff) }),
});

describe('the forgotten contacts', () => {
  test('are those of the list and no others, whichever company is asked for before', () => {
    fc.assert(
      fc.property(fc.array(contact), fc.array(contact), fc.array(contact), (first, later, asked) => {
        const list = [...first, ...later];
        const forgotten = ForgottenContacts.of(first).and(later);
        assert.deepEqual(forgotten.memory, ForgottenContacts.of(list).memory);
        const inThread = new ForgottenContacts(forgotten.memory);
        const keys = new Set(list.map((one) => JSON.stringify(one)));
        for (const one of [...asked, ...list]) {
          assert.equal(forgotten.has(one), keys.has(JSON.stringify(one)));
          assert.equal(inThread.has(one), keys.has(JSON.stringify(one)));
        }
        const companies = new Set<number>(list.map(({ companyId }) => companyId));
        for (const id of [1, 2, 3, 7]) assert.equal(forgotten.at(id) !== undefined, companies.has(id));
      }),
    );
  });

  test('are nobody at first', () => {
    assert.equal(nobodyForgotten.count, 0);
    assert.equal(nobodyForgotten.at(1), undefined);
  });
});
