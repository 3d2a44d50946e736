import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Kysely, sql } from 'kysely';
import { NodeSqliteDatabase } from './node-sqlite-database.ts';
import { NodeSqliteDialect } from './node-sqlite-dialect.ts';
import { sqliteErrorCode, whenNotBusy } from './sqlite-busy.ts';

interface Counters {
  counters: { id: number; value: number };
}

describe('transactions of two connections on one SQLite file', () => {
  let directory: string;
  let one: Kysely<Counters>;
  let two: Kysely<Counters>;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rollcall-dialect-'));
    const path = join(directory, 'test.sqlite');
    one = new Kysely({ dialect: new NodeSqliteDialect(await NodeSqliteDatabase.open(path)) });
    two = new Kysely({ dialect: new NodeSqliteDialect(await NodeSqliteDatabase.open(path)) });
    await sql`create table counters (id integer primary key, value integer not null check (value < 1000))`.execute(
      one,
    );
    await one.insertInto('counters').values({ id: 1, value: 0 }).execute();
  });

  afterEach(async () => {
    await Promise.all([one.destroy(), two.destroy()]);
    await rm(directory, { recursive: true });
  });

  it('lets transactions that read and then write all succeed, one after the other', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, n) => increment(n % 2 === 0 ? one : two)));
    assert.equal(await value(), 50);
  });

  it('lets others read while a transaction waits for the lock of another program', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const { promise: held, resolve: holds } = Promise.withResolvers<void>();
    const holder = one.transaction().execute(async () => {
      holds();
      await released;
    });
    await held;
    const waiting = increment(two);
    assert.equal((await two.selectFrom('counters').selectAll().execute())[0]?.value, 0);
    release();
    await Promise.all([holder, waiting]);
    assert.equal(await value(), 1);
  });

  it('makes single statements wait for a transaction too, and the thread goes on meanwhile', async () => {
    const order: string[] = [];
    const { promise: bothStarted, resolve: start } = Promise.withResolvers<void>();
    const transaction = one.transaction().execute(async (within) => {
      await bothStarted;
      // The other connection has met the lock by now; this would never run if it waited inside SQLite.
      await new Promise(setImmediate);
      await within.updateTable('counters').set({ value: 7 }).execute();
      order.push('transaction');
    });
    await new Promise(setImmediate);
    const statement = two
      .updateTable('counters')
      .set((eb) => ({ value: eb('value', '+', 1) }))
      .execute()
      .then(() => order.push('statement'));
    start();
    await Promise.all([transaction, statement]);
    assert.deepEqual(order, ['transaction', 'statement']);
    assert.equal(await value(), 8);
  });

  it('shows the error that ended a transaction, and undoes the rest of it', async () => {
    const broken = one.transaction().execute(async (within) => {
      await within.updateTable('counters').set({ value: 5 }).execute();
      await within.updateTable('counters').set({ value: 1_000 }).execute();
    });
    await assert.rejects(broken, /CHECK constraint failed/);
    const endedBySqlite = one.transaction().execute(async (within) => {
      await within.updateTable('counters').set({ value: 6 }).execute();
      await sql`insert or rollback into counters values (2, 1000)`.execute(within);
    });
    await assert.rejects(endedBySqlite, /CHECK constraint failed/);
    assert.equal(await value(), 0);
    await increment(one);
    assert.equal(await value(), 1);
  });

  it('gives up waiting for a lock that stays', async () => {
    const { promise: tried, resolve: release } = Promise.withResolvers<void>();
    const holding = one.transaction().execute(() => tried);
    await new Promise(setImmediate);
    const path = join(directory, 'test.sqlite');
    const third = await NodeSqliteDatabase.open(path);
    const impatient = whenNotBusy(() => third.prepare('begin immediate').run([]), 30);
    await assert.rejects(impatient, (error) => sqliteErrorCode(error) === 5);
    third.close();
    release();
    await holding;
  });

  it('does not repeat a statement that failed for another reason', async () => {
    let runs = 0;
    const failing = whenNotBusy(() => {
      runs += 1;
      throw new Error('no such table');
    });
    await assert.rejects(failing, /no such table/);
    assert.equal(runs, 1);
  });

  async function increment(db: Kysely<Counters>): Promise<void> {
    await db.transaction().execute(async (within) => {
      const row = await within.selectFrom('counters').select('value').executeTakeFirstOrThrow();
      await within
        .updateTable('counters')
        .set({ value: row.value + 1 })
        .execute();
    });
  }

  async function value(): Promise<number> {
    const row = await two
      .selectFrom('counters')
      .select('value')
      .where('id', '=', 1)
      .executeTakeFirstOrThrow();
    return row.value;
  }
});
