/** OAuth 2 on the real control store (contract section 3; RFC 6749, 7009 and 8414). */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import type { Client, ClientId, ControlStore } from '../../control/control-store.ts';
import { openControlStore } from '../../control/open-control-store.ts';
import { hashSecret } from '../../control/secrets.ts';
import { type Fixture, nowMs, startFixture } from '../server-fixture.test.ts';

const acme: Client = {
  clientId: 'CRM: Production/É-1' as ClientId,
  name: 'Acme',
  entitlements: ['lookup', 'companies'],
  createdAtMs: 1,
};
const globex: Client = { clientId: 'globex' as ClientId, name: 'Globex', entitlements: [], createdAtMs: 1 };
const secretOf = ({ clientId }: Client): string => `the + long % secret of ${clientId}`;

/** As section 2.3.1 of RFC 6749 writes the pair. */
function basic(client: Client, secret = secretOf(client)): string {
  const [id, hidden] = [client.clientId, secret].map((part) =>
    new URLSearchParams({ part }).toString().slice(5),
  );
  return `Basic ${Buffer.from(`${id}:${hidden}`).toString('base64')}`;
}

describe('OAuth 2', () => {
  let directory: string;
  let control: ControlStore;
  let fixture: Fixture;
  let address = 1;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rollcall-oauth-'));
    control = await openControlStore({ dataDirectory: directory });
    fixture = startFixture({ control });
    for (const client of [acme, globex]) {
      const secretHash = hashSecret(secretOf(client));
      await control.clients.create(client, { secretHash, webhookSecretSealed: new Uint8Array() });
    }
  });
  // So that the failed logins of one test are not counted in the next.
  beforeEach(() => {
    address += 1;
  });
  after(async () => {
    await fixture.app.close();
    await control.close();
    await rm(directory, { recursive: true });
  });

  const post = (path: string, form: Record<string, string> | string, headers: Record<string, string> = {}) =>
    fixture.app.inject({
      method: 'POST',
      url: path,
      remoteAddress: `192.0.2.${address}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
    });
  const grant = { grant_type: 'client_credentials' };
  const token = (form: Record<string, string> | string, headers: Record<string, string> = {}) =>
    post('/oauth2/token', form, headers);
  const inForm = (client: Client) => ({ client_id: client.clientId, client_secret: secretOf(client) });
  const accessToken = async (client: Client) =>
    (await token({ ...grant, ...inForm(client) })).json().access_token;
  const call = (given: string) =>
    fixture.app.inject({
      url: '/api/v1/target/company/job/x',
      headers: { authorization: `Bearer ${given}`, accept: 'application/json' },
    });
  const errorOf = (answer: LightMyRequestResponse): string => {
    assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8');
    assert.equal(answer.headers['cache-control'], 'no-store');
    const { error, error_description, ...rest } = answer.json();
    assert.deepEqual(rest, {});
    assert.match(error_description, /^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/);
    return `${answer.statusCode} ${error}`;
  };

  it('gives a token for the pair in the form or by Basic, always in JSON', async () => {
    for (const answer of [
      await token({ ...grant, ...inForm(acme) }, { accept: 'application/xml' }),
      await token(grant, { authorization: basic(acme) }),
      await token({ ...grant, client_id: acme.clientId }, { authorization: basic(acme) }),
      await token({ ...grant, scope: 'companies', empty: '' }, { authorization: basic(acme) }),
    ]) {
      assert.equal(answer.statusCode, 200, answer.body);
      const { access_token, ...rest } = answer.json();
      assert.deepEqual(rest, { token_type: 'Bearer', expires_in: 1_209_600, scope: 'lookup companies' });
      assert.deepEqual([answer.headers['cache-control'], answer.headers['pragma']], ['no-store', 'no-cache']);
      assert.equal((await call(access_token)).json().errorNumber, '404-200');
    }
  });

  it('says what is wrong by the codes of RFC 6749', async () => {
    const right = { authorization: basic(acme) };
    const cases: [string, LightMyRequestResponse][] = [
      ['400 invalid_request', await token('', right)],
      ['400 invalid_request', await token({ grant_type: '' }, right)],
      [
        '400 invalid_request',
        await token(`${new URLSearchParams(grant)}&${new URLSearchParams(grant)}`, right),
      ],
      ['400 invalid_request', await token({ ...grant, ...inForm(acme) }, right)],
      ['400 invalid_request', await token({ ...grant, client_id: 'globex' }, right)],
      ['400 invalid_request', await post(`/oauth2/token?${new URLSearchParams(inForm(acme))}`, grant)],
      ['400 invalid_request', await token('{}', { ...right, 'content-type': 'application/"jsön"' })],
      ['400 invalid_request', await token(grant, { ...right, 'content-encoding': 'br' })],
      ['400 invalid_request', await token('x'.repeat(20_000), right)],
      ['400 unsupported_grant_type', await token({ grant_type: 'password' }, right)],
      ['400 invalid_scope', await token({ ...grant, scope: 'lookup operator' }, right)],
      ['401 invalid_client', await token(grant)],
      ['401 invalid_client', await token({ ...grant, client_id: acme.clientId })],
      ['401 invalid_client', await token(grant, { authorization: 'Bearer x' })],
      ['401 invalid_client', await token(grant, { authorization: `Basic ${btoa('a:%zz')}` })],
      ['401 invalid_client', await token(grant, { authorization: basic(acme, 'wrong') })],
      ['401 invalid_client', await token({ ...grant, client_id: 'nobody', client_secret: 'x' })],
    ];
    for (const [expected, answer] of cases) {
      assert.equal(errorOf(answer), expected, answer.body);
      const challenge = answer.headers['www-authenticate'];
      assert.equal(challenge !== undefined, expected.startsWith('401'));
      if (challenge !== undefined) assert.match(String(challenge), /^Basic realm=/);
    }
  });

  it('has a client wait after too many failures, by the same count as the login', async () => {
    for (let n = 0; n < 9; n++) await token(grant, { authorization: basic(globex, `wrong ${n}`) });
    const login = { clientId: globex.clientId, clientSecret: 'wrong', grantType: 'cred' };
    assert.equal((await post('/Auth/login/v1/token.json', login)).statusCode, 401);
    const refused = await token(grant, { authorization: basic(globex) });
    assert.equal(errorOf(refused), '429 temporarily_unavailable');
    assert.equal(refused.headers['retry-after'], '900');
  });

  it('refuses a disabled client, and is away when the server is', async () => {
    await control.clients.disable(globex.clientId, nowMs);
    assert.equal(errorOf(await token(grant, { authorization: basic(globex) })), '401 invalid_client');
    await control.clients.enable(globex.clientId);
    fixture.notReady = 'draining';
    assert.equal(errorOf(await token(grant)), '503 temporarily_unavailable');
    fixture.notReady = undefined;
  });

  it('revokes a token of the client that asks, and answers alike for what is none of its own', async () => {
    const [mine, other, others] = [
      await accessToken(acme),
      await accessToken(acme),
      await accessToken(globex),
    ];
    const revoke = (form: Record<string, string>) =>
      post('/oauth2/revoke', form, { authorization: basic(acme) });
    for (const given of [mine, mine, others, 'no token']) {
      const answer = await revoke({ token: given, token_type_hint: 'refresh_token' });
      assert.deepEqual([answer.statusCode, answer.body], [200, '']);
    }
    assert.equal((await call(mine)).json().errorNumber, '401-203');
    assert.equal((await call(other)).json().errorNumber, '404-200');
    assert.equal((await call(others)).json().errorNumber, '405-200');
    assert.equal(errorOf(await revoke({})), '400 invalid_request');
    assert.equal(errorOf(await post('/oauth2/revoke', { token: other })), '401 invalid_client');
  });

  it('describes itself, by the URL that was asked or the one that is set', async () => {
    const path = '/.well-known/oauth-authorization-server';
    const asked = await fixture.app.inject({ url: path, headers: { host: 'contacts.test:8080' } });
    const { issuer, token_endpoint, revocation_endpoint, ...rest } = asked.json();
    assert.deepEqual(
      [issuer, token_endpoint, revocation_endpoint],
      ['', '/oauth2/token', '/oauth2/revoke'].map((end) => `http://contacts.test:8080${end}`),
    );
    const methods = ['client_secret_basic', 'client_secret_post'];
    assert.deepEqual(rest, {
      token_endpoint_auth_methods_supported: methods,
      revocation_endpoint_auth_methods_supported: methods,
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
      scopes_supported: ['lookup', 'contactDetails', 'companies', 'operator'],
    });
    const named = startFixture({ publicUrl: 'https://contacts.example.com/' });
    assert.equal((await named.app.inject({ url: path })).json().issuer, 'https://contacts.example.com');
    await named.app.close();
  });
});
