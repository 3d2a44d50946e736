/** A control store's database by plain SQL, past the product: what is really stored. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';

/** Whole numbers are bigint and bytes are `Buffer` whatever the database, so that rows can be compared. */
export type StoredValue = string | bigint | Buffer | null;
export type StoredRow = Readonly<Record<string, StoredValue>>;

export interface RawDatabase {
  readonly kind: 'SQLite' | 'PostgreSQL';
  rows(query: string): Promise<StoredRow[]>;
  /** One statement or several. */
  run(script: string): Promise<void>;
  /** The product's tables, in the order of their names. */
  tables(): Promise<string[]>;
  /** Takes every row out of the product's tables, in any order: foreign keys are not looked at. */
  emptyTables(): Promise<void>;
  close(): Promise<void>;
}

/** Kysely's own tables hold when the migrations ran, which is different everywhere. */
function isOfProduct(table: string): boolean {
  return !table.startsWith('kysely_') && !table.startsWith('sqlite_');
}

export class RawSqlite implements RawDatabase {
  readonly kind = 'SQLite';
  readonly #database: DatabaseSync;

  constructor(dataDirectory: string) {
    this.#database = new DatabaseSync(join(dataDirectory, 'control.sqlite'), {
      timeout: 10_000,
      readBigInts: true,
      enableForeignKeyConstraints: false,
    });
  }

  async rows(query: string): Promise<StoredRow[]> {
    return this.#database
      .prepare(query)
      .all()
      .map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, value]) => [column, stored(value)])),
      );
  }

  async run(script: string): Promise<void> {
    this.#database.exec(script);
  }

  async tables(): Promise<string[]> {
    const rows = await this.rows(`select name from sqlite_master where type = 'table' order by name`);
    return rows.map(({ name }) => String(name)).filter(isOfProduct);
  }

  async emptyTables(): Promise<void> {
    const tables = await this.tables();
    await this.run(`begin immediate; ${tables.map((table) => `delete from "${table}";`).join(' ')} commit;`);
  }

  async close(): Promise<void> {
    this.#database.close();
  }
}

/** As pg gives them by default, but all whole numbers as bigint. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === pg.types.builtins.INT8 || oid === pg.types.builtins.INT4
      ? (value: string) => BigInt(value)
      : pg.types.getTypeParser(oid, format),
};

export class RawPostgres implements RawDatabase {
  readonly kind = 'PostgreSQL';
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  static async connect(url: string): Promise<RawPostgres> {
    const client = new pg.Client({ connectionString: url, types });
    // Tests stop the database too; a query under way rejects, and an idle connection has nobody to tell.
    client.on('error', () => {});
    await client.connect();
    return new RawPostgres(client);
  }

  async rows(query: string): Promise<StoredRow[]> {
    const { rows } = await this.#client.query<StoredRow>(query);
    return rows;
  }

  async run(script: string): Promise<void> {
    await this.#client.query(script);
  }

  async tables(): Promise<string[]> {
    const rows = await this.rows(
      `select tablename as name from pg_tables where schemaname = 'public' order by tablename`,
    );
    return rows.map(({ name }) => String(name)).filter(isOfProduct);
  }

  async emptyTables(): Promise<void> {
    const tables = await this.tables();
    const deletes = tables.map((table) => `delete from "${table}";`).join(' ');
    // Several statements of one call are one transaction. Of a few rows, deleting is far quicker than truncating.
    await this.run(`set local session_replication_role = replica; ${deletes}`);
  }

  close(): Promise<void> {
    return this.#client.end();
  }
}

function stored(value: unknown): StoredValue {
  if (value === null || typeof value === 'string' || typeof value === 'bigint') return value;
  if (value instanceof Uint8Array) return Buffer.from(value);
  throw new TypeError(`SQLite holds ${String(value)}, which no column is for`);
}

/** The rows of every table of the product, all of one moment and in an order of their own. */
export async function tableContents(
  database: RawDatabase,
  isLeftOut: (table: string, column: string) => boolean = () => false,
): Promise<Record<string, StoredRow[]>> {
  const contents: Record<string, StoredRow[]> = {};
  await database.run(database.kind === 'SQLite' ? 'begin' : 'begin isolation level repeatable read');
  for (const table of await database.tables()) {
    const rows = await database.rows(`select * from "${table}"`);
    contents[table] = rows
      .map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !isLeftOut(table, column))))
      .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  }
  await database.run('commit');
  return contents;
}

/** The columns of a key come first in every table. */
function sortKey(row: StoredRow): string {
  return Object.values(row)
    .map((value) => (value instanceof Uint8Array ? value.toString('hex') : String(value)))
    .join('\n');
}
