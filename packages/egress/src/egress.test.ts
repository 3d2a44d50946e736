import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { test } from 'node:test';
import { type AllowedTarget, parseAllowedTarget } from './allowed-target.ts';
import { Egress, type EgressOptions } from './egress.ts';
import { NameServer } from './name-server.test.ts';
import type { EgressOutcome } from './outcome.ts';
import { Receiver } from './receiver.test.ts';
import { nameServerResolver } from './resolver.ts';

const request = { headers: { 'content-type': 'application/json' }, body: '{"type":"ping"}' };

function allowed(...texts: readonly string[]): AllowedTarget[] {
  return texts.map((text) => {
    const target = parseAllowedTarget(text);
    return 'error' in target ? assert.fail(target.error) : target;
  });
}

function egressOnLoopback(options: Partial<EgressOptions> = {}): Egress {
  return new Egress({ allow: allowed('127.0.0.0/8'), allowSetting: 'allowedTargets', ...options });
}

async function post(url: string, options: Partial<EgressOptions> = {}): Promise<EgressOutcome> {
  return await egressOnLoopback(options).post(url, request);
}

function answered(outcome: EgressOutcome): EgressOutcome & { readonly kind: 'answered' } {
  return outcome.kind === 'answered' ? outcome : assert.fail(JSON.stringify(outcome));
}

function assertFailed(outcome: EgressOutcome, reason: RegExp): void {
  assert.equal(outcome.kind, 'failed', JSON.stringify(outcome));
  assert.match(outcome.kind === 'failed' ? outcome.reason : '', reason);
}

function say(text: string): (socket: Socket) => void {
  return (socket) => socket.end(text);
}

test('an answer has its status, its headers and its body, and the receiver got what was posted', async () => {
  await using receiver = await Receiver.start(
    say('HTTP/1.1 202 Accepted\r\nX-Seen: one\r\nX-Seen: two\r\nContent-Length: 5\r\n\r\nthank'),
  );
  const outcome = answered(await post(`${receiver.url}?a=b#c`));
  assert.equal(outcome.status, 202);
  assert.equal(outcome.headers['x-seen'], 'one, two');
  assert.equal(Buffer.from(outcome.bodyStart).toString(), 'thank');
  assert.ok(Number.isInteger(outcome.durationMs) && outcome.durationMs >= 0);
  assert.match(receiver.received, /^POST \/hook\?a=b HTTP\/1\.1\r\n/);
  assert.match(receiver.received, new RegExp(`\r\nhost: 127\\.0\\.0\\.1:${receiver.port}\r\n`, 'i'));
  assert.match(receiver.received, /\r\ncontent-type: application\/json\r\n/i);
  assert.ok(receiver.received.endsWith(`\r\n\r\n${request.body}`));
});

test('a redirect is an answer, and nobody goes where it leads', async () => {
  await using elsewhere = await Receiver.start();
  await using receiver = await Receiver.start(
    say(`HTTP/1.1 307 Temporary Redirect\r\nLocation: ${elsewhere.url}\r\nContent-Length: 0\r\n\r\n`),
  );
  const outcome = answered(await post(receiver.url));
  assert.equal(outcome.status, 307);
  assert.equal(outcome.headers['location'], elsewhere.url);
  assert.equal(elsewhere.connections.length, 0);
});

test('no connection carries a second request, however much the receiver wants to keep it', async () => {
  await using receiver = await Receiver.start((socket) =>
    socket.write(
      'HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nKeep-Alive: timeout=60\r\nContent-Length: 0\r\n\r\n',
    ),
  );
  const egress = egressOnLoopback();
  for (let sent = 1; sent <= 3; sent++) {
    answered(await egress.post(receiver.url, request));
    assert.equal(receiver.connections.length, sent);
  }
  await receiver.isLeft();
  assert.match(receiver.received, /\r\nconnection: close\r\n/i);
});

test('a host that is allowed by its name may lead anywhere, and one below it only with a star', async () => {
  await using receiver = await Receiver.start(say('HTTP/1.1 204 No Content\r\n\r\n'));
  const resolver = async () => [{ address: '127.0.0.1', family: 4 } as const];
  const kindOf = async (host: string, ...allow: readonly string[]) =>
    (await post(`http://${host}:${receiver.port}/`, { allow: allowed(...allow), resolver })).kind;
  assert.equal(await kindOf('hooks.internal', 'hooks.internal'), 'answered');
  assert.equal(await kindOf('HOOKS.internal.', 'Hooks.Internal'), 'answered');
  assert.equal(await kindOf('a.hooks.internal', 'hooks.internal'), 'refused');
  assert.equal(await kindOf('a.b.hooks.internal', '*.hooks.internal'), 'answered');
  assert.equal(await kindOf('hooks.internal', '*.hooks.internal'), 'refused');
  assert.equal(await kindOf('evilhooks.internal', '*.hooks.internal'), 'refused');
  assert.equal(await kindOf('hooks.example.com', '127.0.0.1'), 'answered');
  assert.equal(await kindOf('hooks.example.com', '127.0.0.2', '10.0.0.0/8', '::1'), 'refused');
  assert.equal(receiver.connections.length, 4);
});

