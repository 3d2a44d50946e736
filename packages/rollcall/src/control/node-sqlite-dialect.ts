import { setTimeout as delay } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import type { NodeSqliteDatabase } from './node-sqlite-database.ts';
import { sqliteErrorCode, whenNotBusy } from './sqlite-busy.ts';
import { StoreUnavailableError } from './store-error.ts';

/**
 * Kysely's SQLite dialect for a file that several processes write (`serve` and `import`, say). Three differences:
 * transactions take the write lock when they begin, statements wait for a lock without stopping the process, and a
 * migration is one transaction.
 */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: NodeSqliteDatabase;

  constructor(database: NodeSqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new WriteLockDriver(this.#database);
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalDdlAdapter();
  }
}

/** One connection, whose users take turns. */
class WriteLockDriver extends SqliteDriver {
  readonly #database: NodeSqliteDatabase;
  readonly #turns = new Turns();
  #connection: PatientConnection | undefined;

  constructor(database: NodeSqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    await this.#turns.take();
    this.#connection ??= new PatientConnection(await super.acquireConnection(), (ms) => this.#pause(ms));
    return this.#connection;
  }

  override async releaseConnection(): Promise<void> {
    this.#turns.give();
  }

  /** While another program has the lock, others have their turns: who only reads need not wait for it. */
  async #pause(ms: number): Promise<void> {
    if (this.#database.inTransaction) return delay(ms);
    this.#turns.give();
    await delay(ms);
    await this.#turns.take();
  }

  /**
   * A plain `begin` takes the write lock at the first write. If the transaction has read before that, and another
   * process wrote in between, it fails with SQLITE_BUSY_SNAPSHOT, which no waiting can help.
   */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // SQLite may have rolled back by itself; a second rollback would fail and hide the error that led here.
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** SQLITE_BUSY, READONLY, IOERR, FULL: nothing was changed, and somebody can mend it (https://sqlite.org/rescode.html). */
const passingCodes = new Map([
  [5, 'another program has it locked'],
  [8, 'it cannot be written'],
  [10, 'its disk fails'],
  [13, 'its disk is full'],
]);

function asUnavailable(error: unknown): unknown {
  // Extended result codes keep the plain one in the low byte.
  const reason = passingCodes.get((sqliteErrorCode(error) ?? 0) & 0xff);
  return reason === undefined ? error : new StoreUnavailableError(reason, { cause: error });
}

class PatientConnection implements DatabaseConnection {
  readonly #inner: DatabaseConnection;
  readonly #pause: (ms: number) => Promise<void>;

  /** @param pause waits between two attempts at a statement */
  constructor(inner: DatabaseConnection, pause: (ms: number) => Promise<void>) {
    this.#inner = inner;
    this.#pause = pause;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return whenNotBusy(() => this.#inner.executeQuery<R>(query), undefined, this.#pause).catch((error) => {
      throw asUnavailable(error);
    });
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#inner.streamQuery<R>(query, chunkSize);
  }
}

/**
 * Kysely takes SQLite for a database whose DDL cannot be rolled back, because `pragma foreign_keys` has no effect inside
 * a transaction. All DDL can: so migrations run under the write lock, whole or not at all. One that must rebuild a
 * table that others refer to begins with `pragma defer_foreign_keys = on`.
 */
class TransactionalDdlAdapter extends SqliteAdapter {
  /** There is one, but who has it is the driver's to say. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Lets one at a time, in the order in which they came. */
class Turns {
  #last: Promise<void> = Promise.resolve();
  #end: () => void = () => {};

  async take(): Promise<void> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    this.#end = resolve;
  }

  give(): void {
    this.#end();
  }
}
