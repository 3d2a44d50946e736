import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLogger } from './logger.ts';
import { clientId, lookupToken, secret, startFixture } from './server-fixture.test.ts';

test('no log line holds a secret, wherever it was sent and however the request ends', async () => {
  const fixture = startFixture();
  const { app, logLines } = fixture;
  const login = `clientId=${clientId}&clientSecret=${secret}&grantType=cred`;
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const given = await app.inject({ method: 'POST', url: `/Auth/login/v1/token.json?${login}` });
  const { accessToken } = given.json().accessTokenDetails;
  await app.inject({ method: 'POST', url: '/Auth/login/v1/token', payload: login, headers: form });
  const oauth = `client_id=${clientId}&client_secret=${secret}&grant_type=client_credentials`;
  const basic = `Basic ${btoa(`${clientId}:${secret}`)}`;
  const granted = await app.inject({ method: 'POST', url: '/oauth2/token', payload: oauth, headers: form });
  const { access_token: oauthToken } = granted.json();
  const byBasic = { ...form, authorization: basic };
  for (const payload of ['grant_type=client_credentials', oauth])
    await app.inject({ method: 'POST', url: '/oauth2/token', payload, headers: byBasic });
  await app.inject({ method: 'POST', url: `/oauth2/token?${oauth}`, payload: 'a=b', headers: form });
  await app.inject({
    method: 'POST',
    url: '/oauth2/revoke',
    payload: `token=${oauthToken}`,
    headers: byBasic,
  });
  await app.inject({ method: 'GET', url: `/Auth/login/v1/token?${login}` });
  await app.inject({ method: 'POST', url: `/nowhere?${login}`, payload: login, headers: form });
  await app.inject({ url: `/%zz?${login}` });
  await app.inject({ url: '/api/v1/target/company/job/x', headers: { accesstoken: lookupToken } });
  await app.inject({
    url: '/api/v1/target/company/job/x',
    headers: { authorization: `Bearer ${lookupToken}` },
  });
  fixture.storeFailure = new Error('store down');
  await app.inject({
    method: 'POST',
    url: `/Auth/login/v1/token?${login}`,
    headers: { accesstoken: lookupToken },
  });

  await app.inject({ method: 'POST', url: '/oauth2/token', payload: oauth, headers: byBasic });
  await app.inject({ method: 'POST', url: '/oauth2/token', payload: oauth, headers: form });

  assert.ok(logLines.length >= 16);
  for (const line of logLines) {
    for (const hidden of [secret, basic.slice('Basic '.length), accessToken, oauthToken, lookupToken])
      assert.ok(!line.includes(hidden), line);
  }
  await app.close();
});

test('a request is one line with its id, method, route, status and time', async () => {
  const { app, logLines } = startFixture();
  const answer = await app.inject({
    url: '/api/v1/target/company/job/x?a=b',
    headers: { accesstoken: lookupToken },
  });
  const lines = logLines.map((line) => JSON.parse(line));
  assert.equal(lines.length, 1);
  const [{ requestId, method, route, status, ms, msg }] = lines;
  assert.deepEqual(
    { requestId, method, route, status, msg },
    {
      requestId: answer.headers['x-request-id'],
      method: 'GET',
      route: '/api/v1/target/company/job/:jobId',
      status: 404,
      msg: 'request',
    },
  );
  assert.equal(typeof ms, 'number');
  await app.close();
});

test('secrets are taken out even where something logs them', () => {
  const lines: string[] = [];
  const logger = createLogger({ level: 'info', destination: { write: (line) => void lines.push(line) } });
  logger.info({ accessToken: secret, headers: { authorization: secret, accesstoken: secret } });
  logger.info({ request: { query: { clientSecret: secret } } });
  assert.equal(lines.length, 2);
  assert.ok(!lines.join('').includes(secret));
});
