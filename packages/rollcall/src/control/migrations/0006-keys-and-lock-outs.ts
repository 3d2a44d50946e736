import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StoreDialect } from '../store-dialect.ts';

/** Submissions that are remembered under an idempotency key, and clients that a throttled token locks out. */
export function keysAndLockOuts(dialect: StoreDialect): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('idempotency_keys')
        .addColumn('client_id', 'text', (column) => column.notNull().references('clients.client_id'))
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('fingerprint', dialect.bytesType, (column) => column.notNull())
        // No foreign key: the answer stays what it was, whatever becomes of the job.
        .addColumn('job_id', 'text', (column) => column.notNull())
        .addColumn('expires_at_ms', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('idempotency_keys_key', ['client_id', 'key'])
        .execute();
      await db.schema
        .createIndex('idempotency_keys_by_expiry')
        .on('idempotency_keys')
        .column('expires_at_ms')
        .execute();

      await db.schema.alterTable('clients').addColumn('calls_blocked_until_ms', 'bigint').execute();
    },
  };
}
