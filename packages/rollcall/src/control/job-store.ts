import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import type {
  ClaimedJob,
  ClientId,
  DataSetVersion,
  Job,
  JobCheckpoint,
  JobId,
  JobStore,
  JobTotals,
  NewJob,
  ResultPart,
} from './control-store.ts';
import { jobFromRow, rowFromNewJob } from './job-row.ts';
import { isTerminal, jobStates, stateAfter, statesBefore } from './job-state.ts';
import type { Schema } from './schema.ts';
import type { StoreDialect } from './store-dialect.ts';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/**
 * The states of a job that has not ended, written into the SQL: a database uses the index of unfinished jobs only where
 * it can see, before it knows any parameter, that the query asks for no others.
 */
const unfinished = sql<boolean>`jobs.state in (${sql.join(jobStates.filter((state) => !isTerminal(state)).map((state) => sql.lit(state)))})`;

/**
 * Jobs in the tables of `Schema`.
 *
 * A move is an UPDATE whose condition names the states that it may start from (job-state.ts), so of two moves that race,
 * the second finds no row. The lease is a part of the job's row:
 *
 *     state        lease_owner   lease_until_ms
 *     accepted     null          null
 *     processing   the worker    a time; once it is past, any worker may take the job over
 *     processing   null          0: given back, free at once
 *     ended        null          null
 *
 * A lease that ran out is still its owner's until another takes the job: work that is done is then not done again.
 * Each of the three commits of a job (submit, claim, finish) is one transaction with a fixed number of statements.
 */
export class KyselyJobStore implements JobStore {
  readonly #db: Kysely<Schema>;
  readonly #dialect: StoreDialect;

  constructor(db: Kysely<Schema>, dialect: StoreDialect) {
    this.#db = db;
    this.#dialect = dialect;
  }

