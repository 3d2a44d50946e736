import assert from 'node:assert/strict';
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pino } from 'pino';
import { assertNoneInFiles } from '../../../../test/e2e/no-trace.ts';
import type { ClientId, ControlStore, DataSetVersion, JobId } from '../control/control-store.ts';
import { openMasterKey } from '../control/installation-key.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { faultsOfFiles } from '../data-set/check-files.ts';
import { ContactsReader } from '../data-set/contacts-reader.ts';
import { DataSetCopies } from '../data-set/copies/data-set-copies.ts';
import { DirectorySource } from '../data-set/copies/directory-source.ts';
import { fetchVersion } from '../data-set/copies/fetch-version.ts';
import { publishVersion } from '../data-set/copies/publish-version.ts';
import { dataSetDirectory, dataSetsDirectory } from '../data-set/data-set-directory.ts';
import { buildDataSet, contactOf, staffOf, temporaryDirectory } from '../data-set/data-set-fixture.test.ts';
import { openDataSet } from '../data-set/open-data-set.ts';
import { removeVersion } from '../data-set/remove-versions.ts';
import { Forgettings } from './forgettings.ts';

const first = '20261101T000000-aaaa' as DataSetVersion;
/** A directory of a fetch of `first` that was killed. */
const halfFetched = `.fetching-${first}` as DataSetVersion;
const jobId = 'job' as JobId;
const clientId = 'acme' as ClientId;
const companyCount = 30;
const contactsEach = 5;

function nameOf(n: number): string {
  return `Wx${n}qz`;
}

class Installation {
  readonly control: ControlStore;
  readonly dataDirectory: string;
  readonly #forgettings: Forgettings;

  private constructor(control: ControlStore, dataDirectory: string, source: string | undefined, key: Buffer) {
    this.control = control;
    this.dataDirectory = dataDirectory;
    this.#forgettings = new Forgettings({ control, dataDirectory, masterKey: key, dataSetSource: source });
  }

  /** With an active version of so many companies that a few are little of it. @param sourceOf the setting `dataSetSource` */
  static async make(
    t: TestContext,
    sourceOf: (dataDirectory: string) => string | undefined = () => undefined,
  ): Promise<Installation> {
    const dataDirectory = await temporaryDirectory(t);
    await mkdir(dataSetsDirectory(dataDirectory), { recursive: true });
    const control = await openControlStore({ dataDirectory });
    t.after(() => control.close());
    const staffs = Array.from({ length: companyCount }, (_, company) =>
      staffOf(
        company + 1,
        Array.from({ length: contactsEach }, (_, index) => {
          const n = company * contactsEach + index;
          const description = `${nameOf(n)} likes tea`;
          return contactOf(n + 1, {
            lastName: nameOf(n),
            fullName: nameOf(n),
            email: `${nameOf(n)}@x.test`,
            record: { description },
          });
        }),
      ),
    );
    const { manifest } = await buildDataSet(dataDirectory, first, staffs);
    const { contacts, companies } = manifest;
    const record = { version: first, createdAtMs: 1, contacts, companies, sources: [], sizeBytes: 1 };
    await control.dataSets.registerAndActivate(record, 2);
    const source = sourceOf(dataDirectory);
    if (source?.startsWith('/')) {
      await mkdir(source, { recursive: true });
      await publishVersion(dataDirectory, first, source);
    }
    const key = Buffer.from(await openMasterKey(control, { dataDirectory }));
    return new Installation(control, dataDirectory, source, key);
  }

  /** @returns how to end a job that a worker has begun on the active version */
  async pinActive(): Promise<() => Promise<boolean>> {
    const { control } = this;
    await control.clients.create(
      { clientId, name: 'Acme', entitlements: ['lookup'], createdAtMs: 1 },
      { secretHash: Buffer.alloc(32), webhookSecretSealed: new Uint8Array() },
    );
    await control.jobs.submit(
      {
        jobId,
        clientId,
        createdAtMs: 1,
        totalQueries: 1,
        validQueries: 1,
        kind: 'lookup',
        options: { limit: 1, contactDetails: false },
        body: Buffer.from('1,1,4,,'),
      },
      { maxUnfinishedJobs: 1 },
    );
    const active = (await control.dataSets.active())?.version ?? first;
    const owner = 'w';
    const claimed = await control.jobs.claim({ owner, nowMs: 1, leaseUntilMs: 2, dataSetVersion: active });
    assert.ok(claimed);
    return () => control.jobs.fail({ ...claimed, owner }, { endedAtMs: 3, failureReason: 'none' });
  }

