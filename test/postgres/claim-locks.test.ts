/** What a claim does about rows that somebody else has locked, on PostgreSQL. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Claim, ControlStore } from '../../packages/rollcall/src/control/control-store.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { PostgresDatabase } from '../../packages/rollcall/src/control/postgres-database.ts';
import { StoreUnavailableError } from '../../packages/rollcall/src/control/store-error.ts';
import {
  acme,
  client,
  dataSet,
  defaults,
  globex,
  jobId,
  newJob,
  secrets,
  version1,
  version2,
} from '../conformance/store-under-test.ts';
import { RawPostgres } from '../raw-database/raw-database.ts';
import { EmbeddedServer } from './embedded-server.ts';

const claim: Claim = { owner: 'w1', nowMs: 5_000, leaseUntilMs: 9_000, dataSetVersion: version1 };

describe('a claim on PostgreSQL', () => {
  let server: EmbeddedServer;
  let databaseUrl: string;
  let store: ControlStore;
  let raw: RawPostgres;

  before(async () => {
    server = await EmbeddedServer.start();
    databaseUrl = await server.createDatabase();
    store = await openControlStore({ dataDirectory: 'not used', databaseUrl });
    raw = await RawPostgres.connect(databaseUrl);
  });

  after(async () => {
    await Promise.all([store.close(), raw.close()]);
    await server.stop();
  });

  beforeEach(async () => {
    await raw.emptyTables();
    for (const id of [acme, globex]) await store.clients.create(client(id), secrets(id));
    await store.dataSets.registerAndActivate(dataSet(version1, 1_000), 1_001);
    await store.jobs.submit(newJob('first', acme, 1_000), defaults);
    await store.jobs.submit(newJob('second', globex, 2_000), defaults);
  });

  it('does not wait for a job that another transaction has locked', async () => {
    await raw.run(`begin; select from jobs where job_id = '${jobId('first')}' for update`);
    try {
      assert.equal((await store.jobs.claim(claim))?.jobId, jobId('second'));
    } finally {
      await raw.run('rollback');
    }
  });

  it('waits for a client whose limits are changed, and takes its job then', async () => {
    await raw.run(`begin; select from clients where client_id = '${acme}' for no key update`);
    const claimed = store.jobs.claim(claim);
    await untilSomethingWaits(claimed);
    await raw.run('commit');
    assert.equal((await claimed)?.jobId, jobId('first'));
  });

  it('waits for a version that is being removed, and then pins no job to it', async () => {
    await raw.run('begin; delete from active_data_set; delete from data_sets');
    const claimed = store.jobs.claim(claim);
    await untilSomethingWaits(claimed);
    await raw.run('commit');
    assert.equal(await claimed, undefined);
    assert.equal((await store.jobs.find(jobId('first'), acme))?.state, 'accepted');
  });

  it('makes the removal of its version wait, which then finds the job', async () => {
    await store.dataSets.registerAndActivate(dataSet(version2, 2_000), 2_001);
    const job = `where job_id = '${jobId('first')}'`;
    await raw.run(`begin; select from data_sets where version = '${version1}' for key share;
      update jobs set state = 'processing', data_set_version = '${version1}' ${job}`);
    const removed = store.dataSets.remove(version1);
    await untilSomethingWaits(removed);
    await raw.run('commit');
    assert.deepEqual(await removed, { removed: false, refused: 'pinned', jobIds: [jobId('first')] });
  });

  it('is not the end of the process when its connection breaks between two statements', async () => {
    const { kysely } = new PostgresDatabase(databaseUrl);
    const broken = kysely.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
      const pid = Number(rows[0]?.pid);
      await raw.run(`select pg_terminate_backend(${pid})`);
      while ((await raw.rows(`select from pg_stat_activity where pid = ${pid}`)).length > 0);
      await sql`select 1`.execute(transaction);
    });
    await assert.rejects(broken, StoreUnavailableError);
    await sql`select 1`.execute(kysely);
    await kysely.destroy();
  });

  /** Either a call waits for a lock, as it should, or it has an answer. */
  async function untilSomethingWaits(call: Promise<unknown>): Promise<void> {
    let isAnswered = false;
    void call.finally(() => {
      isAnswered = true;
    });
    while (!isAnswered && (await raw.rows('select from pg_locks where not granted')).length === 0);
  }
});
