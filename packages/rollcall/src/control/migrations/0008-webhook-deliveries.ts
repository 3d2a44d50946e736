import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Where the end of a job is to be told, and what of it has been sent. */
export const webhookDeliveries: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('jobs').addColumn('webhook', 'text').execute();

    await db.schema
      .createTable('webhook_deliveries')
      .addColumn('job_id', 'text', (column) => column.primaryKey().references('jobs.job_id'))
      .addColumn('client_id', 'text', (column) => column.notNull().references('clients.client_id'))
      .addColumn('url', 'text', (column) => column.notNull())
      .addColumn('host', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('created_at_ms', 'bigint', (column) => column.notNull())
      .addColumn('due_ms', 'bigint')
      .addColumn('lease_owner', 'text')
      .addColumn('claims', 'bigint', (column) => column.notNull())
      .addColumn('tries', 'bigint', (column) => column.notNull())
      .addColumn('attempts_json', 'text', (column) => column.notNull())
      .addColumn('settled_at_ms', 'bigint')
      .execute();

    // By host first: however much one host has due, the first of every other one is found at once.
    await db.schema
      .createIndex('due_deliveries_by_host')
      .on('webhook_deliveries')
      .columns(['host', 'due_ms', 'job_id', 'client_id'])
      .where(sql<boolean>`due_ms is not null`)
      .execute();
    await db.schema
      .createIndex('leased_deliveries')
      .on('webhook_deliveries')
      .column('lease_owner')
      .where(sql<boolean>`lease_owner is not null`)
      .execute();
    await db.schema
      .createIndex('settled_deliveries_by_end')
      .on('webhook_deliveries')
      .column('settled_at_ms')
      .where(sql<boolean>`settled_at_ms is not null`)
      .execute();
  },
};
