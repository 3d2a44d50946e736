import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How far a job is, while it runs. */
export const checkpoints: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('jobs').addColumn('checkpoint_json', 'text').execute();
  },
};
