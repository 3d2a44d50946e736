import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reference } from '../../data-set/data-set-fixture.test.ts';
import {
  clean,
  contactOf,
  employmentOf,
  mapped,
  mappingOf,
  notesOf,
  options,
  type Row,
  rejectionOf,
  whole,
} from './cleaning-fixture.test.ts';
import { RowCleaner } from './row-cleaner.ts';

describe('a row is refused with its column and the reason', () => {
  it('when its companyId is no id of a company', () => {
    for (const companyId of [
      '0',
      '-1',
      '1.5',
      '1e3',
      '0x10',
      'acme',
      '9007199254740992',
      '1 2',
      '+1',
      '99999999999999999',
    ]) {
      assert.deepEqual(rejectionOf({ companyId }), {
        column: 'companyId',
        reason: `companyId "${companyId}" is no whole number from 1 to 9007199254740991`,
      });
    }
    assert.equal(employmentOf(whole({ companyId: '9007199254740991' })).company.companyId, 2 ** 53 - 1);
  });

  it('when nothing names its company', () => {
    assert.deepEqual(rejectionOf({ companyId: '' }), {
      column: 'companyId',
      reason: 'no company: companyId is empty',
    });
    const others = { website: 'https://www.', externalCompanyId: ' ', companyName: '...', companyId: 'N/A' };
    assert.deepEqual(rejectionOf(others), {
      column: 'companyId',
      reason:
        'no company: externalCompanyId is empty, companyId is "N/A", website is "https://www.", companyName is "..."',
    });
  });

  it('when nothing names its person', () => {
    assert.deepEqual(rejectionOf({ contactId: ' ', peopleId: 'p1', titles: 'CEO' }), {
      column: 'contactId',
      reason: 'no person: contactId is empty',
    });
    assert.deepEqual(rejectionOf({ contactId: '', email: 'jane@', lastName: 'VACANT', firstName: '' }), {
      column: 'contactId',
      reason: 'no person: contactId and firstName are empty, email is "jane@", lastName is "VACANT"',
    });
  });

  it('when active says neither yes nor no', () => {
    assert.deepEqual(rejectionOf({ active: 'maybe' }), {
      column: 'active',
      reason: 'active is "maybe"; true, false or empty is needed',
    });
  });

  it('by the names of the columns in the file', () => {
    const header = ['Organization', 'First', 'Last', 'Status'];
    const cleaner = new RowCleaner(
      mapped(header, {
        companyName: ['Organization'],
        firstName: ['First'],
        lastName: ['Last'],
        active: ['Status'],
      }),
      reference,
      options,
    );
    assert.deepEqual(cleaner.clean(['Acme', '', '']), {
      ok: false,
      rejection: { column: 'First', reason: 'no person: First and Last are empty' },
    });
    assert.deepEqual(cleaner.clean(['', 'Jane', '']), {
      ok: false,
      rejection: { column: 'Organization', reason: 'no company: Organization is empty' },
    });
    assert.deepEqual(cleaner.clean(['Acme', 'Jane', '', 'hm']), {
      ok: false,
      rejection: { column: 'Status', reason: 'Status is "hm"; true, false or empty is needed' },
    });
  });

  it('when it has more fields than the header, unless those are empty', () => {
    const cleaner = new RowCleaner(mappingOf(['companyId', 'companyName', 'lastName']), reference, options);
    assert.deepEqual(cleaner.clean(['7', 'Acme', ' Inc.', 'Doe']), {
      ok: false,
      rejection: {
        column: '',
        reason: 'the row has 4 fields, the header 3: a field with the delimiter inside must be quoted',
      },
    });
    assert.equal(cleaner.clean(['7', 'Acme', 'Doe', '', ' ']).ok, true);
  });
});

describe('a value that cannot be taken does not cost the row: it is kept, with a note', () => {
  const wrong: readonly (readonly [row: Row, column: string, kind: string, value: string])[] = [
    [{ country: 'Earth' }, 'country', 'unknownCountry', 'Earth'],
    [{ country: '999' }, 'country', 'unknownCountry', '999'],
    [{ jobLevels: 'Director|Emperor' }, 'jobLevels', 'unknownJobLevel', 'Emperor'],
    [{ jobFunctions: '99' }, 'jobFunctions', 'unknownJobFunction', '99'],
    [{ email: 'jane doe@example.com' }, 'email', 'invalidEmail', 'jane doe@example.com'],
    [{ website: 'linkedin.com/company/acme' }, 'website', 'noWebsite', 'linkedin.com/company/acme'],
    [{ website: 'gmail.com' }, 'website', 'noWebsite', 'gmail.com'],
    [{ website: 'jane@acme.com' }, 'website', 'noWebsite', 'jane@acme.com'],
    [{ endDate: 'soon' }, 'endDate', 'unreadableDate', 'soon'],
  ];
  for (const [row, column, kind, value] of wrong) {
    it(`${column} ${value}`, () => {
      assert.deepEqual(notesOf(row), [{ column, kind, value }]);
      assert.deepEqual(contactOf(row).record.additional, { [column]: value });
    });
  }

  it('and gives the levels and functions of the titles instead', () => {
    const { jobLevels, jobFunctions } = contactOf({
      titles: 'VP Sales',
      jobLevels: 'Emperor',
      jobFunctions: 'HR',
    });
    assert.deepEqual([jobLevels, jobFunctions], [[3], [11]]);
  });

  it('and rows without such a value have no notes', () => {
    assert.deepEqual(Object.keys(clean(whole({ country: 'US' }))), ['ok', 'employments']);
  });
});
