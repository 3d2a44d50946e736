/** The program as several processes on one PostgreSQL: servers without workers, and workers alone. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { csvField, maxLinesPerJob } from '@rollcall/lookup';
import pg from 'pg';
import { sampleColumns, sampleHeader } from '../../packages/rollcall/src/sample/contact-columns.ts';
import { sampleContacts } from '../../packages/rollcall/src/sample/sample-csv.ts';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import {
  ApiClient,
  type Credentials,
  errorIn,
  type JobJson,
  jobPath,
  parsed,
  tokenPath,
} from './api-client.ts';
import { DataDirectory, RollcallProcess, RollcallServer, run } from './rollcall-process.ts';

/** Long enough for checkpoints: the company has more contacts than the limit. */
const lines = 1_200;
const limit = 1_000;
const contacts = 1_200;
const company = { companyId: '482915', companyName: 'Acme', website: 'acme.example', externalCompanyId: '' };

let postgres: EmbeddedServer;
let databaseUrl: string;
let data: DataDirectory;
let credentials: Credentials;
let env: Record<string, string>;

before(async () => {
  postgres = await EmbeddedServer.start();
  databaseUrl = await postgres.createDatabase();
  data = await DataDirectory.make();
  // By the environment, as a URL with a password should be given.
  env = { ROLLCALL_DATABASE_URL: databaseUrl };
  await importOneCompany();
  credentials = JSON.parse(
    await run(['clients', 'create', '--name', 'acme', '--json', '--data', data.path], env),
  );
});

after(async () => {
  await data[Symbol.asyncDispose]();
  await postgres.stop();
});

/** The people of a sample, all of them at one company. */
async function importOneCompany(): Promise<void> {
  const file = join(data.path, 'people.csv');
  const rows = sampleContacts({ contacts }).map((contact) =>
    sampleColumns.map((column) => csvField({ ...contact, ...company }[column])).join(','),
  );
  await writeFile(file, `${[sampleHeader, ...rows].join('\n')}\n`);
  await run(['import', file, '--data', data.path], env);
}

async function startWorker(flags: readonly string[] = []): Promise<RollcallProcess> {
  const args = ['worker', '--data', data.path, '--threads', '1', ...flags];
  const worker = new RollcallProcess(args, { env });
  await worker.printed(/rollcall: working/);
  return worker;
}

/** Asks the database itself, where the API has no reason to tell. */
async function query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<Row>(text).finally(() => client.end());
  return rows;
}

/** Lines for the company, every level, so that each finds more contacts than the limit. */
function largeJob(length: number): string {
  const everyLevel = Array.from({ length: 14 }, (_, level) => level + 1).join();
  return Array.from({ length }, (_, line) => `${line},${company.companyId},"${everyLevel}",,`).join('\n');
}

async function submitLarge(client: ApiClient, length = lines): Promise<string> {
  const answer = await client.call('POST', `/api/v1/target/company/job?limit=${limit}`, {
    headers: { 'content-type': 'text/plain' },
    body: largeJob(length),
  });
  assert.equal(answer.status, 200, answer.text);
  return (JSON.parse(answer.text) as { jobId: string }).jobId;
}

/** Waits for each change of a job that another process runs, until it is finished. */
async function followed(client: ApiClient, jobId: string): Promise<void> {
  let last = await client.status(jobId);
  let checkpoints = 0;
  while (last.status !== 'finished') {
    const query = `wait=60&since=${last.totalProcessed}&status=${last.status}`;
    const next = parsed<JobJson>(await client.call('GET', `${jobPath}/${jobId}?${query}`));
    assert.notDeepEqual([next.status, next.totalProcessed], [last.status, last.totalProcessed]);
    assert.ok(next.totalProcessed >= last.totalProcessed, 'it fell');
    const isCheckpoint = next.status === 'processing' && next.totalProcessed > 0;
    assert.equal(next.estimatedSecondsLeft !== undefined, isCheckpoint);
    if (isCheckpoint) checkpoints++;
    last = next;
  }
  assert.ok(checkpoints > 0);
}

