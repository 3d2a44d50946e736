/** What can only be seen on a real connection. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { jobOf, lookupToken, partsOf, resultParts, secret, startFixture } from './server-fixture.test.ts';

const maxBodyBytes = 100_000;
const fixture = startFixture({ maxBodyBytes });
let port = 0;
before(async () => {
  await fixture.app.listen({ port: 0, host: '127.0.0.1' });
  port = (fixture.app.server.address() as AddressInfo).port;
});
after(() => fixture.app.close());

async function open(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** Sends everything and gives all that comes back until the other side closes. */
async function exchange(...sent: (string | Buffer)[]): Promise<string> {
  const socket = await open();
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    received += text;
  });
  for (const text of sent) socket.write(text);
  await once(socket, 'close');
  return received;
}

function submission(headers: string): string {
  return `POST /api/v1/target/company/job HTTP/1.1\r\nHost: x\r\naccessToken: ${lookupToken}\r\nContent-Type: text/csv\r\nAccept: application/json\r\n${headers}\r\n\r\n`;
}

const lastRequest = 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';

test('a body that its length says is too large gets its 413, and the connection goes on', async () => {
  const sizeBytes = maxBodyBytes * 4;
  const received = await exchange(
    submission(`Content-Length: ${sizeBytes}`),
    Buffer.alloc(sizeBytes, 'x'),
    lastRequest,
  );
  assert.match(received, /^HTTP\/1\.1 413 .*"errorNumber":"413-200".*HTTP\/1\.1 200 OK.*\{"status":"ok"\}/s);
});

test('a body that turns out to be too large while it comes gets its 413', async () => {
  const sizeBytes = maxBodyBytes * 4;
  const chunk = Buffer.concat([
    Buffer.from(`${sizeBytes.toString(16)}\r\n`),
    Buffer.alloc(sizeBytes, 'x'),
    Buffer.from('\r\n0\r\n\r\n'),
  ]);
  const received = await exchange(submission('Transfer-Encoding: chunked'), chunk, lastRequest);
  assert.match(received, /^HTTP\/1\.1 413 .*"errorNumber":"413-200".*HTTP\/1\.1 200 OK/s);
});

test('a client that waits for the answer before it sends gets the 413 at once', async () => {
  const socket = await open();
  socket.write(submission(`Content-Length: ${maxBodyBytes * 1_000}`));
  const [answer] = await once(socket, 'data');
  assert.match(String(answer), /^HTTP\/1\.1 413 /);
  socket.destroy();
});

test('a body without end is given up after a while', async () => {
  const socket = await open();
  socket.on('error', () => {});
  const isClosed = new Promise((resolve) => socket.on('close', resolve));
  socket.write(submission('Transfer-Encoding: chunked'));
  const chunk = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(0x10000, 'x'), Buffer.from('\r\n')]);
  const send = () => socket.writable && socket.write(chunk, send);
  send();
  await isClosed;
});

test('a refused request is answered though its body is still coming', async () => {
  const body = Buffer.alloc(500_000, 'x');
  const head = `POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n`;
  assert.match(await exchange(head, body, lastRequest), /^HTTP\/1\.1 404 .*HTTP\/1\.1 200 OK/s);
});

test('a client that hangs up in the middle of its body harms nobody', async () => {
  const before = fixture.logLines.length;
  const socket = await open();
  socket.write(`${submission('Content-Length: 1000')}1,2`);
  const isAccepted = once(fixture.app.server, 'request');
  await isAccepted;
  socket.destroy();
  await exchange(lastRequest);
  const lines = fixture.logLines.slice(before).map((line) => JSON.parse(line));
  assert.ok(lines.every(({ level }) => level < 50));
});

