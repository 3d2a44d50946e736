import type { Kysely, Selectable } from 'kysely';
import { compress, decompress } from './compression.ts';
import {
  type Claim,
  type ClaimedJob,
  type ClientId,
  type DataSetVersion,
  type DefaultLimits,
  everyClient,
  type Job,
  type JobBacklog,
  type JobCheckpoint,
  type JobId,
  type JobLease,
  type JobListing,
  type JobOwner,
  type JobProgress,
  type JobStore,
  type JobToCleanse,
  type JobTotals,
  type ListedJob,
  type NewJob,
  type ResultPart,
  type SubmitDecision,
} from './control-store.ts';
import { creditPeriodOf } from './credit-period.ts';
import { debit, type JobCharge, readAccount, refund } from './credit-store.ts';
import { holdRegistered } from './data-set-registry.ts';
import { announceEnd } from './delivery-store.ts';
import { findByKey, rememberKey } from './idempotency-key-store.ts';
import { decideSubmit } from './job-admission.ts';
import {
  claimedBy,
  ended,
  finished,
  jobOfAnyone,
  jobOfClient,
  lastForgetting,
  leasedJob,
  newBody,
  newJob,
} from './job-queries.ts';
import { jobFromRow, progressFromRow, rowFromNewJob } from './job-row.ts';
import { isTerminal, jobStates, stateAfter, statesBefore } from './job-state.ts';
import { lockClient } from './lock-client.ts';
import { type ClaimingMove, lockNextJob, movesToNextJob } from './next-job.ts';
import { addStoredBytes, removeStoredBytes } from './result-storage.ts';
import type { JobsTable, Schema } from './schema.ts';
import type { StoreDialect } from './store-dialect.ts';
import { sumOf } from './sum-of.ts';
import { unfinished } from './unfinished-jobs.ts';

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
 * A lease that ran out is still its owner's until another takes the job: work that is done is then not done again. Every
 * claim has the next `attempt`, and what a worker stores must name it, so that nothing of a lost claim is stored.
 * Each of the three commits of a job (submit, claim, finish) is one transaction with a fixed number of statements.
 *
 * Where rows are locked, they are locked in one order, so that nobody waits in a circle: a job, its client, the
 * data set that it is pinned to, the client's credits of the month, what its results take up. A submission locks its
 * client, so that those of one client take turns; a claim shares that lock, so that the limit it debits against is not
 * lowered meanwhile. It shares the one on the data set too, so that a version goes or gets a job, never both.
 */
export class KyselyJobStore implements JobStore {
  readonly #db: Kysely<Schema>;
  readonly #dialect: StoreDialect;

  constructor(db: Kysely<Schema>, dialect: StoreDialect) {
    this.#db = db;
    this.#dialect = dialect;
  }

