import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultReferenceTables, type ReferenceTables } from '@rollcall/lookup';
import { parse } from 'csv-parse/sync';
import { compareDataSets } from '../data-set/compare-data-sets.ts';
import { buildDataSet, companyOf, contactOf, temporaryDirectory } from '../data-set/data-set-fixture.test.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { startImports } from '../import/import-fixture.test.ts';
import { peopleColumns } from '../import/map/people-columns.ts';
import type { ExportFormat } from './export-formats.ts';
import { type ExportProgress, exportPeople } from './export-people.ts';
import { writtenIds } from './written-ids.ts';

function exported(dataSet: OpenDataSet, format: ExportFormat, steps: ExportProgress[] = []): string {
  return [...exportPeople(dataSet, format, (step) => steps.push(step))].join('');
}

function isEqual(before: OpenDataSet, after: OpenDataSet): boolean {
  const compared = compareDataSets(before, after, () => undefined);
  for (;;) {
    const step = compared.next();
    if (step.done === true) return step.value.isEqual;
    assert.equal(step.value, undefined, JSON.stringify(step.value));
  }
}

const people = `contactId,companyId,companyName,website,ticker,externalCompanyId,fullName,titles,jobLevels,jobFunctions,active,email,description,address,city,state,zip,country,area,region,"Size, ""people""",line,constructor
c1,7,"Acme, Inc.",acme.example,ACM,A-1,Jane Doe,"VP, Sales|Head of ""Growth""",3,8|Marketing,true,jane@acme.example,"two
lines",1 Main St,San Diego,CA,92101,US,"San Diego, CA",west,10,,
c2,7,"Acme, Inc.",,,,Zoë Núñez,,,,false,ZOE@acme.example,,,Québec,QC,,CA,,,,,x
,9007199254740991,Großmann & Söhne,,,,李 小龍,営業部長,,,,,,,,,,,,east,,,
,,Initech,,,,Bill Lumbergh,Vice President,,,,,,,,,,,,,"1,000",,
`;

