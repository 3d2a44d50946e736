import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultReferenceTables, ReferenceIndex } from '@rollcall/lookup';
import { CountryNames } from './country-names.ts';

const reference = new ReferenceIndex(defaultReferenceTables);
const countries = new CountryNames(reference);

const spellings: Readonly<Record<string, readonly string[]>> = {
  US: [
    '1',
    'US',
    'USA',
    'U.S.',
    'U.S.A.',
    'united states',
    'United States of America (the)',
    'Stati Uniti',
    'Yhdysvallat',
    '美国',
  ],
  GB: ['UK', 'U.K.', 'Great Britain', 'England', 'Großbritannien', 'Storbritannien', 'Regno Unito'],
  DE: ['Deutschland', 'Germania', 'Allemagne', 'Duitsland', 'Niemcy', 'Германия', 'ドイツ'],
  NL: ['Holland', 'The Netherlands', 'Netherlands (the)', 'Niederlande'],
  KR: ['South Korea', 'Korea, Republic of', 'Südkorea', 'Corée du Sud', '대한민국'],
  RU: ['Russia', 'Russian Federation', 'Russland'],
  VN: ['Viet Nam', 'Vietnam'],
  CZ: ['Czechia', 'Czech Republic', 'Tschechien', 'Chequia'],
  AE: ['UAE', 'U.A.E.', 'Vereinigte Arabische Emirate'],
  BR: ['Brasil', 'Brasilien'],
  ES: ['España', 'Spanien', 'Spagna'],
  CH: ['Schweiz', 'Suisse', 'Suiza', 'Svizzera', 'Zwitserland'],
  CI: ["Cote D'Ivoire", 'Elfenbeinküste'],
};

describe('a country', () => {
  it('is known by its id, codes and names, in the languages of files', () => {
    for (const [code, texts] of Object.entries(spellings)) {
      for (const text of texts)
        assert.equal(countries.idOf(text), reference.countryId(code), `${text}: ${code}`);
    }
  });

  it('is none where nothing is called so', () => {
    for (const text of ['Earth', 'XX', '999', '0', '', ' ', '?', 'EMEA'])
      assert.equal(countries.idOf(text), 0, text);
  });

  it('of the tables is never hidden by a name in another language', () => {
    for (const { id, code, name, aliases } of defaultReferenceTables.countries) {
      for (const text of [code, name, ...aliases])
        assert.equal(countries.idOf(text), reference.countryId(text), text);
      assert.equal(countries.idOf(code), id);
    }
  });

  it("has the id that it has in an operator's own tables, and is unknown where they do not have it", () => {
    const own = new CountryNames(
      new ReferenceIndex({
        ...defaultReferenceTables,
        countries: [{ id: 41, code: 'CH', code3: 'CHE', name: 'Switzerland', aliases: [] }],
      }),
    );
    assert.deepEqual(
      ['Suiza', 'CH', 'Germany', 'Alemania'].map((text) => own.idOf(text)),
      [41, 41, 0, 0],
    );
  });
});
