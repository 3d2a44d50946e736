/** What every answer has, and in which order a request is checked (contract sections 1 to 3). */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import {
  type ApiClient,
  type Credentials,
  call,
  errorIn,
  type HttpAnswer,
  jobPath,
  tokenPath,
} from './api-client.ts';
import { DataDirectory, RollcallServer } from './rollcall-process.ts';
import { childTexts, parseXml } from './strict-xml.ts';

const id = /^[0-9a-v]{20}$/;
const line = '1,730247,4,,';
const form = { 'content-type': 'application/x-www-form-urlencoded' };

let data: DataDirectory;
let server: RollcallServer;
let credentials: Credentials;
let client: ApiClient;
let stranger: ApiClient;
let jobId: string;

before(async () => {
  data = await DataDirectory.make();
  credentials = await data.createClient('owner');
  const other = await data.createClient('stranger');
  // Without a worker a job stays accepted.
  server = await RollcallServer.start(data.path, ['--no-worker', '--max-body-bytes', '10000']);
  client = await server.logIn(credentials);
  stranger = await server.logIn(other);
  jobId = await client.submit(line);
});

after(async () => {
  await server[Symbol.asyncDispose]();
  await data[Symbol.asyncDispose]();
});

describe('an error', () => {
  it('has five fields in JSON, its number and reason belong to its status, and its code is the X-Request-Id', async () => {
    const answer = await client.call('GET', `${jobPath}/nobody`);
    assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8');
    assert.deepEqual(errorIn(answer), {
      errorType: 'Not Found',
      status: 404,
      errorNumber: '404-200',
      message: 'this client has no job nobody',
      diagnosticCode: answer.headers['x-request-id'],
    });
    assert.match(String(answer.headers['x-request-id']), id);
  });

  it('is the same in XML, which is the default', async () => {
    for (const accept of [
      '',
      '*/*',
      'application/xml',
      'text/xml',
      'application/json;q=0.1, application/*;q=0.5',
    ]) {
      const answer = await client.call('GET', `${jobPath}/nobody`, { headers: { accept } });
      assert.match(answer.text, /^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>/);
      const error = parseXml(answer.text);
      assert.equal(error.name, 'error');
      assert.deepEqual(childTexts(error), {
        diagnosticCode: answer.headers['x-request-id'],
        errorNumber: '404-200',
        errorType: 'Not Found',
        message: 'this client has no job nobody',
        status: '404',
      });
    }
  });

  it('parses as XML whatever the path holds', async () => {
    const answer = await client.call('GET', `${jobPath}/%3C%26%5D%5D%3E%00%EF%BF%BE%22'`, {
      headers: { accept: '' },
    });
    assert.equal(answer.status, 404);
    assert.match(childTexts(parseXml(answer.text))['message'] ?? '', /job <&\]\]>\u{FFFD}\u{FFFD}"'/u);
  });
});

describe('every answer', () => {
  it('varies by Accept, and has an id of its own', async () => {
    const answers = await everyKindOfAnswer();
    const ids = answers.map(({ headers }) => String(headers['x-request-id']));
    for (const one of ids) assert.match(one, id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { headers, status } of answers) assert.equal(headers['vary'], 'Accept', String(status));
  });

  it('is JSON where that is preferred, by weight and by wildcard', async () => {
    for (const accept of [
      'application/json',
      'application/xml;q=0.5, application/json',
      'text/html, application/json;q=0.2',
      'application/xml;q=0, text/xml;q=0, */*',
    ]) {
      const answer = await client.call('GET', `${jobPath}/${jobId}`, { headers: { accept } });
      assert.equal(JSON.parse(answer.text).type, 'targetLookup', accept);
    }
  });
});

