import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { normalizePlace } from '../text/normalize-place.ts';
import { defaultReferenceTables } from './default-tables.ts';
import { ReferenceIndex } from './reference-index.ts';

const index = new ReferenceIndex(defaultReferenceTables);
const countryIdOf = (code: string) => index.countryId(code);

describe('levels and functions', () => {
  test('are found by id and by name in any case', () => {
    assert.equal(index.jobLevelId('4'), 4);
    assert.equal(index.jobLevelId(' 4 '), 4);
    assert.equal(index.jobLevelId('c-level'), 1);
    assert.equal(index.jobLevelId('VICE PRESIDENT'), 3);
    assert.equal(index.jobFunctionId('24'), 24);
    assert.equal(index.jobFunctionId('Finance & Accounting'), 10);
  });

  test('are unknown when no row has that id or name', () => {
    for (const text of ['', '0', '15', '-1', '1.5', '1e0', 'emperor']) {
      assert.equal(index.jobLevelId(text), undefined, text);
    }
    assert.equal(index.jobFunctionId('25'), undefined);
    assert.equal(index.jobLevel(15), undefined);
    assert.equal(index.jobFunction(0), undefined);
  });

  test('are given by id', () => {
    assert.equal(index.jobLevel(7)?.rank, 0);
    assert.equal(index.jobFunction(18)?.name, 'Product');
  });

  test('a table of the operator replaces the default one', () => {
    const own = new ReferenceIndex({
      ...defaultReferenceTables,
      jobLevels: [
        { id: 700, name: 'Chief', rank: 0 },
        { id: 701, name: 'chief', rank: 1 },
      ],
    });
    assert.equal(own.jobLevelId('Chief'), 700);
    assert.equal(own.jobLevelId('1'), undefined);
  });
});

