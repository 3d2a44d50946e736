import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CompanyId } from '@rollcall/lookup';
import { asksNothing } from '../../../../test/property/asks-nothing.ts';
import type { Client, ClientId } from '../control/control-store.ts';
import { buildDataSet, companyOf, contactOf, temporaryDirectory } from '../data-set/data-set-fixture.test.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { DataSetQueries } from './data-set-queries.ts';

const client: Client = {
  clientId: 'acme' as ClientId,
  name: 'acme',
  entitlements: ['lookup', 'contactDetails'],
  createdAtMs: 1,
};
const companyId = 7 as CompanyId;
const all = {
  companyId,
  skip: 0,
  limit: 10,
  filters: { ...asksNothing, active: undefined },
};

/** A data set in which company 7 has the contacts of these numbers, and company 8 has none. */
function dataSetOf(directory: string, version: string, ...numbers: readonly number[]): Promise<OpenDataSet> {
  return buildDataSet(directory, version, [
    { company: companyOf(7), contacts: numbers.map((number) => contactOf(number)) },
    { company: companyOf(8), contacts: [] },
  ]);
}

function queriesOf(dataSets: { active: OpenDataSet | undefined }): DataSetQueries {
  return new DataSetQueries({ dataSets, masterKey: new Uint8Array(32), ownAbbreviations: {} });
}

test('queries are answered from the data set that is active when they are asked', async (t) => {
  const directory = await temporaryDirectory(t);
  const dataSets: { active: OpenDataSet | undefined } = { active: undefined };
  const queries = queriesOf(dataSets);
  t.after(() => queries.close());
  assert.equal(await queries.contacts(client, all), undefined);
  assert.deepEqual(await queries.companies({ search: { name: 'company' }, skip: 0, limit: 10 }), {
    companies: [],
    totalResults: 0,
  });

  const older = await dataSetOf(directory, '20261101T000000-aaaa', 1);
  const newer = await dataSetOf(directory, '20261102T000000-bbbb', 1, 2);
  dataSets.active = older;
  const before = queries.contacts(client, all);
  dataSets.active = newer;
  const after = queries.contacts(client, all);
  assert.equal((await before)?.totalResults, 1);
  assert.equal((await after)?.totalResults, 2);

  const newIds = (await after)?.contacts.map(({ newId }) => String(newId)) ?? [];
  const found = await Promise.all(newIds.map((newId) => queries.contact(client, newId, false)));
  assert.deepEqual(
    found.map((contact) => contact?.fields['contactId']),
    ['1', '2'],
  );
  dataSets.active = older;
  const gone = await Promise.all(newIds.map((newId) => queries.contact(client, newId, false)));
  assert.deepEqual(
    gone.map((contact) => contact?.fields['contactId']),
    ['1', undefined],
  );
});

test('a company without contacts has an empty page, and is not taken for none', async (t) => {
  const directory = await temporaryDirectory(t);
  const queries = queriesOf({ active: await dataSetOf(directory, '20261101T000000-aaaa', 1) });
  t.after(() => queries.close());
  const empty = await queries.contacts(client, { ...all, companyId: 8 as CompanyId });
  assert.deepEqual(empty, { contacts: [], totalResults: 0 });
  assert.equal((await queries.company(8 as CompanyId))?.contacts, 0);
  assert.equal(await queries.contacts(client, { ...all, companyId: 9 as CompanyId }), undefined);
});

test('a query of files that cannot be read fails, and the next one is answered when they are there', async (t) => {
  const directory = await temporaryDirectory(t);
  const dataSet = await dataSetOf(directory, '20261101T000000-aaaa', 1);
  const queries = queriesOf({ active: dataSet });
  t.after(() => queries.close());
  const file = join(dataSet.directory, 'records.bin');
  await rename(file, `${file}.away`);
  await assert.rejects(queries.company(companyId), {
    name: 'DataSetError',
    message: /20261101T000000-aaaa cannot be read: ENOENT at its records/,
  });
  await rename(`${file}.away`, file);
  assert.equal((await queries.company(companyId))?.companyName, 'Company 7');
});

test('a query that is under way when the queries are closed fails, and is not waited for', async (t) => {
  const directory = await temporaryDirectory(t);
  const queries = queriesOf({ active: await dataSetOf(directory, '20261101T000000-aaaa', 1) });
  const asked = assert.rejects(queries.company(companyId), /the query thread ended/);
  await queries.close();
  await asked;
  // A thread that has ended is replaced.
  t.after(() => queries.close());
  assert.equal((await queries.company(companyId))?.companyId, 7);
});