describe('on PostgreSQL', () => {
  it('a server without workers accepts jobs, and workers alone run them', async () => {
    await using server = await RollcallServer.start(data.path, ['--no-worker'], { env });
    const client = await server.logIn(credentials);
    const jobId = await client.submit(`1,${company.companyId},4,,\n`);
    assert.equal((await client.status(jobId)).status, 'accepted');
    const worker = await startWorker(['--metrics-port', '0']);
    assert.equal((await client.ended(jobId)).status, 'finished');
    // The worker listens now: it hears of the next job and does not have to look for it.
    assert.equal((await client.ended(await client.submit('2,730247,,,'))).invalidQueries, 1);
    const [, metricsUrl = ''] = await worker.printed(/metrics at (http:\S+)/);
    const metrics = await (await fetch(metricsUrl)).text();
    assert.match(metrics, /^rollcall_store_up 1$/m);
    assert.match(metrics, /^rollcall_jobs_ended_total\{state="finished"\} 2$/m);
    assert.deepEqual(await worker.stop(), { code: 0, signal: null });
  });

  it('a worker that is killed in the middle of a job loses it to the other, which goes on at the checkpoint', async () => {
    await using server = await RollcallServer.start(data.path, ['--no-worker'], { env });
    const client = await server.logIn(credentials);
    const workers = await Promise.all([startWorker(), startWorker()]);
    const jobId = await submitLarge(client);
    const { totalProcessed: checkpointed } = await client.until(
      jobId,
      ({ totalProcessed }) => totalProcessed > 0,
    );
    const [job] = await query<{ lease_owner: string }>(
      `select lease_owner from jobs where job_id = '${jobId}'`,
    );
    const pid = Number(job?.lease_owner.split('/')[1]);
    const killed = workers.find((worker) => worker.pid === pid);
    const other = workers.find((worker) => worker !== killed);
    assert.ok(killed !== undefined && other !== undefined);
    await killed.stop('SIGKILL');
    // What would happen when the lease runs out, without waiting for it.
    await query(`update jobs set lease_until_ms = 0 where job_id = '${jobId}'`);

    const ended = await client.ended(jobId);
    assert.deepEqual(
      [ended.status, ended.totalProcessed, ended.totalContacts],
      ['finished', lines, lines * limit],
    );
    const [, fromLine] = await other.printed(new RegExp(`"jobId":"${jobId}".*"fromLine":(\\d+)`));
    assert.ok(
      Number(fromLine) > checkpointed,
      `it began at line ${fromLine}, ${checkpointed} were checkpointed`,
    );
    const undisturbed = await submitLarge(client);
    assert.equal((await client.ended(undisturbed)).status, 'finished');
    // The digest of the one that is read is checked with it.
    const taken = await client.results(jobId);
    const whole = await client.call('HEAD', `${jobPath}/${undisturbed}/results`);
    const digest = 'repr-digest';
    assert.equal(taken.headers[digest], whole.headers[digest], 'the file is not that of an undisturbed run');
    await other.stop();
  });

  it('a job is followed through its checkpoints, at a server that does not run it', async () => {
    await using server = await RollcallServer.start(data.path, ['--no-worker'], { env });
    const client = await server.logIn(credentials);
    await using _worker = await startWorker();
    // As long as one can be: checkpoints are told half a second late.
    await followed(client, await submitLarge(client, maxLinesPerJob));
  });

  describe('two servers', () => {
    const throttleCalls = 60;
    let servers: readonly RollcallServer[];

    before(async () => {
      const throttle = ['--throttle-calls', String(throttleCalls), '--throttle-locks-out-client'];
      const flags = ['--no-worker', ...throttle];
      await run(['settings', 'adopt', '--data', data.path, ...throttle], env);
      servers = await Promise.all([1, 2].map(() => RollcallServer.start(data.path, flags, { env })));
    });

    after(() => Promise.all(servers.map((server) => server[Symbol.asyncDispose]())));

    /** The same token at both. */
    async function logIn(): Promise<readonly ApiClient[]> {
      const [first, second] = servers;
      assert.ok(first !== undefined && second !== undefined);
      const { accessToken } = await first.logIn(credentials);
      return [first, second].map(({ url }) => new ApiClient(url, accessToken));
    }

    it('make one job of 50 simultaneous submissions under one Idempotency-Key', async () => {
      const clients = await logIn();
      const [{ jobs: before } = { jobs: '' }] = await query<{ jobs: string }>(
        'select count(*) as jobs from jobs',
      );
      const headers = { 'idempotency-key': '"50 at once"' };
      const answers = await Promise.all(
        Array.from({ length: 25 }, () =>
          clients.map((client) => client.post('1,730247,4,,', headers)),
        ).flat(),
      );
      const accepted = answers.filter(({ status }) => status === 200);
      assert.ok(answers.every(({ status }) => status === 200 || status === 409));
      assert.equal(new Set(accepted.map(({ text }) => text)).size, 1);
      assert.equal(
        accepted.filter(({ headers: { 'idempotency-replayed': again } }) => again === undefined).length,
        1,
      );
      const [{ jobs: stored } = { jobs: '' }] = await query<{ jobs: string }>(
        'select count(*) as jobs from jobs',
      );
      assert.equal(Number(stored), Number(before) + 1);
    });

    it('never let a client spend more credits than it has, however its jobs meet', async () => {
      const limited: Credentials = JSON.parse(
        await run(
          ['clients', 'create', '--name', 'few', '--credits', '90', '--json', '--data', data.path],
          env,
        ),
      );
      const [first, second] = servers;
      assert.ok(first !== undefined && second !== undefined);
      const clients = await Promise.all([first.logIn(limited), second.logIn(limited)]);
      const tenLines = Array.from({ length: 10 }, (_, n) => `${n},${company.companyId},4,,`).join('\n');
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => clients.map((client) => client.post(tenLines))).flat(),
      );
      const refused = answers.filter(({ status }) => status !== 200);
      assert.deepEqual([...new Set(refused.map((answer) => errorIn(answer).errorNumber))], ['400-212']);
      assert.equal(answers.length - refused.length, 9);
      const worker = await startWorker();
      for (const answer of answers.filter(({ status }) => status === 200)) {
        const { jobId } = JSON.parse(answer.text) as { jobId: string };
        assert.equal((await clients[1].ended(jobId)).creditsConsumed, 10);
      }
      await worker.stop();
      const { clientId } = limited;
      const [ledger] = await query<{ sum: string }>(
        `select sum(amount) from credit_ledger where client_id = '${clientId}'`,
      );
      assert.equal(Number(ledger?.sum), 90);
    });

    it('refuse at once what the other one has revoked, rotated and disabled', async () => {
      const [first, second] = servers;
      assert.ok(first !== undefined && second !== undefined);
      const own: Credentials = JSON.parse(
        await run(['clients', 'create', '--name', 'own', '--json', '--data', data.path], env),
      );
      const entitled = ['--entitlements', 'lookup,operator', '--data', data.path];
      await run(['clients', 'update', credentials.clientId, ...entitled], env);
      const operator = await first.logIn(credentials);
      const path = `/api/v1/operator/clients/${own.clientId}`;
      const at = async (client: ApiClient) => {
        const answer = await new ApiClient(second.url, client.accessToken).call('GET', `${jobPath}/x`);
        return errorIn(answer).errorNumber;
      };
      const [revoked, kept] = [await first.logIn(own), await first.logIn(own)];
      assert.deepEqual([await at(revoked), await at(kept)], ['404-200', '404-200']);
      await revoked.call('DELETE', tokenPath);
      assert.deepEqual([await at(revoked), await at(kept)], ['401-203', '404-200']);

      const rotated = await operator.call('POST', `${path}/rotate-secret`);
      const { clientSecret } = parsed<{ clientSecret: string }>(rotated);
      await assert.rejects(second.logIn(own), /401-205/);
      await second.logIn({ ...own, clientSecret });

      const headers = { 'content-type': 'application/json' };
      await operator.call('PATCH', path, { headers, body: '{ "disabled": true }' });
      assert.equal(await at(kept), '401-204');
      await assert.rejects(second.logIn({ ...own, clientSecret }), /401/);
    });

    it('show one token the same calls left, and lock out the other tokens of its client at both when it has none', async () => {
      const [token, other] = [await logIn(), await logIn()];
      for (let made = 1; made <= throttleCalls; made++) {
        const answer = await token[made % 2]?.call('GET', '/api/v1/target/company/job/x');
        assert.match(
          String(answer?.headers['ratelimit']),
          new RegExp(`^"calls";r=${throttleCalls - made};t=\\d+$`),
        );
      }
      for (const client of [...token, ...other]) {
        const { status, headers } = await client.call('GET', '/api/v1/target/company/job/x');
        assert.equal(status, 429);
        assert.equal(headers['ratelimit'], `"calls";r=0;t=${headers['retry-after']}`);
      }
    });
  });
});
