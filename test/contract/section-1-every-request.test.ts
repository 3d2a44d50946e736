/** Contract section 1, "Every request". */
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
} from '../e2e/api-client.ts';
import { DataDirectory, RollcallServer } from '../e2e/rollcall-process.ts';
import { childTexts, parseXml } from '../e2e/strict-xml.ts';
import { newClient } from './client-accounts.ts';

const id = /^[0-9a-v]{20}$/;
const line = '1,730247,4,,';
const throttleCalls = 100;
const declaration = /^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>/;

let data: DataDirectory;
let server: RollcallServer;
let credentials: Credentials;
let client: ApiClient;
let jobId: string;

before(async () => {
  data = await DataDirectory.make();
  credentials = await newClient(data.path, 'owner');
  // Without a worker a job stays accepted.
  const limits = ['--max-body-bytes', '10000', '--throttle-calls', `${throttleCalls}`];
  server = await RollcallServer.start(data.path, ['--no-worker', ...limits]);
  client = await server.logIn(credentials);
  jobId = await client.submit(line);
});

after(async () => {
  await server[Symbol.asyncDispose]();
  await data[Symbol.asyncDispose]();
});

describe('the access token', () => {
  it('is the header accessToken, or Authorization: Bearer', async () => {
    const { accessToken } = client;
    for (const headers of [
      { accessToken },
      { ACCESSTOKEN: accessToken },
      { authorization: `Bearer ${accessToken}` },
    ]) {
      const answer = await call('GET', `${server.url}${jobPath}/${jobId}`, { headers });
      assert.equal(answer.status, 200);
    }
  });

  it('is one of several of a client, all of them good', async () => {
    const second = await server.logIn(credentials);
    assert.notEqual(second.accessToken, client.accessToken);
    assert.equal((await second.status(jobId)).jobId, jobId);
    assert.equal((await client.status(jobId)).jobId, jobId);
  });

  it('is needed on every path of a job, and is not looked for in the URL, which others may log', async () => {
    const { accessToken } = client;
    for (const [method, path] of jobRoutes(jobId)) {
      for (const [headers, number] of [
        [{}, '401-200'],
        [{ accessToken: `${accessToken}x` }, '401-201'],
        [{ authorization: 'Bearer x' }, '401-201'],
        [{ authorization: `Basic ${accessToken}` }, '401-200'],
      ] as const) {
        const answer = await call(method, `${server.url}${path}?accessToken=${accessToken}`, {
          headers: { ...headers, accept: 'application/json' },
        });
        assert.equal(answer.status, 401);
        const challenge = number === '401-200' ? 'Bearer' : 'Bearer error="invalid_token"';
        assert.equal(answer.headers['www-authenticate'], challenge);
        if (method !== 'HEAD') assert.equal(errorIn(answer).errorNumber, number);
      }
    }
  });
});

describe('Accept', () => {
  it('gives XML by default, also for */* and for no header', async () => {
    for (const accept of [
      '',
      '*/*',
      'application/xml',
      'text/xml',
      'application/*',
      'application/json;q=0.1, application/*;q=0.5',
    ]) {
      const answer = await client.call('GET', `${jobPath}/${jobId}`, { headers: { accept } });
      const type = accept === 'text/xml' ? 'text/xml' : 'application/xml';
      assert.equal(answer.headers['content-type'], `${type}; charset=utf-8`, accept);
      assert.equal(childTexts(parseXml(answer.text))['jobId'], jobId);
    }
    const { accessToken } = client;
    const without = await call('GET', `${server.url}${jobPath}/${jobId}`, { headers: { accessToken } });
    assert.match(without.text, declaration);
  });

  it('gives JSON where that is preferred, by q-values, wildcards and q=0', async () => {
    for (const accept of [
      'application/json',
      'application/xml;q=0.5, application/json',
      'text/html, application/json;q=0.2',
      'application/xml;q=0, text/xml;q=0, */*',
    ]) {
      const answer = await client.call('GET', `${jobPath}/${jobId}`, { headers: { accept } });
      assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8', accept);
      assert.equal(JSON.parse(answer.text).type, 'targetLookup', accept);
    }
  });

  it('that admits neither is 406, in XML', async () => {
    for (const accept of ['text/html', 'text/csv', '*/*;q=0', 'application/json;q=0']) {
      const answer = await client.call('GET', `${jobPath}/${jobId}`, { headers: { accept } });
      assert.equal(answer.status, 406, accept);
      assert.equal(childTexts(parseXml(answer.text))['errorNumber'], '406-200');
    }
  });

  it('is named by Vary on every answer that it decides', async () => {
    for (const { headers, status } of await everyKindOfAnswer())
      assert.equal(headers['vary'], 'Accept', String(status));
  });
});

