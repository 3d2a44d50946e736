/** Who may call, on the real control store, with a clock that the test moves (contract sections 1 and 3). */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import type { Client, ClientId, ControlStore } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { hashSecret } from '../control/secrets.ts';
import { type Fixture, type FixtureOptions, startFixture, nowMs as startMs } from './server-fixture.test.ts';

const tokenPath = '/Auth/login/v1/token';
const jobPath = '/api/v1/target/company/job/x';
const windowMs = 300_000;

const acme: Client = {
  clientId: 'CRM Production/É-1' as ClientId,
  name: 'Acme',
  entitlements: ['lookup'],
  createdAtMs: 1,
};
const globex: Client = { clientId: 'globex' as ClientId, name: 'Globex', entitlements: [], createdAtMs: 1 };
const secretOf = (client: Client): string => `the long secret of ${client.clientId}`;

interface Access {
  readonly fixture: Fixture;
  readonly control: ControlStore;
  readonly clock: { nowMs: number };
  login(attempt?: Login): Promise<LightMyRequestResponse>;
  token(client?: Client): Promise<string>;
  call(accessToken: string, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
}

interface Login {
  readonly client?: Client;
  readonly secret?: string;
  readonly address?: string;
  readonly forwardedFor?: string;
  readonly xml?: boolean;
}

async function start(
  t: TestContext,
  options: Omit<FixtureOptions, 'control' | 'clock'> = {},
): Promise<Access> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'rollcall-access-'));
  const control = await openControlStore({ dataDirectory });
  const clock = { nowMs: startMs };
  const fixture = startFixture({ ...options, control, clock: () => clock.nowMs });
  t.after(async () => {
    await fixture.app.close();
    await control.close();
    await rm(dataDirectory, { recursive: true });
  });
  for (const client of [acme, globex]) {
    const secretHash = hashSecret(secretOf(client));
    await control.clients.create(client, { secretHash, webhookSecretSealed: new Uint8Array() });
  }
  const login = ({
    client = acme,
    secret = secretOf(client),
    address = '192.0.2.1',
    forwardedFor,
    xml = false,
  }: Login = {}) =>
    fixture.app.inject({
      method: 'POST',
      url: xml ? tokenPath : `${tokenPath}.json`,
      remoteAddress: address,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...(forwardedFor !== undefined && { 'x-forwarded-for': forwardedFor }),
      },
      payload: new URLSearchParams({
        clientId: client.clientId,
        clientSecret: secret,
        grantType: 'cred',
      }).toString(),
    });
  return {
    fixture,
    control,
    clock,
    login,
    token: async (client = acme) => (await login({ client })).json().accessTokenDetails.accessToken,
    call: (accessToken, headers = {}) =>
      fixture.app.inject({
        url: jobPath,
        headers: { accesstoken: accessToken, accept: 'application/json', ...headers },
      }),
  };
}

/** The number of an error, which has to be the same in JSON and in XML. */
async function numberOf(ask: (accept: string) => Promise<LightMyRequestResponse>): Promise<string> {
  const json = await ask('application/json');
  const xml = await ask('application/xml');
  assert.equal(xml.statusCode, json.statusCode);
  assert.match(
    xml.body,
    new RegExp(`^<\\?xml .*<error>.*<errorNumber>${json.json().errorNumber}</errorNumber>`),
  );
  return json.json().errorNumber;
}

test('a token is refused once it is revoked, and the other tokens of its client are not', async (t) => {
  const { control, token, call } = await start(t);
  const [one, two] = [await token(), await token()];
  assert.equal((await call(one)).json().errorNumber, '404-200');
  const [first] = await control.tokens.list(acme.clientId);
  await control.tokens.revoke(first?.tokenId ?? '', startMs + 5);
  const numbers = [];
  for (const each of [one, two]) numbers.push(await numberOf((accept) => call(each, { accept })));
  assert.deepEqual(numbers.toSorted(), ['401-203', '404-200']);
});

test('DELETE on the login path revokes the token that calls it, and no other', async (t) => {
  const { fixture, token, call } = await start(t);
  const remove = (accessToken: string, url = tokenPath, headers = {}) =>
    fixture.app.inject({ method: 'DELETE', url, headers: { accesstoken: accessToken, ...headers } });
  const [one, two, powerless] = [await token(), await token(), await token(globex)];
  const answer = await remove(one);
  assert.equal(answer.statusCode, 204);
  assert.equal(answer.body, '');
  assert.match(String(answer.headers['x-request-id']), /^[0-9a-v]{20}$/);
  assert.equal(await numberOf((accept) => remove(one, tokenPath, { accept })), '401-203');
  assert.equal(await numberOf((accept) => call(one, { accept })), '401-203');
  assert.equal((await call(one)).headers['www-authenticate'], 'Bearer error="invalid_token"');
  assert.equal((await call(two)).json().errorNumber, '404-200');
  // Whatever the client is entitled to, and by the JSON path too.
  assert.equal((await remove(powerless, `${tokenPath}.json`)).statusCode, 204);
  assert.equal((await fixture.app.inject({ method: 'DELETE', url: tokenPath })).statusCode, 401);
});

test('a token expires, and can be told from an unknown one', async (t) => {
  const { clock, token, call } = await start(t);
  const one = await token();
  clock.nowMs += 14 * 86_400_000 - 1;
  assert.equal((await call(one)).statusCode, 404);
  clock.nowMs += 1;
  assert.equal(await numberOf((accept) => call(one, { accept })), '401-202');
  assert.equal(await numberOf((accept) => call('x', { accept })), '401-201');
  assert.equal(await numberOf((accept) => call('', { accept })), '401-200');
});

