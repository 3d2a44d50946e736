import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The jobs of all clients by age, for an operator's list of them. */
export const allJobsByAge: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.createIndex('jobs_by_age').on('jobs').columns(['created_at_ms', 'job_id']).execute();
  },
};
