import type { Kysely } from 'kysely';
import type { ControlStore } from './control-store.ts';
import { KyselyControlStore } from './kysely-control-store.ts';
import { migrate, requireMigrated } from './migrate.ts';
import { PostgresDatabase, type PostgresLimits } from './postgres-database.ts';
import { PostgresJobSignal } from './postgres-job-signal.ts';
import { systemErrorCode } from './private-files.ts';
import type { Schema } from './schema.ts';
import { postgresStoreDialect } from './store-dialect.ts';
import { StoreError, StoreUnavailableError } from './store-error.ts';

/** Opens the control store in a PostgreSQL database that exists, and brings its tables up to date, or leaves it as it is. */
export async function openPostgresStore(
  url: string,
  asItIs: boolean,
  limits: PostgresLimits = {},
): Promise<ControlStore> {
  const db = await openPostgresDatabase(url, asItIs, limits);
  return new KyselyControlStore(db, postgresStoreDialect, new PostgresJobSignal(url));
}

/** Its tables, for what is done to all of them. */
export async function openPostgresDatabase(
  url: string,
  asItIs: boolean,
  limits: PostgresLimits = {},
): Promise<Kysely<Schema>> {
  const { kysely } = new PostgresDatabase(url, limits);
  try {
    await (asItIs ? requireMigrated : migrate)(kysely, postgresStoreDialect);
    return kysely;
  } catch (error) {
    await kysely.destroy();
    throw asStoreError(error, url);
  }
}

function asStoreError(error: unknown, url: string): unknown {
  const place = withoutPassword(url);
  if (error instanceof StoreError) return new StoreError(`${place}: ${error.message}`, { cause: error });
  const cause = error instanceof StoreUnavailableError ? error.cause : error;
  const advice =
    adviceByCode.get(systemErrorCode(cause) ?? '') ??
    (error instanceof StoreUnavailableError
      ? `PostgreSQL cannot be used now: ${error.message}. Look at its log and at the network, or correct databaseUrl.`
      : undefined);
  return advice === undefined ? error : new StoreError(`${place}: ${advice}`, { cause: error });
}

/** By system error, and by SQLSTATE (PostgreSQL, appendix A). */
const adviceByCode: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'no PostgreSQL answers there. Start it, or correct databaseUrl.'],
  ['ENOTFOUND', 'there is no host of that name. Correct databaseUrl.'],
  ['ETIMEDOUT', 'PostgreSQL does not answer. Look at the network, or correct databaseUrl.'],
  ['28P01', 'PostgreSQL refuses the password. Correct databaseUrl.'],
  ['28000', 'PostgreSQL does not let this user in. Correct databaseUrl, or pg_hba.conf.'],
  ['3D000', 'there is no such database. Create it, or correct databaseUrl.'],
  ['42501', 'this user may not make tables there. Give it CREATE on the schema.'],
  ['25006', 'the database is read-only. Connect to the primary server.'],
]);

/** Errors are logged; the password of the URL must not be. */
function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    if (parsed.password !== '') parsed.password = '***';
    return parsed.href;
  } catch {
    return 'databaseUrl';
  }
}
