import { type Kysely, sql } from 'kysely';
import { KyselyClientStore } from './client-store.ts';
import type { ClientStore, ControlStore, DataSetRegistry, JobStore, TokenStore } from './control-store.ts';
import { KyselyDataSetRegistry } from './data-set-registry.ts';
import { KyselyJobStore } from './job-store.ts';
import type { Schema } from './schema.ts';
import type { StoreDialect } from './store-dialect.ts';
import { KyselyTokenStore } from './token-store.ts';

/** The control store over migrated tables in any database that `StoreDialect` describes. */
export class KyselyControlStore implements ControlStore {
  readonly clients: ClientStore;
  readonly tokens: TokenStore;
  readonly jobs: JobStore;
  readonly dataSets: DataSetRegistry;
  readonly #db: Kysely<Schema>;

  /** Takes the connection over: closing the store closes it. */
  constructor(db: Kysely<Schema>, dialect: StoreDialect) {
    this.#db = db;
    this.clients = new KyselyClientStore(db);
    this.tokens = new KyselyTokenStore(db);
    this.jobs = new KyselyJobStore(db, dialect);
    this.dataSets = new KyselyDataSetRegistry(db);
  }

  async ping(): Promise<void> {
    await sql`select 1`.execute(this.#db);
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }
}
