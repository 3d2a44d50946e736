import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, it, type TestContext } from 'node:test';
import { pino } from 'pino';
import type { ClientId, ControlStore, DataSetVersion, JobId } from '../../control/control-store.ts';
import { openControlStore } from '../../control/open-control-store.ts';
import { dataSetsDirectory } from '../data-set-directory.ts';
import { buildDataSet, contactOf, staffOf, temporaryDirectory } from '../data-set-fixture.test.ts';
import { DataSets } from '../data-sets.ts';
import { DataSetCopies } from './data-set-copies.ts';
import { FileServer } from './file-server-fixture.test.ts';
import { HttpSource } from './http-source.ts';

const boundMs = 15_000;
const [first, second, third] = ['1', '2', '3'].map((n) => `2026110${n}T000000-aaaa` as DataSetVersion) as [
  DataSetVersion,
  DataSetVersion,
  DataSetVersion,
];

/** One machine: its data directory, its copies and its data sets, and what it logs. */
class Machine {
  readonly logged: string[] = [];
  readonly copies: DataSetCopies;
  readonly dataSets: DataSets;
  readonly dataDirectory: string;
  #wake: () => void = () => {};

  constructor(control: ControlStore, dataDirectory: string, source: string, name: string) {
    this.dataDirectory = dataDirectory;
    const stream = new PassThrough();
    stream.on('data', (line) => {
      const { msg, dataSetVersion, err } = JSON.parse(String(line));
      this.logged.push(`${msg} ${dataSetVersion} ${err?.message ?? ''}`);
      this.#wake();
    });
    const log = pino({}, stream);
    const common = { control, dataDirectory, log };
    this.copies = new DataSetCopies({
      ...common,
      source: new HttpSource(source),
      process: name,
      runsJobs: true,
      copiesKept: 1,
      inUse: () => this.dataSets.active?.version,
      onFetched: () => this.dataSets.look(),
    });
    this.dataSets = new DataSets({ ...common, copies: this.copies, onActivated: () => {} });
  }

  async start(): Promise<void> {
    await this.copies.start();
    await this.dataSets.start();
  }

  async stop(): Promise<void> {
    await this.copies.stop();
    await this.dataSets.stop();
  }

  /** Waits for a line of the log. */
  async says(pattern: RegExp): Promise<void> {
    const late = AbortSignal.timeout(boundMs);
    while (!this.logged.some((line) => pattern.test(line))) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const onLate = () => reject(new Error(`it did not say ${pattern}:\n${this.logged.join('\n')}`));
      late.addEventListener('abort', onLate, { once: true });
      this.#wake = resolve;
      await promise;
      late.removeEventListener('abort', onLate);
    }
  }
}

async function setUp(t: TestContext) {
  const origin = await temporaryDirectory(t);
  await mkdir(dataSetsDirectory(origin), { recursive: true });
  const server = await FileServer.start(dataSetsDirectory(origin));
  t.after(() => server[Symbol.asyncDispose]());
  const control = await openControlStore({ dataDirectory: origin });
  const machines: Machine[] = [];
  t.after(async () => {
    await Promise.all(machines.map((machine) => machine.stop()));
    await control.close();
  });
  const machine = async (name: string) => {
    const added = new Machine(control, await temporaryDirectory(t), server.url, name);
    machines.push(added);
    return added;
  };
  const build = async (version: DataSetVersion) => {
    await buildDataSet(origin, version, [staffOf(7, [contactOf(1)])]);
    const counts = { contacts: 1, companies: 1, sizeBytes: 1, sources: [] };
    await control.dataSets.register({ version, createdAtMs: Number(version.slice(6, 8)), ...counts });
  };
  return { origin, server, control, machine, build };
}

