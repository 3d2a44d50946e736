import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { ReferenceIndex } from '@rollcall/lookup';
import { parse } from 'csv-parse/sync';
import { CompaniesInOrder } from '../data-set/companies-in-order.ts';
import type { Company } from '../data-set/companies-table.ts';
import { DataSetReader } from '../data-set/data-set-reader.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { hashCompanyId } from './clean/contact-number.ts';
import { startImports } from './import-fixture.test.ts';

function companiesOf(dataSet: OpenDataSet): Company[] {
  const reader = new CompaniesInOrder(dataSet);
  try {
    return [...reader.companies()];
  } finally {
    reader.close();
  }
}

describe('companies without an id', () => {
  it('are those of rows with an id, by website or by name without its legal form, in any order of rows', async (t) => {
    const { file, run, open } = await startImports(t);
    const rows = [
      'Doe,,foo.example,Foo Holding',
      'Roe,7,foo.example,"Foo, Inc."',
      'Poe,,,FOO Incorporated',
      'Moe,,,Somebody Else GmbH',
    ];
    for (const [index, order] of [rows, rows.toReversed()].entries()) {
      const path = await file(
        `people${index}.csv`,
        `lastName,companyId,website,companyName\n${order.join('\n')}\n`,
      );
      const { version, companies, companiesFile } = await run([path]);
      const found = companiesOf(await open(version));
      assert.deepEqual(
        found.map(({ companyId, contacts }) => [companyId, contacts]),
        [
          [7, 3],
          [hashCompanyId('name somebody else'), 1],
        ],
      );
      assert.deepEqual(companies?.joined.website, { 'this import': 1, 'active data set': 0 });
      assert.deepEqual(companies?.joined.name, { 'this import': 1, 'active data set': index });
      assert.equal(companies?.created, index === 0 ? 1 : 0);
      assert.ok(companiesFile !== undefined);
      const told = parse(await readFile(companiesFile, 'utf8'), { columns: true }) as Record<
        string,
        string
      >[];
      assert.deepEqual(
        told.map(({ companyId, companyName, by }) => `${companyId} ${companyName} ${by}`).sort(),
        [
          '7 FOO Incorporated name',
          '7 Foo Holding website',
          `${hashCompanyId('name somebody else')} Somebody Else GmbH name`,
        ].sort(),
      );
    }
  });
});

describe('a file of companies', () => {
  const people = 'contactId,companyId,companyName,lastName\nc1,7,Foo,Doe\n';
  const companies =
    'Company ID,Name,Website,Ticker,City,Country,Industry\n7,Foo Incorporated,foo.example,FOO,Austin,USA,Tools\n8,Bar,,,,,\n';

  it('says what people’s rows do not, and wins where both say it', async (t) => {
    const { file, run, open } = await startImports(t);
    const companyFile = await file('companies.csv', companies.replace('Company ID', 'companyId'));
    const { version, manifest } = await run([await file('people.csv', people)], {
      companyFiles: [companyFile],
    });
    const [foo, bar] = companiesOf(await open(version));
    assert.deepEqual(foo, {
      companyId: 7,
      companyName: 'Foo Incorporated',
      website: 'foo.example',
      ticker: 'FOO',
      externalCompanyId: '',
      city: 'Austin',
      state: '',
      countryId: foo?.countryId,
      additional: '{"Industry":"Tools"}',
      contacts: 1,
    });
    assert.notEqual(foo?.countryId, 0);
    assert.equal(bar?.contacts, 0);
    assert.deepEqual(manifest.rows, { read: 3, taken: 3, rejected: 0, duplicates: 0 });
    // A company that nobody works at is known all the same.
    const reader = new DataSetReader(await open(version));
    assert.equal(reader.open(8), true);
    assert.equal(reader.head(0), undefined);
    assert.equal(reader.open(9), false);
    reader.close();
  });

  it('can be imported on its own: the people stay', async (t) => {
    const { file, run, open } = await startImports(t);
    const companyFile = await file('companies.csv', companies.replace('Company ID', 'companyId'));
    await assert.rejects(
      run([], { companyFiles: [companyFile] }),
      /there is no data set to which companies could be added/,
    );
    await run([await file('people.csv', people)]);
    const { version, manifest } = await run([], { companyFiles: [companyFile] });
    assert.deepEqual(
      companiesOf(await open(version)).map(({ companyId, companyName, contacts }) => [
        companyId,
        companyName,
        contacts,
      ]),
      [
        [7, 'Foo Incorporated', 1],
        [8, 'Bar', 0],
      ],
    );
    assert.equal(manifest.contacts, 1);
    // The next merge keeps what the file said.
    const again = await run(
      [await file('more.csv', 'contactId,companyId,companyName,lastName\nc2,7,Foo,Roe\n')],
      {
        merge: { key: 'contactId' },
      },
    );
    const [foo] = companiesOf(await open(again.version));
    assert.equal(foo?.additional, '{"Industry":"Tools"}');
    assert.equal(foo?.contacts, 2);
  });

  it('gives a company another place as a whole', async (t) => {
    const { file, run, open } = await startImports(t);
    const first = await file('first.csv', 'companyId,companyName,city,state,country\n7,Foo,Austin,TX,US\n');
    const second = await file('second.csv', 'companyId,ticker,city,country\n7,FOO,Lyon,France\n');
    await run([await file('people.csv', people)], { companyFiles: [first] });
    const { version } = await run([], { companyFiles: [second] });
    const dataSet = await open(version);
    const [{ companyName, ticker, city, state, countryId } = {}] = companiesOf(dataSet);
    const france = new ReferenceIndex(dataSet.referenceTables).countryId('FR');
    assert.deepEqual(
      { companyName, ticker, city, state, countryId },
      {
        companyName: 'Foo',
        ticker: 'FOO',
        city: 'Lyon',
        state: '',
        countryId: france,
      },
    );
  });
});
