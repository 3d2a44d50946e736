import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { promisify } from 'node:util';
import type { ClientId } from './control-store.ts';
import { openControlStore } from './open-control-store.ts';
import { StoreError } from './store-error.ts';

const run = promisify(execFile);

describe('opening the control store', () => {
  let parent: string;
  let dataDirectory: string;
  let file: string;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'rollcall-open-'));
    dataDirectory = join(parent, 'some', 'data');
    file = join(dataDirectory, 'control.sqlite');
  });

  afterEach(async () => {
    await rm(parent, { recursive: true });
  });

  it('makes directory and files that only their owner can read', async () => {
    const store = await openControlStore({ dataDirectory });
    await store.dataSets.activate('none', 0);
    assert.equal((await stat(dataDirectory)).mode & 0o777, 0o700);
    const names = await readdir(dataDirectory);
    assert.ok(names.includes('control.sqlite-wal'));
    for (const name of names) assert.equal((await stat(join(dataDirectory, name))).mode & 0o777, 0o600, name);
    await store.close();
  });

  it('finds everything again when it is opened again', async () => {
    const store = await openControlStore({ dataDirectory });
    await store.clients.create(acme, {
      secretHash: new Uint8Array(32),
      webhookSecretSealed: new Uint8Array(0),
    });
    await store.close();
    const again = await openControlStore({ dataDirectory });
    assert.deepEqual(await again.clients.list(), [acme]);
    await again.close();
  });

  it('grants no entitlement that this version does not know', async () => {
    const store = await openControlStore({ dataDirectory });
    await store.clients.create(acme, {
      secretHash: new Uint8Array(32),
      webhookSecretSealed: new Uint8Array(0),
    });
    const database = new DatabaseSync(file);
    database.exec(`update clients set entitlements_json = '["future", "lookup"]'`);
    database.close();
    assert.deepEqual(await store.clients.list(), [acme]);
    await store.close();
  });

  it('works for many processes that start at once on a new directory', async () => {
    const program = `
      import { openControlStore } from ${JSON.stringify(import.meta.resolve('./open-control-store.ts'))};
      const store = await openControlStore({ dataDirectory: process.argv[1] });
      const client = { clientId: process.argv[2], name: 'n', entitlements: [], createdAtMs: 1 };
      for (let n = 0; n < 10; n++) await store.clients.create({ ...client, clientId: client.clientId + n }, { secretHash: new Uint8Array(32), webhookSecretSealed: new Uint8Array(0) });
      await store.close();
    `;
    const starts = Array.from({ length: 6 }, (_, n) =>
      run(process.execPath, ['--input-type=module', '--eval', program, dataDirectory, `client-${n}-`]),
    );
    for (const { stderr } of await Promise.all(starts)) assert.equal(stderr, '');
    const store = await openControlStore({ dataDirectory });
    assert.equal((await store.clients.list()).length, 60);
    await store.close();
  });

  it('refuses a file that is no database, and leaves it alone', async () => {
    await mkdir(dataDirectory, { recursive: true });
    await writeFile(file, 'queryId,companyID\n'.repeat(1_000));
    await assert.rejects(
      openControlStore({ dataDirectory }),
      isStoreError(/control\.sqlite: .*not a SQLite database/),
    );
    assert.equal((await stat(file)).size, 18_000);
  });

  it('refuses a store that a newer version has changed, and changes nothing in it', async () => {
    await (await openControlStore({ dataDirectory })).close();
    const database = new DatabaseSync(file);
    database.exec(`insert into kysely_migration values ('9999-future', '2036-01-01T00:00:00.000Z')`);
    await assert.rejects(
      openControlStore({ dataDirectory }),
      isStoreError(/newer version of Rollcall.*9999-future/),
    );
    database.exec(`delete from kysely_migration where name = '9999-future'`);
    database.close();
    await (await openControlStore({ dataDirectory })).close();
  });

  it('leaves nothing behind when a migration fails, and completes it the next time', async () => {
    await mkdir(dataDirectory, { recursive: true });
    const database = new DatabaseSync(file);
    database.exec('create table data_sets (in_the_way integer)');
    await assert.rejects(openControlStore({ dataDirectory }), /data_sets/);
    const tables = database.prepare(`select name from sqlite_schema where type = 'table'`).all();
    assert.deepEqual(
      tables.map((table) => table['name']),
      ['data_sets'],
    );
    database.exec('drop table data_sets');
    database.close();
    await (await openControlStore({ dataDirectory })).close();
  });

  it('says what is wrong with the path', async () => {
    await writeFile(join(parent, 'some'), '');
    await assert.rejects(openControlStore({ dataDirectory }), isStoreError(/is a file, not a directory/));
    await rm(join(parent, 'some'));
    await mkdir(file, { recursive: true });
    await assert.rejects(openControlStore({ dataDirectory }), isStoreError(/this is a directory/));
  });
});

const acme = {
  clientId: 'acme' as ClientId,
  name: 'Acme',
  entitlements: ['lookup'] as const,
  createdAtMs: 1,
};

function isStoreError(message: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof StoreError, String(error));
    assert.match(error.message, message);
    return true;
  };
}
