/** Result files in each of their places, and in both at a time. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { JobId } from '../../packages/rollcall/src/control/control-store.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { StoreUnavailableError } from '../../packages/rollcall/src/control/store-error.ts';
import { ResultFiles } from '../../packages/rollcall/src/results/result-files.ts';
import { EmbeddedServer } from '../postgres/embedded-server.ts';
import { openDatabasePlace, openDirectoryPlace } from './places.ts';
import { resultFilesConformance, textOf } from './result-files-conformance.ts';

let postgres: EmbeddedServer;
let directory: string;

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rollcall-results-'));
  postgres = await EmbeddedServer.start();
});

after(async () => {
  await postgres.stop();
  await rm(directory, { recursive: true });
});

resultFilesConformance('in a directory', openDirectoryPlace);
resultFilesConformance('in SQLite', () => openDatabasePlace(directory));
resultFilesConformance('in PostgreSQL', async () =>
  openDatabasePlace(directory, await postgres.createDatabase()),
);

describe('result files after a change of the setting', () => {
  const jobId = 'job' as JobId;

  it('go on with a result in the other place, and remove it in both', async () => {
    const data = await mkdtemp(join(directory, 'both-'));
    const control = await openControlStore({ dataDirectory: data });
    const before = new ResultFiles(data, control.resultChunks, 'directory');
    const now = new ResultFiles(data, control.resultChunks, 'database');
    const first = await before.createPart(jobId, 0, 1);
    await first.write(Buffer.from('in a file, '));
    const parts = [await first.commit()];
    const second = await now.createPart(jobId, 1, 2, await now.digestOf(jobId, parts));
    await second.write(Buffer.from('in the database'));
    parts.push(await second.commit());
    await now.removeLeftBehind(jobId, 3, parts);
    assert.deepEqual(
      parts.map(({ place }) => place),
      [undefined, 'database'],
    );
    for (const files of [before, now])
      assert.equal(await textOf(files.open(jobId, parts)), 'in a file, in the database');
    await assert.rejects(new ResultFiles(data).open(jobId, parts), /this process has none/);
    await before.remove(jobId);
    for (const part of parts) await assert.rejects(now.open(jobId, [part]));
    await control.close();
  });

  it('tell a database that does not answer from a part that is damaged', async () => {
    const data = await mkdtemp(join(directory, 'gone-'));
    const control = await openControlStore({ dataDirectory: data });
    const files = new ResultFiles(data, control.resultChunks);
    const writer = await files.createPart(jobId, 0, 1);
    await writer.write(Buffer.from('rows'));
    const part = await writer.commit();
    const late = await files.createPart(jobId, 1, 1);
    await late.write(Buffer.from('rows'));
    await control.close();
    await assert.rejects(files.open(jobId, [part]), StoreUnavailableError);
    await assert.rejects(late.commit(), StoreUnavailableError);
  });
});
