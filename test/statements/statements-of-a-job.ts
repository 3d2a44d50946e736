/** Which statements one job costs, from its submission to its end: counted over the real engine and a real data set. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { defaultReferenceTables } from '@rollcall/lookup';
import { Kysely, type LogEvent } from 'kysely';
import { pino } from 'pino';
import type {
  ClientId,
  ControlStore,
  DataSetRecord,
  JobId,
} from '../../packages/rollcall/src/control/control-store.ts';
import { KyselyControlStore } from '../../packages/rollcall/src/control/kysely-control-store.ts';
import { migrate } from '../../packages/rollcall/src/control/migrate.ts';
import { NodeSqliteDatabase } from '../../packages/rollcall/src/control/node-sqlite-database.ts';
import { NodeSqliteDialect } from '../../packages/rollcall/src/control/node-sqlite-dialect.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { PostgresDatabase } from '../../packages/rollcall/src/control/postgres-database.ts';
import type { Schema } from '../../packages/rollcall/src/control/schema.ts';
import {
  postgresStoreDialect,
  sqliteStoreDialect,
} from '../../packages/rollcall/src/control/store-dialect.ts';
import { DataSets } from '../../packages/rollcall/src/data-set/data-sets.ts';
import { importPeople } from '../../packages/rollcall/src/import/import-people.ts';
import { JobRunner } from '../../packages/rollcall/src/jobs/job-runner.ts';
import { LookupThreads } from '../../packages/rollcall/src/jobs/lookup-threads.ts';
import { ResultFiles } from '../../packages/rollcall/src/results/result-files.ts';
import { writeSample } from '../../packages/rollcall/src/sample/write-sample.ts';
import { sampleLines } from '../e2e/lookup-lines.ts';

const clientId = 'acme0000000000000000' as ClientId;
/** One slice, so that no checkpoint comes by, however slow the machine is. */
const lines = 100;
const boundMs = 60_000;

/** A store of which every statement is heard. */
export type OpenCountedStore = (directory: string, log: (event: LogEvent) => void) => Promise<ControlStore>;

export const openCountedSqlite: OpenCountedStore = async (directory, log) => {
  const database = await NodeSqliteDatabase.open(join(directory, 'control.sqlite'));
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(database), log });
  await migrate(db, sqliteStoreDialect);
  return new KyselyControlStore(db, sqliteStoreDialect);
};

export function openCountedPostgres(url: string): OpenCountedStore {
  return async (_directory, log) => {
    const { kysely } = new PostgresDatabase(url, {}, log);
    await migrate(kysely, postgresStoreDialect);
    return new KyselyControlStore(kysely, postgresStoreDialect);
  };
}

/** A data set of so many contacts, for as many stores as are opened. Leaving its scope removes it. */
export class SampleDataSet implements AsyncDisposable {
  readonly directory: string;
  readonly record: DataSetRecord;

  private constructor(directory: string, record: DataSetRecord) {
    this.directory = directory;
    this.record = record;
  }

  static async build(contacts: number): Promise<SampleDataSet> {
    const directory = await newDirectory();
    const file = join(directory, 'sample.csv');
    await writeSample(file, { contacts });
    const control = await openControlStore({ dataDirectory: directory });
    try {
      await importPeople({
        files: [file],
        dataDirectory: directory,
        control,
        referenceTables: defaultReferenceTables,
        builtBy: 'test',
        signal: new AbortController().signal,
        onProgress: () => {},
      });
      const record = await control.dataSets.active();
      if (record === undefined) throw new Error('an import makes its data set the active one');
      return new SampleDataSet(directory, record);
    } finally {
      await control.close();
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return rm(this.directory, { recursive: true });
  }
}

/**
 * Runs a job over a sample.
 *
 * @param webhook of the job; nobody sends to it here
 * @returns how often each kind of statement was made (`insert into "jobs"`), in the order of their names; what is not for
 * this job is left out: looking for jobs that there are not, and transactions around it
 */
export async function statementsOfAJob(
  open: OpenCountedStore,
  { directory: dataDirectory, record }: SampleDataSet,
  webhook?: string,
): Promise<Record<string, number>> {
  const directory = await newDirectory();
  let statements: string[] | undefined;
  const control = await open(directory, ({ query }) => statements?.push(query.sql));
  const log = pino({ level: 'silent' });
  const threads = new LookupThreads(2);
  const dataSets = new DataSets({ control, dataDirectory, log, onActivated: () => {} });
  try {
    await control.clients.create(
      { clientId, name: 'Acme', entitlements: ['lookup'], createdAtMs: 1 },
      { secretHash: randomBytes(32), webhookSecretSealed: new Uint8Array() },
    );
    await control.dataSets.registerAndActivate(record, record.createdAtMs);
    await dataSets.start();
    const runner = new JobRunner({
      control,
      dataSets,
      threads,
      results: new ResultFiles(directory),
      masterKey: new Uint8Array(32),
      owner: 'counted',
      leaseMs: 600_000,
      caps: { contactsPerJob: 1e9, bytesPerClient: 1e12 },
      onChanged: () => {},
      onForgotten: () => {},
      onDeliveryDue: () => {},
      clock: Date.now,
      log,
    });
    statements = [];
    const jobId = await submit(control, sampleLines(record.contacts, lines), webhook);
    await runner.start();
    await ended(control, jobId);
    const counts = countKinds(statements);
    await runner.stop(boundMs);
    return counts;
  } finally {
    statements = undefined;
    await dataSets.stop();
    await threads.close();
    await control.close();
    await rm(directory, { recursive: true });
  }
}

function newDirectory(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'rollcall-statements-'));
}

async function submit(control: ControlStore, body: string, webhook: string | undefined): Promise<JobId> {
  const jobId = randomBytes(10).toString('hex') as JobId;
  const job = { jobId, clientId, createdAtMs: Date.now(), totalQueries: lines, validQueries: lines };
  const options = { limit: 10_000, contactDetails: true };
  await control.jobs.submit(
    { ...job, kind: 'lookup', options, body: Buffer.from(body), ...(webhook !== undefined && { webhook }) },
    { maxUnfinishedJobs: 1 },
  );
  return jobId;
}

async function ended(control: ControlStore, jobId: JobId): Promise<void> {
  const deadlineMs = Date.now() + boundMs;
  for (;;) {
    const job = await control.jobs.find(jobId, clientId);
    if (job?.state === 'finished') return;
    if (job?.state === 'failed' || Date.now() > deadlineMs) throw new Error(JSON.stringify(job));
    await delay(5);
  }
}

/** What happens by time or once in a process, and what this test does itself. */
const notOfTheJob = [
  /^(begin|commit|rollback)/,
  // Claims, the one that found the job included: how many found nothing is a matter of time.
  /^select .* from \(select .* from "jobs" .*\) as "(oldest|job)"/,
  /^select cast\(extract\(epoch/,
  // The test itself looks whether the job has ended.
  /^select .* as "queue_position"/s,
  /^select distinct "lease_owner"/,
  /from "(data_sets|active_data_set)"/,
];

function countKinds(statements: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const sql of statements) {
    if (notOfTheJob.some((pattern) => pattern.test(sql))) continue;
    const [kind = sql] = /^\w+/.exec(sql) ?? [];
    // What is selected may be selected from other tables; the last one is the statement's own.
    const tables = [...sql.matchAll(/(?:from|into|update) "(\w+)"/g)].map(([, name = '']) => name);
    const table = (kind === 'select' ? tables.at(-1) : tables[0]) ?? '';
    const name = `${kind} ${table}`.trim();
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).toSorted());
}
