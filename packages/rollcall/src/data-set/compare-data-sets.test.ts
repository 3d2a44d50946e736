import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { type Contact, defaultReferenceTables } from '@rollcall/lookup';
import fc from 'fast-check';
import { type CompanyDifference, compareDataSets, type DifferenceTotals } from './compare-data-sets.ts';
import {
  buildDataSet,
  companyOf,
  contactOf,
  type Staff,
  staffOf,
  temporaryDirectory,
} from './data-set-fixture.test.ts';
import type { OpenDataSet } from './open-data-set.ts';

function compare(
  before: OpenDataSet,
  after: OpenDataSet,
): { differences: CompanyDifference[]; totals: DifferenceTotals } {
  const compared = compareDataSets(before, after, () => undefined);
  const differences: CompanyDifference[] = [];
  for (;;) {
    const step = compared.next();
    if (step.done === true) return { differences, totals: step.value };
    if (step.value !== undefined) differences.push(step.value);
  }
}

/** A change of one field of a contact, under the name it is counted by. */
const changes: Readonly<Record<string, Partial<Contact>>> = {
  email: { email: 'new@acme.example' },
  active: { active: false },
  jobLevels: { jobLevels: [3, 4] },
  jobFunctions: { jobFunctions: [8] },
  country: { countryId: 1 },
  address: { address: '1 Main St' },
  description: { record: { description: 'd' } },
  zip: { record: { zip: '1' } },
  'additional.region': { record: { additional: { region: 'west' } } },
  'additional.__proto__': { record: { additional: JSON.parse('{"__proto__":"x"}') } },
};

