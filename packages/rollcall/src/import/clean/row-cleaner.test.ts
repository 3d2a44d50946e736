import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reference } from '../../data-set/data-set-fixture.test.ts';
import type { ColumnMapping } from '../map/column-mapping.ts';
import {
  clean,
  contactOf,
  employmentOf,
  mappingOf,
  notesOf,
  numberOf,
  options,
  type Row,
  rejectionOf,
  taken,
  whole,
} from './cleaning-fixture.test.ts';
import { hashContactNumber } from './contact-number.ts';
import { RowCleaner } from './row-cleaner.ts';

/** A mapping by names of columns, for headers that are not ours. */
function mapped(
  header: readonly string[],
  fields: Readonly<Record<string, readonly string[]>>,
  further: readonly Readonly<Record<string, string>>[] = [],
): ColumnMapping {
  const at = (name: string): number => header.indexOf(name);
  return mappingOf(header, {
    fields: Object.fromEntries(Object.entries(fields).map(([field, names]) => [field, names.map(at)])),
    furtherEmployments: further.map((names) =>
      Object.fromEntries(Object.entries(names).map(([field, name]) => [field, [at(name)]])),
    ),
    additional: [],
  });
}

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
