import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reference } from '../../data-set/data-set-fixture.test.ts';
import {
  clean,
  contactOf,
  employmentOf,
  mapped,
  mappingOf,
  numberOf,
  options,
  type Row,
  taken,
} from './cleaning-fixture.test.ts';
import { hashContactNumber } from './contact-number.ts';
import { RowCleaner } from './row-cleaner.ts';

describe('a person', () => {
  const names = (row: Row) => {
    const { firstName, middleName, lastName, fullName } = contactOf(row);
    return [firstName, middleName, lastName, fullName];
  };

  it('with a full name alone has it taken apart, as it is given', () => {
    assert.deepEqual(names({ fullName: 'Ana Maria  de Souza' }), [
      'Ana',
      'Maria',
      'de Souza',
      'Ana Maria  de Souza',
    ]);
    assert.deepEqual(names({ fullName: 'DOE, JANE, MBA' }), ['JANE', '', 'DOE', 'DOE, JANE, MBA']);
    assert.deepEqual(names({ fullName: 'Cher' }), ['', '', 'Cher', 'Cher']);
  });

  it('with parts of a name alone has them joined', () => {
    const parts = { firstName: 'Zoë', middleName: 'Q.', lastName: 'Ångström' };
    assert.equal(contactOf(parts).fullName, 'Zoë Q. Ångström');
    assert.equal(contactOf({ firstName: '', lastName: ' Ångström ' }).fullName, 'Ångström');
    assert.deepEqual(names({ firstName: 'FREDERICK', lastName: 'PIERSON, JR.' }), [
      'FREDERICK',
      '',
      'PIERSON, JR.',
      'FREDERICK PIERSON, JR.',
    ]);
  });

  it('with both keeps both as they are, and gets the part that is missing where they agree', () => {
    assert.deepEqual(names({ firstName: 'Z.', lastName: 'A', fullName: 'Dr. Zoë A' }), [
      'Z.',
      '',
      'A',
      'Dr. Zoë A',
    ]);
    assert.deepEqual(names({ firstName: 'Zoë', fullName: 'Dr. Zoë Q. A' }), [
      'Zoë',
      'Q.',
      'A',
      'Dr. Zoë Q. A',
    ]);
    assert.deepEqual(names({ firstName: 'Z.', fullName: 'Zoë A' }), ['Z.', '', '', 'Zoë A']);
  });

  it('has the characters that a web form has made entities', () => {
    assert.deepEqual(names({ firstName: 'Conan', lastName: 'O&#39;Brien' }), [
      'Conan',
      '',
      "O'Brien",
      "Conan O'Brien",
    ]);
  });

  it('may be known by an id or an e-mail address alone', () => {
    assert.equal(contactOf({}).fullName, '');
    assert.equal(contactOf({ contactId: '', email: 'jane@example.com' }).email, 'jane@example.com');
  });

  it('has the first e-mail address of several; the others are kept', () => {
    const { email, record } = contactOf({ email: 'Jane <Jane@Example.com>; doe@example.com' });
    assert.equal(email, 'Jane@Example.com');
    assert.deepEqual(record.additional, { email: 'doe@example.com' });
  });

  it('has numbers of the country', () => {
    const row = { phone: '(212) 555-0123', corporatePhone: '+44 20 7946 0123 x5', country: 'USA' };
    const { phone, corporatePhone } = contactOf(row);
    assert.deepEqual([phone, corporatePhone], ['+12125550123', '+442079460123;ext=5']);
    assert.equal(contactOf({ ...row, country: '' }).phone, '(212) 555-0123');
  });

  it('has a handle of LinkedIn', () => {
    assert.equal(contactOf({ linkedinHandle: 'https://www.linkedin.com/in/jane/' }).linkedinHandle, 'jane');
  });
});

