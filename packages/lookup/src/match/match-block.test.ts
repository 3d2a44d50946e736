import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asksNothing } from '../../../../test/property/asks-nothing.ts';
import { ContactsEncoder } from '../../../../test/property/contacts-encoder.ts';
import { defaultAbbreviationTable } from '../../../../test/property/default-abbreviation-table.ts';
import { loadWholeBlock } from '../../../../test/property/memory-company-blocks.ts';
import { sampleContact } from '../../../../test/property/sample-contact.ts';
import { noRecords } from '../block/encode-block.ts';
import type { Contact } from '../contact.ts';
import type { LineFilters } from '../line/lookup-line.ts';
import { defaultReferenceTables } from '../reference/default-tables.ts';
import { ReferenceIndex } from '../reference/reference-index.ts';
import { compileLine } from './compile-line.ts';
import { BlockMatcher } from './match-block.ts';
import { TitleCompiler } from './title-query.ts';

const reference = new ReferenceIndex(defaultReferenceTables);
const encoder = new ContactsEncoder(reference);
const matcher = new BlockMatcher();
const titleCompiler = new TitleCompiler(defaultAbbreviationTable);

const unitedStates = 1;
const australia = 14;
const germany = reference.countryId('DE') ?? 0;

/** The places, in the list, of the contacts that a line with these filters finds. */
function found(contacts: readonly Partial<Contact>[], filters: Partial<LineFilters>): number[] {
  const block = encoder.encode(
    { companyId: 1, companyName: 'Acme' },
    contacts.map((given, n) => sampleContact({ number: { high: 0, low: n }, ...given })),
    noRecords,
  );
  const count = matcher.match(
    loadWholeBlock(block, 1, 8),
    compileLine({ ...asksNothing, ...filters }, reference, titleCompiler),
  );
  return [...matcher.hits.subarray(0, count)];
}

function foundByTitle(title: string, titles: readonly (string | readonly string[])[]): number[] {
  return found(
    titles.map((one) => ({ titles: typeof one === 'string' ? [one] : one })),
    { title },
  );
}

