import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { sqliteErrorCode } from './sqlite-busy.ts';
import { StoreError } from './store-error.ts';

type Row = Readonly<Record<string, SQLOutputValue>>;

const busy = 5;

/** The control store of a data directory while nobody else has it open, and nobody can open it. Only for reading. */
export class ExclusiveSqlite implements Disposable {
  readonly #database: DatabaseSync;

  private constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** @throws {StoreError} when another process has it open: what that one writes later would be in one store only */
  static open(dataDirectory: string): ExclusiveSqlite {
    const path = join(dataDirectory, 'control.sqlite');
    const database = new DatabaseSync(path, { timeout: 0 });
    try {
      // Every process that has a database with a write-ahead log open holds a shared lock on it, also when it does nothing.
      database.exec('pragma locking_mode = exclusive; begin immediate');
    } catch (error) {
      database.close();
      if ((sqliteErrorCode(error) ?? 0) % 256 !== busy) throw error;
      throw new StoreError(
        `${path}: another process has the control store open. Stop the server and other commands on this data directory first.`,
        { cause: error },
      );
    }
    return new ExclusiveSqlite(database);
  }

  /** All rows of a table, some at a time. */
  *pages(table: string, rowsPerPage: number): Generator<readonly Row[]> {
    const statement = this.#database.prepare(
      `select rowid as "from rowid", * from "${table}" where rowid > ? order by rowid limit ?`,
    );
    let after: SQLOutputValue = 0;
    for (;;) {
      const rows: readonly Row[] = statement.all(after, rowsPerPage);
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last['from rowid'] ?? 0;
      yield rows.map(({ 'from rowid': _, ...row }) => row);
    }
  }

  one(query: string): Row | undefined {
    return this.#database.prepare(query).get();
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }
}
