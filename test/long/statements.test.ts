/** As test/statements, with a million contacts. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import {
  openCountedPostgres,
  openCountedSqlite,
  SampleDataSet,
  statementsOfAJob,
} from '../statements/statements-of-a-job.ts';

const boundMs = 10 * 60 * 1_000;

it('a job makes as many statements over a million contacts as over a thousand, on both stores', {
  timeout: boundMs,
}, async (t) => {
  const postgres = await EmbeddedServer.start();
  t.after(() => postgres.stop());
  await using small = await SampleDataSet.build(1_000);
  await using large = await SampleDataSet.build(1_000_000);
  for (const open of [
    async () => openCountedSqlite,
    async () => openCountedPostgres(await postgres.createDatabase()),
  ]) {
    const counts = await statementsOfAJob(await open(), small);
    assert.deepEqual(await statementsOfAJob(await open(), large), counts);
  }
});