describe('copies of data sets', () => {
  it('are fetched in the background, and the version is active when more than half have it', async (t) => {
    const { server, control, machine, build } = await setUp(t);
    await build(first);
    const [one, two] = [await machine('one'), await machine('two')];
    await one.start();
    await two.start();
    assert.deepEqual(one.dataSets.claimable, { heldVersions: [] });
    await control.dataSets.announce(first, 1);
    await Promise.all([one, two].map((each) => each.says(/^data set active 20261101/)));
    assert.deepEqual(one.dataSets.claimable, { heldVersions: [first], dataSetVersion: first });

    // One that cannot have it holds up nobody but itself.
    await build(second);
    const three = await machine('three');
    await three.start();
    await three.says(/^data set active 20261101/);
    // A copy that is wrong once is fetched again at once: of four, one machine gets two.
    server.faults.set('blocks.bin', ['wrong', 'wrong', 'wrong', 'wrong']);
    await control.dataSets.announce(second, 2);
    await Promise.all([one, two, three].map((each) => each.says(/^data set active 20261102/)));
    const all = [one, two, three].flatMap(({ logged }) => logged);
    assert.ok(all.some((line) => /cannot be fetched.*20261102.*another digest/.test(line)));
    assert.equal(all.filter((line) => line.includes('enough workers have')).length, 2);
  });

  it('leave new jobs to others while the active version is not here', async (t) => {
    const { server, control, machine, build } = await setUp(t);
    await build(first);
    await control.dataSets.activate(first, 1);
    const one = await machine('one');
    await one.start();
    await one.says(/^data set active 20261101/);
    await build(second);
    server.faults.set(
      'manifest.json',
      Array.from({ length: 20 }, () => 'missing' as const),
    );
    await control.dataSets.activate(second, 2);
    await one.says(/cannot be fetched.*20261102.*404/);
    assert.deepEqual(one.dataSets.claimable, { heldVersions: [first] });
    assert.equal(one.dataSets.active?.version, first);
    server.faults.clear();
    await one.says(/^data set active 20261102/);
    assert.deepEqual(one.dataSets.claimable, { heldVersions: [first, second], dataSetVersion: second });

    // The first was in use meanwhile, and is not any more.
    await build(third);
    await control.dataSets.announce(third, 3);
    await one.says(/^copy of an old data set removed 20261101/);
  });

  it('are removed when newer ones are here, but not what was imported here or a job is pinned to', async (t) => {
    const { control, machine, build } = await setUp(t);
    const one = await machine('one');
    await buildDataSet(one.dataDirectory, '20261031T000000-aaaa', [staffOf(7, [contactOf(1)])]);
    const clientId = 'acme' as ClientId;
    await control.clients.create(
      { clientId, name: 'Acme', entitlements: ['lookup'], createdAtMs: 1 },
      { secretHash: randomBytes(32), webhookSecretSealed: new Uint8Array() },
    );
    const job = { jobId: 'job' as JobId, clientId, createdAtMs: 1, totalQueries: 1, validQueries: 1 };
    const options = { limit: 1, contactDetails: false };
    await control.jobs.submit(
      { ...job, kind: 'lookup', options, body: Buffer.from('1,7,4,,') },
      { maxUnfinishedJobs: 1 },
    );
    for (const version of [first, second, third]) await build(version);
    await control.jobs.claim({ owner: 'gone', nowMs: 1, leaseUntilMs: 2, dataSetVersion: first });
    await control.dataSets.activate(second, 1);
    // The job of a worker that is gone: somebody has to fetch its version.
    await one.start();
    await one.says(/^data set fetched 20261101/);
    await one.says(/^data set fetched 20261102/);
    await control.dataSets.announce(third, 2);
    await one.says(/^data set active 20261103/);
    await writeFile(join(dataSetsDirectory(one.dataDirectory), '.fetching-left'), '');
    await one.says(/^copy of an old data set removed 20261102/);
    const left = () => readdir(dataSetsDirectory(one.dataDirectory));
    const late = AbortSignal.timeout(boundMs);
    while ((await left()).length > 3) late.throwIfAborted();
    assert.deepEqual(await left(), ['20261031T000000-aaaa', first, third]);
  });
});
