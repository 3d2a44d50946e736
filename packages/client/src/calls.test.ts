import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { breakOff, json, Peer, refuse } from './peer-server.test.ts';
import { RollcallClient } from './rollcall-client.ts';
import { RollcallError } from './rollcall-error.ts';

const status = { jobId: 'j', status: 'finished', type: 'targetLookup', totalProcessed: 1 };
const accepted = { jobId: 'j', status: 'accepted', type: 'targetLookup' };
const validation = {
  valid: true,
  totalLines: 1,
  validLines: 1,
  totalLineErrors: 0,
  lineErrors: [],
  creditsRequired: 1,
};

/** The failure of a call that has to fail. */
async function failure(call: Promise<unknown>): Promise<RollcallError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof RollcallError, String(error));
  return error;
}

test('calls that meet share one login, and its token goes with each of them', async (t) => {
  const peer = await Peer.start(t, (response) => json(response, status));
  const client = peer.client();
  await Promise.all(Array.from({ length: 5 }, () => client.status('j')));
  await client.status('j');
  assert.equal(peer.logins, 1);
  assert.deepEqual(new Set(peer.requests.map(({ headers }) => headers['accesstoken'])), new Set(['token-1']));
});

test('a token is renewed shortly before it expires, whether the answer gives seconds or a date', async (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.UTC(2015, 6, 21, 20, 0, 0) });
  const peer = await Peer.start(t, (response) => json(response, status));
  const dated = (response: Parameters<typeof json>[0]) =>
    json(response, {
      accessTokenDetails: { accessToken: 'dated', expirationTime: 'Tue, Jul 21, 2015 08:10:00 PM GMT' },
    });
  for (const answerLogin of [peer.answerLogin, dated]) {
    peer.answerLogin = answerLogin;
    t.mock.timers.setTime(Date.UTC(2015, 6, 21, 20, 0, 0));
    const client = peer.client();
    const before = peer.logins;
    for (const [seconds, logins] of [
      [0, 1],
      [539, 1],
      [540, 2],
    ] as const) {
      t.mock.timers.setTime(Date.UTC(2015, 6, 21, 20, 0, seconds));
      await client.status('j');
      assert.equal(peer.logins - before, logins, `after ${seconds} s`);
    }
  }
});

test('a call whose token is refused is made once more with a new one, and not twice', async (t) => {
  let refusals = 1;
  const peer = await Peer.start(t, (response) =>
    refusals-- > 0 ? refuse(response, 401, 'the access token has been revoked') : json(response, status),
  );
  const client = peer.client();
  await client.status('j');
  assert.deepEqual(
    peer.requests.map(({ headers }) => headers['accesstoken']),
    ['token-1', 'token-2'],
  );
  refusals = 100;
  const error = await failure(client.status('j'));
  assert.deepEqual([error.status, error.message], [401, 'the access token has been revoked']);
  assert.equal(peer.requests.length, 4);
});

test('wrong credentials fail at once', async (t) => {
  const peer = await Peer.start(t, (response) => json(response, status));
  peer.answerLogin = (response) => refuse(response, 401, 'the clientId or the clientSecret is wrong');
  const error = await failure(peer.client().status('j'));
  assert.deepEqual([error.kind, error.message], ['refused', 'the clientId or the clientSecret is wrong']);
  assert.deepEqual([peer.logins, peer.requests.length], [1, 0]);
});

test('logging out revokes the token, and the next call fetches another', async (t) => {
  const peer = await Peer.start(t, (response) => json(response, status));
  const client = peer.client();
  await client.logOut();
  assert.equal(peer.requests.length, 0);
  await client.status('j');
  await client.logOut();
  await client.status('j');
  assert.deepEqual(
    peer.requests.map(({ method, url, headers }) => [method, url.pathname, headers['accesstoken']]),
    [
      ['GET', '/api/v1/target/company/job/j', 'token-1'],
      ['DELETE', '/Auth/login/v1/token', 'token-1'],
      ['GET', '/api/v1/target/company/job/j', 'token-2'],
    ],
  );
});

test('an error has everything that the server said', async (t) => {
  const lineErrors = [
    { line: 2, physicalLine: 3, queryId: 'q', column: 'active', value: 'yes', code: '400-205', text: 'no' },
  ];
  const peer = await Peer.start(t, (response) =>
    json(
      response,
      {
        status: 400,
        errorNumber: '400-205',
        message: 'line 2: no',
        diagnosticCode: 'abc',
        lineErrors,
        totalLineErrors: 150,
      },
      400,
    ),
  );
  const error = await failure(peer.client().submit('x'));
  const { kind, status: code, errorNumber, message, diagnosticCode, totalLineErrors } = error;
  assert.deepEqual(
    { kind, code, errorNumber, message, diagnosticCode, totalLineErrors },
    {
      kind: 'refused',
      code: 400,
      errorNumber: '400-205',
      message: 'line 2: no',
      diagnosticCode: 'abc',
      totalLineErrors: 150,
    },
  );
  assert.deepEqual(error.lineErrors, lineErrors);
  assert.equal(peer.requests.length, 1);
});

