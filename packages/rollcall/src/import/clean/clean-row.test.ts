import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { reference } from '../../data-set/data-set-fixture.test.ts';
import { mapHeader } from '../read/people-columns.ts';
import { RowCleaner } from './clean-row.ts';
import { hashCompanyId, hashContactNumber } from './contact-number.ts';
import type { Employment, Rejection } from './employment.ts';

type Row = Readonly<Record<string, string>>;

const reservedRangeStart = 2 ** 52;

function clean(row: Row) {
  return new RowCleaner(mapHeader(Object.keys(row)), reference).clean(Object.values(row));
}

function employmentOf(row: Row): Employment {
  const cleaned = clean(row);
  assert.ok(cleaned.ok, JSON.stringify(cleaned));
  return cleaned.employment;
}

/** The contact of a row that has a company and a person without saying so. */
function contactOf(row: Row): Employment['contact'] {
  return employmentOf({ companyId: '7', contactId: 'c1', ...row }).contact;
}

/** Why such a row is refused. */
function rejectionOf(row: Row): Rejection {
  const cleaned = clean({ companyId: '7', contactId: 'c1', ...row });
  assert.ok(!cleaned.ok, 'the row was taken');
  return cleaned.rejection;
}

function companyIdOf(row: Row): number {
  return employmentOf({ companyName: '', contactId: 'c1', ...row }).company.companyId;
}

describe('a row is refused with its column and the reason', () => {
  it('when its companyId is no id of a company', () => {
    for (const companyId of ['0', '-1', '1.5', '1e3', '0x10', 'acme', '9007199254740992', '1 2', '+1']) {
      assert.deepEqual(rejectionOf({ companyId }), {
        column: 'companyId',
        reason: `companyId "${companyId}" is no whole number from 1 to 9007199254740991`,
      });
    }
    assert.equal(
      employmentOf({ companyId: '9007199254740991', contactId: 'c' }).company.companyId,
      2 ** 53 - 1,
    );
  });

  it('when nothing names its company', () => {
    const nothing = {
      column: 'companyId',
      reason: 'no company: companyId, externalCompanyId, website, companyName are all empty',
    };
    assert.deepEqual(rejectionOf({ companyId: '' }), nothing);
    assert.deepEqual(
      rejectionOf({ companyId: ' ', website: 'https://www.', externalCompanyId: ' ', companyName: '...' }),
      nothing,
    );
  });

  it('when nothing names its person', () => {
    const nothing = {
      column: 'fullName',
      reason: 'no person: contactId, email, fullName, firstName, lastName are all empty',
    };
    assert.deepEqual(rejectionOf({ contactId: ' ' }), nothing);
    assert.deepEqual(rejectionOf({ contactId: '', peopleId: 'p1', titles: 'CEO' }), nothing);
  });

  it('when its email is none', () => {
    for (const email of ['jane', 'jane@', '@example.com', 'jane doe@example.com', 'a@b@c', 'n/a']) {
      assert.deepEqual(rejectionOf({ email }), {
        column: 'email',
        reason: `email "${email}" is no e-mail address`,
      });
    }
  });

  it('when its country is none', () => {
    for (const country of ['Atlantis', '999', 'XX']) {
      assert.deepEqual(rejectionOf({ country }), {
        column: 'country',
        reason: `country "${country}" is no id, code or name of a country`,
      });
    }
  });

  it('when a job level or function is none, whichever of the list', () => {
    assert.deepEqual(rejectionOf({ jobLevels: 'Director|Emperor' }), {
      column: 'jobLevels',
      reason: 'jobLevels has "Emperor", which is no id or name of a job level',
    });
    assert.deepEqual(rejectionOf({ jobFunctions: '99' }), {
      column: 'jobFunctions',
      reason: 'jobFunctions has "99", which is no id or name of a job function',
    });
  });

  it('when active is neither true nor false', () => {
    assert.deepEqual(rejectionOf({ active: 'maybe' }), {
      column: 'active',
      reason: 'active is "maybe"; true, false or empty is needed',
    });
  });
});

