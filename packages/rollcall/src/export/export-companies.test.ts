import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareDataSets } from '../data-set/compare-data-sets.ts';
import { buildDataSet, companyOf, staffOf, temporaryDirectory } from '../data-set/data-set-fixture.test.ts';
import { startImports } from '../import/import-fixture.test.ts';
import { exportCompanies } from './export-companies.ts';
import { exportFormats } from './export-formats.ts';
import { exportPeople } from './export-people.ts';

const people = `companyId,companyName,website,ticker,fullName,titles,email,region
7,"Acme, Inc.",acme.example,ACM,Jane Doe,CTO,jane@acme.example,west
,Bolt,,,Bo Roe,CFO,,
,Only Here,,,Cy Poe,,,east
`;
const companies = `companyId,companyName,website,City,State,Country,contacts,"Size, ""now""",a.b,constructor
7,,acme.example,Austin,TX,US,12,40,,x
,Bolt,,Leeds,,UK,,,y,
,Nobody Ltd,nobody.example,,,Gaul,"1,000",3,,
9,,,,,,,,,
`;

/** The one comparison that must find nothing. */
function assertEqual(
  ...sets: Parameters<typeof compareDataSets> extends [infer A, infer B, unknown] ? [A, B] : never
) {
  const compared = compareDataSets(...sets, () => undefined);
  for (;;) {
    const step = compared.next();
    if (step.done === true) return assert.equal(step.value.isEqual, true);
    assert.equal(step.value, undefined, JSON.stringify(step.value));
  }
}

describe('an export of companies', () => {
  for (const format of exportFormats) {
    it(`as ${format}, with one of people, makes the same data set in an empty installation`, async (t) => {
      const here = await startImports(t);
      const files = [await here.file('people.csv', people)];
      const companyFiles = [await here.file('companies.csv', companies)];
      const before = await here.open((await here.run(files, { companyFiles })).version);
      const exported = {
        people: [...exportPeople(before, format, () => undefined)].join(''),
        companies: [...exportCompanies(before, format)].join(''),
      };
      const there = await startImports(t);
      const report = await there.run([await there.file(`people.${format}`, exported.people)], {
        companyFiles: [await there.file(`companies.${format}`, exported.companies)],
      });
      assert.deepEqual(report.manifest.rows, { read: 8, taken: 8, rejected: 0, duplicates: 0 });
      assert.deepEqual(report.notes, []);
      const after = await there.open(report.version);
      assertEqual(before, after);
      assert.equal([...exportCompanies(after, format)].join(''), exported.companies);
    });
  }

  it('has a place, columns of its own and how many contacts there are', async (t) => {
    const here = await startImports(t);
    const files = [await here.file('people.csv', people)];
    const companyFiles = [await here.file('companies.csv', companies)];
    const dataSet = await here.open((await here.run(files, { companyFiles })).version);
    const [head, acme, nine] = [...exportCompanies(dataSet, 'csv')].join('').split('\n');
    assert.equal(
      head,
      'companyId,companyName,website,externalCompanyId,ticker,city,state,country,contacts,additional.Country,"additional.Size, ""now""",additional.a.b,additional.constructor,additional.contacts',
    );
    assert.equal(acme, '7,"Acme, Inc.",acme.example,,ACM,Austin,TX,United States,1,,40,,x,12');
    assert.equal(nine, '9,,,,,,,,0,,,,,');
  });

  it('that is left out is counted, company by company', async (t) => {
    const dataSet = await buildDataSet(await temporaryDirectory(t), 'v1', [
      staffOf(7, []),
      { ...staffOf(8, []), company: companyOf(8, { city: 'Austin' }) },
    ]);
    const exporting = exportPeople(dataSet, 'csv', () => undefined);
    for (;;) {
      const step = exporting.next();
      if (step.done === true) return assert.equal(step.value, 2);
    }
  });
});
