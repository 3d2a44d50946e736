import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { getCACertificates, setDefaultCACertificates, type TLSSocket } from 'node:tls';
import { parseAllowedTarget } from './allowed-target.ts';
import { authorityCertificate, receiverCertificate, receiverKey } from './certificates.test.ts';
import { Egress } from './egress.ts';
import { Receiver } from './receiver.test.ts';

describe('over TLS', () => {
  const loopback = parseAllowedTarget('127.0.0.0/8');
  assert.ok(!('error' in loopback));
  const egress = new Egress({
    allow: [loopback],
    allowSetting: 'allowedTargets',
    resolver: async () => [{ address: '127.0.0.1', family: 4 }],
    timeouts: { connectMs: 300 },
  });
  const authorities = getCACertificates('default');
  const server = createServer({ cert: receiverCertificate, key: receiverKey }, (request, response) => {
    response.end(
      `${(request.socket as TLSSocket & { servername?: string }).servername} ${request.headers.host}`,
    );
  });
  let port = 0;

  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  });
  after(() => {
    setDefaultCACertificates(authorities);
    server.close();
  });

  async function outcomeOf(host: string, atPort = port): Promise<string> {
    const outcome = await egress.post(`https://${host}:${atPort}/`, { headers: {}, body: '{}' });
    return outcome.kind === 'answered' ? Buffer.from(outcome.bodyStart).toString() : outcome.reason;
  }

  test('a certificate of an authority that nobody knows is a failure, also where the environment trusts everybody', async () => {
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      assert.match(await outcomeOf('hooks.example.com'), /^TLS: unable to verify the first certificate/);
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    }
  });

  test('the connection goes to the address, and the server name, the certificate and Host are those of the name', async () => {
    setDefaultCACertificates([...authorities, authorityCertificate]);
    assert.equal(await outcomeOf('hooks.example.com'), `hooks.example.com hooks.example.com:${port}`);
    assert.equal(await outcomeOf('127.0.0.1'), `false 127.0.0.1:${port}`);
    assert.match(await outcomeOf('other.example.com'), /^TLS: .*is not in the cert's altnames/);
  });

  test('a receiver that speaks no TLS is a failure', async () => {
    await using receiver = await Receiver.start((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    assert.match(await outcomeOf('hooks.example.com', receiver.port), /^TLS: wrong version number/);
    await receiver.isLeft();
  });

  test('a receiver that leaves the handshake hanging is a failure, and is left', async () => {
    await using receiver = await Receiver.start();
    assert.equal(
      await outcomeOf('hooks.example.com', receiver.port),
      'there was no connection within 300 ms',
    );
    await receiver.isLeft();
  });

  test('a receiver that resets in the handshake is a failure', async () => {
    await using receiver = await Receiver.start((socket) => socket.resetAndDestroy());
    assert.match(await outcomeOf('hooks.example.com', receiver.port), /^TLS: .*(ECONNRESET|disconnected)/);
  });
});
