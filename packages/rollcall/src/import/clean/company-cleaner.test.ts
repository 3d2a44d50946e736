import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reference } from '../../data-set/data-set-fixture.test.ts';
import { mappingOf, type Row } from './cleaning-fixture.test.ts';
import { CompanyCleaner } from './company-cleaner.ts';

function clean(row: Row) {
  return new CompanyCleaner(mappingOf(Object.keys(row)), reference).clean(Object.values(row));
}

function companyOf(row: Row) {
  const cleaned = clean(row);
  assert.ok(cleaned.ok, JSON.stringify(cleaned));
  return cleaned.company;
}

const empty = {
  companyId: undefined,
  companyName: '',
  website: '',
  ticker: '',
  externalCompanyId: '',
  city: '',
  state: '',
  countryId: 0,
  additional: {},
};

describe('a row of a file of companies', () => {
  it('is what it says of the company; all other columns are kept', () => {
    const row = {
      companyId: '7',
      companyName: 'Smith &amp; Co',
      website: 'https://www.Smith.com/en',
      ticker: 'SMI',
      externalCompanyId: 'ACC-1',
      city: 'Austin',
      state: 'TX',
      country: 'USA',
      zip: '78701',
      phone: '(212) 555-0123',
      description: 'Makes things',
      Industry: 'Tools',
      Revenue: '',
    };
    assert.deepEqual(companyOf(row), {
      companyId: 7,
      companyName: 'Smith & Co',
      website: 'smith.com',
      ticker: 'SMI',
      externalCompanyId: 'ACC-1',
      city: 'Austin',
      state: 'TX',
      countryId: 1,
      additional: { Industry: 'Tools', zip: '78701', phone: '(212) 555-0123', description: 'Makes things' },
    });
  });

  it('needs no more than one thing that names the company', () => {
    assert.deepEqual(companyOf({ companyName: 'Acme' }), { ...empty, companyName: 'Acme' });
    assert.deepEqual(companyOf({ website: 'acme.com' }), { ...empty, website: 'acme.com' });
    assert.deepEqual(companyOf({ externalCompanyId: 'A1' }), { ...empty, externalCompanyId: 'A1' });
  });

  it('has its place from a location, which is kept where it says more than a company has', () => {
    const austin = { ...empty, companyName: 'Acme', city: 'Austin', state: 'TX', countryId: 1 };
    assert.deepEqual(companyOf({ companyName: 'Acme', location: 'Austin, TX' }), austin);
    assert.deepEqual(companyOf({ companyName: 'Acme', location: 'Austin, TX 78701' }), {
      ...austin,
      additional: { location: 'Austin, TX 78701' },
    });
    assert.deepEqual(companyOf({ companyName: 'Acme', location: 'Greater Chicago Area' }), {
      ...empty,
      companyName: 'Acme',
      additional: { location: 'Greater Chicago Area' },
    });
  });

  it('is refused without such a thing, or with a wrong id', () => {
    assert.deepEqual(clean({ companyName: '-', website: '', city: 'Austin' }), {
      ok: false,
      rejection: { column: 'website', reason: 'no company: website is empty, companyName is "-"' },
    });
    assert.deepEqual(clean({ companyId: 'x', companyName: 'Acme' }), {
      ok: false,
      rejection: {
        column: 'companyId',
        reason: 'companyId "x" is no whole number from 1 to 9007199254740991',
      },
    });
  });

  it('has notes on what was put aside', () => {
    const cleaned = clean({ companyName: 'Acme', country: 'Earth' });
    assert.ok(cleaned.ok);
    assert.deepEqual(cleaned.notes, [{ column: 'country', kind: 'unknownCountry', value: 'Earth' }]);
    assert.deepEqual(cleaned.company.additional, { country: 'Earth' });
  });
});
