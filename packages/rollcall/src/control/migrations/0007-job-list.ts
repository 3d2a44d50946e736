import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The jobs of a client by age, for its list of them. */
export const jobList: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createIndex('client_jobs_by_age')
      .on('jobs')
      .columns(['client_id', 'created_at_ms', 'job_id'])
      .execute();
  },
};
