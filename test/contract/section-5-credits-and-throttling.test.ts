/**
 * Contract section 5, over HTTP. Credits need servers that run jobs; the throttle needs a clock that the test moves. What
 * only shows when processes meet or die is in test/conformance, test/crash and test/e2e/postgres.test.ts.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it, type TestContext } from 'node:test';
import { createClient } from '../../packages/rollcall/src/access/create-client.ts';
import type { CallRules } from '../../packages/rollcall/src/control/call-window.ts';
import type { Client, ClientId, ControlStore } from '../../packages/rollcall/src/control/control-store.ts';
import { creditPeriodOf } from '../../packages/rollcall/src/control/credit-period.ts';
import { openMasterKey } from '../../packages/rollcall/src/control/installation-key.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { hashSecret } from '../../packages/rollcall/src/control/secrets.ts';
import { dataSetDirectory } from '../../packages/rollcall/src/data-set/data-set-directory.ts';
import {
  jobOf,
  partsOf,
  resultParts,
  startFixture,
  nowMs as startMs,
} from '../../packages/rollcall/src/http/server-fixture.test.ts';
import { damageBlocks } from '../../packages/rollcall/src/jobs/installation-fixture.test.ts';
import { documentedExample } from '../../packages/rollcall/src/sample/documented-example.ts';
import {
  ApiClient,
  type Credentials,
  call,
  errorIn,
  type HttpAnswer,
  jobPath,
  tokenPath,
} from '../e2e/api-client.ts';
import { DataDirectory, RollcallServer } from '../e2e/rollcall-process.ts';

/** A line that finds nobody, and one of a company that there is not. */
const fruitless = 'a,1894063,,20,quantum\nb,99999999999,4,,\n';
const dayMs = 86_400_000;