  async forget(...numbers: readonly number[]) {
    const identifiers = numbers.map((n) => ({ kind: 'email', text: `${nameOf(n)}@x.test` }) as const);
    const request = { operator: 'dpo', purge: false, timeoutMs: 0 };
    return this.#forgettings.forget(await this.#forgettings.find(identifiers), request);
  }

  complete() {
    return this.#forgettings.complete({ purge: false, timeoutMs: 0 });
  }

  async active(): Promise<DataSetVersion> {
    return (await this.control.dataSets.active())?.version ?? assert.fail('nothing is active');
  }

  versions(): Promise<string[]> {
    return readdir(dataSetsDirectory(this.dataDirectory));
  }

  filesOf(version: DataSetVersion): Promise<string[]> {
    return readdir(dataSetDirectory(this.dataDirectory, version));
  }
}

async function namesIn(dataDirectory: string, version: DataSetVersion): Promise<string[]> {
  const reader = new ContactsReader(await openDataSet(dataSetDirectory(dataDirectory, version)));
  try {
    return [...reader.companies()].flatMap(({ contacts }) => contacts.map(({ lastName }) => lastName)).sort();
  } finally {
    reader.close();
  }
}

function everybodyBut(...gone: readonly number[]): string[] {
  return Array.from({ length: companyCount * contactsEach }, (_, n) => n)
    .filter((n) => !gone.includes(n))
    .map(nameOf)
    .sort();
}

function tracesOf(...numbers: readonly number[]): string[] {
  return numbers.map((n) => nameOf(n).toLowerCase());
}

