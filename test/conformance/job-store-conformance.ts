import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import type { ClaimedJob, ControlStore } from '../../packages/rollcall/src/control/control-store.ts';
import {
  acme,
  clientId,
  defaults,
  globex,
  jobId,
  newJob,
  type OpenStoreUnderTest,
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
        });
        assert.equal(await other.jobs.find(job.jobId, globex), undefined);
        assert.equal(await other.jobs.find(job.jobId.toUpperCase(), acme), undefined);
        assert.equal(await other.jobs.find('', acme), undefined);
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
        assert.deepEqual(rest, { ...submitted, ...started, attempt: 1 });
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
          await store.jobs.finish(jobId('a'), 'w1', { endedAtMs: 2_500, totals, resultParts }),
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
          await store.jobs.finish(jobId('a'), 'w1', { endedAtMs: 3_000, totals, resultParts: [] }),
          false,
        );
        assert.equal(
          await store.jobs.fail(jobId('a'), 'w1', { endedAtMs: 3_000, failureReason: 'x' }),
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
          await store.jobs.fail(jobId('a'), 'w1', { endedAtMs: 2_500, failureReason: 'tried 5×' }),
          true,
        );
        const failed = await other.jobs.find(jobId('a'), acme);
        assert.equal(failed?.state, 'failed');
        assert.equal(failed?.failureReason, 'tried 5×');
        assert.equal(failed?.endedAtMs, 2_500);
        assert.equal(
          await store.jobs.finish(jobId('a'), 'w1', { endedAtMs: 3_000, totals, resultParts }),
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
        assert.equal(await store.jobs.finish(jobId('a'), 'w1', end), false, 'not claimed');
        await claim(store, 'w1', 2_000);
        assert.equal(await other.jobs.finish(jobId('a'), 'w2', end), false, 'claimed by another');
        await claim(other, 'w2', 3_001);
        const before = await other.jobs.find(jobId('a'), acme);
        assert.equal(await store.jobs.finish(jobId('a'), 'w1', end), false, 'lost meanwhile');
        assert.equal(
          await store.jobs.fail(jobId('a'), 'w1', { endedAtMs: 3_500, failureReason: 'x' }),
          false,
        );
        assert.deepEqual(await store.jobs.find(jobId('a'), acme), before);
        assert.equal(await other.jobs.finish(jobId('a'), 'w2', end), true);
        assert.equal(await store.jobs.finish(jobId('unknown'), 'w1', end), false);
      }));

    it('lets a worker end a job late, as long as nobody took it', () =>
      withClients(open, async ({ store }) => {
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        await claim(store, 'w1', 2_000);
        const end = { endedAtMs: 900_000, totals, resultParts };
        assert.equal(await store.jobs.finish(jobId('a'), 'w1', end), true);
      }));

    it('renews the leases of one worker, and tells it which jobs it still has', () =>
      withClients(open, async ({ store, other }) => {
        for (const [n, name] of ['a', 'b', 'c', 'd'].entries())
          await store.jobs.submit(newJob(name, acme, n), defaults);
        await claim(store, 'w1', 2_000);
        await claim(other, 'w2', 2_000);
        await claim(store, 'w1', 2_000);
        await claim(store, 'w1', 2_000);
        await store.jobs.finish(jobId('d'), 'w1', { endedAtMs: 2_100, totals, resultParts });
        assert.deepEqual(
          (await store.jobs.renewLeases('w1', 9_000)).toSorted(),
          [jobId('a'), jobId('c')].toSorted(),
        );
        assert.deepEqual(await store.jobs.renewLeases('w3', 9_000), []);
        assert.equal((await claim(other, 'w3', 8_000))?.jobId, jobId('b'), 'only the lease of w2 ran out');
        assert.equal(await claim(other, 'w3', 8_000), undefined);
        assert.deepEqual(await other.jobs.renewLeases('w2', 9_000), []);
      }));

    it('gives a takeover the last checkpoint, and counts its tries from there', () =>
      withClients(open, async ({ store, other }) => {
        await store.jobs.submit(newJob('a', acme, 1_000), defaults);
        await claim(store, 'w1', 2_000);
        const checkpoint = { processedQueries: 1, totals, resultParts };
        assert.equal(await other.jobs.checkpoint(jobId('a'), 'w2', checkpoint), false, 'not its job');
        assert.equal(await store.jobs.checkpoint(jobId('a'), 'w1', { ...checkpoint, resultParts: [] }), true);
        assert.equal(await store.jobs.checkpoint(jobId('a'), 'w1', checkpoint), true);
        assert.deepEqual((await other.jobs.find(jobId('a'), acme))?.checkpoint, checkpoint);
        await store.jobs.releaseLeases('w1');
        assert.equal(await store.jobs.checkpoint(jobId('a'), 'w1', checkpoint), false, 'given back');
        const taken = await claim(other, 'w2', 2_100);
        assert.deepEqual([taken?.checkpoint, taken?.attempt], [checkpoint, 2]);
        await other.jobs.finish(jobId('a'), 'w2', { endedAtMs: 2_200, totals, resultParts });
        assert.equal((await store.jobs.find(jobId('a'), acme))?.checkpoint, undefined);
        assert.equal(await other.jobs.checkpoint(jobId('a'), 'w2', checkpoint), false, 'it has ended');
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
        assert.deepEqual(await store.jobs.renewLeases('w1', 9_000), []);
        const end = { endedAtMs: 2_100, totals, resultParts };
        assert.equal(await store.jobs.finish(jobId('a'), 'w1', end), false);
        assert.equal((await claim(other, 'w2', 2_100))?.jobId, jobId('a'));
        assert.equal(await claim(other, 'w2', 2_100), undefined);
      }));
  });
}
