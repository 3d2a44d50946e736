import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type ClaimedDelivery,
  type ClientId,
  type ControlStore,
  type DeliveryAttempt,
  type DeliveryClaim,
  everyClient,
} from '../../packages/rollcall/src/control/control-store.ts';
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

const endedAtMs = 5_000;
const attempt: DeliveryAttempt = { atMs: 6_000, durationMs: 7, status: 500, answer: 'ü\u0000' };

/** Submits a job with a webhook and cancels it. */
async function aborted(
  store: ControlStore,
  name: string,
  webhook = `https://${name}.example/`,
  owner: ClientId = acme,
): Promise<void> {
  await store.jobs.submit({ ...newJob(name, owner, 1_000), webhook }, defaults);
  await store.jobs.cancel(jobId(name), owner, endedAtMs);
}

async function claimed(
  store: ControlStore,
  more: Partial<DeliveryClaim> = {},
): Promise<readonly ClaimedDelivery[]> {
  const passOver = { hosts: [], clientIds: [] };
  return store.deliveries.claim({
    owner: 'sender',
    nowMs: 6_000,
    leaseUntilMs: 9_000,
    limit: 100,
    passOver,
    ...more,
  });
}

function hostsOf(deliveries: readonly ClaimedDelivery[]): string[] {
  return deliveries.map(({ host }) => host).toSorted();
}

async function claimedOne(store: ControlStore, more: Partial<DeliveryClaim> = {}): Promise<ClaimedDelivery> {
  const [delivery, ...others] = await claimed(store, more);
  assert.ok(delivery !== undefined && others.length === 0);
  return delivery;
}

