/** PostgreSQL that carries out what it was asked, and whose answer never comes: the call is given up, and nothing is done twice. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Claim, ClaimedJob, ControlStore } from '../../packages/rollcall/src/control/control-store.ts';
import { creditPeriodOf } from '../../packages/rollcall/src/control/credit-period.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { PostgresDatabase } from '../../packages/rollcall/src/control/postgres-database.ts';
import { StoreUnavailableError } from '../../packages/rollcall/src/control/store-error.ts';
import {
  acme,
  client,
  dataSet,
  defaults,
  hash,
  jobId,
  newJob,
  partsOf,
  secrets,
  totals,
  version1,
} from '../conformance/store-under-test.ts';
import { RawPostgres } from '../raw-database/raw-database.ts';
import { EmbeddedServer } from './embedded-server.ts';
import { LosingProxy } from './losing-proxy.ts';

/** All wait for their answers together, each on a database and a network of its own. */
describe('an answer that is lost', { concurrency: true }, () => {
  let server: EmbeddedServer;

  before(async () => {
    server = await EmbeddedServer.start();
  });

  after(() => server.stop());

  interface Lossy {
    readonly store: ControlStore;
    /** Calls it; the commit arrives, and its answer does not. */
    unheard(call: () => Promise<unknown>): Promise<void>;
    /** What was debited and refunded. */
    ledger(): Promise<(string | number)[][]>;
  }

  async function onLossyNetwork(run: (lossy: Lossy) => Promise<void>): Promise<void> {
    const url = await server.createDatabase();
    await using proxy = await LosingProxy.before(url);
    const store = await openControlStore({
      dataDirectory: 'not used',
      databaseUrl: proxy.urlOf(url),
      databaseTimeoutSeconds: 1,
    });
    try {
      await store.dataSets.registerAndActivate(dataSet(version1, 1_000), 1_001);
      await store.clients.create({ ...client(acme), monthlyCredits: 20 }, secrets('acme'));
      await run({
        store,
        unheard: async (call) => {
          proxy.loseAnswerTo('commit');
          await assert.rejects(call(), (error) => error instanceof StoreUnavailableError);
        },
        ledger: async () =>
          (await store.credits.ledger(acme, creditPeriodOf(5_000))).map(({ kind, amount }) => [kind, amount]),
      });
    } finally {
      await store.close();
    }
  }

  it('that is not waited for: a process that stands still in a transaction has its locks taken away, and learns of it', async () => {
    const url = await server.createDatabase();
    await (await openControlStore({ dataDirectory: 'not used', databaseUrl: url })).close();
    const { kysely } = new PostgresDatabase(url, { databaseTimeoutSeconds: 1 });
    const raw = await RawPostgres.connect(url);
    const standingStill = kysely.transaction().execute(async (transaction) => {
      await sql`lock table jobs`.execute(transaction);
      // Waits for it.
      await raw.run('begin; lock table jobs; commit');
      await sql`select 1`.execute(transaction);
    });
    await assert.rejects(standingStill, StoreUnavailableError);
    await Promise.all([raw.close(), kysely.destroy()]);
  });

  const claim: Claim = { owner: 'w1', nowMs: 5_000, leaseUntilMs: 6_000, dataSetVersion: version1 };
  const end = { endedAtMs: 5_500, totals, resultParts: partsOf(5) };

  async function begun(store: ControlStore): Promise<ClaimedJob> {
    await store.jobs.submit({ ...newJob('a', acme, 1_000), webhook: 'https://example.com/' }, defaults);
    const job = await store.jobs.claim(claim);
    assert.ok(job !== undefined);
    return job;
  }

  it('to a submission: its key finds the job', () =>
    onLossyNetwork(async ({ store, unheard }) => {
      const idempotency = { key: 'k', fingerprint: hash('k'), expiresAtMs: 90_000 };
      await unheard(() => store.jobs.submit({ ...newJob('a', acme, 1_000), idempotency }, defaults));
      const again = await store.jobs.submit({ ...newJob('b', acme, 1_001), idempotency }, defaults);
      assert.ok(!again.accepted && again.refused === 'idempotencyKeyTaken');
      assert.equal(again.earlier.jobId, jobId('a'));
    }));

  it('to a claim: the job is taken over when its lease is over, and debited once', () =>
    onLossyNetwork(async ({ store, unheard, ledger }) => {
      await store.jobs.submit(newJob('a', acme, 1_000), defaults);
      await unheard(() => store.jobs.claim(claim));
      assert.equal(await store.jobs.claim({ ...claim, nowMs: 6_000 }), undefined);
      const taken = await store.jobs.claim({ ...claim, nowMs: 6_001 });
      assert.deepEqual([taken?.jobId, taken?.attempt], [jobId('a'), 2]);
      assert.deepEqual(await ledger(), [['debit', 2]]);
    }));

  it('to a checkpoint: it is stored again, and counted once', () =>
    onLossyNetwork(async ({ store, unheard }) => {
      const job = await begun(store);
      const checkpoint = { processedQueries: 1, totals, resultParts: partsOf(5) };
      await unheard(() => store.jobs.checkpoint(job, checkpoint));
      assert.deepEqual(await store.jobs.checkpoint(job, checkpoint), { clientStoredBytes: 5 });
    }));

  it('to the end of a job: it has ended, and is told of once', () =>
    onLossyNetwork(async ({ store, unheard }) => {
      const job = await begun(store);
      await unheard(() => store.jobs.finish(job, end));
      assert.equal(await store.jobs.finish(job, { ...end, endedAtMs: 9_000 }), false);
      assert.equal((await store.jobs.find(job.jobId, acme))?.endedAtMs, end.endedAtMs);
      assert.equal(await store.jobs.storedResultBytes(), 5);
      const due = { owner: 'w1', nowMs: 9_000, leaseUntilMs: 9_500, limit: 9, passOver: nobody };
      assert.equal((await store.deliveries.claim(due)).length, 1);
    }));

  it('to the failure of a job: it is refunded once', () =>
    onLossyNetwork(async ({ store, unheard, ledger }) => {
      const job = await begun(store);
      await unheard(() => store.jobs.fail(job, { endedAtMs: 5_500, failureReason: 'x' }));
      assert.equal(await store.jobs.fail(job, { endedAtMs: 5_501, failureReason: 'x' }), false);
      assert.deepEqual(await ledger(), [
        ['debit', 2],
        ['refund', 2],
      ]);
    }));
});

const nobody = { hosts: [], clientIds: [] };
