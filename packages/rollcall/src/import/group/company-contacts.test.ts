import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Contact, normalizeName } from '@rollcall/lookup';
import fc from 'fast-check';
import { contactOf, reference } from '../../data-set/data-set-fixture.test.ts';
import type { EmployingCompany, Employment } from '../clean/employment.ts';
import { groupCompany } from './company-contacts.ts';

function employmentOf(contact: Contact, company: Partial<EmployingCompany> = {}): Employment {
  const nothing = { companyId: 7, companyName: '', website: '', ticker: '', externalCompanyId: '' };
  return { company: { ...nothing, ...company }, contact };
}

function group(...contacts: Contact[]) {
  return groupCompany(
    contacts.map((contact) => employmentOf(contact)),
    reference,
  );
}

describe('the contacts of a company', () => {
  it('are each there once: the first row of a contact is taken, the others are counted', () => {
    const first = contactOf(1, { city: 'Austin' });
    const { contacts, duplicates } = group(first, contactOf(2), { ...first, city: 'Boston' }, first);
    assert.deepEqual(contacts, [first, contactOf(2)]);
    assert.equal(duplicates, 2);
  });

  it('are the same person only by what the number is made of', () => {
    const base = { contactId: '', email: 'jane@example.com', lastName: 'Doe' };
    const same = group(
      contactOf(1, base),
      contactOf(1, { ...base, email: 'JANE@example.com', lastName: 'Roe' }),
    );
    assert.equal(same.duplicates, 1);
    const others = group(contactOf(1, base), contactOf(1, { ...base, contactId: 'c1' }));
    assert.equal(others.duplicates, 0);
  });

  it('whose numbers collide get the next free one, and their repetitions are still known', () => {
    const number = { high: 5, low: 0xffff_ffff };
    const [a, b, c] = [1, 2, 3].map((index) => contactOf(index, { number }));
    assert.ok(a !== undefined && b !== undefined && c !== undefined);
    const { contacts, duplicates } = group(a, b, c, b, a, c);
    assert.equal(duplicates, 3);
    assert.deepEqual(contacts, [
      a,
      { ...b, number: { high: 6, low: 0 } },
      { ...c, number: { high: 6, low: 1 } },
    ]);
  });

  it('whose numbers collide at the end of the range go on at its start, within 63 bits', () => {
    const number = { high: 0x7fff_ffff, low: 0xffff_ffff };
    const { contacts } = group(contactOf(1, { number }), contactOf(2, { number }));
    assert.deepEqual(
      contacts.map((contact) => contact.number),
      [number, { high: 0, low: 0 }],
    );
  });

  it('have numbers of their own and lose no one, however many collide', () => {
    const colliding = fc.array(fc.tuple(fc.nat(20), fc.nat(3)), { maxLength: 40 });
    fc.assert(
      fc.property(colliding, (rows) => {
        // A contact has one hash: the same identity never comes with two.
        const hashOf = new Map(rows.map(([identity, hash]) => [identity, hash]));
        const { contacts, duplicates } = group(
          ...rows.map(([identity]) =>
            contactOf(identity, { number: { high: 0, low: hashOf.get(identity) ?? 0 } }),
          ),
        );
        assert.deepEqual(
          contacts.map(({ contactId }) => contactId).sort(),
          [...hashOf.keys()].map(String).sort(),
        );
        assert.equal(
          new Set(contacts.map(({ number }) => `${number.high}:${number.low}`)).size,
          contacts.length,
        );
        assert.equal(contacts.length + duplicates, rows.length);
      }),
    );
  });

  it('come by best job level, last name, first name and number (contract section 4)', () => {
    // Ranks of job levels, best first (contract section 8).
    const ranked = [7, 8, 1, 2, 9, 3, 6, 4, 5, 10, 11, 12, 13, 14];
    const name = fc.string({
      unit: fc.constantFrom('a', 'B', 'é', 'z', '-', ' ', '😀', '\ue000'),
      maxLength: 3,
    });
    const people = fc.array(
      fc.tuple(fc.array(fc.constantFrom(...ranked), { maxLength: 2 }), name, name, fc.nat(2), fc.nat(2)),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(people, (rows) => {
        const { contacts } = group(
          ...rows.map(([jobLevels, lastName, firstName, high, low], index) =>
            contactOf(index, { jobLevels, lastName, firstName, number: { high, low } }),
          ),
        );
        const bestRank = ({ jobLevels }: Contact) =>
          Math.min(99, ...jobLevels.map((id) => ranked.indexOf(id)));
        // Code points compare as their UTF-8 does.
        const compareNames = (a: string, b: string) =>
          Buffer.compare(Buffer.from(normalizeName(a)), Buffer.from(normalizeName(b)));
        const naive = contacts.toSorted(
          (a, b) =>
            bestRank(a) - bestRank(b) ||
            compareNames(a.lastName, b.lastName) ||
            compareNames(a.firstName, b.firstName) ||
            a.number.high - b.number.high ||
            a.number.low - b.number.low,
        );
        assert.deepEqual(contacts, naive);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a company of many rows', () => {
  it('is described by the first row that says it, detail by detail', () => {
    const rows = [
      employmentOf(contactOf(1), { website: 'foo.com' }),
      employmentOf(contactOf(2), { companyName: 'Foo', ticker: 'FOO' }),
      // A repeated contact may be the only one that says something of its company.
      employmentOf(contactOf(2), { companyName: 'Bar', website: 'bar.com', externalCompanyId: 'ACC-1' }),
    ];
    assert.deepEqual(groupCompany(rows, reference).company, {
      companyId: 7,
      companyName: 'Foo',
      website: 'foo.com',
      ticker: 'FOO',
      externalCompanyId: 'ACC-1',
      city: '',
      state: '',
      countryId: 0,
    });
  });
});
