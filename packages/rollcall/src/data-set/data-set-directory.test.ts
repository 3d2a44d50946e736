import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DataSetVersion } from '../control/control-store.ts';
import {
  abandonBuild,
  dataSetDirectory,
  dataSetsDirectory,
  finishBuild,
  newDataSetVersion,
  releaseBuild,
  removeDeadBuilds,
  removeUnregistered,
  startBuild,
} from './data-set-directory.ts';
import { temporaryDirectory } from './data-set-fixture.test.ts';

const version = '20261124T150233-k3v9' as DataSetVersion;

describe('the names of data sets', () => {
  it('sort by the second they were made in', () => {
    const times = fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(times, times, (a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        fc.pre(Math.floor(earlier.getTime() / 1_000) < Math.floor(later.getTime() / 1_000));
        assert.ok(newDataSetVersion(earlier) < newDataSetVersion(later));
      }),
    );
  });

  it('show the time in UTC and differ within a second', () => {
    const now = new Date(Date.UTC(2026, 10, 24, 15, 2, 33, 7));
    const names = new Set(Array.from({ length: 20 }, () => newDataSetVersion(now)));
    for (const name of names) assert.match(name, /^20261124T150233-[0-9a-v]{4}$/);
    assert.ok(names.size > 15, `${names.size} of 20 names differ`);
  });
});

describe('a build', () => {
  it('gets the name of its version only when it is finished', async (t) => {
    const dataDirectory = await temporaryDirectory(t);
    const building = await startBuild(dataDirectory, version);
    assert.equal((await stat(building)).mode & 0o777, 0o700);
    await writeFile(join(building, 'blocks.bin'), 'blocks');
    assert.equal(existsSync(dataSetDirectory(dataDirectory, version)), false);
    const finished = await finishBuild(dataDirectory, version);
    assert.equal(finished, dataSetDirectory(dataDirectory, version));
    assert.deepEqual((await readdir(finished)).sort(), ['blocks.bin', 'owner']);
    await releaseBuild(dataDirectory, version);
    assert.deepEqual(await readdir(finished), ['blocks.bin']);
    assert.deepEqual(await readdir(dataSetsDirectory(dataDirectory)), [version]);
  });

  it('that is given up leaves nothing, and giving up twice is no error', async (t) => {
    const dataDirectory = await temporaryDirectory(t);
    const building = await startBuild(dataDirectory, version);
    await mkdir(join(building, 'spill'));
    await abandonBuild(dataDirectory, version);
    await abandonBuild(dataDirectory, version);
    assert.deepEqual(await readdir(dataSetsDirectory(dataDirectory)), []);
  });

  it('is removed when its process is gone, and left alone while it lives', async (t) => {
    const dataDirectory = await temporaryDirectory(t);
    const living = await startBuild(dataDirectory, version);
    const { pid: gone } = spawnSync(process.execPath, ['--version']);
    const dead = await startBuild(dataDirectory, 'dead' as DataSetVersion);
    await writeFile(join(dead, 'owner'), String(gone));
    const unowned = await startBuild(dataDirectory, 'unowned' as DataSetVersion);
    await writeFile(join(unowned, 'owner'), '');
    const finished = join(dataSetsDirectory(dataDirectory), 'finished');
    await mkdir(finished);
    await removeDeadBuilds(dataDirectory);
    const left = (await readdir(dataSetsDirectory(dataDirectory))).map((name) =>
      join(dataSetsDirectory(dataDirectory), name),
    );
    assert.deepEqual(left.sort(), [living, finished].sort());
  });

  it('that is complete is removed when its process is gone and nobody registered it', async (t) => {
    const dataDirectory = await temporaryDirectory(t);
    const { pid: gone } = spawnSync(process.execPath, ['--version']);
    for (const [name, owner] of [
      ['living', process.pid],
      ['registered', gone],
      ['unregistered', gone],
    ] as const) {
      await startBuild(dataDirectory, name as DataSetVersion);
      const finished = await finishBuild(dataDirectory, name as DataSetVersion);
      await writeFile(join(finished, 'owner'), String(owner));
    }
    // Released builds have no mark, and builds under way are not looked at.
    await mkdir(join(dataSetsDirectory(dataDirectory), 'released'));
    const building = await startBuild(dataDirectory, 'building' as DataSetVersion);
    await writeFile(join(building, 'owner'), String(gone));
    await removeUnregistered(dataDirectory, async (name) => name === 'registered');
    const directory = dataSetsDirectory(dataDirectory);
    const left = await readdir(directory);
    assert.deepEqual(left.sort(), ['.building-building', 'living', 'registered', 'released']);
    assert.deepEqual(await readdir(join(directory, 'registered')), [], 'its mark is taken off');
    assert.deepEqual(await readdir(join(directory, 'living')), ['owner']);
  });

  it('is looked for also before the first import', async (t) => {
    const dataDirectory = join(await temporaryDirectory(t), 'none');
    await removeDeadBuilds(dataDirectory);
    await removeUnregistered(dataDirectory, async () => false);
    assert.equal(existsSync(dataDirectory), false);
  });
});