describe('credits', () => {
  let data: DataDirectory;
  let control: ControlStore;
  let server: RollcallServer;
  /** Of the jobs that were accepted before the server that runs them was started. */
  const waiting = { early: '', lowered: '' };
  let defaultPolicy: unknown;
  const clients = new Map<string, Credentials>();

  before(async () => {
    data = await DataDirectory.withSample(2_000);
    control = await openControlStore({ dataDirectory: data.path });
    const masterKey = await openMasterKey(control, { dataDirectory: data.path });
    for (const [name, monthlyCredits] of [
      ['charged', 12],
      ['early', 9],
      ['lowered', 5],
      ['damaged', 9],
    ] as const) {
      const limits = { monthlyCredits };
      const created = await createClient(control, masterKey, name, Date.now(), {}, limits);
      clients.set(name, { clientId: created.client.clientId, clientSecret: created.clientSecret });
    }
    {
      await using idle = await RollcallServer.start(data.path, ['--no-worker']);
      for (const name of ['early', 'lowered'] as const) {
        const client = await idle.logIn(credentialsOf(name));
        waiting[name] = await client.submit(fruitless);
        assert.equal((await client.status(waiting[name])).creditsConsumed, 0);
        assert.deepEqual(await usageOf(name), [0, 2]);
        defaultPolicy = (await client.call('GET', `${jobPath}/x`)).headers['ratelimit-policy'];
      }
    }
    await control.clients.update(credentialsOf('lowered').clientId, { monthlyCredits: 1 });
    // As if it had been accepted in the month before.
    const createdAtMs = Date.now() - 31 * dayMs;
    using database = new DatabaseSync(join(data.path, 'control.sqlite'));
    database.exec(`update jobs set created_at_ms = ${createdAtMs} where job_id = '${waiting.early}'`);
    const flags = ['--throttle-calls', '7777', '--throttle-window-seconds', '60'];
    server = await RollcallServer.start(data.path, flags);
  });

  after(async () => {
    await server[Symbol.asyncDispose]();
    await control.close();
    await data[Symbol.asyncDispose]();
  });

  function credentialsOf(name: string): Credentials {
    const credentials = clients.get(name);
    assert.ok(credentials !== undefined);
    return credentials;
  }

  /** What a client has consumed in this month, and what is reserved. */
  async function usageOf(name: string): Promise<[number | undefined, number | undefined]> {
    const { clientId } = credentialsOf(name);
    const usage = await control.credits.usage(clientId as ClientId, creditPeriodOf(Date.now()));
    return [usage?.consumed, usage?.reserved];
  }

  it('one valid line is one transaction, debited when processing starts, in the month in which it starts', async () => {
    const client = await server.logIn(credentialsOf('early'));
    assert.equal((await client.ended(waiting.early)).creditsConsumed, 2);
    assert.deepEqual(await usageOf('early'), [2, 0]);
  });

  it('invalid lines are free, noMatch and companyNotFound are not', async () => {
    const client = await server.logIn(credentialsOf('charged'));
    const jobId = await client.submit(documentedExample);
    const { status, invalidQueries, creditsConsumed } = await client.ended(jobId);
    assert.deepEqual([status, invalidQueries, creditsConsumed], ['finished', 1, 9]);
    const fruitlessId = await client.submit(fruitless);
    const { matchedQueries, creditsConsumed: forNothing } = await client.ended(fruitlessId);
    assert.deepEqual([matchedQueries, forNothing], [0, 2]);
    const xml = await client.call('GET', `${jobPath}/${jobId}`, { headers: { accept: 'application/xml' } });
    assert.match(xml.text, /<creditsConsumed>9<\/creditsConsumed>/);
    assert.deepEqual(await usageOf('charged'), [11, 0]);
  });

  it('credits are per client and calendar month, over all its tokens', async () => {
    const one = await server.logIn(credentialsOf('charged'));
    const other = await server.logIn(credentialsOf('charged'));
    for (const client of [one, other])
      assert.match(errorIn(await client.post(fruitless)).message, /needs 2 credits.* 1 are left this month/);
    // What was consumed in another month is no matter.
    using database = new DatabaseSync(join(data.path, 'control.sqlite'));
    const { clientId } = credentialsOf('charged');
    const lastMonth = creditPeriodOf(Date.now() - 31 * dayMs);
    database.exec(`update credit_periods set period = '${lastMonth}' where client_id = '${clientId}'`);
    assert.equal((await other.ended(await other.submit(fruitless))).creditsConsumed, 2);
    assert.deepEqual(await usageOf('charged'), [2, 0]);
  });

  it('all else is free: status, results, cancel and refused jobs', async () => {
    const client = await server.logIn(credentialsOf('early'));
    const before = await usageOf('early');
    await client.results(waiting.early);
    await client.call('DELETE', `${jobPath}/${waiting.early}`);
    await client.post('no line');
    assert.deepEqual(await usageOf('early'), before);
  });

  it('the debit never goes below zero: a waiting job that no longer fits fails, and is charged nothing', async () => {
    const client = await server.logIn(credentialsOf('lowered'));
    const { status, failureReason, creditsConsumed } = await client.ended(waiting.lowered);
    assert.deepEqual([status, creditsConsumed], ['failed', 0]);
    assert.match(failureReason ?? '', /too few credits.*needs 2.*1 are left/);
    assert.deepEqual(await usageOf('lowered'), [0, 0]);
  });

  it('the limit of calls is a setting, and 10,000 in 5 minutes by default', async () => {
    assert.equal(defaultPolicy, '"calls";q=10000;w=300');
    const client = await server.logIn(credentialsOf('early'));
    const { headers } = await client.call('GET', `${jobPath}/${waiting.early}`);
    assert.equal(headers['ratelimit-policy'], '"calls";q=7777;w=60');
  });

  it('a failed job is refunded', async () => {
    const active = await control.dataSets.active();
    assert.ok(active !== undefined);
    await server.stop('SIGKILL');
    await damageBlocks(dataSetDirectory(data.path, active.version));
    server = await RollcallServer.start(data.path);
    const client = await server.logIn(credentialsOf('damaged'));
    const { status, creditsConsumed } = await client.ended(await client.submit(documentedExample));
    assert.deepEqual([status, creditsConsumed], ['failed', 0]);
    const { clientId } = credentialsOf('damaged');
    const entries = await control.credits.ledger(clientId as ClientId, creditPeriodOf(Date.now()));
    assert.deepEqual(
      entries.map(({ kind, amount }) => [kind, amount]),
      [
        ['debit', 9],
        ['refund', 9],
      ],
    );
    assert.deepEqual(await usageOf('damaged'), [0, 0]);
  });
});

