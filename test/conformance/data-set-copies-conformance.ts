import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ControlStore, DataSetVersion } from '../../packages/rollcall/src/control/control-store.ts';
import {
  acme,
  dataSet,
  defaults,
  jobId,
  newJob,
  type OpenStoreUnderTest,
  version1,
  version2,
  withoutDataSets,
} from './store-under-test.ts';

const nowMs = 5_000;

/** The first is active, the second registered. */
async function registerBoth({ dataSets }: ControlStore): Promise<void> {
  await dataSets.registerAndActivate(dataSet(version1, 1_000), 1_001);
  await dataSets.register(dataSet(version2, 2_000));
}

/** The versions that this many processes have. */
async function report({ dataSets }: ControlStore, ...held: DataSetVersion[][]): Promise<void> {
  for (const [index, versions] of held.entries())
    await dataSets.reportCopies({ process: `worker ${index}`, versions }, nowMs + 1_000);
}

export function dataSetCopiesConformance(open: OpenStoreUnderTest): void {
  describe('copies of data sets', () => {
    it('keeps the digest of a manifest, and makes no version active that is only registered', () =>
      withoutDataSets(open, async ({ store, other }) => {
        const record = { ...dataSet(version1, 1_000), manifestSha256: 'abcd' };
        await store.dataSets.register(record);
        await store.dataSets.register(record);
        assert.deepEqual(await other.dataSets.list(), [record]);
        assert.equal(await other.dataSets.active(), undefined);
      }));

    it('makes an announced version active when more than half of the processes have it', () =>
      withoutDataSets(open, async ({ store, other }) => {
        await registerBoth(store);
        assert.equal(await store.dataSets.announce(version2, 3_000), true);
        assert.equal((await other.dataSets.announced())?.version, version2);
        assert.equal(await other.dataSets.activateAnnounced(nowMs), undefined);
        await report(store, [version1], [version1, version2]);
        assert.equal(await other.dataSets.activateAnnounced(nowMs), undefined);
        assert.equal((await other.dataSets.active())?.version, version1);
        await report(other, [version1], [version2], [version2]);
        assert.equal(await store.dataSets.activateAnnounced(nowMs), version2);
        assert.equal((await other.dataSets.active())?.version, version2);
        assert.equal(await other.dataSets.announced(), undefined);
        assert.equal(await other.dataSets.activateAnnounced(nowMs), undefined);
      }));

    it('counts no process that has not told of itself for long, or has stopped', () =>
      withoutDataSets(open, async ({ store, other }) => {
        await registerBoth(store);
        await store.dataSets.announce(version2, 3_000);
        await store.dataSets.reportCopies({ process: 'silent', versions: [version1] }, nowMs - 1);
        await report(store, [version1], [version2]);
        assert.deepEqual(await other.dataSets.holders(nowMs), [
          { process: 'worker 0', versions: [version1] },
          { process: 'worker 1', versions: [version2] },
        ]);
        await other.dataSets.withdrawCopies('worker 0');
        assert.equal(await other.dataSets.activateAnnounced(nowMs), version2);
      }));

    it('lets the latest word on the active version count', () =>
      withoutDataSets(open, async ({ store, other }) => {
        await registerBoth(store);
        await report(store, [version2]);
        await store.dataSets.announce(version2, 3_000);
        await other.dataSets.announce(version1, 3_001);
        assert.equal(await other.dataSets.announced(), undefined, 'the active one stays');
        await store.dataSets.announce(version2, 3_002);
        await other.dataSets.activate(version1, 3_003);
        assert.equal(await store.dataSets.activateAnnounced(nowMs), undefined);
        assert.equal(await store.dataSets.announce('nothing', 3_004), false);
      }));

    it('forgets the announcement of a version that is removed', () =>
      withoutDataSets(open, async ({ store, other }) => {
        await registerBoth(store);
        await store.dataSets.announce(version2, 3_000);
        assert.deepEqual(await other.dataSets.remove(version2), { removed: true });
        assert.equal(await store.dataSets.announced(), undefined);
      }));

    it('activates an announced version once, whoever asks at the same time', () =>
      withoutDataSets(open, async ({ store, other }) => {
        await registerBoth(store);
        for (let n = 0; n < 10; n++) {
          const [next, last] = n % 2 === 0 ? [version2, version1] : [version1, version2];
          await report(store, [version1, version2]);
          await store.dataSets.announce(next, 3_000);
          const [one, two, removed] = await Promise.all([
            store.dataSets.activateAnnounced(nowMs),
            other.dataSets.activateAnnounced(nowMs),
            other.dataSets.remove(next),
          ]);
          assert.deepEqual(
            [one, two].filter((version) => version !== undefined).length,
            removed.removed ? 0 : 1,
          );
          if (removed.removed) await store.dataSets.register(dataSet(next, 2_000));
          await store.dataSets.activate(removed.removed ? last : next, 4_000);
          if (removed.removed) await store.dataSets.activate(next, 4_000);
        }
      }));

    it('gives a job to an owner that has its version, and leaves new ones where none is to be pinned', () =>
      withoutDataSets(open, async ({ store, other }) => {
        await registerBoth(store);
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        const claim = { owner: 'w1', nowMs, leaseUntilMs: nowMs + 1_000 };
        const late = { ...claim, owner: 'w2', nowMs: nowMs + 1_001 };
        assert.equal(await store.jobs.claim({ ...claim, heldVersions: [version1, version2] }), undefined);
        const first = { ...claim, dataSetVersion: version1 };
        assert.equal((await store.jobs.claim({ ...first, heldVersions: [] }))?.jobId, jobId('a'));
        assert.equal(await other.jobs.claim({ ...late, heldVersions: [version2] }), undefined);
        assert.equal(await other.jobs.claim({ ...late, heldVersions: [] }), undefined);
        const taken = await other.jobs.claim({ ...late, heldVersions: [version2, version1] });
        assert.equal(taken?.dataSetVersion, version1);
      }));
  });
}