describe('countryId', () => {
  const examples: readonly (readonly [string, string])[] = [
    ['1', 'US'],
    ['us', 'US'],
    ['USA', 'US'],
    ['U.S.', 'US'],
    ['U.S.A.', 'US'],
    ['The United States of America', 'US'],
    ['America', 'US'],
    ['UK', 'GB'],
    ['U.K.', 'GB'],
    ['Great Britain', 'GB'],
    ['England', 'GB'],
    ['Deutschland', 'DE'],
    ['Holland', 'NL'],
    ['the netherlands', 'NL'],
    ['UAE', 'AE'],
    ['Czech Republic', 'CZ'],
    ['Ivory Coast', 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['Korea', 'KR'],
    ['Brasil', 'BR'],
    ['España', 'ES'],
    ['MÉXICO', 'MX'],
    ['Trinidad & Tobago', 'TT'],
    ['St Lucia', 'LC'],
    ['MT', 'MT'],
    ['日本', 'JP'],
  ];
  for (const [text, code] of examples) {
    test(`${text} is ${code}`, () => {
      const id = index.countryId(text);
      assert.equal(id === undefined ? undefined : index.country(id)?.code, code);
    });
  }

  test('is undefined for what is no country', () => {
    for (const text of ['', ' ', '0', '250', 'Atlantis', 'Mount', 'the']) {
      assert.equal(index.countryId(text), undefined, text);
    }
  });
});

describe('stateKey', () => {
  test('is the normalized name, however the state is spelled', () => {
    for (const text of ['CA', 'ca', 'US-CA', 'California', ' CALIFORNIA ']) {
      assert.equal(index.stateKey(text, 1), 'california', text);
    }
    assert.equal(index.stateKey('MT', 1), 'montana');
    assert.equal(index.stateKey('D.C.', 1), 'district of columbia');
    assert.equal(index.stateKey('Bavaria', countryIdOf('DE')), 'bayern');
    assert.equal(index.stateKey('CDMX', countryIdOf('MX')), 'ciudad de mexico');
  });

  test('takes the state of the given country', () => {
    assert.equal(index.stateKey('WA', countryIdOf('AU')), 'western australia');
    assert.equal(index.stateKey('WA', countryIdOf('US')), 'washington');
    assert.equal(index.stateKey('PR', countryIdOf('BR')), 'parana');
    assert.equal(index.stateKey('SC', countryIdOf('BR')), 'santa catarina');
  });

  test('without a country is the only such state, or that of the United States', () => {
    assert.equal(index.stateKey('NSW', undefined), 'new south wales');
    assert.equal(index.stateKey('WA', undefined), 'washington');
    assert.equal(index.stateKey('La Rioja', undefined), 'la rioja');
    assert.equal(index.stateKey('NW', undefined), 'nw');
  });

  test('is the normalized text where no table knows it', () => {
    assert.equal(index.stateKey('Côtes-d’Armor', countryIdOf('FR')), 'cotes d armor');
    assert.equal(index.stateKey('', 1), '');
    assert.equal(index.stateKey(' - ', undefined), '');
  });
});

describe('stateKeys', () => {
  test('are all states with that code or name, and the text itself', () => {
    assert.deepEqual(new Set(index.stateKeys('WA')), new Set(['washington', 'western australia', 'wa']));
    assert.deepEqual(index.stateKeys('california'), ['california']);
    assert.deepEqual(index.stateKeys('Mount'), ['mount']);
    assert.deepEqual(index.stateKeys(' '), []);
  });

  test('hold the spellings that a contact without a country keeps, as they are several states', () => {
    assert.equal(index.stateKey('SP', undefined), 'sp');
    assert.ok(index.stateKeys('São Paulo').includes('sp'));
    assert.ok(index.stateKeys('La Spezia').includes('sp'));
    assert.ok(!index.stateKeys('Milano').includes('mi'), 'without a country MI is Michigan');
  });

  test('hold what stateKey gives for the same text, whatever the country', () => {
    const spelling = fc.oneof(
      fc.constantFrom(...defaultReferenceTables.states.flatMap((state) => [state.code, state.name])),
      fc.string({ unit: 'binary' }),
    );
    const country = fc.option(fc.constantFrom(...defaultReferenceTables.countries), { nil: undefined });
    fc.assert(
      fc.property(spelling, country, (text, inCountry) => {
        const key = index.stateKey(text, inCountry?.id);
        assert.equal(normalizePlace(key), key);
        if (key !== '') assert.ok(index.stateKeys(text).includes(key), `${text}: ${key}`);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('statesWritten', () => {
  test('are the states that words of an address may mean, in their countries', () => {
    const written = (words: string) =>
      index.statesWritten(words).map(({ countryId, spellings }) => [countryId, [...spellings]]);
    assert.deepEqual(written('ma'), [
      [countryIdOf('US'), ['massachusetts', 'ma']],
      [countryIdOf('BR'), ['maranhao', 'ma']],
    ]);
    assert.deepEqual(written('district of columbia')[0]?.[0], countryIdOf('US'));
    assert.deepEqual(written('13'), []);
    assert.deepEqual(written('atlantis'), []);
  });

  test('keep states of one name apart', () => {
    assert.deepEqual(
      index.statesWritten('la rioja').map(({ countryId, spellings }) => [countryId, [...spellings]]),
      [
        [countryIdOf('AR'), ['la rioja']],
        [countryIdOf('ES'), ['la rioja', 'ri']],
      ],
    );
  });

  test('have no spelling longer than the longest', () => {
    const { longestWrittenPlace } = new ReferenceIndex({ ...defaultReferenceTables, states: [] });
    const lengths = defaultReferenceTables.countries.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((spelling) => normalizePlace(spelling).split(' ').length),
    );
    assert.equal(longestWrittenPlace, Math.max(...lengths));
    for (const { name } of defaultReferenceTables.states) {
      assert.ok(normalizePlace(name).split(' ').length <= index.longestWrittenPlace, name);
    }
  });
});

describe('countryWritten', () => {
  test('is the country of a code, name or alias', () => {
    assert.equal(index.countryWritten('uk'), countryIdOf('GB'));
    assert.equal(index.countryWritten('united states of america'), 1);
    assert.equal(index.countryWritten('1'), undefined);
  });
});

describe('stateSpellings', () => {
  test('are the name, then the codes and other names', () => {
    assert.deepEqual(index.stateSpellings('california'), ['california', 'ca']);
    assert.deepEqual(index.stateSpellings('bayern'), ['bayern', 'by', 'bavaria']);
  });

  test('are as normalizePlace gives them, so that they are found in a normalized address', () => {
    assert.deepEqual(index.stateSpellings('montana'), ['montana', 'mount']);
    assert.ok(normalizePlace('Helena, MT 59601').split(' ').includes('mount'));
  });

  test('hold no code that any address may hold', () => {
    assert.deepEqual(index.stateSpellings('mendoza'), ['mendoza']);
    assert.ok(!index.stateSpellings('tokyo').includes('13'));
  });

  test('of an unknown key are the key', () => {
    assert.deepEqual(index.stateSpellings('mecklenburg'), ['mecklenburg']);
  });
});
