import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { NodeSqliteDatabase } from './node-sqlite-database.ts';

describe('node:sqlite as Kysely sees it', () => {
  let directory: string;
  let database: NodeSqliteDatabase;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rollcall-sqlite-'));
    database = await NodeSqliteDatabase.open(join(directory, 'test.sqlite'));
    database.prepare('create table things (id integer primary key, value)').run([]);
  });

  after(async () => {
    database.close();
    await rm(directory, { recursive: true });
  });

  it('syncs every commit to a write-ahead log, and checks foreign keys', () => {
    assert.deepEqual(pragma('journal_mode'), ['wal']);
    assert.deepEqual(pragma('synchronous'), [2]);
    assert.deepEqual(pragma('foreign_keys'), [1]);
  });

  it('knows which statements give rows', () => {
    for (const [sql, reader] of [
      ['select 1', true],
      ['insert into things (value) values (1)', false],
      ['insert into things (value) values (1) returning id', true],
      ['update things set value = 2 returning id', true],
      ['with one as (select 1) delete from things returning id', true],
      ['begin immediate', false],
      ['pragma journal_mode', true],
      ['create table more (id integer)', false],
    ] as const) {
      assert.equal(database.prepare(sql).reader, reader, sql);
    }
  });

  it('gives back what it was given', () => {
    const insert = database.prepare('insert into things (value) values (?) returning value');
    for (const value of [
      null,
      0,
      -1,
      1.5,
      2 ** 53 - 1,
      -(2 ** 53 - 1),
      '',
      'ß\0\u{1F600}',
      new Uint8Array(),
      new Uint8Array([0, 255]),
    ]) {
      const [row] = insert.all([value]);
      assert.deepEqual({ ...Object(row) }, { value });
    }
  });

  it('refuses what SQLite has no type for, and integers that a number cannot hold', () => {
    const insert = database.prepare('insert into things (value) values (?)');
    for (const value of [true, undefined, {}, new Date(0)]) {
      assert.throws(() => insert.run([value]), TypeError);
    }
    insert.run([2n ** 53n]);
    assert.throws(
      () => database.prepare('select value from things order by id desc limit 1').all([]),
      RangeError,
    );
  });

  it('counts the rows that a statement changed', () => {
    database.prepare('delete from things').run([]);
    const insert = database.prepare('insert into things (id, value) values (?, 1) on conflict do nothing');
    assert.equal(insert.run([1]).changes, 1);
    assert.equal(insert.run([1]).changes, 0);
    assert.equal(insert.run([2]).changes, 1);
    assert.equal(database.prepare('update things set value = 3').run([]).changes, 2);
  });

  it('keeps the statements in use prepared, and not more than it may', () => {
    const often = database.prepare('select 0');
    for (let n = 1; n <= 1_000; n++) {
      database.prepare(`select ${n}`);
      assert.equal(database.prepare('select 0'), often);
    }
    const seldom = database.prepare('select 1');
    assert.deepEqual(Object.values(Object(seldom.all([])[0])), [1]);
  });

  it('reads on with an iterator while the same statement runs again', () => {
    database.prepare('delete from things').run([]);
    for (let id = 1; id <= 5; id++) database.prepare('insert into things (id) values (?)').run([id]);
    const all = database.prepare('select id from things order by id');
    let rows = 0;
    for (const _ of all.iterate([])) {
      assert.equal(all.all([]).length, 5);
      rows += 1;
    }
    assert.equal(rows, 5);
  });

  it('opens a file that another connection has locked for a moment', async () => {
    const path = join(directory, 'locked.sqlite');
    using holder = new DatabaseSync(path);
    holder.exec('begin exclusive; create table things (id integer)');
    const opening = NodeSqliteDatabase.open(path);
    await new Promise(setImmediate);
    holder.exec('commit');
    const opened = await opening;
    assert.deepEqual(opened.prepare('select id from things').all([]), []);
    opened.close();
  });

  it('closes twice without complaint', async () => {
    const second = await NodeSqliteDatabase.open(join(directory, 'test.sqlite'));
    second.close();
    second.close();
    assert.throws(() => second.prepare('select 1'));
  });

  function pragma(name: string): unknown[] {
    return Object.values(Object(database.prepare(`pragma ${name}`).all([])[0]));
  }
});