describe('the throttle', () => {
  const windowMs = 300_000;
  const acme: Client = { clientId: 'acme' as ClientId, name: '', entitlements: ['lookup'], createdAtMs: 1 };
  const globex: Client = {
    clientId: 'globex' as ClientId,
    name: '',
    entitlements: ['lookup'],
    createdAtMs: 1,
  };
  const finishedId = '0123456789abcdefghij';

  interface Throttled {
    readonly url: string;
    readonly clock: { nowMs: number };
    /** With a token of its own. */
    newCaller(of?: Client): Promise<ApiClient>;
  }

  /** A server whose clock the test moves, on a control store of its own. */
  async function start(t: TestContext, throttle: CallRules): Promise<Throttled> {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'rollcall-throttle-'));
    const control = await openControlStore({ dataDirectory });
    const clock = { nowMs: startMs };
    const { app, jobs } = startFixture({ control, clock: () => clock.nowMs, throttle });
    t.after(async () => {
      await app.close();
      await control.close();
      await rm(dataDirectory, { recursive: true });
    });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    for (const client of [acme, globex]) {
      const secrets = { secretHash: hashSecret('secret'), webhookSecretSealed: new Uint8Array() };
      await control.clients.create(client, secrets);
    }
    const finished = {
      state: 'finished',
      clientId: acme.clientId,
      resultParts: partsOf(resultParts),
    } as const;
    jobs.set(finishedId, jobOf(finishedId, finished));
    let tokens = 0;
    return {
      url,
      clock,
      newCaller: async ({ clientId } = acme) => {
        const token = `token ${tokens++}`;
        const times = { createdAtMs: 1, expiresAtMs: startMs + dayMs };
        await control.tokens.issue({ tokenId: token, tokenHash: hashSecret(token), clientId, ...times });
        return new ApiClient(url, token);
      },
    };
  }

  const look = (caller: ApiClient, headers: Readonly<Record<string, string>> = {}) =>
    caller.call('GET', `${jobPath}/${finishedId}`, { headers });

  it('calls per token in a 5-minute window; over the limit the token gets 429 until a full window has passed', async (t) => {
    const { clock, newCaller } = await start(t, { limit: 20, windowMs });
    const [one, two] = [await newCaller(), await newCaller()];
    for (let n = 0; n < 20; n++) assert.equal((await look(one)).status, 200);
    clock.nowMs += 100_000;
    const refused = await look(one);
    assert.deepEqual([refused.status, errorIn(refused).errorNumber], [429, '429-200']);
    assert.match(errorIn(refused).message, /20 calls of 300 seconds .*throttleCalls/);
    assert.equal((await look(two)).status, 200);
    clock.nowMs += windowMs - 1;
    const inXml = await look(one, { accept: 'application/xml' });
    assert.match(inXml.text, /<errorNumber>429-200</);
    clock.nowMs += 1;
    assert.equal((await look(one)).status, 200);
  });

  it('status with wait counts once', async (t) => {
    const { newCaller } = await start(t, { limit: 500, windowMs });
    const caller = await newCaller();
    await caller.call('GET', `${jobPath}/${finishedId}?wait=1`);
    assert.equal(fieldsOf(await look(caller))[1], '"calls";r=498;t=300');
  });

  it('refused calls do not count', async (t) => {
    const { clock, newCaller } = await start(t, { limit: 3, windowMs });
    const caller = await newCaller();
    for (let n = 0; n < 3; n++) await look(caller);
    for (let n = 0; n < 5; n++) assert.equal((await look(caller)).status, 429);
    clock.nowMs += windowMs;
    assert.equal(fieldsOf(await look(caller))[1], '"calls";r=2;t=300');
  });

  it("a throttled token locks out its client's other tokens where the setting says so, until it may call itself", async (t) => {
    const { clock, newCaller } = await start(t, { limit: 3, windowMs, locksOutClient: true });
    const [one, two, theirs] = [await newCaller(), await newCaller(), await newCaller(globex)];
    await look(two);
    for (let n = 0; n < 4; n++) await look(one);
    clock.nowMs += 1_000;
    const refused = await look(two);
    assert.equal(errorIn(refused).errorNumber, '429-200');
    assert.match(errorIn(refused).message, /another one of this client \(setting throttleLocksOutClient\)/);
    assert.equal(refused.headers['retry-after'], '299');
    assert.equal(fieldsOf(refused)[1], '"calls";r=0;t=299');
    // Of another client; and the job is not theirs.
    assert.equal((await look(theirs)).status, 404);
    clock.nowMs += 299_000;
    for (const caller of [two, one]) assert.equal((await look(caller)).status, 200);
  });

  it('a throttled token locks out no other token by default', async (t) => {
    const { newCaller } = await start(t, { limit: 3, windowMs });
    const [one, two] = [await newCaller(), await newCaller()];
    for (let n = 0; n < 4; n++) await look(one);
    assert.equal(fieldsOf(await look(two))[1], '"calls";r=2;t=300');
  });

  it('answers carry RateLimit and RateLimit-Policy: what is left, and when the window ends', async (t) => {
    const { url, clock, newCaller } = await start(t, { limit: 500, windowMs });
    const caller = await newCaller();
    let left = 500;
    for (const [path, headers, status] of [
      [`${jobPath}/${finishedId}`, {}, 200],
      [`${jobPath}/${finishedId}`, { accept: '*/*' }, 200],
      [`${jobPath}/${finishedId}/results`, { accept: 'text/csv' }, 200],
      [`${jobPath}/nobody`, {}, 404],
      [`${jobPath}/${finishedId}`, { accept: 'image/png' }, 406],
    ] as const) {
      clock.nowMs += 1_500;
      const answer = await caller.call('GET', path, { headers });
      assert.equal(answer.status, status);
      left -= 1;
      const seconds = Math.ceil((startMs + 1_500 + windowMs - clock.nowMs) / 1_000);
      assert.deepEqual(fieldsOf(answer), ['"calls";q=500;w=300', `"calls";r=${left};t=${seconds}`]);
    }
    // Calls that are not counted say nothing.
    for (const answer of [
      await call('GET', `${url}/healthz`),
      await call('GET', `${url}${jobPath}/x`),
      await call('GET', `${url}/nowhere`, { headers: { accessToken: caller.accessToken } }),
      await call('POST', `${url}${tokenPath}`),
    ]) {
      assert.deepEqual(fieldsOf(answer), [undefined, undefined]);
    }
  });

  it('calls that come at the same time are all counted', async (t) => {
    const { newCaller } = await start(t, { limit: 500, windowMs });
    const caller = await newCaller();
    await Promise.all(Array.from({ length: 40 }, () => look(caller)));
    assert.equal(fieldsOf(await look(caller))[1], '"calls";r=459;t=300');
  });

  it('429 carries Retry-After too, which says the same', async (t) => {
    const { clock, newCaller } = await start(t, { limit: 1, windowMs });
    const caller = await newCaller();
    await look(caller);
    clock.nowMs += 10;
    for (const waitedMs of [0, 250_500]) {
      clock.nowMs += waitedMs;
      const refused = await look(caller);
      const seconds = Math.ceil((windowMs - waitedMs) / 1_000);
      assert.equal(refused.headers['retry-after'], String(seconds));
      assert.deepEqual(fieldsOf(refused), ['"calls";q=1;w=300', `"calls";r=0;t=${seconds}`]);
    }
  });

  it('a limit of 0 throttles nobody, and nothing is said of it', async (t) => {
    const { newCaller } = await start(t, { limit: 0, windowMs });
    assert.deepEqual(fieldsOf(await look(await newCaller())), [undefined, undefined]);
  });
});

function fieldsOf({ headers }: Pick<HttpAnswer, 'headers'>) {
  return [headers['ratelimit-policy'], headers['ratelimit']];
}
