import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StoreDialect } from '../store-dialect.ts';

/** Clients that can be disabled, tokens that can be revoked, failed logins, and calls in a window. */
export function access(dialect: StoreDialect): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema.alterTable('clients').addColumn('disabled_at_ms', 'bigint').execute();

      await db.schema.alterTable('access_tokens').addColumn('revoked_at_ms', 'bigint').execute();
      // The default is for the rows that are there: a new column cannot be without a value. It is replaced at once.
      await db.schema
        .alterTable('access_tokens')
        .addColumn('token_id', 'text', (column) => column.notNull().defaultTo(''))
        .execute();
      await nameTokens(db);
      await db.schema
        .createIndex('access_tokens_by_id')
        .unique()
        .on('access_tokens')
        .column('token_id')
        .execute();
      await db.schema
        .createIndex('access_tokens_by_client')
        .on('access_tokens')
        .columns(['client_id', 'created_at_ms'])
        .execute();
      await db.schema
        .createIndex('access_tokens_by_expiry')
        .on('access_tokens')
        .column('expires_at_ms')
        .execute();

      await db.schema
        .createTable('login_failures')
        .addColumn('key', dialect.bytesType, (column) => column.primaryKey())
        .addColumn('failures', 'integer', (column) => column.notNull())
        .addColumn('window_start_ms', 'bigint', (column) => column.notNull())
        .execute();

      await db.schema
        .createTable('call_windows')
        .addColumn('token_hash', dialect.bytesType, (column) =>
          column.primaryKey().references('access_tokens.token_hash').onDelete('cascade'),
        )
        .addColumn('window_start_ms', 'bigint', (column) => column.notNull())
        .addColumn('calls', 'bigint', (column) => column.notNull())
        .addColumn('blocked_until_ms', 'bigint')
        .execute();
    },
  };
}

/** Tokens from before get an id from their hash: 80 bits of the SHA-256 of 256 random bits tell nothing of them. */
async function nameTokens(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ token_hash: Uint8Array }>`select token_hash from access_tokens`.execute(db);
  for (const { token_hash: hash } of rows) {
    const tokenId = Buffer.from(hash).toString('hex').slice(0, 20);
    await sql`update access_tokens set token_id = ${tokenId} where token_hash = ${hash}`.execute(db);
  }
}