describe('each column on its own', () => {
  test('jobLevel finds any of the levels, also among several of a contact', () => {
    const contacts = [{ jobLevels: [1] }, { jobLevels: [8, 4] }, { jobLevels: [5] }, { jobLevels: [] }];
    assert.deepEqual(found(contacts, { jobLevels: [4] }), [1]);
    assert.deepEqual(found(contacts, { jobLevels: [5, 1] }), [0, 2]);
    assert.deepEqual(found(contacts, { jobLevels: [14] }), []);
  });

  test('jobFunction finds any of the functions', () => {
    const contacts = [{ jobFunctions: [24, 2] }, { jobFunctions: [8] }, { jobFunctions: [] }];
    assert.deepEqual(found(contacts, { jobFunctions: [2] }), [0]);
    assert.deepEqual(found(contacts, { jobFunctions: [8, 24] }), [0, 1]);
  });

  test('a level is no function', () => {
    assert.deepEqual(found([{ jobLevels: [4] }, { jobFunctions: [4] }], { jobLevels: [4] }), [0]);
    assert.deepEqual(found([{ jobLevels: [4] }, { jobFunctions: [4] }], { jobFunctions: [4] }), [1]);
  });

  test('title finds its words', () => {
    assert.deepEqual(foundByTitle('sales', ['Head of Sales', 'Head of Marketing']), [0]);
  });

  test('active finds current employments, and former ones when it is false', () => {
    const contacts = [{ active: true }, { active: false }];
    assert.deepEqual(found(contacts, { active: true }), [0]);
    assert.deepEqual(found(contacts, { active: false }), [1]);
  });

  test('isEmailRequired leaves out who has none', () => {
    const contacts = [{ email: 'a@acme.test' }, { email: '' }, { email: ' ' }, { phone: '1' }];
    assert.deepEqual(found(contacts, { isEmailRequired: true }), [0]);
    assert.deepEqual(found(contacts, { isEmailRequired: false }), [0, 1, 2, 3]);
  });

  test('isPhoneRequired leaves out who has none; the company’s phone is not theirs', () => {
    const contacts = [
      { phone: '+1 555 0100' },
      { phone: '' },
      { corporatePhone: '1' },
      { email: 'a@acme.test' },
    ];
    assert.deepEqual(found(contacts, { isPhoneRequired: true }), [0]);
  });

  test('peopleCountries finds any of the countries', () => {
    const contacts = [{ countryId: unitedStates }, { countryId: germany }, { countryId: 0 }];
    assert.deepEqual(found(contacts, { peopleCountries: [germany] }), [1]);
    assert.deepEqual(found(contacts, { peopleCountries: [australia, unitedStates] }), [0]);
  });

  test('peopleStates finds a state by code or name, however the data spells it', () => {
    const contacts = [
      { state: 'CA', countryId: unitedStates },
      { state: 'california', countryId: unitedStates },
      { state: 'US-CA' },
      { state: 'NY', countryId: unitedStates },
      { state: '' },
    ];
    assert.deepEqual(found(contacts, { peopleStates: ['California'] }), [0, 1, 2]);
    assert.deepEqual(found(contacts, { peopleStates: ['ca'] }), [0, 1, 2]);
    assert.deepEqual(found(contacts, { peopleStates: ['Oregon', 'New York'] }), [3]);
  });

  test('peopleStates takes a code that several countries have for each of them', () => {
    const contacts = [
      { state: 'WA', countryId: unitedStates },
      { state: 'WA', countryId: australia },
      { state: 'Western Australia', countryId: australia },
    ];
    assert.deepEqual(found(contacts, { peopleStates: ['WA'] }), [0, 1, 2]);
    assert.deepEqual(found(contacts, { peopleStates: ['Washington'] }), [0]);
    assert.deepEqual(found(contacts, { peopleStates: ['Western Australia'] }), [1, 2]);
  });

  test('peopleStates finds a state that no table has by its text', () => {
    assert.deepEqual(
      found([{ state: 'Åland-Süd' }, { state: 'Aland' }], { peopleStates: ['aland sud'] }),
      [0],
    );
  });

  test('peopleCities finds a city in its usual spellings, and no part of a name', () => {
    const contacts = [
      { city: 'St. Louis' },
      { city: 'SAINT LOUIS' },
      { city: 'Louis' },
      { city: 'München' },
      {},
    ];
    assert.deepEqual(found(contacts, { peopleCities: ['Saint Louis'] }), [0, 1]);
    assert.deepEqual(found(contacts, { peopleCities: ['Munchen', 'louis'] }), [2, 3]);
  });

  test('peopleArea finds an area, and the city when the area is that city’s', () => {
    const contacts = [
      { area: 'Greater San Diego Area' },
      { area: 'San Diego Metro' },
      { city: 'San Diego' },
      { area: 'Dallas/Fort Worth' },
      { area: 'San Jose', city: 'Austin' },
      {},
    ];
    assert.deepEqual(found(contacts, { peopleArea: 'San Diego' }), [0, 1, 2]);
    assert.deepEqual(found(contacts, { peopleArea: 'Fort Worth Area' }), [3]);
    assert.deepEqual(found(contacts, { peopleArea: 'Diego' }), []);
  });

  test('peopleAddress finds all its words anywhere in address, city, state and country', () => {
    const contacts = [
      { address: '100 Main St., Suite 5', city: 'Boston', state: 'MA', countryId: unitedStates },
      { address: '100 Maine St', city: 'Boston', state: 'Massachusetts', countryId: unitedStates },
      { address: '100 Main Street', city: 'Austin', state: 'TX', countryId: unitedStates },
      {},
    ];
    assert.deepEqual(found(contacts, { peopleAddress: 'Main St, Boston' }), [0]);
    assert.deepEqual(found(contacts, { peopleAddress: 'boston massachusetts' }), [0, 1]);
    assert.deepEqual(found(contacts, { peopleAddress: 'MA USA' }), [0, 1]);
    assert.deepEqual(found(contacts, { peopleAddress: '100, United States' }), [0, 1, 2]);
    assert.deepEqual(found(contacts, { peopleAddress: 'mai' }), []);
  });

  test('peopleStates finds states of many countries by code, by name, and in other languages', () => {
    const contacts = [
      { state: 'Lombardia', countryId: reference.countryId('IT') ?? 0 },
      { state: 'MI', countryId: reference.countryId('IT') ?? 0 },
      { state: 'MI', countryId: unitedStates },
      { state: 'NÖ', countryId: reference.countryId('AT') ?? 0 },
      { state: 'Bavaria', countryId: germany },
      { state: 'PR', countryId: unitedStates },
      { state: 'SP' },
    ];
    assert.deepEqual(found(contacts, { peopleStates: ['Lombardy'] }), [0]);
    assert.deepEqual(found(contacts, { peopleStates: ['MI'] }), [1, 2]);
    assert.deepEqual(found(contacts, { peopleStates: ['milan'] }), [1]);
    assert.deepEqual(found(contacts, { peopleStates: ['lower austria'] }), [3]);
    assert.deepEqual(found(contacts, { peopleStates: ['BY'] }), [4]);
    assert.deepEqual(found(contacts, { peopleStates: ['Puerto Rico'] }), [5]);
    assert.deepEqual(found(contacts, { peopleStates: ['São Paulo'] }), [6]);
  });

  test('peopleCities finds a city by its other names', () => {
    const contacts = [
      { city: 'NYC' },
      { city: 'New York' },
      { city: 'München' },
      { city: 'Muenchen' },
      { city: 'Bangalore' },
    ];
    assert.deepEqual(found(contacts, { peopleCities: ['New York City'] }), [0, 1]);
    assert.deepEqual(found(contacts, { peopleCities: ['Munich', 'Bengaluru'] }), [2, 3, 4]);
  });

  test('peopleArea finds areas by the names of their cities and by their own', () => {
    const contacts = [
      { area: 'San Francisco Bay Area' },
      { city: 'San Francisco' },
      { area: 'Dallas/Fort Worth Area' },
      { area: 'DFW' },
      { city: 'Fort Worth' },
      { area: 'Greater New York City Area' },
      { area: 'Minneapolis-St. Paul' },
    ];
    assert.deepEqual(found(contacts, { peopleArea: 'Bay Area' }), [0, 1]);
    assert.deepEqual(found(contacts, { peopleArea: 'SF Bay Area' }), [0, 1]);
    assert.deepEqual(found(contacts, { peopleArea: 'Dallas-Fort Worth Metroplex' }), [2, 3, 4]);
    assert.deepEqual(found(contacts, { peopleArea: 'DFW' }), [2, 3, 4]);
    assert.deepEqual(found(contacts, { peopleArea: 'NYC Metro' }), [5]);
    assert.deepEqual(found(contacts, { peopleArea: 'Twin Cities' }), [6]);
  });

  test('peopleAddress finds a state in the text of an address, spelled either way', () => {
    const contacts = [
      { address: '100 Main St, Boston, MA 02110' },
      { address: '100 Main St, Boston, Massachusetts', countryId: unitedStates },
      { address: '7 Elm St, Concord, New Hampshire' },
      { address: '9 Broadway, Albany NY' },
      { address: '9 Broadway', city: 'Albany', state: 'New York' },
    ];
    assert.deepEqual(found(contacts, { peopleAddress: 'Boston, Massachusetts' }), [0, 1]);
    assert.deepEqual(found(contacts, { peopleAddress: 'boston ma' }), [0, 1]);
    assert.deepEqual(found(contacts, { peopleAddress: 'Concord NH' }), [2]);
    assert.deepEqual(found(contacts, { peopleAddress: 'Albany, New York' }), [3, 4]);
    assert.deepEqual(found(contacts, { peopleAddress: 'N.Y.' }), [3, 4]);
  });

  test('peopleAddress does not take another state, another country or a country’s code for the state', () => {
    const contacts = [
      { address: '5 Louisiana St', city: 'Houston', state: 'TX', countryId: unitedStates },
      { address: 'Rua de Janeiro', countryId: reference.countryId('BR') ?? 0 },
      { address: 'Hauptstraße 1', city: 'Berlin', countryId: germany },
      { address: '1 Bay St', countryId: reference.countryId('CA') ?? 0 },
      { address: '1 Hudson St, New', city: 'Hampshire' },
      { address: '8 New Road, Hampshire Park' },
    ];
    assert.deepEqual(found(contacts, { peopleAddress: 'LA' }), []);
    assert.deepEqual(found(contacts, { peopleAddress: 'Louisiana Houston' }), [0]);
    assert.deepEqual(found(contacts, { peopleAddress: 'Delaware' }), []);
    assert.deepEqual(found(contacts, { peopleAddress: 'California' }), []);
    assert.deepEqual(found(contacts, { peopleAddress: 'NH' }), [4]);
    const mexico = reference.countryId('MX') ?? 0;
    const inMexico = [
      { city: 'Monterrey', countryId: mexico },
      { city: 'Toluca, México', countryId: mexico },
    ];
    assert.deepEqual(found(inMexico, { peopleAddress: 'Edomex' }), [1]);
    assert.deepEqual(found(inMexico, { peopleAddress: 'Mexico' }), [0, 1]);
  });

  test('peopleAddress finds the country in any spelling', () => {
    const contacts = [{ city: 'Leeds', countryId: reference.countryId('GB') ?? 0 }, { city: 'Leeds' }];
    for (const country of ['UK', 'U.K.', 'Great Britain', 'United Kingdom', 'GBR']) {
      assert.deepEqual(found(contacts, { peopleAddress: `Leeds, ${country}` }), [0], country);
    }
    assert.deepEqual(found(contacts, { peopleAddress: '78' }), []);
  });

  for (const column of ['peopleStates', 'peopleCities'] as const) {
    test(`${column} without any word finds nobody, not those without one`, () => {
      assert.deepEqual(found([{}, { city: '-', state: '-' }], { [column]: ['-'] }), []);
    });
  }

  test('peopleArea without any word finds nobody, not those without one', () => {
    assert.deepEqual(found([{}, { area: '-' }], { peopleArea: '-' }), []);
  });
});

