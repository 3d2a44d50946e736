import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { whenNotBusy } from './sqlite-busy.ts';

/** Statements kept prepared. The stores have some thirty; the bound is for lists of changing length. */
const cachedStatements = 128;

/**
 * node:sqlite behind the interface that Kysely's SQLite dialect was written for, better-sqlite3's.
 *
 * Values: integers are numbers both ways (one beyond 2^53 is refused by node:sqlite, not rounded), bytes are
 * `Uint8Array`, absent is null; a list is JSON, for json_each. There is no boolean in SQLite, so a boolean is refused too: the
 * schema has none.
 */
export class NodeSqliteDatabase implements SqliteDatabase {
  readonly #database: DatabaseSync;
  /** In the order of last use: a Map keeps its keys as they were set. */
  readonly #statements = new Map<string, NodeSqliteStatement>();

  private constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /**
   * Opens a database file for use by several processes at once.
   *
   * synchronous=FULL: with the write-ahead log, NORMAL would lose the last commits on a power cut, and a 200 promises
   * stable storage (contract section 4).
   */
  static async open(path: string): Promise<NodeSqliteDatabase> {
    // No busy_timeout: see whenNotBusy.
    const database = new DatabaseSync(path, { timeout: 0, enableForeignKeyConstraints: true });
    try {
      // Two processes that turn a new file to WAL at the same moment can collide.
      await whenNotBusy(() => database.exec('pragma journal_mode = wal; pragma synchronous = full;'));
    } catch (error) {
      database.close();
      throw error;
    }
    return new NodeSqliteDatabase(database);
  }

  /** Whether a transaction is open on this connection; SQLite ends one by itself on some errors, a full disk for one. */
  get inTransaction(): boolean {
    return this.#database.isTransaction;
  }

  prepare(sql: string): SqliteStatement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = new NodeSqliteStatement(this.#database, sql);
      const oldest = this.#statements.keys().next();
      if (this.#statements.size >= cachedStatements && oldest.done !== true)
        this.#statements.delete(oldest.value);
    } else {
      this.#statements.delete(sql);
    }
    this.#statements.set(sql, statement);
    return statement;
  }

  close(): void {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }
}

class NodeSqliteStatement implements SqliteStatement {
  /** Whether the statement gives rows: a SELECT, but also an INSERT, UPDATE or DELETE with RETURNING. */
  readonly reader: boolean;
  readonly #database: DatabaseSync;
  readonly #sql: string;
  readonly #statement: StatementSync;

  constructor(database: DatabaseSync, sql: string) {
    this.#database = database;
    this.#sql = sql;
    this.#statement = database.prepare(sql);
    this.reader = this.#statement.columns().length > 0;
  }

  all(parameters: readonly unknown[]): unknown[] {
    return this.#statement.all(...parameters.map(bindable));
  }

  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint } {
    return this.#statement.run(...parameters.map(bindable));
  }

  iterate(parameters: readonly unknown[]): IterableIterator<unknown> {
    // Not the cached statement: the next use of the same SQL would reset it under a reader that is half-way.
    return this.#database.prepare(this.#sql).iterate(...parameters.map(bindable));
  }
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string')
    return value;
  if (value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return JSON.stringify(value);
  throw new TypeError(`a statement's parameter is ${typeof value}, which the database cannot hold`);
}
