/** What a claim does about rows that somebody else has locked, on PostgreSQL. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Claim, ControlStore } from '../../packages/rollcall/src/control/control-store.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import {
  acme,
  client,
  defaults,
  globex,
  jobId,
  newJob,
  secrets,
  version1,
} from '../conformance/store-under-test.ts';
import { RawPostgres } from '../raw-database/raw-database.ts';
import { EmbeddedServer } from './embedded-server.ts';

const claim: Claim = { owner: 'w1', nowMs: 5_000, leaseUntilMs: 9_000, dataSetVersion: version1 };

describe('a claim on PostgreSQL', () => {
  let server: EmbeddedServer;
  let store: ControlStore;
  let raw: RawPostgres;

  before(async () => {
    server = await EmbeddedServer.start();
    const databaseUrl = await server.createDatabase();
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
    let isAnswered = false;
    const claimed = store.jobs.claim(claim).finally(() => {
      isAnswered = true;
    });
    // Either it waits for the lock, as it should, or it has an answer.
    while (!isAnswered && (await raw.rows('select from pg_locks where not granted')).length === 0);
    await raw.run('commit');
    assert.equal((await claimed)?.jobId, jobId('first'));
  });
});
