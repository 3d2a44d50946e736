import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { initial } from './migrations/0001-initial.ts';
import { credits } from './migrations/0002-credits.ts';
import { access } from './migrations/0003-access.ts';
import { checkpoints } from './migrations/0004-checkpoints.ts';
import { resultStorage } from './migrations/0005-result-storage.ts';
import { keysAndLockOuts } from './migrations/0006-keys-and-lock-outs.ts';
import { jobList } from './migrations/0007-job-list.ts';
import { webhookDeliveries } from './migrations/0008-webhook-deliveries.ts';
import { previousWebhookSecret } from './migrations/0009-previous-webhook-secret.ts';
import { apiTransactions } from './migrations/0010-api-transactions.ts';
import { jobKinds } from './migrations/0011-job-kinds.ts';
import { allJobsByAge } from './migrations/0012-all-jobs-by-age.ts';
import { forgettings } from './migrations/0013-forgettings.ts';
import { resultChunks } from './migrations/0014-result-chunks.ts';
import { dataSetCopies } from './migrations/0015-data-set-copies.ts';
import { agreements } from './migrations/0016-agreements.ts';
import { nextJob } from './migrations/0017-next-job.ts';
import { forgettingTurn } from './migrations/0018-forgetting-turn.ts';
import type { StoreDialect } from './store-dialect.ts';
import { StoreError } from './store-error.ts';

/** Where Kysely's Migrator keeps the names of the migrations that have run. */
const migrationTable = 'kysely_migration';

/**
 * Every migration that was ever released, in order. A released one is never changed: it is written out in full and
 * imports nothing that moves on, so that it does the same in ten years.
 */
function allMigrations(dialect: StoreDialect): Record<string, Migration> {
  return {
    '0001-initial': initial(dialect),
    '0002-credits': credits,
    '0003-access': access(dialect),
    '0004-checkpoints': checkpoints,
    '0005-result-storage': resultStorage,
    '0006-keys-and-lock-outs': keysAndLockOuts(dialect),
    '0007-job-list': jobList,
    '0008-webhook-deliveries': webhookDeliveries,
    '0009-previous-webhook-secret': previousWebhookSecret(dialect),
    '0010-api-transactions': apiTransactions,
    '0011-job-kinds': jobKinds,
    '0012-all-jobs-by-age': allJobsByAge,
    '0013-forgettings': forgettings(dialect),
    '0014-result-chunks': resultChunks(dialect),
    '0015-data-set-copies': dataSetCopies,
    '0016-agreements': agreements,
    '0017-next-job': nextJob,
    '0018-forgetting-turn': forgettingTurn,
  };
}

/**
 * Brings the tables up to this program's version. Everything happens in one transaction, the Migrator's own tables
 * included: a process that starts at the same moment waits and then finds the work done, and a crash half-way leaves
 * nothing behind. Fails with `StoreError` when a newer program has been here.
 */
export async function migrate<S>(db: Kysely<S>, dialect: StoreDialect): Promise<void> {
  const migrations = allMigrations(dialect);
  await db.transaction().execute(async (transaction) => {
    await dialect.lockTables(transaction);
    refuseNewer(await executedMigrations(transaction), migrations);
    const migrator = new Migrator({
      db: transaction,
      provider: { getMigrations: async () => migrations },
      migrationTableName: migrationTable,
    });
    // The Migrator does not throw, and a transaction that does not throw is committed.
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
  });
}

/** Fails with `StoreError` when the tables are not exactly those of this program's version. Changes nothing. */
export async function requireMigrated<S>(db: Kysely<S>, dialect: StoreDialect): Promise<void> {
  const migrations = allMigrations(dialect);
  const executed = await executedMigrations(db);
  refuseNewer(executed, migrations);
  const missing = Object.keys(migrations).filter((name) => !executed.includes(name));
  if (missing.length > 0) {
    throw new StoreError(
      executed.length === 0
        ? 'there are no tables yet: the first start, import or client makes them.'
        : `the control store was written by an older version of Rollcall (it has not ${missing.join(', ')}). The next start of this version brings it up to date.`,
    );
  }
}

function refuseNewer(executed: readonly string[], migrations: Readonly<Record<string, Migration>>): void {
  const newer = executed.filter((name) => !Object.hasOwn(migrations, name));
  if (newer.length > 0) {
    throw new StoreError(
      `the control store was written by a newer version of Rollcall (it has ${newer.join(', ')}). ` +
        'Start that version again, or restore a backup made with this one.',
    );
  }
}

async function executedMigrations<S>(db: Kysely<S>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === migrationTable)) return [];
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.table(migrationTable)} order by name`.execute(db);
  return rows.map((row) => row.name);
}
