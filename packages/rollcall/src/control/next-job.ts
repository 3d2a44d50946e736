/**
 * Which job a claim takes: the oldest one that waits, or that a worker left when its lease ran out.
 *
 *     look:  the oldest that waits   ──┐
 *            the oldest that was left ─┴─ one statement, no lock, no transaction: mostly there is none
 *     lock:  the first of the kind that was seen to be older, those passed by that others have locked
 *
 * Each kind has an index of its own, and is asked for by itself: what is read is the first row, however many jobs wait
 * or run. Workers look again and again, and all of them when a job is accepted; so what it costs to find nothing
 * decides how many workers a database can have.
 */
import { type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Claim } from './control-store.ts';
import { statesBefore } from './job-state.ts';
import type { Schema } from './schema.ts';
import type { StoreDialect } from './store-dialect.ts';

/** The ways in which a worker gets a job (job-state.ts). */
export type ClaimingMove = 'claim' | 'takeover';

/**
 * Written into the SQL, and as an equation: a database uses the index of a state where it sees that no other is asked for.
 * Each of these moves starts from one state.
 */
const stateIs: Readonly<Record<ClaimingMove, RawBuilder<boolean>>> = {
  claim: sql`jobs.state = ${sql.lit(statesBefore('claim')[0])}`,
  takeover: sql`jobs.state = ${sql.lit(statesBefore('takeover')[0])}`,
};

/** The moves by which the owner can have a job now, that of the oldest job first. */
export async function movesToNextJob(db: Kysely<Schema>, claim: Claim): Promise<ClaimingMove[]> {
  const { dataSetVersion, heldVersions } = claim;
  const moves: ClaimingMove[] = [
    ...(dataSetVersion === undefined ? [] : ['claim' as const]),
    ...(heldVersions?.length === 0 ? [] : ['takeover' as const]),
  ];
  const [first, ...more] = moves.map((move) =>
    db
      .selectFrom(oldest(db, claim, move).select(['jobs.created_at_ms', 'jobs.job_id']).as('oldest'))
      .select(['oldest.created_at_ms', 'oldest.job_id', sql.lit(move).as('move')]),
  );
  if (first === undefined) return [];
  const rows = await more.reduce((query, other) => query.unionAll(other), first).execute();
  return rows
    .toSorted((a, b) => a.created_at_ms - b.created_at_ms || (a.job_id < b.job_id ? -1 : 1))
    .map(({ move }) => move);
}

/** Locks the next job of a move, with what a claim needs of it; its client stays as it is until the transaction ends. */
export function lockNextJob(
  transaction: Kysely<Schema>,
  claim: Claim,
  move: ClaimingMove,
  { locksRows }: StoreDialect,
) {
  const job = oldest(transaction, claim, move)
    .select(['jobs.job_id', 'jobs.client_id', 'jobs.valid_queries', 'jobs.webhook'])
    // Before the joins, so that nothing is joined to jobs that are not taken.
    .$if(locksRows, (query) => query.forUpdate().skipLocked());
  return transaction
    .selectFrom(job.as('job'))
    .innerJoin('job_bodies', 'job_bodies.job_id', 'job.job_id')
    .innerJoin('clients', 'clients.client_id', 'job.client_id')
    .leftJoin('result_storage', 'result_storage.client_id', 'job.client_id')
    .selectAll('job')
    .select(['job_bodies.csv_zstd', 'clients.monthly_credits', 'result_storage.bytes as storedBytes'])
    .$if(locksRows, (query) => query.forShare('clients'))
    .executeTakeFirst();
}

function oldest(
  db: Kysely<Schema>,
  claim: Claim,
  move: ClaimingMove,
): SelectQueryBuilder<Schema, 'jobs', object> {
  const { nowMs, passOver = [], underWay = [], heldVersions } = claim;
  const jobs = db
    .selectFrom('jobs')
    .where(stateIs[move])
    .$if(passOver.length > 0, (query) => query.where('jobs.client_id', 'not in', passOver))
    .$if(underWay.length > 0, (query) => query.where('jobs.job_id', 'not in', underWay))
    .limit(1);
  if (move === 'claim') return jobs.orderBy('jobs.created_at_ms').orderBy('jobs.job_id');
  return (
    jobs
      // The plus keeps SQLite from reading all jobs by their age instead.
      .orderBy(sql`+jobs.created_at_ms`)
      .orderBy('jobs.job_id')
      .where('jobs.lease_until_ms', '<', nowMs)
      .$if(heldVersions !== undefined, (query) =>
        query.where('jobs.data_set_version', 'in', heldVersions ?? []),
      )
  );
}
