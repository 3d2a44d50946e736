import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { initial } from './migrations/0001-initial.ts';
import { credits } from './migrations/0002-credits.ts';
import { NodeSqliteDatabase } from './node-sqlite-database.ts';
import { NodeSqliteDialect } from './node-sqlite-dialect.ts';
import { openControlStore } from './open-control-store.ts';
import { hashSecret } from './secrets.ts';
import { sqliteStoreDialect } from './store-dialect.ts';

test('tokens from before they had ids stay valid, and get ids by which they can be revoked', async (t) => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'rollcall-migrate-'));
  t.after(() => rm(dataDirectory, { recursive: true }));
  const database = await NodeSqliteDatabase.open(join(dataDirectory, 'control.sqlite'));
  const db = new Kysely<unknown>({ dialect: new NodeSqliteDialect(database) });
  const before = { '0001-initial': initial(sqliteStoreDialect), '0002-credits': credits };
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => before },
  }).migrateToLatest();
  assert.equal(error, undefined);
  await sql`insert into clients (client_id, name, entitlements_json, secret_hash, webhook_secret_sealed, created_at_ms)
            values ('acme', 'Acme', '[]', x'00', x'00', 1)`.execute(db);
  for (const token of ['one', 'two']) {
    await sql`insert into access_tokens (token_hash, client_id, created_at_ms, expires_at_ms)
              values (${hashSecret(token)}, 'acme', 1, 9)`.execute(db);
  }
  await db.destroy();

  const control = await openControlStore({ dataDirectory });
  const ids = (await control.tokens.list()).map(({ tokenId }) => tokenId);
  assert.equal(new Set(ids).size, 2);
  for (const id of ids) assert.match(id, /^[0-9a-v]{20}$/);
  const one = await control.tokens.find(hashSecret('one'));
  assert.equal(one?.expiresAtMs, 9);
  assert.equal(await control.tokens.revoke(one.tokenId, 5), true);
  assert.equal((await control.tokens.find(hashSecret('one')))?.revokedAtMs, 5);
  assert.equal((await control.tokens.find(hashSecret('two')))?.revokedAtMs, undefined);
  await control.close();
});
