/**
 * What is asked of `jobs` for every job and every call, prepared: to submit, claim, finish and tell of one.
 */
import { type Kysely, sql } from 'kysely';
import type { ClientId, DataSetVersion, JobId, JobLease } from './control-store.ts';
import type { CreditPeriod } from './credit-period.ts';
import type { NewJobRow } from './job-row.ts';
import { stateAfter, statesBefore } from './job-state.ts';
import type { ClaimingMove } from './next-job.ts';
import { PreparedQuery, preparedFor } from './prepared-query.ts';
import { queuePosition } from './queue-position.ts';
import type { Schema } from './schema.ts';
import type { StoreDialect } from './store-dialect.ts';

export const lastForgetting = sql<number>`(select coalesce(max(sequence), 0) from forgettings)`;

/** What an ended job no longer has. */
export const ended = { lease_owner: null, lease_until_ms: null };

export const newJob = new PreparedQuery((db, row: NewJobRow) =>
  db.insertInto('jobs').values({
    job_id: row.job_id,
    client_id: row.client_id,
    kind: row.kind,
    state: row.state,
    created_at_ms: row.created_at_ms,
    total_queries: row.total_queries,
    valid_queries: row.valid_queries,
    credits_consumed: row.credits_consumed,
    options_json: row.options_json,
    attempt: row.attempt,
    webhook: row.webhook,
  }),
);

export const newBody = new PreparedQuery((db, { jobId, csvZstd }: { jobId: JobId; csvZstd: Uint8Array }) =>
  db.insertInto('job_bodies').values({ job_id: jobId, csv_zstd: csvZstd }),
);

interface ClaimOfJob {
  readonly jobId: JobId;
  readonly owner: string;
  readonly leaseUntilMs: number;
  readonly nowMs: number;
  readonly dataSetVersion: DataSetVersion | null;
  readonly creditsConsumed: number;
  readonly creditPeriod: CreditPeriod;
  readonly forgottenSequence: number;
}

/** By the move that the job is got by. */
export const claimedBy = { claim: claimBy('claim'), takeover: claimBy('takeover') };

function claimBy(move: ClaimingMove) {
  return new PreparedQuery((db, claim: ClaimOfJob) =>
    db
      .updateTable('jobs')
      .set((eb) => ({
        state: stateAfter(move),
        attempt: eb('attempt', '+', 1),
        tries: eb('tries', '+', 1),
        lease_owner: claim.owner,
        lease_until_ms: claim.leaseUntilMs,
        started_at_ms: eb.fn.coalesce('started_at_ms', eb.val(claim.nowMs)),
        ...(move === 'claim' && {
          data_set_version: claim.dataSetVersion,
          credits_consumed: claim.creditsConsumed,
          credit_period: claim.creditPeriod,
          // Nothing of it is stored yet; what will be is of a process that knows of these.
          forgotten_sequence: claim.forgottenSequence,
        }),
      }))
      .where('job_id', '=', claim.jobId)
      .where('state', 'in', statesBefore(move))
      .returningAll()
      .returning(lastForgetting.as('last_forgetting')),
  );
}

/** The job of a lease, locked for a move; none when the lease was lost or the job has ended. */
export const leasedJob = preparedFor((dialect) => ({
  finish: leasedFor('finish', dialect),
  fail: leasedFor('fail', dialect),
}));

function leasedFor(move: 'finish' | 'fail', { locksRows }: StoreDialect) {
  return new PreparedQuery((db, { jobId, owner, attempt }: JobLease) =>
    db
      .selectFrom('jobs')
      .select(['job_id', 'client_id', 'valid_queries', 'credit_period', 'result_bytes', 'webhook'])
      .where('job_id', '=', jobId)
      .where('lease_owner', '=', owner)
      .where('attempt', '=', attempt)
      .where('state', 'in', statesBefore(move))
      .$if(locksRows, (query) => query.forUpdate()),
  );
}

interface EndOfJob {
  readonly jobId: JobId;
  readonly endedAtMs: number;
  readonly totalsJson: string;
  readonly resultPartsJson: string;
  readonly resultBytes: number;
}

export const finished = new PreparedQuery((db, end: EndOfJob) =>
  db
    .updateTable('jobs')
    .set({
      state: stateAfter('finish'),
      ...ended,
      checkpoint_json: null,
      ended_at_ms: end.endedAtMs,
      totals_json: end.totalsJson,
      result_parts_json: end.resultPartsJson,
      result_bytes: end.resultBytes,
    })
    .where('job_id', '=', end.jobId),
);

/** A job with all that is told of it. */
function toldOf(db: Kysely<Schema>, jobId: JobId) {
  return db
    .selectFrom('jobs as job')
    .leftJoin('webhook_deliveries as delivery', 'delivery.job_id', 'job.job_id')
    .selectAll('job')
    .select('delivery.state as delivery_state')
    .select(queuePosition.as('queue_position'))
    .select(lastForgetting.as('last_forgetting'))
    .where('job.job_id', '=', jobId);
}

export const jobOfAnyone = new PreparedQuery((db, { jobId }: { jobId: JobId }) => toldOf(db, jobId));

export const jobOfClient = new PreparedQuery(
  (db, { jobId, clientId }: { jobId: JobId; clientId: ClientId }) =>
    toldOf(db, jobId).where('job.client_id', '=', clientId),
);
