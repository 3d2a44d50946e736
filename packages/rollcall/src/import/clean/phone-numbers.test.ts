import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type CountryCode,
  getCountries,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { PhoneNumbers } from './phone-numbers.ts';

const phones = new PhoneNumbers();

type Case = readonly [text: string, countryCode: string, expected: string];

const tables: Readonly<Record<string, readonly Case[]>> = {
  'with its calling code is rid of what stands between its digits, in any country': [
    ['+1 202 555 0163', '', '+12025550163'],
    ['+1 (202) 555-0163', 'DE', '+12025550163'],
    ['+1.202.555.0163', '', '+12025550163'],
    ['+12025550163', 'US', '+12025550163'],
    ['+49 30 1234567', '', '+49301234567'],
    ['+49\u00a030\u00a01234567', '', '+49301234567'],
    ['\u202a+1 (202) 555‑0163\u202c', '', '+12025550163'],
    ['+44 (0)20 7946 0123', '', '+442079460123'],
    ['+49 (0) 30 1234567', '', '+49301234567'],
    ['+39 06 1234 5678', '', '+390612345678'],
    ['tel:+1-202-555-0163', '', '+12025550163'],
    ['0049 30 1234567', 'DE', '+49301234567'],
    ['0044 20 7946 0123', '', '+442079460123'],
    ['+353 1 234 5678', '', '+35312345678'],
    ['+800 1234 5678', '', '+80012345678'],
  ],
  'without it is read as one of the country': [
    ['(212) 555-0123', 'US', '+12125550123'],
    ['212.555.0123', 'US', '+12125550123'],
    ['1-800-555-0199', 'US', '+18005550199'],
    ['416 555 0123', 'CA', '+14165550123'],
    ['020 7946 0123', 'GB', '+442079460123'],
    ['01 42 68 53 00', 'FR', '+33142685300'],
    ['030/1234567', 'DE', '+49301234567'],
    ['011 49 30 1234567', 'US', '+49301234567'],
    ['03-1234-5678', 'JP', '+81312345678'],
    ['98765 43210', 'IN', '+919876543210'],
  ],
  'keeps its extension': [
    ['+1 212 555 0123 ext. 45', '', '+12125550123;ext=45'],
    ['(212) 555-0123 x9', 'US', '+12125550123;ext=9'],
    ['+12125550123;ext=45', '', '+12125550123;ext=45'],
    ['tel:+1-212-555-0123;ext=7', '', '+12125550123;ext=7'],
  ],
  'that cannot be read stays as it is': [
    ['', 'US', ''],
    ['(212) 555-0123', '', '(212) 555-0123'],
    ['555-0123', 'US', '555-0123'],
    ['020 7946 0123', 'US', '020 7946 0123'],
    ['+1 212 555 012', 'US', '+1 212 555 012'],
    ['+999 1234 5678', '', '+999 1234 5678'],
    ['+1 (800) FLOWERS', 'US', '+1 (800) FLOWERS'],
    ['+1 212 555 0123 / +1 212 555 0124', 'US', '+1 212 555 0123 / +1 212 555 0124'],
    ['call 212 555 0123', 'US', 'call 212 555 0123'],
    ['none', 'XX', 'none'],
    ['+', '', '+'],
    ['tel:112', 'DE', '112'],
  ],
};

describe('a telephone number', () => {
  for (const [kind, table] of Object.entries(tables)) {
    it(kind, () => {
      for (const [text, countryCode, expected] of table) {
        assert.equal(phones.clean(text, countryCode), expected, `${text} in ${countryCode}`);
      }
    });
  }

  const written = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('+', '00', '0', '(0', '', 'tel:+'),
        fc.array(fc.constantFrom('1', '2', '44', '49', '555', '0', ' ', '-', ')', '(', 'x', '.'), {
          minLength: 3,
          maxLength: 12,
        }),
      )
      .map(([start, rest]) => start + rest.join('')),
    fc.string(),
  );
  const countryCodes = fc.constantFrom('', 'US', 'GB', 'DE', 'IT', 'AR', 'MX', 'XX');

  it('is changed once: what came out stays', () => {
    fc.assert(
      fc.property(written, countryCodes, (text, countryCode) => {
        const cleaned = phones.clean(text, countryCode);
        assert.equal(phones.clean(cleaned, countryCode), cleaned);
        assert.equal(new PhoneNumbers().clean(text, countryCode), cleaned);
      }),
      { numRuns: 2_000 },
    );
  });

  it('of every country is written as the library with all its metadata writes it', () => {
    for (const country of getCountries()) {
      const example = getExampleNumber(country, examples);
      if (example === undefined) continue;
      assert.equal(phones.clean(example.formatInternational(), ''), example.number, country);
      assert.equal(phones.clean(example.formatNational(), country), example.number, country);
    }
  });

  it('in digits of North America is as the library reads it, where the library takes it for one', () => {
    const codes = fc.constantFrom<CountryCode>('US', 'CA', 'JM');
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 11 });
    fc.assert(
      fc.property(digits, codes, (text, country) => {
        const parsed = parsePhoneNumberFromString(text, country);
        if (parsed?.isValid()) assert.equal(phones.clean(text, country), parsed.number);
      }),
      { numRuns: 2_000 },
    );
  });
});
