import pg from 'pg';
import type { EmbeddedServer } from '../../test/postgres/embedded-server.ts';
import { usageOf } from '../peers/process-usage.ts';

/** Counts statements (PostgreSQL, appendix F); durability is as it comes. */
export const countingSettings = ['shared_preload_libraries=pg_stat_statements'];

/** What a PostgreSQL server has done for one database; the difference of two is what happened in between. */
export interface DatabaseWork {
  /** `begin` and `commit` among them: each is a round trip. */
  readonly statements: number;
  /** Those that only read among them. */
  readonly transactions: number;
  /** Of all processes of the server. */
  readonly processorMs: number;
  /** What a replica or an archive would have to take. */
  readonly walBytes: number;
  readonly sizeBytes: number;
}

/** Looks from another database of the server, so that it counts nothing of its own. */
export class DatabaseObserver {
  readonly #server: EmbeddedServer;
  readonly #client: pg.Client;
  readonly #database: string;

  private constructor(server: EmbeddedServer, client: pg.Client, database: string) {
    this.#server = server;
    this.#client = client;
    this.#database = database;
  }

  static async connect(server: EmbeddedServer, databaseUrl: string): Promise<DatabaseObserver> {
    const client = new pg.Client({ connectionString: server.url() });
    await client.connect();
    await client.query('create extension if not exists pg_stat_statements');
    return new DatabaseObserver(server, client, new URL(databaseUrl).pathname.slice(1));
  }

  async work(): Promise<DatabaseWork> {
    const { rows } = await this.#client.query<Record<string, string>>(
      `select
         (select coalesce(sum(calls), 0) from pg_stat_statements where dbid = oid) as statements,
         xact_commit + xact_rollback as transactions,
         pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as wal,
         pg_database_size(oid) as size
       from pg_database join pg_stat_database on datid = oid where pg_database.datname = $1`,
      [this.#database],
    );
    const [row = {}] = rows;
    return {
      statements: Number(row['statements']),
      transactions: Number(row['transactions']),
      processorMs: usageOf(this.#server.pid).processorMs,
      walBytes: Number(row['wal']),
      sizeBytes: Number(row['size']),
    };
  }

  /** How many connections there are now. */
  async connections(): Promise<number> {
    const { rows } = await this.#client.query('select from pg_stat_activity where datname = $1', [
      this.#database,
    ]);
    return rows.length;
  }

  async close(): Promise<void> {
    await this.#client.end();
  }
}
