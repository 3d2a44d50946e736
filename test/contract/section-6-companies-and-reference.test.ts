/** Contract section 6, companies and the reference tables, and what there is before the first import. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { defaultReferenceTables } from '@rollcall/lookup';
import { type ApiClient, errorIn, parsed } from '../e2e/api-client.ts';
import { childTexts, parseXml } from '../e2e/strict-xml.ts';
import { PeopleServer } from './people-server.ts';

interface Companies {
  readonly companies: readonly Readonly<Record<string, unknown>>[];
  readonly page: number;
  readonly resultsPerPage: number;
  readonly totalResults: number;
}

const csv = `companyId,companyName,website,ticker,externalCompanyId,fullName
7,Northwind Robotics,https://www.northwind.example/about,NWR,acc-7,Ana Silva
7,Northwind Robotics,https://www.northwind.example/about,NWR,acc-7,Bo Ek
8,Northwind Traders,traders.example,,,Cy Oh
9,Old Northwind & Sons,,,,Di Xu
`;
const robotics = {
  companyId: 7,
  companyName: 'Northwind Robotics',
  website: 'northwind.example',
  ticker: 'NWR',
  externalCompanyId: 'acc-7',
  contacts: 2,
};

describe('section 6, companies and reference tables', () => {
  let people: PeopleServer;
  let client: ApiClient;

  before(async () => {
    people = await PeopleServer.start(undefined, { worker: false });
    client = await people.logIn('client', { monthlyCredits: 0 });
  });

  after(() => people[Symbol.asyncDispose]());

  const find = async (query: string) =>
    parsed<Companies>(await client.call('GET', `/api/v1/companies?${query}`));
  const idsOf = async (query: string) => (await find(query)).companies.map(({ companyId }) => companyId);
  const xml = async (path: string) =>
    parseXml((await client.call('GET', path, { headers: { accept: '*/*' } })).text);
  const refusal = async (path: string, caller = client) => {
    const { status, errorNumber } = errorIn(await caller.call('GET', path));
    return [status, errorNumber];
  };

  it('before the first import there is no company, and the reference tables are the default ones', async () => {
    assert.deepEqual(await find('name=northwind'), {
      companies: [],
      page: 1,
      resultsPerPage: 10,
      totalResults: 0,
    });
    assert.deepEqual(await refusal('/api/v1/company/7'), [404, '404-11']);
    assert.deepEqual(await refusal('/api/v1/target/company/7/contacts'), [404, '404-11']);
    const { countries } = parsed<{ countries: unknown[] }>(
      await client.call('GET', '/api/v1/reference/countries'),
    );
    assert.equal(countries.length, defaultReferenceTables.countries.length);
  });

  describe('after an import, which a running server notices', () => {
    before(async () => {
      await people.import(csv);
      const deadlineMs = Date.now() + 10_000;
      while ((await idsOf('ticker=NWR')).length === 0) {
        assert.ok(Date.now() < deadlineMs);
        await delay(20);
      }
    });

    it('companies are found by name, website, ticker and externalId, all that is given', async () => {
      assert.deepEqual(await find('website=http://northwind.example'), {
        companies: [robotics],
        page: 1,
        resultsPerPage: 10,
        totalResults: 1,
      });
      for (const [query, ids] of [
        ['name=northwind', [7, 8, 9]],
        ['name=Northwind%20Traders', [8]],
        ['ticker=nwr', [7]],
        ['externalId=acc-7', [7]],
        ['externalId=acc-7&name=', [7]],
        ['name=northwind&website=traders.example', [8]],
        ['name=traders&ticker=NWR', []],
        ['name=northwind&resultsPerPage=2', [7, 8]],
        ['name=northwind&resultsPerPage=2&page=2', [9]],
        ['name=northwind&resultsPerPage=2&page=3', []],
      ] as const) {
        assert.deepEqual(await idsOf(query), ids, query);
      }
    });

    it('all that are found are counted on each page, as old clients page up to totalResults', async () => {
      for (const page of ['', '&resultsPerPage=2', '&resultsPerPage=2&page=2', '&resultsPerPage=3&page=9'])
        assert.equal((await find(`name=northwind${page}`)).totalResults, 3, page);
      assert.equal((await find('name=northwind&ticker=nwr&resultsPerPage=1')).totalResults, 1);
    });

    it('a search without any is 400-104, and what is no website or no page is refused', async () => {
      for (const [query, number] of [
        ['', '400-104'],
        ['?page=2', '400-104'],
        ['?name=&ticker=%20', '400-104'],
        ['?website=no%20host', '400-224'],
        ['?name=x&page=0', '400-105'],
        ['?name=x&resultsPerPage=51', '400-106'],
        ['?name=x&page=1.5', '400-107'],
      ] as const) {
        assert.deepEqual(await refusal(`/api/v1/companies${query}`), [400, number], query);
      }
    });

    it('a company answers by its id', async () => {
      assert.deepEqual(parsed(await client.call('GET', '/api/v1/company/7')), robotics);
      assert.deepEqual(await refusal('/api/v1/company/10'), [404, '404-11']);
      assert.deepEqual(await refusal('/api/v1/company/x'), [400, '400-102']);
    });

    it('in XML they are companyList and company', async () => {
      const list = await xml('/api/v1/companies?name=northwind&resultsPerPage=2');
      assert.deepEqual(
        [list.name, list.children.map(({ name }) => name)],
        ['companyList', ['companies', 'page', 'resultsPerPage', 'totalResults']],
      );
      assert.deepEqual(
        list.children[0]?.children.map(({ name }) => name),
        ['company', 'company'],
      );
      const company = await xml('/api/v1/company/7');
      assert.equal(company.name, 'company');
      const texts = Object.fromEntries(
        Object.entries(robotics).map(([name, value]) => [name, String(value)]),
      );
      assert.deepEqual(childTexts(company), texts);
      assert.deepEqual(
        company.children.map(({ name }) => name),
        Object.keys(texts).toSorted(),
      );
    });

    it('they are for clients with the entitlement companies; they and the tables cost nothing', async () => {
      const other = await people.logIn('other', { entitlements: ['lookup'] });
      for (const path of ['/api/v1/companies?name=x', '/api/v1/company/7'])
        assert.deepEqual(await refusal(path, other), [405, '405-200']);
      assert.equal((await other.call('GET', '/api/v1/reference/states')).status, 200);
    });
  });

  it('reference tables are lists of ids and names', async () => {
    for (const [name, row] of [
      ['countries', { countryId: 1, countryName: 'United States' }],
      ['jobLevels', { jobLevelId: 4, jobLevelName: 'Director' }],
      ['jobFunctions', { jobFunctionId: 8, jobFunctionName: 'Engineering' }],
      ['states', { stateCode: 'CA', stateName: 'California', countryId: 1 }],
    ] as const) {
      const answer = parsed<Record<string, Readonly<Record<string, unknown>>[]>>(
        await client.call('GET', `/api/v1/reference/${name}`),
      );
      assert.deepEqual(Object.keys(answer), [name]);
      const rows = answer[name] ?? [];
      assert.equal(rows.length, defaultReferenceTables[name].length);
      assert.ok(
        rows.some((one) => isDeepStrictEqual(one, row)),
        JSON.stringify(row),
      );
    }
  });

  it('in XML their roots have those names', async () => {
    for (const [name, child] of [
      ['countries', 'country'],
      ['jobLevels', 'jobLevel'],
      ['jobFunctions', 'jobFunction'],
      ['states', 'state'],
    ] as const) {
      const root = await xml(`/api/v1/reference/${name}`);
      assert.deepEqual([root.name, root.children[0]?.name], [name, child]);
    }
  });
});
