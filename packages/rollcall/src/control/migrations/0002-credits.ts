import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Credits per client and month, with every debit and refund, and the limit of unfinished jobs. */
export const credits: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    // SQLite adds one column a statement.
    await db.schema.alterTable('clients').addColumn('monthly_credits', 'bigint').execute();
    await db.schema.alterTable('clients').addColumn('max_unfinished_jobs', 'integer').execute();

    // Jobs from before are free: they were accepted without a word about credits.
    await db.schema
      .alterTable('jobs')
      .addColumn('valid_queries', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .alterTable('jobs')
      .addColumn('credits_consumed', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema.alterTable('jobs').addColumn('credit_period', 'text').execute();

    // What a submission has to add up: the unfinished jobs of one client.
    await db.schema
      .createIndex('unfinished_jobs_by_client')
      .on('jobs')
      .columns(['client_id', 'state', 'valid_queries'])
      .where(sql<boolean>`state in ('accepted', 'processing')`)
      .execute();

    await db.schema
      .createTable('credit_periods')
      .addColumn('client_id', 'text', (column) => column.notNull().references('clients.client_id'))
      .addColumn('period', 'text', (column) => column.notNull())
      .addColumn('consumed', 'bigint', (column) => column.notNull().check(sql`consumed >= 0`))
      .addPrimaryKeyConstraint('credit_periods_key', ['client_id', 'period'])
      .execute();

    await db.schema
      .createTable('credit_ledger')
      .addColumn('entry_id', 'text', (column) => column.primaryKey())
      .addColumn('client_id', 'text', (column) => column.notNull().references('clients.client_id'))
      .addColumn('period', 'text', (column) => column.notNull())
      // No foreign key: an entry outlives its job.
      .addColumn('job_id', 'text')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('amount', 'bigint', (column) => column.notNull().check(sql`amount > 0`))
      .addColumn('at_ms', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('credit_ledger_once_per_job')
      .unique()
      .on('credit_ledger')
      .columns(['job_id', 'kind'])
      .execute();
    await db.schema
      .createIndex('credit_ledger_by_period')
      .on('credit_ledger')
      .columns(['client_id', 'period', 'at_ms'])
      .execute();
  },
};
