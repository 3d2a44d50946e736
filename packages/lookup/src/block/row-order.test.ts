import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contactsPerRowGroup, maxContactsPerBlock } from './layout.ts';
import { rowOrder } from './row-order.ts';

/** Few of each, so that many contacts are alike. */
const roleBits = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 40 });
const blocks = roleBits.chain((bits) =>
  fc.record({
    bits: fc.constant(bits),
    contacts: fc.array(fc.record({ role: fc.nat({ max: bits.length - 1 }), flags: fc.nat({ max: 7 }) }), {
      minLength: contactsPerRowGroup + 1,
      maxLength: 200,
    }),
  }),
);

describe('rowOrder', () => {
  it('has each contact once, by the bits of roles, flags, role and result order', () => {
    fc.assert(
      fc.property(blocks, ({ bits, contacts }) => {
        const bitsOf = (role: number): number => bits[role] ?? 0;
        const order = rowOrder({
          contacts: contacts.length,
          roles: bits.length,
          roleOf: (contact) => contacts[contact]?.role ?? 0,
          flagsOf: (contact) => contacts[contact]?.flags ?? 0,
          compareRoles: (one, other) => bitsOf(one) - bitsOf(other),
        });
        const expected = contacts
          .map(({ role, flags }, contact) => [bitsOf(role), flags, role, contact] as const)
          .sort(
            (a, b) => a.map((value, at) => value - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0,
          )
          .map(([, , , contact]) => contact);
        assert.deepEqual([...(order ?? [])], expected);
      }),
    );
  });

  it('holds for as many contacts and roles as a block may have', () => {
    const last = maxContactsPerBlock - 1;
    const order = rowOrder({
      contacts: maxContactsPerBlock,
      roles: maxContactsPerBlock,
      roleOf: (contact) => last - contact,
      flagsOf: () => 7,
      compareRoles: (one, other) => one - other,
    });
    assert.deepEqual([order?.[0], order?.[last]], [last, 0]);
  });

  it('leaves a block of one row group as it is', () => {
    const options = { roles: 1, roleOf: () => 0, flagsOf: () => 0, compareRoles: () => 0 };
    assert.equal(rowOrder({ ...options, contacts: contactsPerRowGroup }), undefined);
  });
});
