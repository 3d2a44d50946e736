/** Whose failed logins are counted together, and what the log says (setting `trustedProxies`). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clientId, type Fixture, startFixture } from './server-fixture.test.ts';

const proxy = '10.1.0.7';
const stranger = '198.51.100.66';
const trusting = { trustedProxies: ['10.1.0.0/16', '::1'] };

/** [what it shows, the other end of the connection, `X-Forwarded-For`, the address that counts] */
const cases: readonly [string, string, string | undefined, string][] = [
  ['a proxy tells whom it was called by', proxy, '203.0.113.5', '203.0.113.5'],
  ['a proxy that sends no header is the caller', proxy, undefined, proxy],
  ['what a caller puts in front is its own word', proxy, '192.0.2.1, 127.0.0.1, 203.0.113.5', '203.0.113.5'],
  [
    'a trusted address that a caller puts in front changes nothing',
    proxy,
    '10.1.0.9,203.0.113.5',
    '203.0.113.5',
  ],
  ['proxies behind one another are passed over', proxy, '192.0.2.1, 203.0.113.5, 10.1.0.9', '203.0.113.5'],
  ['only proxies: the farthest one', proxy, '10.1.0.8, 10.1.0.9', '10.1.0.8'],
  ['whoever is no proxy is believed nothing', stranger, '203.0.113.5', stranger],
  ['a proxy on IPv6', '::1', '2001:db8::5', '2001:db8::5'],
  ['a proxy that is seen as IPv6', `::ffff:${proxy}`, '203.0.113.5', '203.0.113.5'],
  ['IPv4 written as IPv6', proxy, '::ffff:203.0.113.5', '203.0.113.5'],
  ['a proxy that adds the port', proxy, '203.0.113.5:52144', '203.0.113.5'],
  ['a port behind IPv6', proxy, '[2001:db8::5]:52144', '2001:db8::5'],
  ['what is no address', proxy, '203.0.113.5, unknown', proxy],
  ['nothing between commas', proxy, ' , ,', proxy],
];

describe('the address of a caller', () => {
  for (const [title, remoteAddress, forwarded, expected] of cases) {
    it(`is right: ${title}`, async () => {
      assert.equal(await loggedAddress(startFixture(trusting), remoteAddress, forwarded), expected);
    });
  }

  it('is the other end of the connection where no proxy is trusted, whatever headers say', async () => {
    assert.equal(await loggedAddress(startFixture(), proxy, '203.0.113.5'), proxy);
    assert.equal(await loggedAddress(startFixture(), `::ffff:${proxy}`, '203.0.113.5'), proxy);
  });
});

async function loggedAddress(
  { app, logLines }: Fixture,
  remoteAddress: string,
  forwarded: string | undefined,
): Promise<string> {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  await app.inject({ url: `/healthz?of=${clientId}`, remoteAddress, headers });
  await app.close();
  const line: { address: string } = JSON.parse(logLines.find((text) => text.includes('"request"')) ?? '{}');
  return line.address;
}