test('an answer that is not from the server says who answered', async (t) => {
  const peer = await Peer.start(t, (response, _, count) =>
    count === 0
      ? void response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not here</h1>')
      : count === 1
        ? void response.writeHead(301, { location: 'http://elsewhere.example/' }).end()
        : void response.writeHead(200).end('<h1>Welcome</h1>'),
  );
  const client = peer.client();
  assert.match((await failure(client.status('j'))).message, /^127\.0\.0\.1:\d+ answered with 404 Not Found$/);
  assert.match((await failure(client.status('j'))).message, /answered with 301/);
  const error = await failure(client.status('j'));
  assert.deepEqual([error.kind, /not JSON/.test(error.message)], ['unexpected', true]);
});

test('a throttled call waits as long as Retry-After says, whatever it is', async (t) => {
  const peer = await Peer.start(t, (response, _, count) =>
    count === 0 ? refuse(response, 429, 'too many', { 'retry-after': '1' }) : json(response, validation),
  );
  const startMs = performance.now();
  await peer.client().validate('x');
  assert.ok(performance.now() - startMs >= 990);
  assert.equal(peer.requests.length, 2);
});

test('a wait that is too long is not waited for, and the error says how long it is', async (t) => {
  const peer = await Peer.start(t, (response) => refuse(response, 503, 'draining', { 'retry-after': '20' }));
  const error = await failure(peer.client({ maxRetryAfterMs: 19_000 }).status('j'));
  assert.deepEqual([error.status, error.retryAfterMs, peer.requests.length], [503, 20_000, 1]);
});

test('calls that may be repeated are, after no answer and after one of a server that cannot answer now', async (t) => {
  const peer = await Peer.start(t, (response, { method }, count) => {
    if (count % 4 === 0) return breakOff(response);
    if (count % 4 === 1)
      return void response.writeHead(200, { 'content-length': 99 }).write('{', () => breakOff(response));
    if (count % 4 === 2) return refuse(response, 503, 'starting');
    return json(response, method === 'POST' ? accepted : status);
  });
  const client = peer.client();
  await client.status('j');
  await client.cancel('j');
  const { idempotencyKey } = await client.submit('x');
  assert.equal(peer.requests.length, 12);
  const keys = peer.requests.slice(8).map(({ headers }) => headers['idempotency-key']);
  assert.deepEqual(new Set(keys), new Set([idempotencyKey]));
  assert.match(idempotencyKey, /^[0-9a-f]{32}$/);
});

test('a POST without a key is not repeated', async (t) => {
  const peer = await Peer.start(t, (response, _, count) =>
    count === 0 ? breakOff(response) : refuse(response, 503, 'starting'),
  );
  const client = peer.client();
  assert.equal((await failure(client.validate('x'))).kind, 'network');
  assert.equal((await failure(client.validate('x'))).status, 503);
  assert.equal(peer.requests.length, 2);
});

test('retries are bounded, and the last failure says why', async (t) => {
  const peer = await Peer.start(t, (response) => breakOff(response));
  const error = await failure(peer.client({ retries: 2 }).status('j'));
  assert.equal(error.kind, 'network');
  assert.match(error.message, /^GET \/api\/v1\/target\/company\/job\/j got no answer: \S/);
  assert.equal(peer.requests.length, 3);
});

test('a submission whose first try is still running waits for it', async (t) => {
  const peer = await Peer.start(t, (response, _, count) =>
    count === 0
      ? breakOff(response)
      : count === 1
        ? refuse(response, 409, 'still running')
        : json(response, accepted, 200, { 'idempotency-replayed': 'true' }),
  );
  assert.deepEqual(await peer.client().submit('x', { idempotencyKey: 'mine' }), {
    ...accepted,
    idempotencyKey: 'mine',
    isReplayed: true,
  });
});

test('a server that does not answer is given up on after the time-out', async (t) => {
  const peer = await Peer.start(t, () => {});
  const error = await failure(peer.client({ retries: 1, timeoutMs: 30 }).status('j'));
  assert.match(error.message, /no answer within 30 ms/);
  assert.equal(peer.requests.length, 2);
});