describe('the order of the checks', () => {
  it('is path, method, token, Accept, Content-Type, size, rules', async () => {
    const wrongInAllWays = { accept: 'text/html', 'content-type': 'image/png' };
    const body = Buffer.alloc(10_001, 'x');
    const attempt = async (
      method: string,
      path: string,
      headers: Record<string, string>,
    ): Promise<string> => {
      const answer = await call(method, server.url + path, { headers, body });
      return childTexts(parseXml(answer.text))['errorNumber'] ?? '';
    };
    const token = { accessToken: client.accessToken };
    assert.equal(await attempt('PUT', '/api/v1/nothing', wrongInAllWays), '404-203');
    assert.equal(await attempt('PUT', jobPath, wrongInAllWays), '405-202');
    assert.equal(await attempt('POST', `${jobPath}?limit=0`, wrongInAllWays), '401-200');
    assert.equal(await attempt('POST', `${jobPath}?limit=0`, { ...wrongInAllWays, ...token }), '406-200');
    const accepting = { ...token, 'content-type': 'image/png' };
    assert.equal(await attempt('POST', `${jobPath}?limit=0`, accepting), '415-200');
    assert.equal(
      await attempt('POST', `${jobPath}?limit=0`, { ...accepting, 'content-type': 'text/csv' }),
      '413-200',
    );
    const small = await client.call('POST', `${jobPath}?limit=0`, {
      headers: { 'content-type': 'text/csv' },
      body: 'x',
    });
    assert.equal(errorIn(small).errorNumber, '400-105');
  });

  it('has the entitlement between token and Accept', async () => {
    const companiesOnly = await data.createClient('companies only');
    data.revoke(companiesOnly.clientId, 'lookup');
    const caller = await server.logIn(companiesOnly);
    const headers = { accept: 'text/html', 'content-type': 'image/png' };
    const answer = await caller.call('POST', jobPath, { headers, body: line });
    assert.equal(answer.status, 405);
    assert.equal(childTexts(parseXml(answer.text))['errorNumber'], '405-200');
    assert.equal(answer.headers.allow, undefined);
  });
});

describe('a token', () => {
  it('is given for parameters in the query string, in a form, or some here and some there', async () => {
    const { clientId, clientSecret } = credentials;
    const all = new URLSearchParams({ clientId, clientSecret, grantType: 'cred' }).toString();
    const some = new URLSearchParams({ clientSecret, grantType: 'cred' }).toString();
    for (const [query, body] of [
      [all, ''],
      ['', all],
      [`clientId=${clientId}`, some],
    ] as const) {
      const options = { headers: { ...form, accept: 'application/json' }, body };
      for (const path of [tokenPath, `${tokenPath}.json`]) {
        const answer = await call('POST', `${server.url}${path}?${query}`, options);
        const { accessToken } = JSON.parse(answer.text).accessTokenDetails;
        const used = await call('GET', `${server.url}${jobPath}/${jobId}`, { headers: { accessToken } });
        assert.equal(used.status, 200);
        assert.equal(answer.headers['cache-control'], 'no-store');
      }
    }
  });

  it('is one of several, all of them good', async () => {
    const second = await server.logIn(credentials);
    assert.notEqual(second.accessToken, client.accessToken);
    assert.equal((await second.status(jobId)).jobId, jobId);
    assert.equal((await client.status(jobId)).jobId, jobId);
  });

  it('is refused for what is missing or wrong', async () => {
    const { clientId, clientSecret } = credentials;
    const cases: readonly (readonly [Record<string, string>, string])[] = [
      [{}, '400-219'],
      [{ clientId, grantType: 'cred' }, '400-219'],
      [{ clientId, clientSecret }, '400-219'],
      [{ clientId, clientSecret, grantType: 'password' }, '400-220'],
      [{ clientId, clientSecret: `${clientSecret}x`, grantType: 'cred' }, '401-205'],
      [{ clientId: 'nobody', clientSecret, grantType: 'cred' }, '401-205'],
    ];
    for (const [parameters, number] of cases) {
      const body = new URLSearchParams(parameters).toString();
      const answer = await call('POST', `${server.url}${tokenPath}.json`, { headers: form, body });
      const error = errorIn(answer);
      assert.equal(error.errorNumber, number);
      assert.ok(!answer.text.includes(clientSecret));
    }
  });

  it('is taken from either header, and without or with a wrong one the answer is 401 on every route', async () => {
    const { accessToken } = client;
    for (const headers of [
      { accessToken },
      { ACCESSTOKEN: accessToken },
      { authorization: `Bearer ${accessToken}` },
    ]) {
      const answer = await call('GET', `${server.url}${jobPath}/${jobId}`, { headers });
      assert.equal(answer.status, 200);
    }
    for (const [method, path] of jobRoutes(jobId)) {
      for (const [headers, number] of [
        [{}, '401-200'],
        [{ accessToken: `${accessToken}x` }, '401-201'],
        [{ authorization: 'Bearer x' }, '401-201'],
        [{ authorization: `Basic ${accessToken}` }, '401-200'],
      ] as const) {
        const answer = await call(method, server.url + path, {
          headers: { ...headers, accept: 'application/json' },
        });
        assert.equal(answer.status, 401);
        assert.equal(answer.headers['www-authenticate'], 'Bearer');
        if (method !== 'HEAD') assert.equal(errorIn(answer).errorNumber, number);
      }
    }
  });
});