describe('a field', () => {
  it('loses the space around it, and is empty when the row is too short for it', () => {
    const cleaner = new RowCleaner(
      mappingOf(['companyId', 'contactId', 'city', 'phone']),
      reference,
      options,
    );
    const [employment] = taken(cleaner.clean([' 7 ', '\tc1', ' San Diego '])).employments;
    assert.ok(employment !== undefined);
    const { city, phone, contactId } = employment.contact;
    assert.deepEqual({ city, phone, contactId }, { city: 'San Diego', phone: '', contactId: 'c1' });
  });

  it('that only says that there is nothing is empty, but not in the own columns of an operator', () => {
    const { city, state, record } = contactOf({ city: 'N/A', state: '-', zip: 'null', Score: 'N/A' });
    assert.deepEqual([city, state, record], ['', '', { additional: { Score: 'N/A' } }]);
  });

  it('of titles is split at bars, each title once', () => {
    const titles = (text: string) => contactOf({ titles: text }).titles;
    assert.deepEqual(titles('Founder &amp; CEO | Chair, Board||Founder & CEO'), [
      'Founder & CEO',
      'Chair, Board',
    ]);
    assert.deepEqual(titles('VP, Sales / Marketing'), ['VP, Sales / Marketing']);
    assert.deepEqual(titles('|'), []);
    assert.deepEqual(titles(''), []);
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

  it("that only the details need goes to the record, the operator's own columns with it", () => {
    const row = { description: 'Runs it', zip: '92101', 'Lead Score': '42', Owner: ' ' };
    assert.deepEqual(contactOf(row).record, {
      description: 'Runs it',
      zip: '92101',
      additional: { 'Lead Score': '42' },
    });
    assert.deepEqual(contactOf({ description: '', Owner: '' }).record, {});
  });

  it("of an operator's own is kept whatever its name", () => {
    const { record } = contactOf({ ['__proto__']: 'a', constructor: 'b' });
    assert.deepEqual(Object.entries(record.additional ?? {}), [
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });

  it('that comes without a column is kept under a name of its own', () => {
    const cleaner = new RowCleaner(mappingOf(['companyId', 'contactId', 'Score']), reference, options);
    const extra = [
      { name: 'Score', value: '2' },
      { name: 'Tag', value: ' x ' },
      { name: 'Empty', value: '' },
    ];
    const [employment] = taken(cleaner.clean(['7', 'c1', '1'], extra)).employments;
    assert.deepEqual(employment?.contact.record.additional, { Score: '1', 'Score (2)': '2', Tag: 'x' });
  });
});

describe('several columns of one field', () => {
  const header = ['Company', 'Name', 'Mobile', 'Phone', 'Other', 'Title', 'Role'];
  const cleaner = new RowCleaner(
    mapped(header, {
      companyName: ['Company'],
      fullName: ['Name'],
      phone: ['Mobile', 'Phone', 'Other'],
      titles: ['Title', 'Role'],
    }),
    reference,
    options,
  );
  const contact = (...fields: string[]) =>
    taken(cleaner.clean(['Acme', 'Jane', ...fields])).employments[0]?.contact;

  it('give the first that has a value, and keep what else the others have', () => {
    const full = contact('+1 202 555 0163', '+1 202 555 0164', '+1 202 555 0163');
    assert.equal(full?.phone, '+12025550163');
    assert.deepEqual(full?.record.additional, { Phone: '+1 202 555 0164' });
    const second = contact('N/A', '+1 202 555 0164', 'call');
    assert.equal(second?.phone, '+12025550164');
    assert.deepEqual(second?.record.additional, { Other: 'call' });
    assert.deepEqual(contact('', '', '')?.record, {});
  });

  it('of titles give all', () => {
    assert.deepEqual(contact('', '', '', 'CEO|Founder', 'Founder')?.titles, ['CEO', 'Founder']);
    assert.deepEqual(contact('', '', '', '', 'Founder')?.titles, ['Founder']);
  });
});

describe('a place', () => {
  const place = (row: Row) => {
    const { address, city, state, countryId, area, record } = contactOf(row);
    return { address, city, state, countryId, area, ...record };
  };
  const empty = { address: '', city: '', state: '', countryId: 0, area: '' };

  it('has the id of its country', () => {
    for (const country of ['1', 'US', 'u.s.a.', 'Vereinigte Staaten'])
      assert.equal(place({ country }).countryId, 1);
    assert.equal(place({ country: '' }).countryId, 0);
  });

  it('fills from a location what has no column of its own', () => {
    const location = 'Austin, TX 78701';
    const austin = { ...empty, city: 'Austin', state: 'TX', countryId: 1, zip: '78701' };
    assert.deepEqual(place({ location }), austin);
    assert.deepEqual(place({ location, city: 'AUSTIN', state: 'Texas' }), {
      ...austin,
      city: 'AUSTIN',
      state: 'Texas',
    });
    assert.deepEqual(place({ location, address: '1 Main St' }), { ...austin, address: '1 Main St' });
  });

  it('is taken apart where the column of the city has more than the city', () => {
    const austin = { ...empty, city: 'Austin', state: 'TX', countryId: 1 };
    assert.deepEqual(place({ city: 'Austin, TX' }), austin);
    assert.deepEqual(place({ city: 'Austin, TX 78701', state: 'TX' }), { ...austin, zip: '78701' });
    assert.deepEqual(place({ city: 'München, Germany' }), { ...empty, city: 'München', countryId: 58 });
    const others: Row[] = [
      { city: 'Austin, TX', state: 'MA' },
      { city: 'Austin, TX', country: 'Germany' },
      { city: 'Building 4, Austin, TX' },
      { city: 'Neustadt, an der Aisch' },
    ];
    for (const row of others) assert.equal(place(row).city, row['city']);
  });

  it('keeps a location that says another place, and takes nothing of it', () => {
    for (const row of [{ city: 'Boston' }, { state: 'MA' }, { zip: '02101' }, { country: 'Germany' }]) {
      const { additional, ...others } = place({ ...row, location: 'Austin, TX 78701' });
      if (!('country' in row)) assert.equal(others.countryId, 0);
      if ('country' in row) assert.deepEqual(others, { ...empty, countryId: 58, city: 'Austin, TX 78701' });
      else assert.deepEqual(additional, { location: 'Austin, TX 78701' });
    }
  });

  it('keeps a location that is no place', () => {
    assert.deepEqual(place({ location: 'Remote' }), { ...empty, additional: { location: 'Remote' } });
    assert.deepEqual(place({ location: 'US - Remote' }), {
      ...empty,
      countryId: 1,
      additional: { location: 'US - Remote' },
    });
  });

  it('of a state of North America gets its country from a zip code or a number', () => {
    assert.equal(place({ state: 'TX', zip: '78701' }).countryId, 1);
    assert.equal(place({ state: 'VA', zip: '21100' }).countryId, 0);
    assert.equal(contactOf({ state: 'VA', phone: '+1 703 555 0123' }).countryId, 1);
    assert.equal(place({ state: 'TX' }).countryId, 0);
  });
});

describe('a company', () => {
  it('is what the row says of it, its website as a host', () => {
    const row = {
      contactId: 'c1',
      companyName: 'Smith &amp; Co',
      website: 'https://www.Smith.com/en',
      ticker: 'SMI',
      externalCompanyId: 'ACC-1',
    };
    assert.deepEqual(employmentOf(row).company, {
      companyId: undefined,
      companyName: 'Smith & Co',
      website: 'smith.com',
      ticker: 'SMI',
      externalCompanyId: 'ACC-1',
    });
  });

  it('has the first of several websites; the field is kept', () => {
    const { company, contact } = employmentOf({ contactId: 'c', website: 'linkedin.com/company/a; foo.com' });
    assert.equal(company.website, 'foo.com');
    assert.deepEqual(contact.record.additional, { website: 'linkedin.com/company/a; foo.com' });
  });

  it('of a row that names none is that of the e-mail address, with a note', () => {
    const { employments, notes } = taken(clean({ companyName: '', email: 'Jane@Acme.com' }));
    assert.equal(employments[0]?.company.website, 'acme.com');
    assert.deepEqual(notes, [{ column: 'email', kind: 'companyOfEmail', value: 'Jane@Acme.com' }]);
    assert.equal(employmentOf({ companyName: 'Foo', email: 'jane@acme.com' }).company.website, '');
    assert.equal(clean({ companyName: '', email: 'jane@gmail.com' }).ok, false);
  });
});

describe('the number of a contact', () => {
  const jane = {
    contactId: '',
    peopleId: 'p1',
    fullName: 'Jane Doe',
    email: 'Jane@Example.com',
    companyId: '7',
  };

  it('comes from the contactId, else the e-mail address, else the person and company', () => {
    const numbers = (row: Row) => numberOf(employmentOf({ ...jane, ...row }));
    assert.deepEqual(numbers({ contactId: 'c1' }), hashContactNumber('contact c1'));
    assert.deepEqual(numbers({}), hashContactNumber('email jane@example.com'));
    assert.deepEqual(numbers({ email: '' }), hashContactNumber('person p1 at 7'));
    assert.deepEqual(numbers({ email: '', peopleId: '' }), hashContactNumber('name jane doe at 7'));
  });
});