test('the signal ends a call and the wait between two tries, with its own reason', async (t) => {
  const controller = new AbortController();
  const reason = new Error('enough');
  const peer = await Peer.start(t, (_, __, count) => {
    if (count === 0) controller.abort(reason);
  });
  await assert.rejects(peer.client().status('j', { signal: controller.signal }), reason);

  const between = new AbortController();
  const refusing = await Peer.start(t, (response) =>
    refuse(response, 429, 'too many', { 'retry-after': '100' }),
  );
  const call = refusing.client({
    fetch: async (...args) => {
      const response = await fetch(...args);
      if (response.status === 429) setImmediate(() => between.abort(reason));
      return response;
    },
  });
  await assert.rejects(call.status('j', { signal: between.signal }), reason);
  assert.equal(refusing.requests.length, 1);
});

test('lines are posted with their options, packed when asked for', async (t) => {
  const peer = await Peer.start(t, (response) => json(response, accepted));
  const client = peer.client();
  await client.submit('1,Zoë', {
    onInvalid: 'report',
    limit: 7,
    webhook: 'https://hook.example/?a=b&c',
    gzip: true,
  });
  await client.submit(Buffer.from('1,Zo\xeb', 'latin1'), { charset: 'latin1', idempotencyKey: 'mine' });
  const [packed, plain] = peer.requests;
  assert.equal(packed?.url.pathname, '/api/v1/target/company/job');
  assert.deepEqual(Object.fromEntries(packed.url.searchParams), {
    onInvalid: 'report',
    limit: '7',
    webhook: 'https://hook.example/?a=b&c',
  });
  assert.equal(packed.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(packed.body).toString(), '1,Zoë');
  assert.equal(plain?.headers['content-type'], 'text/plain; charset=latin1');
  assert.equal(plain.headers['idempotency-key'], 'mine');
  assert.equal(plain.url.search, '');
  assert.equal(plain.body.toString('latin1'), '1,Zo\xeb');
});

test('a check tells what the server found, and cancels the job of a server that does not know it', async (t) => {
  const peer = await Peer.start(t, (response, { method }, count) =>
    json(
      response,
      count === 0 ? validation : method === 'POST' ? accepted : { ...status, status: 'aborted' },
    ),
  );
  const client = peer.client();
  assert.deepEqual(await client.validate('x'), validation);
  assert.equal(peer.requests[0]?.url.search, '?validateOnly=true');
  const error = await failure(client.validate('x'));
  assert.deepEqual([error.kind, peer.requests.at(-1)?.method], ['unexpected', 'DELETE']);
  assert.match(error.message, /accepted the lines as job j; it was cancelled/);
});

test('jobs are listed by what is asked for, states by the numbers of the documentation', async (t) => {
  const bulkJobs = [
    {
      jobId: 'j',
      jobType: 'targetLookup',
      jobStatus: 'failed',
      createdDate: '2026-11-24',
      creditsConsumed: 0,
    },
  ];
  const peer = await Peer.start(t, (response) => json(response, { bulkJobs }));
  const client = peer.client({ url: `${peer.url}/proxied/` });
  assert.deepEqual(await client.listJobs(), bulkJobs);
  await client.listJobs({
    period: 'month',
    start: '2026-10',
    jobStatuses: ['failed', 'finished'],
    page: 2,
    resultsPerPage: 50,
  });
  assert.deepEqual(
    peer.requests.map(({ url }) => url.pathname + url.search),
    [
      '/proxied/api/v1/admin/jobs',
      '/proxied/api/v1/admin/jobs?period=month&start=2026-10&page=2&resultsPerPage=50&jobStatuses=0%2C3',
    ],
  );
});

test('a ping tells what came back, is sent again where the server could not, and not where it was refused', async (t) => {
  const ping = { delivered: true, webhookId: 'msg_1', sentDate: '', durationMs: 1, status: 204 };
  const peer = await Peer.start(t, (response, _, count) => {
    if (count === 0) return refuse(response, 503, 'starting');
    if (count === 1) return json(response, ping);
    return refuse(response, 400, 'the parameter url is refused');
  });
  const client = peer.client();
  assert.deepEqual(await client.pingWebhook('https://hooks.example/?a=b'), ping);
  const [first, second] = peer.requests;
  assert.equal(`${second?.method} ${second?.url.pathname}`, 'POST /api/v1/webhooks/ping');
  assert.deepEqual(JSON.parse(String(second?.body)), { url: 'https://hooks.example/?a=b' });
  assert.equal(second?.headers['content-type'], 'application/json');
  assert.deepEqual(first?.body, second?.body);
  assert.equal((await failure(client.pingWebhook('x'))).message, 'the parameter url is refused');
  assert.equal(peer.requests.length, 3);
});

test('an address that is none, or holds a secret, is refused without showing it', () => {
  const credentials = { clientId: 'a', clientSecret: 'b' };
  for (const url of ['', 'rollcall.example', 'ftp://rollcall.example', 'https://u:hidden@rollcall.example'])
    assert.throws(
      () => new RollcallClient({ url, ...credentials }),
      (error) => error instanceof TypeError && !error.message.includes('hidden'),
    );
});