describe('a path', () => {
  it("of another client's job is 404 on every route, and the job is left alone", async () => {
    for (const [method, path] of jobRoutes(jobId)) {
      if (path === jobPath) continue;
      const answer = await stranger.call(method, path);
      assert.equal(answer.status, 404, `${method} ${path}`);
      if (method === 'HEAD') continue;
      const { diagnosticCode: _theirs, ...error } = errorIn(answer);
      const nobody = await stranger.call(method, path.replace(jobId, 'nobody'));
      const { diagnosticCode: _nobodys, ...expected } = errorIn(nobody);
      assert.deepEqual(error, { ...expected, message: expected.message.replace('nobody', jobId) });
    }
    assert.equal((await client.status(jobId)).status, 'accepted');
  });

  it('answers under both kinds of job, and with a slash at its end', async () => {
    const { text } = await client.call('GET', `${jobPath}/${jobId}`);
    for (const path of [`${jobPath}/${jobId}/`, `/api/v1/target/contact/job/${jobId}`]) {
      assert.equal((await client.call('GET', path)).text, text);
    }
    assert.equal(
      (await client.call('POST', `${jobPath}/`, { headers: { 'content-type': 'text/csv' }, body: line }))
        .status,
      200,
    );
  });

  it('of the family that is not served is 405 and says what is', async () => {
    for (const path of [
      '/api/v1/enrich',
      '/api/v1/company/730247',
      '/api/v1/contacts',
      '/api/v1/target/list/1',
    ]) {
      const error = errorIn(await client.call('POST', path));
      assert.deepEqual([error.errorNumber, error.errorType], ['405-201', 'Method Not Allowed'], path);
      assert.match(error.message, /POST \/api\/v1\/target\/company\/job/);
    }
  });

  it('with a method that it lacks is 405 with Allow, without any token', async () => {
    for (const [method, path, allow] of [
      ['GET', jobPath, 'POST'],
      ['PATCH', `${jobPath}/x`, 'DELETE, GET, HEAD'],
      ['DELETE', `${jobPath}/x/results`, 'GET, HEAD'],
      ['GET', tokenPath, 'DELETE, POST'],
    ] as const) {
      const answer = await call(method, server.url + path);
      assert.deepEqual([answer.status, answer.headers.allow], [405, allow]);
    }
  });

  it('with HEAD has the headers of GET and no body', async () => {
    const get = await client.call('GET', `${jobPath}/${jobId}`);
    const head = await client.call('HEAD', `${jobPath}/${jobId}`);
    assert.equal(head.status, 200);
    assert.equal(head.text, '');
    assert.equal(head.headers['content-length'], String(get.bytes.length));
    assert.equal(head.headers['content-type'], get.headers['content-type']);
    assert.equal((await client.call('HEAD', `${jobPath}/nobody`)).status, 404);
  });
});

describe('a body', () => {
  it('needs one of three types, with or without a charset', async () => {
    for (const type of [
      'text/plain',
      'TEXT/Plain; charset=UTF-8',
      'text/csv;charset="utf-8";header=absent',
      'application/octet-stream',
    ]) {
      assert.equal((await client.post(line, { 'content-type': type })).status, 200, type);
    }
    for (const type of ['application/json', 'text/html', 'text', 'multipart/form-data; boundary=x', '']) {
      const error = errorIn(await client.post(line, { 'content-type': type }));
      assert.equal(error.errorNumber, '415-200', type);
      assert.match(error.message, /text\/plain, application\/octet-stream, text\/csv/);
    }
    const headers = { accessToken: client.accessToken, accept: 'application/json' };
    const without = await call('POST', server.url + jobPath, { headers, body: line });
    assert.equal(errorIn(without).errorNumber, '415-200');
    const packed = await client.post(line, { 'content-encoding': 'br' });
    assert.equal(errorIn(packed).errorNumber, '415-200');
    const charset = await client.post(line, { 'content-type': 'text/csv; charset=klingon' });
    assert.match(errorIn(charset).message, /klingon/);
  });

  it('that is too large is 413, with the setting in the message, and one that just fits is not', async () => {
    const fitting = `${line}\n`.padEnd(10_000, '\n');
    assert.equal((await client.post(fitting)).status, 200);
    const error = errorIn(await client.post(`${fitting}\n`));
    assert.deepEqual([error.status, error.errorType], [413, 'Payload Too Large']);
    assert.match(error.message, /10000 bytes \(setting maxBodyBytes\)/);
    // Its length is not known before it comes.
    const headers = { 'content-type': 'text/csv', 'transfer-encoding': 'chunked' };
    assert.equal((await client.call('POST', jobPath, { headers, body: `${fitting}\n` })).status, 413);
  });
});

