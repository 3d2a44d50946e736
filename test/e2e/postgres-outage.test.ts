/** PostgreSQL that is read-only, slow, gone and back, and restored from a backup, under a server and a worker. */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { type ApiClient, type Credentials, call, jobPath } from './api-client.ts';
import { DataDirectory, RollcallProcess, RollcallServer, run } from './rollcall-process.ts';

const lines = '1,730247,4,,\n';
/** The processes live as long as all tests here together. */
const boundMs = 5 * 60 * 1_000;

describe('while PostgreSQL', () => {
  let postgres: EmbeddedServer;
  let databaseUrl: string;
  let data: DataDirectory;
  let server: RollcallServer;
  let worker: RollcallProcess;
  let client: ApiClient;
  let credentials: Credentials;

  before(async () => {
    postgres = await EmbeddedServer.start();
    databaseUrl = await postgres.createDatabase();
    data = await DataDirectory.make();
    const env = { ROLLCALL_DATABASE_URL: databaseUrl, ROLLCALL_DATABASE_TIMEOUT_SECONDS: '1' };
    await data.importSample(300, 5, env);
    credentials = JSON.parse(
      await run(['clients', 'create', '--name', 'acme', '--json', '--data', data.path], env),
    );
    server = await RollcallServer.start(data.path, ['--no-worker'], { env, boundMs });
    worker = new RollcallProcess(['worker', '--data', data.path, '--threads', '1'], { env, boundMs });
    await worker.printed(/rollcall: working/);
    client = await server.logIn(credentials);
  });

  after(async () => {
    await Promise.all([server, worker].map((process) => process[Symbol.asyncDispose]()));
    await data[Symbol.asyncDispose]();
    await postgres.stop();
  });

  async function administrator(run: (database: pg.Client) => Promise<void>): Promise<void> {
    const database = new pg.Client({ connectionString: databaseUrl });
    await database.connect();
    await run(database).finally(() => database.end());
  }

  /** A submission that cannot be stored now: to come again, and nothing of it is there. */
  async function refused(): Promise<void> {
    const { status, headers, text } = await client.post(lines, { accept: 'application/json' });
    assert.equal(status, 503, text);
    assert.match(String(headers['retry-after']), /^\d+$/);
  }

  /** Comes again, as `Retry-After` says, until it is let in. */
  async function submitted(): Promise<string> {
    for (;;) {
      const answer = await client.post(lines, { accept: 'application/json' });
      if (answer.status === 200) return (JSON.parse(answer.text) as { jobId: string }).jobId;
      assert.equal(answer.status, 503, answer.text);
    }
  }

  it('is read-only, submissions are refused with 503; afterwards all goes on', async () => {
    const setReadOnly = (isReadOnly: boolean) =>
      administrator(async (database) => {
        await database.query('set default_transaction_read_only = off');
        await database.query(`alter system set default_transaction_read_only = ${isReadOnly}`);
        await database.query('select pg_reload_conf()');
      });
    await setReadOnly(true);
    try {
      while ((await client.post(lines)).status === 200);
      await refused();
    } finally {
      await setReadOnly(false);
    }
    assert.equal((await client.ended(await submitted())).status, 'finished');
  });

  it('is slow, a submission is given up after the time of the setting', async () => {
    await administrator(async (database) => {
      await database.query('begin; lock table jobs in access exclusive mode');
      await refused();
    });
    assert.equal((await client.ended(await submitted())).status, 'finished');
  });

  it('is gone, calls are refused with 503 and workers wait; when it is back, what was accepted runs', async () => {
    await worker.stop();
    const waiting = await submitted();
    const env = { ROLLCALL_DATABASE_URL: databaseUrl };
    worker = new RollcallProcess(['worker', '--data', data.path, '--threads', '1'], { env, boundMs });
    await Promise.all([worker.printed(/rollcall: working/), postgres.halt()]).catch(() => {});
    await refused();
    assert.equal((await call('GET', `${server.url}/readyz`)).status, 503);
    assert.equal((await call('GET', `${server.url}/healthz`)).status, 200);
    await postgres.resume();
    // One that starts at a moment at which there is no database ends, and its supervisor starts it again.
    if (!/rollcall: working/.test(worker.output)) {
      worker = new RollcallProcess(['worker', '--data', data.path, '--threads', '1'], { env, boundMs });
      await worker.printed(/rollcall: working/);
    }
    await submitted();
    assert.equal((await client.ended(waiting)).status, 'finished');
    assert.equal((await client.ended(await submitted())).status, 'finished');
  });

  it('is restored from a backup of its files that was made while jobs came in, the jobs of that moment are there', async (t) => {
    const backup = join(tmpdir(), `rollcall-base-backup-${process.pid}`);
    t.after(() => rm(backup, { recursive: true, force: true }));
    const before = await submitted();
    const first = (await client.ended(before)).status;
    await Promise.all([postgres.baseBackup(backup), submitted()]);
    const later = await submitted();
    await client.ended(later);
    await postgres.restore(backup);
    await submitted();
    assert.deepEqual([first, (await client.status(before)).status], ['finished', 'finished']);
    assert.ok((await client.call('GET', `${jobPath}/${before}/results`)).text.startsWith('queryId,'));
    // Its files are there, and the database knows nothing of it.
    assert.equal((await client.call('GET', `${jobPath}/${later}`)).status, 404);
    const env = { ROLLCALL_DATABASE_URL: databaseUrl };
    const findings = await run(['doctor', '--deep', '--data', data.path, '--json'], env);
    assert.match(findings, new RegExp(`of no job in the control store: .*${later}`));
  });

  it('is gone, a server and a worker that are told to stop end in order', async () => {
    await postgres.halt();
    for (const process of [server, worker]) assert.deepEqual(await process.stop(), { code: 0, signal: null });
    assert.match(worker.output, /jobs cannot be handed back; they go on elsewhere/);
    await postgres.resume();
  });
});
