/** Data sets that come and go while a server runs (design section 3). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { documentedExample } from '../../packages/rollcall/src/sample/documented-example.ts';
import type { ApiClient } from './api-client.ts';
import { sampleLines } from './lookup-lines.ts';
import { DataDirectory, RollcallServer } from './rollcall-process.ts';

describe('a server that runs', () => {
  let data: DataDirectory;
  let server: RollcallServer;
  let client: ApiClient;

  before(async () => {
    data = await DataDirectory.make();
    const credentials = await data.createClient('client');
    server = await RollcallServer.start(data.path);
    client = await server.logIn(credentials);
  });

  after(async () => {
    await server[Symbol.asyncDispose]();
    await data[Symbol.asyncDispose]();
  });

  it('accepts jobs before the first import, and finishes them after it', async () => {
    await server.printed(/no data set yet/);
    const jobIds = [await client.submit(documentedExample), await client.submit(documentedExample)];
    assert.equal((await client.status(jobIds[0] ?? '')).status, 'accepted');
    const version = await data.importSample(1_000);
    assert.equal((await client.status(jobIds[0] ?? '')).totalQueries, 10);
    for (const jobId of jobIds) {
      const { status, datasetVersion } = await client.ended(jobId);
      assert.deepEqual([status, datasetVersion], ['finished', version]);
    }
  });

  it('notices a new version within a second or so, and the one that `datasets use` goes back to', async () => {
    const old = await oldestVersion();
    const recent = await data.importSample(1_200, 6);
    const recentAfterMs = await noticedAfterMs(recent);
    assert.ok(recentAfterMs < 2_500, `after ${recentAfterMs} ms`);

    await data.use(old);
    const oldAfterMs = await noticedAfterMs(old);
    assert.ok(oldAfterMs < 2_500, `after ${oldAfterMs} ms`);
    const listed = await data.versions();
    assert.deepEqual(
      listed.map(({ version, active }) => [version, active]),
      [
        [old, true],
        [recent, false],
      ],
    );
  });

  it('keeps a job on the version it started on, whatever becomes active meanwhile', async () => {
    const [first, second] = (await data.versions()).map(({ version }) => version);
    assert.ok(first && second);
    const lines = sampleLines(1_000, 2_000);
    const undisturbed = await client.submit(lines);
    const expected = (await client.results(undisturbed)).bytes;
    assert.equal((await client.status(undisturbed)).datasetVersion, first);

    // More jobs than run at a time, so that some start before the change, some in the middle of it and some after it.
    const jobIds: string[] = [];
    for (let count = 0; count < 25; count++) jobIds.push(await client.submit(lines));
    const [running = ''] = jobIds;
    await client.until(running, ({ status }) => status !== 'accepted');
    await data.use(second);
    await noticedAfterMs(second);
    const versions = new Set<string>();
    const bytesOf = new Map<string, Buffer>([[first, expected]]);
    for (const jobId of [...jobIds, await client.submit(lines)]) {
      const { bytes } = await client.results(jobId);
      const { datasetVersion } = await client.status(jobId);
      versions.add(datasetVersion);
      const known = bytesOf.get(datasetVersion);
      if (known === undefined) bytesOf.set(datasetVersion, bytes);
      else assert.ok(bytes.equals(known), `${jobId} on ${datasetVersion}`);
    }
    assert.deepEqual(versions, new Set([first, second]));
    assert.ok(!bytesOf.get(second)?.equals(expected));
  });

  it('still runs jobs on a version that it goes back to after several others', async () => {
    // With the four that follow it is one of the five that are kept.
    const first = (await data.versions()).at(-1)?.version ?? '';
    for (const seed of [11, 12, 13, 14]) {
      await noticedAfterMs(await data.importSample(200, seed));
      await client.results(await client.submit(documentedExample.repeat(30)));
    }
    await data.use(first);
    await noticedAfterMs(first);
    const jobId = await client.submit(documentedExample.repeat(30));
    await client.results(jobId);
    assert.equal((await client.status(jobId)).datasetVersion, first);
  });

  it('refuses to go back to a version that there is not', async () => {
    await assert.rejects(data.use('nothing'), /there is no data set nothing/);
  });

  async function oldestVersion(): Promise<string> {
    const [oldest] = await data.versions();
    assert.ok(oldest);
    return oldest.version;
  }

  /** How long it takes until new jobs run on a version. */
  async function noticedAfterMs(version: string): Promise<number> {
    const startedMs = Date.now();
    for (;;) {
      const { datasetVersion } = await client.ended(await client.submit(documentedExample));
      if (datasetVersion === version) return Date.now() - startedMs;
      assert.ok(Date.now() - startedMs < 20_000, `${version} was never noticed`);
      await delay(50);
    }
  }
});