  async submit(job: NewJob, defaults: DefaultLimits): Promise<SubmitDecision> {
    // Before the transaction, which holds SQLite's only write lock.
    const csvZstd = await compress(job.body);
    return this.#db.transaction().execute(async (transaction) => {
      // A statement of its own: what is counted must be read after the lock, not before the wait for it. So is what was
      // accepted under the same key.
      if (this.#dialect.locksRows) await lockClient(transaction, job.clientId);
      const { idempotency } = job;
      if (idempotency !== undefined) {
        const earlier = await findByKey(transaction, job.clientId, idempotency.key, job.createdAtMs);
        if (earlier !== undefined) return { accepted: false, refused: 'idempotencyKeyTaken', earlier };
      }
      const account = await readAccount(transaction, job.clientId, creditPeriodOf(job.createdAtMs));
      if (account === undefined) throw new Error(`there is no client with the id ${job.clientId}`);
      const decision = decideSubmit(job, account, defaults);
      if (!decision.accepted) return decision;
      await newJob.run(transaction, rowFromNewJob(job));
      await newBody.run(transaction, { jobId: job.jobId, csvZstd });
      if (idempotency !== undefined) await rememberKey(transaction, job, idempotency);
      await this.#dialect.announceJob(transaction);
      return decision;
    });
  }

  find(jobId: string, owner: JobOwner): Promise<Job | undefined> {
    return findJob(this.#db, jobId, owner);
  }

  async progress(jobIds: readonly JobId[]): Promise<JobProgress[]> {
    if (jobIds.length === 0) return [];
    const rows = await this.#db
      .selectFrom('jobs')
      .select(['job_id', 'state', 'total_queries', 'checkpoint_json'])
      .where('job_id', 'in', jobIds)
      .execute();
    return rows.map(progressFromRow);
  }

  async list(owner: JobOwner, listing: JobListing): Promise<ListedJob[]> {
    const { kinds, states, createdFromMs, createdBeforeMs, skip, limit } = listing;
    if (kinds?.length === 0 || states?.length === 0) return [];
    const rows = await this.#db
      .selectFrom('jobs')
      .select(['job_id', 'client_id', 'kind', 'state', 'created_at_ms', 'credits_consumed'])
      .$if(owner !== everyClient, (query) => query.where('client_id', '=', owner as ClientId))
      .$if(kinds !== undefined, (query) => query.where('kind', 'in', kinds ?? []))
      .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
      .$if(createdFromMs !== undefined, (query) => query.where('created_at_ms', '>=', createdFromMs ?? 0))
      .$if(createdBeforeMs !== undefined, (query) => query.where('created_at_ms', '<', createdBeforeMs ?? 0))
      .orderBy('created_at_ms', 'desc')
      .orderBy('job_id', 'desc')
      .limit(limit)
      .offset(skip)
      .execute();
    return rows.map((row) => ({
      jobId: row.job_id,
      kind: row.kind,
      clientId: row.client_id,
      state: row.state,
      createdAtMs: row.created_at_ms,
      creditsConsumed: row.credits_consumed,
    }));
  }

  async backlog(): Promise<JobBacklog> {
    const rows = await this.#db
      .selectFrom('jobs')
      .select((eb) => [
        'state',
        eb.fn.countAll<number>().as('jobs'),
        eb.fn.min<number>('created_at_ms').as('oldestAtMs'),
      ])
      .where(unfinished)
      .groupBy('state')
      .execute();
    const ofState = new Map(rows.map((row) => [row.state, row]));
    const accepted = ofState.get('accepted');
    return {
      accepted: accepted?.jobs ?? 0,
      processing: ofState.get('processing')?.jobs ?? 0,
      ...(accepted && { oldestAcceptedAtMs: accepted.oldestAtMs }),
    };
  }

  async storedResultBytes(): Promise<number> {
    const row = await this.#db
      .selectFrom('result_storage')
      .select(sumOf('bytes').as('bytes'))
      .executeTakeFirstOrThrow();
    return row.bytes;
  }

  async readBody(jobId: string, clientId: ClientId): Promise<Uint8Array | undefined> {
    if (isNoId(jobId)) return undefined;
    const row = await this.#db
      .selectFrom('job_bodies')
      .innerJoin('jobs', 'jobs.job_id', 'job_bodies.job_id')
      .select('job_bodies.csv_zstd')
      .where('jobs.job_id', '=', jobId as JobId)
      .where('jobs.client_id', '=', clientId)
      .executeTakeFirst();
    return row === undefined ? undefined : decompress(row.csv_zstd);
  }

  async cancel(jobId: string, owner: JobOwner, nowMs: number): Promise<Job | undefined> {
    if (isNoId(jobId)) return undefined;
    return this.#db.transaction().execute(async (transaction) => {
      const aborted = await transaction
        .updateTable('jobs')
        .set({ state: stateAfter('cancel'), ended_at_ms: nowMs })
        .where('job_id', '=', jobId as JobId)
        .$if(owner !== everyClient, (query) => query.where('client_id', '=', owner as ClientId))
        .where('state', 'in', statesBefore('cancel'))
        .returningAll()
        .executeTakeFirst();
      if (aborted === undefined) return findJob(transaction, jobId, owner);
      await announceEnd(transaction, aborted, nowMs);
      return jobFromRow(aborted);
    });
  }

  async claim(claim: Claim): Promise<ClaimedJob | undefined> {
    let isExpected = claim.isExpected === true && claim.dataSetVersion !== undefined;
    for (;;) {
      // Outside of the transaction, which holds SQLite's only write lock: mostly there is no job.
      const moves = isExpected ? ['claim' as const] : await movesToNextJob(this.#db, claim, this.#dialect);
      if (moves.length === 0) return undefined;
      // One transaction for each job that is looked at: one that held on to a refused job could wait in a circle.
      const claimed = await this.#claimNext(claim, moves);
      if (claimed === 'none' && !isExpected) return undefined;
      isExpected = false;
      if (claimed === 'none' || claimed === 'refused') continue;
      const { row, csvZstd, clientStoredBytes } = claimed;
      return {
        ...jobFromRow(row),
        owner: claim.owner,
        attempt: row.attempt,
        tries: row.tries,
        dataSetVersion: pinnedVersion(row),
        body: await decompress(csvZstd),
        clientStoredBytes,
        forgottenSequence: row.forgotten_sequence,
        lastForgetting: Number(row.last_forgetting),
      };
    }
  }

  #claimNext(claim: Claim, moves: readonly ClaimingMove[]): Promise<'none' | 'refused' | ClaimedRow> {
    const { dataSetVersion } = claim;
    return this.#db.transaction().execute(async (transaction) => {
      const found = await this.#lockFirst(transaction, claim, moves);
      if (found === undefined) return 'none';
      const { next, move } = found;
      if (
        move === 'claim' &&
        (dataSetVersion === undefined || !(await holdRegistered(transaction, dataSetVersion, this.#dialect)))
      )
        return 'none';
      const charge = {
        jobId: next.job_id,
        clientId: next.client_id,
        period: creditPeriodOf(claim.nowMs),
        amount: next.valid_queries,
        atMs: claim.nowMs,
      };
      if (move === 'claim' && !(await debit(transaction, charge, next.monthly_credits))) {
        await refuse(transaction, charge);
        await announceEnd(transaction, next, claim.nowMs);
        return 'refused';
      }
      const row = await claimedBy[move].first(transaction, {
        jobId: next.job_id,
        owner: claim.owner,
        leaseUntilMs: claim.leaseUntilMs,
        nowMs: claim.nowMs,
        dataSetVersion: dataSetVersion ?? null,
        creditsConsumed: charge.amount,
        creditPeriod: charge.period,
        forgottenSequence: claim.forgottenSequence ?? 0,
      });
      if (row === undefined) throw new Error(`job ${next.job_id} was locked, and is not there to be claimed`);
      return { row, csvZstd: next.csv_zstd, clientStoredBytes: next.storedBytes ?? 0 };
    });
  }

  /** Another worker may have been here since they were seen. */
  async #lockFirst(transaction: Kysely<Schema>, claim: Claim, moves: readonly ClaimingMove[]) {
    for (const move of moves) {
      const next = await lockNextJob(transaction, claim, move, this.#dialect);
      if (next !== undefined) return { next, move };
    }
    return undefined;
  }

  async renewLeases(owner: string, jobIds: readonly JobId[], leaseUntilMs: number): Promise<JobId[]> {
    if (jobIds.length === 0) return [];
    const rows = await this.#db
      .updateTable('jobs')
      .set({ lease_until_ms: leaseUntilMs })
      .where('lease_owner', '=', owner)
      .where('job_id', 'in', jobIds)
      .returning('job_id')
      .execute();
    return rows.map((row) => row.job_id);
  }

  async leaseOwners(): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('jobs')
      .select('lease_owner')
      .distinct()
      // Ended jobs have none; this is all that their index asks.
      .where('lease_owner', 'is not', null)
      .execute();
    return rows.flatMap(({ lease_owner }) => (lease_owner === null ? [] : [lease_owner]));
  }

  async releaseLeases(owner: string): Promise<void> {
    await this.#db.updateTable('jobs').set(free).where('lease_owner', '=', owner).execute();
  }

  async handBack(owner: string): Promise<void> {
    await this.#db
      .updateTable('jobs')
      .set((eb) => ({ ...free, tries: eb('tries', '-', 1) }))
      .where('lease_owner', '=', owner)
      .execute();
  }

  checkpoint(
    lease: JobLease,
    checkpoint: JobCheckpoint,
    forgottenSequence?: number,
  ): Promise<{ readonly clientStoredBytes: number } | undefined> {
    return this.#db.transaction().execute(async (transaction) => {
      const job = await leasedJob(this.#dialect).finish.first(transaction, lease);
      if (job === undefined) return undefined;
      const resultBytes = sizeOf(checkpoint.resultParts);
      await transaction
        .updateTable('jobs')
        // The claim that is under way is the first one since this checkpoint.
        .set({
          checkpoint_json: JSON.stringify(checkpoint),
          tries: 1,
          result_bytes: resultBytes,
          ...(forgottenSequence !== undefined && { forgotten_sequence: forgottenSequence }),
        })
        .where('job_id', '=', lease.jobId)
        .execute();
      const added = resultBytes - job.result_bytes;
      return { clientStoredBytes: await addStoredBytes(transaction, job.client_id, added) };
    });
  }

  finish(
    lease: JobLease,
    end: { endedAtMs: number; totals: JobTotals; resultParts: readonly ResultPart[] },
  ): Promise<boolean> {
    return this.#db.transaction().execute(async (transaction) => {
      const job = await leasedJob(this.#dialect).finish.first(transaction, lease);
      if (job === undefined) return false;
      const resultBytes = sizeOf(end.resultParts);
      await finished.run(transaction, {
        jobId: lease.jobId,
        endedAtMs: end.endedAtMs,
        totalsJson: JSON.stringify(end.totals),
        resultPartsJson: JSON.stringify(end.resultParts),
        resultBytes,
      });
      await addStoredBytes(transaction, job.client_id, resultBytes - job.result_bytes);
      await announceEnd(transaction, job, end.endedAtMs);
      return true;
    });
  }

  fail(lease: JobLease, end: { endedAtMs: number; failureReason: string }): Promise<boolean> {
    return this.#db.transaction().execute(async (transaction) => {
      const job = await leasedJob(this.#dialect).fail.first(transaction, lease);
      if (job === undefined) return false;
      const { client_id: clientId, valid_queries: amount, credit_period: period } = job;
      await transaction
        .updateTable('jobs')
        .set({
          state: stateAfter('fail'),
          ...ended,
          ended_at_ms: end.endedAtMs,
          failure_reason: end.failureReason,
          credits_consumed: 0,
          result_bytes: 0,
        })
        .where('job_id', '=', lease.jobId)
        .execute();
      // A job that started before there were credits was not debited.
      if (period !== null) {
        const charge = { jobId: lease.jobId, clientId, period, amount, atMs: end.endedAtMs };
        await refund(transaction, charge);
      }
      await removeStoredBytes(transaction, clientId, job.result_bytes);
      await announceEnd(transaction, job, end.endedAtMs);
      return true;
    });
  }

  async toCleanse(limit: number): Promise<JobToCleanse[]> {
    const rows = await this.#db
      .selectFrom('jobs')
      .selectAll()
      .where((eb) => eb('forgotten_sequence', '<', lastForgetting))
      .where((eb) =>
        eb.or([
          eb('state', 'in', statesBefore('finish')),
          eb.and([eb('state', '=', stateAfter('finish')), eb('removed_at_ms', 'is', null)]),
        ]),
      )
      .orderBy('created_at_ms', 'desc')
      .orderBy('job_id', 'desc')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      ...jobFromRow(row),
      attempt: row.attempt,
      forgottenSequence: row.forgotten_sequence,
    }));
  }

  replaceResults(
    { jobId, attempt }: Pick<JobToCleanse, 'jobId' | 'attempt'>,
    forgottenSequence: number,
    results: {
      readonly totals: JobTotals;
      readonly resultParts: readonly ResultPart[];
      readonly attempt: number;
    },
  ): Promise<boolean> {
    return this.#db.transaction().execute(async (transaction) => {
      const job = await transaction
        .selectFrom('jobs')
        .select(['client_id', 'result_bytes'])
        .where('job_id', '=', jobId)
        .where('attempt', '=', attempt)
        .where('state', '=', stateAfter('finish'))
        .where('removed_at_ms', 'is', null)
        .$if(this.#dialect.locksRows, (query) => query.forUpdate())
        .executeTakeFirst();
      if (job === undefined) return false;
      const resultBytes = sizeOf(results.resultParts);
      await transaction
        .updateTable('jobs')
        .set({
          forgotten_sequence: forgottenSequence,
          attempt: results.attempt,
          totals_json: JSON.stringify(results.totals),
          result_parts_json: JSON.stringify(results.resultParts),
          result_bytes: resultBytes,
        })
        .where('job_id', '=', jobId)
        .execute();
      await removeStoredBytes(transaction, job.client_id, job.result_bytes - resultBytes);
      return true;
    });
  }

  async markCleansed(
    jobs: readonly Pick<JobToCleanse, 'jobId' | 'attempt'>[],
    forgottenSequence: number,
  ): Promise<void> {
    if (jobs.length === 0) return;
    await this.#db
      .updateTable('jobs')
      .set({ forgotten_sequence: forgottenSequence })
      .where((eb) =>
        eb.or(
          jobs.map(({ jobId, attempt }) => eb.and([eb('job_id', '=', jobId), eb('attempt', '=', attempt)])),
        ),
      )
      .where('state', '=', stateAfter('finish'))
      .where('removed_at_ms', 'is', null)
      .execute();
  }

  async endedBefore(beforeMs: number, limit: number): Promise<JobId[]> {
    const rows = await this.#db
      .selectFrom('jobs')
      .select('job_id')
      .where('ended_at_ms', 'is not', null)
      .where('ended_at_ms', '<', beforeMs)
      .where('removed_at_ms', 'is', null)
      .orderBy('ended_at_ms')
      .orderBy('job_id')
      .limit(limit)
      .execute();
    return rows.map((row) => row.job_id);
  }

  async removeContents(jobIds: readonly JobId[], nowMs: number): Promise<void> {
    if (jobIds.length === 0) return;
    await this.#db.transaction().execute(async (transaction) => {
      const jobs = await transaction
        .selectFrom('jobs')
        .select(['job_id', 'client_id', 'result_bytes'])
        .where('job_id', 'in', jobIds)
        .where('state', 'in', jobStates.filter(isTerminal))
        .where('removed_at_ms', 'is', null)
        .orderBy('job_id')
        .$if(this.#dialect.locksRows, (query) => query.forUpdate())
        .execute();
      const ids = jobs.map((job) => job.job_id);
      if (ids.length === 0) return;
      await transaction
        .updateTable('jobs')
        .set({ removed_at_ms: nowMs, result_parts_json: null, result_bytes: 0, webhook: null })
        .where('job_id', 'in', ids)
        .execute();
      await transaction.deleteFrom('job_bodies').where('job_id', 'in', ids).execute();
      // In one order, so that nobody waits in a circle.
      const byClient = Map.groupBy(jobs, (job) => job.client_id);
      for (const clientId of [...byClient.keys()].toSorted()) {
        const bytes = (byClient.get(clientId) ?? []).reduce((sum, job) => sum + job.result_bytes, 0);
        await removeStoredBytes(transaction, clientId, bytes);
      }
    });
  }
}

