import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resultColumns } from '@rollcall/lookup';
import fc from 'fast-check';
import { sampleColumns } from '../../sample/contact-columns.ts';
import { mapped, usesOf } from './column-uses-fixture.test.ts';
import { mapColumns } from './map-columns.ts';
import { companyIdentifiers, peopleColumns, personIdentifiers } from './people-columns.ts';

/** Any case of a name, and space around it. */
function spelled(name: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.mixedCase(fc.constant(name)), fc.constantFrom('', ' ', '\t'), fc.constantFrom('', ' '))
    .map(([cased, before, after]) => before + cased + after);
}

describe('our own columns', () => {
  it('are understood in any order', () => {
    const shuffled = fc.shuffledSubarray([...peopleColumns], { minLength: peopleColumns.length });
    fc.assert(fc.property(shuffled, (header) => assert.deepEqual(usesOf(header), header)));
  });

  it('are understood in any case', () => {
    const one = fc.constantFrom(...peopleColumns);
    const spelling = one.chain((column) => fc.tuple(fc.constant(column), spelled(column)));
    fc.assert(
      fc.property(spelling, ([column, name]) => {
        // With what every file needs, unless it is that column.
        const others = ['companyId', 'contactId'].filter((other) => other !== column);
        assert.equal(usesOf([name, ...others])[0], column);
      }),
    );
  });

  it('are all in a sample file', () => {
    assert.deepEqual(usesOf(sampleColumns).sort(), [...peopleColumns].sort());
  });

  it('need one that names a company and one that names a person, whichever', () => {
    for (const company of companyIdentifiers) {
      for (const person of personIdentifiers) assert.deepEqual(usesOf([company, person]), [company, person]);
    }
  });

  it('of our result files are those that say something of the contact', () => {
    const uses = usesOf(resultColumns(true));
    assert.deepEqual(
      uses.filter((use) => use !== '-'),
      resultColumns(true).filter((name) => (peopleColumns as readonly string[]).includes(name)),
    );
  });

  it('have names of results that others have too, which are kept in the files of others', () => {
    const uses = usesOf(['companyId', 'email', 'line', 'detail']);
    assert.deepEqual(uses, ['companyId', 'email', '+line', '+detail']);
  });

  it('come back from details with the names of additional columns', () => {
    const uses = usesOf(['companyId', 'email', 'additional.title', 'additional.Lead Score', 'ADDITIONAL.x']);
    assert.deepEqual(uses.slice(2), ['+title', '+Lead Score', '+x']);
  });

  it('keep the company id strict, but take another spelling only for numbers', () => {
    const rows = [['003Hr01', 'a@x.example']];
    assert.deepEqual(usesOf(['companyId', 'email'], rows), ['companyId', 'email']);
    assert.deepEqual(usesOf(['Company ID', 'email'], rows), ['externalCompanyId', 'email']);
    assert.deepEqual(usesOf(['Company ID', 'email'], [['736233', 'a@x.example']]), ['companyId', 'email']);
  });
});

describe('a file', () => {
  it('is refused without a company, and says what would name one', () => {
    assert.throws(() => mapColumns(['email', ' Klient ', 'Full Name'], [], [], 'people'), {
      name: 'MappingError',
      message:
        'no column names a company: one of companyId, externalCompanyId, website, companyName is needed; ' +
        'the file has the columns email, Klient, Full Name (fullName); ' +
        'say which column it is with --map "NAME=companyName"',
    });
  });

  it('is refused without a person, and says what would name one', () => {
    assert.throws(() => mapColumns(['companyId', 'titles', 'peopleId', 'middleName'], [], [], 'people'), {
      name: 'MappingError',
      message:
        'no column names a person: one of contactId, email, fullName, firstName, lastName is needed; ' +
        'the file has the columns companyId, titles, peopleId, middleName; ' +
        'say which column it is with --map "NAME=fullName"',
    });
  });

  it('of companies alone is told from one without people', () => {
    const header = ['Account Name', 'Website', 'Industry'];
    assert.throws(() => mapColumns(header, [], [], 'people'), /a file of companies .* --companies/);
    assert.deepEqual(usesOf(header, [], 'companies'), ['companyName', 'website', '+Industry']);
  });

  it('without names of columns is told so', () => {
    const row = ['Jo Smith', 'jo@acme.example', 'Acme'];
    assert.throws(
      () => mapColumns(row, [row], [], 'people'),
      /first row seems to hold values \("jo@acme.example"\)/,
    );
  });

  it('of companies needs a company', () => {
    assert.throws(() => mapColumns(['City', 'Ticker'], [], [], 'companies'), /no column names a company: /);
  });

  it('of companies has the place of the company, and keeps the rest', () => {
    assert.deepEqual(
      mapped('Record ID, Name, Domain, HQ City, State, Country, Symbol, Phone, Email', [], 'companies'),
      {
        'Record ID': 'externalCompanyId',
        Name: 'companyName',
        Domain: 'website',
        'HQ City': 'city',
        State: 'state',
        Country: 'country',
        Symbol: 'ticker',
        Phone: '+Phone',
        Email: '+Email',
      },
    );
  });
});

describe('every header', () => {
  it('gives each column one use, and loses none', () => {
    const names = fc.oneof(
      fc.constantFrom(
        ...peopleColumns,
        'Company',
        'Title 2',
        'Company 2',
        'Name',
        'Phone',
        'newId',
        '',
        'Score',
      ),
      fc.constantFrom(
        'Account Name',
        'Contact Owner',
        'E-mail 1 - Value',
        'Organization 3 - Name',
        'additional.a',
      ),
      fc.string({ maxLength: 12 }),
    );
    const headers = fc.array(names, { maxLength: 30 }).map((more) => ['companyName', 'email', ...more]);
    const rows = fc.array(fc.array(fc.constantFrom('', 'Acme', 'a@b.example', '7'), { maxLength: 30 }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(headers, rows, (header, sample) => {
        const mapping = mapColumns(header, sample, [], 'people');
        const { fields, furtherEmployments, additional, explain } = mapping;
        const ofFields = [fields, ...furtherEmployments].flatMap((employment) =>
          Object.values(employment).flat(),
        );
        const ignored = explain.filter(({ use }) => use.kind === 'ignored').map(({ position }) => position);
        const positions = [...ofFields, ...additional.map(({ position }) => position), ...ignored];
        assert.deepEqual(
          positions.toSorted((a, b) => a - b),
          [...header.keys()],
        );
        assert.deepEqual(
          explain.map(({ position }) => position),
          [...header.keys()],
        );
        assert.equal(new Set(additional.map(({ name }) => name)).size, additional.length);
        for (const { position, use } of explain) {
          if (use.kind !== 'field') continue;
          const employment = [fields, ...furtherEmployments][use.employment - 1];
          assert.equal(employment?.[use.field]?.[use.choice - 1], position);
        }
      }),
    );
  });
});
