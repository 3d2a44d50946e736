import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultReferenceTables } from './default-tables.ts';
import { parseReferenceTables, type TableName } from './parse-tables.ts';

describe('parseReferenceTables', () => {
  test('gives the default tables where none is given, and takes them back as JSON', () => {
    assert.deepEqual(parseReferenceTables({}), { ok: true, tables: defaultReferenceTables });
    const copy = JSON.parse(JSON.stringify(defaultReferenceTables));
    assert.deepEqual(parseReferenceTables(copy), { ok: true, tables: defaultReferenceTables });
  });

  test('replaces the tables that are given, with as many rows and whatever ids', () => {
    const jobFunctions = Array.from({ length: 100 }, (_, n) => ({
      id: 7_000 + 13 * n,
      name: `Function ${n}`,
    }));
    const parsed = parseReferenceTables({ jobFunctions });
    assert.deepEqual(parsed, { ok: true, tables: { ...defaultReferenceTables, jobFunctions } });
  });

  const country = { id: 1, code: 'US', code3: 'USA', name: 'United States', aliases: [] };
  const faults: readonly (readonly [string, TableName, unknown, string])[] = [
    ['no array', 'jobLevels', { id: 1 }, 'jobLevels: a JSON array of rows is needed'],
    ['no rows', 'jobFunctions', [], 'jobFunctions: no rows; one at least is needed'],
    ['a row that is no object', 'jobFunctions', [7], 'jobFunctions, row 1: is no JSON object'],
    [
      'a missing field',
      'jobLevels',
      [{ id: 1, name: 'Boss' }],
      'jobLevels, row 1: rank is missing; a whole number from 0 to 2147483647 is needed',
    ],
    [
      'a field that there is not',
      'jobFunctions',
      [{ id: 1, name: 'Sales', nmae: 'x' }],
      'jobFunctions, row 1: there is no field "nmae"; there are id, name',
    ],
    [
      'an id that is no number',
      'jobFunctions',
      [{ id: '1', name: 'Sales' }],
      'jobFunctions, row 1: id is "1"; a whole number from 1 to 2147483647 is needed',
    ],
    [
      'an id that blocks cannot hold',
      'countries',
      [{ ...country, id: 65_536 }],
      'countries, row 1: id is 65536; a whole number from 1 to 65535 is needed',
    ],
    [
      'an id twice',
      'jobFunctions',
      [
        { id: 1, name: 'Sales' },
        { id: 1, name: 'Other' },
      ],
      'jobFunctions, row 2: id 1 is that of row 1 too',
    ],
    [
      'a name twice, however it is written',
      'jobFunctions',
      [
        { id: 1, name: 'Ventas y más' },
        { id: 2, name: 'ventas  y mas' },
      ],
      'jobFunctions, row 2: name "ventas  y mas" is that of row 1 too',
    ],
    [
      'a rank twice',
      'jobLevels',
      [
        { id: 1, name: 'Boss', rank: 0 },
        { id: 2, name: 'Other', rank: 0 },
      ],
      'jobLevels, row 2: rank 0 is that of row 1 too',
    ],
    [
      'a name that would be two in a result',
      'jobFunctions',
      [{ id: 1, name: 'Sales|Marketing' }],
      'jobFunctions, row 1: name is "Sales|Marketing"; a text with a letter or a digit, of up to 255 characters, without "|" and without spaces at its ends is needed',
    ],
    [
      'a code in small letters',
      'countries',
      [{ ...country, code: 'us' }],
      'countries, row 1: code is "us"; 2 capital letters is needed',
    ],
    [
      'aliases that are no list',
      'countries',
      [{ ...country, aliases: 'America' }],
      'countries, row 1: aliases is "America"; a list of such names is needed',
    ],
    [
      'a state of no country',
      'states',
      [{ countryCode: 'XX', code: 'A', name: 'Atlantis' }],
      'states, row 1: countryCode "XX" is no code of a country in the table of countries',
    ],
  ];
  for (const [what, table, rows, problem] of faults) {
    test(`says where there is ${what}`, () =>
      assert.deepEqual(parseReferenceTables({ [table]: rows }), { ok: false, problems: [problem] }));
  }

  test('tells every fault of every table', () => {
    const parsed = parseReferenceTables({ jobLevels: 'x', countries: [{ ...country, id: 0 }, 5] });
    assert.equal(parsed.ok ? 0 : parsed.problems.length, 3);
  });
});
