/** Machines that share a PostgreSQL and nothing else: each has a data directory, and fetches data sets from a web server. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { FileServer } from '../../packages/rollcall/src/data-set/copies/file-server-fixture.test.ts';
import { writeSample } from '../../packages/rollcall/src/sample/write-sample.ts';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { type ApiClient, type Credentials, jobPath } from './api-client.ts';
import { DataDirectory, RollcallProcess, RollcallServer, run } from './rollcall-process.ts';

const lines = 1_000;
/** Processes live as long as the test, on a machine that may be busy. */
const boundMs = 240_000;

describe('machines that share no directory', () => {
  let postgres: EmbeddedServer;
  let database: pg.Client;
  let home: DataDirectory;
  let machines: readonly DataDirectory[];
  let files: FileServer;
  let env: Record<string, string>;
  let server: RollcallServer;
  let workers: RollcallProcess[];
  let client: ApiClient;
  let first: string;
  /** Of a job that ran on the first version. */
  let old: string;

  before(async () => {
    postgres = await EmbeddedServer.start();
    const databaseUrl = await postgres.createDatabase();
    database = new pg.Client({ connectionString: databaseUrl });
    await database.connect();
    home = await DataDirectory.make();
    machines = await Promise.all([1, 2, 3].map(() => DataDirectory.make()));
    files = await FileServer.start(join(home.path, 'datasets'));
    env = {
      ROLLCALL_DATABASE_URL: databaseUrl,
      ROLLCALL_DATA_SET_SOURCE: files.url,
      ROLLCALL_RESULT_STORAGE: 'database',
      ROLLCALL_DATA_SET_COPIES_KEPT: '1',
      ROLLCALL_MASTER_KEY: 'ab'.repeat(32),
    };
    const credentials: Credentials = JSON.parse(
      await run(['clients', 'create', '--name', 'acme', '--json', '--data', home.path], env),
    );
    const all = 'lookup,contactDetails,companies,operator';
    await run(['clients', 'update', credentials.clientId, '--entitlements', all, '--data', home.path], env);
    const [front, ...rest] = machines;
    server = await RollcallServer.start(front?.path ?? '', ['--no-worker'], { env, boundMs });
    workers = rest.map(
      ({ path }) => new RollcallProcess(['worker', '--data', path, '--threads', '1'], { env, boundMs }),
    );
    for (const worker of workers) await worker.printed(/rollcall: working/);
    client = await server.logIn(credentials);
  });

  after(async () => {
    await Promise.all([server, ...workers].map((process) => process[Symbol.asyncDispose]()));
    await files[Symbol.asyncDispose]();
    await Promise.all([home, ...machines].map((directory) => directory[Symbol.asyncDispose]()));
    await database.end();
    await postgres.stop();
  });

  /** Imports a sample with a column of the operator's own; gives the version. */
  async function importWithOwners(contacts: number, seed: number): Promise<string> {
    const file = join(home.path, `owners-${seed}.csv`);
    await writeSample(file, { contacts, seed });
    const [header, ...rows] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
    writeFileSync(file, [`${header},Owner`, ...rows.map((row) => `${row},Owner ${seed}`)].join('\n'));
    const report: { version: string } = JSON.parse(
      await run(['import', file, '--data', home.path, '--json'], env),
    );
    return report.version;
  }

  /** Lines for the largest company of the sample, every level. */
  function largeJob(): string {
    const everyLevel = Array.from({ length: 14 }, (_, level) => level + 1).join();
    const company = home.largestCompanyId();
    return Array.from({ length: lines }, (_, line) => `${line},${company},"${everyLevel}",,`).join('\n');
  }

  async function digestOf(jobId: string): Promise<unknown> {
    const { headers } = await client.call('HEAD', `${jobPath}/${jobId}/results`);
    return headers['repr-digest'];
  }

  it('fetch what was imported on another one, and run the jobs that wait for it', async () => {
    const waiting = await client.submit('1,730247,4,,');
    first = await importWithOwners(20_000, 5);
    assert.equal((await client.status(waiting)).status, 'accepted');
    const said = await run(['datasets', 'use', first, '--data', home.path], env);
    assert.match(said, /is announced: it becomes active when more than half of the workers have fetched it/);
    const ended = await client.ended(waiting);
    assert.deepEqual([ended.status, ended.datasetVersion], ['finished', first]);
    // The bytes went over the web server and the database alone.
    assert.match((await client.results(waiting)).text, /^queryId,line,/);
    for (const { path } of machines) assert.ok(!(await readdir(path)).includes('results'));
    const { rows } = await database.query('select job_id from result_chunks');
    assert.deepEqual(rows, [{ job_id: waiting }]);
    old = await client.submit(largeJob().slice(0, largeJob().indexOf('\n')));
    assert.equal((await client.ended(old)).datasetVersion, first);
  });

  it('give the same file where a worker is killed and the other goes on with its parts', async () => {
    await Promise.all(workers.map((worker) => worker.printed(/"msg":"data set active"/)));
    const body = largeJob();
    const jobId = await client.submit(body);
    const { totalProcessed: checkpointed } = await client.until(
      jobId,
      ({ totalProcessed }) => totalProcessed > 0,
    );
    const { rows } = await database.query(`select lease_owner from jobs where job_id = '${jobId}'`);
    const killed = workers.find(({ pid }) => pid === Number(rows[0].lease_owner.split('/')[1]));
    const other = workers.find((worker) => worker !== killed);
    assert.ok(killed !== undefined && other !== undefined);
    await killed.stop('SIGKILL');
    // What would happen when the lease runs out, without waiting for it.
    await database.query(`update jobs set lease_until_ms = 0 where job_id = '${jobId}'`);
    assert.equal((await client.ended(jobId)).status, 'finished');
    const [, fromLine] = await other.printed(new RegExp(`"jobId":"${jobId}".*"fromLine":(\\d+)`));
    assert.ok(Number(fromLine) > checkpointed);
    // Read whole, with its digest checked.
    await client.results(jobId);
    const undisturbed = await client.submit(body);
    assert.equal((await client.ended(undisturbed)).status, 'finished');
    assert.equal(await digestOf(jobId), await digestOf(undisturbed));
    const { rows: left } = await database.query(
      `select distinct part, attempt from result_chunks where job_id = '${jobId}' order by part`,
    );
    const { rows: named } = await database.query(
      `select result_parts_json from jobs where job_id = '${jobId}'`,
    );
    const parts: { attempt: number }[] = JSON.parse(named[0].result_parts_json);
    assert.deepEqual(
      left,
      parts.map(({ attempt }, part) => ({ part, attempt })),
    );
  });

  it('run new jobs on a new version when more than half of the workers have it', async () => {
    const second = await importWithOwners(1_000, 6);
    // The worker that was killed counts until then; the other one says again that it is there.
    await database.query('update data_set_holders set until_ms = until_ms - 60000');
    await run(['datasets', 'use', second, '--data', home.path], env);
    await Promise.any(
      workers.map((worker) => worker.printed(new RegExp(`"dataSetVersion":"${second}".*data set active`))),
    );
    const { datasetVersion } = await client.ended(await client.submit('1,730247,4,,'));
    assert.equal(datasetVersion, second);
  });

  it('fetch a copy again that was removed, when an old job or an operator needs it; meanwhile they are told to come again', async () => {
    // Home keeps what it imported: it is what the others fetch.
    await server.printed(new RegExp(`"dataSetVersion":"${first}".*copy of an old data set removed`));
    const paths = [
      `${jobPath}/${old}/results?fields=queryId,Owner`,
      `${jobPath}/${old}/results?only=invalid`,
      `/api/v1/operator/datasets/${first}`,
      `/api/v1/operator/datasets/${first}/diff/${first}`,
    ];
    files.faults.set(
      'manifest.json',
      Array.from({ length: 20 }, () => 'missing' as const),
    );
    for (const path of paths) {
      const away = await client.call('GET', path);
      assert.deepEqual([away.status, JSON.parse(away.text).errorNumber], [503, '503-202'], path);
      assert.equal(away.headers['retry-after'], '10');
    }
    files.faults.clear();
    const again = `copy of an old data set removed[^]*"dataSetVersion":"${first}".*data set fetched`;
    await server.printed(new RegExp(`"dataSetVersion":"${first}".*${again}`));
    for (const path of paths) {
      const { status, text } = await client.call('GET', path);
      assert.equal(status, 200, text);
    }
    const { text } = await client.call('GET', paths[0] ?? '');
    assert.match(text, /^queryId,Owner\r\n0,Owner 5\r\n/);
  });
});
