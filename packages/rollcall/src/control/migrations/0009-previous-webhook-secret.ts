import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StoreDialect } from '../store-dialect.ts';

/** The webhook secret that a client had before, while both are valid. */
export function previousWebhookSecret(dialect: StoreDialect): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      // SQLite adds one column a statement.
      await db.schema
        .alterTable('clients')
        .addColumn('previous_webhook_secret_sealed', dialect.bytesType)
        .execute();
      await db.schema.alterTable('clients').addColumn('previous_webhook_secret_until_ms', 'bigint').execute();
    },
  };
}