describe('comparing two data sets', () => {
  it('finds who joined, who left and who changed title, by company', async (t) => {
    const directory = await temporaryDirectory(t);
    const before = await buildDataSet(directory, 'v1', [
      staffOf(7, [
        contactOf(1),
        contactOf(2, { titles: ['Engineer'] }),
        contactOf(3),
        contactOf(4, { titles: ['CTO'], email: 'four@acme.example' }),
      ]),
      staffOf(8, [contactOf(1)]),
      staffOf(9, [contactOf(1)]),
    ]);
    const after = await buildDataSet(directory, 'v2', [
      staffOf(10, [contactOf(1), contactOf(2)]),
      staffOf(9, [contactOf(1)]),
      staffOf(7, [
        contactOf(2, { titles: ['Senior Engineer', 'Founder'] }),
        contactOf(3, { phone: '+1 555 0100' }),
        contactOf(4, { titles: ['CEO'], email: '4@acme.example' }),
        contactOf(5),
      ]),
    ]);
    const { differences, totals } = compare(before, after);
    const numbers = (contacts: readonly Contact[]) => contacts.map(({ contactId }) => contactId);
    assert.deepEqual(
      differences.map((difference) => ({
        companyId: difference.company.companyId,
        change: difference.change,
        joined: numbers(difference.joined),
        left: numbers(difference.left),
        titles: difference.changedTitle.map((pair) => [pair.before.titles, pair.after.titles]),
        changedOtherwise: difference.changedOtherwise,
        fields: Object.fromEntries(difference.changedFields),
      })),
      [
        {
          companyId: 7,
          change: 'changed',
          joined: ['5'],
          left: ['1'],
          titles: [
            [['Engineer'], ['Senior Engineer', 'Founder']],
            [['CTO'], ['CEO']],
          ],
          changedOtherwise: 1,
          fields: { phone: 1, email: 1 },
        },
        {
          companyId: 8,
          change: 'gone',
          joined: [],
          left: ['1'],
          titles: [],
          changedOtherwise: 0,
          fields: {},
        },
        {
          companyId: 10,
          change: 'new',
          joined: ['1', '2'],
          left: [],
          titles: [],
          changedOtherwise: 0,
          fields: {},
        },
      ],
    );
    assert.deepEqual(totals, {
      isEqual: false,
      contacts: {
        before: 6,
        after: 7,
        joined: 3,
        left: 2,
        changedTitle: 2,
        changedOtherwise: 1,
        changedFields: new Map([
          ['phone', 1],
          ['email', 1],
        ]),
      },
      companies: { before: 3, after: 3, new: 1, gone: 1, changed: 0, changedFields: new Map() },
      referenceTables: 'same',
    });
  });

  it('notices a change of any one field of a contact', async (t) => {
    const directory = await temporaryDirectory(t);
    const before = await buildDataSet(directory, 'before', [staffOf(7, [contactOf(1)])]);
    for (const [n, [field, change]] of Object.entries(changes).entries()) {
      const after = await buildDataSet(directory, `v${n}`, [staffOf(7, [contactOf(1, change)])]);
      for (const pair of [
        [before, after],
        [after, before],
      ] as const) {
        const { totals } = compare(...pair);
        assert.equal(totals.isEqual, false, field);
        assert.deepEqual([...totals.contacts.changedFields], [[field, 1]]);
        assert.deepEqual([totals.contacts.changedOtherwise, totals.contacts.joined], [1, 0]);
      }
    }
  });

  it('notices a company that changed and has the same contacts, and one without contacts', async (t) => {
    const directory = await temporaryDirectory(t);
    const contacts = [contactOf(1)];
    const before = await buildDataSet(directory, 'v1', [
      { company: companyOf(7, { additional: '{"Region":"west","Sector":"tools"}' }), contacts },
    ]);
    const after = await buildDataSet(directory, 'v2', [
      {
        company: companyOf(7, {
          companyName: 'Acme 2',
          website: 'acme.example',
          additional: '{"Size":"40","Region":"west"}',
        }),
        contacts,
      },
      staffOf(8, []),
    ]);
    const { differences, totals } = compare(before, after);
    assert.deepEqual(
      differences.map(({ change, companyFields }) => ({ change, companyFields })),
      [
        {
          change: 'changed',
          companyFields: [
            { field: 'companyName', before: 'Company 7', after: 'Acme 2' },
            { field: 'website', before: '', after: 'acme.example' },
            { field: 'additional.Sector', before: 'tools', after: '' },
            { field: 'additional.Size', before: '', after: '40' },
          ],
        },
        { change: 'new', companyFields: [] },
      ],
    );
    assert.deepEqual([totals.companies.changed, totals.companies.new, totals.isEqual], [1, 1, false]);
  });

  it('notices other reference tables, where nothing else is different', async (t) => {
    const directory = await temporaryDirectory(t);
    const staffs = [staffOf(7, [contactOf(1, { jobLevels: [4] })])];
    const jobLevels = defaultReferenceTables.jobLevels.map((level) =>
      level.id === 4 ? { ...level, name: 'Boss' } : level,
    );
    const before = await buildDataSet(directory, 'v1', staffs);
    const after = await buildDataSet(directory, 'v2', staffs, { ...defaultReferenceTables, jobLevels });
    const { differences, totals } = compare(before, after);
    assert.deepEqual([differences, totals.referenceTables, totals.isEqual], [[], 'different', false]);
  });

  it('agrees with a naive comparison, whatever the data sets', async (t) => {
    const directory = await temporaryDirectory(t);
    const contact = fc
      .tuple(
        fc.nat({ max: 8 }),
        fc.constantFrom([], ['CEO'], ['CEO', 'Founder']),
        fc.option(fc.constantFrom(...Object.values(changes)), { nil: {}, freq: 2 }),
      )
      .map(([number, titles, change]) => contactOf(number, { titles, ...change }));
    const staff = fc
      .tuple(
        fc.integer({ min: 1, max: 6 }),
        fc.uniqueArray(contact, { maxLength: 6, selector: (one) => one.contactId }),
      )
      .map(([companyId, contacts]) => staffOf(companyId, contacts));
    const staffs = fc.uniqueArray(staff, { maxLength: 5, selector: (one) => one.company.companyId });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(staffs, staffs, async (old, now) => {
        const before = await buildDataSet(directory, `a${run}`, old);
        const after = await buildDataSet(directory, `b${run++}`, now);
        const { joined, left, changedTitle, changedOtherwise } = compare(before, after).totals.contacts;
        assert.deepEqual({ joined, left, changedTitle, changedOtherwise }, naiveCounts(old, now));
        assert.equal(compare(before, before).totals.isEqual, true);
        const backwards = compare(after, before).totals.contacts;
        assert.deepEqual([backwards.joined, backwards.left], [left, joined]);
      }),
      { numRuns: 60 },
    );
  });
});

function naiveCounts(before: readonly Staff[], after: readonly Staff[]) {
  const byKey = (staffs: readonly Staff[]) =>
    new Map(
      staffs.flatMap(({ company, contacts }) =>
        contacts.map(
          (contact) => [`${company.companyId} ${contact.contactId}`, contact] as [string, Contact],
        ),
      ),
    );
  const [old, now] = [byKey(before), byKey(after)];
  const both = [...old.keys()].filter((key) => now.has(key));
  const isTitleChanged = (key: string) => !isDeepStrictEqual(old.get(key)?.titles, now.get(key)?.titles);
  return {
    joined: [...now.keys()].filter((key) => !old.has(key)).length,
    left: [...old.keys()].filter((key) => !now.has(key)).length,
    changedTitle: both.filter(isTitleChanged).length,
    changedOtherwise: both.filter(
      (key) => !isTitleChanged(key) && !isDeepStrictEqual(old.get(key), now.get(key)),
    ).length,
  };
}
