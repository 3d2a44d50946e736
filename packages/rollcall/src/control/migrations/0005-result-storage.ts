import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What results take up for each client, when they were removed, and tries apart from claims. */
export const resultStorage: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    // SQLite adds one column a statement.
    for (const name of ['tries', 'result_bytes']) {
      await db.schema
        .alterTable('jobs')
        .addColumn(name, 'bigint', (column) => column.notNull().defaultTo(0))
        .execute();
    }
    await db.schema.alterTable('jobs').addColumn('removed_at_ms', 'bigint').execute();

    await db.schema
      .createTable('result_storage')
      .addColumn('client_id', 'text', (column) => column.primaryKey().references('clients.client_id'))
      .addColumn('bytes', 'bigint', (column) => column.notNull().check(sql`bytes >= 0`))
      .execute();

    // Those whose contents can be removed one day.
    await db.schema
      .createIndex('kept_jobs_by_end')
      .on('jobs')
      .columns(['ended_at_ms', 'job_id'])
      .where(sql<boolean>`ended_at_ms is not null and removed_at_ms is null`)
      .execute();
  },
};