describe('versions without people who were forgotten', () => {
  it('share the blocks of the one before for as long as a job runs on it, and are wiped then', async (t) => {
    const installation = await Installation.make(t);
    const { dataDirectory } = installation;
    const endJob = await installation.pinActive();
    assert.deepEqual((await installation.forget(3, 70)).unconfirmed?.versions, [first]);
    const second = await installation.active();
    assert.ok((await installation.filesOf(second)).includes('replaced.json'));
    // One more, of somebody in a company that was rewritten, and of somebody in one that was not.
    assert.deepEqual((await installation.forget(4, 130)).unconfirmed?.versions, [first]);
    const third = await installation.active();
    assert.deepEqual(await namesIn(dataDirectory, first), everybodyBut());
    assert.deepEqual(await namesIn(dataDirectory, second), everybodyBut(3, 70));
    assert.deepEqual(await namesIn(dataDirectory, third), everybodyBut(3, 70, 4, 130));
    assert.deepEqual(await faultsOfFiles(dataSetDirectory(dataDirectory, third), true), []);
    await endJob();
    const { unconfirmed, removedVersions } = await installation.complete();
    assert.deepEqual([unconfirmed, removedVersions], [undefined, [first, second]]);
    assert.deepEqual(await installation.versions(), [third]);
    assert.equal((await installation.filesOf(third)).includes('replaced.json'), false);
    await assertNoneInFiles(tracesOf(3, 70, 4, 130), dataDirectory);
    assert.deepEqual(await namesIn(dataDirectory, third), everybodyBut(3, 70, 4, 130));
    assert.deepEqual(await faultsOfFiles(dataSetDirectory(dataDirectory, third), true), []);
  });

  it('are wiped by the next call where somebody else has removed the one before', async (t) => {
    const installation = await Installation.make(t);
    const { control, dataDirectory } = installation;
    const endJob = await installation.pinActive();
    await installation.forget(3);
    const second = await installation.active();
    await endJob();
    await removeVersion(control, dataDirectory, first);
    assert.equal((await installation.complete()).unconfirmed, undefined);
    assert.equal((await installation.filesOf(second)).includes('replaced.json'), false);
    await assertNoneInFiles(tracesOf(3), dataDirectory);
    assert.deepEqual(await faultsOfFiles(dataSetDirectory(dataDirectory, second), true), []);
  });

  it('are published whole, without what is still to be wiped, and fetched where the one before is not', async (t) => {
    const shared = join(await temporaryDirectory(t), 'shared');
    const installation = await Installation.make(t, () => shared);
    const { control } = installation;
    const endJob = await installation.pinActive();
    assert.deepEqual((await installation.forget(3, 70)).unconfirmed?.versions, [first]);
    const second = await installation.active();
    assert.ok((await installation.filesOf(second)).includes('replaced.json'));
    await assertNoneInFiles(tracesOf(3, 70), join(shared, second));
    const elsewhere = await temporaryDirectory(t);
    const record = (await control.dataSets.list()).find(({ version }) => version === second);
    assert.ok(record?.manifestSha256);
    const never = new AbortController().signal;
    await fetchVersion(elsewhere, record, new DirectorySource(shared), never);
    assert.ok((await readdir(dataSetDirectory(elsewhere, second))).includes('rewritten.bin'));
    assert.deepEqual(await faultsOfFiles(dataSetDirectory(elsewhere, second), true), []);
    assert.deepEqual(await namesIn(elsewhere, second), everybodyBut(3, 70));
    await endJob();
    assert.equal((await installation.complete()).unconfirmed, undefined);
    assert.deepEqual(await readdir(shared), [second]);
  });

  it('are on machines that fetch copies in the place of the one before, also where that was needed just now', async (t) => {
    t.mock.timers.enable({ apis: ['setInterval', 'Date'], now: Date.now() });
    const shared = join(await temporaryDirectory(t), 'shared');
    const installation = await Installation.make(t, () => shared);
    const { control } = installation;
    const dataDirectory = await temporaryDirectory(t);
    await mkdir(dataSetsDirectory(dataDirectory));
    let fetched = Promise.withResolvers<void>();
    const removed = Promise.withResolvers<void>();
    const log = pino({
      hooks: {
        logMethod: ([, message]) => {
          if (/removed$/.test(String(message))) removed.resolve();
        },
      },
    });
    const copies = new DataSetCopies({
      control,
      dataDirectory,
      source: new DirectorySource(shared),
      process: 'elsewhere',
      runsJobs: true,
      copiesKept: 2,
      inUse: () => undefined,
      onFetched: () => fetched.resolve(),
      log,
    });
    t.after(() => copies.stop());
    await copies.start();
    await fetched.promise;
    // As an old job does, for its own columns; and what was killed while it was published, or fetched.
    await copies.need(first);
    for (const half of [join(shared, `.publishing-${first}`), dataSetDirectory(dataDirectory, halfFetched)]) {
      await mkdir(half);
      await writeFile(join(half, 'blocks.bin'), nameOf(3));
    }
    assert.equal((await installation.forget(3)).unconfirmed, undefined);
    const second = await installation.active();
    assert.deepEqual(await readdir(shared), [second]);
    fetched = Promise.withResolvers();
    t.mock.timers.tick(11_000);
    await Promise.all([fetched.promise, removed.promise]);
    await copies.stop();
    assert.deepEqual(await readdir(dataSetsDirectory(dataDirectory)), [second]);
    assert.deepEqual(await namesIn(dataDirectory, second), everybodyBut(3));
    await assertNoneInFiles(tracesOf(3), dataDirectory);
  });

  it('are not taken from where they lie with the bytes that are still to be wiped', async (t) => {
    const installation = await Installation.make(t);
    await installation.pinActive();
    await installation.forget(3);
    const second = await installation.active();
    const copied = await temporaryDirectory(t);
    await cp(dataSetDirectory(installation.dataDirectory, second), join(copied, second), { recursive: true });
    const elsewhere = await temporaryDirectory(t);
    const never = new AbortController().signal;
    await assert.rejects(
      fetchVersion(elsewhere, { version: second }, new DirectorySource(copied), never),
      /blocks.bin of data set .* has another digest than its manifest says/,
    );
    await assertNoneInFiles(tracesOf(3), elsewhere);
  });

  for (const [where, sourceOf] of Object.entries({
    'a web server': () => 'https://storage.internal/datasets',
    'the data directory': dataSetsDirectory,
  }))
    it(`have a file of their own where machines fetch copies from ${where}`, async (t) => {
      const installation = await Installation.make(t, sourceOf);
      await installation.pinActive();
      await installation.forget(3);
      const second = await installation.active();
      const files = await installation.filesOf(second);
      assert.equal(files.includes('replaced.json') || files.includes('rewritten.bin'), false);
      await assertNoneInFiles(tracesOf(3), dataSetDirectory(installation.dataDirectory, second));
      const elsewhere = await temporaryDirectory(t);
      const here = new DirectorySource(dataSetsDirectory(installation.dataDirectory));
      await fetchVersion(elsewhere, { version: second }, here, new AbortController().signal);
      assert.deepEqual(await namesIn(elsewhere, second), everybodyBut(3));
    });
});
