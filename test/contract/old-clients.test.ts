/** The habits of software that was written for the API of the family, years ago: all of them keep working. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay, setInterval as everyInterval } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { documentedExample } from '../../packages/rollcall/src/sample/documented-example.ts';
import {
  type Credentials,
  call,
  type HttpAnswer,
  type JobJson,
  jobPath,
  parsed,
  tokenPath,
} from '../e2e/api-client.ts';
import { DataDirectory, RollcallServer } from '../e2e/rollcall-process.ts';
import { childTexts, parseXml } from '../e2e/strict-xml.ts';
import { newClient } from './client-accounts.ts';

const lastRequest = 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';

let data: DataDirectory;
let server: RollcallServer;
let credentials: Credentials;
let accessToken: string;
let finishedJob: string;

before(async () => {
  data = await DataDirectory.withSample(100);
  credentials = await newClient(data.path, 'an old client');
  server = await RollcallServer.start(data.path);
  ({ accessToken } = await server.logIn(credentials));
  const client = await server.logIn(credentials);
  finishedJob = await client.submit(documentedExample);
  await client.ended(finishedJob);
});

after(async () => {
  await server[Symbol.asyncDispose]();
  await data[Symbol.asyncDispose]();
});

describe('an old client', () => {
  it('gets its token by a query string and an empty body, and asks for XML all the way', async () => {
    const { clientId, clientSecret } = credentials;
    const query = new URLSearchParams({ clientId, clientSecret, grantType: 'cred' });
    const headers = { accept: 'application/xml', 'content-type': 'application/x-www-form-urlencoded' };
    const token = await call('POST', `${server.url}${tokenPath}?${query}`, { headers });
    const login = textsOf(token, 'accessTokenDetails');
    const authorized = { accessToken: login['accessToken'] ?? '', accept: 'application/xml' };
    const submitted = await call('POST', server.url + jobPath, {
      headers: { ...authorized, 'content-type': 'application/octet-stream' },
      body: Buffer.from(documentedExample),
    });
    const { jobId = '', ...receipt } = textsOf(submitted, 'BulkJobStatus');
    assert.deepEqual(receipt, { status: 'accepted', type: 'peopletab' });

    const status = await ended(async () =>
      textsOf(
        await call('GET', `${server.url}${jobPath}/${jobId}`, { headers: authorized }),
        'BulkJobStatus',
      ),
    );
    assert.deepEqual([status['status'], status['totalProcessed']], ['finished', '10']);
    // It sends the Accept that it always sends, and means the file.
    const file = await call('GET', `${server.url}${jobPath}/${jobId}/results`, { headers: authorized });
    assert.match(file.headers['content-disposition'] ?? '', /^attachment; filename="[^"]+\.csv"$/);
    assert.ok(parse(file.text, { columns: true }).length >= 10);
  });

  it('polls every second for ten jobs, beside a new one that waits for them, and is not throttled', async () => {
    const client = await server.logIn(credentials);
    const waiting = new Set<string>();
    for (let job = 0; job < 10; job++) waiting.add(await client.submit(documentedExample));
    const newClient = await server.logIn(credentials);
    const waits = [...waiting].map((jobId) => newClient.call('GET', `${jobPath}/${jobId}?wait=60`));
    let rounds = 0;
    for await (const _ of everyInterval(1_000)) {
      rounds++;
      for (const jobId of [...waiting]) {
        const { status, totalProcessed } = await client.status(jobId);
        assert.ok(['accepted', 'processing', 'finished'].includes(status), status);
        if (status !== 'finished') continue;
        assert.equal(totalProcessed, 10);
        waiting.delete(jobId);
      }
      if (waiting.size === 0 || rounds === 30) break;
    }
    assert.equal(waiting.size, 0);
    for (const answer of await Promise.all(waits))
      assert.match(parsed<JobJson>(answer).status, /^(processing|finished)$/);
  });

  it('tells an error by its message, in JSON and XML', async () => {
    const isError = (answer: HttpAnswer): boolean =>
      answer.text.startsWith('<')
        ? childTexts(parseXml(answer.text))['message'] !== undefined
        : JSON.parse(answer.text).message !== undefined;
    for (const accept of ['application/json', 'application/xml']) {
      const headers = { accessToken, accept, 'content-type': 'text/plain' };
      const url = server.url + jobPath;
      const good = await call('POST', url, { headers, body: documentedExample });
      assert.equal(isError(good), false);
      assert.equal(isError(await call('GET', `${url}/${finishedJob}`, { headers })), false);
      assert.equal(isError(await call('POST', url, { headers, body: 'no line' })), true);
      assert.equal(isError(await call('GET', `${url}/nobody`, { headers })), true);
      assert.equal(isError(await call('DELETE', `${url}/${finishedJob}`, { headers })), true);
      assert.equal(isError(await call('POST', `${server.url}${tokenPath}`, { headers: { accept } })), true);
    }
  });

  for (const [what, framed] of [
    ['with its length', (body: string) => `Content-Length: ${body.length}\r\n\r\n${body}`],
    ['in chunks', (body: string) => `Transfer-Encoding: chunked\r\n\r\n${chunked(body)}`],
  ] as const) {
    it(`sends the parameters of a GET as a form ${what}, which is ignored, and the next request is answered`, async () => {
      // None of them would be taken in the query string.
      const body = 'wait=soon&since=x&status=done&fields=none&accessToken=nobody';
      for (const [method, path, expected] of [
        ['GET', `${jobPath}/${finishedJob}`, /^HTTP\/1\.1 200 .*"status":"finished"/s],
        ['GET', `${jobPath}/${finishedJob}/results`, /^HTTP\/1\.1 200 .*queryId,line,matchStatus/s],
        ['HEAD', `${jobPath}/${finishedJob}`, /^HTTP\/1\.1 200 /],
        ['DELETE', `${jobPath}/${finishedJob}`, /^HTTP\/1\.1 400 .*"errorNumber":"400-215"/s],
        ['DELETE', `${jobPath}/nobody`, /^HTTP\/1\.1 404 .*"errorNumber":"404-200"/s],
      ] as const) {
        for (const type of ['application/x-www-form-urlencoded', 'application/json', 'no type at all']) {
          const head = `${method} ${path} HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\naccessToken: ${accessToken}\r\n`;
          const received = await exchange(`${head}Content-Type: ${type}\r\n${framed(body)}${lastRequest}`);
          assert.match(received, expected, `${method} ${path} ${type}`);
          assert.match(received, /HTTP\/1\.1 200 OK\r\n[^{]*\{"status":"ok"\}$/);
        }
      }
    });
  }
});

function textsOf(answer: HttpAnswer, root: string): Record<string, string> {
  assert.equal(answer.status, 200, answer.text);
  const document = parseXml(answer.text);
  assert.equal(document.name, root);
  return childTexts(document);
}

async function ended(ask: () => Promise<Record<string, string>>): Promise<Record<string, string>> {
  for (let asked = 0; ; asked++) {
    const status = await ask();
    if (status['status'] === 'finished') return status;
    assert.ok(asked < 600, JSON.stringify(status));
    await delay(50);
  }
}

function chunked(body: string): string {
  return `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
}

/** Sends it on one connection, and gives all that comes back until the other side closes. */
async function exchange(sent: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    received += text;
  });
  socket.write(sent);
  await once(socket, 'close');
  return received;
}
