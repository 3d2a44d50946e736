import fc from 'fast-check';
import {
  type Abbreviations,
  AbbreviationTable,
  type Contact,
  defaultAbbreviations,
  defaultReferenceTables,
  ReferenceIndex,
} from '../../packages/lookup/src/index.ts';
import { NaivePlaces } from './naive-places.ts';
import { NaiveTitles } from './naive-titles.ts';

/** More levels and functions than one word of bits holds, under ids that are no places in a list. */
const manyLevels = Array.from({ length: 40 }, (_, n) => ({
  id: n * 7 + 3,
  name: `Level ${n}`,
  rank: (n * 11) % 40,
}));
const manyFunctions = Array.from({ length: 70 }, (_, n) => ({ id: 900 - n, name: `Function ${n}` }));

/** Entries that nest and overlap, take one out, and bring words of the other titles in. */
const ownAbbreviations: Abbreviations = {
  eng: [],
  pm: ['plant manager'],
  qp: ['quality plant'],
  'q&p': ['quality and plant', 'sales'],
  tm: ['VP sales manager'],
};

const installationOf = (tables: typeof defaultReferenceTables, own: Abbreviations) => ({
  tables,
  reference: new ReferenceIndex(tables),
  abbreviations: new AbbreviationTable(defaultAbbreviations, own),
  naiveTitles: new NaiveTitles([defaultAbbreviations, own]),
  naivePlaces: new NaivePlaces(tables),
  // Few of each, the first and the last among them, so that matches are common.
  levelIds: [0, 3, 5, -2, -1].map((at) => tables.jobLevels.at(at)?.id ?? 0),
  functionIds: [0, 7, 20, -2, -1].map((at) => tables.jobFunctions.at(at)?.id ?? 0),
});
export type Installation = ReturnType<typeof installationOf>;

export const installations: readonly [Installation, Installation] = [
  installationOf(defaultReferenceTables, {}),
  installationOf(
    { ...defaultReferenceTables, jobLevels: manyLevels, jobFunctions: manyFunctions },
    ownAbbreviations,
  ),
];

/** Words of titles and of queries for titles, some of them several words. */
export const titleWords = [
  ...['sales', 'Sales', 'sale', 'presales', 'quality', 'Plant', 'plants', 'and', '&', 'of', "plant's"],
  ...['R&D', 'r & d', 'C++', 'c', '.NET', 'Größe', 'grosse', '営業', '営業部長', '部長', 'продаж'],
  ...['VP', 'vice', 'president', 'Vice President', 'SVP', 'Sr.', 'senior', 'CSM', 'customer success'],
  ...['manager', 'Mgr', 'PM', 'product', 'IT', 'information technology', 'Eng.', 'engineering', 'CTO'],
  ...['FP&A', 'financial planning', 'analysis', 'research and development', 'QP', 'Q&P', 'TM'],
];
const title = fc
  .tuple(fc.array(fc.constantFrom(...titleWords), { maxLength: 5 }), fc.constantFrom(' ', ' ', ', ', '/'))
  .map(([words, between]) => words.join(between));

export const countryIds = [0, 1, 13, 14, 39, 78];
export const states = [
  ...[
    '',
    'CA',
    'california',
    'US-CA',
    'WA',
    'Washington',
    'Western Australia',
    'Québec',
    'QC',
    'Nowhere',
    '-',
  ],
  ...['SP', 'São Paulo', 'D.C.', 'Northern Ireland', 'NIR', 'La Rioja', 'MT'],
];
export const cities = [
  ...[
    '',
    'San Diego',
    'SAN DIEGO',
    'St. Louis',
    'saint louis',
    'Québec',
    'Dallas',
    'Fort Worth',
    'Perth',
    '?',
  ],
  ...['New York', 'NYC', 'San Francisco', 'Washington', 'Wien', 'Vienna'],
];
export const areas = [
  ...['', 'Greater San Diego Area', 'San Diego', 'Dallas/Fort Worth', 'Dallas-Fort Worth Metroplex', 'Perth'],
  ...['St Louis, Missouri', 'Quebec City', '--', 'Bay Area', 'SF Bay Area', 'DFW', 'New York City Metro'],
];
export const addresses = [
  ...['', '1 Main St', '1 main street\nSuite 5', '12 Große Straße', '5 Rue St-Louis, Ste 2', '#!'],
  ...['1 Main St, Perth WA 6000', '7 Western Ave', 'Main St, San Diego, California', '3 Rue de Quebec, New'],
];
const names = ['', 'Ng', 'ng', 'Núñez', 'Nunez', "O'Brien", 'o brien', '﨎田', '𠮷野', 'Zoë', '-'];