test('localhost is resolved as this machine does, and its addresses are judged', async () => {
  await using receiver = await Receiver.start(say('HTTP/1.1 204 No Content\r\n\r\n'));
  const url = `http://localhost:${receiver.port}/`;
  answered(await post(url, { allow: allowed('127.0.0.0/8', '::1') }));
  assert.equal((await post(url, { allow: allowed('10.0.0.0/8') })).kind, 'refused');
});

test('a refusal names what was found and the setting that would help', async () => {
  const resolver = async () => [{ address: '64:ff9b::a00:1', family: 6 } as const];
  const options = { allow: allowed('64:ff9b::/96'), resolver };
  const reasonOf = async (url: string) => {
    const outcome = await post(url, options);
    return outcome.kind === 'refused' ? outcome.reason : assert.fail(JSON.stringify(outcome));
  };
  assert.equal(
    await reasonOf('http://hooks.example.com/'),
    'the address 64:ff9b::a00:1 of hooks.example.com leads to 10.0.0.1, which is private use (10.0.0.0/8); only public addresses are called, and what the setting allowedTargets allows',
  );
  assert.equal(
    await reasonOf('http://0x7f.1/'),
    'the address 127.0.0.1 is loopback (127.0.0.0/8); only public addresses are called, and what the setting allowedTargets allows',
  );
});

test('what is refused without asking anybody is refused by the check too, in the same words', async () => {
  const egress = new Egress({ allow: [], allowSetting: 'allowedTargets' });
  for (const url of [
    'nonsense',
    'ftp://192.0.32.7/',
    'http://a@192.0.32.7/',
    'http://192.0.32.7:25/',
    'http://db/',
  ]) {
    const checked = egress.check(url);
    const outcome = await egress.post(url, request);
    assert.equal(checked.ok, false, url);
    assert.equal(outcome.kind, 'refused');
    assert.equal(!checked.ok && checked.refusal, outcome.kind === 'refused' && outcome.reason);
  }
  const { ok, url } = { url: undefined, ...egress.check('https://hooks.example.com:8443/in?key=1') };
  assert.deepEqual([ok, url?.port], [true, '8443']);
});

test('a name server that does not answer takes no longer than it may', async () => {
  const server = await NameServer.start(() => undefined);
  const resolver = nameServerResolver([server.address]);
  const outcome = await post('http://hooks.example.com/', { resolver, timeouts: { resolveMs: 50 } });
  assertFailed(outcome, /^the name was not resolved within 50 ms$/);
  assert.ok(outcome.durationMs < 1_000);
  await server.stop();
});

test('a resolver that fails or knows no address is a failure with the name', async () => {
  const url = 'http://hooks.example.com/';
  assertFailed(
    await post(url, { resolver: async () => [] }),
    /^the name hooks\.example\.com has no address$/,
  );
  const server = await NameServer.start(() => 'NXDOMAIN');
  const resolver = nameServerResolver([server.address]);
  assertFailed(
    await post(url, { resolver }),
    /^the name hooks\.example\.com cannot be resolved \(ENOTFOUND\)$/,
  );
  await server.stop();
});

test('a port where nobody listens is a failure', async () => {
  const receiver = await Receiver.start();
  await receiver[Symbol.asyncDispose]();
  assertFailed(await post(receiver.url), /ECONNREFUSED/);
});

