import { type Kysely, sql } from 'kysely';

/**
 * What differs between the databases that a control store can run on. Everything else (queries, migrations, types)
 * is shared.
 */
export interface StoreDialect {
  /** The column type of bytes. */
  readonly bytesType: 'blob' | 'bytea';
  /** Whether rows can be locked one by one (`for update skip locked`), so that claims do not wait for each other. */
  readonly locksRows: boolean;
  /** Makes other processes wait that would change the tables at the same time, until the transaction ends. */
  lockTables<S>(transaction: Kysely<S>): Promise<void>;
}

/** SQLite has one writer at a time: a transaction owns the whole database, and there is nothing to skip or to lock. */
export const sqliteStoreDialect: StoreDialect = {
  bytesType: 'blob',
  locksRows: false,
  lockTables: async () => {},
};

/** The key of our advisory lock; any number will do that no other program on the database uses. */
const migrationLock = 7_655_225_501;

export const postgresStoreDialect: StoreDialect = {
  bytesType: 'bytea',
  locksRows: true,
  lockTables: async (transaction) => {
    await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction);
  },
};
