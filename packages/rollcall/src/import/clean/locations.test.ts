import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultReferenceTables, ReferenceIndex } from '@rollcall/lookup';
import fc from 'fast-check';
import { CountryNames } from './country-names.ts';
import { type Location, Locations } from './locations.ts';

const reference = new ReferenceIndex(defaultReferenceTables);
const locations = new Locations(reference, new CountryNames(reference));

function idOf(code: string | undefined): number {
  return code === undefined ? 0 : (reference.countryId(code) ?? 0);
}

interface Expected extends Partial<Omit<Location, 'countryId'>> {
  readonly country?: string;
}

/** The country that stands behind `in` is that of the row. */
type Case = readonly [text: string, expected: Expected, within?: string];

const tables: Readonly<Record<string, readonly Case[]>> = {
  'a city and a state of the United States or Canada give the country, too': [
    ['Washington, DC', { city: 'Washington', state: 'DC', country: 'US' }],
    ['LOS ANGELES, CA', { city: 'LOS ANGELES', state: 'CA', country: 'US' }],
    ['Austin, Texas', { city: 'Austin', state: 'Texas', country: 'US' }],
    ['Austin, TX 78701', { city: 'Austin', state: 'TX', zip: '78701', country: 'US' }],
    ['Austin, TX, 78701-1234', { city: 'Austin', state: 'TX', zip: '78701-1234', country: 'US' }],
    ['Atlanta, Georgia', { city: 'Atlanta', state: 'Georgia', country: 'US' }],
    ['Wilmington, DE', { city: 'Wilmington', state: 'DE', country: 'US' }],
    ['San Juan, PR', { city: 'San Juan', state: 'PR', country: 'US' }],
    ['Toronto, ON', { city: 'Toronto', state: 'ON', country: 'CA' }],
    ['Toronto, ON M5V 2T6', { city: 'Toronto', state: 'ON', zip: 'M5V 2T6', country: 'CA' }],
    ['Regina, SK', { city: 'Regina', state: 'SK', country: 'CA' }],
    ['Anywhere, SK S4P 3Y2', { city: 'Anywhere', state: 'SK', zip: 'S4P 3Y2', country: 'CA' }],
    ['Pentagon, Arlington, VA', { address: 'Pentagon', city: 'Arlington', state: 'VA', country: 'US' }],
    [
      '1 Main St, Suite 5, Austin, TX',
      { address: '1 Main St, Suite 5', city: 'Austin', state: 'TX', country: 'US' },
    ],
  ],
  'a city and a country': [
    ['Munich, Germany', { city: 'Munich', country: 'DE' }],
    ['London, United Kingdom', { city: 'London', country: 'GB' }],
    ['London, England', { city: 'London', country: 'GB' }],
    ['Seoul, Korea, Republic of', { city: 'Seoul', country: 'KR' }],
    ['Tbilisi, Georgia', { city: 'Tbilisi', country: 'GE' }],
    ['Singapore, Singapore', { city: 'Singapore', country: 'SG' }],
    ['GERMANY, Germany', { country: 'DE' }],
    ['San Juan, Puerto Rico', { city: 'San Juan', country: 'PR' }],
    ['80331 München, Deutschland', { zip: '80331', city: 'München', country: 'DE' }],
    ['1012 AB Amsterdam, Niederlande', { zip: '1012 AB', city: 'Amsterdam', country: 'NL' }],
    ['Berlin, DE', { city: 'Berlin', state: 'Berlin', country: 'DE' }],
    ['Köln, DE', { city: 'Köln', country: 'DE' }],
    ['Bangalore, IN', { city: 'Bangalore', country: 'IN' }],
    ['Amsterdam, NL', { city: 'Amsterdam', country: 'NL' }],
    ['Paris, FR', { city: 'Paris', country: 'FR' }],
  ],
  'a city, a state and a country': [
    ['Austin, Texas, United States', { city: 'Austin', state: 'Texas', country: 'US' }],
    ['Austin, TX 78701, USA', { city: 'Austin', state: 'TX', zip: '78701', country: 'US' }],
    ['Ottawa, Ontario, Canada', { city: 'Ottawa', state: 'Ontario', country: 'CA' }],
    ['Munich, Bavaria, Germany', { city: 'Munich', state: 'Bavaria', country: 'DE' }],
    ['Jakarta, Java, Indonesia', { city: 'Jakarta', state: 'Java', country: 'ID' }],
    ['New York, New York, US', { city: 'New York', state: 'New York', country: 'US' }],
    ['Mitte, Berlin, Berlin, Germany', { address: 'Mitte', city: 'Berlin', state: 'Berlin', country: 'DE' }],
  ],
  'a state and a country': [
    ['California, United States', { state: 'California', country: 'US' }],
    ['TX, USA', { state: 'TX', country: 'US' }],
    ['New York, United States', { state: 'New York', country: 'US' }],
    ['Bavaria, Germany', { state: 'Bavaria', country: 'DE' }],
    ['Berlin, Germany', { city: 'Berlin', state: 'Berlin', country: 'DE' }],
    ['São Paulo, Brazil', { city: 'São Paulo', state: 'São Paulo', country: 'BR' }],
  ],
  'one name alone': [
    ['United States', { country: 'US' }],
    ['Deutschland', { country: 'DE' }],
    ['Congo, The Democratic Republic of the', { country: 'CD' }],
    ['California', { state: 'California', country: 'US' }],
    ['TX', { state: 'TX', country: 'US' }],
    ['Washington DC', { city: 'Washington DC', state: 'Washington DC', country: 'US' }],
    ['', {}],
    [' , ', {}],
  ],
  'an area': [
    ['Greater Chicago Area', { area: 'Greater Chicago Area' }],
    ['San Francisco Bay Area', { area: 'San Francisco Bay Area' }],
    ['Dallas-Fort Worth Metroplex', { area: 'Dallas-Fort Worth Metroplex' }],
    ['Greater Munich Metropolitan Area', { area: 'Greater Munich Metropolitan Area' }],
    ['Greater Boston', { area: 'Greater Boston' }],
    ['Austin, Texas Area', { area: 'Austin, Texas Area' }],
    ['Hamburg Area, Germany', { area: 'Hamburg Area, Germany', country: 'DE' }],
    ['Greater Boston Area, MA', { area: 'Greater Boston Area, MA', state: 'MA', country: 'US' }],
  ],
  'no place at all, but for a country': [
    ['Remote', { isWhole: false }],
    ['Fully Remote', { isWhole: false }],
    ['International', { isWhole: false }],
    ['Remote, United States', { country: 'US', isWhole: false }],
    ['United States (Remote)', { country: 'US', isWhole: false }],
    ['US - Remote', { country: 'US', isWhole: false }],
    ['International Falls, MN', { city: 'International Falls', state: 'MN', country: 'US' }],
  ],
  'what is not sure stays whole': [
    ['All others', { city: 'All others' }],
    ['New York', { city: 'New York' }],
    ['Georgia', { city: 'Georgia' }],
    ['Anytown, WW', { city: 'Anytown, WW' }],
    ['Paris, Île', { city: 'Paris, Île' }],
    ['Unknown Town, SK', { city: 'Unknown Town, SK' }],
    ['Berlin, DE 10115', { city: 'Berlin, DE 10115' }],
    ['CA', { city: 'CA' }],
    ['London, UK', { city: 'London, UK', country: 'US' }, 'US'],
    ['12', { city: '12' }],
  ],
  'a state of one country by its name gives no country': [
    ['Munich, Bavaria', { city: 'Munich', state: 'Bavaria' }],
    ['Lyon, Auvergne-Rhône-Alpes', { city: 'Lyon', state: 'Auvergne-Rhône-Alpes' }],
  ],
  'the country of the row decides': [
    ['Dover, DE', { city: 'Dover', state: 'DE', country: 'US' }, 'US'],
    ['Dover, DE', { city: 'Dover', country: 'DE' }, 'DE'],
    ['Sydney, NSW', { city: 'Sydney', state: 'NSW', country: 'AU' }, 'AU'],
    ['Atlanta, Georgia', { city: 'Atlanta', country: 'GE' }, 'GE'],
    ['Munich', { city: 'Munich', country: 'DE' }, 'DE'],
    ['Bavaria', { state: 'Bavaria', country: 'DE' }, 'DE'],
    ['Munich, Germany', { city: 'Munich', country: 'DE' }, 'DE'],
    ['Greater Chicago Area', { area: 'Greater Chicago Area' }, 'US'],
  ],
};

