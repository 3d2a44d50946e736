/** A control store that was used in whatever way and is then copied to PostgreSQL answers and holds the same there. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type ClientId,
  type ControlStore,
  everyClient,
  type JobId,
} from '../../packages/rollcall/src/control/control-store.ts';
import { copyToPostgres } from '../../packages/rollcall/src/control/copy-to-postgres.ts';
import { creditPeriodOf } from '../../packages/rollcall/src/control/credit-period.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { acme, client, dataSet, hash, secrets } from '../conformance/store-under-test.ts';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { RawPostgres, RawSqlite, tableContents } from '../raw-database/raw-database.ts';
import { answerOf } from './store-answer.ts';
import { type Step, steps } from './store-operations.ts';
import { nastyValues, plainValues, type StoreValues } from './store-values.ts';

const startMs = Date.UTC(2026, 10, 24);

describe('the control store of one process, copied to PostgreSQL', () => {
  let server: EmbeddedServer;
  let databaseUrl: string;
  let directory: string;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rollcall-copied-'));
    server = await EmbeddedServer.start();
    databaseUrl = await server.createDatabase();
  });

  after(() => Promise.all([server.stop(), rm(directory, { recursive: true })]));

  it('holds the same rows and answers the same, whatever was done before', async () => {
    await (await openControlStore({ dataDirectory: 'not used', databaseUrl })).close();
    const postgres = await RawPostgres.connect(databaseUrl);
    const dataDirectory = join(directory, 'random');
    await (await openControlStore({ dataDirectory })).close();
    const sqlite = new RawSqlite(dataDirectory);
    await sqlite.close();
    const used = fc
      .constantFrom(plainValues, nastyValues)
      .chain((values) => fc.record({ values: fc.constant(values), calls: steps(values) }));
    await fc.assert(
      fc.asyncProperty(fc.noBias(used), async ({ values, calls }) => {
        const raw = new RawSqlite(dataDirectory);
        await Promise.all([raw.emptyTables(), postgres.emptyTables()]);
        const source = await openControlStore({ dataDirectory });
        await use(source, values, calls);
        const before = [await tableContents(raw), await answersOf(source, values)];
        await Promise.all([raw.close(), source.close()]);
        await copyToPostgres(dataDirectory, databaseUrl, false);
        const copied = await openControlStore({ dataDirectory, databaseUrl });
        const after = [await tableContents(postgres), await answersOf(copied, values)];
        await copied.close();
        assert.deepEqual(after, before);
      }),
      { numRuns: 12 },
    );
    await postgres.close();
  });

  it('is copied again over an earlier copy where that is asked for, and over nothing else; nobody may be at work on it', async () => {
    const to = await server.createDatabase();
    const dataDirectory = join(directory, 'again');
    const source = await openControlStore({ dataDirectory });
    await source.clients.create(client(acme), secrets('acme'));
    await source.agreements.settle(new Map([['masterKey', 'own']]));
    await assert.rejects(
      copyToPostgres(dataDirectory, to, false),
      /another process has the control store open/,
    );
    await source.close();
    const first = await copyToPostgres(dataDirectory, to, false);
    assert.deepEqual([first.get('clients'), first.get('jobs')], [1, 0]);
    await assert.rejects(copyToPostgres(dataDirectory, to, false), /replaced with --replace/);

    const server1 = await openControlStore({ dataDirectory, databaseUrl: to });
    await server1.clients.create({ ...client(acme), clientId: 'made since' as ClientId }, secrets('x'));
    await assert.rejects(copyToPostgres(dataDirectory, to, true), /are connected to the database/);
    await server1.close();
    await copyToPostgres(dataDirectory, to, true);
    const again = await openControlStore({ dataDirectory, databaseUrl: to });
    assert.deepEqual(await again.clients.list(), [client(acme)]);
    await again.agreements.replace(new Map([['masterKey', 'that of another installation']]));
    await again.close();
    await assert.rejects(copyToPostgres(dataDirectory, to, true), /another installation in it/);
  });
});

async function use(store: ControlStore, values: StoreValues, calls: readonly Step[]): Promise<void> {
  for (const [number, clientId] of values.clients.entries()) {
    await store.clients.create(
      { clientId, name: '', entitlements: [], createdAtMs: startMs },
      secrets(clientId),
    );
    const token = {
      clientId,
      tokenId: `first of ${clientId}`,
      createdAtMs: startMs,
      expiresAtMs: startMs + 60_000,
    };
    await store.tokens.issue({ ...token, tokenHash: hash(`secret${number}`) });
  }
  for (const version of values.versions)
    await store.dataSets.registerAndActivate(dataSet(version, startMs), startMs);
  let nowMs = startMs;
  for (const step of calls) {
    nowMs += step.passMs;
    const jobs = await store.jobs.list(everyClient, { skip: 0, limit: 100 });
    const claims = jobs.map(({ jobId }) => ({ jobId, owner: 'worker0', attempt: 1 }));
    await answerOf(() => step.call(store, { nowMs, claims, leases: claims, jobs }));
  }
}

/** Everything that a store can be asked for about what it holds. */
async function answersOf(store: ControlStore, { clients, versions }: StoreValues): Promise<unknown> {
  const jobs = await store.jobs.list(everyClient, { skip: 0, limit: 1_000 });
  const ofJob = (jobId: JobId) =>
    Promise.all([store.jobs.find(jobId, everyClient), store.deliveries.find(jobId, everyClient)]);
  const ofClient = (clientId: ClientId) =>
    Promise.all([
      store.clients.findWithSecret(clientId),
      store.tokens.list(clientId),
      store.credits.usage(clientId, creditPeriodOf(startMs)),
      store.credits.ledger(clientId, creditPeriodOf(startMs)),
      store.jobs.list(clientId, { skip: 0, limit: 1_000 }),
    ]);
  return answerOf(() =>
    Promise.all([
      jobs,
      Promise.all(jobs.map(({ jobId }) => ofJob(jobId))),
      Promise.all(clients.map(ofClient)),
      store.dataSets.list(),
      store.dataSets.active(),
      versions,
    ]),
  );
}
