import { after, before } from 'node:test';
import type { ControlStore } from '../../packages/rollcall/src/control/control-store.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { controlStoreConformance } from './control-store-conformance.ts';

let server: EmbeddedServer;
let databaseUrl: string;

before(async () => {
  server = await EmbeddedServer.start();
  databaseUrl = await server.createDatabase();
  // Several at once on an empty database, as when a cluster is started for the first time.
  const stores = await Promise.all(Array.from({ length: 4 }, openStore));
  await Promise.all(stores.map((store) => store.close()));
});

after(() => server.stop());

function openStore(): Promise<ControlStore> {
  return openControlStore({ dataDirectory: 'not used', databaseUrl });
}

// A database of its own for each test would take twenty times as long as an emptied one.
controlStoreConformance('PostgreSQL', async () => {
  await server.emptyTables(databaseUrl);
  const [store, other] = await Promise.all([openStore(), openStore()]);
  return {
    store,
    other,
    close: async () => {
      await Promise.all([store.close(), other.close()]);
    },
  };
});