/** The outbox of webhooks: what comes into it with the end of a job, and who sends it. */
export function deliveryConformance(open: OpenStoreUnderTest): void {
  describe('deliveries', () => {
    it('come with every end of a job that has a webhook, in its transaction, and with no other', () =>
      withClients(open, async ({ store, other }) => {
        const webhook = 'https://example.com:8443/hook?token=ü';
        const names = ['finished', 'failed', 'refused', 'aborted', 'waiting'];
        for (const [n, name] of names.entries())
          await store.jobs.submit({ ...newJob(name, acme, 1_000 + n), webhook }, defaults);
        await store.jobs.submit(newJob('silent', globex, 900), defaults);
        for (const name of ['silent', 'finished', 'failed']) {
          const claim = { owner: 'w', nowMs: 2_000, leaseUntilMs: 3_000, dataSetVersion: version1 };
          assert.equal((await store.jobs.claim(claim))?.jobId, jobId(name));
          assert.deepEqual(await claimed(other), []);
        }
        const end = { endedAtMs, totals, resultParts };
        assert.equal(await other.jobs.finish(lease('finished', 'w', 7), end), false);
        assert.deepEqual(await claimed(other), []);
        await store.jobs.cancel(jobId('aborted'), acme, endedAtMs);
        await store.jobs.finish(lease('silent', 'w'), end);
        await store.jobs.finish(lease('finished', 'w'), end);
        await store.jobs.fail(lease('failed', 'w'), { endedAtMs, failureReason: 'why' });
        await store.clients.update(acme, { monthlyCredits: 2 });
        const claim = { owner: 'w', nowMs: endedAtMs, leaseUntilMs: 9_000, dataSetVersion: version1 };
        assert.equal(await store.jobs.claim(claim), undefined);
        const jobs = [];
        for (let n = 0; n < 5; n++) jobs.push(...(await claimed(other)));
        // The one that still waited lacked its credits, too.
        assert.deepEqual(jobs.map(({ job }) => job.jobId).toSorted(), names.map(jobId).toSorted());
        for (const { jobId: id, job, url, host, tries, attempts, claim: number } of jobs) {
          assert.deepEqual([url, host, tries, attempts, number], [webhook, 'example.com:8443', 0, [], 1]);
          assert.deepEqual(job, await store.jobs.find(id, acme));
        }
      }));

    it('are seen with their job: by its client, by whoever may see all, and by nobody else', () =>
      withClients(open, async ({ store, other }) => {
        const id = jobId('a');
        const webhook = 'https://a.example/';
        await store.jobs.submit({ ...newJob('a', acme, 1_000), webhook }, defaults);
        await store.jobs.submit(newJob('b', acme, 1_000), defaults);
        const accepted = { jobId: id, jobState: 'accepted', hasWebhook: true } as const;
        assert.deepEqual(await other.deliveries.find(id, acme), accepted);
        assert.equal((await other.jobs.find(id, acme))?.webhookStatus, 'pending');
        await store.jobs.cancel(id, acme, endedAtMs);
        const delivery = {
          url: webhook,
          state: 'pending',
          createdAtMs: endedAtMs,
          isUnderWay: false,
          attempts: [],
        } as const;
        const pending = { jobId: id, jobState: 'aborted', hasWebhook: true, delivery } as const;
        assert.deepEqual(await other.deliveries.find(id, acme), pending);
        assert.deepEqual(await other.deliveries.find(id, everyClient), pending);
        assert.equal(await other.deliveries.find(id, globex), undefined);
        const { hasWebhook, delivery: none } = (await other.deliveries.find(jobId('b'), acme)) ?? {};
        assert.deepEqual([hasWebhook, none], [false, undefined]);
        assert.equal((await other.jobs.find(jobId('b'), acme))?.webhookStatus, undefined);

        const under = await claimedOne(store);
        const seen = (await other.deliveries.find(id, acme))?.delivery;
        assert.deepEqual(seen, { ...delivery, isUnderWay: true });
        await store.deliveries.record(under, [attempt], { state: 'pending', dueAtMs: 11_000 });
        const waiting = (await other.deliveries.find(id, acme))?.delivery;
        assert.deepEqual(waiting, { ...delivery, nextAttemptAtMs: 11_000, attempts: [attempt] });
        const again = await claimedOne(store, { nowMs: 11_000, leaseUntilMs: 12_000 });
        await store.deliveries.record(again, [attempt, attempt], { state: 'delivered', settledAtMs: 11_500 });
        const told = (await other.deliveries.find(id, acme))?.delivery;
        assert.deepEqual(told, { ...delivery, state: 'delivered', attempts: [attempt, attempt] });
        assert.equal((await other.jobs.find(id, acme))?.webhookStatus, 'delivered');
      }));

    it('are claimed one of each host at a time, so that one with many is in the way of nobody', () =>
      withClients(open, async ({ store, other }) => {
        for (let n = 0; n < 20; n++) await aborted(store, `hanging ${n}`, 'https://hanging.example/');
        for (const name of ['first', 'second']) await aborted(store, name, `http://${name}.example:81/`);
        const hosts = ['first.example:81', 'hanging.example', 'second.example:81'];
        assert.deepEqual(hostsOf(await claimed(other)), hosts);
        assert.deepEqual(hostsOf(await claimed(store)), ['hanging.example']);
        await aborted(store, 'third', 'https://first.example:81/');
        const passOver = { hosts: ['hanging.example'], clientIds: [] };
        assert.deepEqual(hostsOf(await claimed(store, { passOver })), ['first.example:81']);
        assert.deepEqual(await claimed(store, { passOver }), []);
        const both = { hosts: ['second.example:81'], clientIds: [acme] };
        await aborted(store, 'fourth', 'https://hanging.example/', globex);
        await aborted(store, 'fifth', 'https://second.example:81/', globex);
        const [only, ...others] = await claimed(other, { passOver: both });
        assert.deepEqual([only?.job.clientId, only?.host, others], [globex, 'hanging.example', []]);
      }));

    it('those that have waited longest come first where not all can be taken', () =>
      withClients(open, async ({ store, other }) => {
        for (const [name, dueAtMs] of [
          ['c', 6_002],
          ['a', 6_003],
          ['b', 6_001],
        ] as const) {
          await aborted(store, name);
          await store.deliveries.record(await claimedOne(store), [], { state: 'pending', dueAtMs });
        }
        assert.deepEqual(hostsOf(await claimed(other, { nowMs: 6_009, limit: 2 })), [
          'b.example',
          'c.example',
        ]);
        assert.deepEqual(hostsOf(await claimed(other, { nowMs: 6_009, limit: 2 })), ['a.example']);
      }));

    it('have one sender at a time, whoever else looks at the same moment', () =>
      withClients(open, async ({ store, other }) => {
        for (let n = 0; n < 30; n++) await aborted(store, `job ${n}`, `https://${n % 10}.example/`);
        const looks = Array.from({ length: 20 }, (_, n) =>
          claimed(n % 2 === 0 ? store : other, { owner: `sender ${n}`, limit: 5 }),
        );
        const all = (await Promise.all(looks)).flat();
        for (let more = await claimed(store); more.length > 0; more = await claimed(store)) all.push(...more);
        assert.equal(all.length, 30);
        assert.equal(new Set(all.map(({ jobId: id }) => id)).size, 30);
      }));

    it('go to another when the lease runs out or is released, and the first one changes nothing any more', () =>
      withClients(open, async ({ store, other }) => {
        await aborted(store, 'a');
        const first = await claimedOne(store, { owner: 'first' });
        assert.deepEqual(await claimed(other, { nowMs: 8_999 }), []);
        const second = await claimedOne(other, { owner: 'second', nowMs: 9_000, leaseUntilMs: 99_000 });
        assert.deepEqual([second.tries, second.claim], [0, 2]);
        const delivered = { state: 'delivered', settledAtMs: 9_500 } as const;
        assert.equal(await store.deliveries.record(first, [attempt], delivered), false);
        assert.deepEqual(await store.deliveries.leaseOwners(), ['second']);
        await store.deliveries.releaseLeases('first');
        assert.deepEqual(await claimed(other), []);
        await store.deliveries.releaseLeases('second');
        assert.deepEqual(await store.deliveries.leaseOwners(), []);
        const third = await claimedOne(store, { owner: 'second' });
        assert.equal(await other.deliveries.record(second, [attempt], delivered), false);
        assert.equal(await other.deliveries.record(third, [attempt], delivered), true);
        assert.equal(await other.deliveries.record(third, [], { state: 'pending', dueAtMs: 1 }), false);
        assert.deepEqual(await claimed(other, { nowMs: 1e12 }), []);
      }));

    it('are counted by whether they are due, under way or waiting, until they are settled', () =>
      withClients(open, async ({ store, other }) => {
        assert.deepEqual(await other.deliveries.backlog(6_000), { due: 0, underWay: 0, waiting: 0 });
        for (const name of ['a', 'b', 'c', 'd']) await aborted(store, name);
        assert.deepEqual(await other.deliveries.backlog(6_000), { due: 4, underWay: 0, waiting: 0 });
        const [first, second, third] = await claimed(store, { limit: 3 });
        assert.ok(first !== undefined && second !== undefined && third !== undefined);
        await store.deliveries.record(first, [], { state: 'delivered', settledAtMs: 6_001 });
        await store.deliveries.record(second, [], { state: 'pending', dueAtMs: 8_000 });
        assert.deepEqual(await other.deliveries.backlog(6_000), { due: 1, underWay: 1, waiting: 1 });
        assert.deepEqual(await other.deliveries.backlog(8_000), { due: 2, underWay: 1, waiting: 0 });
        // The lease of the third is over.
        assert.deepEqual(await other.deliveries.backlog(9_000), { due: 3, underWay: 0, waiting: 0 });
      }));

    it('are sent again when asked for, with all their tries before them', () =>
      withClients(open, async ({ store, other }) => {
        await aborted(store, 'a');
        const first = await claimedOne(store);
        assert.equal(await other.deliveries.replay(jobId('a')), false, 'it is being sent');
        await store.deliveries.record(first, [attempt], { state: 'pending', dueAtMs: 1e12 });
        for (const state of ['failed', 'delivered'] as const) {
          assert.equal(await other.deliveries.replay(jobId('a')), true);
          assert.equal((await store.jobs.find(jobId('a'), acme))?.webhookStatus, 'pending');
          const again = await claimedOne(store);
          assert.deepEqual([again.tries, again.attempts], [0, [attempt]]);
          await store.deliveries.record(again, again.attempts, { state, settledAtMs: 7_000 });
        }
        assert.equal(await other.deliveries.replay(jobId('unknown')), false);
      }));

    it('are removed some time after they were settled, and outlive the contents of their jobs until then', () =>
      withClients(open, async ({ store, other }) => {
        for (const name of ['pending', 'early', 'late']) await aborted(store, name);
        const taken = await claimed(store);
        for (const delivery of taken) {
          const settledAtMs = delivery.host === 'early.example' ? 7_000 : 7_001;
          const step =
            delivery.host === 'pending.example'
              ? ({ state: 'pending', dueAtMs: 8_000 } as const)
              : ({ state: 'failed', settledAtMs } as const);
          await store.deliveries.record(delivery, [], step);
        }
        await store.jobs.removeContents(['pending', 'early', 'late'].map(jobId), 7_002);
        const removed = await Promise.all(
          [store, other].map(({ deliveries }) => deliveries.removeSettled(7_001)),
        );
        assert.deepEqual(removed.toSorted(), [0, 1]);
        const statuses = ['pending', 'early', 'late'].map(async (name) => {
          const job = await store.jobs.find(jobId(name), acme);
          return [job?.webhook, job?.webhookStatus];
        });
        assert.deepEqual(await Promise.all(statuses), [
          [undefined, 'pending'],
          [undefined, undefined],
          [undefined, 'failed'],
        ]);
        assert.equal((await claimedOne(other, { nowMs: 8_000 })).url, 'https://pending.example/');
      }));
  });
}
