/** Contract section 4, `Idempotency-Key`, over HTTP. The rules of its races are in test/conformance, for both stores. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createClient } from '../../packages/rollcall/src/access/create-client.ts';
import type { ClientId, ControlStore } from '../../packages/rollcall/src/control/control-store.ts';
import { openMasterKey } from '../../packages/rollcall/src/control/installation-key.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import {
  type ApiClient,
  errorIn,
  type HttpAnswer,
  type JobJson,
  jobPath,
  parsed,
} from '../e2e/api-client.ts';
import { DataDirectory, RollcallServer } from '../e2e/rollcall-process.ts';
import { childTexts, parseXml } from '../e2e/strict-xml.ts';

const line = '1,730247,4,,';
const dayMs = 86_400_000;

describe('Idempotency-Key', () => {
  let data: DataDirectory;
  let control: ControlStore;
  let server: RollcallServer;
  let client: ApiClient;
  let stranger: ApiClient;
  let clientId: ClientId;

  before(async () => {
    data = await DataDirectory.make();
    control = await openControlStore({ dataDirectory: data.path });
    const [owner, other] = [await newClient('owner'), await newClient('stranger')];
    clientId = owner.clientId;
    // Without a worker a job stays as it is; without a throttle nothing but a submission writes.
    const flags = [
      '--no-worker',
      '--max-body-bytes',
      '1000',
      '--throttle-calls',
      '0',
      '--log-level',
      'debug',
    ];
    server = await RollcallServer.start(data.path, flags);
    // A start removes what has expired.
    await server.printed(/what has expired was removed/);
    client = await server.logIn(owner);
    stranger = await server.logIn(other);
  });

  after(async () => {
    await server[Symbol.asyncDispose]();
    await control.close();
    await data[Symbol.asyncDispose]();
  });

  async function newClient(name: string): Promise<{ clientId: ClientId; clientSecret: string }> {
    const masterKey = await openMasterKey(control, { dataDirectory: data.path });
    const { client: created, clientSecret } = await createClient(control, masterKey, name, Date.now());
    return { clientId: created.clientId, clientSecret };
  }

  interface Sent {
    readonly body?: string | Uint8Array;
    readonly query?: string;
    readonly headers?: Readonly<Record<string, string>>;
  }

  function submit(key: string, { body = line, query = '', headers = {} }: Sent = {}): Promise<HttpAnswer> {
    const sent = { 'content-type': 'text/csv', 'idempotency-key': key, ...headers };
    return client.call('POST', `${jobPath}${query}`, { headers: sent, body });
  }

  it('same client, same key, same request replays the first answer, marked Idempotency-Replayed', async () => {
    const jobs = data.countJobs();
    const first = await submit('replayed');
    assert.equal(first.headers['idempotency-replayed'], undefined);
    const again = await submit('replayed');
    assert.deepEqual([again.status, again.text], [200, first.text]);
    assert.equal(again.headers['idempotency-replayed'], 'true');
    assert.notEqual(again.headers['x-request-id'], first.headers['x-request-id']);
    assert.equal(data.countJobs(), jobs + 1);
  });

  it('the replay has the form that its own request accepts', async () => {
    const { jobId } = parsed<JobJson>(await submit('form'));
    const inXml = await submit('form', { headers: { accept: 'application/xml' } });
    assert.equal(inXml.headers['idempotency-replayed'], 'true');
    assert.deepEqual(childTexts(parseXml(inXml.text)), { jobId, status: 'accepted', type: 'peopletab' });
  });

  it('packing the body and quoting the key change nothing, nor do parameters that mean nothing', async () => {
    const { jobId } = parsed<JobJson>(await submit('a-b', { query: '?limit=7' }));
    for (const again of [
      submit('"a-b"', { query: '?limit=7' }),
      submit('a-b', { query: '?_=1&limit=7' }),
      submit('a-b', {
        query: '?limit=7',
        body: gzipSync(line),
        headers: { 'content-encoding': 'gzip', 'content-type': 'Text/CSV; charset=UTF-8' },
      }),
    ]) {
      assert.equal(parsed<JobJson>(await again).jobId, jobId);
    }
  });

  it('the first answer is replayed whatever has become of the job, its results and the credits', async () => {
    const { jobId } = parsed<JobJson>(await submit('kept'));
    await client.call('DELETE', `${jobPath}/${jobId}`);
    await control.clients.update(clientId, { monthlyCredits: 0 });
    const again = parsed<JobJson>(await submit('kept'));
    assert.deepEqual(again, { jobId, status: 'accepted', type: 'targetLookup' });
    // Only accepted submissions are remembered.
    assert.equal(errorIn(await submit('poor')).errorNumber, '400-212');
    await control.clients.update(clientId, { monthlyCredits: null });
    assert.equal((await submit('poor')).headers['idempotency-replayed'], undefined);
  });

  it("another client's same key is another key", async () => {
    const { jobId } = parsed<JobJson>(await submit('mine'));
    const theirs = await stranger.post(line, { 'content-type': 'text/csv', 'idempotency-key': 'mine' });
    assert.notEqual(parsed<JobJson>(theirs).jobId, jobId);
  });

  it('a different request is 422, in JSON and XML, whatever differs', async () => {
    const jobs = data.countJobs();
    const { jobId } = parsed<JobJson>(await submit('reused'));
    for (const sent of [
      { body: '2,730247,4,,' },
      { query: '?limit=1' },
      { headers: { 'content-type': 'text/plain' } },
      { headers: { 'content-type': 'text/csv; charset=latin1' } },
    ]) {
      const answer = await submit('reused', sent);
      assert.equal(answer.status, 422);
      assert.equal(errorIn(answer).errorNumber, '422-200');
      assert.match(errorIn(answer).message, new RegExp(`made job ${jobId}.*send a new key`));
    }
    const inXml = await submit('reused', { body: 'x', headers: { accept: 'text/xml' } });
    assert.equal(childTexts(parseXml(inXml.text))['errorNumber'], '422-200');
    assert.equal(data.countJobs(), jobs + 1);
  });

  it('only accepted submissions are remembered: a refused one leaves the key free', async () => {
    assert.equal(errorIn(await submit('refused', { body: 'no line' })).errorNumber, '400-203');
    assert.equal(errorIn(await submit('refused', { query: '?limit=0' })).errorNumber, '400-105');
    const accepted = await submit('refused');
    assert.deepEqual([accepted.status, accepted.headers['idempotency-replayed']], [200, undefined]);
  });

  it('the first still running: 409 with Retry-After', async () => {
    const jobs = data.countJobs();
    using database = new DatabaseSync(join(data.path, 'control.sqlite'));
    // Nobody else can write: the one that comes first waits, and those that came with it find it under way.
    database.exec('begin immediate');
    const all = Array.from({ length: 20 }, () => submit('running'));
    const early = await Promise.race(all);
    database.exec('rollback');
    assert.equal(early.status, 409);
    assert.equal(errorIn(early).errorNumber, '409-200');
    assert.equal(early.headers['retry-after'], '1');
    for (const { status } of await Promise.all(all)) assert.ok(status === 200 || status === 409);
    assert.equal(data.countJobs(), jobs + 1);
  });

  it('50 simultaneous submissions under one key make one job', async () => {
    const jobs = data.countJobs();
    const answers = await Promise.all(Array.from({ length: 50 }, () => submit('simultaneous')));
    assertOneJob(answers);
    assert.equal(data.countJobs(), jobs + 1);
  });

  it('a key is remembered for 24 hours, and is free after that', async () => {
    const { jobId } = parsed<JobJson>(await submit('a-day'));
    const { createdDate } = await client.status(jobId);
    using database = new DatabaseSync(join(data.path, 'control.sqlite'));
    const keyOf = `client_id = '${clientId}' and key = 'a-day'`;
    const stored = database.prepare(`select expires_at_ms from idempotency_keys where ${keyOf}`).get();
    assert.equal(stored?.['expires_at_ms'], Date.parse(createdDate) + dayMs);
    database.exec(`update idempotency_keys set expires_at_ms = ${Date.now()} where ${keyOf}`);
    const after = await submit('a-day', { body: '2,730247,4,,' });
    assert.equal(after.headers['idempotency-replayed'], undefined);
    assert.notEqual(parsed<JobJson>(after).jobId, jobId);
  });

  it('comes after type and size, and before syntax and rules', async () => {
    await submit('ordered');
    const large = 'x'.repeat(1_001);
    for (const [key, sent, number] of [
      ['ordered', { headers: { 'content-type': 'image/png' } }, '415-200'],
      ['ordered', { body: large }, '413-200'],
      ['', { body: large }, '413-200'],
      ['', { body: 'no line' }, '400-225'],
      ['ordered', { body: 'no line' }, '422-200'],
      ['ordered', { query: '?limit=0' }, '422-200'],
      ['ordered', { body: Buffer.from([0xff]) }, '422-200'],
      ['ordered', { headers: { 'content-type': 'text/csv; charset=klingon' } }, '422-200'],
    ] as const) {
      assert.equal(errorIn(await submit(key, sent)).errorNumber, number, JSON.stringify(sent));
    }
  });

  it('is a string of structured fields or a plain token, of 1 to 255 characters', async () => {
    const longest = 'k'.repeat(255);
    const { jobId } = parsed<JobJson>(await submit(longest));
    for (const key of [longest, `"${longest}"`])
      assert.equal(parsed<JobJson>(await submit(key)).jobId, jobId);
    for (const key of [
      '8e03978e-40d5-43e8-bc93-6894a57f9324',
      '"a \\"b\\" \\\\ c"',
      'order/17:2~*',
      `"${"'".repeat(3)}"`,
    ])
      assert.equal((await submit(key)).status, 200, key);
    for (const [key, found] of [
      ['', 'empty'],
      ['""', 'empty'],
      ['"a', 'not written as a key'],
      ['a b', 'not written as a key'],
      ['a, b', 'not written as a key'],
      ['"a", "b"', 'not written as a key'],
      ['"a\\b"', 'not written as a key'],
      ['"\u00e9"', 'not written as a key'],
      [`${longest}k`, 'one of 256 characters'],
    ] as const) {
      const error = errorIn(await submit(key));
      assert.equal(error.errorNumber, '400-225', key);
      assert.match(error.message, new RegExp(`Idempotency-Key is ${found}; send 1 to 255 characters`));
    }
  });
});

/** That all were answered with one job, or told to come again. */
function assertOneJob(answers: readonly HttpAnswer[]): void {
  const accepted = answers.filter(({ status }) => status === 200);
  assert.equal(new Set(accepted.map((answer) => parsed<JobJson>(answer).jobId)).size, 1);
  assert.equal(accepted.filter(({ headers }) => headers['idempotency-replayed'] === undefined).length, 1);
  for (const { status, headers } of answers) {
    if (status !== 200) assert.deepEqual([status, headers['retry-after']], [409, '1']);
  }
}
