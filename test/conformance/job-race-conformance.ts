import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  acme,
  defaults,
  globex,
  jobId,
  lease,
  newJob,
  type OpenStoreUnderTest,
  resultParts,
  totals,
  version1,
  withClients,
} from './store-under-test.ts';

/** What must hold when two processes call at the same moment. */
export function jobRaceConformance(open: OpenStoreUnderTest): void {
  describe('jobs, when calls meet', () => {
    it('gives every job to exactly one of many claims', () =>
      withClients(open, async ({ store, other }) => {
        const names = Array.from({ length: 20 }, (_, n) => `job ${n}`);
        await Promise.all(
          names.map((name, n) =>
            (n % 2 === 0 ? store : other).jobs.submit(newJob(name, n % 3 === 0 ? globex : acme, n), defaults),
          ),
        );
        const claims = await Promise.all(
          Array.from({ length: 30 }, (_, n) =>
            (n % 2 === 0 ? store : other).jobs.claim({
              owner: `w${n}`,
              nowMs: 5_000,
              leaseUntilMs: 9_000,
              dataSetVersion: version1,
            }),
          ),
        );
        const given = claims.filter((claimed) => claimed !== undefined);
        assert.deepEqual(given.map((claimed) => claimed.jobId).toSorted(), names.map(jobId).toSorted());
        assert.ok(given.every((claimed) => claimed.attempt === 1));
      }));

    it('lets either the cancel or the claim of a job win, never both', () =>
      withClients(open, async ({ store, other }) => {
        // Which of them is faster is the machine's affair: they meet again until each has won.
        let [claims, cancels] = [0, 0];
        for (let round = 0; round < 20 && (claims === 0 || cancels === 0); round++) {
          const names = Array.from({ length: 24 }, (_, n) => `job ${round} ${n}`);
          await Promise.all(names.map((name, n) => store.jobs.submit(newJob(name, acme, n), defaults)));
          // Claims take the oldest, cancels go from the newest on: they meet in the middle of the queue.
          const calls = names.toReversed().map((name, n) => {
            const [mine, theirs] = n % 2 === 0 ? [store, other] : [other, store];
            return [
              mine.jobs.claim({ owner: 'w1', nowMs: 5_000, leaseUntilMs: 9_000, dataSetVersion: version1 }),
              theirs.jobs.cancel(jobId(name), acme, 5_000),
            ] as const;
          });
          const claimedJobs = await Promise.all(calls.map(([claim]) => claim));
          const cancelledJobs = await Promise.all(calls.map(([, cancel]) => cancel));

          const claimed = new Set(claimedJobs.flatMap((job) => (job === undefined ? [] : [job.jobId])));
          const aborted = new Set(
            cancelledJobs.flatMap((job) => (job?.state === 'aborted' ? [job.jobId] : [])),
          );
          assert.ok(claimed.isDisjointFrom(aborted));
          assert.equal(claimed.size + aborted.size, names.length);
          assert.ok(cancelledJobs.every((job) => job?.state === 'aborted' || job?.state === 'processing'));
          for (const name of names) {
            const state = (await store.jobs.find(jobId(name), acme))?.state;
            assert.equal(state, aborted.has(jobId(name)) ? 'aborted' : 'processing');
          }
          claims += claimed.size;
          cancels += aborted.size;
        }
        assert.ok(claims > 0 && cancels > 0, `${claims} claims and ${cancels} cancels won`);
      }));

    it('gives a job whose lease ran out to exactly one of many workers', () =>
      withClients(open, async ({ store, other }) => {
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        await store.jobs.claim({
          owner: 'dead',
          nowMs: 2_000,
          leaseUntilMs: 3_000,
          dataSetVersion: version1,
        });
        const claims = await Promise.all(
          Array.from({ length: 20 }, (_, n) =>
            (n % 2 === 0 ? store : other).jobs.claim({
              owner: `w${n}`,
              nowMs: 4_000,
              leaseUntilMs: 9_000,
              dataSetVersion: version1,
            }),
          ),
        );
        assert.equal(claims.filter((claimed) => claimed !== undefined).length, 1);
      }));

    it('ends a job once when its late worker and a takeover meet', () =>
      withClients(open, async ({ store, other }) => {
        for (let n = 0; n < 10; n++) {
          const name = `job ${n}`;
          await store.jobs.submit(newJob(name, acme, 1_000), defaults);
          await store.jobs.claim({
            owner: 'late',
            nowMs: 2_000,
            leaseUntilMs: 3_000,
            dataSetVersion: version1,
          });
          const [ended, taken] = await Promise.all([
            store.jobs.finish(lease(name, 'late'), { endedAtMs: 4_000, totals, resultParts }),
            other.jobs.claim({ owner: 'w2', nowMs: 4_000, leaseUntilMs: 9_000, dataSetVersion: version1 }),
          ]);
          assert.equal(ended, taken === undefined);
          const endedByTaker = await other.jobs.finish(lease(name, 'w2', 2), {
            endedAtMs: 4_100,
            totals,
            resultParts,
          });
          assert.equal(endedByTaker, taken !== undefined);
        }
      }));

    it('has many submissions of two processes on stable storage when they resolve', () =>
      withClients(open, async ({ store, other }) => {
        await Promise.all(
          Array.from({ length: 40 }, async (_, n) => {
            const [mine, theirs] = n % 2 === 0 ? [store, other] : [other, store];
            await mine.jobs.submit(newJob(`job ${n}`, acme, n), defaults);
            assert.equal((await theirs.jobs.find(jobId(`job ${n}`), acme))?.state, 'accepted');
          }),
        );
      }));
  });
}
