/** A store of the first release with jobs under way: today's program joins, and nothing is lost. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { zstdCompressSync } from 'node:zlib';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { createClient } from '../../packages/rollcall/src/access/create-client.ts';

import { initial } from '../../packages/rollcall/src/control/migrations/0001-initial.ts';
import { credits } from '../../packages/rollcall/src/control/migrations/0002-credits.ts';
import { access } from '../../packages/rollcall/src/control/migrations/0003-access.ts';
import { checkpoints } from '../../packages/rollcall/src/control/migrations/0004-checkpoints.ts';
import { PostgresDatabase } from '../../packages/rollcall/src/control/postgres-database.ts';
import { hashSecret, loadMasterKey } from '../../packages/rollcall/src/control/secrets.ts';
import { postgresStoreDialect } from '../../packages/rollcall/src/control/store-dialect.ts';
import {
  matchingLines,
  sampleInstallation,
} from '../../packages/rollcall/src/jobs/installation-fixture.test.ts';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { RawSqlite } from '../raw-database/raw-database.ts';
import { ApiClient, jobPath } from './api-client.ts';
import { RollcallServer } from './rollcall-process.ts';

const token = 'a token of the first release';
const waiting = 'waiting0000000000000';
const underWay = 'underway000000000000';
const finished = 'finished000000000000';
const lines = matchingLines(2);

/** The tables as the first release made them. */
async function firstRelease(databaseUrl: string): Promise<void> {
  const { kysely } = new PostgresDatabase(databaseUrl);
  const migrations = {
    '0001-initial': initial(postgresStoreDialect),
    '0002-credits': credits,
    '0003-access': access(postgresStoreDialect),
    '0004-checkpoints': checkpoints,
  };
  const { error } = await new Migrator({
    db: kysely,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest();
  await kysely.destroy();
  assert.equal(error, undefined);
}

it('jobs that the first release accepted or had begun are finished, its tokens and credits are good', async (t) => {
  await using installation = await sampleInstallation(300);
  const { control, dataDirectory, version } = installation;
  const masterKey = await loadMasterKey({ dataDirectory });
  const { client } = await createClient(control, masterKey, 'acme', 1);
  const raw = new RawSqlite(dataDirectory);
  const [secrets] = await raw.rows(`select * from clients where client_id = '${client.clientId}'`);
  const [dataSet] = await raw.rows('select * from data_sets');
  await raw.close();

  const postgres = await EmbeddedServer.start();
  t.after(() => postgres.stop());
  const databaseUrl = await postgres.createDatabase();
  await firstRelease(databaseUrl);
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const insert = (table: string, row: Readonly<Record<string, unknown>>) =>
    database.query(
      `insert into ${table} (${Object.keys(row).join()}) values (${Object.keys(row).map((_, n) => `$${n + 1}`)})`,
      Object.values(row),
    );
  const { clientId: client_id } = client;
  await insert('clients', {
    client_id,
    name: 'acme',
    entitlements_json: JSON.stringify(client.entitlements),
    secret_hash: secrets?.['secret_hash'],
    webhook_secret_sealed: secrets?.['webhook_secret_sealed'],
    created_at_ms: 1,
    monthly_credits: 100,
  });
  const expires_at_ms = Date.now() + 3_600_000;
  await insert('access_tokens', {
    token_hash: hashSecret(token),
    token_id: 't',
    client_id,
    created_at_ms: 1,
    expires_at_ms,
  });
  const { manifest_sha256: _, ...dataSetThen } = dataSet ?? {};
  await insert('data_sets', dataSetThen);
  await insert('active_data_set', { only_row: 1, version, activated_at_ms: 1 });
  const period = new Date().toISOString().slice(0, 7);
  const job = {
    client_id,
    created_at_ms: 2,
    total_queries: 2,
    valid_queries: 2,
    options_json: JSON.stringify({ limit: 10, contactDetails: true }),
  };
  const begun = {
    attempt: 1,
    started_at_ms: 3,
    data_set_version: version,
    credits_consumed: 2,
    credit_period: period,
  };
  await insert('jobs', { job_id: waiting, state: 'accepted', attempt: 0, ...job });
  // Its worker of the first release has left; its lease has run out.
  const lease = { lease_owner: 'elsewhere/1/x', lease_until_ms: 4 };
  await insert('jobs', { job_id: underWay, state: 'processing', ...lease, ...job, ...begun });
  const ended = { ended_at_ms: 5, failure_reason: 'x' };
  await insert('jobs', {
    job_id: finished,
    state: 'failed',
    ...ended,
    ...job,
    ...begun,
    credits_consumed: 0,
  });
  for (const job_id of [waiting, underWay])
    await insert('job_bodies', { job_id, csv_zstd: zstdCompressSync(lines) });
  await insert('credit_periods', { client_id, period, consumed: 2 });
  await insert('credit_ledger', {
    entry_id: 'e',
    client_id,
    period,
    job_id: underWay,
    kind: 'debit',
    amount: 2,
    at_ms: 3,
  });

  // Two at once, as when a deployment is rolled: one of them brings the tables up to date.
  const env = { ROLLCALL_DATABASE_URL: databaseUrl };
  const start = (flags: readonly string[]) => RollcallServer.start(dataDirectory, flags, { env });
  const [server, other] = await Promise.all([start([]), start(['--no-worker'])]);
  await using stack = new AsyncDisposableStack();
  for (const process of [server, other]) stack.use(process);
  const api = new ApiClient(other.url, token);
  const bodies: string[] = [];
  for (const jobId of [waiting, underWay]) {
    const { status, totalProcessed, creditsConsumed } = await api.ended(jobId);
    assert.deepEqual([status, totalProcessed, creditsConsumed], ['finished', 2, 2]);
    bodies.push(
      (await api.call('GET', `${jobPath}/${jobId}/results?fields=queryId,matchStatus,contactId`)).text,
    );
  }
  assert.match(bodies[0] ?? '', /^queryId,matchStatus,contactId\r\nq0,matched,/);
  assert.equal(bodies[0], bodies[1]);
  assert.equal((await api.status(finished)).status, 'failed');
  const { rows } = await database.query('select consumed from credit_periods');
  await database.end();
  assert.deepEqual(rows, [{ consumed: '4' }]);
});
