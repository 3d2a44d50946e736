import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { normalizeName } from '../text/normalize-name.ts';
import { defaultReferenceTables } from './default-tables.ts';
import { ReferenceIndex } from './reference-index.ts';

const { jobLevels, jobFunctions, countries, states } = defaultReferenceTables;

describe('the default job levels', () => {
  test('sort as contract section 8 says', () => {
    const ids = jobLevels.toSorted((a, b) => a.rank - b.rank).map((level) => level.id);
    assert.deepEqual(ids, [7, 8, 1, 2, 9, 3, 6, 4, 5, 10, 11, 12, 13, 14]);
    assert.deepEqual(
      jobLevels.map((level) => level.rank).toSorted((a, b) => a - b),
      [...jobLevels.keys()],
    );
  });

  test('keep their ids', () => {
    assert.deepEqual(
      jobLevels.map((level) => level.id),
      Array.from({ length: 14 }, (_, index) => index + 1),
    );
    assert.equal(jobLevels.find((level) => level.id === 4)?.name, 'Director');
    assert.equal(jobLevels.find((level) => level.id === 14)?.name, 'Other');
  });
});

describe('the default job functions', () => {
  test('keep their ids', () => {
    assert.deepEqual(
      jobFunctions.map((jobFunction) => jobFunction.id),
      Array.from({ length: 24 }, (_, index) => index + 1),
    );
    assert.equal(jobFunctions.find((jobFunction) => jobFunction.id === 2)?.name, 'Sales');
    assert.equal(
      jobFunctions.find((jobFunction) => jobFunction.id === 24)?.name,
      'Real Estate and Facilities',
    );
  });
});

describe('the default countries', () => {
  test('are the 249 of ISO 3166-1, each once', () => {
    assert.equal(countries.length, 249);
    for (const field of ['id', 'code', 'code3', 'name'] as const) {
      assert.equal(new Set(countries.map((country) => country[field])).size, 249, field);
    }
    for (const country of countries) {
      assert.match(country.code, /^[A-Z]{2}$/);
      assert.match(country.code3, /^[A-Z]{3}$/);
    }
  });

  test('keep their ids', () => {
    const pinned = {
      US: 1,
      AD: 2,
      AE: 3,
      AU: 14,
      BR: 32,
      CA: 39,
      CN: 49,
      DE: 58,
      FR: 76,
      GB: 78,
      IN: 106,
      JP: 115,
    };
    for (const [code, id] of Object.entries({ ...pinned, ZW: 249 })) {
      assert.equal(countries.find((country) => country.code === code)?.id, id, code);
    }
  });

  test('are numbered in the order of their codes, after the United States', () => {
    const codes = countries.filter((country) => country.id !== 1).map((country) => country.code);
    assert.deepEqual(codes, codes.toSorted());
    assert.deepEqual(
      countries.map((country) => country.id),
      Array.from({ length: 249 }, (_, index) => index + 1),
    );
  });

  test('are each found by every spelling the table gives them', () => {
    const index = new ReferenceIndex(defaultReferenceTables);
    for (const country of countries) {
      for (const spelling of [country.code, country.code3, country.name, ...country.aliases]) {
        assert.equal(index.countryId(spelling), country.id, spelling);
        assert.equal(index.countryId(spelling.toLowerCase()), country.id, spelling);
      }
    }
  });
});

describe('the default states', () => {
  test('are complete for the countries where codes are common', () => {
    const counts = {
      US: 56,
      CA: 13,
      AU: 8,
      BR: 27,
      MX: 32,
      IN: 36,
      DE: 16,
      CH: 26,
      JP: 47,
      MY: 16,
      ZA: 9,
      AR: 24,
      AT: 9,
      FR: 13,
      IT: 127,
      NL: 12,
      BE: 13,
      PL: 16,
      NZ: 17,
      GB: 4,
      AE: 7,
    };
    for (const [countryCode, count] of Object.entries(counts)) {
      assert.equal(states.filter((state) => state.countryCode === countryCode).length, count, countryCode);
    }
  });

  test('have a country, and codes and names of their own in it', () => {
    const codesOfCountries = new Set(countries.map((country) => country.code));
    const seen = new Set<string>();
    for (const { countryCode, code, name } of states) {
      assert.ok(codesOfCountries.has(countryCode), countryCode);
      for (const spelling of [`code ${code}`, `name ${normalizeName(name)}`]) {
        assert.ok(!seen.has(`${countryCode} ${spelling}`), `${countryCode} ${spelling}`);
        seen.add(`${countryCode} ${spelling}`);
      }
    }
  });

  test('are each found in their country by every spelling the table gives them', () => {
    const index = new ReferenceIndex(defaultReferenceTables);
    for (const state of states) {
      const countryId = index.countryId(state.countryCode);
      const key = index.stateKey(state.name, countryId);
      for (const spelling of [state.code, `${state.countryCode}-${state.code}`, ...(state.aliases ?? [])]) {
        assert.equal(index.stateKey(spelling, countryId), key, `${state.countryCode} ${spelling}`);
      }
    }
  });
});
