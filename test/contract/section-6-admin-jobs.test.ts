/** Contract section 6, `GET /api/v1/admin/jobs`, on a server without workers: jobs stay as the test puts them. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createClient } from '../../packages/rollcall/src/access/create-client.ts';
import type { ClientId, ControlStore, JobId } from '../../packages/rollcall/src/control/control-store.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { loadMasterKey } from '../../packages/rollcall/src/control/secrets.ts';
import { createLogger } from '../../packages/rollcall/src/http/logger.ts';
import { type RunningServer, startServer } from '../../packages/rollcall/src/serve/start-server.ts';
import { loadSettings } from '../../packages/rollcall/src/settings/load-settings.ts';
import { dataSet, defaults, newJob, totals, version1 } from '../conformance/store-under-test.ts';
import { ApiClient, errorIn, parsed } from '../e2e/api-client.ts';
import { childTexts, parseXml } from '../e2e/strict-xml.ts';

const path = '/api/v1/admin/jobs';

interface BulkJobs {
  readonly bulkJobs: readonly {
    jobId: string;
    jobType: string;
    jobStatus: string;
    createdDate: string;
    creditsConsumed: number;
  }[];
}

/** The jobs of the test, oldest first, with what becomes of each. */
const jobs = [
  ['finished', '2024-02-29T23:59:59.999Z'],
  ['failed', '2024-03-01T00:00:00.000Z'],
  ['processing', '2024-12-31T23:59:59.999Z'],
  ['aborted', '2025-01-01T00:00:00.000Z'],
  ['accepted', '2025-01-01T12:00:00.000Z'],
] as const;
type State = (typeof jobs)[number][0];

