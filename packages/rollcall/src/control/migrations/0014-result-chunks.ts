import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StoreDialect } from '../store-dialect.ts';

/** Results in the database, for installations whose machines share no directory. */
export function resultChunks(dialect: StoreDialect): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('result_chunks')
        // No foreign key: it would lock the job's row with every chunk.
        .addColumn('job_id', 'text', (column) => column.notNull())
        .addColumn('part', 'integer', (column) => column.notNull())
        .addColumn('attempt', 'integer', (column) => column.notNull())
        .addColumn('start_byte', 'bigint', (column) => column.notNull())
        .addColumn('size_bytes', 'bigint', (column) => column.notNull())
        .addColumn('csv_zstd', dialect.bytesType, (column) => column.notNull())
        .addPrimaryKeyConstraint('result_chunks_key', ['job_id', 'part', 'attempt', 'start_byte'])
        .execute();
      // They are packed already: trying to pack them again would only take time.
      if (dialect.bytesType === 'bytea')
        await sql`alter table result_chunks alter column csv_zstd set storage external`.execute(db);
    },
  };
}
