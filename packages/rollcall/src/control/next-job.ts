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
import type { Claim, JobId } from './control-store.ts';
import { statesBefore } from './job-state.ts';
import { PreparedQuery, preparedFor } from './prepared-query.ts';
import type { Schema } from './schema.ts';
import type { StoreDialect } from './store-dialect.ts';

/** The ways in which a worker gets a job (job-state.ts). */
export type ClaimingMove = 'claim' | 'takeover';

/** The same, and whether it may go on with jobs of some versions of the data set only. */
type Way = ClaimingMove | 'takeoverOfHeld';

/** What a job is looked for with. */
interface Looking {
  readonly nowMs: number;
  readonly passOver: readonly string[];
  readonly underWay: readonly string[];
  readonly heldVersions: readonly string[];
}

/** What is told of the oldest job of a way. */
interface OldestJob {
  readonly created_at_ms: number;
  readonly job_id: JobId;
  readonly move: ClaimingMove;
}

/**
 * Written into the SQL, and as an equation: a database uses the index of a state where it sees that no other is asked for.
 * Each of these moves starts from one state.
 */
const stateIs: Readonly<Record<ClaimingMove, RawBuilder<boolean>>> = {
  claim: sql`jobs.state = ${sql.lit(statesBefore('claim')[0])}`,
  takeover: sql`jobs.state = ${sql.lit(statesBefore('takeover')[0])}`,
};

/** The moves by which the owner can have a job now, that of the oldest job first. */
export async function movesToNextJob(
  db: Kysely<Schema>,
  claim: Claim,
  dialect: StoreDialect,
): Promise<ClaimingMove[]> {
  const ways = waysOf(claim);
  if (ways.length === 0) return [];
  const rows = await looks(dialect)(ways).rows(db, lookingOf(claim));
  return rows
    .toSorted((a, b) => a.created_at_ms - b.created_at_ms || (a.job_id < b.job_id ? -1 : 1))
    .map(({ move }) => move);
}

/** Locks the next job of a move, with what a claim needs of it; its client stays as it is until the transaction ends. */
export function lockNextJob(
  transaction: Kysely<Schema>,
  claim: Claim,
  move: ClaimingMove,
  dialect: StoreDialect,
) {
  const way = waysOf(claim).find((candidate) => moveOf(candidate) === move) ?? move;
  return locks(dialect)[way].first(transaction, lookingOf(claim));
}

function waysOf({ dataSetVersion, heldVersions }: Claim): Way[] {
  return [
    ...(dataSetVersion === undefined ? [] : ['claim' as const]),
    ...(heldVersions === undefined ? ['takeover' as const] : []),
    ...(heldVersions === undefined || heldVersions.length === 0 ? [] : ['takeoverOfHeld' as const]),
  ];
}

function moveOf(way: Way): ClaimingMove {
  return way === 'claim' ? 'claim' : 'takeover';
}

function lookingOf({ nowMs, passOver = [], underWay = [], heldVersions = [] }: Claim): Looking {
  return { nowMs, passOver, underWay, heldVersions };
}

const looks = preparedFor((dialect) => {
  const prepared = new Map<string, PreparedQuery<Looking, OldestJob>>();
  return (ways: readonly Way[]) => {
    const key = ways.join();
    const query = prepared.get(key) ?? look(ways, dialect);
    prepared.set(key, query);
    return query;
  };
});

/** Asks for the oldest job of each way. */
function look(ways: readonly Way[], dialect: StoreDialect): PreparedQuery<Looking, OldestJob> {
  return new PreparedQuery((db, looking: Looking) => {
    const [first, ...more] = ways.map((way) =>
      db
        .selectFrom(
          oldest(db, looking, way, dialect).select(['jobs.created_at_ms', 'jobs.job_id']).as('oldest'),
        )
        .select(['oldest.created_at_ms', 'oldest.job_id', sql.lit(moveOf(way)).as('move')]),
    );
    if (first === undefined) throw new RangeError('there is no way to look for a job by');
    return more.reduce((query, other) => query.unionAll(other), first);
  });
}

const locks = preparedFor((dialect) => ({
  claim: lock('claim', dialect),
  takeover: lock('takeover', dialect),
  takeoverOfHeld: lock('takeoverOfHeld', dialect),
}));

function lock(way: Way, dialect: StoreDialect) {
  const { locksRows } = dialect;
  return new PreparedQuery((db, looking: Looking) => {
    const job = oldest(db, looking, way, dialect)
      .select(['jobs.job_id', 'jobs.client_id', 'jobs.valid_queries', 'jobs.webhook'])
      // Before the joins, so that nothing is joined to jobs that are not taken.
      .$if(locksRows, (query) => query.forUpdate().skipLocked());
    return db
      .selectFrom(job.as('job'))
      .innerJoin('job_bodies', 'job_bodies.job_id', 'job.job_id')
      .innerJoin('clients', 'clients.client_id', 'job.client_id')
      .leftJoin('result_storage', 'result_storage.client_id', 'job.client_id')
      .selectAll('job')
      .select(['job_bodies.csv_zstd', 'clients.monthly_credits', 'result_storage.bytes as storedBytes'])
      .$if(locksRows, (query) => query.forShare('clients'));
  });
}

function oldest(
  db: Kysely<Schema>,
  { nowMs, passOver, underWay, heldVersions }: Looking,
  way: Way,
  { isAmong }: StoreDialect,
): SelectQueryBuilder<Schema, 'jobs', object> {
  const jobs = db
    .selectFrom('jobs')
    .where(stateIs[moveOf(way)])
    .where((eb) => eb.not(isAmong('jobs.client_id', passOver)))
    .where((eb) => eb.not(isAmong('jobs.job_id', underWay)))
    .limit(1);
  if (way === 'claim') return jobs.orderBy('jobs.created_at_ms').orderBy('jobs.job_id');
  return (
    jobs
      // The plus keeps SQLite from reading all jobs by their age instead.
      .orderBy(sql`+jobs.created_at_ms`)
      .orderBy('jobs.job_id')
      .where('jobs.lease_until_ms', '<', nowMs)
      .$if(way === 'takeoverOfHeld', (query) => query.where(isAmong('jobs.data_set_version', heldVersions)))
  );
}