test('a disabled client can neither call nor log in, until it is enabled', async (t) => {
  const { control, token, call, login } = await start(t);
  const one = await token();
  await control.clients.disable(acme.clientId, startMs);
  assert.equal(await numberOf((accept) => call(one, { accept })), '401-204');
  assert.equal(await numberOf((accept) => login({ xml: accept.endsWith('xml') })), '401-204');
  // Who does not know the secret does not learn of it.
  assert.equal((await login({ secret: 'wrong' })).json().errorNumber, '401-205');
  await control.clients.enable(acme.clientId);
  assert.equal((await call(one)).statusCode, 404);
  assert.equal((await login()).statusCode, 200);
});

test('after ten failures a pair of client and address waits, even with the right secret', async (t) => {
  const { clock, login } = await start(t);
  for (let n = 0; n < 10; n++) {
    assert.equal((await login({ secret: `wrong secret ${n}` })).json().errorNumber, '401-205');
  }
  clock.nowMs += 60_000;
  const refused = await login();
  assert.equal(refused.json().errorNumber, '429-201');
  assert.equal(refused.headers['retry-after'], '840');
  assert.match(refused.json().message, /loginFailuresAllowed/);
  assert.equal(await numberOf((accept) => login({ xml: accept.endsWith('xml') })), '429-201');
  // A stranger locks nobody out: neither the client elsewhere, nor another client here.
  assert.equal((await login({ address: '192.0.2.2' })).statusCode, 200);
  assert.equal((await login({ client: globex })).statusCode, 200);
  clock.nowMs += 840_000;
  assert.equal((await login()).statusCode, 200);
});

test('a client id that does not exist is throttled like one that does', async (t) => {
  const { login } = await start(t);
  const nobody: Client = { ...acme, clientId: 'nobody\0' as ClientId };
  const numbers = [];
  for (let n = 0; n < 11; n++) numbers.push((await login({ client: nobody })).json().errorNumber);
  assert.deepEqual(numbers, [...Array.from({ length: 10 }, () => '401-205'), '429-201']);
});

test('a right secret starts the count of failures anew', async (t) => {
  const { login } = await start(t);
  for (let round = 0; round < 3; round++) {
    for (let n = 0; n < 9; n++) assert.equal((await login({ secret: 'wrong' })).statusCode, 401);
    assert.equal((await login()).statusCode, 200);
  }
});

test('the throttle comes after the entitlement and before Accept, and counts neither probes nor logins', async (t) => {
  const { fixture, token, call } = await start(t, { throttle: { limit: 1, windowMs } });
  const [one, powerless] = [await token(), await token(globex)];
  for (let n = 0; n < 3; n++) assert.equal((await call(powerless)).json().errorNumber, '405-200');
  for (const url of ['/healthz', '/readyz', '/healthz']) {
    const answer = await fixture.app.inject({ url, headers: { accesstoken: one } });
    assert.equal(answer.statusCode, 200);
  }
  const unacceptable = { accept: 'text/html' };
  assert.equal((await call(one, unacceptable)).statusCode, 406, 'this one counted');
  assert.equal((await call(one, unacceptable)).statusCode, 429);
  // A token that is over its limit can still be ended.
  const ended = await fixture.app.inject({
    method: 'DELETE',
    url: tokenPath,
    headers: { accesstoken: one },
  });
  assert.equal(ended.statusCode, 204);
  assert.equal((await call(one)).json().errorNumber, '401-203');
});

test('no secret or token reaches the log or an error, and no address an error, whatever is refused', async (t) => {
  const { fixture, control, token, call, login } = await start(t, { throttle: { limit: 1, windowMs } });
  const one = await token();
  const answers = [];
  for (let n = 0; n < 3; n++) answers.push(await call(one));
  for (let n = 0; n < 12; n++) answers.push(await login({ secret: 'almost-the-right-secret' }));
  await control.clients.disable(globex.clientId, startMs);
  answers.push(await login({ client: globex }));
  const answered = answers.map(({ body, headers }) => body + JSON.stringify(headers)).join('\n');
  const seen = `${fixture.logLines.join('\n')}\n${answered}`;
  for (const secret of [one, 'almost-the-right-secret', secretOf(acme), secretOf(globex)]) {
    assert.ok(!seen.includes(secret), secret);
  }
  assert.ok(!answered.includes('192.0.2.1'));
});

test('failed logins are counted by the address that a trusted proxy names, and nobody gets out of it by a header', async (t) => {
  const proxy = '10.1.0.7';
  const { login } = await start(t, { trustedProxies: ['10.1.0.0/16'] });
  const guess = async (address: string, forwardedFor: string): Promise<number> =>
    (await login({ secret: 'wrong', address, forwardedFor })).statusCode;
  for (let attempt = 0; attempt < 10; attempt++) {
    // Another address each time, as far as the caller says; and a port of each connection, as some proxies add it.
    assert.equal(await guess(proxy, `192.0.2.${attempt}, 203.0.113.5:${50_000 + attempt}`), 401);
    assert.equal(await guess('198.51.100.66', `192.0.2.${attempt}`), 401);
  }
  assert.equal(await guess(proxy, '192.0.2.77, 203.0.113.5'), 429);
  assert.equal(await guess('198.51.100.66', '192.0.2.77'), 429);
  // Others behind the same proxy are not locked out.
  assert.equal((await login({ address: proxy, forwardedFor: '203.0.113.6' })).statusCode, 200);
});
