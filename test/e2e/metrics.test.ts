/** What an operator sees of a server and of a worker: postgres.test.ts shows it of the commands. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createLogger } from '../../packages/rollcall/src/http/logger.ts';
import {
  type Installation as Sample,
  sampleInstallation,
} from '../../packages/rollcall/src/jobs/installation-fixture.test.ts';
import { metricNames } from '../../packages/rollcall/src/metrics/metric-definitions.ts';
import { type Installation, openInstallation } from '../../packages/rollcall/src/serve/installation.ts';
import { type RunningServer, startServer } from '../../packages/rollcall/src/serve/start-server.ts';
import { loadSettings, type SettingFlags } from '../../packages/rollcall/src/settings/load-settings.ts';
import type { Settings } from '../../packages/rollcall/src/settings/settings-schema.ts';
import { newClient } from '../contract/client-accounts.ts';
import { ApiClient, type Credentials, call, jobPath, tokenPath } from './api-client.ts';
import { sampleLines } from './lookup-lines.ts';

const log = createLogger({ level: 'silent' });

describe('metrics of a server without a worker, and of a worker', () => {
  let sample: Sample;
  let credentials: Credentials;
  let server: RunningServer;
  let worker: Installation;

  function settings(flags: SettingFlags): Settings {
    const { dataDirectory } = sample;
    return loadSettings({
      flags: { dataDirectory, port: 0, metricsPort: 0, threads: 2, ...flags },
      env: {},
      workingDirectory: dataDirectory,
    });
  }

  before(async () => {
    sample = await sampleInstallation(1_000);
    credentials = await newClient(sample.dataDirectory, 'client');
    server = await startServer(settings({ worker: false }), log);
    worker = await openInstallation(settings({}), log, { servesApi: false });
    await worker.runner?.start();
  });

  after(async () => {
    await worker.runner?.stop(0);
    await Promise.all([worker.close(), server.stop()]);
    await sample[Symbol.asyncDispose]();
  });

  it('count what each of them did, under patterns and never under ids', async () => {
    const client = await ApiClient.logIn(server.address, credentials);
    const wrong = `clientId=${credentials.clientId}&clientSecret=wrong&grantType=cred`;
    await call('POST', `${server.address}${tokenPath}?${wrong}`);
    await call('GET', `${server.address}/nowhere/${credentials.clientId}`);
    await client.call('PATCH', `${jobPath}/x`);
    const jobId = await client.submit(sampleLines(1_000, 250));
    const status = await client.ended(jobId);
    const { matchedQueries, invalidQueries, totalQueries, totalContacts, creditsConsumed } = status;

    const ofServer = await scrape(server.metricsUrl);
    const ofWorker = await scrape(worker.metricsUrl);
    assertValues(ofServer, {
      rollcall_jobs_submitted_total: 1,
      'rollcall_jobs_ended_total{state="finished"}': 0,
      rollcall_slice_duration_seconds_count: 0,
      rollcall_lookup_threads: 0,
      'rollcall_store_call_duration_seconds_count{call="jobs.submit"}': 1,
      'rollcall_http_errors_total{kind="wrongCredentials"}': 1,
      [`rollcall_http_requests_total{method="POST",route="${jobPath}",status="200"}`]: 1,
      [`rollcall_http_requests_total{method="other",route="${jobPath}/:jobId",status="405"}`]: 1,
      'rollcall_http_requests_total{method="other",route="none",status="404"}': 1,
    });
    assertValues(ofWorker, {
      'rollcall_jobs_ended_total{state="finished"}': 1,
      'rollcall_jobs_ended_total{state="failed"}': 0,
      rollcall_job_duration_seconds_count: 1,
      rollcall_job_wait_seconds_count: 1,
      rollcall_slice_duration_seconds_count: 3,
      rollcall_slice_wait_seconds_count: 3,
      rollcall_lookup_duration_seconds_count: 3,
      'rollcall_lookup_lines_total{outcome="matched"}': matchedQueries,
      'rollcall_lookup_lines_total{outcome="invalid"}': invalidQueries,
      'rollcall_lookup_lines_total{outcome="unmatched"}': totalQueries - matchedQueries - invalidQueries,
      rollcall_contacts_returned_total: totalContacts,
      rollcall_job_credits_debited_total: creditsConsumed,
      rollcall_job_credits_refunded_total: 0,
      rollcall_lookup_threads: 2,
    });
    for (const scraped of [ofServer, ofWorker]) {
      assertValues(scraped, {
        'rollcall_jobs{state="accepted"}': 0,
        'rollcall_jobs{state="processing"}': 0,
        rollcall_oldest_accepted_job_age_seconds: 0,
        rollcall_credits_consumed: creditsConsumed,
        [`rollcall_data_set_info{version="${status.datasetVersion}"}`]: 1,
        rollcall_data_set_contacts: 1_000,
        rollcall_store_up: 1,
      });
      const { text, values } = scraped;
      assert.deepEqual(
        metricNames.filter((name) => !text.includes(`# TYPE ${name} `)),
        [],
      );
      const createdSeconds = values.get('rollcall_data_set_created_timestamp_seconds') ?? 0;
      const ageSeconds = Date.now() / 1_000 - createdSeconds;
      assert.ok(ageSeconds > 0 && ageSeconds < 600, `the data set is ${ageSeconds} s old`);
      assert.ok((values.get('rollcall_result_stored_bytes') ?? 0) > 1_000);
      assert.ok((values.get('rollcall_disk_free_bytes') ?? 0) > 1_000_000);
      for (const id of [credentials.clientId, credentials.clientSecret, client.accessToken, jobId])
        assert.ok(!text.includes(id), `an id or a secret is in the metrics: ${id}`);
    }
  });

  it('are at a port of their own, and only there', async () => {
    const { address, metricsUrl: url = '' } = server;
    assert.equal((await call('GET', `${address}/metrics`)).status, 404);
    const { origin, port } = new URL(url);
    // The other port is none of the API, and its answers are not in the OpenAPI document.
    assert.equal((await fetch(`${origin}${tokenPath}`)).status, 404);
    assert.equal((await fetch(url, { method: 'POST' })).status, 405);
    assert.equal(await (await fetch(url, { method: 'HEAD' })).text(), '');
    await assert.rejects(
      openInstallation(settings({ metricsPort: Number(port), worker: false }), log, { servesApi: false }),
      {
        name: 'ListenError',
        message: `port ${port} is in use; choose another with --metrics-port, or 0 for a free one`,
      },
    );
  });
});

function assertValues({ values }: Scraped, expected: Readonly<Record<string, number>>): void {
  const found = Object.keys(expected).map((name) => [name, values.get(name)]);
  assert.deepEqual(Object.fromEntries(found), expected);
}

interface Scraped {
  readonly text: string;
  /** By name and labels, as they are written. */
  readonly values: ReadonlyMap<string, number>;
}

async function scrape(url = ''): Promise<Scraped> {
  const answer = await fetch(url);
  const text = await answer.text();
  assert.equal(answer.status, 200, text);
  assert.match(answer.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const values = samples.map((line): [string, number] => {
    const space = line.lastIndexOf(' ');
    return [line.slice(0, space), Number(line.slice(space + 1))];
  });
  return { text, values: new Map(values) };
}