describe('a person', () => {
  it('with a full name alone has it split at the last space', () => {
    const names = (fullName: string) => {
      const { firstName, middleName, lastName } = contactOf({ fullName });
      return [firstName, middleName, lastName];
    };
    assert.deepEqual(names('Zoë Ångström'), ['Zoë', '', 'Ångström']);
    assert.deepEqual(names('Ana Maria  de Souza'), ['Ana Maria de', '', 'Souza']);
    assert.deepEqual(names('Cher'), ['', '', 'Cher']);
  });

  it('with parts of a name alone has them joined', () => {
    assert.equal(
      contactOf({ firstName: 'Zoë', middleName: 'Q.', lastName: 'Ångström' }).fullName,
      'Zoë Q. Ångström',
    );
    assert.equal(contactOf({ firstName: '', lastName: ' Ångström ' }).fullName, 'Ångström');
  });

  it('with both keeps both as they are', () => {
    const { firstName, lastName, fullName } = contactOf({
      firstName: 'Z.',
      lastName: 'A',
      fullName: 'Dr. Zoë A',
    });
    assert.deepEqual([firstName, lastName, fullName], ['Z.', 'A', 'Dr. Zoë A']);
  });

  it('may be known by an id or an e-mail address alone', () => {
    assert.equal(contactOf({}).fullName, '');
    assert.equal(contactOf({ contactId: '', email: 'jane@example.com' }).email, 'jane@example.com');
  });
});

describe('a field', () => {
  it('loses the space around it, and is empty when the row is too short for it', () => {
    const cleaner = new RowCleaner(mapHeader(['companyId', 'contactId', 'city', 'phone']), reference);
    const cleaned = cleaner.clean([' 7 ', '\tc1', ' San Diego ']);
    assert.ok(cleaned.ok);
    const { city, phone, contactId } = cleaned.employment.contact;
    assert.deepEqual({ city, phone, contactId }, { city: 'San Diego', phone: '', contactId: 'c1' });
  });

  it('that is a list is split at bars, without empty items', () => {
    assert.deepEqual(contactOf({ titles: 'Founder & CEO | Chair, Board||' }).titles, [
      'Founder & CEO',
      'Chair, Board',
    ]);
    assert.deepEqual(contactOf({ titles: '|' }).titles, []);
    assert.deepEqual(contactOf({ titles: '' }).titles, []);
    assert.deepEqual(contactOf({ titles: 'VP, Sales' }).titles, ['VP, Sales']);
  });

  it('of job levels and functions takes ids and names in any case', () => {
    assert.deepEqual(contactOf({ jobLevels: '4|c level|VICE PRESIDENT' }).jobLevels, [4, 1, 3]);
    assert.deepEqual(
      contactOf({ jobFunctions: 'Finance & Accounting|legal and compliance|2' }).jobFunctions,
      [10, 12, 2],
    );
  });

  it('with the levels and functions of its titles where it has none itself, each by itself', () => {
    const titles = 'VP Sales|Founder';
    const classes = (row: Row) => {
      const { jobLevels, jobFunctions } = contactOf({ titles, ...row });
      return [jobLevels, jobFunctions];
    };
    assert.deepEqual(classes({}), [
      [3, 8],
      [2, 16],
    ]);
    assert.deepEqual(classes({ jobLevels: '5', jobFunctions: ' ' }), [[5], [2, 16]]);
    assert.deepEqual(classes({ jobFunctions: 'Legal and Compliance' }), [[3, 8], [12]]);
    assert.deepEqual(classes({ titles: '' }), [[], []]);
  });

  it('of a country takes its id, codes and names', () => {
    for (const country of ['1', 'US', 'usa', 'United States', 'the united states', 'Vereinigte Staaten'])
      assert.equal(contactOf({ country }).countryId, 1, country);
    assert.equal(contactOf({ country: '' }).countryId, 0);
  });

  it('of active takes the usual words; empty and missing mean true', () => {
    for (const active of ['true', 'TRUE', 'Yes', '1', ''])
      assert.equal(contactOf({ active }).active, true, active);
    for (const active of ['false', 'False', 'no', '0'])
      assert.equal(contactOf({ active }).active, false, active);
    assert.equal(contactOf({}).active, true);
  });

  it("that only the details need goes to the record, the operator's own columns with it", () => {
    assert.deepEqual(
      contactOf({ description: 'Runs it', zip: '92101', 'Lead Score': '42', Owner: ' ' }).record,
      {
        description: 'Runs it',
        zip: '92101',
        additional: { 'Lead Score': '42' },
      },
    );
    assert.deepEqual(contactOf({ description: '', Owner: '' }).record, {});
  });
});