  async submit(job: NewJob): Promise<void> {
    // Before the transaction, which holds SQLite's only write lock.
    const csvZstd = await compress(job.body);
    await this.#db.transaction().execute(async (transaction) => {
      await transaction.insertInto('jobs').values(rowFromNewJob(job)).execute();
      await transaction.insertInto('job_bodies').values({ job_id: job.jobId, csv_zstd: csvZstd }).execute();
      await this.#dialect.announceJob(transaction);
    });
  }

  find(jobId: string, clientId: ClientId): Promise<Job | undefined> {
    return findJob(this.#db, jobId, clientId);
  }

  cancel(jobId: string, clientId: ClientId, nowMs: number): Promise<Job | undefined> {
    return this.#db.transaction().execute(async (transaction) => {
      const aborted = await transaction
        .updateTable('jobs')
        .set({ state: stateAfter('cancel'), ended_at_ms: nowMs })
        .where('job_id', '=', jobId as JobId)
        .where('client_id', '=', clientId)
        .where('state', 'in', statesBefore('cancel'))
        .returningAll()
        .executeTakeFirst();
      return aborted === undefined ? findJob(transaction, jobId, clientId) : jobFromRow(aborted);
    });
  }

  async claim(claim: {
    owner: string;
    nowMs: number;
    leaseUntilMs: number;
    dataSetVersion: DataSetVersion;
  }): Promise<ClaimedJob | undefined> {
    const claimed = await this.#db.transaction().execute(async (transaction) => {
      const next = await transaction
        .selectFrom('jobs')
        .innerJoin('job_bodies', 'job_bodies.job_id', 'jobs.job_id')
        .select(['jobs.job_id', 'jobs.state', 'job_bodies.csv_zstd'])
        .where(unfinished)
        .where((eb) =>
          eb.or([
            eb('jobs.state', 'in', statesBefore('claim')),
            eb.and([
              eb('jobs.state', 'in', statesBefore('takeover')),
              eb('jobs.lease_until_ms', '<', claim.nowMs),
            ]),
          ]),
        )
        .orderBy('jobs.created_at_ms')
        .orderBy('jobs.job_id')
        .limit(1)
        .$if(this.#dialect.locksRows, (query) => query.forUpdate('jobs').skipLocked())
        .executeTakeFirst();
      if (next === undefined) return undefined;

      const move = statesBefore('claim').includes(next.state) ? 'claim' : 'takeover';
      const row = await transaction
        .updateTable('jobs')
        .set((eb) => ({
          state: stateAfter(move),
          attempt: eb('attempt', '+', 1),
          lease_owner: claim.owner,
          lease_until_ms: claim.leaseUntilMs,
          started_at_ms: eb.fn.coalesce('started_at_ms', eb.val(claim.nowMs)),
          data_set_version: eb.fn.coalesce('data_set_version', eb.val(claim.dataSetVersion)),
        }))
        .where('job_id', '=', next.job_id)
        .where('state', 'in', statesBefore(move))
        .returningAll()
        .executeTakeFirstOrThrow();
      return { row, csvZstd: next.csv_zstd };
    });
    if (claimed === undefined) return undefined;
    const { row, csvZstd } = claimed;
    return {
      ...jobFromRow(row),
      dataSetVersion: row.data_set_version ?? claim.dataSetVersion,
      body: await decompress(csvZstd),
      attempt: row.attempt,
    };
  }

  async renewLeases(owner: string, leaseUntilMs: number): Promise<JobId[]> {
    const rows = await this.#db
      .updateTable('jobs')
      .set({ lease_until_ms: leaseUntilMs })
      .where('lease_owner', '=', owner)
      .returning('job_id')
      .execute();
    return rows.map((row) => row.job_id);
  }

  async leaseOwners(): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('jobs')
      .select('lease_owner')
      .distinct()
      .where(unfinished)
      .where('lease_owner', 'is not', null)
      .execute();
    return rows.flatMap(({ lease_owner }) => (lease_owner === null ? [] : [lease_owner]));
  }

  async releaseLeases(owner: string): Promise<void> {
    await this.#db
      .updateTable('jobs')
      .set({ lease_owner: null, lease_until_ms: 0 })
      .where('lease_owner', '=', owner)
      .execute();
  }

  async checkpoint(jobId: JobId, owner: string, checkpoint: JobCheckpoint): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('jobs')
      .set({ checkpoint_json: JSON.stringify(checkpoint), attempt: 1 })
      .where('job_id', '=', jobId)
      .where('lease_owner', '=', owner)
      .where('state', 'in', statesBefore('finish'))
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  finish(
    jobId: JobId,
    owner: string,
    end: { endedAtMs: number; totals: JobTotals; resultParts: readonly ResultPart[] },
  ): Promise<boolean> {
    return this.#end('finish', jobId, owner, {
      ended_at_ms: end.endedAtMs,
      totals_json: JSON.stringify(end.totals),
      result_parts_json: JSON.stringify(end.resultParts),
    });
  }

  fail(jobId: JobId, owner: string, end: { endedAtMs: number; failureReason: string }): Promise<boolean> {
    return this.#end('fail', jobId, owner, {
      ended_at_ms: end.endedAtMs,
      failure_reason: end.failureReason,
    });
  }

  async #end(
    move: 'finish' | 'fail',
    jobId: JobId,
    owner: string,
    outcome:
      | { ended_at_ms: number; totals_json: string; result_parts_json: string }
      | { ended_at_ms: number; failure_reason: string },
  ): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('jobs')
      .set({
        ...outcome,
        state: stateAfter(move),
        lease_owner: null,
        lease_until_ms: null,
        checkpoint_json: null,
      })
      .where('job_id', '=', jobId)
      .where('lease_owner', '=', owner)
      .where('state', 'in', statesBefore(move))
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }
}

async function findJob(db: Kysely<Schema>, jobId: string, clientId: ClientId): Promise<Job | undefined> {
  const row = await db
    .selectFrom('jobs')
    .selectAll()
    // A text that is no id names no job.
    .where('job_id', '=', jobId as JobId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row === undefined ? undefined : jobFromRow(row);
}
