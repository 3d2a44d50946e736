import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a client is charged for besides jobs, by api and day, and its jobs by when they were debited. */
export const apiTransactions: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('api_transactions')
      .addColumn('client_id', 'text', (column) => column.notNull().references('clients.client_id'))
      .addColumn('api', 'text', (column) => column.notNull())
      .addColumn('day_start_ms', 'bigint', (column) => column.notNull())
      .addColumn('transactions', 'bigint', (column) => column.notNull().check(sql`transactions > 0`))
      .addPrimaryKeyConstraint('api_transactions_key', ['client_id', 'day_start_ms', 'api'])
      .execute();
    await db.schema
      .createIndex('client_jobs_by_start')
      .on('jobs')
      .columns(['client_id', 'started_at_ms'])
      .execute();
  },
};
