import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What all processes of an installation have alike: the settings that must agree, and a check of the master key. */
export const agreements: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('agreements')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
  },
};
