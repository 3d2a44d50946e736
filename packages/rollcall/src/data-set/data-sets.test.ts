import assert from 'node:assert/strict';
import { rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, it, type TestContext } from 'node:test';
import { pino } from 'pino';
import type { ControlStore } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import {
  buildDataSet,
  contactOf,
  readCompany,
  staffOf,
  temporaryDirectory,
} from './data-set-fixture.test.ts';
import { DataSets } from './data-sets.ts';
import type { OpenDataSet } from './open-data-set.ts';

/** A running server notices a new version within this time (design section 3). */
const noticedWithinMs = 1_000;

/** A log and the activations of one process, each of which can be waited for. */
class Watched {
  readonly activated: string[] = [];
  readonly logged: { level: number; msg: string; dataSetVersion?: string }[] = [];
  readonly log;
  #waiting: (() => void)[] = [];

  constructor() {
    const stream = new PassThrough();
    stream.on('data', (line) => {
      this.logged.push(JSON.parse(String(line)));
      this.#wake();
    });
    this.log = pino({}, stream);
  }

  onActivated = ({ version }: OpenDataSet): void => {
    this.activated.push(version);
    this.#wake();
  };

  /** Resolves when the condition holds; fails when it does not in time. */
  async until(condition: () => boolean, limitMs: number): Promise<void> {
    const limit = AbortSignal.timeout(limitMs);
    while (!condition()) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const late = () => reject(new Error(`not within ${limitMs} ms`));
      limit.addEventListener('abort', late, { once: true });
      this.#waiting.push(resolve);
      await promise;
      limit.removeEventListener('abort', late);
    }
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** The data sets of one process, and the store of another that activates. */
async function setUp(t: TestContext) {
  const dataDirectory = await temporaryDirectory(t);
  const [control, importer] = await Promise.all([
    openControlStore({ dataDirectory }),
    openControlStore({ dataDirectory }),
  ]);
  t.after(() => Promise.all([control.close(), importer.close()]));
  const watched = new Watched();
  const { log, onActivated } = watched;
  const dataSets = new DataSets({ control, dataDirectory, log, onActivated });
  t.after(() => dataSets.stop());
  const build = (version: string, contacts: number) =>
    buildDataSet(dataDirectory, version, [
      staffOf(
        7,
        Array.from({ length: contacts }, (_, index) => contactOf(index)),
      ),
    ]);
  return { dataSets, importer, watched, build };
}

async function activate(importer: ControlStore, { version, manifest }: OpenDataSet): Promise<void> {
  const { contacts, companies, sources } = manifest;
  const record = { version, createdAtMs: Date.now(), contacts, companies, sizeBytes: 1, sources };
  await importer.dataSets.registerAndActivate(record, Date.now());
}

describe('the data sets of a process', () => {
  it('have no active one before the first import', async (t) => {
    const { dataSets, watched } = await setUp(t);
    await dataSets.start();
    assert.equal(dataSets.active, undefined);
    assert.deepEqual(watched.activated, []);
  });

  it('have the active one when they have started', async (t) => {
    const { dataSets, importer, watched, build } = await setUp(t);
    await activate(importer, await build('v1', 1));
    await dataSets.start();
    assert.equal(dataSets.active?.version, 'v1');
    assert.deepEqual(watched.activated, ['v1']);
  });

  it('notice within a second what another process has activated, forwards and back', async (t) => {
    const { dataSets, importer, watched, build } = await setUp(t);
    await dataSets.start();
    for (const [version, contacts] of [
      ['v1', 1],
      ['v2', 2],
    ] as const) {
      const built = await build(version, contacts);
      await activate(importer, built);
      await watched.until(() => watched.activated.at(-1) === version, noticedWithinMs);
      assert.ok(dataSets.active !== undefined);
      assert.equal(readCompany(dataSets.active, 7)?.length, contacts);
    }
    await importer.dataSets.activate('v1', Date.now());
    await watched.until(() => watched.activated.length === 3, noticedWithinMs);
    assert.deepEqual(watched.activated, ['v1', 'v2', 'v1']);
  });

  it('stay on the old version while the new one is damaged, and take it up when it is mended', async (t) => {
    const { dataSets, importer, watched, build } = await setUp(t);
    await activate(importer, await build('v1', 1));
    await dataSets.start();
    const damaged = await build('v2', 2);
    const blocks = join(damaged.directory, 'blocks.bin');
    const { sizeBytes } = damaged.manifest.files['blocks.bin'];
    await truncate(blocks, sizeBytes + 8);
    await activate(importer, damaged);
    const errors = () => watched.logged.filter(({ level }) => level >= 50);
    await watched.until(() => errors().length > 0, noticedWithinMs);
    assert.equal(errors()[0]?.dataSetVersion, 'v2');
    // It is looked at twice more in this time, and reported no more.
    await assert.rejects(
      watched.until(() => errors().length > 1, 1_200),
      /not within/,
    );
    assert.equal(dataSets.active?.version, 'v1');
    assert.equal(readCompany(dataSets.active, 7)?.length, 1);
    await truncate(blocks, sizeBytes);
    await watched.until(() => watched.activated.at(-1) === 'v2', 2 * noticedWithinMs);
    assert.equal(dataSets.active?.version, 'v2');
  });

  it('open any version that is there, once, whichever is active', async (t) => {
    const { dataSets, importer, build } = await setUp(t);
    const first = await build('v1', 1);
    await activate(importer, first);
    await activate(importer, await build('v2', 2));
    await dataSets.start();
    const [one, again] = await Promise.all([dataSets.open(first.version), dataSets.open(first.version)]);
    assert.equal(one, again);
    assert.equal(readCompany(one, 7)?.length, 1);
    assert.equal(dataSets.active?.version, 'v2');
  });

  it('fail to open a version that is not there, and look again the next time', async (t) => {
    const { dataSets, build } = await setUp(t);
    const { version, directory } = await build('v1', 1);
    await rm(directory, { recursive: true });
    await assert.rejects(dataSets.open(version), { name: 'DataSetError' });
    await build('v1', 3);
    assert.equal((await dataSets.open(version)).manifest.contacts, 3);
  });

  it('keep the active one open however many others are opened', async (t) => {
    const { dataSets, importer, build } = await setUp(t);
    const active = await build('v0', 1);
    await activate(importer, active);
    await dataSets.start();
    const held = dataSets.active;
    const others = await Promise.all(['v1', 'v2', 'v3', 'v4', 'v5'].map((version) => build(version, 1)));
    for (const { version } of others) await dataSets.open(version);
    assert.equal(await dataSets.open(active.version), held);
    const [oldest] = others;
    assert.ok(oldest !== undefined);
    await rm(oldest.directory, { recursive: true });
    await assert.rejects(dataSets.open(oldest.version), { name: 'DataSetError' }, 'the oldest is let go');
  });
});
