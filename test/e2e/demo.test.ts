/** The demo that the front page promises (design section 9). */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { call, jobPath } from './api-client.ts';
import { DataDirectory, RollcallProcess } from './rollcall-process.ts';

const table = /^ *(\d+) +\1,\d+,\S*.*? +(matched|noMatch|invalid|companyNotFound) +(\d+)/gm;

it('the demo finds what it says, once and again on the same data', async () => {
  await using data = await DataDirectory.make();
  const versions: (string | undefined)[] = [];
  for (const _run of ['on a fresh machine', 'again']) {
    const demo = new RollcallProcess(['demo', '--data', data.path]);
    assert.deepEqual(await demo.ended, { code: 0, signal: null }, demo.output);
    const shown = [...demo.stdout.matchAll(table)].map(([, queryId, status, contacts]) => ({
      queryId,
      status,
      hasContacts: Number(contacts) > 0,
    }));
    assert.deepEqual(
      shown,
      Array.from({ length: 10 }, (_, index) => {
        const status = index === 1 ? 'invalid' : index === 9 ? 'noMatch' : 'matched';
        return { queryId: String(index + 1), status, hasContacts: status === 'matched' };
      }),
    );
    assert.match(demo.stdout, /^8 lines matched, 1 without a match, 1 invalid\.$/m);
    const [, file = ''] = /^The results are in (.+)$/m.exec(demo.stdout) ?? [];
    const rows: unknown[] = parse(await readFile(file, 'utf8'), { columns: true });
    assert.ok(rows.length > 10);
    versions.push(/data set (\d{8}T\d{6}-[0-9a-v]{4})/.exec(demo.stdout)?.[1]);
  }
  const [first, second] = versions;
  assert.ok(first);
  assert.equal(second, first, 'the second run imported again');
});

it('the demo that keeps running serves its client until it is interrupted', async () => {
  await using data = await DataDirectory.make();
  const env = { ROLLCALL_PORT: String(await freePort()) };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const demo = new RollcallProcess(['demo', '--keep-running', '--data', data.path], { env });
    const [, url = ''] = await demo.printed(/listens on (http:\S+)/);
    const [, clientId = '', clientSecret = ''] = await demo.printed(/clientId +(\S+)\nclientSecret +(\S+)\n/);
    await demo.printed(/Ctrl-C/);
    const query = new URLSearchParams({ clientId, clientSecret, grantType: 'cred' }).toString();
    const token = await call('POST', `${url}/Auth/login/v1/token.json?${query}`);
    const { accessToken } = JSON.parse(token.text).accessTokenDetails;
    const answer = await call('GET', `${url}${jobPath}/nobody`, { headers: { accessToken } });
    assert.equal(answer.status, 404);
    assert.deepEqual(await demo.stop(signal), { code: 0, signal: null });
    assert.ok(!demo.stderr.includes('unexpected'), demo.stderr);
  }
});

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  await new Promise((resolve) => server.close(resolve));
  return address.port;
}
