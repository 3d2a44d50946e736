import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What a claim looks for, by itself: the oldest job that waits, and those whose leases have run out. In the index of all
 * unfinished jobs that it takes the place of, a claim had to pass everything that was under way.
 */
export const nextJob: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createIndex('waiting_jobs_by_age')
      .on('jobs')
      // The client, so that those that are passed over are passed over here.
      .columns(['created_at_ms', 'job_id', 'client_id'])
      .where(sql<boolean>`state = 'accepted'`)
      .execute();
    await db.schema
      .createIndex('running_jobs_by_lease')
      .on('jobs')
      .column('lease_until_ms')
      .where(sql<boolean>`state = 'processing'`)
      .execute();
    await db.schema.dropIndex('unfinished_jobs_by_age').execute();
  },
};
