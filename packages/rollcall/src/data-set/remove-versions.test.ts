import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { ClientId, ControlStore, DataSetVersion, JobId } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { hashSecret } from '../control/secrets.ts';
import { ContactsReader } from './contacts-reader.ts';
import { dataSetDirectory, dataSetsDirectory, markForRemoval } from './data-set-directory.ts';
import { buildDataSet, contactOf, staffOf, temporaryDirectory } from './data-set-fixture.test.ts';
import type { OpenDataSet } from './open-data-set.ts';
import { removeLeftovers, removeOldVersions, removeVersion } from './remove-versions.ts';
import { reportPath } from './version-reports.ts';

const clientId = 'acme' as ClientId;

/** A data directory with so many registered versions, v1 and on, the last one active. */
async function versions(t: TestContext, count: number) {
  const dataDirectory = await temporaryDirectory(t);
  const control = await openControlStore({ dataDirectory });
  t.after(() => control.close());
  const dataSets: OpenDataSet[] = [];
  for (let n = 1; n <= count; n++) {
    const dataSet = await buildDataSet(dataDirectory, `v${n}`, [staffOf(7, [contactOf(n)])]);
    dataSets.push(dataSet);
    await register(control, dataSet.version, n);
  }
  const [first] = dataSets;
  assert.ok(first);
  return {
    dataDirectory,
    control,
    first,
    registered: async () => (await control.dataSets.list()).map(({ version }) => version as string),
    files: async () => (await readdir(dataSetsDirectory(dataDirectory))).sort(),
  };
}

function register(control: ControlStore, version: DataSetVersion, createdAtMs: number): Promise<boolean> {
  const record = { version, createdAtMs, contacts: 1, companies: 1, sizeBytes: 1, sources: [] };
  return control.dataSets.registerAndActivate(record, createdAtMs);
}

/** A job that a worker has begun on a version. */
async function begin(control: ControlStore, dataSetVersion: DataSetVersion): Promise<JobId> {
  await control.clients.create(
    { clientId, name: 'Acme', entitlements: [], createdAtMs: 1 },
    { secretHash: hashSecret('x'), webhookSecretSealed: new Uint8Array() },
  );
  const jobId = 'job' as JobId;
  const options = { limit: 1, contactDetails: false };
  const lines = { totalQueries: 1, validQueries: 1, body: new Uint8Array() };
  await control.jobs.submit(
    { jobId, clientId, kind: 'lookup', createdAtMs: 1, ...lines, options },
    { maxUnfinishedJobs: 1 },
  );
  const job = await control.jobs.claim({ owner: 'w', nowMs: 2, leaseUntilMs: 3, dataSetVersion });
  assert.equal(job?.dataSetVersion, dataSetVersion);
  return jobId;
}

