import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StoreDialect } from '../store-dialect.ts';

/** Clients, access tokens, jobs and data sets. */
export function initial(dialect: StoreDialect): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('clients')
        .addColumn('client_id', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('entitlements_json', 'text', (column) => column.notNull())
        .addColumn('secret_hash', dialect.bytesType, (column) => column.notNull())
        .addColumn('webhook_secret_sealed', dialect.bytesType, (column) => column.notNull())
        .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
        .execute();

      await db.schema
        .createTable('access_tokens')
        .addColumn('token_hash', dialect.bytesType, (column) => column.primaryKey())
        .addColumn('client_id', 'text', (column) => column.notNull().references('clients.client_id'))
        .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
        .addColumn('expires_at_ms', 'bigint', (column) => column.notNull())
        .execute();

      await db.schema
        .createTable('jobs')
        .addColumn('job_id', 'text', (column) => column.primaryKey())
        .addColumn('client_id', 'text', (column) => column.notNull().references('clients.client_id'))
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
        .addColumn('total_queries', 'integer', (column) => column.notNull())
        .addColumn('options_json', 'text', (column) => column.notNull())
        .addColumn('started_at_ms', 'bigint')
        .addColumn('ended_at_ms', 'bigint')
        // No foreign key: a version can be removed while the jobs that ran on it are still listed.
        .addColumn('data_set_version', 'text')
        .addColumn('attempt', 'integer', (column) => column.notNull())
        .addColumn('lease_owner', 'text')
        .addColumn('lease_until_ms', 'bigint')
        .addColumn('totals_json', 'text')
        .addColumn('result_parts_json', 'text')
        .addColumn('failure_reason', 'text')
        .execute();

      // The queue in the order of claims. Ended jobs are not in it, so it stays as short as the queue is.
      await db.schema
        .createIndex('unfinished_jobs_by_age')
        .on('jobs')
        .columns(['created_at_ms', 'job_id'])
        .where(sql<boolean>`state in ('accepted', 'processing')`)
        .execute();
      await db.schema
        .createIndex('leased_jobs_by_owner')
        .on('jobs')
        .column('lease_owner')
        .where(sql<boolean>`lease_owner is not null`)
        .execute();

      await db.schema
        .createTable('job_bodies')
        .addColumn('job_id', 'text', (column) =>
          column.primaryKey().references('jobs.job_id').onDelete('cascade'),
        )
        .addColumn('csv_zstd', dialect.bytesType, (column) => column.notNull())
        .execute();

      await db.schema
        .createTable('data_sets')
        .addColumn('version', 'text', (column) => column.primaryKey())
        .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
        .addColumn('contacts', 'bigint', (column) => column.notNull())
        .addColumn('companies', 'bigint', (column) => column.notNull())
        .addColumn('size_bytes', 'bigint', (column) => column.notNull())
        .addColumn('sources_json', 'text', (column) => column.notNull())
        .execute();

      await db.schema
        .createTable('active_data_set')
        .addColumn('only_row', 'integer', (column) => column.primaryKey().check(sql`only_row = 1`))
        .addColumn('version', 'text', (column) => column.notNull().references('data_sets.version'))
        .addColumn('activated_at_ms', 'bigint', (column) => column.notNull())
        .execute();
    },
  };
}
