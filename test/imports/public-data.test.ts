import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { mapColumns } from '../../packages/rollcall/src/import/map/map-columns.ts';

// Public data that is not part of the project: where it lies beside it, it is used.
const data = new URL('../../../shared/data/', import.meta.url);

function firstRows(file: string, delimiter: string): string[][] {
  const text = readFileSync(new URL(file, data), 'utf8');
  return parse(text, { delimiter, bom: true, to: 1_001, relax_quotes: true });
}

describe('the posts of the US government', { skip: !existsSync(new URL('plum', data)) }, () => {
  it('are recognised, with the organization as the company', () => {
    const [header = [], ...sample] = firstRows('plum/plum_book_export.csv', ',');
    const { fields, additional } = mapColumns(header, sample, [], 'people');
    const named = Object.entries(fields).map(([field, positions]) => [
      field,
      positions.map((position) => header[position]),
    ]);
    assert.deepEqual(Object.fromEntries(named), {
      companyName: ['OrganizationName'],
      titles: ['PositionTitle'],
      firstName: ['IncumbentFirstName'],
      lastName: ['IncumbentLastName'],
      location: ['Location'],
      startDate: ['IncumbentBeginDate'],
      endDate: ['IncumbentVacateDate'],
    });
    assert.deepEqual(
      additional.map(({ name }) => name),
      [
        'AgencyName',
        'PositionStatus',
        'AppointmentTypeDescription',
        'ExpirationDate',
        'LevelGradePay',
        'PaymentPlanDescription',
        'Tenure',
      ],
    );
  });
});

describe('the titles of O*NET', { skip: !existsSync(new URL('onet-titles', data)) }, () => {
  for (const file of ['alternate_titles.txt', 'sample_of_reported_titles.txt']) {
    it(`are refused, as ${file} names neither companies nor people`, () => {
      const [header = [], ...sample] = firstRows(`onet-titles/${file}`, '\t');
      assert.throws(() => mapColumns(header, sample, [], 'people'), {
        name: 'MappingError',
        message:
          /^no column names a company, and none a person: .*the file has the columns O\*NET-SOC Code, .* --map "NAME=companyName"$/,
      });
    });
  }
});