for (const [what, begin, reason] of [
  ['that says nothing', () => {}, /^there was no answer within 60 ms$/],
  [
    'that drips its headers',
    (socket: Socket) => drip(socket, 'HTTP/1.1 200 OK\r\n', 'X: y\r\n'),
    /^there was no answer within 60 ms$/,
  ],
  [
    'that sends early hints for ever',
    (socket: Socket) => drip(socket, '', 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'),
    /^there was no answer within 60 ms$/,
  ],
  ['that resets the connection', (socket: Socket) => socket.resetAndDestroy(), /ECONNRESET/],
  [
    'that closes its half of it',
    (socket: Socket) => socket.end(),
    /closed the connection before it answered/,
  ],
  [
    'that closes its half of it within the headers',
    say('HTTP/1.1 200 OK\r\nX-'),
    /closed the connection before it answered/,
  ],
  [
    'that changes the protocol',
    say('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n'),
    /upgrade/,
  ],
  ['that does not speak HTTP', say('220 mail.example.com ESMTP\r\n'), /^the answer is no HTTP: /],
  [
    'whose headers do not end',
    (socket: Socket) => flood(socket, 'HTTP/1.1 200 OK\r\n', `X-Long: ${'x'.repeat(1_000)}\r\n`),
    /^the headers of the answer are too long$/,
  ],
  [
    'that floods early hints',
    (socket: Socket) => flood(socket, '', 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'.repeat(100)),
    /^the answer goes on and on$/,
  ],
  [
    'whose status line does not end',
    (socket: Socket) => flood(socket, 'HTTP/1.1 200 ', 'x'.repeat(1_000)),
    /^the answer goes on and on$/,
  ],
  [
    'with one long header',
    say(`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`),
    /^the headers of the answer are too long$/,
  ],
] as const) {
  test(`a receiver ${what} is a failure, and is left`, async () => {
    await using receiver = await Receiver.start(begin);
    const timeouts = { headersMs: reason.source.includes('within 60 ms') ? 60 : 5_000 };
    const outcome = await post(receiver.url, { timeouts });
    assertFailed(outcome, reason);
    assert.ok(outcome.durationMs < 2_000);
    await receiver.isLeft();
  });
}

test('all phases together take no longer than the whole may', async () => {
  await using receiver = await Receiver.start();
  assertFailed(await post(receiver.url, { timeouts: { totalMs: 60 } }), /^there was no answer within 60 ms$/);
  await receiver.isLeft();
});

for (const [what, begin] of [
  ['is endless', (socket: Socket) => flood(socket, 'HTTP/1.1 200 OK\r\n\r\n', 'x'.repeat(1_000))],
  [
    'is endless, in chunks',
    (socket: Socket) =>
      flood(socket, 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', '5\r\nxxxxx\r\n'.repeat(100)),
  ],
  ['is huge', say(`HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n${'x'.repeat(5_000_000)}`)],
] as const) {
  test(`of a body that ${what}, the start is kept, and the receiver is left`, async () => {
    await using receiver = await Receiver.start(begin);
    const { status, bodyStart } = answered(await post(receiver.url, { limits: { responseBodyBytes: 100 } }));
    assert.equal(status, 200);
    assert.equal(Buffer.from(bodyStart).toString(), 'x'.repeat(100));
    await receiver.isLeft();
  });
}

for (const [what, begin] of [
  ['drips', (socket: Socket) => drip(socket, 'HTTP/1.1 200 OK\r\n\r\nstart', '.')],
  ['hangs', (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nstart')],
  ['breaks off', say('HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nstart')],
] as const) {
  test(`a body that ${what} takes nothing from the answer`, async () => {
    await using receiver = await Receiver.start(begin);
    const outcome = answered(await post(receiver.url, { timeouts: { totalMs: 100 } }));
    assert.equal(outcome.status, 200);
    assert.match(Buffer.from(outcome.bodyStart).toString(), /^start\.*$/);
    assert.ok(outcome.durationMs < 2_000);
    await receiver.isLeft();
  });
}

test('what comes beside a body is bounded too, and takes nothing from the answer', async () => {
  const start = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nstart\r\n1;extension=';
  await using receiver = await Receiver.start((socket) => flood(socket, start, 'x'.repeat(1_000)));
  const outcome = answered(await post(receiver.url));
  assert.equal(Buffer.from(outcome.bodyStart).toString(), 'start');
  assert.ok(outcome.durationMs < 5_000);
  await receiver.isLeft();
});

test('a request whose caller stops it has failed, and its receiver is left', async () => {
  const stop = new AbortController();
  await using receiver = await Receiver.start(() => stop.abort(new Error('no longer wanted')));
  const outcome = await egressOnLoopback().post(receiver.url, { ...request, signal: stop.signal });
  assertFailed(outcome, /^no longer wanted$/);
  await receiver.isLeft();
});

test('closing stops what is under way, and nothing is sent after it', async () => {
  const egress = egressOnLoopback();
  const closed = Promise.withResolvers<void>();
  await using receiver = await Receiver.start(() => closed.resolve(egress.close()));
  assertFailed(await egress.post(receiver.url, request), /^the sender is stopping$/);
  await closed.promise;
  assertFailed(await egress.post(receiver.url, request), /^the sender is stopping$/);
  assert.equal(receiver.connections.length, 1);
});

/** Sends a start, and then more each few milliseconds until the other side leaves. */
function drip(socket: Socket, start: string, more: string): void {
  socket.write(start);
  const timer = setInterval(() => socket.write(more), 5);
  socket.once('close', () => clearInterval(timer));
}

/** Sends a start, and then as much more as the other side takes. */
function flood(socket: Socket, start: string, more: string): void {
  socket.write(start);
  const fill = () => {
    while (!socket.destroyed && socket.write(more));
  };
  socket.on('drain', fill);
  fill();
}