describe('removing a version', () => {
  it('takes it out of the registry and removes its files; who reads it can read on', async (t) => {
    const { dataDirectory, control, first, registered, files } = await versions(t, 2);
    const reader = new ContactsReader(first);
    for (const version of ['v1', 'v2'] as DataSetVersion[]) {
      const rejects = reportPath(dataDirectory, 'rejects', version);
      await mkdir(dirname(rejects), { recursive: true });
      await writeFile(rejects, 'report');
    }
    assert.deepEqual(await removeVersion(control, dataDirectory, 'v1'), { removed: true });
    assert.deepEqual([await registered(), await files()], [['v2'], ['v2']]);
    assert.deepEqual(await readdir(join(dataDirectory, 'rejects')), ['v2.csv'], 'its report goes with it');
    const read = [...reader.companies()].flatMap(({ contacts }) => contacts);
    assert.deepEqual(read, [contactOf(1)]);
    reader.close();
  });

  it('leaves the active version, one that a job is pinned to, and what is not registered', async (t) => {
    const { dataDirectory, control, first, files } = await versions(t, 2);
    const stray = join(dataSetsDirectory(dataDirectory), 'stray');
    await mkdir(stray);
    await begin(control, first.version);
    assert.deepEqual(await removeVersion(control, dataDirectory, 'v2'), {
      removed: false,
      refused: 'active',
    });
    assert.deepEqual(await removeVersion(control, dataDirectory, 'v1'), {
      removed: false,
      refused: 'pinned',
      jobIds: ['job'],
    });
    for (const version of ['stray', '../datasets/v1', '.', '']) {
      const refused = { removed: false, refused: 'unknown' };
      assert.deepEqual(await removeVersion(control, dataDirectory, version), refused);
    }
    assert.deepEqual(await files(), ['stray', 'v1', 'v2']);
    for (const version of ['v1', 'v2'] as DataSetVersion[])
      assert.equal(existsSync(join(dataSetDirectory(dataDirectory, version), 'owner')), false);
    assert.deepEqual(await readdir(stray), []);
  });

  it('takes a version without files out of the registry', async (t) => {
    const { dataDirectory, control, first, registered } = await versions(t, 2);
    await rm(first.directory, { recursive: true });
    assert.deepEqual(await removeVersion(control, dataDirectory, 'v1'), { removed: true });
    assert.deepEqual(await registered(), ['v2']);
  });

  it('is done by one of two that are at it', async (t) => {
    const { dataDirectory, control, files } = await versions(t, 2);
    const decisions = await Promise.all([
      removeVersion(control, dataDirectory, 'v1'),
      removeVersion(control, dataDirectory, 'v1'),
    ]);
    assert.equal(decisions.filter(({ removed }) => removed).length, 1);
    assert.deepEqual(await files(), ['v2']);
  });

  for (const [moment, leave] of [
    ['it has marked the version', async () => {}],
    [
      'it is out of the registry',
      async ({ control, first }) => {
        assert.deepEqual(await control.dataSets.remove(first.version), { removed: true });
      },
    ],
    [
      'its directory has lost its name',
      async ({ control, first, dataDirectory }) => {
        await control.dataSets.remove(first.version);
        await rename(first.directory, join(dataSetsDirectory(dataDirectory), `.removed-${first.version}`));
      },
    ],
  ] as readonly [string, (at: Awaited<ReturnType<typeof versions>>) => Promise<void>][]) {
    it(`leaves no rubbish when it is killed after ${moment}`, async (t) => {
      const at = await versions(t, 2);
      const { dataDirectory, control, first, registered, files } = at;
      await markForRemoval(dataDirectory, first.version);
      const { pid: gone } = spawnSync(process.execPath, ['--version']);
      await writeFile(join(first.directory, 'owner'), String(gone));
      await leave(at);
      await removeLeftovers(control, dataDirectory);
      assert.deepEqual(await files(), await registered());
      assert.equal(existsSync(join(first.directory, 'owner')), false);
    });
  }
});

describe('removing old versions', () => {
  it('keeps the newest ones', async (t) => {
    const { dataDirectory, control, registered, files } = await versions(t, 5);
    assert.deepEqual(await removeOldVersions(control, dataDirectory, 5), []);
    assert.deepEqual(await removeOldVersions(control, dataDirectory, 3), ['v1', 'v2']);
    assert.deepEqual(
      [await registered(), await files()],
      [
        ['v3', 'v4', 'v5'],
        ['v3', 'v4', 'v5'],
      ],
    );
    assert.deepEqual(await removeOldVersions(control, dataDirectory, 1), ['v3', 'v4']);
    assert.deepEqual(await removeOldVersions(control, dataDirectory, 1), []);
  });

  it('keeps the active one and those of jobs besides, however old they are', async (t) => {
    const { dataDirectory, control, first, files } = await versions(t, 5);
    const jobId = await begin(control, 'v3' as DataSetVersion);
    await control.dataSets.activate(first.version, 10);
    assert.deepEqual(await removeOldVersions(control, dataDirectory, 1), ['v2', 'v4']);
    assert.deepEqual(await files(), ['v1', 'v3', 'v5']);
    await control.jobs.fail({ jobId, owner: 'w', attempt: 1 }, { endedAtMs: 4, failureReason: 'x' });
    assert.deepEqual(await removeOldVersions(control, dataDirectory, 1), ['v3']);
  });
});
