import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Egress } from './egress.ts';
import { Receiver } from './receiver.test.ts';
import type { ResolvedAddress } from './resolver.ts';

describe('through a proxy', () => {
  /** What the proxy was asked for, and by whom. */
  const asked: { authority: string | undefined; credentials: string | undefined }[] = [];
  let receiver: Receiver;
  /** What is done with a tunnel; undefined refuses it. */
  let open: ((socket: Socket, authority: string) => void) | undefined;
  const proxy = createServer().on('connect', ({ url, headers }, socket: Socket) => {
    asked.push({ authority: url, credentials: headers['proxy-authorization'] });
    socket.on('error', () => {});
    if (open === undefined) socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    else open(socket, url ?? '');
  });
  let proxyUrl = '';

  const toReceiver = (socket: Socket) => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    socket
      .pipe(connect(receiver.port, '127.0.0.1'))
      .on('error', () => {})
      .pipe(socket);
  };

  before(async () => {
    receiver = await Receiver.start((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'));
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    proxyUrl = `http://user:p%40ss@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked.length = 0;
    open = toReceiver;
  });
  after(async () => {
    proxy.close();
    await receiver[Symbol.asyncDispose]();
  });

  async function post(url: string, ...addresses: readonly string[]) {
    const resolved = addresses.map(
      (address): ResolvedAddress => ({ address, family: address.includes(':') ? 6 : 4 }),
    );
    const egress = new Egress({
      allow: [],
      allowSetting: 'allowedTargets',
      proxy: proxyUrl,
      resolver: async () => resolved,
      timeouts: { connectMs: 300 },
    });
    const outcome = await egress.post(url, { headers: {}, body: '{}' });
    return outcome.kind === 'answered' ? String(outcome.status) : outcome.reason;
  }

  test('the proxy is given the checked address, and the receiver the name', async () => {
    assert.equal(await post('http://hooks.example.com/in', '192.0.32.7'), '200');
    const credentials = `Basic ${Buffer.from('user:p@ss').toString('base64')}`;
    assert.deepEqual(asked, [{ authority: '192.0.32.7:80', credentials }]);
    assert.match(receiver.received, /^POST \/in HTTP\/1\.1\r\nhost: hooks\.example\.com\r\n/i);
    assert.doesNotMatch(receiver.received, /proxy-authorization/i);
  });

  test('an address that it does not reach is followed by the next', async () => {
    open = (socket, authority) => {
      if (authority.startsWith('[')) socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      else toReceiver(socket);
    };
    assert.equal(await post('http://hooks.example.com:8080/', '2620:0:2d0:200::7', '192.0.32.7'), '200');
    assert.deepEqual(
      asked.map(({ authority }) => authority),
      ['[2620:0:2d0:200::7]:8080', '192.0.32.7:8080'],
    );
  });

  test('it is not asked for what is refused', async () => {
    assert.match(await post('http://hooks.example.com/', '10.0.0.1'), /private use/);
    assert.match(await post('http://127.0.0.1/'), /loopback/);
    assert.deepEqual(asked, []);
  });

  test('a proxy that refuses is a failure with its status, one that hangs with its time', async () => {
    open = undefined;
    assert.equal(
      await post('https://hooks.example.com/', '192.0.32.7'),
      'the proxy answered CONNECT 192.0.32.7:443 with 403',
    );
    open = () => {};
    assert.equal(
      await post('http://hooks.example.com/', '192.0.32.7'),
      'there was no connection within 300 ms',
    );
  });

  test('one that the environment names is not used', async () => {
    const program = `
      import { Egress, parseAllowedTarget } from ${JSON.stringify(import.meta.resolve('./index.ts'))};
      const egress = new Egress({ allow: [parseAllowedTarget('127.0.0.1')], allowSetting: 'allowedTargets' });
      console.log((await egress.post(process.env.TARGET, { headers: {}, body: '{}' })).kind);`;
    const variables = ['http_proxy', 'https_proxy', 'all_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'];
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      env: {
        ...Object.fromEntries(variables.map((name) => [name, proxyUrl])),
        NODE_USE_ENV_PROXY: '1',
        TARGET: receiver.url,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const output = await Array.fromAsync(child.stdout);
    assert.equal(Buffer.concat(output).toString(), 'answered\n');
    assert.deepEqual(asked, []);
  });
});
