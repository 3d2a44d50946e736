import { after, before } from 'node:test';
import { sql } from 'kysely';
import { KyselyControlStore } from '../../packages/rollcall/src/control/kysely-control-store.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { PostgresDatabase } from '../../packages/rollcall/src/control/postgres-database.ts';
import { postgresStoreDialect } from '../../packages/rollcall/src/control/store-dialect.ts';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { RawPostgres } from '../raw-database/raw-database.ts';
import { controlStoreConformance } from './control-store-conformance.ts';

let server: EmbeddedServer;
let databaseUrl: string;
let raw: RawPostgres;
/**
 * The connections of the two stores. They outlive a test: making new ones takes PostgreSQL longer than most tests. What
 * a store remembers itself is new in each test.
 */
let databases: readonly PostgresDatabase[];

before(async () => {
  server = await EmbeddedServer.start();
  databaseUrl = await server.createDatabase();
  // Several at once on an empty database, as when a cluster is started for the first time.
  const openStore = () => openControlStore({ dataDirectory: 'not used', databaseUrl });
  const stores = await Promise.all(Array.from({ length: 4 }, openStore));
  await Promise.all(stores.map((store) => store.close()));
  raw = await RawPostgres.connect(databaseUrl);
  databases = [new PostgresDatabase(databaseUrl), new PostgresDatabase(databaseUrl)];
});

after(async () => {
  await Promise.all([raw.close(), ...databases.map(({ kysely }) => kysely.destroy())]);
  await server.stop();
});

// A database of its own for each test would take twenty times as long as an emptied one.
controlStoreConformance('PostgreSQL', async () => {
  await raw.emptyTables();
  databases = await Promise.all(databases.map(stillOpen));
  const [store, other] = databases.map(({ kysely }) => new KyselyControlStore(kysely, postgresStoreDialect));
  if (store === undefined || other === undefined) throw new Error('there are two databases');
  return { store, other, close: async () => {} };
});

/** A test may have closed its store, and with it the connections. */
async function stillOpen(database: PostgresDatabase): Promise<PostgresDatabase> {
  try {
    await sql`select`.execute(database.kysely);
    return database;
  } catch {
    return new PostgresDatabase(databaseUrl);
  }
}
