import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which process does what follows the beginning of a forgetting. */
export const forgettingTurn: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('forgetting_turn')
      .addColumn('only_row', 'integer', (column) => column.primaryKey().check(sql`only_row = 1`))
      .addColumn('process', 'text', (column) => column.notNull())
      .addColumn('until_ms', 'bigint', (column) => column.notNull())
      .execute();
  },
};