describe('a place in one text:', () => {
  for (const [kind, table] of Object.entries(tables)) {
    it(kind, () => {
      for (const [text, { country, ...parts }, within] of table) {
        const found = locations.split(text, idOf(within));
        const { countryId, ...others } = found;
        const expected = { address: '', city: '', state: '', zip: '', area: '', isWhole: true, ...parts };
        assert.deepEqual(others, expected, text);
        // The row's own country need not come back.
        if (within === undefined) assert.equal(countryId, idOf(country), text);
        else assert.ok(countryId === 0 || countryId === idOf(country ?? within), text);
      }
    });
  }

  it('of the United States gives what it was made of', () => {
    const states = defaultReferenceTables.states.filter(({ countryCode }) => countryCode === 'US');
    const word = fc.constantFrom('Springfield', 'Salem', 'Clinton', 'Fair Haven', 'St. Paul');
    fc.assert(
      fc.property(
        word,
        fc.constantFrom(...states),
        fc.boolean(),
        fc.constantFrom('', ', USA'),
        (city, { code, name }, isCode, end) => {
          const state = isCode ? code : name;
          const found = locations.split(`${city}, ${state}${end}`, 0);
          // The islands are countries of their own by their names.
          const isCountry = !isCode && end === '' && ['AS', 'GU', 'MP', 'PR', 'VI'].includes(code);
          const { countryId } = found;
          assert.deepEqual(
            [found.city, found.state, countryId],
            isCountry ? [city, '', countryId] : [city, state, 1],
          );
        },
      ),
    );
  });

  it('keeps every word, or says that it does not', () => {
    const part = fc.constantFrom(
      'Austin',
      'TX',
      'Texas',
      'Germany',
      'DE',
      'Berlin',
      '78701',
      'Remote',
      'Greater X Area',
      'ON',
      'Foo Bar',
      '80331 München',
      'CA',
      '',
    );
    const texts = fc
      .array(part, { maxLength: 5 })
      .chain((parts) => fc.constantFrom(', ', ' ', ',').map((comma) => parts.join(comma)));
    fc.assert(
      fc.property(texts, fc.constantFrom('', 'US', 'DE'), (text, code) => {
        const found = locations.split(text, idOf(code));
        if (!found.isWhole) return;
        const { address, city, state, zip, area, countryId } = found;
        const kept = [address, city, state, zip, area].join(' ');
        const country = reference.country(countryId || idOf(code));
        const names = country === undefined ? [] : [country.name, country.code];
        for (const word of text.split(/[\s,]+/)) {
          assert.ok(
            kept.includes(word) || names.includes(word),
            `${word} of "${text}" in ${JSON.stringify(found)}`,
          );
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the country of a state', () => {
  it('is found when a number or a zip code leaves no doubt', () => {
    const sure = [
      ['TX', '', true, 'US'],
      ['VA', '', true, 'US'],
      ['Texas', '78701', false, 'US'],
      ['TX', '78701-1234', false, 'US'],
      ['ON', 'M5V 2T6', false, 'CA'],
      ['ON', '', true, 'CA'],
      ['SK', 'S4P3Y2', false, 'CA'],
    ] as const;
    for (const [state, zip, hasNumber, code] of sure) {
      assert.equal(locations.countryOfState(state, zip, hasNumber), idOf(code), `${state} ${zip}`);
    }
  });

  it('is not guessed otherwise', () => {
    const unsure = [
      ['TX', '', false],
      ['VA', '21100', false],
      ['MI', '20121', false],
      ['DE', '10115', false],
      ['Bavaria', '80331', false],
      ['Bavaria', '', true],
      ['TX', 'M5V 2T6', false],
      ['ON', '12345', false],
      ['Georgia', '30301', false],
      ['', '78701', true],
    ] as const;
    for (const [state, zip, hasNumber] of unsure) {
      assert.equal(locations.countryOfState(state, zip, hasNumber), 0, `${state} ${zip}`);
    }
  });
});
