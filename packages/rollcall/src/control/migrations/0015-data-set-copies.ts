import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which version is to become active, which processes have which, and by what a copy is known to be right. */
export const dataSetCopies: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('data_sets').addColumn('manifest_sha256', 'text').execute();
    await db.schema
      .createTable('announced_data_set')
      .addColumn('only_row', 'integer', (column) => column.primaryKey().check(sql`only_row = 1`))
      .addColumn('version', 'text', (column) =>
        column.notNull().references('data_sets.version').onDelete('cascade'),
      )
      .addColumn('announced_at_ms', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('data_set_holders')
      .addColumn('process', 'text', (column) => column.primaryKey())
      .addColumn('versions_json', 'text', (column) => column.notNull())
      .addColumn('until_ms', 'bigint', (column) => column.notNull())
      .execute();
  },
};
