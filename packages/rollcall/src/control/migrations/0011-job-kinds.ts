import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the lines of a job are; before there were other ones, lookup lines. */
export const jobKinds: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('jobs')
      .addColumn('kind', 'text', (column) => column.notNull().defaultTo('lookup'))
      .execute();
  },
};
