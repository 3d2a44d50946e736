import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { hashSecret } from '../../control/secrets.ts';
import { clientId, secret, startFixture } from '../server-fixture.test.ts';

const fixture = startFixture();
after(() => fixture.app.close());

const good = `clientId=${clientId}&clientSecret=${secret}&grantType=cred`;
const form = { 'content-type': 'application/x-www-form-urlencoded' };

function login(
  path: string,
  { payload, headers = {} }: { payload?: string; headers?: Record<string, string> } = {},
) {
  return fixture.app.inject({
    method: 'POST',
    url: `/Auth/login/v1/${path}`,
    headers,
    ...(payload === undefined ? {} : { payload }),
  });
}

test('a login by query string or form gives a token of which only the hash is kept', async () => {
  for (const send of [
    () => login(`token.json?${good}`),
    () => login('token.json', { payload: good, headers: form }),
    () => login('token.json?grantType=cred', { payload: good, headers: form }),
    () => login(`token?${good}`, { headers: { accept: 'application/json' } }),
    // Software that always says JSON, and sends nothing
    () =>
      login(`token.json?${good}`, {
        headers: { 'content-type': 'application/json', accept: 'text/html' },
      }),
  ]) {
    const answer = await send();
    assert.equal(answer.statusCode, 200);
    const { accessTokenDetails: details, ...rest } = answer.json();
    assert.deepEqual(rest, {});
    assert.match(details.accessToken, /^[\w-]{43}$/);
    assert.deepEqual(
      { ...details, accessToken: '' },
      {
        accessToken: '',
        tokenType: 'bearer',
        expirationTime: 'Tue, Dec 08, 2026 03:02:33 PM GMT',
        expiresIn: 1_209_600,
      },
    );
    assert.deepEqual(fixture.issuedHashes.at(-1), hashSecret(details.accessToken));
    assert.equal(answer.headers['cache-control'], 'no-store');
  }
});

test('the default form is XML', async () => {
  const answer = await login(`token?${good}`);
  assert.equal(answer.headers['content-type'], 'application/xml; charset=utf-8');
  assert.match(
    answer.body,
    /^<\?xml [^>]*\?><accessTokenDetails><accessToken>[\w-]{43}<\/accessToken><expirationTime>.* GMT<\/expirationTime><expiresIn>1209600<\/expiresIn><tokenType>bearer<\/tokenType><\/accessTokenDetails>$/,
  );
});

test('a login that cannot succeed says what is wrong with it, and never repeats the secret', async () => {
  const issued = fixture.issuedHashes.length;
  const cases = [
    [await login('token.json'), '400-219', /lacks clientId, clientSecret, grantType/],
    [
      await login(`token.json?clientId=${clientId}&clientSecret=`),
      '400-219',
      /lacks clientSecret, grantType/,
    ],
    [
      await login('token.json', {
        payload: '{"clientId":1}',
        headers: { 'content-type': 'application/json' },
      }),
      '415-200',
      /form-urlencoded/,
    ],
    [await login('token.json', { payload: 'x'.repeat(20_000), headers: form }), '413-200', /16384/],
    [await login(`token.json?${good.replace('cred', 'password')}`), '400-220', /cred/],
    [await login(`token.json?${good}&clientSecret=other`), '400-218', /clientSecret/],
    [await login(`token.json?${good}x&grantType=cred`), '400-218', /grantType/],
    [
      await login(`token.json?${good.replace(secret, 'wrong')}`),
      '401-205',
      /clientId or the clientSecret is wrong/,
    ],
    [
      await login(`token.json?${good.replace(clientId, 'nobody')}`),
      '401-205',
      /clientId or the clientSecret is wrong/,
    ],
  ] as const;
  for (const [answer, number, message] of cases) {
    assert.equal(answer.json().errorNumber, number);
    assert.match(answer.json().message, message);
    assert.ok(!answer.body.includes(secret));
  }
  assert.equal(fixture.issuedHashes.length, issued);
});
