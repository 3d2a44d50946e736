/** The control store does the same number of statements for a job, whatever the size of the data (design section 2). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import {
  type OpenCountedStore,
  openCountedPostgres,
  openCountedSqlite,
  SampleDataSet,
  statementsOfAJob,
} from './statements-of-a-job.ts';

const webhook = 'https://hooks.example/rollcall';

describe('the statements of a job', () => {
  let postgres: EmbeddedServer;
  let small: SampleDataSet;
  let large: SampleDataSet;

  before(async () => {
    postgres = await EmbeddedServer.start();
    small = await SampleDataSet.build(1_000);
    large = await SampleDataSet.build(30_000);
  });

  after(() => Promise.all([postgres.stop(), small[Symbol.asyncDispose](), large[Symbol.asyncDispose]()]));

  it('are as many over thirty thousand contacts as over a thousand, on SQLite', async () => {
    const counts = await statementsOfAJob(openCountedSqlite, small);
    assert.deepEqual(counts, {
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
    assert.deepEqual(await statementsOfAJob(openCountedSqlite, large), counts);
  });

  it('are as many over thirty thousand contacts as over a thousand, on PostgreSQL', async () => {
    const counts = await statementsOfAJob(await openPostgres(), small);
    // Besides those of SQLite: the client is locked, and the job is announced.
    assert.deepEqual([counts['select clients'], counts['select']], [2, 1]);
    assert.deepEqual(await statementsOfAJob(await openPostgres(), large), counts);
  });

  it('are one more when there is a webhook, on both', async () => {
    for (const open of [async () => openCountedSqlite, openPostgres]) {
      const counts = await statementsOfAJob(await open(), small);
      assert.deepEqual(await statementsOfAJob(await open(), large, webhook), {
        ...counts,
        'insert webhook_deliveries': 1,
      });
    }
  });

  async function openPostgres(): Promise<OpenCountedStore> {
    return openCountedPostgres(await postgres.createDatabase());
  }
});
