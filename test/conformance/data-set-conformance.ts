import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  ClaimedJob,
  ControlStore,
  DataSetVersion,
} from '../../packages/rollcall/src/control/control-store.ts';
import {
  acme,
  dataSet,
  defaults,
  globex,
  jobId,
  lease,
  newJob,
  type OpenStoreUnderTest,
  resultParts,
  totals,
  version1,
  version2,
  withoutDataSets,
} from './store-under-test.ts';

const notRegistered = '20261103T000000-cccc' as DataSetVersion;

/** Registers the version of the jobs first, and another one, which is active then. */
async function registerBoth(store: ControlStore): Promise<void> {
  await store.dataSets.registerAndActivate(dataSet(version1, 1_000), 1_001);
  await store.dataSets.registerAndActivate(dataSet(version2, 2_000), 2_001);
}

/** Claims the oldest job as a process that has the version open; the lease ends at 6,000. */
function claimOn(
  store: ControlStore,
  dataSetVersion: DataSetVersion,
  { owner = 'w1', nowMs = 5_000 } = {},
): Promise<ClaimedJob | undefined> {
  return store.jobs.claim({ owner, nowMs, leaseUntilMs: nowMs + 1_000, dataSetVersion });
}

export function dataSetConformance(open: OpenStoreUnderTest): void {
  describe('data sets', () => {
    it('has none at first', () =>
      withoutDataSets(open, async ({ store }) => {
        assert.equal(await store.dataSets.active(), undefined);
        assert.deepEqual(await store.dataSets.list(), []);
      }));

    it('makes the version that was registered last the active one, for every process', () =>
      withoutDataSets(open, async ({ store, other }) => {
        await store.dataSets.registerAndActivate(dataSet(version2, 2_000), 2_001);
        assert.deepEqual(await other.dataSets.active(), dataSet(version2, 2_000));
        await other.dataSets.registerAndActivate(dataSet(version1, 1_000), 2_002);
        assert.deepEqual(await store.dataSets.active(), dataSet(version1, 1_000));
        assert.deepEqual(await store.dataSets.list(), [dataSet(version1, 1_000), dataSet(version2, 2_000)]);
      }));

    it('switches back to an older version, and stays where it is for an unknown one', () =>
      withoutDataSets(open, async ({ store, other }) => {
        await store.dataSets.registerAndActivate(dataSet(version1, 1_000), 1_001);
        await store.dataSets.registerAndActivate(dataSet(version2, 2_000), 2_001);
        assert.equal(await other.dataSets.activate(version1, 3_000), true);
        assert.deepEqual(await store.dataSets.active(), dataSet(version1, 1_000));
        assert.equal(await other.dataSets.activate('20261103T000000-cccc', 4_000), false);
        assert.deepEqual(await store.dataSets.active(), dataSet(version1, 1_000));
        assert.equal(await other.dataSets.activate(version1, 5_000), true);
      }));

    it('keeps a registered version as it is when it is registered again', () =>
      withoutDataSets(open, async ({ store }) => {
        await store.dataSets.registerAndActivate(dataSet(version1, 1_000), 1_001);
        await store.dataSets.registerAndActivate(dataSet(version2, 2_000), 2_001);
        await store.dataSets.registerAndActivate({ ...dataSet(version1, 1_000), contacts: 5 }, 3_000);
        assert.deepEqual(await store.dataSets.active(), dataSet(version1, 1_000));
        assert.equal((await store.dataSets.list()).length, 2);
      }));

    it('removes a version that is not active, for every process', () =>
      withoutDataSets(open, async ({ store, other }) => {
        await registerBoth(store);
        assert.deepEqual(await other.dataSets.remove(version1), { removed: true });
        assert.deepEqual(await store.dataSets.list(), [dataSet(version2, 2_000)]);
        assert.equal(await store.dataSets.activate(version1, 3_000), false);
        assert.deepEqual(await store.dataSets.remove(version1), { removed: false, refused: 'unknown' });
        assert.deepEqual(await store.dataSets.active(), dataSet(version2, 2_000));
      }));

    it('keeps the active version, and says that there is no other', () =>
      withoutDataSets(open, async ({ store, other }) => {
        await registerBoth(store);
        assert.deepEqual(await other.dataSets.remove(version2), { removed: false, refused: 'active' });
        assert.deepEqual(await other.dataSets.remove(notRegistered), { removed: false, refused: 'unknown' });
        assert.equal((await store.dataSets.list()).length, 2);
      }));

    it('keeps a version that jobs are pinned to until the last of them has ended, and names them', () =>
      withoutDataSets(open, async ({ store, other }) => {
        await registerBoth(store);
        // In the order of submission, which is not that of the ids.
        for (const [n, name] of ['c', 'a', 'b', 'waits'].entries())
          await store.jobs.submit(newJob(name, n % 2 === 0 ? acme : globex, 1_000 + n), defaults);
        for (const owner of ['w1', 'w2', 'w3']) await claimOn(store, version1, { owner });
        const pinnedBy = (...names: string[]) => ({
          removed: false,
          refused: 'pinned',
          jobIds: names.map(jobId),
        });
        assert.deepEqual(await other.dataSets.remove(version1), pinnedBy('c', 'a', 'b'));
        assert.deepEqual(await other.dataSets.pinnedJobs(), [{ version: version1, jobs: 3 }]);
        const end = { endedAtMs: 5_100, totals, resultParts };
        assert.equal(await store.jobs.finish(lease('c', 'w1'), end), true);
        assert.deepEqual(await other.dataSets.remove(version1), pinnedBy('a', 'b'));
        const failure = { endedAtMs: 5_200, failureReason: 'x' };
        assert.equal(await store.jobs.fail(lease('a', 'w2'), failure), true);
        // Given back, and taken over by a process that has another version open: it stays where it began.
        await store.jobs.handBack('w3');
        assert.deepEqual(await other.dataSets.remove(version1), pinnedBy('b'));
        assert.equal((await claimOn(other, version2, { owner: 'w4' }))?.dataSetVersion, version1);
        assert.deepEqual(await store.dataSets.remove(version1), pinnedBy('b'));
        assert.equal(await other.jobs.finish(lease('b', 'w4', 2), end), true);
        assert.deepEqual(await store.dataSets.pinnedJobs(), []);
        // The job that still waits is pinned to none.
        assert.deepEqual(await store.dataSets.remove(version1), { removed: true });
        assert.equal((await store.jobs.find(jobId('c'), acme))?.dataSetVersion, version1);
      }));

    it('pins no job to a version that was removed: it waits for a claim on another', () =>
      withoutDataSets(open, async ({ store, other }) => {
        await registerBoth(store);
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        await store.dataSets.remove(version1);
        assert.equal(await claimOn(other, version1), undefined);
        assert.equal((await store.jobs.find(jobId('a'), acme))?.state, 'accepted');
        assert.equal((await claimOn(other, version2))?.dataSetVersion, version2);
      }));

    it('takes a job over whatever the version that the new owner has open', () =>
      withoutDataSets(open, async ({ store, other }) => {
        await registerBoth(store);
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        await claimOn(store, version2);
        const taken = await claimOn(other, notRegistered, { owner: 'w2', nowMs: 6_001 });
        assert.equal(taken?.dataSetVersion, version2);
      }));

    it('lets a version go or become active when both are asked for at once, never both', () =>
      withoutDataSets(open, async ({ store, other }) => {
        for (let n = 0; n < 15; n++) {
          await registerBoth(store);
          const [mine, theirs] = n % 2 === 0 ? [store, other] : [other, store];
          const remove = () => mine.dataSets.remove(version1);
          const activate = () => theirs.dataSets.activate(version1, 3_000);
          const first = n % 3 === 0 ? remove() : activate();
          const [one, two] = await Promise.all([first, n % 3 === 0 ? activate() : remove()]);
          const isActivated = one === true || two === true;
          const active = (await other.dataSets.active())?.version;
          assert.equal(active, isActivated ? version1 : version2);
          const isThere = (await store.dataSets.list()).some(({ version }) => version === version1);
          assert.equal(isThere, isActivated);
        }
      }));

    it('lets a version go or get a job when both are asked for at once, never both', () =>
      withoutDataSets(open, async ({ store, other }) => {
        for (let n = 0; n < 15; n++) {
          await registerBoth(store);
          await store.jobs.submit(newJob(`job ${n}`, acme, n), defaults);
          const [mine, theirs] = n % 2 === 0 ? [store, other] : [other, store];
          const [removed, claimed] = await Promise.all([
            mine.dataSets.remove(version1),
            claimOn(theirs, version1),
          ]);
          assert.equal(removed.removed, claimed === undefined);
          const running = claimed ?? (await claimOn(theirs, version2));
          assert.ok(running);
          assert.equal(running.dataSetVersion, removed.removed ? version2 : version1);
          await theirs.jobs.finish(running, { endedAtMs: 5_100, totals, resultParts });
        }
      }));
  });
}
