/**
 * What differs between the databases that a control store can run on. Everything else (queries, migrations, types)
 * is shared.
 */
export interface StoreDialect {
  /** The column type of bytes. */
  readonly bytesType: 'blob' | 'bytea';
  /** Whether rows can be locked one by one (`for update skip locked`), so that claims do not wait for each other. */
  readonly locksRows: boolean;
}

/** SQLite has one writer at a time: a transaction owns the whole database, and there is nothing to skip. */
export const sqliteStoreDialect: StoreDialect = { bytesType: 'blob', locksRows: false };
