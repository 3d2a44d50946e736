import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { Kysely } from 'kysely';
import type { ClientId, DataSetVersion, JobId, JobLease } from './control-store.ts';
import { KyselyControlStore } from './kysely-control-store.ts';
import { migrate } from './migrate.ts';
import { NodeSqliteDatabase } from './node-sqlite-database.ts';
import { NodeSqliteDialect } from './node-sqlite-dialect.ts';
import type { Schema } from './schema.ts';
import { sqliteStoreDialect } from './store-dialect.ts';

const version = '1' as DataSetVersion;
const client = { clientId: 'acme' as ClientId, name: 'Acme', entitlements: [], createdAtMs: 1 };
const totals = { matchedQueries: 1, invalidQueries: 0, truncatedQueries: 0, totalContacts: 1 };

describe('the statements of a job', () => {
  let directory: string;
  let path: string;
  let store: KyselyControlStore;
  const statements: string[] = [];

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rollcall-jobs-'));
    path = join(directory, 'control.sqlite');
    const db = new Kysely<Schema>({
      dialect: new NodeSqliteDialect(await NodeSqliteDatabase.open(path)),
      log: (event) => {
        statements.push(event.query.sql);
      },
    });
    await migrate(db, sqliteStoreDialect);
    store = new KyselyControlStore(db, sqliteStoreDialect);
    await store.clients.create(client, {
      secretHash: new Uint8Array(32),
      webhookSecretSealed: new Uint8Array(0),
    });
    const dataSet = { createdAtMs: 1, contacts: 1, companies: 1, sizeBytes: 1, sources: [] };
    await store.dataSets.registerAndActivate({ ...dataSet, version }, 1);
  });

  after(async () => {
    await store.close();
    await rm(directory, { recursive: true });
  });

  it('are a transaction to submit, one to claim and one to finish, whatever its size', async () => {
    for (const [name, lines, sizeBytes] of [
      ['small', 1, 1],
      ['large', 2_000, 10_000_000],
    ] as const) {
      assert.deepEqual(await kindsDuring(() => submit(name, lines, sizeBytes)), [
        'begin',
        'select',
        'insert',
        'insert',
        'commit',
      ]);
      // The first one looks whether there is a job, the last one is of the data set. The debit is two: what the client has consumed, and the entry of its ledger.
      const claimKinds = ['select', 'begin', 'select', 'select', 'insert', 'insert', 'update', 'commit'];
      assert.deepEqual(await kindsDuring(claim), claimKinds);
      const end = { endedAtMs: 3, totals, resultParts: [] };
      const kinds = await kindsDuring(() => store.jobs.finish(leaseOf(name), end));
      assert.deepEqual(kinds, ['begin', 'select', 'update', 'insert', 'commit']);
    }
  });

  it('find the oldest job and the leases through indexes, without sorting', async () => {
    await submit('waiting', 1, 1);
    const [look = '', select = ''] = await statementsDuring(claim);
    assert.match(planOf(look), /SCAN jobs USING COVERING INDEX waiting_jobs_by_age/);
    assert.match(planOf(look), /SEARCH jobs USING INDEX running_jobs_by_lease \(lease_until_ms<\?\)/);
    assert.match(planOf(select), /SCAN jobs USING INDEX waiting_jobs_by_age/);
    assert.doesNotMatch(planOf(select), /TEMP B-TREE/);
    const [renew = ''] = await statementsDuring(() => store.jobs.renewLeases('w', ['small' as JobId], 9));
    assert.match(planOf(renew), /SEARCH jobs USING (COVERING )?INDEX/);
  });

  it('find a job, its place in the queue included, and how far many are, through indexes', async () => {
    const [find = '', ...more] = await statementsDuring(() => store.jobs.find('small', client.clientId));
    assert.deepEqual(more, []);
    const plan = planOf(find);
    assert.match(plan, /SEARCH job USING INDEX/);
    assert.match(plan, /SEARCH jobs USING INDEX unfinished_jobs_by_client \(client_id=\? AND state=\?\)/);
    const [progress = ''] = await statementsDuring(() => store.jobs.progress(['small' as JobId]));
    assert.match(planOf(progress), /SEARCH jobs USING INDEX/);
    assert.doesNotMatch(`${plan}${planOf(progress)}`, /SCAN jobs|TEMP B-TREE/);
  });

  it('are one transaction to fail a job and give back what it cost', async () => {
    await submit('failing', 5, 1);
    await claim();
    const end = { endedAtMs: 3, failureReason: 'x' };
    const kinds = await kindsDuring(() => store.jobs.fail(leaseOf('failing'), end));
    assert.deepEqual(kinds, ['begin', 'select', 'update', 'update', 'insert', 'commit']);
  });

  it('are one transaction for a checkpoint', async () => {
    await submit('long', 5, 1);
    await claim();
    const checkpoint = { processedQueries: 1, totals, resultParts: [] };
    const kinds = await kindsDuring(() => store.jobs.checkpoint(leaseOf('long'), checkpoint));
    assert.deepEqual(kinds, ['begin', 'select', 'update', 'insert', 'commit']);
  });

  it('find what has expired through an index', async () => {
    const [select = ''] = await statementsDuring(() => store.jobs.endedBefore(1, 10));
    assert.match(planOf(select), /SEARCH jobs USING (COVERING )?INDEX kept_jobs_by_end/);
    assert.doesNotMatch(planOf(select), /TEMP B-TREE/);
  });

  it('find what a client has under way through an index, without reading its jobs', async () => {
    const [select = ''] = await statementsDuring(() => submit('planned', 1, 1));
    const plan = planOf(select);
    assert.equal(plan.match(/USING COVERING INDEX unfinished_jobs_by_client/g)?.length, 2, plan);
    assert.doesNotMatch(plan, /SCAN jobs/);
  });

  function submit(name: string, lines: number, sizeBytes: number): Promise<unknown> {
    return store.jobs.submit(
      {
        jobId: name as JobId,
        clientId: client.clientId,
        createdAtMs: 1,
        kind: 'lookup',
        totalQueries: lines,
        validQueries: lines,
        options: { limit: 1, contactDetails: false },
        body: new Uint8Array(sizeBytes),
      },
      { maxUnfinishedJobs: 50 },
    );
  }

  function claim(): Promise<unknown> {
    return store.jobs.claim({ owner: 'w', nowMs: 2, leaseUntilMs: 9, dataSetVersion: version });
  }

  /** Of the first claim. */
  function leaseOf(name: string): JobLease {
    return { jobId: name as JobId, owner: 'w', attempt: 1 };
  }

  async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
    statements.length = 0;
    await work();
    return statements.filter((sql) => !sql.startsWith('begin'));
  }

  async function kindsDuring(work: () => Promise<unknown>): Promise<string[]> {
    statements.length = 0;
    await work();
    return statements.map((sql) => sql.split(' ', 1).join());
  }

  function planOf(sql: string): string {
    using database = new DatabaseSync(path);
    const steps = database.prepare(`explain query plan ${sql}`).all();
    return steps.map((step) => step['detail']).join('\n');
  }
});
