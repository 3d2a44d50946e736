/** A server that is killed at any moment loses no job that it accepted, and its files are those of a quiet run. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ApiClient, Credentials } from '../e2e/api-client.ts';
import { sampleLines } from '../e2e/lookup-lines.ts';
import { DataDirectory, RollcallServer } from '../e2e/rollcall-process.ts';

const contacts = 20_000;
const lines = sampleLines(contacts, 2_000);
/** So long that a restart which waits for the leases of its dead predecessor fails the test by its time. */
const flags = ['--job-lease-seconds', '3600'];

/** When the server is killed: after the jobs have been accepted, and this has come to pass. */
const moments: readonly (readonly [
  string,
  (client: ApiClient, jobIds: readonly string[]) => Promise<unknown>,
])[] = [
  ['right after the answer to the last submit', async () => {}],
  [
    'when the first job is being processed',
    (client, [first = '']) => client.until(first, ({ status }) => status !== 'accepted'),
  ],
  [
    'when a part of the first job is done',
    (client, [first = '']) => client.until(first, ({ totalProcessed }) => totalProcessed > 0),
  ],
  ['when the first job is finished, and others are not', (client, [first = '']) => client.ended(first)],
];

describe('a server that is killed', () => {
  let data: DataDirectory;
  let credentials: Credentials;
  let expected: Buffer;

  before(async () => {
    data = await DataDirectory.withSample(contacts);
    credentials = await data.createClient('client');
    await using server = await RollcallServer.start(data.path);
    const client = await server.logIn(credentials);
    expected = (await client.results(await client.submit(lines))).bytes;
  });

  after(() => data[Symbol.asyncDispose]());

  for (const [moment, hasCome] of moments) {
    it(`${moment}: every accepted job finishes with the bytes of an undisturbed run`, async () => {
      await using server = await RollcallServer.start(data.path, flags);
      const client = await server.logIn(credentials);
      const jobIds: string[] = [];
      for (let count = 0; count < 3; count++) jobIds.push(await client.submit(lines));
      await hasCome(client, jobIds);
      assert.deepEqual(await server.stop('SIGKILL'), { code: null, signal: 'SIGKILL' });

      await using next = await RollcallServer.start(data.path, flags);
      // A token outlives the server that gave it.
      const again = await next.logIn(credentials);
      for (const jobId of jobIds) {
        assert.ok((await again.results(jobId)).bytes.equals(expected), jobId);
        const { totalProcessed, totalQueries } = await again.status(jobId);
        assert.deepEqual([totalProcessed, totalQueries], [2_000, 2_000]);
      }
    });
  }

  it('twice in the same job', async () => {
    let jobId: string | undefined;
    for (let kills = 0; kills < 2; kills++) {
      await using server = await RollcallServer.start(data.path, flags);
      const client = await server.logIn(credentials);
      jobId ??= await client.submit(lines);
      await client.until(jobId, ({ status }) => status !== 'accepted');
      await server.stop('SIGKILL');
    }
    await using last = await RollcallServer.start(data.path, flags);
    const client = await last.logIn(credentials);
    assert.ok((await client.results(jobId ?? '')).bytes.equals(expected));
  });

  it('keeps what it had answered: an aborted job stays aborted', async () => {
    await using server = await RollcallServer.start(data.path, ['--no-worker']);
    const client = await server.logIn(credentials);
    const [kept, aborted] = [await client.submit(lines), await client.submit(lines)];
    assert.equal((await client.call('DELETE', `/api/v1/target/company/job/${aborted}`)).status, 200);
    await server.stop('SIGKILL');
    await using next = await RollcallServer.start(data.path, flags);
    const again = await next.logIn(credentials);
    assert.ok((await again.results(kept)).bytes.equals(expected));
    assert.equal((await again.status(aborted)).status, 'aborted');
  });
});
