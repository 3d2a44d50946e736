import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reference } from '../../data-set/data-set-fixture.test.ts';
import { contactOf, mapped, options, type Row, taken } from './cleaning-fixture.test.ts';
import { RowCleaner } from './row-cleaner.ts';

describe('an employment', () => {
  const isActive = (row: Row) => contactOf(row).active;

  it('is active unless a word or a date says otherwise, the word first', () => {
    assert.equal(isActive({}), true);
    for (const active of ['true', 'Yes', '1', '', 'ja']) assert.equal(isActive({ active }), true, active);
    for (const active of ['false', 'no', '0', 'Former']) assert.equal(isActive({ active }), false, active);
    for (const endDate of ['', 'Present', '2026-03-31', 'Mar 2026', '2026', '4/1/2026', 'soon'])
      assert.equal(isActive({ endDate }), true, endDate);
    for (const endDate of ['2026-03-30', 'Feb 2026', '2025', '3/30/2026', '30.3.2026'])
      assert.equal(isActive({ endDate }), false, endDate);
    assert.equal(isActive({ endDate: '2020', active: 'yes' }), true);
    assert.equal(isActive({ endDate: '', active: 'no' }), false);
  });

  it('reads dates in the order of the file', () => {
    const row = { endDate: '4/3/2026' };
    assert.equal(contactOf(row).active, true);
    assert.equal(contactOf(row, { dateOrder: 'dayFirst' }).active, false);
  });

  it('keeps its dates, which have no place of their own', () => {
    const { record } = contactOf({ startDate: 'Jan 2020', endDate: '2021' });
    assert.deepEqual(record.additional, { startDate: 'Jan 2020', endDate: '2021' });
    assert.deepEqual(contactOf({ endDate: 'Present' }).record, {});
  });
});

describe('further employments of a row', () => {
  const header = ['Name', 'Org', 'Title', 'Org 2', 'Title 2', 'End 2', 'Dept 2', 'Org 3', 'Title 3'];
  const mapping = mapped(header, { fullName: ['Name'], companyName: ['Org'], titles: ['Title'] }, [
    { companyName: 'Org 2', titles: 'Title 2', endDate: 'End 2', description: 'Dept 2' },
    { companyName: 'Org 3', titles: 'Title 3' },
  ]);
  const cleaner = new RowCleaner(mapping, reference, options);
  const employments = (row: Row) => {
    const cleaned = cleaner.clean(header.map((name) => row[name] ?? ''));
    return taken(cleaned).employments.map(({ company, contact }) => [
      company.companyName,
      contact.titles,
      contact.active,
    ]);
  };
  const jane = { Name: 'Jane Doe', Org: 'Acme', Title: 'CEO' };

  it('are one more each', () => {
    assert.deepEqual(employments(jane), [['Acme', ['CEO'], true]]);
    assert.deepEqual(
      employments({ ...jane, 'Org 2': 'Globex', 'Title 2': 'Chair', 'End 2': '2020', 'Org 3': 'Initech' }),
      [
        ['Acme', ['CEO'], true],
        ['Globex', ['Chair'], false],
        ['Initech', [], true],
      ],
    );
  });

  it('of the same person have the levels of their own titles', () => {
    const cleaned = taken(cleaner.clean(['Jane Doe', 'Acme', 'CEO', 'Globex', 'VP Sales', '', 'Sales']));
    assert.deepEqual(
      cleaned.employments.map(({ contact }) => contact.jobLevels),
      [[1], [3]],
    );
    for (const { contact } of cleaned.employments) {
      assert.equal(contact.lastName, 'Doe');
      assert.deepEqual(contact.record.additional, { 'Dept 2': 'Sales' });
    }
  });

  it('without a company, or of the same, are another title', () => {
    assert.deepEqual(employments({ ...jane, 'Title 2': 'Founder' }), [['Acme', ['CEO', 'Founder'], true]]);
    assert.deepEqual(employments({ ...jane, 'Org 2': 'ACME', 'Title 2': 'Founder' }), [
      ['Acme', ['CEO', 'Founder'], true],
    ]);
    assert.deepEqual(employments({ ...jane, 'Title 2': 'Founder', 'End 2': '2020' }), [
      ['Acme', ['CEO'], true],
    ]);
    assert.deepEqual(employments({ ...jane, Org: '', 'Org 3': 'Initech', 'Title 3': 'Chair' }), [
      ['Initech', ['Chair', 'CEO'], true],
    ]);
  });

  it('that are over and of no other company are kept', () => {
    const cleaned = taken(cleaner.clean(['Jane Doe', 'Acme', 'CEO', '', 'Founder', '2020']));
    assert.deepEqual(cleaned.employments[0]?.contact.record.additional, {
      'End 2': '2020',
      'Title 2': 'Founder',
    });
  });

  it('of the same company keep what else they say of it', () => {
    const cleaned = taken(cleaner.clean(['Jane Doe', 'Acme', 'CEO', 'ACME', 'Founder']));
    assert.deepEqual(cleaned.employments[0]?.contact.record.additional, { 'Org 2': 'ACME' });
    const withoutName = taken(cleaner.clean(['Jane Doe', '...', 'CEO', 'Globex', 'Founder']));
    assert.deepEqual(withoutName.employments[0]?.contact.record.additional, { Org: '...' });
    assert.deepEqual(withoutName.employments[0]?.contact.titles, ['Founder', 'CEO']);
  });

  it('do not name a company in a row that has none', () => {
    assert.equal(cleaner.clean(['Jane Doe', '', 'CEO', '', 'Chair']).ok, false);
  });
});
