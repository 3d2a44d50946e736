import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { it } from 'node:test';
import { documentedExample } from '../../packages/rollcall/src/sample/documented-example.ts';
import { call, errorIn, jobPath, tokenPath } from './api-client.ts';
import { DataDirectory, RollcallServer } from './rollcall-process.ts';

it('no secret reaches the output or an error, wherever it was sent and however much is logged', async () => {
  await using data = await DataDirectory.withSample(200);
  const credentials = await data.createClient('client');
  const { clientId, clientSecret } = credentials;
  await using server = await RollcallServer.start(data.path, ['--log-level', 'trace']);
  const client = await server.logIn(credentials);
  const { accessToken } = client;
  const wrongSecret = 'almost-the-right-secret';
  const secrets = [clientSecret, accessToken, wrongSecret];
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const errors: string[] = [];
  const send = async (method: string, path: string, options = {}): Promise<void> => {
    const answer = await call(method, server.url + path, options);
    if (answer.status >= 400) errors.push(answer.text + JSON.stringify(answer.headers));
  };

  const login = new URLSearchParams({ clientId, clientSecret, grantType: 'cred' }).toString();
  const wrongLogin = login.replace(clientSecret, wrongSecret);
  for (const query of [login, wrongLogin]) {
    for (const path of [tokenPath, `${tokenPath}.json`, `${tokenPath}/`, '/nowhere', '/%zz', jobPath]) {
      await send('POST', `${path}?${query}`);
      await send('GET', `${path}?${query}`);
      await send('POST', path, { headers: form, body: query });
    }
  }
  for (const token of [accessToken, wrongSecret]) {
    for (const headers of [{ accessToken: token }, { authorization: `Bearer ${token}` }]) {
      await send('GET', `${jobPath}/x`, { headers });
      await send('POST', jobPath, { headers: { ...headers, 'content-type': 'text/csv' }, body: 'x' });
      await send('PUT', jobPath, { headers });
    }
    await send('GET', `${jobPath}/x?accessToken=${token}`);
  }
  // The secret in a place that is malformed, and in one that is too long.
  const { hostname, port } = new URL(server.url);
  for (const text of [
    `GET /?${login} HTTP/9.9\r\n\r\n`,
    `GET / HTTP/1.1\r\naccessToken: ${accessToken}${'x'.repeat(20_000)}\r\n\r\n`,
  ]) {
    const socket = connect(Number(port), hostname);
    socket.setEncoding('utf8').on('data', (answer: string) => errors.push(answer));
    socket.write(text);
    await once(socket, 'close');
  }
  await client.results(await client.submit(documentedExample));
  await server.stop();

  assert.ok(errors.length > 20);
  const masterKey = await readFile(join(data.path, 'master.key'), 'utf8');
  // The server did log: every request is a line.
  assert.ok(server.stdout.split('\n').length > 40);
  for (const secret of [...secrets, masterKey.trim()]) {
    assert.ok(!server.output.includes(secret));
    assert.ok(errors.every((error) => !error.includes(secret)));
  }
  assert.ok(!server.output.includes('730247'), 'a line of a job was logged');
});

it('neither secrets nor tokens are in the control store, only what they hash to', async () => {
  await using data = await DataDirectory.make();
  const credentials = await data.createClient('client');
  await using server = await RollcallServer.start(data.path, ['--no-worker']);
  const client = await server.logIn(credentials);
  assert.equal(errorIn(await client.call('GET', `${jobPath}/x`)).status, 404);
  await server.stop();
  const stored = await Promise.all(
    ['control.sqlite', 'control.sqlite-wal'].map((file) =>
      readFile(join(data.path, file), 'latin1').catch(() => ''),
    ),
  );
  assert.ok(stored.join('').includes(credentials.clientId));
  assert.ok(!stored.join('').includes(credentials.clientSecret));
  assert.ok(!stored.join('').includes(client.accessToken));
});
