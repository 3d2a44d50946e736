import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { ControlStore } from './control-store.ts';
import { KyselyControlStore } from './kysely-control-store.ts';
import { migrate, requireMigrated } from './migrate.ts';
import { NodeSqliteDatabase } from './node-sqlite-database.ts';
import { NodeSqliteDialect } from './node-sqlite-dialect.ts';
import { openPostgresStore } from './open-postgres-store.ts';
import type { PostgresLimits } from './postgres-database.ts';
import { ensurePrivateDirectory, ensurePrivateFile, systemErrorCode } from './private-files.ts';
import type { Schema } from './schema.ts';
import { sqliteErrorCode } from './sqlite-busy.ts';
import { sqliteStoreDialect } from './store-dialect.ts';
import { StoreError } from './store-error.ts';

export interface ControlStoreOptions extends PostgresLimits {
  readonly dataDirectory: string;
  /** `postgres://…`; SQLite in the data directory without it. */
  readonly databaseUrl?: string | undefined;
  /** Whether the store has to be there, of this program's version: then opening it changes nothing. */
  readonly asItIs?: boolean;
}

/**
 * Opens the control store and brings its tables up to date: PostgreSQL when there is a URL, else SQLite in
 * `control.sqlite` of the data directory. Several processes may have it open. Fails with `StoreError`, whose message
 * tells an operator what to do.
 */
export function openControlStore(options: ControlStoreOptions): Promise<ControlStore> {
  const { dataDirectory, databaseUrl, asItIs = false } = options;
  return databaseUrl === undefined
    ? openSqliteStore(dataDirectory, asItIs)
    : openPostgresStore(databaseUrl, asItIs, options);
}

/** The first time this makes the directory and the file, readable by their owner only. */
async function openSqliteStore(dataDirectory: string, asItIs: boolean): Promise<ControlStore> {
  const path = join(dataDirectory, 'control.sqlite');
  let database: NodeSqliteDatabase | undefined;
  try {
    if (asItIs && !existsSync(path))
      throw new StoreError('there is no control store here yet: the first start, import or client makes it.');
    await ensurePrivateDirectory(dataDirectory);
    // SQLite would make the file by the umask. Its -wal and -shm files get the mode of this one.
    await ensurePrivateFile(path);
    database = await NodeSqliteDatabase.open(path);
    const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(database) });
    await (asItIs ? requireMigrated : migrate)(db, sqliteStoreDialect);
    return new KyselyControlStore(db, sqliteStoreDialect);
  } catch (error) {
    database?.close();
    throw asStoreError(error, path);
  }
}

function asStoreError(error: unknown, path: string): unknown {
  if (error instanceof StoreError) return new StoreError(`${path}: ${error.message}`, { cause: error });
  const sqliteCode = sqliteErrorCode(error);
  // Extended result codes keep the plain one in the low byte.
  const advice = sqliteCode === undefined ? systemAdvice(error) : sqliteAdvice.get(sqliteCode & 0xff);
  return advice === undefined ? error : new StoreError(`${path}: ${advice}`, { cause: error });
}

/** By result code (https://sqlite.org/rescode.html). */
const sqliteAdvice: ReadonlyMap<number, string> = new Map([
  [
    5,
    'the control store stayed locked for 10 seconds. Look for another program that has the file open, and close it.',
  ],
  [8, 'the control store cannot be written. Give this user write permission for the file and its directory.'],
  [11, 'the control store is damaged. Restore the file from a backup.'],
  [13, 'the disk is full. Make room, then start again.'],
  [14, 'the control store cannot be opened. Give this user permission for the file and its directory.'],
  [
    26,
    'this file is not a SQLite database. Restore it from a backup, or move it away to start with an empty store.',
  ],
]);

function systemAdvice(error: unknown): string | undefined {
  switch (systemErrorCode(error)) {
    case 'ENOENT':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'the control store cannot be made or opened here. Give this user write permission, or choose another data directory.';
    case 'EEXIST':
    case 'ENOTDIR':
      return 'a part of this path is a file, not a directory. Choose another data directory.';
    case 'EISDIR':
      return 'this is a directory, but the control store is a file. Move it away, or choose another data directory.';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full. Make room, then start again.';
    default:
      return undefined;
  }
}
