/** What only files can show; what all result files must do is in test/results. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { JobId } from '../control/control-store.ts';
import { StoreUnavailableError } from '../control/store-error.ts';
import { DirectoryParts } from './directory-parts.ts';

describe('parts in a directory', () => {
  const name = { jobId: 'job' as JobId, part: 0, attempt: 1 };
  let dataDirectory: string;
  let parts: DirectoryParts;

  before(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'rollcall-results-'));
    parts = new DirectoryParts(dataDirectory);
  });

  after(() => rm(dataDirectory, { recursive: true }));

  it('have another name until they are whole', async () => {
    const sink = await parts.create(name);
    await sink.write(Buffer.from('half'));
    assert.deepEqual(await readdir(join(dataDirectory, 'results', 'job')), ['0.attempt-1.csv.partial']);
    await sink.commit();
    assert.deepEqual(await readdir(join(dataDirectory, 'results', 'job')), ['0.attempt-1.csv']);
  });

  it('are readable by their owner only', { skip: process.platform === 'win32' }, async () => {
    const directory = join(dataDirectory, 'results', 'job');
    await (await parts.create({ ...name, part: 1 })).commit();
    assert.equal((await stat(join(directory, '1.attempt-1.csv'))).mode & 0o777, 0o600);
    assert.equal((await stat(directory)).mode & 0o777, 0o700);
  });

  it('wait for a directory that is gone, and do not make another one', async () => {
    const directory = join(dataDirectory, 'results');
    await (await parts.create({ ...name, part: 2 })).commit();
    await rename(directory, `${directory}.away`);
    await assert.rejects(parts.create({ ...name, part: 3 }), StoreUnavailableError);
    await assert.rejects(parts.check({ ...name, part: 2 }, 0), StoreUnavailableError);
    assert.deepEqual(await readdir(dataDirectory), ['results.away']);
    await rename(`${directory}.away`, directory);
    await parts.check({ ...name, part: 2 }, 0);
    await assert.rejects(parts.check({ ...name, part: 3 }, 0), { code: 'ENOENT' });
  });
});