describe('a job that waits', () => {
  it('has neither start nor totals, is too early for results, and can be cancelled again and again', async () => {
    const waiting = await client.submit(`${line}\n${line}`);
    const { createdDate, ...status } = await client.status(waiting);
    assert.deepEqual(status, {
      jobId: waiting,
      status: 'accepted',
      type: 'targetLookup',
      totalProcessed: 0,
      totalQueries: 2,
      creditsConsumed: 0,
    });
    assert.match(createdDate, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const early = errorIn(await client.call('GET', `${jobPath}/${waiting}/results`));
    assert.equal(early.errorNumber, '400-214');
    assert.match(early.message, /is accepted/);

    const aborted = { jobId: waiting, status: 'aborted', type: 'targetLookup' };
    for (const path of [jobPath, jobPath, '/api/v1/target/contact/job']) {
      const cancelled = await client.call('DELETE', `${path}/${waiting}`);
      assert.deepEqual([cancelled.status, JSON.parse(cancelled.text)], [200, aborted]);
    }
    const inXml = await client.call('DELETE', `${jobPath}/${waiting}`, { headers: { accept: '' } });
    assert.deepEqual(childTexts(parseXml(inXml.text)), { ...aborted, type: 'peopletab' });
    const after = await client.status(waiting);
    assert.deepEqual([after.status, after.totalProcessed, after.startedDate], ['aborted', 0, undefined]);
    const never = errorIn(await client.call('GET', `${jobPath}/${waiting}/results`));
    assert.equal(never.errorNumber, '400-214');
    assert.match(never.message, /was aborted; .*there will be none/);
  });
});

describe('the probes', () => {
  it('need no token and say that the server lives and is ready', async () => {
    assert.deepEqual(JSON.parse((await call('GET', `${server.url}/healthz`)).text), { status: 'ok' });
    const ready = JSON.parse((await call('GET', `${server.url}/readyz`)).text);
    assert.equal(ready.status, 'ready');
    assert.match(ready.version, /^\d+\.\d+\.\d+/);
  });
});

describe('a connection', () => {
  it('is used for one request after another, refused ones among them', async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    let received = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      received += text;
    });
    const head = (accept: string): string =>
      `POST ${jobPath} HTTP/1.1\r\nHost: x\r\nAccept: ${accept}\r\nContent-Type: text/csv\r\naccessToken: ${client.accessToken}\r\n`;
    const post = (accept: string): string => `${head(accept)}Content-Length: ${line.length}\r\n\r\n${line}`;
    socket.write(post('text/html') + post('application/json'));
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    await once(socket, 'close');
    assert.deepEqual(received.match(/HTTP\/1\.1 \d+/g), ['HTTP/1.1 406', 'HTTP/1.1 200', 'HTTP/1.1 200']);
  });
});

/** Every route that needs a token, for one job. */
function jobRoutes(ofJob: string): (readonly [string, string])[] {
  const paths = [`${jobPath}/${ofJob}`, `/api/v1/target/contact/job/${ofJob}`];
  return [
    ['POST', jobPath],
    ...paths.flatMap((path): (readonly [string, string])[] => [
      ['GET', path],
      ['HEAD', path],
      ['DELETE', path],
      ['GET', `${path}/results`],
      ['HEAD', `${path}/results`],
    ]),
  ];
}

/** Successes and failures of every check; those of one fixed form, as `/token.json`, left out. */
function everyKindOfAnswer(): Promise<HttpAnswer[]> {
  return Promise.all([
    client.call('GET', `${jobPath}/${jobId}`),
    client.call('GET', `${jobPath}/${jobId}`, { headers: { accept: 'text/html' } }),
    client.call('GET', `${jobPath}/nobody`),
    client.call('GET', `${jobPath}/${jobId}/results`),
    client.call('GET', '/nowhere'),
    client.call('GET', '/api/v1/enrich'),
    client.call('PUT', jobPath),
    client.post(line),
    client.post('x'),
    client.post(line, { 'content-type': 'image/png' }),
    call('GET', `${server.url}${jobPath}/${jobId}`),
    call('GET', `${server.url}/%zz`),
    call('POST', `${server.url}${tokenPath}`),
  ]);
}
