/** The control store does the same number of statements for a job, whatever the size of the data (design section 2). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { openCountedPostgres, openCountedSqlite, statementsOfAJob } from './statements-of-a-job.ts';

describe('the statements of a job', () => {
  let postgres: EmbeddedServer;

  before(async () => {
    postgres = await EmbeddedServer.start();
  });

  after(() => postgres.stop());

  it('are as many over a hundred thousand contacts as over a thousand, on SQLite', async () => {
    const small = await statementsOfAJob(openCountedSqlite, 1_000);
    assert.deepEqual(small, {
      // Submit: the account is read, the job and its lines are written.
      'select clients': 1,
      'insert jobs': 1,
      'insert job_bodies': 1,
      // The claim debits; the end reads and writes the job and what its results take up.
      'insert credit_periods': 1,
      'insert credit_ledger': 1,
      'select jobs': 1,
      'update jobs': 2,
      'insert result_storage': 1,
    });
    assert.deepEqual(await statementsOfAJob(openCountedSqlite, 100_000), small);
  });

  it('are as many over a hundred thousand contacts as over a thousand, on PostgreSQL', async () => {
    const open = async () => openCountedPostgres(await postgres.createDatabase());
    const small = await statementsOfAJob(await open(), 1_000);
    // Besides those of SQLite: the client is locked, and the job is announced.
    assert.deepEqual([small['select clients'], small['select']], [2, 1]);
    assert.deepEqual(await statementsOfAJob(await open(), 100_000), small);
  });
});
