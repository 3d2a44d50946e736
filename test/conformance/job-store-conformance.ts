import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  type ClaimedJob,
  type ClientId,
  type ControlStore,
  everyClient,
  type JobListing,
  type JobOwner,
} from '../../packages/rollcall/src/control/control-store.ts';
import {
  acme,
  clientId,
  defaults,
  globex,
  jobId,
  lease,
  newJob,
  type OpenStoreUnderTest,
  partsOf,
  resultParts,
  totals,
  version1,
  version2,
  withClients,
} from './store-under-test.ts';

/** One claim by `owner` at `nowMs`, with a lease of one second. */
function claim(store: ControlStore, owner: string, nowMs: number): Promise<ClaimedJob | undefined> {
  return store.jobs.claim({ owner, nowMs, leaseUntilMs: nowMs + 1_000, dataSetVersion: version1 });
}

/** What a job must do from one call to the next; what must hold when calls meet is in job-race-conformance.ts. */
export function jobStoreConformance(open: OpenStoreUnderTest): void {
  describe('jobs', () => {
    it('shows a submitted job to its client as accepted, and to no other', () =>
      withClients(open, async ({ store, other }) => {
        const { body: _, ...job } = newJob('a', acme, 1_764_000_000_000);
        await store.jobs.submit(newJob('a', acme, 1_764_000_000_000), defaults);
        assert.deepEqual(await other.jobs.find(job.jobId, acme), {
          ...job,
          state: 'accepted',
          creditsConsumed: 0,
          queuePosition: 1,
        });
        assert.equal(await other.jobs.find(job.jobId, globex), undefined);
        assert.equal(await other.jobs.find(job.jobId.toUpperCase(), acme), undefined);
        assert.equal(await other.jobs.find('', acme), undefined);
      }));

    it('gives the lines of a job back to its client alone, until they are removed', () =>
      withClients(open, async ({ store, other }) => {
        const job = newJob('a', acme, 1_000);
        await store.jobs.submit(job, defaults);
        assert.deepEqual(
          Buffer.from((await other.jobs.readBody(job.jobId, acme)) ?? []),
          Buffer.from(job.body),
        );
        assert.equal(await other.jobs.readBody(job.jobId, globex), undefined);
        assert.equal(await other.jobs.readBody(jobId('b'), acme), undefined);
        await store.jobs.cancel(job.jobId, acme, 2_000);
        await store.jobs.removeContents([job.jobId], 3_000);
        assert.equal(await other.jobs.readBody(job.jobId, acme), undefined);
      }));

    it('counts the jobs of all clients that have not ended, and what the results of all take up', () =>
      withClients(open, async ({ store, other }) => {
        assert.deepEqual(await other.jobs.backlog(), { accepted: 0, processing: 0 });
        assert.equal(await other.jobs.storedResultBytes(), 0);
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        await store.jobs.submit(newJob('b', globex, 2_000), defaults);
        await store.jobs.submit(newJob('c', acme, 3_000), defaults);
        const waiting = { accepted: 3, processing: 0, oldestAcceptedAtMs: 1_000 };
        assert.deepEqual(await other.jobs.backlog(), waiting);
        await claim(store, 'w', 5_000);
        await claim(store, 'w', 5_000);
        await store.jobs.finish(lease('a', 'w'), { endedAtMs: 6_000, totals, resultParts });
        const one = { accepted: 1, processing: 1, oldestAcceptedAtMs: 3_000 };
        assert.deepEqual(await other.jobs.backlog(), one);
        await store.jobs.cancel(jobId('c'), acme, 7_000);
        await store.jobs.finish(lease('b', 'w'), { endedAtMs: 8_000, totals, resultParts: partsOf(5) });
        assert.deepEqual(await other.jobs.backlog(), { accepted: 0, processing: 0 });
        assert.equal(await other.jobs.storedResultBytes(), 2 ** 40 + 7 + 5);
      }));

    it('stores nothing of a job that it refuses', () =>
      withClients(open, async ({ store }) => {
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        await assert.rejects(store.jobs.submit(newJob('a', globex, 2_000), defaults), 'the id is taken');
        await assert.rejects(
          store.jobs.submit(newJob('b', clientId('unknown'), 500), defaults),
          'there is no such client',
        );
        assert.equal((await claim(store, 'w1', 5_000))?.jobId, jobId('a'));
        assert.equal(await claim(store, 'w1', 5_000), undefined);
      }));

    it('counts the place of a waiting job among those of its client, in the order in which they are claimed', () =>
      withClients(open, async ({ store, other }) => {
        for (const [name, owner, createdAtMs] of [
          ['c', acme, 3_000],
          ['b1', acme, 2_000],
          ['b2', acme, 2_000],
          ['a', acme, 1_000],
          ['first of all', globex, 500],
          ['last of all', globex, 9_000],
        ] as const) {
          await store.jobs.submit(newJob(name, owner, createdAtMs), defaults);
        }
        const places = async () => {
          const names = ['a', 'b1', 'b2', 'c'];
          const jobs = await Promise.all(names.map((name) => other.jobs.find(jobId(name), acme)));
          return jobs.map((job) => job?.queuePosition);
        };
        assert.deepEqual((await places()).toSorted(), [1, 2, 3, 4]);
        assert.equal((await places())[0], 1);
        assert.equal((await places())[3], 4);
        assert.equal((await store.jobs.find(jobId('first of all'), globex))?.queuePosition, 1);
        assert.equal((await store.jobs.find(jobId('last of all'), globex))?.queuePosition, 2);

        assert.equal((await claim(store, 'w1', 9_000))?.jobId, jobId('first of all'));
        for (let left = 4; left > 0; left--) {
          const before = new Map((await places()).map((place, index) => [place, index]));
          const claimed = await claim(store, 'w1', 9_000);
          const index = ['a', 'b1', 'b2', 'c'].map(jobId).indexOf(claimed?.jobId ?? jobId('none'));
          assert.equal(before.get(1), index, 'the one that was first is claimed');
          const still = (await places()).filter((place) => place !== undefined);
          assert.deepEqual(
            still.toSorted(),
            Array.from({ length: left - 1 }, (_, place) => place + 1),
          );
        }
      }));

    it('moves waiting jobs up when one before them is cancelled', () =>
      withClients(open, async ({ store, other }) => {
        for (const [n, name] of ['a', 'b'].entries())
          await store.jobs.submit(newJob(name, acme, n), defaults);
        await other.jobs.cancel(jobId('a'), acme, 1_000);
        assert.equal((await store.jobs.find(jobId('a'), acme))?.queuePosition, undefined);
        assert.equal((await store.jobs.find(jobId('b'), acme))?.queuePosition, 1);
      }));

    it('tells how far many jobs are at a time', () =>
      withClients(open, async ({ store, other }) => {
        for (const [n, name] of ['failed', 'running', 'waiting'].entries())
          await store.jobs.submit(newJob(name, n === 0 ? globex : acme, n), defaults);
        const checkpoint = { processedQueries: 1, totals, resultParts, pace: { queries: 1, ms: 512 } };
        await claim(store, 'w1', 2_000);
        await claim(store, 'w1', 2_000);
        await store.jobs.checkpoint(lease('running', 'w1'), checkpoint);
        await store.jobs.checkpoint(lease('failed', 'w1'), checkpoint);
        await store.jobs.fail(lease('failed', 'w1'), { endedAtMs: 2_500, failureReason: 'x' });
        const asked = ['waiting', 'failed', 'running', 'unknown'].map(jobId);
        const found = new Map((await other.jobs.progress(asked)).map((job) => [job.jobId, job]));
        const totalQueries = 2;
        assert.deepEqual(
          asked.map((id) => found.get(id)),
          [
            { jobId: jobId('waiting'), state: 'accepted', totalQueries },
            // What it had done stays known.
            { jobId: jobId('failed'), state: 'failed', totalQueries, checkpoint },
            { jobId: jobId('running'), state: 'processing', totalQueries, checkpoint },
            undefined,
          ],
        );
        assert.deepEqual(await other.jobs.progress([]), []);
      }));

    it('gives the worker everything it needs, the body byte for byte', () =>
      withClients(open, async ({ store, other }) => {
        const job = { ...newJob('a', acme, 1_000), body: new Uint8Array(randomBytes(1_000_000)) };
        await store.jobs.submit(job, defaults);
        const claimed = await claim(other, 'w1', 2_000);
        assert.ok(claimed !== undefined);
        const { body, ...rest } = claimed;
        assert.ok(Buffer.from(body).equals(job.body));
        const { body: _, ...submitted } = job;
        const started = {
          state: 'processing',
          startedAtMs: 2_000,
          dataSetVersion: version1,
          creditsConsumed: job.validQueries,
        };
        const claimedOnce = {
          owner: 'w1',
          attempt: 1,
          tries: 1,
          clientStoredBytes: 0,
          forgottenSequence: 0,
          lastForgetting: 0,
        };
        assert.deepEqual(rest, { ...submitted, ...started, ...claimedOnce });
        assert.deepEqual(await store.jobs.find(job.jobId, acme), { ...submitted, ...started });
      }));

    it('gives out an empty body as it was', () =>
      withClients(open, async ({ store }) => {
        await store.jobs.submit({ ...newJob('a', acme, 1_000), body: new Uint8Array() }, defaults);
        assert.equal((await claim(store, 'w1', 2_000))?.body.length, 0);
      }));

    it('gives out jobs oldest first, whoever submitted them and in whatever order', () =>
      withClients(open, async ({ store, other }) => {
        for (const [name, owner, createdAtMs] of [
          ['c', acme, 3_000],
          ['a', globex, 1_000],
          ['d', acme, 4_000],
          ['b', acme, 2_000],
        ] as const) {
          await store.jobs.submit(newJob(name, owner, createdAtMs), defaults);
        }
        const order = [];
        for (const worker of [store, other, store, other])
          order.push((await claim(worker, 'w1', 9_000))?.jobId);
        assert.deepEqual(order, ['a', 'b', 'c', 'd'].map(jobId));
        assert.equal(await claim(store, 'w1', 9_000), undefined);
      }));

    it('ends a job with its totals and parts, for good', () =>
      withClients(open, async ({ store, other }) => {
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        await claim(store, 'w1', 2_000);
        assert.equal(
          await store.jobs.finish(lease('a', 'w1'), { endedAtMs: 2_500, totals, resultParts }),
          true,
        );
        const finished = await other.jobs.find(jobId('a'), acme);
        assert.equal(finished?.state, 'finished');
        assert.equal(finished?.startedAtMs, 2_000);
        assert.equal(finished?.endedAtMs, 2_500);
        assert.deepEqual(finished?.totals, totals);
        assert.deepEqual(finished?.resultParts, resultParts);
        assert.equal(finished?.failureReason, undefined);

        assert.equal(
          await store.jobs.finish(lease('a', 'w1'), { endedAtMs: 3_000, totals, resultParts: [] }),
          false,
        );
        assert.equal(
          await store.jobs.fail(lease('a', 'w1'), { endedAtMs: 3_000, failureReason: 'x' }),
          false,
        );
        assert.deepEqual(await store.jobs.cancel(jobId('a'), acme, 3_000), finished);
        assert.equal(await claim(other, 'w2', 9_000_000), undefined);
        assert.deepEqual(await other.jobs.find(jobId('a'), acme), finished);
      }));

    it('fails a job with its reason, for good', () =>
      withClients(open, async ({ store, other }) => {
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        await claim(store, 'w1', 2_000);
        assert.equal(
          await store.jobs.fail(lease('a', 'w1'), { endedAtMs: 2_500, failureReason: 'tried 5×' }),
          true,
        );
        const failed = await other.jobs.find(jobId('a'), acme);
        assert.equal(failed?.state, 'failed');
        assert.equal(failed?.failureReason, 'tried 5×');
        assert.equal(failed?.endedAtMs, 2_500);
        assert.equal(
          await store.jobs.finish(lease('a', 'w1'), { endedAtMs: 3_000, totals, resultParts }),
          false,
        );
        assert.equal(await claim(other, 'w2', 9_000_000), undefined);
        assert.deepEqual(await other.jobs.find(jobId('a'), acme), failed);
      }));

    it('cancels a job that waits, and says so again when asked again', () =>
      withClients(open, async ({ store, other }) => {
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        const aborted = await other.jobs.cancel(jobId('a'), acme, 1_500);
        assert.equal(aborted?.state, 'aborted');
        assert.equal(aborted?.endedAtMs, 1_500);
        assert.deepEqual(await store.jobs.cancel(jobId('a'), acme, 1_600), aborted);
        assert.equal(await claim(store, 'w1', 2_000), undefined);
      }));

    it('lists the jobs of a client, newest first, by kind, state and age, a page at a time', () =>
      withClients(open, async ({ store, other }) => {
        for (const [name, owner, createdAtMs] of [
          ['a', acme, 1_000],
          ['c', acme, 3_000],
          ['b', acme, 2_000],
          ['b2', acme, 2_000],
          ['x', globex, 2_500],
        ] as const)
          await store.jobs.submit(
            { ...newJob(name, owner, createdAtMs), kind: name === 'c' ? 'contactDetails' : 'lookup' },
            defaults,
          );
        await claim(store, 'w1', 4_000);
        const listed = async (listing: Partial<JobListing>, owner: JobOwner = acme) =>
          (await other.jobs.list(owner, { skip: 0, limit: 10, ...listing })).map((job) => job.jobId);

        // Jobs of one moment are in the order of their ids, so that pages do not overlap.
        const tie = [jobId('b'), jobId('b2')].toSorted().toReversed();
        const all = [jobId('c'), ...tie, jobId('a')];
        assert.deepEqual(await listed({}), all);
        assert.deepEqual(await listed({}, globex), [jobId('x')]);
        const [newest, ...rest] = all;
        assert.deepEqual(await listed({}, everyClient), [newest, jobId('x'), ...rest]);
        assert.deepEqual(await listed({ skip: 1, limit: 2 }), tie);
        assert.deepEqual(await listed({ skip: Number.MAX_SAFE_INTEGER }), []);
        assert.deepEqual(await listed({ createdFromMs: 2_000, createdBeforeMs: 3_000 }), tie);
        assert.deepEqual(await listed({ states: ['accepted', 'aborted'] }), all.slice(0, 3));
        assert.deepEqual(await listed({ states: [] }), []);
        assert.deepEqual(await listed({ kinds: ['contactDetails'] }), [jobId('c')]);
        assert.deepEqual(await listed({ kinds: ['lookup'], limit: 2 }), tie);
        assert.deepEqual(await listed({ kinds: [] }), []);
        const [running] = await other.jobs.list(acme, { states: ['processing'], skip: 0, limit: 1 });
        assert.deepEqual(running, {
          jobId: jobId('a'),
          clientId: acme,
          kind: 'lookup',
          state: 'processing',
          createdAtMs: 1_000,
          creditsConsumed: 2,
        });
      }));

    it('finds and cancels the job of any client for whoever may see all', () =>
      withClients(open, async ({ store, other }) => {
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        assert.equal((await other.jobs.find(jobId('a'), everyClient))?.clientId, acme);
        assert.equal((await other.jobs.cancel(jobId('a'), everyClient, 1_500))?.state, 'aborted');
        assert.equal(await other.jobs.find('unknown', everyClient), undefined);
        assert.equal(await other.jobs.cancel('unknown', everyClient, 1_500), undefined);
      }));

    it('does not cancel a job that runs, nor one of another client', () =>
      withClients(open, async ({ store, other }) => {
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        assert.equal(await other.jobs.cancel(jobId('a'), globex, 1_500), undefined);
        assert.equal(await other.jobs.cancel(jobId('unknown'), acme, 1_500), undefined);
        assert.equal((await store.jobs.find(jobId('a'), acme))?.state, 'accepted');
        await claim(store, 'w1', 2_000);
        const running = await other.jobs.cancel(jobId('a'), acme, 2_500);
        assert.equal(running?.state, 'processing');
        assert.equal(running?.endedAtMs, undefined);
      }));

    it('takes a job over only when its lease has run out, on the data set it started on', () =>
      withClients(open, async ({ store, other }) => {
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        await claim(store, 'w1', 2_000);
        assert.equal(
          await claim(other, 'w2', 3_000),
          undefined,
          'the last millisecond still belongs to the lease',
        );
        const taken = await other.jobs.claim({
          owner: 'w2',
          nowMs: 3_001,
          leaseUntilMs: 4_001,
          dataSetVersion: version2,
        });
        assert.equal(taken?.jobId, jobId('a'));
        assert.equal(taken?.attempt, 2);
        assert.equal(taken?.dataSetVersion, version1);
        assert.equal(taken?.startedAtMs, 2_000);
        assert.equal(taken?.state, 'processing');
      }));

    it('lets nobody end a job but the worker that has it', () =>
      withClients(open, async ({ store, other }) => {
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        const end = { endedAtMs: 3_500, totals, resultParts };
        assert.equal(await store.jobs.finish(lease('a', 'w1'), end), false, 'not claimed');
        await claim(store, 'w1', 2_000);
        assert.equal(await other.jobs.finish(lease('a', 'w2'), end), false, 'claimed by another');
        await claim(other, 'w2', 3_001);
        const before = await other.jobs.find(jobId('a'), acme);
        assert.equal(await store.jobs.finish(lease('a', 'w1'), end), false, 'lost meanwhile');
        assert.equal(
          await store.jobs.fail(lease('a', 'w1'), { endedAtMs: 3_500, failureReason: 'x' }),
          false,
        );
        assert.deepEqual(await store.jobs.find(jobId('a'), acme), before);
        assert.equal(await other.jobs.finish(lease('a', 'w2', 2), end), true);
        assert.equal(await store.jobs.finish(lease('unknown', 'w1'), end), false);
      }));

    it('lets a worker end a job late, as long as nobody took it', () =>
      withClients(open, async ({ store }) => {
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        await claim(store, 'w1', 2_000);
        const end = { endedAtMs: 900_000, totals, resultParts };
        assert.equal(await store.jobs.finish(lease('a', 'w1'), end), true);
      }));

    it('renews the leases of one worker, and tells it which jobs it still has', () =>
      withClients(open, async ({ store, other }) => {
        for (const [n, name] of ['a', 'b', 'c', 'd'].entries())
          await store.jobs.submit(newJob(name, acme, n), defaults);
        await claim(store, 'w1', 2_000);
        await claim(other, 'w2', 2_000);
        await claim(store, 'w1', 2_000);
        await claim(store, 'w1', 2_000);
        await store.jobs.finish(lease('d', 'w1'), { endedAtMs: 2_100, totals, resultParts });
        assert.deepEqual(
          (await store.jobs.renewLeases('w1', ['a', 'b', 'c', 'd'].map(jobId), 9_000)).toSorted(),
          [jobId('a'), jobId('c')].toSorted(),
        );
        assert.deepEqual(await store.jobs.renewLeases('w3', [jobId('a')], 9_000), []);
        assert.equal((await claim(other, 'w3', 8_000))?.jobId, jobId('b'), 'only the lease of w2 ran out');
        assert.equal(await claim(other, 'w3', 8_000), undefined);
        assert.deepEqual(await other.jobs.renewLeases('w2', [jobId('b')], 9_000), []);
      }));

    it('gives a takeover the last checkpoint, and counts its tries from there', () =>
      withClients(open, async ({ store, other }) => {
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        await claim(store, 'w1', 2_000);
        const checkpoint = { processedQueries: 1, totals, resultParts };
        const notStored = undefined;
        assert.equal(await other.jobs.checkpoint(lease('a', 'w2'), checkpoint), notStored, 'not its job');
        assert.deepEqual(
          await store.jobs.checkpoint(lease('a', 'w1'), { ...checkpoint, resultParts: partsOf(5) }),
          { clientStoredBytes: 5 },
        );
        assert.deepEqual(await store.jobs.checkpoint(lease('a', 'w1'), checkpoint), {
          clientStoredBytes: 2 ** 40 + 7,
        });
        assert.deepEqual((await other.jobs.find(jobId('a'), acme))?.checkpoint, checkpoint);
        await store.jobs.releaseLeases('w1');
        assert.equal(await store.jobs.checkpoint(lease('a', 'w1'), checkpoint), notStored, 'given back');
        const taken = await claim(other, 'w2', 2_100);
        assert.ok(taken !== undefined);
        assert.deepEqual([taken.checkpoint, taken.attempt, taken.tries], [checkpoint, 2, 2]);
        assert.equal(taken.clientStoredBytes, 2 ** 40 + 7);
        await other.jobs.finish(taken, { endedAtMs: 2_200, totals, resultParts });
        assert.equal((await store.jobs.find(jobId('a'), acme))?.checkpoint, undefined);
        assert.equal(await other.jobs.checkpoint(taken, checkpoint), notStored, 'it has ended');
      }));

    it('stores nothing of a claim that was lost, also when the same worker has the job again', () =>
      withClients(open, async ({ store, other }) => {
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        const lost = await claim(store, 'w1', 2_000);
        await claim(other, 'w2', 3_001);
        await other.jobs.releaseLeases('w2');
        const again = await claim(store, 'w1', 3_002);
        assert.ok(lost !== undefined && again !== undefined);
        assert.equal(again.attempt, 3);
        const end = { endedAtMs: 3_100, totals, resultParts };
        const checkpoint = { processedQueries: 1, totals, resultParts };
        assert.equal(await store.jobs.checkpoint(lost, checkpoint), undefined);
        assert.equal(await store.jobs.finish(lost, end), false);
        assert.equal(await store.jobs.fail(lost, { endedAtMs: 3_100, failureReason: 'x' }), false);
        assert.equal((await other.jobs.find(jobId('a'), acme))?.state, 'processing');
        assert.equal(await store.jobs.finish(again, end), true);
      }));

    it('does not give a worker the job again that it works on, also when it stood still until the lease ran out', () =>
      withClients(open, async ({ store, other }) => {
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        await claim(store, 'w1', 2_000);
        const underWay = [jobId('a')];
        const times = { nowMs: 9_000, leaseUntilMs: 9_900, dataSetVersion: version1 };
        assert.equal(await store.jobs.claim({ owner: 'w1', ...times, underWay }), undefined);
        assert.deepEqual(await store.jobs.renewLeases('w1', underWay, 10_000), underWay);
        assert.equal(await claim(other, 'w2', 9_500), undefined);
      }));

    it('gives a job to the same worker again that does not know it has it, once the lease ran out', () =>
      withClients(open, async ({ store }) => {
        for (const [n, name] of ['unknown', 'known'].entries())
          await store.jobs.submit(newJob(name, acme, n), defaults);
        // Its answer was lost on the way.
        await claim(store, 'w1', 2_000);
        await claim(store, 'w1', 2_000);
        const underWay = [jobId('known')];
        assert.deepEqual(await store.jobs.renewLeases('w1', underWay, 9_000), underWay);
        const times = { leaseUntilMs: 9_900, dataSetVersion: version1 };
        assert.equal(await store.jobs.claim({ owner: 'w1', nowMs: 3_000, ...times, underWay }), undefined);
        const again = await store.jobs.claim({ owner: 'w1', nowMs: 3_001, ...times, underWay });
        assert.deepEqual([again?.jobId, again?.attempt], [jobId('unknown'), 2]);
      }));

    it('counts a job that was handed back as not tried, and one that was left behind as tried', () =>
      withClients(open, async ({ store, other }) => {
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        await claim(store, 'w1', 2_000);
        await store.jobs.handBack('w1');
        const second = await claim(other, 'w2', 2_001);
        assert.deepEqual([second?.attempt, second?.tries], [2, 1]);
        await store.jobs.releaseLeases('w2');
        const third = await claim(store, 'w3', 2_002);
        assert.deepEqual([third?.attempt, third?.tries], [3, 2]);
      }));

    it('passes over the jobs of clients that have enough under way, new ones and left ones', () =>
      withClients(open, async ({ store, other }) => {
        await store.jobs.submit(newJob('left', acme, 1_000), defaults);
        await claim(store, 'w1', 2_000);
        for (const [name, owner, createdAtMs] of [
          ['mine', acme, 1_001],
          ['theirs', globex, 1_002],
        ] as const)
          await store.jobs.submit(newJob(name, owner, createdAtMs), defaults);
        const claimOf = (...passOver: ClientId[]) =>
          other.jobs.claim({
            owner: 'w2',
            nowMs: 4_000,
            leaseUntilMs: 9_000,
            dataSetVersion: version1,
            passOver,
          });
        assert.equal(await claimOf(acme, globex), undefined);
        assert.equal((await claimOf(acme))?.jobId, jobId('theirs'));
        assert.equal(await claimOf(acme), undefined);
        assert.equal((await claimOf(globex))?.jobId, jobId('left'));
        assert.equal((await claimOf())?.jobId, jobId('mine'));
      }));

    it('adds up what the results of a client take up, from checkpoint to removal', () =>
      withClients(open, async ({ store, other }) => {
        for (const [n, name] of ['a', 'b', 'c', 'd'].entries())
          await store.jobs.submit(newJob(name, acme, n), defaults);
        const [a, b] = [await claim(store, 'w1', 2_000), await claim(other, 'w2', 2_000)];
        assert.ok(a !== undefined && b !== undefined);
        const at = (bytes: number) => ({ processedQueries: 1, totals, resultParts: partsOf(bytes) });
        const endWith = (bytes: number) => ({ endedAtMs: 3_000, totals, resultParts: partsOf(bytes) });
        assert.deepEqual(await store.jobs.checkpoint(a, at(100)), { clientStoredBytes: 100 });
        assert.deepEqual(await other.jobs.checkpoint(b, at(30)), { clientStoredBytes: 130 });
        await store.jobs.finish(a, endWith(150));
        assert.deepEqual(await other.jobs.checkpoint(b, at(40)), { clientStoredBytes: 190 });
        await other.jobs.fail(b, { endedAtMs: 3_001, failureReason: 'x' });
        assert.equal((await claim(store, 'w1', 3_100))?.clientStoredBytes, 150);
        await other.jobs.cancel(jobId('d'), acme, 2_900);

        const ended = ['d', 'a', 'b'].map(jobId);
        assert.deepEqual(await store.jobs.endedBefore(3_002, 10), ended);
        assert.deepEqual(await store.jobs.endedBefore(3_001, 10), ended.slice(0, 2));
        assert.deepEqual(await store.jobs.endedBefore(3_002, 1), ended.slice(0, 1));
        const removals = [store, other, store].map((one) =>
          one.jobs.removeContents([...ended, jobId('c')], 4_000),
        );
        await Promise.all(removals);
        assert.deepEqual(await store.jobs.endedBefore(9_000, 10), []);
        const finished = await other.jobs.find(jobId('a'), acme);
        assert.deepEqual(
          [finished?.state, finished?.removedAtMs, finished?.resultParts, finished?.totals],
          ['finished', 4_000, undefined, totals],
        );
        assert.equal((await other.jobs.find(jobId('c'), acme))?.state, 'processing');
        assert.deepEqual(await store.jobs.checkpoint(lease('c', 'w1'), at(1)), { clientStoredBytes: 1 });
      }));

    it('finds nothing for a text that is no id', () =>
      withClients(open, async ({ store }) => {
        for (const text of ['', 'x', 'a\0b', '\u{1f600}']) {
          assert.equal(await store.jobs.find(text, acme), undefined);
          assert.equal(await store.jobs.cancel(text, acme, 1_000), undefined);
        }
      }));

    it('gives released jobs to the next worker at once', () =>
      withClients(open, async ({ store, other }) => {
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        await store.jobs.submit(newJob('b', acme, 1_001), defaults);
        await claim(store, 'w1', 2_000);
        await claim(other, 'w2', 2_000);
        assert.deepEqual((await other.jobs.leaseOwners()).toSorted(), ['w1', 'w2']);
        await store.jobs.releaseLeases('w1');
        assert.deepEqual(await other.jobs.leaseOwners(), ['w2']);
        assert.equal((await store.jobs.find(jobId('a'), acme))?.state, 'processing');
        assert.deepEqual(await store.jobs.renewLeases('w1', [jobId('a')], 9_000), []);
        const end = { endedAtMs: 2_100, totals, resultParts };
        assert.equal(await store.jobs.finish(lease('a', 'w1'), end), false);
        assert.equal((await claim(other, 'w2', 2_100))?.jobId, jobId('a'));
        assert.equal(await claim(other, 'w2', 2_100), undefined);
      }));
  });
}
