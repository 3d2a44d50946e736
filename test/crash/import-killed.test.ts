/**
 * The real importer, killed and stopped at moments of its work. It must leave the active data set as it was, and
 * nothing that stays: what a killed one could not remove, the next import does.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync, watch } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, it, type TestContext } from 'node:test';
import { dataSetDirectory } from '../../packages/rollcall/src/data-set/data-set-directory.ts';
import { temporaryDirectory } from '../../packages/rollcall/src/data-set/data-set-fixture.test.ts';
import { openDataSet } from '../../packages/rollcall/src/data-set/open-data-set.ts';
import {
  contactsByCompany,
  filesOf,
  filesOfVersions,
  rollcall,
  startRollcall,
} from '../../packages/rollcall/src/import/import-fixture.test.ts';
import { writeSample } from '../../packages/rollcall/src/sample/write-sample.ts';

/** A moment of a build, seen from outside in its directory: what is there, by name and size. */
interface Moment {
  readonly name: string;
  readonly isReached: (sizes: ReadonlyMap<string, number>) => boolean;
}

const megabyte = 1_048_576;
const spilled = (sizes: ReadonlyMap<string, number>): number =>
  [...sizes].reduce((sum, [name, size]) => sum + (name.endsWith('.spill') ? size : 0), 0);

const moments: readonly Moment[] = [
  { name: 'when its directory appears', isReached: () => true },
  { name: 'when it has spilled rows', isReached: (sizes) => spilled(sizes) > 0 },
  { name: 'when it has spilled a megabyte', isReached: (sizes) => spilled(sizes) > megabyte },
  { name: 'when it starts to write blocks', isReached: (sizes) => sizes.has('blocks.bin') },
  {
    name: 'when it has written megabytes of blocks',
    isReached: (sizes) => (sizes.get('blocks.bin') ?? 0) > megabyte,
  },
];

/** So near the end that the signal may come too late. */
const lastMoment: Moment = {
  name: 'when it writes what comes last',
  isReached: (sizes) => sizes.has('index.bin'),
};

describe('an import that is killed', () => {
  it('leaves the active data set as it was, and the next import works and clears up', async (t) => {
    const { data, old, large, small, activeVersion } = await startWithActive(t);
    const before = contactsByCompany(await openDataSet(dataSetDirectory(data, old)));
    const reached: string[] = [];
    for (const { name, isReached } of moments) {
      const child = startRollcall(['import', large, '--data', data]);
      await untilReached(data, child, isReached);
      child.kill('SIGKILL');
      const [exitCode, signal] = await once(child, 'exit');
      assert.deepEqual({ exitCode, signal }, { exitCode: null, signal: 'SIGKILL' }, name);
      if ((await filesOf(data)).some((file) => file.includes('.building-'))) reached.push(name);
      assert.equal(await activeVersion(), old, name);
    }
    assert.deepEqual(
      reached,
      moments.map(({ name }) => name),
      'each was killed while it built',
    );
    assert.deepEqual(contactsByCompany(await openDataSet(dataSetDirectory(data, old))), before);
    const next = await importFile(small, data);
    assert.equal(await activeVersion(), next);
    assert.deepEqual(await filesOf(data), filesOfVersions([old, next]));
  });

  it('at its end leaves the old data set or the new one, whole, and nothing besides', async (t) => {
    const { data, old, large, small, activeVersion } = await startWithActive(t);
    const child = startRollcall(['import', large, '--data', data]);
    const exited = once(child, 'exit');
    await untilReached(data, child, lastMoment.isReached);
    child.kill('SIGKILL');
    await exited;
    const active = (await activeVersion()) as typeof old;
    const { manifest } = await openDataSet(dataSetDirectory(data, active));
    assert.equal(manifest.contacts, active === old ? 500 : 50_000);
    const next = await importFile(small, data);
    assert.deepEqual(await filesOf(data), filesOfVersions([...new Set([old, active, next])]));
  });
});

describe('an import that is stopped', () => {
  for (const [signal, ...at] of [
    ['SIGINT', moments[1], moments[3]],
    ['SIGTERM', moments[2]],
  ] as const) {
    it(`by ${signal} says so and leaves nothing`, async (t) => {
      const { data, old, large, activeVersion } = await startWithActive(t);
      for (const { name, isReached } of at.filter((moment) => moment !== undefined)) {
        const child = startRollcall(['import', large, '--data', data]);
        const ended = once(child, 'close');
        assert.ok(child.stderr !== null && child.stdout !== null);
        const [stderr, stdout] = [text(child.stderr), text(child.stdout)];
        await untilReached(data, child, isReached);
        child.kill(signal);
        const [exitCode] = await ended;
        assert.equal(exitCode, 1, name);
        assert.match(await stderr, /^rollcall: stopped; the active data set is unchanged$/m, name);
        assert.equal(await stdout, '', name);
        assert.deepEqual(await filesOf(data), filesOfVersions([old]), name);
        assert.equal(await activeVersion(), old, name);
      }
    });
  }
});

/** A data directory with a small data set that is active, and a large file to import into it. */
async function startWithActive(t: TestContext) {
  const directory = await temporaryDirectory(t);
  const data = join(directory, 'data');
  const [small, large] = [join(directory, 'small.csv'), join(directory, 'large.csv')];
  await Promise.all([
    writeSample(small, { contacts: 500 }),
    writeSample(large, { contacts: 50_000, order: 'shuffled' }),
  ]);
  const old = await importFile(small, data);
  const activeVersion = async (): Promise<string | undefined> => {
    const { stdout } = await rollcall('datasets', 'list', '--data', data, '--json');
    const listed = JSON.parse(stdout) as { version: string; active: boolean }[];
    return listed.find(({ active }) => active)?.version;
  };
  return { data, old: old as Parameters<typeof dataSetDirectory>[1], small, large, activeVersion };
}

async function importFile(file: string, data: string): Promise<string> {
  const { exitCode, stdout, stderr } = await rollcall('import', file, '--data', data, '--json');
  assert.equal(exitCode, 0, stderr);
  return JSON.parse(stdout).version;
}

/** Resolves when the newest build has come so far; fails when the process ends before. */
async function untilReached(
  data: string,
  child: ReturnType<typeof startRollcall>,
  isReached: Moment['isReached'],
): Promise<void> {
  const dataSets = join(data, 'datasets');
  await mkdir(dataSets, { recursive: true });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const known = new Set(readdirSync(dataSets));
  const look = (): void => {
    const building = readdirSync(dataSets).find((name) => name.startsWith('.building-') && !known.has(name));
    if (building !== undefined && isReached(sizesIn(join(dataSets, building)))) resolve();
  };
  // Recursive, so that the watch follows into the build as its files are made.
  const watcher = watch(dataSets, { recursive: true }, look);
  watcher.on('error', () => look());
  child.once('exit', (exitCode) => reject(new Error(`the import ended before, with ${exitCode}`)));
  look();
  try {
    await promise;
  } finally {
    watcher.close();
  }
}

function sizesIn(directory: string): Map<string, number> {
  const sizes = new Map<string, number>();
  if (!existsSync(directory)) return sizes;
  for (const name of readdirSync(directory, { recursive: true }).map(String)) {
    const found = statSync(join(directory, name), { throwIfNoEntry: false });
    if (found !== undefined) sizes.set(name, found.size);
  }
  return sizes;
}
