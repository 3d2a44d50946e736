/** Machines whose clocks are ten minutes off, beside one that is right, on one PostgreSQL: all go by the database's clock. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Receiver } from '../../packages/rollcall/src/webhooks/receiver-fixture.test.ts';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { ApiClient, type Credentials, type JobJson, jobPath, parsed, tokenPath } from './api-client.ts';
import { DataDirectory, RollcallProcess, RollcallServer, run } from './rollcall-process.ts';

const offMs = 10 * 60 * 1_000;
/** How far two readings of one clock are apart on a machine that is busy. */
const nearMs = 60_000;
const leaseSeconds = 120;
const boundMs = 240_000;
const shiftedClock = fileURLToPath(new URL('shifted-clock.ts', import.meta.url));

describe('beside a server whose clock is right, a server ten minutes ahead and a worker ten minutes behind', () => {
  let postgres: EmbeddedServer;
  let database: pg.Client;
  let data: DataDirectory;
  let receiver: Receiver;
  let env: Record<string, string>;
  let servers: readonly [RollcallServer, RollcallServer];
  let worker: RollcallProcess;
  let credentials: Credentials;
  /** One token, at both servers. */
  let clients: readonly [ApiClient, ApiClient];

  before(async () => {
    postgres = await EmbeddedServer.start();
    const databaseUrl = await postgres.createDatabase();
    database = new pg.Client({ connectionString: databaseUrl });
    await database.connect();
    data = await DataDirectory.make();
    receiver = await Receiver.start();
    env = {
      ROLLCALL_DATABASE_URL: databaseUrl,
      ROLLCALL_JOB_LEASE_SECONDS: String(leaseSeconds),
      ROLLCALL_WEBHOOK_ALLOWED_TARGETS: '127.0.0.1',
    };
    await data.importSample(3_000, 5, env);
    credentials = JSON.parse(
      await run(['clients', 'create', '--name', 'acme', '--json', '--data', data.path], env),
    );
    servers = await Promise.all([
      RollcallServer.start(data.path, [], { env, boundMs }),
      RollcallServer.start(data.path, ['--no-worker'], { ...off(offMs), boundMs }),
    ]);
    const args = ['worker', '--data', data.path, '--threads', '1'];
    worker = new RollcallProcess(args, { ...off(-offMs), boundMs });
    await worker.printed(/rollcall: working/);
    const [, ahead] = servers;
    const { accessToken } = await ahead.logIn(credentials);
    clients = [new ApiClient(servers[0].url, accessToken), new ApiClient(ahead.url, accessToken)];
  });

  after(async () => {
    await Promise.all([...servers, worker].map((process) => process[Symbol.asyncDispose]()));
    await receiver[Symbol.asyncDispose]();
    await data[Symbol.asyncDispose]();
    await database.end();
    await postgres.stop();
  });

  /** A process on a machine whose clock is off. */
  function off(byMs: number) {
    return { env: { ...env, CLOCK_AHEAD_MS: String(byMs) }, nodeOptions: ['--import', shiftedClock] };
  }

  async function column(query: string): Promise<number[]> {
    const { rows } = await database.query<unknown[]>({ text: query, rowMode: 'array' });
    return rows.map(([value]) => Number(value));
  }

  function isNear(ms: number, what: string): void {
    assert.ok(Math.abs(ms - Date.now()) < nearMs, `${what} is ${ms - Date.now()} ms away from now`);
  }

  it('they say that theirs is not the database’s', async () => {
    const [right, ahead] = servers;
    await ahead.printed(/"storeAheadMs":-\d+.*clock is not the control store's/);
    await worker.printed(/"storeAheadMs":\d+.*clock is not the control store's/);
    assert.doesNotMatch(right.output, /storeAheadMs/);
    const doctor = new RollcallProcess(['doctor', '--data', data.path], off(offMs));
    assert.equal((await doctor.ended).code, 1);
    assert.match(
      doctor.stdout,
      /clock +failed +this machine is (599|600|601)\.\d s ahead of the control store/,
    );
  });

  it('a token ends at the same moment at both servers', async () => {
    const status = async () =>
      Promise.all(
        clients.map((client) => client.call('GET', `${jobPath}/x`).then((answer) => answer.status)),
      );
    const body = new URLSearchParams({ ...credentials, grantType: 'cred' }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const issued = await clients[1].call('POST', `${tokenPath}.json`, { headers, body });
    const { expirationTime } = JSON.parse(issued.text).accessTokenDetails;
    isNear(Date.parse(expirationTime) - 14 * 24 * 3_600_000, 'the start of the token');
    await database.query('update access_tokens set expires_at_ms = $1', [Date.now() + offMs / 2]);
    assert.deepEqual(await status(), [404, 404]);
    await database.query('update access_tokens set expires_at_ms = $1', [Date.now() - offMs / 2]);
    assert.deepEqual(await status(), [401, 401]);
    await database.query('update access_tokens set expires_at_ms = $1', [Date.now() + offMs]);
  });

  it('calls of a token are in one window', async () => {
    for (const client of clients) {
      const { headers } = await client.call('GET', `${jobPath}/x`);
      const [, seconds] = /;t=(\d+)$/.exec(String(headers['ratelimit'])) ?? [];
      assert.ok(Number(seconds) > 0 && Number(seconds) <= 300, String(headers['ratelimit']));
    }
    const windows = await column('select window_start_ms from call_windows');
    assert.equal(windows.length, 1);
    isNear(windows[0] ?? 0, 'the window');
  });

  it('jobs of both are run once each, by both, and whoever waits at one hears of those that the other one’s run', async () => {
    const everyLevel = Array.from({ length: 14 }, (_, level) => level + 1).join();
    const line = (n: number) => `${n},${data.largestCompanyId()},"${everyLevel}",,`;
    const body = Array.from({ length: 150 }, (_, n) => line(n)).join('\n');
    const jobIds = await Promise.all(
      Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? clients[0] : clients[1]).submit(body)),
    );
    const leasesMs: number[] = [];
    for (const jobId of jobIds) {
      leasesMs.push(...(await column('select lease_until_ms from jobs where lease_until_ms > 0')));
      let job = await clients[1].status(jobId);
      while (['accepted', 'processing'].includes(job.status)) {
        const query = `wait=60&since=${job.totalProcessed}&status=${job.status}`;
        job = parsed<JobJson>(await clients[1].call('GET', `${jobPath}/${jobId}?${query}`));
      }
      assert.equal(job.status, 'finished');
      const times = [job.createdDate, job.startedDate, job.finishedDate].map((time) => Date.parse(time));
      assert.deepEqual(times, times.toSorted());
      isNear(times[0] ?? 0, 'the submission');
    }
    assert.ok(leasesMs.length > 0);
    for (const untilMs of leasesMs) isNear(untilMs - leaseSeconds * 1_000, 'the start of a lease');
    assert.deepEqual(await column('select distinct attempt from jobs'), [1]);
    const ran = (process: RollcallProcess) => process.output.match(/"msg":"job finished"/g)?.length ?? 0;
    assert.equal(ran(servers[0]) + ran(worker), jobIds.length);
    assert.ok(ran(worker) > 0, 'the worker ran none');
  });

  it('a webhook is signed with the time of the database, and tried again when the schedule has it', async () => {
    const { promise: isTriedTwice, resolve } = Promise.withResolvers<void>();
    receiver.behaviour = (response) => {
      response.writeHead(500).end();
      if (receiver.received.length === 2) resolve();
    };
    const path = `${jobPath}?webhook=${encodeURIComponent(receiver.url)}`;
    const headers = { 'content-type': 'text/plain' };
    const sent = await clients[1].call('POST', path, { headers, body: '1,730247,4,,' });
    await isTriedTwice;
    const [first, second] = receiver.received;
    for (const message of [first, second])
      isNear(Number(message?.headers['webhook-timestamp']) * 1_000, 'an attempt');
    assert.equal(first?.headers['webhook-id'], second?.headers['webhook-id']);
    assert.equal((await clients[0].ended(parsed<JobJson>(sent).jobId)).status, 'finished');
  });
});
