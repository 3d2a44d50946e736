import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  createPrivateFile,
  ensurePrivateDirectory,
  ensurePrivateFile,
  systemErrorCode,
} from './private-files.ts';

describe('private files', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rollcall-private-'));
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  it('are created once: who comes later changes nothing and leaves nothing', async () => {
    const path = join(directory, 'file');
    const created = await Promise.all(
      ['a', 'b', 'c', 'd'].map((content) => createPrivateFile(path, content)),
    );
    assert.equal(created.filter(Boolean).length, 1);
    const winner = 'abcd'[created.indexOf(true)];
    assert.equal(await readFile(path, 'utf8'), winner);
    assert.equal(await createPrivateFile(path, 'late'), false);
    assert.equal(await readFile(path, 'utf8'), winner);
    assert.deepEqual(await readdir(directory), ['file']);
    assert.equal((await stat(path)).mode & 0o777, 0o600);
  });

  it('keep what is in them when they are there already', async () => {
    const path = join(directory, 'file');
    await ensurePrivateFile(path);
    assert.equal((await stat(path)).mode & 0o777, 0o600);
    await writeFile(path, 'content');
    await ensurePrivateFile(path);
    assert.equal(await readFile(path, 'utf8'), 'content');
  });

  it('lie in directories that only their owner can enter', async () => {
    const path = join(directory, 'a', 'b');
    await ensurePrivateDirectory(path);
    await ensurePrivateDirectory(path);
    for (const made of [path, join(directory, 'a')]) assert.equal((await stat(made)).mode & 0o777, 0o700);
  });

  it('fail with the code of the system', async () => {
    const error: unknown = await createPrivateFile(join(directory, 'none', 'file'), '').catch(
      (reason) => reason,
    );
    assert.equal(systemErrorCode(error), 'ENOENT');
    assert.equal(systemErrorCode(new Error('other')), undefined);
  });
});
