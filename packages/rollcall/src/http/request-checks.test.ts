import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { InjectOptions } from 'fastify';
import { companiesToken, expiredToken, lookupToken, nowMs, startFixture } from './server-fixture.test.ts';

const submit = '/api/v1/target/company/job';
const id = /^[0-9a-v]{20}$/;
const json = { accept: 'application/json' };

const fixture = startFixture();
after(() => fixture.app.close());

interface SeenError {
  readonly status: number;
  readonly number: string;
  readonly message: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

async function errorOf(request: InjectOptions, on = fixture): Promise<SeenError> {
  const answer = await on.app.inject({ ...request, headers: { ...json, ...request.headers } });
  const body = answer.json();
  assert.equal(body.status, answer.statusCode);
  assert.equal(body.diagnosticCode, answer.headers['x-request-id']);
  assert.match(body.diagnosticCode, id);
  const { errorNumber: number, message } = body;
  return { status: answer.statusCode, number, message, headers: answer.headers };
}

test('an unknown path is 404, in XML unless JSON is asked for', async () => {
  const answer = await fixture.app.inject({ url: '/nowhere?clientSecret=x' });
  assert.equal(answer.statusCode, 404);
  assert.equal(answer.headers['content-type'], 'application/xml; charset=utf-8');
  assert.equal(answer.headers.vary, 'Accept');
  assert.match(
    answer.body,
    /^<\?xml .*<error><diagnosticCode>[0-9a-v]{20}<\/diagnosticCode><errorNumber>404-203</,
  );
  assert.doesNotMatch(answer.body, /clientSecret/);
  assert.equal((await errorOf({ url: '/nowhere', method: 'POST', payload: 'x' })).number, '404-203');
});

test('a path of the family that is not served is 405 and names what is', async () => {
  const error = await errorOf({ url: '/api/v1/enrich?x=1' });
  assert.equal(error.number, '405-201');
  assert.match(error.message, /^\/api\/v1\/enrich is not served here.*POST \/api\/v1\/target\/company\/job/);
  assert.match(error.message, /GET \/api\/v1\/target\/company\/job\/\{jobId\}\/results/);
  assert.equal((await errorOf({ url: '/api/v1/target/list/1', method: 'POST' })).number, '405-201');
  assert.equal((await errorOf({ url: `${submit}/a/b` })).number, '404-203');
});

test('a method that a path lacks is 405 with Allow, before the token is looked at', async () => {
  const cases = [
    ['PUT', submit, 'POST'],
    ['GET', submit, 'POST'],
    ['OPTIONS', submit, 'POST'],
    ['QUERY', submit, 'POST'],
    ['PROPFIND', `${submit}/x`, 'DELETE, GET, HEAD'],
    ['POST', '/api/v1/target/contact/job/x/results', 'GET, HEAD'],
    ['GET', '/Auth/login/v1/token', 'DELETE, POST'],
    ['DELETE', '/healthz', 'GET, HEAD'],
  ] as const;
  for (const [method, url, allow] of cases) {
    const error = await errorOf({ url, method: method as 'PUT' });
    assert.deepEqual([error.number, error.headers['allow']], ['405-202', allow], `${method} ${url}`);
  }
});

test('a token is missing, unknown, expired or good; either header carries it', async () => {
  const url = `${submit}/x`;
  const numberFor = async (headers: Record<string, string>) => (await errorOf({ url, headers })).number;
  assert.equal(await numberFor({}), '401-200');
  assert.equal(await numberFor({ accesstoken: '' }), '401-200');
  assert.equal(await numberFor({ authorization: 'Basic eDp5' }), '401-200');
  assert.equal(await numberFor({ accesstoken: 'nobody' }), '401-201');
  assert.equal(await numberFor({ authorization: 'Bearer nobody' }), '401-201');
  assert.equal(await numberFor({ accesstoken: expiredToken }), '401-202');
  assert.equal(await numberFor({ accessToken: lookupToken }), '404-200');
  assert.equal(await numberFor({ authorization: `bEaReR  ${lookupToken}` }), '404-200');
  assert.equal((await errorOf({ url })).headers['www-authenticate'], 'Bearer');
  assert.match(
    (await errorOf({ url, headers: { accesstoken: expiredToken } })).message,
    new RegExp(new Date(nowMs).toISOString()),
  );
});

test('a client without the entitlement is 405 that names it, without Allow', async () => {
  const error = await errorOf({ url: `${submit}/x`, headers: { accesstoken: companiesToken } });
  assert.equal(error.number, '405-200');
  assert.match(error.message, /lookup/);
  assert.equal(error.headers['allow'], undefined);
});

test('an Accept that admits nothing is 406 in XML, after the token and before the body', async () => {
  const refused = {
    url: submit,
    method: 'POST' as const,
    payload: 'x',
    headers: { accept: 'text/html', 'content-type': 'image/png' },
  };
  assert.equal((await fixture.app.inject(refused)).statusCode, 401);
  const answer = await fixture.app.inject({
    ...refused,
    headers: { ...refused.headers, accesstoken: lookupToken },
  });
  assert.equal(answer.statusCode, 406);
  assert.match(answer.body, /^<\?xml .*<errorNumber>406-200<.*text\/html/);
});

test('a server that is not ready answers 503 to everything but its probes, whatever else is wrong', async () => {
  const starting = startFixture();
  starting.notReady = 'starting';
  for (const request of [
    { url: '/nowhere' },
    { url: submit, method: 'PUT' as const },
    { url: submit, method: 'POST' as const },
    { url: '/Auth/login/v1/token.json', method: 'POST' as const },
  ]) {
    const error = await errorOf(request, starting);
    assert.deepEqual([error.number, error.headers['retry-after']], ['503-200', '5']);
    assert.match(error.message, /starting/);
  }
  assert.equal((await starting.app.inject({ url: '/healthz' })).statusCode, 200);
  const ready = await errorOf({ url: '/readyz' }, starting);
  assert.deepEqual([ready.number, /starting/.test(ready.message)], ['503-200', true]);

  starting.notReady = undefined;
  assert.deepEqual((await starting.app.inject({ url: '/readyz' })).json(), {
    status: 'ready',
    version: '1.2.3',
  });
  starting.storeFailure = new Error('gone');
  assert.equal((await errorOf({ url: '/readyz' }, starting)).number, '503-200');
  assert.equal((await starting.app.inject({ url: '/healthz' })).statusCode, 200);
  await starting.app.close();
});

test('an id that the client sends is not taken over', async () => {
  const sent = 'a'.repeat(20);
  const answer = await fixture.app.inject({
    url: '/healthz',
    headers: { 'x-request-id': sent, 'request-id': sent },
  });
  assert.match(String(answer.headers['x-request-id']), id);
  assert.notEqual(answer.headers['x-request-id'], sent);
});

test('what the router refuses is answered in the error format', async () => {
  const undecodable = await errorOf({ url: '/api/v1/target/company/job/%zz?clientSecret=s3cret' });
  assert.equal(undecodable.number, '400-221');
  const tooLong = await errorOf({ url: `${submit}/${'x'.repeat(200)}` });
  assert.equal(tooLong.number, '404-203');
});

test('a failure that nobody foresaw is 500 without its text, and one log line has it', async () => {
  const broken = startFixture();
  broken.submit = () => {
    throw new Error('inner detail');
  };
  const headers = { accesstoken: lookupToken, 'content-type': 'text/csv' };
  const error = await errorOf({ url: submit, method: 'POST', payload: '1,2,3,,', headers }, broken);
  assert.equal(error.number, '500-200');
  assert.doesNotMatch(error.message, /inner detail/);
  const lines = broken.logLines.filter((line) => line.includes('inner detail'));
  assert.equal(lines.length, 1);
  assert.equal(JSON.parse(lines.join('')).requestId, error.headers['x-request-id']);

  broken.storeFailure = new Error('inner detail of the store');
  const unavailable = await errorOf({ url: submit, method: 'POST', payload: '1,2,3,,', headers }, broken);
  assert.equal(unavailable.number, '503-200');
  assert.doesNotMatch(unavailable.message, /inner detail/);
  await broken.app.close();
});
