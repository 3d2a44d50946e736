/**
 * The same calls to both control stores: every answer is the same, and so is what the tables hold afterwards. Nothing
 * here says what is right; the conformance tests do.
 *
 *     DIFFERENTIAL_RUNS=2000 npx node --test test/differential/stores-agree.test.ts
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type {
  ClaimedJob,
  ClientId,
  ControlStore,
  JobId,
  JobLease,
} from '../../packages/rollcall/src/control/control-store.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { dataSet, hash, secrets } from '../conformance/store-under-test.ts';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { type RawDatabase, RawPostgres, RawSqlite, tableContents } from '../raw-database/raw-database.ts';
import { answerOf } from './store-answer.ts';
import { type Moment, methodsOf, type Step, steps, storeOperations } from './store-operations.ts';
import { nastyValues, plainValues, type StoreValues } from './store-values.ts';

const numRuns = Number(process.env['DIFFERENTIAL_RUNS'] ?? 60);
/** Two seconds before the end of a month. */
const startMs = Date.UTC(2026, 10, 30, 23, 59, 58);

const valuesOf = { plain: plainValues, nasty: nastyValues };

interface Opened {
  readonly store: ControlStore;
  readonly raw: RawDatabase;
}

describe('the SQLite store and the PostgreSQL store', () => {
  let server: EmbeddedServer;
  let dataDirectory: string;
  let both: readonly [Opened, Opened];

  before(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'rollcall-differential-'));
    server = await EmbeddedServer.start();
    const databaseUrl = await server.createDatabase();
    const sqlite = await openControlStore({ dataDirectory });
    const postgres = await openControlStore({ dataDirectory: 'not used', databaseUrl });
    both = [
      { store: sqlite, raw: new RawSqlite(dataDirectory) },
      { store: postgres, raw: await RawPostgres.connect(databaseUrl) },
    ];
  });

  after(async () => {
    for (const { store, raw } of both) await Promise.all([raw.close(), store.close()]);
    await Promise.all([server.stop(), rm(dataDirectory, { recursive: true })]);
  });

  it('are called by every method that they have', () => {
    const known = storeOperations(plainValues).map(({ name }) => name);
    for (const { store } of both) assert.deepEqual(methodsOf(store).toSorted(), known.toSorted());
  });

  it('answer the same and store the same, whatever is called', async (t) => {
    let callCount = 0;
    const run = (kind: keyof typeof valuesOf) =>
      fc.record({ kind: fc.constant(kind), calls: steps(valuesOf[kind]) });
    await fc.assert(
      fc.asyncProperty(
        // Without bias: it would make half of the sequences very short.
        fc.noBias(fc.oneof({ weight: 2, arbitrary: run('plain') }, { weight: 1, arbitrary: run('nasty') })),
        async ({ kind, calls }) => {
          callCount += calls.length;
          await runBoth(both, valuesOf[kind], calls);
        },
      ),
      { numRuns },
    );
    t.diagnostic(`${callCount} calls in ${numRuns} runs`);
  });
});

async function runBoth(
  both: readonly [Opened, Opened],
  values: StoreValues,
  calls: readonly Step[],
): Promise<void> {
  await Promise.all(both.map(({ raw }) => raw.emptyTables()));
  for (const [number, clientId] of values.clients.entries()) {
    const client = { clientId, name: '', entitlements: [], createdAtMs: startMs };
    const token = {
      clientId,
      tokenId: `first of ${clientId}`,
      createdAtMs: startMs,
      expiresAtMs: startMs + 60_000,
    };
    for (const { store } of both) {
      await store.clients.create(client, secrets(clientId));
      await store.tokens.issue({ ...token, tokenHash: hash(`secret${number}`) });
    }
  }
  for (const version of values.versions) {
    for (const { store } of both)
      await store.dataSets.registerAndActivate(dataSet(version, startMs), startMs);
  }
  const claims: JobLease[] = [];
  let leases: Moment['leases'] = [];
  let jobs: Moment['jobs'] = [];
  let nowMs = startMs;
  for (const [number, step] of calls.entries()) {
    nowMs += step.passMs;
    const moment = { nowMs, claims: [...claims], leases, jobs };
    const after = `${number}: ${fc.stringify(step)}`;
    const [sqlite, postgres] = await Promise.all(
      both.map(({ store }) => answerOf(() => step.call(store, moment))),
    );
    assert.deepEqual({ after, answer: postgres }, { after, answer: sqlite });
    if (step.name === 'jobs.claim' && isClaimed(sqlite)) claims.push(sqlite);
    if (step.name.startsWith('jobs.')) [jobs, leases] = await jobsAndLeases(both[0].raw);
  }
  const [sqlite, postgres] = await Promise.all(both.map(({ raw }) => tableContents(raw, isRandom)));
  assert.deepEqual(postgres, sqlite);
}

/** What the calls that follow can be about. */
async function jobsAndLeases(raw: RawDatabase): Promise<[Moment['jobs'], Moment['leases']]> {
  const rows = await raw.rows('select job_id, client_id, lease_owner, attempt from jobs order by rowid');
  const jobs = rows.map((row) => ({ jobId: row['job_id'] as JobId, clientId: row['client_id'] as ClientId }));
  const leases = rows.flatMap(({ job_id: jobId, lease_owner: owner, attempt }) =>
    typeof owner === 'string' ? [{ jobId: jobId as JobId, owner, attempt: Number(attempt) }] : [],
  );
  return [jobs, leases];
}

function isClaimed(answer: unknown): answer is ClaimedJob {
  return typeof answer === 'object' && answer !== null && 'attempt' in answer;
}

function isRandom(table: string, column: string): boolean {
  return table === 'credit_ledger' && column === 'entry_id';
}
