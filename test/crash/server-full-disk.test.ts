/** A disk that becomes full under a server: calls are refused and jobs wait, nothing is lost, and all goes on with room. */
import assert from 'node:assert/strict';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { type ApiClient, call, type HttpAnswer, jobPath, tokenPath } from '../e2e/api-client.ts';
import { DataDirectory, RollcallProcess, RollcallServer } from '../e2e/rollcall-process.ts';
import { freeBytes, inOwnNamespace, mountSmallDisk, submitUntilRefused } from './small-disk.ts';

const largeLines = 1_000;
const limit = 100;

it('a server whose disk becomes full refuses what it cannot store with 503, and its jobs wait for room', async (t) => {
  await using data = await DataDirectory.make();
  using disk = mountSmallDisk(data.path);
  if (disk === undefined) return inOwnNamespace(t, import.meta.url);
  await data.importSample(1_000);
  const credentials = await data.createClient('acme');
  await using server = await RollcallServer.start(data.path, ['--threads', '1']);
  const client = await server.logIn(credentials);
  const large = await submitLarge(client, data.largestCompanyId());
  const { bytes } = await client.results(large);

  const ballast = join(data.path, 'ballast');
  writeFileSync(ballast, Buffer.alloc(freeBytes(data.path) - Math.floor(bytes.length / 2)));
  const waiting = await submitLarge(client, data.largestCompanyId());
  await server.printed(new RegExp(`"jobId":"${waiting}".*ENOSPC`));
  assert.equal((await client.status(waiting)).status, 'processing');

  const { accepted, refused } = await submitUntilRefused(client, ballast);
  comesAgain(refused);
  const login = new URLSearchParams({ ...credentials, grantType: 'cred' }).toString();
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const others = await Promise.all([
    ...accepted.map((jobId) => client.call('GET', `${jobPath}/${jobId}`)),
    client.call('GET', `${jobPath}/${large}/results`),
    client.call('DELETE', `${jobPath}/${waiting}`),
    call('POST', `${server.url}${tokenPath}.json`, { headers: form, body: login }),
    call('GET', `${server.url}/readyz`),
  ]);
  for (const answer of others) if (![200, 400].includes(answer.status)) comesAgain(answer);

  const versions = async () => (await data.versions()).map(({ version, active }) => [version, active]);
  const before = await versions();
  const command = new RollcallProcess(['import', ...sampleFiles(data.path), '--data', data.path]);
  assert.equal((await command.ended).code, 1);
  assert.match(command.stderr, /disk is full/);

  rmSync(ballast);
  const digest = (answer: HttpAnswer) => answer.headers['repr-digest'];
  assert.equal(
    digest(await client.results(waiting)),
    digest(await client.call('HEAD', `${jobPath}/${large}/results`)),
  );
  for (const jobId of accepted) assert.equal((await client.ended(jobId)).status, 'finished');
  assert.equal((await client.ended(await client.submit('1,730247,4,,'))).status, 'finished');
  assert.deepEqual(await versions(), before);
  const left = readdirSync(data.path, { recursive: true }).map(String);
  assert.deepEqual(
    left.filter((name) => /partial|building|\.new$/.test(name)),
    [],
  );
  assert.deepEqual(await server.stop(), { code: 0, signal: null });
});

async function submitLarge(client: ApiClient, companyId: number): Promise<string> {
  const everyLevel = Array.from({ length: 14 }, (_, level) => level + 1).join();
  const lines = Array.from({ length: largeLines }, (_, n) => `${n},${companyId},"${everyLevel}",,`);
  const answer = await client.call('POST', `${jobPath}?limit=${limit}`, {
    headers: { 'content-type': 'text/plain' },
    body: lines.join('\n'),
  });
  assert.equal(answer.status, 200, answer.text);
  return JSON.parse(answer.text).jobId;
}

function comesAgain({ status, headers, text }: HttpAnswer): void {
  assert.equal(status, 503, text);
  assert.match(String(headers['retry-after']), /^\d+$/);
}

function sampleFiles(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => join(directory, name));
}
