import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClientId, NewJob } from '../../packages/rollcall/src/control/control-store.ts';
import {
  acme,
  defaults,
  globex,
  hash,
  jobId,
  newJob,
  type OpenStoreUnderTest,
  withClients,
} from './store-under-test.ts';

const submittedAtMs = 1_000;
const expiresAtMs = 5_000;

interface Keyed {
  readonly request?: string;
  readonly key?: string;
  readonly owner?: ClientId;
  readonly atMs?: number;
}

/** A job under a key; requests of one name have one fingerprint. */
function keyed(
  name: string,
  { request = 'request', key = 'key', owner = acme, atMs = submittedAtMs }: Keyed = {},
): NewJob {
  const idempotency = { key, fingerprint: hash(request), expiresAtMs: atMs - submittedAtMs + expiresAtMs };
  return { ...newJob(name, owner, atMs), idempotency };
}

/** What a store says of a key that stands for a job. */
function taken(name: string, request = 'request') {
  const earlier = { jobId: jobId(name), kind: 'lookup', fingerprint: new Uint8Array(hash(request)) };
  return { accepted: false, refused: 'idempotencyKeyTaken', earlier } as const;
}

/** With bytes that compare, whichever class the store gives them in. */
function comparable<T>(answer: T): unknown {
  return JSON.parse(
    JSON.stringify(answer, (_, value) => (value?.type === 'Buffer' ? { ...value.data } : value)),
  );
}

/** Keys of submissions: what is remembered with a job, and what becomes of those that meet. */
export function idempotencyConformance(open: OpenStoreUnderTest): void {
  describe('idempotency keys', () => {
    it('stand for the job that was accepted, in every process, for their client, until they expire', () =>
      withClients(open, async ({ store, other }) => {
        assert.deepEqual(await store.jobs.submit(keyed('a'), defaults), { accepted: true });
        const { earlier } = taken('a');
        const found = await other.idempotencyKeys.find(acme, 'key', expiresAtMs - 1);
        assert.deepEqual(comparable(found), comparable(earlier));
        for (const [owner, key, nowMs] of [
          [acme, 'key', expiresAtMs],
          [acme, 'KEY', submittedAtMs],
          [globex, 'key', submittedAtMs],
        ] as const) {
          assert.equal(await other.idempotencyKeys.find(owner, key, nowMs), undefined);
        }
        const theirs = keyed('b', { owner: globex });
        assert.deepEqual(await other.jobs.submit(theirs, defaults), { accepted: true });
      }));

    it('are looked at before the limits, and nothing is stored of a job whose key is taken', () =>
      withClients(open, async ({ store, other }) => {
        const limits = { maxUnfinishedJobs: 1 };
        await store.jobs.submit(keyed('a'), limits);
        for (const request of ['request', 'another']) {
          const answer = await other.jobs.submit(keyed('b', { request }), limits);
          assert.deepEqual(comparable(answer), comparable(taken('a')));
        }
        assert.equal(await store.jobs.find(jobId('b'), acme), undefined);
      }));

    it('are free after a job that was refused, or whose transaction failed', () =>
      withClients(open, async ({ store, other }) => {
        await store.clients.update(acme, { monthlyCredits: 1 });
        assert.equal((await store.jobs.submit(keyed('a'), defaults)).accepted, false);
        await store.clients.update(acme, { monthlyCredits: null });
        await store.jobs.submit(newJob('stored', acme, 1), defaults);
        await assert.rejects(store.jobs.submit(keyed('stored'), defaults));
        assert.equal(await other.idempotencyKeys.find(acme, 'key', submittedAtMs), undefined);
        assert.deepEqual(await other.jobs.submit(keyed('c'), defaults), { accepted: true });
      }));

    it('are used again when they have expired', () =>
      withClients(open, async ({ store, other }) => {
        await store.jobs.submit(keyed('a'), defaults);
        const again = keyed('b', { request: 'another', atMs: expiresAtMs });
        assert.deepEqual(await other.jobs.submit(again, defaults), { accepted: true });
        const found = await store.idempotencyKeys.find(acme, 'key', expiresAtMs + 1);
        assert.deepEqual(comparable(found), comparable(taken('b', 'another').earlier));
      }));

    it('make one job of many that meet in two processes, and tell the others which', () =>
      withClients(open, async ({ store, other }) => {
        const names = Array.from({ length: 30 }, (_, n) => `job ${n}`);
        const answers = await Promise.all(
          names.map((name, n) => {
            const submission = keyed(name, { request: n % 3 === 0 ? 'another' : 'request' });
            return (n % 2 === 0 ? store : other).jobs.submit(submission, defaults);
          }),
        );
        const winner = answers.findIndex(({ accepted }) => accepted);
        assert.equal(answers.filter(({ accepted }) => accepted).length, 1);
        const expected = taken(`job ${winner}`, winner % 3 === 0 ? 'another' : 'request');
        for (const answer of answers)
          if (!answer.accepted) assert.deepEqual(comparable(answer), comparable(expected));
        for (const [n, name] of names.entries())
          assert.equal((await store.jobs.find(jobId(name), acme)) !== undefined, n === winner);
      }));

    it('make one job, too, when some of those that meet roll back', () =>
      withClients(open, async ({ store, other }) => {
        await store.jobs.submit(newJob('stored', acme, 1), defaults);
        // All but the last two fail, after the key was found free, unless one of these two was first: the id of their
        // job is there already.
        const answers = await Promise.allSettled(
          Array.from({ length: 20 }, (_, n) =>
            (n % 2 === 0 ? store : other).jobs.submit(keyed(n < 18 ? 'stored' : `job ${n}`), defaults),
          ),
        );
        const decisions = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
        assert.equal(decisions.filter(({ accepted }) => accepted).length, 1);
        const found = await other.idempotencyKeys.find(acme, 'key', submittedAtMs);
        const winner = answers.findIndex((one) => one.status === 'fulfilled' && one.value.accepted);
        assert.equal(found?.jobId, jobId(`job ${winner}`));
      }));

    it('stay when the results of their jobs go, and go themselves when they have expired', () =>
      withClients(open, async ({ store, other }) => {
        for (const [n, key] of ['one', 'two', 'three'].entries())
          await store.jobs.submit(keyed(key, { key, atMs: submittedAtMs + n }), defaults);
        await store.jobs.cancel(jobId('one'), acme, 2_000);
        await store.jobs.removeContents([jobId('one')], 3_000);
        assert.equal((await other.idempotencyKeys.find(acme, 'one', 3_000))?.jobId, jobId('one'));
        const removed = await Promise.all(
          [store, other].map(({ idempotencyKeys }) => idempotencyKeys.removeExpired(expiresAtMs + 2)),
        );
        assert.deepEqual(removed.toSorted(), [0, 2]);
        assert.equal(await store.idempotencyKeys.find(acme, 'two', 0), undefined);
        assert.equal((await store.idempotencyKeys.find(acme, 'three', 0))?.jobId, jobId('three'));
      }));
  });
}