export function contactOf({ levelIds, functionIds }: Installation): fc.Arbitrary<Omit<Contact, 'number'>> {
  const ids = (known: readonly number[]) => fc.uniqueArray(fc.constantFrom(...known), { maxLength: 3 });
  const some = (values: readonly string[]) => fc.constantFrom(...values);
  return fc.record({
    contactId: fc.constantFrom('', 'c-1'),
    peopleId: fc.constantFrom('', 'p"1'),
    firstName: some(names),
    middleName: fc.constantFrom('', 'J.'),
    lastName: some(names),
    fullName: fc.constantFrom('', 'Full, Name'),
    titles: fc.array(title, { maxLength: 3 }),
    jobLevels: ids(levelIds),
    jobFunctions: ids(functionIds),
    active: fc.oneof(
      { weight: 3, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
    email: fc.constantFrom('', ' ', 'A.B@Acme.test', 'a.b@acme.test '),
    phone: fc.constantFrom('', '+1 555 0100'),
    corporatePhone: fc.constantFrom('', '+1 555 0000'),
    linkedinHandle: fc.constantFrom('', 'in/x'),
    address: some(addresses),
    city: some(cities),
    state: some(states),
    countryId: fc.constantFrom(...countryIds),
    area: some(areas),
    record: fc.constant({}),
  });
}

/** Contacts of one company under different numbers, some of which tie in all else that orders them. */
export function contactsOf(installation: Installation): fc.Arbitrary<Contact[]> {
  const number = fc.tuple(
    fc.nat({ max: 2 }),
    fc.oneof(fc.nat({ max: 9 }), fc.integer({ min: 0, max: 0xffff_ffff })),
  );
  return fc.uniqueArray(
    fc
      .tuple(contactOf(installation), number)
      .map(([contact, [high, low]]) => ({ ...contact, number: { high, low } })),
    { minLength: 1, maxLength: 90, size: 'max', selector: ({ number: { high, low } }) => `${high} ${low}` },
  );
}

/** At most two of them in quotes: with more, a keyword may have too many spellings, and is searched as it is. */
export const keyword = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...titleWords, 'Отдел', '???') },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...titleWords), { minLength: 1, maxLength: 2 })
      .map((words) => `"${words.join(' ')}"`),
  },
  { weight: 1, arbitrary: fc.constant('"') },
);

/** The fields of columns 3 to 13 as a client writes them; each asks for something in about a third of the lines. */
export function filterFields({ levelIds, functionIds }: Installation): fc.Arbitrary<string[]> {
  const seldom = (asked: fc.Arbitrary<string>) =>
    fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: asked });
  const list = (values: readonly string[]) =>
    fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }).map((items) => items.join(', '));
  const ids = (known: readonly number[]) => list(known.filter((id) => id !== 0).map(String));
  return fc
    .tuple(
      fc.oneof(fc.constant(''), ids(levelIds)),
      seldom(ids(functionIds)),
      seldom(fc.array(keyword, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))),
      fc.constantFrom('', '', 'true', 'false'),
      seldom(fc.constantFrom('true', 'FALSE')),
      seldom(fc.constantFrom('true', 'false')),
      seldom(ids(countryIds)),
      seldom(list(states)),
      seldom(list(cities)),
      seldom(fc.constantFrom(...areas, 'Greater Dallas Area', 'NYC')),
      seldom(
        fc.constantFrom(
          ...addresses,
          ...[
            'San Diego, California',
            'san diego ca',
            'perth wa australia',
            'Perth, Western Australia',
            'USA',
          ],
          ...['main', 'quebec can', 'UK', 'Washington', 'QC', 'new york', 'United States of America'],
        ),
      ),
    )
    .map((fields) => [...fields]);
}
