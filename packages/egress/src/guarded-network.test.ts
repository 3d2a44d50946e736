/**
 * Nobody who may not be called is connected to. What counts is what a listener saw, not what the guard says.
 *
 * It runs twice. Here, every connection that the guard lets out is bent to a listener on loopback, so nothing leaves the
 * machine. And, where the system has network namespaces, in one whose every address is this machine: there the guard
 * connects as it always does, and one listener is at all addresses of the world.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, Socket } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { type Dial, dialAddresses } from './connect.ts';
import { Egress } from './egress.ts';
import { addressRecord, NameServer, type Zone } from './name-server.test.ts';
import { type AddressResolver, nameServerResolver } from './resolver.ts';
import { nameCases, rangeEdges, type UrlCase, urlCases } from './target-table.test.ts';

const isInNamespace = process.env['EGRESS_TEST_NAMESPACE'] === '1';

describe('what the guard lets out', () => {
  const listener = createServer((_request, response) => response.end());
  /** Addresses that the listener was reached at. */
  const reached: string[] = [];
  /** Addresses that this process began to connect to, as Node itself tells. */
  const attempted: string[] = [];
  /** Addresses that connections bent to loopback stand for, until the listener sees them. */
  const bent: string[] = [];
  let port = 0;

  const bend: Dial = ([first]) => {
    bent.push(first?.address ?? 'none');
    return connect(port, '127.0.0.1');
  };
  const dial = isInNamespace ? dialAddresses : bend;

  const watchSocket = (message: unknown) => {
    const { socket } = message as { readonly socket: unknown };
    if (socket instanceof Socket)
      socket.on('connectionAttempt', (address: string) => attempted.push(address));
  };

  before(async () => {
    subscribe('net.client.socket', watchSocket);
    listener.on('connection', ({ localAddress = '' }: Socket) =>
      reached.push(
        isInNamespace ? localAddress.replace(/^::ffff:(?=.*\.)/, '') : (bent.shift() ?? localAddress),
      ),
    );
    listener.listen(0, isInNamespace ? '::' : '127.0.0.1');
    await once(listener, 'listening');
    ({ port } = listener.address() as AddressInfo);
  });
  after(async () => {
    unsubscribe('net.client.socket', watchSocket);
    listener.close();
    await once(listener, 'close');
  });

  /** Posts to a URL, and says at which addresses the listener was reached. */
  async function reachedBy(url: string, resolver: AddressResolver): Promise<readonly string[]> {
    reached.length = 0;
    attempted.length = 0;
    const egress = new Egress({ allow: [], allowSetting: 'allowedTargets', resolver }, dial);
    const withPort = url.replaceAll('PORT', String(port));
    const outcome = await egress.post(withPort, { headers: {}, body: '{}' });
    // A connection that was begun would be seen, and would be a fault, also where the guard says that it refused.
    assert.equal(outcome.kind === 'answered', reached.length > 0, `${url}: ${JSON.stringify(outcome)}`);
    assert.deepEqual(attempted, isInNamespace ? reached : reached.map(() => '127.0.0.1'), url);
    return [...reached];
  }

  async function assertReached(cases: readonly (UrlCase & { readonly addresses?: readonly string[] })[]) {
    const expected: string[] = [];
    const found: string[] = [];
    for (const { url, leadsTo, addresses = [] } of cases) {
      expected.push(`${url} -> ${leadsTo ?? 'nobody'}`);
      const resolved = addresses.map(
        (address) => ({ address, family: address.includes(':') ? 6 : 4 }) as const,
      );
      const seen = await reachedBy(url, async () => resolved);
      found.push(`${url} -> ${seen.join() || 'nobody'}`);
    }
    assert.deepEqual(found, expected);
  }

  test('the table has the cases that it should', () => {
    const edges = rangeEdges.flatMap(({ refused, called }) => [...refused, ...called]);
    assert.ok(edges.length + urlCases.length + nameCases.length > 270);
    assert.equal(new Set(edges).size, edges.length);
  });

  test('no special range from its first to its last address, and the public addresses beside it', () =>
    assertReached(
      rangeEdges.flatMap(({ refused, called }) => [
        ...refused.map((address) => ({ url: urlOf(address) })),
        ...called.map((address) => ({ url: urlOf(address), leadsTo: address })),
      ]),
    ));

  test('no special address however it is written, and no URL that hides one', () => assertReached(urlCases));

  test('no name of which one address is special', () => assertReached(nameCases));

  describe('of names that a name server', () => {
    const name = 'hooks.example.com';
    const url = `http://${name}:PORT/`;
    const publicAddress = '192.0.32.7';

    async function withZone(
      zone: Zone,
      run: (resolver: AddressResolver, server: NameServer) => Promise<void>,
    ) {
      const server = await NameServer.start(zone);
      try {
        await run(nameServerResolver([server.address]), server);
      } finally {
        await server.stop();
      }
    }

    test('binds to another address after the check, only what was checked', () =>
      withZone(
        ({ type, count }) => {
          if (type !== 'A') return [];
          return [addressRecord(name, 'A', count === 1 ? publicAddress : '127.0.0.1')];
        },
        async (resolver, { questions }) => {
          assert.deepEqual(await reachedBy(url, resolver), [publicAddress]);
          assert.deepEqual(questions.toSorted(), [`A ${name}`, `AAAA ${name}`]);
          assert.deepEqual(await reachedBy(url, resolver), []);
        },
      ));

    test('has with a public address and a loopback one of the other family, nobody', () =>
      withZone(
        ({ type }) => [
          type === 'A' ? addressRecord(name, 'A', publicAddress) : addressRecord(name, 'AAAA', '::1'),
        ],
        async (resolver) => assert.deepEqual(await reachedBy(url, resolver), []),
      ));

    test('leads to another name with a loopback address, nobody', () =>
      withZone(
        ({ type }) => {
          if (type !== 'A') return [];
          const alias = { name, type: 'CNAME', data: 'localhost', ttl: 0 } as const;
          return [alias, addressRecord('localhost', 'A', '127.0.0.1')];
        },
        async (resolver) => assert.deepEqual(await reachedBy(url, resolver), []),
      ));

    test('does not know, nobody', () =>
      withZone(
        () => 'NXDOMAIN',
        async (resolver) => assert.deepEqual(await reachedBy(url, resolver), []),
      ));
  });

  test('all of this in a network where every address answers', {
    skip: reasonToSkip(),
  }, () => {
    const { status, stdout, stderr } = inNamespace(
      'ip route add local 0.0.0.0/0 dev lo && ip -6 route add local ::/0 dev lo && exec "$0" "$1"',
      [process.execPath, import.meta.filename],
    );
    assert.equal(status, 0, `${stdout}${stderr}`);
    assert.match(stdout, /# pass 8\n|ℹ pass 8\n/);
  });
});

function urlOf(address: string): string {
  return address.includes(':') ? `http://[${address}]:PORT/` : `http://${address}:PORT/`;
}

function reasonToSkip(): string | false {
  if (isInNamespace) return 'this is that network';
  return inNamespace('true', []).status !== 0 && 'this system has no network namespaces for this user';
}

/** Runs a shell command in a network of its own, which has nothing but loopback. */
function inNamespace(command: string, args: readonly string[]) {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  return spawnSync(
    'unshare',
    ['--map-root-user', '--net', 'sh', '-c', `ip link set lo up && ${command}`, ...args],
    {
      encoding: 'utf8',
      env: { ...env, EGRESS_TEST_NAMESPACE: '1' },
      timeout: 60_000,
    },
  );
}