test('what is not HTTP is answered in the error format, with an id, and its bytes are not logged', async () => {
  const cases: readonly [string, RegExp][] = [
    ['nonsense\r\n\r\n', /^HTTP\/1\.1 400 Bad Request\r\n.*<errorNumber>400-221</s],
    [`GET /x?clientSecret=${secret} HTTP/9.9\r\n\r\n`, /^HTTP\/1\.1 400 .*<errorNumber>400-221</s],
    ['GET / HTTP/1.1\r\nHost: x\r\nbroken header\r\n\r\n', /^HTTP\/1\.1 400 .*<errorNumber>400-221</s],
    [
      `GET / HTTP/1.1\r\nHost: x\r\nlong: ${secret}${'x'.repeat(20_000)}\r\n\r\n`,
      /^HTTP\/1\.1 431 .*<errorNumber>431-200</s,
    ],
    [`GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, /^HTTP\/1\.1 431 .*<errorNumber>431-200</s],
    ['GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 400 .*400-221.*Host/s],
    [
      'GET /healthz HTTP/1.1\r\nHost: x\r\nhost: y\r\nConnection: close\r\n\r\n',
      /^HTTP\/1\.1 400 .*400-221.*2 Host headers/s,
    ],
    [
      `${submission('Connection: close\r\nTransfer-Encoding: gzip, chunked')}0\r\n\r\n`,
      /^HTTP\/1\.1 400 .*400-221.*Transfer-Encoding is .*gzip, chunked.*send chunked/s,
    ],
    ['GRAB / HTTP/1.1\r\nHost: x\r\n\r\n', /^HTTP\/1\.1 400 .*400-221.*a method of HTTP/s],
  ];
  for (const [sent, expected] of cases) {
    const received = await exchange(sent);
    assert.match(received, expected);
    assert.match(received, /\r\nx-request-id: [0-9a-v]{20}\r\n/i);
  }
  assert.ok(fixture.logLines.every((line) => !line.includes(secret) && !line.includes('rawPacket')));
});

test('CONNECT, which names no path, is 405 with an Allow that names nothing', async () => {
  const received = await exchange('CONNECT elsewhere.test:443 HTTP/1.1\r\nHost: elsewhere.test\r\n\r\n');
  assert.match(received, /^HTTP\/1\.1 405 .*\r\nAllow: \r\n.*<errorNumber>405-202</s);
  assert.match(received, /\r\nx-request-id: [0-9a-v]{20}\r\n/i);
});

test('bytes behind a whole request do not take its answer away', async () => {
  const line = 'q1,482915,3,,';
  const received = await exchange(`${submission(`Content-Length: ${line.length}`)}${line}and more`);
  assert.match(received, /^HTTP\/1\.1 200 OK\r\n.*"jobId":"accepted0123456789ab"/s);
  assert.equal(received.split('HTTP/1.1 ').length, 2, 'there is one answer');
});

test('odd but legal requests are answered like any other', async () => {
  const id = /\r\nx-request-id: [0-9a-v]{20}\r\n/i;
  for (const [sent, status] of [
    ['GET /healthz HTTP/1.0\r\n\r\n', 200],
    ['GET /healthz HTTP/1.1\r\nHost: x\r\nExpect: a miracle\r\nConnection: close\r\n\r\n', 200],
    ['OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404],
    ['GET http://elsewhere/healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 200],
    [
      'GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Type: ;;\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc',
      200,
    ],
  ] as const) {
    const received = await exchange(sent);
    assert.match(received, new RegExp(`^HTTP/1\\.1 ${status} `), sent);
    assert.match(received, id);
  }
});

test('a client that hangs up while it waits for a job to change ends the wait', async () => {
  fixture.jobs.set('waiting', jobOf('waiting'));
  const socket = await open();
  const query = 'wait=60&since=0&status=accepted';
  socket.write(
    `GET /api/v1/target/company/job/waiting?${query} HTTP/1.1\r\nHost: x\r\naccessToken: ${lookupToken}\r\n\r\n`,
  );
  // The answer to a request that came later shows that the first one has been taken up.
  await exchange(lastRequest);
  const [wait] = fixture.waits;
  assert.ok(wait !== undefined && !wait.over.aborted);
  assert.deepEqual(wait.waitedFor, { state: 'accepted', totalProcessed: 0 });
  socket.destroy();
  await once(wait.over, 'abort');
});

test('a download that breaks on our side is cut off, so that nobody takes it for whole, and is logged once', async () => {
  const job = jobOf('broken', { state: 'finished', resultParts: partsOf(resultParts) });
  fixture.jobs.set('broken', job);
  fixture.failResults = true;
  const received = await exchange(
    `GET /api/v1/target/company/job/broken/results HTTP/1.1\r\nHost: x\r\naccessToken: ${lookupToken}\r\n\r\n`,
  );
  fixture.failResults = false;
  assert.match(received, /^HTTP\/1\.1 200 /);
  assert.ok(!received.endsWith(resultParts.join('')));
  assert.equal(fixture.logLines.filter((line) => line.includes('the disk has gone')).length, 1);
});
