import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { areaKeys, normalizePlace } from './normalize-place.ts';

const fragments = [
  ...[
    'Greater',
    'Area',
    'Metro',
    'Bay',
    'and',
    'surrounding',
    'St.',
    'Mt',
    'Fort',
    'Dallas',
    'New York City',
    'é',
  ],
  ...[' ', ' ', '-', '--', '/', ' - ', '–', ',', '&', 'D.C.', '.', "'", '東京'],
];
const place = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...fragments)).map((parts) => parts.join('')),
);

describe('normalizePlace', () => {
  const examples: readonly (readonly [string, string])[] = [
    ['São Paulo', 'sao paulo'],
    ['St. Louis', 'saint louis'],
    ['St.Louis', 'saint louis'],
    ['Saint Louis', 'saint louis'],
    ['Ft. Worth', 'fort worth'],
    ['Mt Vernon', 'mount vernon'],
    ['Stuttgart', 'stuttgart'],
    ['Washington, D.C.', 'washington dc'],
    ['U.S. Virgin Islands', 'us virgin islands'],
    ['Brighton & Hove', 'brighton and hove'],
    ['東京都', '東京都'],
    ['', ''],
  ];
  for (const [text, expected] of examples) {
    test(`${JSON.stringify(text)} is ${JSON.stringify(expected)}`, () => {
      assert.equal(normalizePlace(text), expected);
    });
  }

  test('normalizing twice changes nothing, for any text', () => {
    fc.assert(
      fc.property(place, (text) => {
        const once = normalizePlace(text);
        assert.equal(normalizePlace(once), once);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('areaKeys', () => {
  const examples: readonly (readonly [string, readonly string[]])[] = [
    ['San Diego', ['san diego']],
    ['Greater San Diego Area', ['san diego']],
    ['Dallas/Fort Worth', ['dallas', 'fort worth']],
    ['Dallas/Ft. Worth Area', ['dallas', 'fort worth']],
    ['Dallas-Fort Worth-Arlington, TX', ['dallas fort worth arlington', 'dallas', 'fort worth', 'arlington']],
    ['New York - Newark', ['new york', 'newark']],
    ['Minneapolis–St. Paul', ['minneapolis', 'saint paul']],
    ['New York City', ['new york city', 'new york']],
    ['Greater New York City Area', ['new york city', 'new york']],
    ['Washington D.C. Metro Area', ['washington dc', 'washington']],
    ['San Francisco Bay Area', ['san francisco']],
    ['Greater Green Bay Area', ['green bay']],
    ['Tampa Bay', ['tampa bay']],
    ['Bay Area', ['bay area']],
    ['London and surrounding areas', ['london']],
    ['Metro Manila', ['manila']],
    ['Winston-Salem', ['winston salem']],
    ['Greensboro--Winston-Salem--High Point, NC', ['greensboro', 'winston salem', 'high point']],
    ['Aix-en-Provence', ['aix en provence']],
    ['Saint-Denis', ['saint denis']],
    ['Austin, Texas Metropolitan Area', ['austin']],
    ['London, England, United Kingdom', ['london']],
    ['Area', ['area']],
    ['', []],
    [' , - ', []],
  ];
  for (const [text, expected] of examples) {
    test(`${JSON.stringify(text)} is ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(areaKeys(text), expected);
    });
  }

  test('upper and lower case give the same keys', () => {
    fc.assert(fc.property(place, (text) => assert.deepEqual(areaKeys(text.toLowerCase()), areaKeys(text))));
  });

  test('there is a key for every text with a word, and every key is normalized and different', () => {
    fc.assert(
      fc.property(place, (text) => {
        const keys = areaKeys(text);
        assert.equal(keys.length === 0, normalizePlace(text) === '');
        assert.equal(new Set(keys).size, keys.length);
        for (const key of keys) {
          assert.notEqual(key, '');
          assert.equal(normalizePlace(key), key);
        }
      }),
      { numRuns: 5_000 },
    );
  });
});