describe('GET /api/v1/admin/jobs', () => {
  let directory: string;
  let control: ControlStore;
  let server: RunningServer;
  let client: ApiClient;
  let stranger: ApiClient;
  const ids = new Map<State, string>();

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rollcall-contract-'));
    const settings = loadSettings({
      flags: { dataDirectory: directory, port: 0, worker: false, logLevel: 'silent' },
      env: {},
      workingDirectory: directory,
    });
    control = await openControlStore(settings);
    server = await startServer(settings, createLogger({ level: settings.logLevel }));
    const masterKey = await loadMasterKey({ dataDirectory: directory, setting: undefined });
    const create = async (name: string) => {
      const { client: created, clientSecret } = await createClient(control, masterKey, name, Date.now());
      return { clientId: created.clientId, clientSecret };
    };
    const owner = await create('owner');
    client = await ApiClient.logIn(server.address, owner);
    stranger = await ApiClient.logIn(server.address, await create('stranger'));
    await control.dataSets.registerAndActivate(dataSet(version1, 1), 2);
    for (const [state, created] of jobs)
      ids.set(state, await put(owner.clientId, state, Date.parse(created)));
  });

  after(async () => {
    await server.stop();
    await control.close();
    await rm(directory, { recursive: true });
  });

  async function put(clientId: ClientId, state: State, createdAtMs: number): Promise<JobId> {
    const job = newJob(state, clientId, createdAtMs);
    await control.jobs.submit(job, defaults);
    if (state === 'aborted') await control.jobs.cancel(job.jobId, clientId, createdAtMs);
    if (state === 'aborted' || state === 'accepted') return job.jobId;
    const claim = { owner: 'w', nowMs: createdAtMs, leaseUntilMs: 2 ** 52, dataSetVersion: version1 };
    const lease = await control.jobs.claim(claim);
    assert.equal(lease?.jobId, job.jobId);
    if (state === 'failed')
      await control.jobs.fail(lease, { endedAtMs: createdAtMs, failureReason: 'as the test wants it' });
    if (state === 'finished')
      await control.jobs.finish(lease, { endedAtMs: createdAtMs, totals, resultParts: [] });
    return job.jobId;
  }

  const list = async (query = '', caller = client) =>
    parsed<BulkJobs>(await caller.call('GET', path + query)).bulkJobs;
  const states = async (query: string) => (await list(query)).map(({ jobStatus }) => jobStatus);
  const refusal = async (query: string) => {
    const { status, errorNumber, message } = errorIn(await client.call('GET', path + query));
    assert.equal(status, 400);
    return `${errorNumber} ${message}`;
  };

  it('answers bulkJobs of jobId, jobType, jobStatus, createdDate and creditsConsumed', async () => {
    assert.deepEqual(await client.call('GET', path).then(({ text }) => JSON.parse(text)), {
      bulkJobs: [
        ['accepted', '2025-01-01', 0],
        ['aborted', '2025-01-01', 0],
        ['processing', '2024-12-31', 2],
        ['failed', '2024-03-01', 0],
        ['finished', '2024-02-29', 2],
      ].map(([state, createdDate, creditsConsumed]) => ({
        jobId: ids.get(state as State),
        jobType: 'targetLookup',
        jobStatus: state,
        createdDate,
        creditsConsumed,
      })),
    });
  });

  it('answers bulkJobs > bulkJob in XML, children in alphabetical order, which is the default', async () => {
    const { name, children } = parseXml(
      (await client.call('GET', path, { headers: { accept: '*/*' } })).text,
    );
    assert.equal(name, 'bulkJobs');
    assert.deepEqual(
      children.map((child) => child.name),
      Array(jobs.length).fill('bulkJob'),
    );
    const [newest] = children;
    assert.ok(newest !== undefined);
    assert.deepEqual(Object.entries(childTexts(newest)), [
      ['createdDate', '2025-01-01'],
      ['creditsConsumed', '0'],
      ['jobId', ids.get('accepted')],
      ['jobStatus', 'accepted'],
      ['jobType', 'peopletab'],
    ]);
  });

  it('lists no job of another client', async () => {
    assert.deepEqual(await list('', stranger), []);
    const { text } = await stranger.call('GET', path, { headers: { accept: 'text/xml' } });
    assert.deepEqual(parseXml(text).children, []);
  });

  it('takes start and end in the form of the period, both included', async () => {
    const cases: readonly [string, readonly State[]][] = [
      ['period=day&start=2024-03-01&end=2024-12-31', ['processing', 'failed']],
      ['period=day&end=2024-02-29', ['finished']],
      ['period=month&start=2024-02&end=2024-02', ['finished']],
      ['period=month&start=2024-12', ['accepted', 'aborted', 'processing']],
      ['period=year&start=2024&end=2024', ['processing', 'failed', 'finished']],
      ['period=year&start=2025&end=2025', ['accepted', 'aborted']],
      ['start=2025-01-01', ['accepted', 'aborted']],
      ['period=year', ['accepted', 'aborted', 'processing', 'failed', 'finished']],
      ['period=year&start=1999&end=2001', []],
    ];
    for (const [query, expected] of cases) assert.deepEqual(await states(`?${query}`), expected, query);
  });

  it('refuses a date that is not one of the period, and says what would be right', async () => {
    for (const query of [
      'start=2024',
      'period=day&start=2023-02-29',
      'period=month&end=2024-13',
      'period=year&start=24',
      'period=year&start=',
    ])
      assert.match(
        await refusal(`?${query}`),
        /^400-218 the parameter (start|end) is ".*"; send a \w+ such as 2026/,
      );
    assert.match(await refusal('?period=week'), /period is "week"; send day, month or year/);
    assert.match(await refusal('?start=2024-02-02&end=2024-02-01'), /end is "2024-02-01", which is before/);
  });

  it('takes jobStatuses: -1 not found, 0 failed, 1 accepted, 2 processing, 3 finished, 4 aborted', async () => {
    const numbers = {
      '-1': [],
      0: ['failed'],
      1: ['accepted'],
      2: ['processing'],
      3: ['finished'],
      4: ['aborted'],
    };
    for (const [number, expected] of Object.entries(numbers))
      assert.deepEqual(await states(`?jobStatuses=${number}`), expected);
    assert.deepEqual(await states('?jobStatuses=0, 3,-1'), ['failed', 'finished']);
    assert.match(
      await refusal('?jobStatuses=1&jobStatuses=2'),
      /^400-218 the parameter jobStatuses is given 2 times; send it once$/,
    );
    assert.match(await refusal('?jobStatuses=3,5'), /^400-218 .* has "5"; send some of -1, 0, 1, 2, 3, 4/);
  });

  it('takes jobTypes: 4 contact lookup, 5 new contact details', async () => {
    assert.equal((await list('?jobTypes=4')).length, jobs.length);
    assert.equal((await list('?jobTypes=4,5')).length, jobs.length);
    assert.deepEqual(await list('?jobTypes=5'), []);
    assert.match(await refusal('?jobTypes=3'), /has "3"; send some of 4, 5/);
  });

  it('gives pages of resultsPerPage, and an empty list past the end', async () => {
    const all = await states('');
    assert.deepEqual(await states('?resultsPerPage=2'), all.slice(0, 2));
    assert.deepEqual(await states('?resultsPerPage=2&page=3'), all.slice(4));
    assert.deepEqual(await states('?page=2'), []);
    assert.deepEqual(await states('?page=9007199254740991&resultsPerPage=50'), []);
    assert.match(await refusal('?page=0'), /^400-105 /);
    assert.match(await refusal('?resultsPerPage=51'), /^400-106 /);
    assert.match(await refusal('?resultsPerPage=ten'), /^400-107 /);
  });
});
