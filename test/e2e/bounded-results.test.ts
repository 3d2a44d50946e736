/** What bounds the results that are kept: their number in a job, and their days (design section 4). */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { documentedExample } from '../../packages/rollcall/src/sample/documented-example.ts';
import { type Credentials, errorIn, jobPath } from './api-client.ts';
import { DataDirectory, RollcallServer } from './rollcall-process.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

describe('results', () => {
  let data: DataDirectory;
  let credentials: Credentials;

  before(async () => {
    data = await DataDirectory.withSample(2_000);
    credentials = await data.createClient('client');
  });

  after(() => data[Symbol.asyncDispose]());

  it('are kept for the days of the setting, then not given out, and removed an hour later', async () => {
    const jobId = await finishedJob();
    {
      await using server = await RollcallServer.start(data.path, ['--result-retention-days', '3']);
      const client = await server.logIn(credentials);
      const { finishedDate, expiresDate } = await client.status(jobId);
      assert.equal(Date.parse(expiresDate ?? '') - Date.parse(finishedDate), 3 * dayMs);
      assert.ok((await client.results(jobId)).bytes.length > 0);
      const inXml = await client.call('GET', `${jobPath}/${jobId}`, { headers: { accept: 'text/xml' } });
      assert.ok(inXml.text.includes(`<expiresDate>${expiresDate}</expiresDate>`));
    }
    const before = endAt(jobId, Date.now() - 7 * dayMs - hourMs / 2);
    {
      await using server = await RollcallServer.start(data.path, ['--log-level', 'debug']);
      const client = await server.logIn(credentials);
      const refused = await client.call('GET', `${jobPath}/${jobId}/results`);
      assert.equal(refused.status, 404);
      assert.equal(errorIn(refused).errorNumber, '404-202');
      assert.match(errorIn(refused).message, /expired on 20.*setting resultRetentionDays/);
      await server.printed(/"jobs":0,.*"msg":"what has expired was removed"/);
      assert.ok(existsSync(resultsOf(jobId)), 'a download that began in time may still read it');
    }
    endAt(jobId, Date.now() - 7 * dayMs - 2 * hourMs);
    await using server = await RollcallServer.start(data.path, ['--log-level', 'debug']);
    await server.printed(/"jobs":1,.*"msg":"what has expired was removed"/);
    assert.ok(!existsSync(resultsOf(jobId)));
    const client = await server.logIn(credentials);
    const { status, totalContacts, totalProcessed, creditsConsumed } = await client.status(jobId);
    assert.deepEqual(
      [status, totalContacts, totalProcessed, creditsConsumed],
      [before.status, before.totalContacts, 10, 9],
    );
    assert.equal((await client.call('GET', `${jobPath}/${jobId}/results`)).status, 404);
    using store = new DatabaseSync(join(data.path, 'control.sqlite'), { readOnly: true });
    const left = store.prepare('select count(*) as bodies from job_bodies where job_id = ?').get(jobId);
    assert.equal(left?.['bodies'], 0, 'the lines are gone too');

    // What was removed does not come back with another setting.
    await using longer = await RollcallServer.start(data.path, ['--result-retention-days', '365']);
    const again = await longer.logIn(credentials);
    assert.ok(Date.parse((await again.status(jobId)).expiresDate ?? '') <= Date.now());
    assert.equal((await again.call('GET', `${jobPath}/${jobId}/results`)).status, 404);
  });

  it('hold as many contacts as the setting allows, and say so for every line that is cut', async () => {
    await using server = await RollcallServer.start(data.path, ['--max-contacts-per-job', '5']);
    const client = await server.logIn(credentials);
    const jobId = await client.submit(documentedExample);
    const rows: Record<string, string>[] = parse((await client.results(jobId)).bytes, { columns: true });
    const { totalContacts, truncatedQueries, matchedQueries } = await client.status(jobId);
    assert.equal(totalContacts, 5);
    assert.equal(rows.filter((row) => row['contactId'] !== '').length, 5);
    assert.equal(matchedQueries, 8);
    const cut = rows.filter((row) => /maxContactsPerJob/.test(row['detail'] ?? ''));
    assert.ok(cut.length > 0 && cut.every((row) => Number(row['totalMatches']) > 0));
    assert.ok(truncatedQueries >= cut.length);
    assert.equal(new Set(rows.map((row) => row['line'])).size, 10, 'every line has a row');
  });

  async function finishedJob(): Promise<string> {
    await using server = await RollcallServer.start(data.path);
    const client = await server.logIn(credentials);
    const jobId = await client.submit(documentedExample);
    assert.equal((await client.ended(jobId)).status, 'finished');
    return jobId;
  }

  /** As if the job had ended then. */
  function endAt(jobId: string, endedAtMs: number): { status: string; totalContacts: number } {
    using store = new DatabaseSync(join(data.path, 'control.sqlite'));
    store.prepare('update jobs set ended_at_ms = ? where job_id = ?').run(endedAtMs, jobId);
    const row = store.prepare('select state, totals_json from jobs where job_id = ?').get(jobId);
    return { status: String(row?.['state']), ...JSON.parse(String(row?.['totals_json'])) };
  }

  function resultsOf(jobId: string): string {
    return join(data.path, 'results', jobId);
  }
});
