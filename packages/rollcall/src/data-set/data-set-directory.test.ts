import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DataSetVersion } from '../control/control-store.ts';
import { processMark } from '../process-mark.ts';
import {
  abandonBuild,
  dataSetDirectory,
  dataSetsDirectory,
  finishBuild,
  markForRemoval,
  newDataSetVersion,
  releaseBuild,
  removeDeadBuilds,
  removeFiles,
  removeUnregistered,
  startBuild,
} from './data-set-directory.ts';
import { temporaryDirectory } from './data-set-fixture.test.ts';
import { reportPath } from './version-reports.ts';

const version = '20261124T150233-k3v9' as DataSetVersion;

/** As an import gives them to the user, shortly before its build is complete. */
async function writeReports(dataDirectory: string, name: string): Promise<void> {
  for (const report of ['rejects', 'companies'] as const) {
    await mkdir(join(dataDirectory, report), { recursive: true });
    await writeFile(reportPath(dataDirectory, report, name as DataSetVersion), 'report');
  }
}

async function reportsIn(dataDirectory: string): Promise<string[]> {
  const names = await readdir(dataDirectory, { recursive: true });
  return names.filter((name) => name.endsWith('.csv')).sort();
}

function reportsOf(names: readonly string[]): string[] {
  return names.flatMap((name) => [join('companies', `${name}.csv`), join('rejects', `${name}.csv`)]).sort();
}

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
    await writeReports(dataDirectory, version);
    await abandonBuild(dataDirectory, version, 'removed');
    await abandonBuild(dataDirectory, version, 'removed');
    assert.deepEqual(await readdir(dataSetsDirectory(dataDirectory)), []);
    assert.deepEqual(await reportsIn(dataDirectory), []);
  });

  it('that is given up keeps what the user is told to look at', async (t) => {
    const dataDirectory = await temporaryDirectory(t);
    await startBuild(dataDirectory, version);
    await writeReports(dataDirectory, version);
    await abandonBuild(dataDirectory, version, 'kept');
    assert.deepEqual(await readdir(dataSetsDirectory(dataDirectory)), []);
    assert.equal((await reportsIn(dataDirectory)).length, 2);
  });

  it('that has its name is not given up any more, since it may be registered', async (t) => {
    const dataDirectory = await temporaryDirectory(t);
    await startBuild(dataDirectory, version);
    await writeReports(dataDirectory, version);
    await finishBuild(dataDirectory, version);
    await abandonBuild(dataDirectory, version, 'removed');
    assert.deepEqual(await readdir(dataSetsDirectory(dataDirectory)), [version]);
    assert.equal((await reportsIn(dataDirectory)).length, 2);
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
    for (const name of [version, 'dead', 'unowned', 'finished']) await writeReports(dataDirectory, name);
    await removeDeadBuilds(dataDirectory);
    assert.deepEqual(await reportsIn(dataDirectory), reportsOf([version, 'finished']));
    const left = (await readdir(dataSetsDirectory(dataDirectory))).map((name) =>
      join(dataSetsDirectory(dataDirectory), name),
    );
    assert.deepEqual(left.sort(), [living, finished].sort());
  });

  it('of another container is left alone while it changes, and for a day', async (t) => {
    const dataDirectory = await temporaryDirectory(t);
    const building = await startBuild(dataDirectory, version);
    const spill = join(building, 'spill');
    await mkdir(spill);
    await writeFile(join(spill, '0.rows'), 'rows');
    await writeFile(join(building, 'owner'), `1 1 pid:[1] another-start ${hostname()}-2`);
    const passHours = async (hours: number, ...names: string[]): Promise<void> => {
      const then = new Date(Date.now() - hours * 3_600_000);
      for (const name of names) await utimes(join(building, name), then, then);
    };
    await passHours(25, '.', 'owner', 'spill');
    await removeDeadBuilds(dataDirectory);
    assert.ok(existsSync(building), 'rows are written');
    await passHours(23, 'spill/0.rows');
    await removeDeadBuilds(dataDirectory);
    assert.ok(existsSync(building), 'rows were written less than a day ago');
    await passHours(25, 'spill/0.rows');
    await removeDeadBuilds(dataDirectory);
    assert.equal(existsSync(building), false);
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
    for (const name of ['living', 'registered', 'unregistered']) await writeReports(dataDirectory, name);
    await removeUnregistered(dataDirectory, async (name) => name === 'registered');
    assert.deepEqual(await reportsIn(dataDirectory), reportsOf(['living', 'registered']));
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

describe('a version that is removed', () => {
  it('is marked with its process, loses its name first and then its files', async (t) => {
    const dataDirectory = await temporaryDirectory(t);
    await startBuild(dataDirectory, version);
    const directory = await finishBuild(dataDirectory, version);
    await releaseBuild(dataDirectory, version);
    await markForRemoval(dataDirectory, version);
    assert.equal(await readFile(join(directory, 'owner'), 'utf8'), processMark());
    await removeFiles(dataDirectory, version);
    assert.deepEqual(await readdir(dataSetsDirectory(dataDirectory)), []);
  });

  it('may have no files here', async (t) => {
    const dataDirectory = await temporaryDirectory(t);
    await markForRemoval(dataDirectory, version);
    await removeFiles(dataDirectory, version);
    assert.deepEqual(await readdir(dataDirectory), []);
  });

  it('is cleared away when its process is gone, and left alone while it lives', async (t) => {
    const dataDirectory = await temporaryDirectory(t);
    const { pid: gone } = spawnSync(process.execPath, ['--version']);
    for (const [name, owner] of [
      ['living', `${process.pid}`],
      ['dead', `${gone}`],
      // The mark may have gone before the other files.
      ['unmarked', undefined],
    ] as const) {
      const directory = join(dataSetsDirectory(dataDirectory), `.removed-${name}`);
      await mkdir(directory, { recursive: true });
      await writeFile(join(directory, 'blocks.bin'), 'blocks');
      if (owner !== undefined) await writeFile(join(directory, 'owner'), owner);
    }
    await removeUnregistered(dataDirectory, async () => false);
    assert.equal((await readdir(dataSetsDirectory(dataDirectory))).length, 3);
    await removeDeadBuilds(dataDirectory);
    assert.deepEqual(await readdir(dataSetsDirectory(dataDirectory)), ['.removed-living']);
  });
});