function pinnedVersion({ job_id, data_set_version }: Selectable<JobsTable>): DataSetVersion {
  if (data_set_version === null) throw new Error(`job ${job_id} was claimed and is pinned to no data set`);
  return data_set_version;
}

interface ClaimedRow {
  readonly row: Selectable<JobsTable> & { readonly last_forgetting: number };
  readonly csvZstd: Uint8Array;
  readonly clientStoredBytes: number;
}

/** A lease that nobody has: whoever comes next may take the job. */
const free = { lease_owner: null, lease_until_ms: 0 };

function sizeOf(parts: readonly ResultPart[]): number {
  return parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

/** Ends a job whose debit did not fit: the client's credits were lowered after it was accepted. */
async function refuse(
  transaction: Kysely<Schema>,
  { jobId, clientId, period, amount, atMs }: JobCharge,
): Promise<void> {
  const account = await readAccount(transaction, clientId, period);
  const allocated = account?.allocated ?? 0;
  const available = Math.max(0, allocated - (account?.consumed ?? 0));
  await transaction
    .updateTable('jobs')
    .set({
      state: stateAfter('refuse'),
      ended_at_ms: atMs,
      failure_reason:
        `too few credits when it was to start: it needs ${amount}, and of ${allocated} in ${period} ` +
        `${available} are left; they were enough when it was accepted`,
    })
    .where('job_id', '=', jobId)
    .where('state', 'in', statesBefore('refuse'))
    .execute();
}

/** PostgreSQL refuses this character in any text. */
function isNoId(jobId: string): boolean {
  return jobId.includes('\0');
}

async function findJob(db: Kysely<Schema>, jobId: string, owner: JobOwner): Promise<Job | undefined> {
  if (isNoId(jobId)) return undefined;
  // A text that is no id names no job.
  const known = jobId as JobId;
  const row = await (owner === everyClient
    ? jobOfAnyone.first(db, { jobId: known })
    : jobOfClient.first(db, { jobId: known, clientId: owner }));
  if (row === undefined) return undefined;
  const { queue_position: position } = row;
  const webhookStatus = row.delivery_state ?? (row.webhook === null ? undefined : 'pending');
  return {
    ...jobFromRow(row),
    ...(position !== null && { queuePosition: position }),
    ...(webhookStatus && { webhookStatus }),
    ...(row.forgotten_sequence < Number(row.last_forgetting) && { awaitsForgetting: true as const }),
  };
}
