/** Contract section 3, "Clients and tokens": what a client sees of it. Access in all its forms is in http/access.test.ts. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type ApiClient, type Credentials, call, errorIn, jobPath, tokenPath } from '../e2e/api-client.ts';
import { DataDirectory, RollcallServer } from '../e2e/rollcall-process.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' };

let data: DataDirectory;
let server: RollcallServer;
let credentials: Credentials;
let client: ApiClient;
let jobId: string;

before(async () => {
  data = await DataDirectory.make();
  credentials = await data.createClient('owner');
  server = await RollcallServer.start(data.path, ['--no-worker']);
  client = await server.logIn(credentials);
  jobId = await client.submit('1,730247,4,,');
});

after(async () => {
  await server[Symbol.asyncDispose]();
  await data[Symbol.asyncDispose]();
});

describe('a token', () => {
  it('is given for parameters in the query string, in a form, or some here and some there', async () => {
    const { clientId, clientSecret } = credentials;
    const all = new URLSearchParams({ clientId, clientSecret, grantType: 'cred' }).toString();
    const some = new URLSearchParams({ clientSecret, grantType: 'cred' }).toString();
    for (const [query, body] of [
      [all, ''],
      ['', all],
      [`clientId=${clientId}`, some],
    ] as const) {
      const options = { headers: { ...form, accept: 'application/json' }, body };
      for (const path of [tokenPath, `${tokenPath}.json`]) {
        const answer = await call('POST', `${server.url}${path}?${query}`, options);
        const { accessToken } = JSON.parse(answer.text).accessTokenDetails;
        const used = await call('GET', `${server.url}${jobPath}/${jobId}`, { headers: { accessToken } });
        assert.equal(used.status, 200);
        assert.equal(answer.headers['cache-control'], 'no-store');
      }
    }
  });

  it('is one of several, all of them good', async () => {
    const second = await server.logIn(credentials);
    assert.notEqual(second.accessToken, client.accessToken);
    assert.equal((await second.status(jobId)).jobId, jobId);
    assert.equal((await client.status(jobId)).jobId, jobId);
  });

  it('is refused for what is missing or wrong', async () => {
    const { clientId, clientSecret } = credentials;
    const cases: readonly (readonly [Record<string, string>, string])[] = [
      [{}, '400-219'],
      [{ clientId, grantType: 'cred' }, '400-219'],
      [{ clientId, clientSecret }, '400-219'],
      [{ clientId, clientSecret, grantType: 'password' }, '400-220'],
      [{ clientId, clientSecret: `${clientSecret}x`, grantType: 'cred' }, '401-205'],
      [{ clientId: 'nobody', clientSecret, grantType: 'cred' }, '401-205'],
    ];
    for (const [parameters, number] of cases) {
      const body = new URLSearchParams(parameters).toString();
      const answer = await call('POST', `${server.url}${tokenPath}.json`, { headers: form, body });
      const error = errorIn(answer);
      assert.equal(error.errorNumber, number);
      assert.ok(!answer.text.includes(clientSecret));
    }
  });
});
