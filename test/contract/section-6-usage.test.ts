/** Contract section 6, `GET /api/v1/admin/usage`. What is counted is put into the store as calls and jobs put it there. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ClientId } from '../../packages/rollcall/src/control/control-store.ts';
import { defaults, newJob } from '../conformance/store-under-test.ts';
import { ApiClient, errorIn, parsed } from '../e2e/api-client.ts';
import { childTexts, parseXml } from '../e2e/strict-xml.ts';
import { PeopleServer } from './people-server.ts';

const path = '/api/v1/admin/usage';

interface Usage {
  readonly accountId: string;
  readonly usageForAccount: readonly { api: string; transactions: number; date: string }[];
  readonly creditsForAccount: readonly { allocatedCredits?: number; consumedCredits: number }[];
  readonly bulkJobReferenceUrl: string;
}

describe('GET /api/v1/admin/usage', () => {
  let people: PeopleServer;
  let client: ApiClient & { readonly clientId: ClientId };

  before(async () => {
    people = await PeopleServer.start('companyId,fullName\n7,Ana Silva\n', { worker: false });
    client = await people.logIn('client', { monthlyCredits: 100 });
    const { credits, jobs, dataSets } = people.control;
    for (const [api, at] of [
      ['contactLookup', '2023-12-31T23:59:59.999Z'],
      ['contactLookup', '2024-01-01T00:00:00.000Z'],
      ['contactLookup', '2024-01-01T12:00:00.000Z'],
      ['contactDetails', '2024-01-01T13:00:00.000Z'],
      ['contactLookup', '2024-02-29T23:59:59.999Z'],
    ] as const) {
      assert.ok(await credits.charge({ clientId: client.clientId, api, atMs: Date.parse(at) }));
    }
    const createdAtMs = Date.parse('2024-01-31T23:59:59.999Z');
    const startedAtMs = createdAtMs + 1;
    const dataSetVersion = (await dataSets.active())?.version;
    assert.ok(dataSetVersion !== undefined);
    const claim = { owner: 'w', nowMs: startedAtMs, leaseUntilMs: 2 ** 52, dataSetVersion };
    for (const [kind, validQueries] of [
      ['lookup', 2],
      ['contactDetails', 4],
    ] as const) {
      const job = newJob(kind, client.clientId, createdAtMs);
      await jobs.submit({ ...job, kind, validQueries }, defaults);
      assert.equal((await jobs.claim(claim))?.clientId, client.clientId);
    }
  });

  after(() => people[Symbol.asyncDispose]());

  const usage = async (query: string, caller: ApiClient = client) =>
    parsed<Usage>(await caller.call('GET', `${path}?${query}`));
  const rows = async (query: string, caller: ApiClient = client) =>
    (await usage(query, caller)).usageForAccount.map(({ api, transactions, date }) => [
      date,
      api,
      transactions,
    ]);

  it('answers accountId, period, start, end, usageForAccount, creditsForAccount and bulkJobReferenceUrl', async () => {
    assert.deepEqual(await usage('period=month&start=2024-01&end=2024-01'), {
      accountId: client.clientId,
      period: 'month',
      start: '2024-01',
      end: '2024-01',
      usageForAccount: [
        { api: 'contactDetails', transactions: 1, date: '2024-01' },
        { api: 'contactLookup', transactions: 2, date: '2024-01' },
      ],
      creditsForAccount: [{ allocatedCredits: 100, consumedCredits: 0 }],
      bulkJobReferenceUrl: `${people.server.address}/api/v1/admin/jobs`,
    });
  });

  it('counts by day, month or year, start and end included, jobs on the day on which they started', async () => {
    assert.deepEqual(await rows('period=day&start=2023-12-31&end=2024-02-01'), [
      ['2023-12-31', 'contactLookup', 1],
      ['2024-01-01', 'contactDetails', 1],
      ['2024-01-01', 'contactLookup', 2],
      ['2024-02-01', 'contactDetailsJob', 4],
      ['2024-02-01', 'contactLookupJob', 2],
    ]);
    assert.deepEqual(await rows('period=month&start=2024-02&end=2024-12'), [
      ['2024-02', 'contactDetailsJob', 4],
      ['2024-02', 'contactLookup', 1],
      ['2024-02', 'contactLookupJob', 2],
    ]);
    assert.deepEqual(await rows('period=year&start=2023&end=2024'), [
      ['2023', 'contactLookup', 1],
      ['2024', 'contactDetails', 1],
      ['2024', 'contactDetailsJob', 4],
      ['2024', 'contactLookup', 3],
      ['2024', 'contactLookupJob', 2],
    ]);
    assert.deepEqual(await rows('period=year&start=2000&end=2001'), []);
  });

  it('counts the calls of all tokens of a client, and none of another', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const query = `period=day&start=${today}&end=${today}`;
    const caller = await people.logIn('caller');
    const again = new ApiClient(caller.url, caller.accessToken);
    for (const one of [caller, again])
      assert.equal((await one.call('GET', '/api/v1/target/company/7/contacts')).status, 200);
    assert.deepEqual(await rows(query, again), [[today, 'contactLookup', 2]]);
    assert.deepEqual((await usage(query, caller)).creditsForAccount, [{ consumedCredits: 2 }]);
    assert.deepEqual(await rows(query), []);
  });

  it('of another client is for operators, who find its jobs where it says', async () => {
    const operator = await people.logIn('operator', { entitlements: ['operator'] });
    const query = `period=year&start=2024&end=2024&clientId=${client.clientId}`;
    const seen = await usage(query, operator);
    assert.deepEqual(seen, {
      ...(await usage('period=year&start=2024&end=2024')),
      bulkJobReferenceUrl: `${people.server.address}/api/v1/admin/jobs?clientId=${client.clientId}`,
    });
    const jobsOf = new URL(seen.bulkJobReferenceUrl);
    const listed = await operator.call('GET', jobsOf.pathname + jobsOf.search);
    assert.equal(parsed<{ bulkJobs: object[] }>(listed).bulkJobs.length, 2);
    assert.deepEqual(await rows('period=year&start=2024&end=2024', operator), []);
    const nobody = errorIn(await operator.call('GET', `${path}?${query}x`));
    assert.deepEqual([nobody.status, nobody.errorNumber], [404, '404-216']);
  });

  it('is apiUsage in XML', async () => {
    const answer = await client.call('GET', `${path}?period=day&start=2024-02-01&end=2024-02-01`, {
      headers: { accept: '*/*' },
    });
    const root = parseXml(answer.text);
    assert.deepEqual(root.name, 'apiUsage');
    assert.equal(childTexts(root)['accountId'], client.clientId);
    const lists = ['usageForAccount', 'creditsForAccount'].map((list) => {
      const [item] = root.children.find(({ name }) => name === list)?.children ?? [];
      return item && [item.name, childTexts(item)];
    });
    assert.deepEqual(lists, [
      ['usage', { api: 'contactDetailsJob', date: '2024-02-01', transactions: '4' }],
      ['credits', { allocatedCredits: '100', consumedCredits: '0' }],
    ]);
  });

  it('requires period, start and end, and refuses dates that are not of the period', async () => {
    for (const [query, said] of [
      ['', /parameter period is missing/],
      ['?period=month&start=2024-01', /parameter end is missing/],
      ['?period=week&start=2024&end=2024', /period is "week"; send day, month or year/],
      ['?period=month&start=2024&end=2024', /start is "2024"; send a month such as/],
      ['?period=year&start=2025&end=2024', /end is "2024", which is before the start/],
    ] as const) {
      const { status, errorNumber, message } = errorIn(await client.call('GET', path + query));
      assert.deepEqual([status, errorNumber], [400, '400-218']);
      assert.match(message, said);
    }
  });
});
