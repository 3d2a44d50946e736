/** Connections to PostgreSQL that break while they are in use, as they do when it is restarted. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { StoreUnavailableError } from '../../packages/rollcall/src/control/store-error.ts';
import { acme, client, defaults, newJob, secrets } from '../conformance/store-under-test.ts';
import { RawPostgres } from '../raw-database/raw-database.ts';
import { EmbeddedServer } from './embedded-server.ts';

it('a connection that breaks in a transaction rejects it, and the store goes on with the next one', async (t) => {
  const server = await EmbeddedServer.start();
  t.after(() => server.stop());
  const databaseUrl = await server.createDatabase();
  const store = await openControlStore({ dataDirectory: 'not used', databaseUrl });
  const raw = await RawPostgres.connect(databaseUrl);
  t.after(() => Promise.all([store.close(), raw.close()]));
  await store.clients.create(client(acme), secrets(acme));
  await raw.run('begin; lock table clients in access exclusive mode');
  const submitted = assert.rejects(
    store.jobs.submit(newJob('first', acme, 1_000), defaults),
    StoreUnavailableError,
  );
  const waiting = 'select pid from pg_locks where not granted';
  while ((await raw.rows(waiting)).length === 0);
  await raw.run(`select pg_terminate_backend(pid) from (${waiting})`);
  await submitted;
  await raw.run('rollback');
  assert.equal((await store.jobs.submit(newJob('second', acme, 2_000), defaults)).accepted, true);
});