test('columns must all hold, for one contact', () => {
  const contacts = [
    { jobLevels: [4], titles: ['Sales Director'], city: 'Paris' },
    { jobLevels: [4], titles: ['Director'], city: 'Paris' },
    { jobLevels: [5], titles: ['Sales'], city: 'Paris' },
    { jobLevels: [4], titles: ['Sales Director'], city: 'Lyon' },
  ];
  const filters = { jobLevels: [4], title: 'sales', peopleCities: ['Paris'] };
  assert.deepEqual(found(contacts, filters), [0]);
});

describe('title keywords', () => {
  test('match in any order, any case, whatever stands between them', () => {
    const titles = ['Director, Global Sales', 'SALES DIRECTOR', 'Sales', 'Director'];
    assert.deepEqual(foundByTitle('sales director', titles), [0, 1]);
    assert.deepEqual(foundByTitle('Director sales', titles), [0, 1]);
  });

  test('are whole words', () => {
    assert.deepEqual(foundByTitle('direct', ['Director', 'Direct Sales', 'Indirect Sales']), [1]);
  });

  test('in quotes must be adjacent and in order', () => {
    const titles = [
      'Vice President, Sales',
      'President Vice',
      'Vice Regional President',
      'Senior Vice President',
    ];
    assert.deepEqual(foundByTitle('"vice president"', titles), [0, 3]);
    assert.deepEqual(foundByTitle('sales "vice president"', titles), [0]);
  });

  test('must all be in one title of a contact', () => {
    const titles = [
      ['Sales Manager', 'Board Director'],
      ['Board Member', 'Sales Director'],
      ['Director', 'Director of Sales'],
      ['Sales', 'Director'],
    ];
    assert.deepEqual(foundByTitle('sales director', titles), [1, 2]);
    assert.deepEqual(foundByTitle('"sales board"', titles), []);
    assert.deepEqual(foundByTitle('sales', titles), [0, 1, 2, 3]);
  });

  test('do not run from one contact’s titles into the next one’s', () => {
    const titles = ['Sales', 'Director', 'Head', 'of Sales'];
    assert.deepEqual(foundByTitle('"sales director"', titles), []);
    assert.deepEqual(foundByTitle('"head of sales"', titles), []);
    assert.deepEqual(foundByTitle('sales director', titles), []);
  });

  test('csm’s, of the documented example, finds CSM in every form', () => {
    assert.deepEqual(foundByTitle("csm's", ['CSM', 'CSMs', "CSM's Lead", 'C.S.M.', 'CSMX']), [0, 1, 2, 3]);
  });

  test('meet in singular and plural', () => {
    assert.deepEqual(
      foundByTitle('operation', ['VP Operations', 'VP Operation', 'Operational Lead']),
      [0, 1],
    );
  });

  test('R&D, C++, C# and .NET are words', () => {
    const titles = [
      'Head of R&D',
      'R and D Lead',
      'C++ Developer',
      'C Developer',
      'C# Developer',
      '.NET Developer',
    ];
    assert.deepEqual(foundByTitle('r&d', titles), [0, 1]);
    assert.deepEqual(foundByTitle('C++', titles), [2]);
    assert.deepEqual(foundByTitle('c', titles), [3]);
    assert.deepEqual(foundByTitle('c#', titles), [4]);
    assert.deepEqual(foundByTitle('.net developer', titles), [5]);
  });

  test('meet without diacritics', () => {
    assert.deepEqual(foundByTitle('geschaftsfuhrer', ['Geschäftsführer', 'Fuhrer']), [0]);
    assert.deepEqual(foundByTitle('Geschäftsführer', ['GESCHAFTSFUHRER']), [0]);
  });

  test('of scripts without spaces are found inside words', () => {
    const titles = ['営業部長', '営業本部 部長', '部下', 'Sales 営業'];
    assert.deepEqual(foundByTitle('部長', titles), [0, 1]);
    assert.deepEqual(foundByTitle('営業 部長', titles), [0, 1]);
    assert.deepEqual(foundByTitle('sales 営業', titles), [3]);
  });

  test('in quotes stay whole words beside a script without spaces', () => {
    const titles = ['Sales 部長', 'Presales 部長', '営業 Director', '営業 Directorate'];
    assert.deepEqual(foundByTitle('"sales 部長"', titles), [0]);
    assert.deepEqual(foundByTitle('"営業 director"', titles), [2]);
  });

  test('of scripts with spaces are whole words', () => {
    assert.deepEqual(foundByTitle('директор', ['Директор', 'Директора']), [0]);
  });

  test('find nobody without a title', () => {
    assert.deepEqual(foundByTitle('sales', [[], '', '---', 'Sales', []]), [3]);
  });

  test('without any word ask for nothing', () => {
    assert.deepEqual(foundByTitle('"" ---', ['Sales', []]), [0, 1]);
  });

  test('may be many', () => {
    const words = Array.from({ length: 300 }, (_, n) => `word${n}x`);
    const all = words.join(' ');
    assert.deepEqual(
      foundByTitle(words.toReversed().join(' '), [all, words.slice(1).join(' '), all]),
      [0, 2],
    );
  });
});
