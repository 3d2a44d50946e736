import { type Kysely, type RawBuilder, sql } from 'kysely';

/**
 * What differs between the databases that a control store can run on. Everything else (queries, migrations, types)
 * is shared.
 */
export interface StoreDialect {
  /** The column type of bytes. */
  readonly bytesType: 'blob' | 'bytea';
  /** Whether rows can be locked one by one (`for update skip locked`), so that claims do not wait for each other. */
  readonly locksRows: boolean;
  /** Whether a column has one of the values of a list, which is one parameter however long it is. */
  isAmong(column: string, list: readonly string[]): RawBuilder<boolean>;
  /** Milliseconds of the store's own clock. */
  nowMs<S>(db: Kysely<S>): Promise<number>;
  /** Tells other processes, when the transaction commits, that a job was accepted. */
  announceJob<S>(transaction: Kysely<S>): Promise<void>;
  /** Makes other processes wait that would change the tables at the same time, until the transaction ends. */
  lockTables<S>(transaction: Kysely<S>): Promise<void>;
  /** Makes others wait that would forget somebody or register a data set, until the transaction ends. */
  lockForgettings<S>(transaction: Kysely<S>): Promise<void>;
  /** Does the work unless another process is at it; false when it was not done. */
  exclusively<S>(db: Kysely<S>, work: () => Promise<void>): Promise<boolean>;
}

/** SQLite has one writer at a time: a transaction owns the whole database, and there is nothing to skip or to lock. */
export const sqliteStoreDialect: StoreDialect = {
  bytesType: 'blob',
  locksRows: false,
  isAmong: (column, list) => sql`${sql.ref(column)} in (select value from json_each(${list}))`,
  nowMs: async () => Date.now(),
  // Processes on one file look for jobs themselves; there is no way to be told.
  announceJob: async () => {},
  lockTables: async () => {},
  lockForgettings: async () => {},
  // One process serves a file; the work bears being done twice.
  exclusively: async (_db, work) => {
    await work();
    return true;
  },
};

/** The channel on which accepted jobs are announced. */
export const jobChannel = 'rollcall_job';

/** The keys of our advisory locks; any numbers will do that no other program on the database uses. */
const migrationLock = 7_655_225_501;
const periodicWorkLock = 7_655_225_502;
const forgettingLock = 7_655_225_503;

export const postgresStoreDialect: StoreDialect = {
  bytesType: 'bytea',
  locksRows: true,
  isAmong: (column, list) => sql`${sql.ref(column)} = any(${list})`,
  nowMs: async (db) => {
    const { rows } = await sql<{
      now_ms: number;
    }>`select cast(extract(epoch from clock_timestamp()) * 1000 as bigint) as now_ms`.execute(db);
    return rows[0]?.now_ms ?? Number.NaN;
  },
  announceJob: async (transaction) => {
    await sql`select pg_notify(${jobChannel}, '')`.execute(transaction);
  },
  lockTables: async (transaction) => {
    await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction);
  },
  lockForgettings: async (transaction) => {
    await sql`select pg_advisory_xact_lock(${forgettingLock})`.execute(transaction);
  },
  // The lock belongs to a connection: it ends with the process, however that ends.
  exclusively: (db, work) =>
    db.connection().execute(async (connection) => {
      const { rows } = await sql<{
        is_ours: boolean;
      }>`select pg_try_advisory_lock(${periodicWorkLock}) as is_ours`.execute(connection);
      if (rows[0]?.is_ours !== true) return false;
      try {
        await work();
      } finally {
        await sql`select pg_advisory_unlock(${periodicWorkLock})`.execute(connection);
      }
      return true;
    }),
};
