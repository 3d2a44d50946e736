import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StoreDialect } from '../store-dialect.ts';

/** Who has been forgotten, and which processes and results know of it. */
export function forgettings(dialect: StoreDialect): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('forgettings')
        .addColumn('sequence', 'bigint', (column) => column.primaryKey())
        .addColumn('operator', 'text', (column) => column.notNull())
        .addColumn('identifier_kind', 'text', (column) => column.notNull())
        .addColumn('identifier_hash', dialect.bytesType, (column) => column.notNull())
        .addColumn('contacts', 'bigint', (column) => column.notNull())
        .addColumn('begun_at_ms', 'bigint', (column) => column.notNull())
        .addColumn('forgotten_at_ms', 'bigint')
        .execute();
      await db.schema
        .createIndex('forgettings_by_identifier')
        .on('forgettings')
        .column('identifier_hash')
        .execute();

      await db.schema
        .createTable('forgotten_contacts')
        .addColumn('company_id', 'bigint', (column) => column.notNull())
        .addColumn('number_high', 'bigint', (column) => column.notNull())
        .addColumn('number_low', 'bigint', (column) => column.notNull())
        .addColumn('sequence', 'bigint', (column) => column.notNull().references('forgettings.sequence'))
        .addPrimaryKeyConstraint('forgotten_contacts_key', ['company_id', 'number_high', 'number_low'])
        .execute();

      await db.schema
        .createTable('forgotten_identities')
        .addColumn('identity_hash', dialect.bytesType, (column) => column.primaryKey())
        .addColumn('sequence', 'bigint', (column) => column.notNull().references('forgettings.sequence'))
        .execute();

      await db.schema
        .createTable('process_confirmations')
        .addColumn('process', 'text', (column) => column.primaryKey())
        .addColumn('sequence', 'bigint', (column) => column.notNull())
        .addColumn('seen_at_ms', 'bigint', (column) => column.notNull())
        .execute();

      await db.schema
        .alterTable('jobs')
        .addColumn('forgotten_sequence', 'bigint', (column) => column.notNull().defaultTo(0))
        .execute();
    },
  };
}