describe('X-Request-Id', () => {
  it('is on every answer, 20 characters of [0-9a-v], never the same twice', async () => {
    const answers = await everyKindOfAnswer();
    for (const path of ['/healthz', '/readyz']) answers.push(await call('GET', server.url + path));
    const another = await server.logIn(credentials);
    answers.push(await another.call('DELETE', tokenPath));
    const ids = answers.map(({ headers }) => String(headers['x-request-id']));
    for (const one of ids) assert.match(one, id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('is the diagnosticCode of an error', async () => {
    const answer = await client.call('GET', `${jobPath}/nobody`);
    assert.equal(errorIn(answer).diagnosticCode, answer.headers['x-request-id']);
  });
});

describe('an answer', () => {
  it('omits absent values, and never has null; numbers are numbers', async () => {
    const { text } = await client.call('GET', `${jobPath}/${jobId}`);
    assert.doesNotMatch(text, /null/);
    const status = JSON.parse(text);
    assert.deepEqual([status.totalQueries, status.totalProcessed, status.creditsConsumed], [1, 0, 0]);
    assert.equal('startedDate' in status, false);
    const xml = await client.call('GET', `${jobPath}/${jobId}`, { headers: { accept: '' } });
    assert.doesNotMatch(xml.text, /null|startedDate/);
  });

  it('in XML is UTF-8 with a declaration, its children in alphabetical order', async () => {
    const { text } = await client.call('GET', `${jobPath}/${jobId}`, { headers: { accept: '' } });
    assert.match(text, declaration);
    const { name, children } = parseXml(text);
    assert.equal(name, 'BulkJobStatus');
    const names = children.map((child) => child.name);
    assert.ok(names.length > 5);
    assert.deepEqual(names, names.toSorted());
  });

  it('in XML always parses: characters that XML forbids become U+FFFD', async () => {
    const answer = await client.call('GET', `${jobPath}/%3C%26%5D%5D%3E%00%EF%BF%BE%22'`, {
      headers: { accept: '' },
    });
    assert.equal(answer.status, 404);
    assert.match(childTexts(parseXml(answer.text))['message'] ?? '', /job <&\]\]>\u{FFFD}\u{FFFD}"'/u);
  });

  it('has ids of 20 characters of [0-9a-v]', () => {
    for (const one of [jobId, credentials.clientId]) assert.match(one, id);
  });
});

describe('a path', () => {
  it('of the family that is not served is 405, says so, and names what is served', async () => {
    for (const path of [
      '/api/v1/enrich',
      '/api/v1/enrich/job',
      '/api/v1/company/730247/news',
      '/api/v1/contacts',
      '/api/v1/target/list/1',
    ]) {
      for (const method of ['GET', 'POST', 'DELETE']) {
        const error = errorIn(await client.call(method, `${path}?clientSecret=hidden`));
        assert.deepEqual([error.errorNumber, error.errorType], ['405-201', 'Method Not Allowed'], path);
        assert.ok(error.message.startsWith(`${path} is not served here`), error.message);
        assert.match(error.message, /POST \/api\/v1\/target\/company\/job,/);
        assert.match(error.message, /GET \/api\/v1\/target\/company\/job\/\{jobId\}\/results/);
      }
    }
  });

  it('that nobody knows is 404', async () => {
    for (const path of ['/', '/api/v1', '/api/v2/enrich', `${jobPath}/${jobId}/lines`]) {
      const error = errorIn(await client.call('GET', path));
      assert.equal(error.errorNumber, '404-203', path);
      assert.match(error.message, /there is nothing at .*; this server has .*POST \/api/);
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
      assert.equal(childTexts(parseXml(answer.text))['errorNumber'], '405-202');
    }
  });

  it('is the same with a slash at its end', async () => {
    const { text } = await client.call('GET', `${jobPath}/${jobId}`);
    assert.equal((await client.call('GET', `${jobPath}/${jobId}/`)).text, text);
    const posted = await client.call('POST', `${jobPath}/`, {
      headers: { 'content-type': 'text/csv' },
      body: line,
    });
    assert.equal(posted.status, 200);
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

describe('a connection', () => {
  it('is used for one request after another, refused ones among them', async () => {
    const head = (accept: string): string =>
      `POST ${jobPath} HTTP/1.1\r\nHost: x\r\nAccept: ${accept}\r\nContent-Type: text/csv\r\naccessToken: ${client.accessToken}\r\n`;
    const post = (accept: string): string => `${head(accept)}Content-Length: ${line.length}\r\n\r\n${line}`;
    const last = 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    const received = await exchange(post('text/html') + post('application/json') + last);
    assert.deepEqual(received.match(/HTTP\/1\.1 \d+/g), ['HTTP/1.1 406', 'HTTP/1.1 200', 'HTTP/1.1 200']);
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

describe('the order of the checks', () => {
  const wrongInAllWays = { accept: 'text/html', 'content-type': 'image/png' };
  const tooLarge = Buffer.alloc(10_001, 'x');

  it('is path, method, token, entitlement, throttle, Accept, Content-Type, size, syntax and rules, quota', async () => {
    const poor = await newClient(data.path, 'poor', { monthlyCredits: 0 });
    const companiesOnly = await newClient(data.path, 'companies only');
    data.revoke(companiesOnly.clientId, 'lookup');
    const throttled = await server.logIn(poor);
    for (let calls = 0; calls < throttleCalls; calls++) await throttled.call('HEAD', `${jobPath}/x`);
    const jobsBefore = data.countJobs();

    const post = `${jobPath}?limit=0`;
    assert.equal(await errorOf('PUT', '/api/v1/nothing', wrongInAllWays), '404-203');
    assert.equal(await errorOf('PUT', jobPath, wrongInAllWays), '405-202');
    assert.equal(await errorOf('POST', post, wrongInAllWays), '401-200');
    const { accessToken: notEntitled } = await server.logIn(companiesOnly);
    assert.equal(await errorOf('POST', post, { ...wrongInAllWays, accessToken: notEntitled }), '405-200');
    const { accessToken: stopped } = throttled;
    assert.equal(await errorOf('POST', post, { ...wrongInAllWays, accessToken: stopped }), '429-200');
    const { accessToken } = await server.logIn(poor);
    assert.equal(await errorOf('POST', post, { ...wrongInAllWays, accessToken }), '406-200');
    assert.equal(await errorOf('POST', post, { accessToken, 'content-type': 'image/png' }), '415-200');
    const right = { accessToken, 'content-type': 'text/csv' };
    assert.equal(await errorOf('POST', post, right), '413-200');
    assert.equal(await errorOf('POST', post, right, '1,0,,,'), '400-105');
    assert.equal(await errorOf('POST', jobPath, right, '1,0,,,'), '400-102');
    assert.equal(await errorOf('POST', jobPath, right, line), '400-212');
    // Nothing is stored before the last has passed.
    assert.equal(data.countJobs(), jobsBefore);
  });

  it('begins with whether the server is draining: 503 with Retry-After, whatever else is wrong', async () => {
    const socket = open();
    const underWay = `POST ${jobPath} HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\naccessToken: ${client.accessToken}\r\n`;
    socket.write(`${underWay}Content-Type: text/csv\r\nContent-Length: ${line.length}\r\n\r\n1`);
    await call('GET', `${server.url}/healthz`);
    server.signal('SIGTERM');
    await server.printed(/draining/);
    for (const [method, path] of [
      ['PUT', '/api/v1/nothing'],
      ['PUT', jobPath],
      ['POST', jobPath],
    ] as const) {
      const answer = await call(method, server.url + path, { headers: wrongInAllWays, body: tooLarge });
      assert.deepEqual([answer.status, answer.headers['retry-after']], [503, '5']);
      assert.equal(childTexts(parseXml(answer.text))['errorNumber'], '503-200');
    }
    let received = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      received += text;
    });
    socket.write(line.slice(1));
    assert.deepEqual(await server.ended, { code: 0, signal: null });
    assert.match(received, /^HTTP\/1\.1 200 /);
  });

  async function errorOf(
    method: string,
    path: string,
    headers: Record<string, string>,
    body: string | Buffer = tooLarge,
  ): Promise<string> {
    const answer = await call(method, server.url + path, { headers, body });
    return childTexts(parseXml(answer.text))['errorNumber'] ?? '';
  }
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

function open() {
  const { hostname, port } = new URL(server.url);
  return connect(Number(port), hostname);
}

/** Sends it on one connection, and gives all that comes back until the other side closes. */
async function exchange(sent: string): Promise<string> {
  const socket = open();
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    received += text;
  });
  socket.write(sent);
  await once(socket, 'close');
  return received;
}
