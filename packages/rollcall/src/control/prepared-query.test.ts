import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Kysely } from 'kysely';
import type { ClientId } from './control-store.ts';
import { migrate } from './migrate.ts';
import { NodeSqliteDatabase } from './node-sqlite-database.ts';
import { NodeSqliteDialect } from './node-sqlite-dialect.ts';
import { PreparedQuery } from './prepared-query.ts';
import type { Schema } from './schema.ts';
import { sqliteStoreDialect } from './store-dialect.ts';

const added = new PreparedQuery((db, { clientId, bytes }: { clientId: ClientId; bytes: number }) =>
  db.insertInto('result_storage').values({ client_id: clientId, bytes }),
);

describe('a prepared query', () => {
  let directory: string;
  let db: Kysely<Schema>;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rollcall-prepared-'));
    const path = join(directory, 'control.sqlite');
    db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(await NodeSqliteDatabase.open(path)) });
    await migrate(db, sqliteStoreDialect);
    const client = { name: 'Acme', entitlements_json: '[]', created_at_ms: 1 };
    const secrets = { secret_hash: new Uint8Array(32), webhook_secret_sealed: new Uint8Array(0) };
    for (const id of ['a', 'b', 'c'])
      await db
        .insertInto('clients')
        .values({ client_id: id as ClientId, ...client, ...secrets })
        .execute();
  });

  after(async () => {
    await db.destroy();
    await rm(directory, { recursive: true });
  });

  it('is built once, and run with the values of each time, in a transaction or not', async () => {
    let built = 0;
    const largerThan = new PreparedQuery((on, { bytes }: { bytes: number }) => {
      built++;
      return on
        .selectFrom('result_storage')
        .select('client_id')
        .where('bytes', '>', bytes)
        .where('bytes', '<', 9);
    });
    const { numAffectedRows } = await added.run(db, { clientId: 'a' as ClientId, bytes: 3 });
    assert.equal(numAffectedRows, 1n);
    await added.run(db, { clientId: 'b' as ClientId, bytes: 5 });
    const rows = await largerThan.rows(db, { bytes: 2 });
    assert.deepEqual(
      rows.map(({ client_id }) => client_id),
      ['a', 'b'],
    );
    await db.transaction().execute(async (transaction) => {
      await added.run(transaction, { clientId: 'c' as ClientId, bytes: 7 });
      assert.equal((await largerThan.first(transaction, { bytes: 5 }))?.client_id, 'c');
    });
    assert.equal(await largerThan.first(db, { bytes: 8 }), undefined);
    assert.equal(built, 1);
  });

  it('asks for a list as for one value, however long it is', async () => {
    const { isAmong } = sqliteStoreDialect;
    const among = new PreparedQuery((on, { ids }: { ids: readonly string[] }) =>
      on.selectFrom('clients').select('client_id').where(isAmong('client_id', ids)).orderBy('client_id'),
    );
    for (const ids of [[], ['b'], ['c', 'nobody', 'a'], ['"', "'"]]) {
      const expected = ['a', 'b', 'c'].filter((id) => ids.includes(id));
      const rows = await among.rows(db, { ids });
      assert.deepEqual(
        rows.map(({ client_id }) => client_id),
        expected,
      );
    }
  });

  it('is refused where it is built by what a value is', async () => {
    const doubled = new PreparedQuery((on, { bytes }: { bytes: number }) =>
      on
        .selectFrom('result_storage')
        .selectAll()
        .where('bytes', '=', bytes * 2),
    );
    const message = 'the value bytes is not known while its query is built';
    assert.throws(() => doubled.run(db, { bytes: 1 }), { name: 'TypeError', message });
  });
});