describe('a company without an id', () => {
  it('gets the same one for the same website, however it is written', () => {
    const id = companyIdOf({ website: 'foo.com' });
    assert.equal(id, hashCompanyId('website foo.com'));
    for (const website of [
      'http://www.Foo.com/x',
      'https://foo.com',
      'HTTPS://WWW.FOO.COM:8443/?q#f',
      ' www.foo.com ',
      'foo.com#top',
    ]) {
      assert.equal(companyIdOf({ website }), id, website);
      assert.equal(employmentOf({ website, contactId: 'c' }).company.website, 'foo.com');
    }
    assert.notEqual(companyIdOf({ website: 'shop.foo.com' }), id);
  });

  it('gets the same one for the same name, whatever its case, accents and marks', () => {
    const id = companyIdOf({ companyName: 'Crème & Co., Inc.' });
    assert.equal(companyIdOf({ companyName: ' CREME   co inc' }), id);
    assert.notEqual(companyIdOf({ companyName: 'Creme Co Ltd' }), id);
  });

  it('gets one from the external id before the website, and the website before the name', () => {
    const all = { externalCompanyId: 'ACC-1', website: 'foo.com', companyName: 'Foo' };
    assert.equal(companyIdOf(all), hashCompanyId('external ACC-1'));
    assert.equal(companyIdOf({ ...all, externalCompanyId: '' }), hashCompanyId('website foo.com'));
    assert.equal(companyIdOf({ ...all, externalCompanyId: '', website: '' }), hashCompanyId('name foo'));
    assert.equal(companyIdOf({ ...all, companyId: '7' }), 7);
  });

  it('gets one in the range from 2^52 that is reserved for it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ł', '9'), minLength: 1 });
    fc.assert(
      fc.property(fc.constantFrom('externalCompanyId', 'website', 'companyName'), word, (column, value) => {
        const row = { [column]: column === 'website' ? `${value}.example` : value };
        const id = companyIdOf(row);
        assert.ok(Number.isSafeInteger(id) && id >= reservedRangeStart && id < 2 ** 53);
        assert.equal(companyIdOf(row), id);
      }),
    );
  });
});

describe('the number of a contact', () => {
  const jane = { contactId: '', peopleId: 'p1', fullName: 'Jane Doe', email: 'Jane@Example.com' };

  it('comes from the contactId, else the e-mail address, else the person and company', () => {
    const numberOf = (row: Row) => contactOf({ ...jane, ...row }).number;
    assert.deepEqual(numberOf({ contactId: 'c1' }), hashContactNumber('contact c1'));
    assert.deepEqual(numberOf({}), hashContactNumber('email jane@example.com'));
    assert.deepEqual(numberOf({ email: '' }), hashContactNumber('person p1 at 7'));
    assert.deepEqual(numberOf({ email: '', peopleId: '' }), hashContactNumber('name jane doe at 7'));
  });
});

describe('a row with more fields than the header', () => {
  const cleaner = new RowCleaner(mapHeader(['companyId', 'companyName', 'lastName']), reference);

  it('is refused, since a comma without quotes moved its fields', () => {
    assert.deepEqual(cleaner.clean(['7', 'Acme', ' Inc.', 'Doe']), {
      ok: false,
      rejection: {
        column: '',
        reason: 'the row has 4 fields, the header 3: a field with a comma must be quoted',
      },
    });
  });

  it('is taken when the fields too many are empty', () => {
    assert.equal(cleaner.clean(['7', 'Acme', 'Doe', '', ' ']).ok, true);
  });
});

describe("an operator's own columns", () => {
  it('are kept whatever their names', () => {
    const { record } = contactOf({ ['__proto__']: 'a', constructor: 'b' });
    assert.deepEqual(Object.entries(record.additional ?? {}), [
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });

  it('must not have one name twice', () => {
    assert.throws(
      () => mapHeader(['companyId', 'lastName', 'score', 'score']),
      /names the column score twice/,
    );
  });
});

describe('a website that is none', () => {
  it('does not make one company of all that have it', () => {
    assert.notEqual(
      companyIdOf({ website: 'N/A', companyName: 'Acme' }),
      companyIdOf({ website: 'N/A', companyName: 'Globex' }),
    );
  });
});
