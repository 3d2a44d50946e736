/** The test itself, for a store of either kind and a run of any length. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import {
  acme,
  client,
  clientId,
  dataSet,
  globex,
  secrets,
  version1,
} from '../conformance/store-under-test.ts';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { type RawDatabase, RawPostgres, RawSqlite, tableContents } from '../raw-database/raw-database.ts';
import { creditChanges, jobChanges, startRecord } from './change-record.ts';
import {
  type ChangeKind,
  checkAnswers,
  checkCreditChanges,
  checkJobChange,
  checkLife,
  checkSums,
} from './check-record.ts';
import { runProcesses } from './run-processes.ts';
import { startClock } from './test-clock.ts';

const initech = clientId('initech');
const maxUnfinishedJobs = 6;

/** A store to run on, with the database behind it. */
interface Place {
  readonly dataDirectory: string;
  readonly databaseUrl?: string;
  openRaw(): RawDatabase | Promise<RawDatabase>;
}

interface RunLength {
  /** How long the processes are at work. */
  readonly durationMs: number;
  /** Far more than it takes, on any machine. */
  readonly boundMs: number;
}

/** Makes a new store of each kind, for the time of a test. */
const places: Readonly<Record<RawDatabase['kind'], (t: TestContext) => Promise<Place>>> = {
  SQLite: async (t) => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'rollcall-processes-'));
    t.after(() => rm(dataDirectory, { recursive: true }));
    return { dataDirectory, openRaw: () => new RawSqlite(dataDirectory) };
  },
  PostgreSQL: async (t) => {
    const server = await EmbeddedServer.start();
    t.after(() => server.stop());
    const databaseUrl = await server.createDatabase();
    return { dataDirectory: 'not used', databaseUrl, openRaw: () => RawPostgres.connect(databaseUrl) };
  },
};

/**
 * Several processes at random on one store, some of them killed: every change that the database recorded is a move of
 * `jobMoves`, and all sums are right.
 */
export async function processesMoveJobsByTheTable(
  t: TestContext,
  kind: RawDatabase['kind'],
  { durationMs, boundMs }: RunLength,
): Promise<void> {
  const { dataDirectory, databaseUrl, openRaw } = await places[kind](t);
  // The choices of a process follow from it; how the processes meet does not.
  const seed = Number(process.env['RANDOM_PROCESSES_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  t.diagnostic(`RANDOM_PROCESSES_SEED=${seed}`);

  const store = await openControlStore({ dataDirectory, databaseUrl });
  const clients = [acme, globex, initech];
  for (const id of clients)
    await store.clients.create(
      { ...client(id), maxUnfinishedJobs, ...(id === globex && { monthlyCredits: 500 }) },
      secrets(id),
    );
  await store.dataSets.registerAndActivate(dataSet(version1, 1_000), 1_001);
  await store.close();
  const raw = await openRaw();
  try {
    await startRecord(raw);
    const clock = startClock();
    const { done, calls, kills, missing } = await runProcesses({
      ...{ dataDirectory, databaseUrl, clients, clock, seed, durationMs, boundMs },
      processes: 4,
    });
    const tables = await tableContents(raw);
    const changes = jobChanges(tables['recorded_jobs'] ?? []);
    const kinds = new Map<string, { kind: ChangeKind; attempt: number }[]>();
    const counts = new Map<ChangeKind, number>();
    for (const change of changes) {
      const kind = checkJobChange(change, maxUnfinishedJobs);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      const ofJob = kinds.getOrInsert(change.jobId, []);
      ofJob.push({ kind, attempt: change.newAttempt });
    }
    t.diagnostic(
      `${calls} calls, ${kills} kills; ${[...counts].map(([kind, count]) => `${count} ${kind}`).join(', ')}`,
    );
    const byJob = Map.groupBy(changes, ({ jobId }) => jobId);
    for (const row of tables['jobs'] ?? []) checkLife(byJob.get(String(row['job_id'])) ?? [], row);
    checkAnswers(done, kinds);
    checkCreditChanges(creditChanges(tables['recorded_credits'] ?? []));
    checkSums(tables);
    assert.deepEqual(missing, [], 'a run that shows nothing proves nothing');
  } finally {
    await raw.close();
  }
}