describe('an export', () => {
  it('is read back by an import as it was, the operator’s own columns included', async (t) => {
    const imports = await startImports(t);
    const first = await imports.run([await imports.file('people.csv', people)]);
    assert.equal(first.manifest.contacts, 4);
    const before = await imports.open(first.version);
    const text = exported(before, 'csv');
    const second = await imports.run([await imports.file('export.csv', text)]);
    assert.deepEqual(second.manifest.rows, { read: 4, taken: 4, rejected: 0, duplicates: 0 });
    const after = await imports.open(second.version);
    assert.ok(isEqual(before, after));
    assert.equal(exported(after, 'csv'), text);

    const rows = parse(text, { columns: true }) as Record<string, string>[];
    const own = ['Size, "people"', 'constructor', 'region'].map((name) => `additional.${name}`);
    assert.deepEqual(Object.keys(rows[0] ?? {}), [...peopleColumns, ...own]);
    const jane = rows.find((row) => row['contactId'] === 'c1');
    const expected = {
      companyId: '7',
      titles: 'VP, Sales|Head of "Growth"',
      jobLevels: 'Vice President',
      country: 'United States',
      description: 'two\nlines',
      'additional.region': 'west',
      'additional.constructor': '',
    };
    assert.deepEqual({ ...jane, ...expected }, jane);
  });

  it('as NDJSON has an object for each contact, the first with all columns, the others without what is empty', async (t) => {
    const dataSet = await buildDataSet(await temporaryDirectory(t), 'v1', [
      {
        company: companyOf(7, { companyName: 'Acme "7"', website: 'acme.example' }),
        contacts: [
          contactOf(1, {
            titles: ['VP, Sales', 'Board Member'],
            jobLevels: [3, 7],
            address: '1 Main St',
            countryId: 1,
            record: { zip: '1', additional: { 'a.b': 'x\ny' } },
          }),
          contactOf(2, { active: false }),
        ],
      },
      { company: companyOf(8), contacts: [] },
    ]);
    const lines = exported(dataSet, 'ndjson').split('\n');
    assert.equal(lines.pop(), '');
    const common = { companyId: 7, companyName: 'Acme "7"', website: 'acme.example' };
    const empty = Object.fromEntries(
      peopleColumns.map((column) => [column, column === 'jobFunctions' ? [] : '']),
    );
    const name = (n: number) => ({ lastName: `Name00000${n}`, fullName: `Name00000${n}` });
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      [
        {
          ...empty,
          contactId: '1',
          ...common,
          ...name(1),
          titles: ['VP, Sales', 'Board Member'],
          jobLevels: ['Vice President', 'Board Member'],
          active: true,
          address: '1 Main St',
          zip: '1',
          country: 'United States',
          additional: { 'a.b': 'x\ny' },
        },
        { contactId: '2', ...common, ...name(2), active: false },
      ],
    );
  });

  it('as NDJSON is read back as it was where a column comes late', async (t) => {
    const imports = await startImports(t);
    const early = Array.from({ length: 1_100 }, (_, n) => `${n},7,Doe ${n},,\n`).join('');
    const csv = `contactId,companyId,fullName,email,region\n${early}late,8,Roe,roe@acme.example,west\n`;
    const first = await imports.run([await imports.file('people.csv', csv)]);
    const before = await imports.open(first.version);
    const second = await imports.run([await imports.file('people.ndjson', exported(before, 'ndjson'))]);
    assert.ok(isEqual(before, await imports.open(second.version)));
  });

  it('looks for columns first where the manifest does not name them, and says so', async (t) => {
    const staffs = [
      {
        company: companyOf(7),
        contacts: Array.from({ length: 12_000 }, (_, n) =>
          contactOf(n, { record: { additional: { [n % 2 === 0 ? 'b' : 'a']: '1' } } }),
        ),
      },
    ];
    const dataSet = await buildDataSet(await temporaryDirectory(t), 'v1', staffs);
    const steps: ExportProgress[] = [];
    const [header = ''] = exported(dataSet, 'csv', steps).split('\r\n');
    assert.ok(header.endsWith(',area,additional.a,additional.b'), header);
    assert.deepEqual(steps[0], { phase: 'looking', done: 10_000 });
    assert.deepEqual(steps.at(-1), { phase: 'exporting', done: 12_000 });

    const named = { ...dataSet, manifest: { ...dataSet.manifest, additionalColumns: ['b', 'a'] } };
    steps.length = 0;
    const [namedHeader = ''] = exported(named, 'csv', steps).split('\r\n');
    assert.ok(namedHeader.endsWith(',area,additional.b,additional.a'), namedHeader);
    assert.ok(steps.every(({ phase }) => phase === 'exporting'));
  });

  it('of a data set without contacts is a header', async (t) => {
    const dataSet = await buildDataSet(await temporaryDirectory(t), 'v1', []);
    assert.equal(exported(dataSet, 'csv'), `${peopleColumns.join(',')}\r\n`);
    assert.equal(exported(dataSet, 'ndjson'), '');
  });
});

describe('ids in an export', () => {
  it('are names, unless an import would read the name as another id', () => {
    const tables: ReferenceTables = {
      ...defaultReferenceTables,
      jobLevels: [
        { id: 1, name: '2', rank: 0 },
        { id: 2, name: 'Two', rank: 1 },
      ],
      jobFunctions: [
        { id: 5, name: 'R and D' },
        { id: 6, name: 'R & D' },
      ],
    };
    const ids = writtenIds(tables);
    assert.deepEqual([1, 2].map(ids.jobLevel), ['1', 'Two']);
    assert.deepEqual([5, 6].map(ids.jobFunction), ['R and D', '6']);
    assert.deepEqual([0, 1].map(ids.country), ['', 'United States']);
  });
});
