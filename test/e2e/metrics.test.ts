/** What an operator sees of a server and of a worker. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { metricNames } from '../../packages/rollcall/src/metrics/metric-definitions.ts';
import { type Credentials, call, jobPath, tokenPath } from './api-client.ts';
import { sampleLines } from './lookup-lines.ts';
import { DataDirectory, RollcallProcess, RollcallServer } from './rollcall-process.ts';

const onFreePort = ['--metrics-port', '0'];

describe('metrics', () => {
  let data: DataDirectory;
  let credentials: Credentials;

  before(async () => {
    data = await DataDirectory.withSample(1_000);
    credentials = await data.createClient('client');
  });

  after(() => data[Symbol.asyncDispose]());

  it('count what a server did, under patterns and never under ids', async () => {
    await using server = await RollcallServer.start(data.path, onFreePort);
    const url = await metricsUrl(server);
    const client = await server.logIn(credentials);
    const wrong = `clientId=${credentials.clientId}&clientSecret=wrong&grantType=cred`;
    await call('POST', `${server.url}${tokenPath}?${wrong}`);
    await call('GET', `${server.url}/nowhere/${credentials.clientId}`);
    await client.call('PATCH', `${jobPath}/x`);
    const jobId = await client.submit(sampleLines(1_000, 250));
    const status = await client.ended(jobId);

    const { text, values } = await scrape(url);
    const value = (name: string): number | undefined => values.get(name);
    assert.deepEqual(
      metricNames.filter((name) => !text.includes(`# TYPE ${name} `)),
      [],
    );
    assert.equal(value('rollcall_jobs_submitted_total'), 1);
    assert.equal(value('rollcall_jobs_ended_total{state="finished"}'), 1);
    assert.equal(value('rollcall_jobs_ended_total{state="failed"}'), 0);
    assert.equal(value('rollcall_jobs{state="accepted"}'), 0);
    assert.equal(value('rollcall_jobs{state="processing"}'), 0);
    assert.equal(value('rollcall_oldest_accepted_job_age_seconds'), 0);
    assert.equal(value('rollcall_job_duration_seconds_count'), 1);
    assert.equal(value('rollcall_job_wait_seconds_count'), 1);
    for (const name of ['slice_duration', 'slice_wait', 'lookup_duration'])
      assert.equal(value(`rollcall_${name}_seconds_count`), 3, name);
    assert.equal(value('rollcall_lookup_lines_total{outcome="matched"}'), status.matchedQueries);
    assert.equal(value('rollcall_lookup_lines_total{outcome="invalid"}'), status.invalidQueries);
    const unmatched = status.totalQueries - status.matchedQueries - status.invalidQueries;
    assert.equal(value('rollcall_lookup_lines_total{outcome="unmatched"}'), unmatched);
    assert.equal(value('rollcall_contacts_returned_total'), status.totalContacts);
    assert.equal(value('rollcall_lookup_threads'), 2);
    assert.equal(value('rollcall_credits_consumed'), status.creditsConsumed);
    assert.equal(value('rollcall_job_credits_debited_total'), status.creditsConsumed);
    assert.equal(value(`rollcall_data_set_info{version="${status.datasetVersion}"}`), 1);
    assert.equal(value('rollcall_data_set_contacts'), 1_000);
    const ageSeconds = Date.now() / 1_000 - (value('rollcall_data_set_created_timestamp_seconds') ?? 0);
    assert.ok(ageSeconds > 0 && ageSeconds < 600, `the data set is ${ageSeconds} s old`);
    assert.equal(value('rollcall_store_up'), 1);
    assert.equal(value('rollcall_store_call_duration_seconds_count{call="jobs.submit"}'), 1);
    assert.ok((value('rollcall_result_stored_bytes') ?? 0) > 1_000);
    assert.ok((value('rollcall_disk_free_bytes') ?? 0) > 1_000_000);
    assert.equal(value('rollcall_http_errors_total{kind="wrongCredentials"}'), 1);
    const requests = (labels: string): number | undefined => value(`rollcall_http_requests_total{${labels}}`);
    assert.equal(requests(`method="POST",route="${jobPath}",status="200"`), 1);
    assert.equal(requests(`method="other",route="${jobPath}/:jobId",status="405"`), 1);
    assert.equal(requests('method="other",route="none",status="404"'), 1);
    for (const id of [credentials.clientId, credentials.clientSecret, client.accessToken, jobId])
      assert.ok(!text.includes(id), `an id or a secret is in the metrics: ${id}`);
  });

  it('are at a port of their own, and only there', async () => {
    await using server = await RollcallServer.start(data.path, onFreePort);
    const url = await metricsUrl(server);
    assert.equal((await call('GET', `${server.url}/metrics`)).status, 404);
    const { origin, port } = new URL(url);
    assert.equal((await call('GET', `${origin}${tokenPath}`)).status, 404);
    assert.equal((await call('POST', url)).status, 405);
    assert.deepEqual((await call('HEAD', url)).text, '');
    const second = new RollcallProcess(['serve', '--port', '0', '--data', data.path, '--metrics-port', port]);
    assert.equal((await second.ended).code, 1);
    assert.match(second.stderr, new RegExp(`port ${port} is in use; choose another with --metrics-port`));
  });

  it('of a worker have its jobs, and those of a server without one have none', async () => {
    await using server = await RollcallServer.start(data.path, ['--no-worker', ...onFreePort]);
    const worker = new RollcallProcess(['worker', '--data', data.path, '--threads', '1', ...onFreePort]);
    const url = await metricsUrl(worker);
    const client = await server.logIn(credentials);
    await client.ended(await client.submit(sampleLines(1_000, 10)));
    // What a status tells is committed before it is counted.
    const ofWorker = await scrape(url);
    const ofServer = await scrape(await metricsUrl(server));
    const ended = 'rollcall_jobs_ended_total{state="finished"}';
    const lines = 'rollcall_slice_duration_seconds_count';
    assert.deepEqual([ofWorker.values.get(ended), ofServer.values.get(ended)], [1, 0]);
    assert.deepEqual([ofWorker.values.get(lines), ofServer.values.get(lines)], [1, 0]);
    assert.equal(ofServer.values.get('rollcall_lookup_threads'), 0);
    assert.deepEqual(await worker.stop(), { code: 0, signal: null });
  });
});

async function metricsUrl(program: RollcallProcess): Promise<string> {
  const [, url = ''] = await program.printed(/metrics at (http:\S+)/);
  return url;
}

interface Scraped {
  readonly text: string;
  /** By name and labels, as they are written. */
  readonly values: ReadonlyMap<string, number>;
}

async function scrape(url: string): Promise<Scraped> {
  const { status, text, headers } = await call('GET', url);
  assert.equal(status, 200, text);
  assert.match(headers['content-type'] ?? '', /^text\/plain; version=0\.0\.4/);
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const values = samples.map((line): [string, number] => {
    const space = line.lastIndexOf(' ');
    return [line.slice(0, space), Number(line.slice(space + 1))];
  });
  return { text, values: new Map(values) };
}
