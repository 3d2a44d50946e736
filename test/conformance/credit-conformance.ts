import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  ChargedCall,
  ClaimedJob,
  ClientId,
  ControlStore,
  CreditEntry,
  SubmitDecision,
} from '../../packages/rollcall/src/control/control-store.ts';
import { creditPeriodOf } from '../../packages/rollcall/src/control/credit-period.ts';
import {
  acme,
  clientId,
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

const december = Date.UTC(2026, 11, 1);
const dayMs = 86_400_000;
const inNovember = december - 60_000;
const inDecember = december + 60_000;
const accepted = { accepted: true };

/** What a job costs, and when (contract section 5). */
export function creditConformance(open: OpenStoreUnderTest): void {
  describe('credits', () => {
    it('are unlimited and none consumed at first, and unknown for an unknown client', () =>
      withClients(open, async ({ store }) => {
        assert.deepEqual(await usage(store), { consumed: 0, reserved: 0 });
        assert.deepEqual(await ledger(store), []);
        assert.equal(await store.credits.usage(clientId('unknown'), creditPeriodOf(inNovember)), undefined);
        assert.equal(await submit(store, 'a', 2_000), accepted.accepted);
        assert.deepEqual(await usage(store), { consumed: 0, reserved: 2_000 });
        await claim(store);
        assert.deepEqual(await usage(store), { consumed: 2_000, reserved: 0 });
      }));

    it('are reserved for a job that waits and debited when it starts, once for each valid line', () =>
      withClients(open, async ({ store, other }) => {
        await store.clients.update(acme, { monthlyCredits: 10 });
        await submit(store, 'a', 7);
        assert.deepEqual(await usage(other), { allocated: 10, consumed: 0, reserved: 7 });
        assert.equal((await find(store, 'a')).creditsConsumed, 0);
        const claimed = await claim(other);
        assert.equal(claimed?.creditsConsumed, 7);
        assert.deepEqual(await usage(store), { allocated: 10, consumed: 7, reserved: 0 });
        assert.deepEqual(await ledger(store), [['a', 'debit', 7, inNovember]]);
        const end = { endedAtMs: inNovember + 1, totals, resultParts };
        assert.equal(await other.jobs.finish(lease('a', 'w'), end), true);
        assert.equal((await find(store, 'a')).creditsConsumed, 7);
        assert.deepEqual(await usage(store), { allocated: 10, consumed: 7, reserved: 0 });
      }));

    it('of all clients add up for a month', () =>
      withClients(open, async ({ store, other }) => {
        assert.equal(await other.credits.consumedByAll(creditPeriodOf(inNovember)), 0);
        await submit(store, 'a', 7);
        const ofGlobex = { ...newJob('b', globex, inNovember), validQueries: 5, totalQueries: 5 };
        await store.jobs.submit(ofGlobex, defaults);
        assert.equal(await other.credits.consumedByAll(creditPeriodOf(inNovember)), 0);
        await claim(store);
        await claim(store);
        assert.equal(await other.credits.consumedByAll(creditPeriodOf(inNovember)), 12);
        assert.equal(await other.credits.consumedByAll(creditPeriodOf(inDecember)), 0);
      }));

    it('that are too few refuse the job, with what it needs and what is left, and store nothing', () =>
      withClients(open, async ({ store, other }) => {
        await store.clients.update(acme, { monthlyCredits: 10 });
        await submit(store, 'runs', 3);
        await claim(store);
        await submit(store, 'waits', 4);
        assert.deepEqual(await decide(other, 'refused', 4), {
          accepted: false,
          refused: 'tooFewCredits',
          required: 4,
          available: 3,
        });
        assert.equal(await store.jobs.find(jobId('refused'), acme), undefined);
        assert.deepEqual(await usage(store), { allocated: 10, consumed: 3, reserved: 4 });
        assert.deepEqual(await decide(other, 'fits', 3), accepted);
        assert.deepEqual(await decide(other, 'more', 1), {
          accepted: false,
          refused: 'tooFewCredits',
          required: 1,
          available: 0,
        });
        assert.deepEqual(await decide(other, 'free', 0), accepted, 'invalid lines are free');
        assert.deepEqual(await decide(other, 'theirs', 2_000, globex), accepted);
        const claimed = [await claim(other), await claim(other), await claim(other), await claim(other)];
        assert.deepEqual(
          claimed.map((job) => job?.jobId).toSorted(),
          ['waits', 'fits', 'free', 'theirs'].map(jobId).toSorted(),
        );
        assert.equal(await claim(other), undefined);
      }));

    it('of a job without a valid line need no entry', () =>
      withClients(open, async ({ store }) => {
        await store.clients.update(acme, { monthlyCredits: 0 });
        await submit(store, 'a', 0);
        assert.equal((await claim(store))?.creditsConsumed, 0);
        const end = { endedAtMs: inNovember + 1, failureReason: 'x' };
        assert.equal(await store.jobs.fail(lease('a', 'w'), end), true);
        assert.deepEqual(await ledger(store), []);
        assert.deepEqual(await usage(store), { allocated: 0, consumed: 0, reserved: 0 });
      }));

    it('that were reserved come back when the job is cancelled, without an entry', () =>
      withClients(open, async ({ store, other }) => {
        await store.clients.update(acme, { monthlyCredits: 5 });
        await submit(store, 'a', 5);
        await other.jobs.cancel(jobId('a'), acme, inNovember);
        assert.deepEqual(await usage(store), { allocated: 5, consumed: 0, reserved: 0 });
        assert.deepEqual(await ledger(store), []);
        assert.deepEqual(await decide(store, 'b', 5), accepted);
      }));

    it('are debited in the month in which the job starts, and reserved before in every month', () =>
      withClients(open, async ({ store, other }) => {
        await store.clients.update(acme, { monthlyCredits: 5 });
        await submit(store, 'a', 4, december - 1);
        assert.equal((await decide(store, 'b', 2, december))?.accepted, false, 'still reserved');
        await claim(other, december);
        assert.deepEqual(await usage(store, inNovember), { allocated: 5, consumed: 0, reserved: 0 });
        assert.deepEqual(await usage(store, inDecember), { allocated: 5, consumed: 4, reserved: 0 });
        assert.deepEqual(await ledger(store, inNovember), []);
        assert.deepEqual(await ledger(store, inDecember), [['a', 'debit', 4, december]]);
        assert.deepEqual(await decide(store, 'c', 5, december - 1), accepted, 'November is untouched');
      }));

    it('of a new month are all there', () =>
      withClients(open, async ({ store }) => {
        await store.clients.update(acme, { monthlyCredits: 5 });
        await submit(store, 'a', 5);
        await claim(store);
        assert.equal((await decide(store, 'b', 1, december - 1)).accepted, false);
        assert.equal((await decide(store, 'b', 5, december)).accepted, true);
      }));

    it('are not debited again when another worker takes the job over', () =>
      withClients(open, async ({ store, other }) => {
        await store.clients.update(acme, { monthlyCredits: 4 });
        await submit(store, 'a', 4);
        await claim(store, inNovember);
        const taken = await claim(other, inDecember, 'w2');
        assert.equal(taken?.attempt, 2);
        assert.equal(taken?.creditsConsumed, 4);
        assert.deepEqual(await usage(store, inNovember), { allocated: 4, consumed: 4, reserved: 0 });
        assert.deepEqual(await usage(store, inDecember), { allocated: 4, consumed: 0, reserved: 0 });
      }));

    it('do not keep a job from being taken over when they were lowered meanwhile', () =>
      withClients(open, async ({ store, other }) => {
        await submit(store, 'a', 4);
        await claim(store, inNovember);
        await store.clients.update(acme, { monthlyCredits: 1 });
        assert.equal((await claim(other, inDecember, 'w2'))?.jobId, jobId('a'));
      }));

    it('of a job that fails come back once, in the month that was debited', () =>
      withClients(open, async ({ store, other }) => {
        await store.clients.update(acme, { monthlyCredits: 4 });
        await submit(store, 'a', 4);
        await claim(store, inNovember);
        const end = { endedAtMs: inDecember, failureReason: 'x' };
        assert.equal(await other.jobs.fail(lease('a', 'stranger'), end), false);
        assert.deepEqual(await usage(store), { allocated: 4, consumed: 4, reserved: 0 });
        const calls = [store, other, store, other].map((one) => one.jobs.fail(lease('a', 'w'), end));
        assert.deepEqual((await Promise.all(calls)).filter(Boolean), [true]);
        assert.deepEqual(await usage(store), { allocated: 4, consumed: 0, reserved: 0 });
        assert.deepEqual(await usage(store, inDecember), { allocated: 4, consumed: 0, reserved: 0 });
        assert.deepEqual(await ledger(store), [
          ['a', 'debit', 4, inNovember],
          ['a', 'refund', 4, inDecember],
        ]);
        assert.equal((await find(store, 'a')).creditsConsumed, 0);
      }));

    it('that were lowered until a job does not fit fail it when it would start, and the next job starts', () =>
      withClients(open, async ({ store, other }) => {
        await store.clients.update(acme, { monthlyCredits: 10 });
        await submit(store, 'a', 5, inNovember - 3);
        await submit(store, 'b', 4, inNovember - 2);
        await submit(store, 'c', 1, inNovember - 1);
        assert.equal((await claim(store))?.jobId, jobId('a'));
        await other.clients.update(acme, { monthlyCredits: 6 });
        assert.equal((await claim(other))?.jobId, jobId('c'));
        const refused = await find(store, 'b');
        assert.equal(refused.state, 'failed');
        assert.match(refused.failureReason ?? '', /too few credits.*needs 4, and of 6 in 2026-11 1 are left/);
        assert.equal(refused.endedAtMs, inNovember);
        assert.equal(refused.startedAtMs, undefined);
        assert.equal(refused.creditsConsumed, 0);
        assert.deepEqual(await usage(store), { allocated: 6, consumed: 6, reserved: 0 });
        await store.clients.update(acme, { monthlyCredits: null });
        assert.equal(await claim(store), undefined, 'a failed job stays failed');
        await other.clients.update(acme, { monthlyCredits: 2 });
        assert.deepEqual(await usage(store), { allocated: 2, consumed: 6, reserved: 0 });
        assert.deepEqual(await decide(store, 'd', 1), {
          accepted: false,
          refused: 'tooFewCredits',
          required: 1,
          available: 0,
        });
      }));

    it('allow as many of fifty submissions at once as fit', () =>
      withClients(open, async ({ store, other }) => {
        await store.clients.update(acme, { monthlyCredits: 100 });
        const decisions = await Promise.all(
          Array.from({ length: 50 }, (_, n) => decide(n % 2 === 0 ? store : other, `job ${n}`, 7)),
        );
        assert.equal(decisions.filter((decision) => decision.accepted).length, 14);
        assert.ok(
          decisions.every(
            (decision) =>
              decision.accepted || (decision.refused === 'tooFewCredits' && decision.available < 7),
          ),
        );
        assert.deepEqual(await usage(store), { allocated: 100, consumed: 0, reserved: 98 });
        assert.deepEqual(await decide(store, 'last', 2), accepted);
      }));

    it('hold while submissions, claims and failures of two processes meet', () =>
      withClients(open, async ({ store, other }) => {
        await store.clients.update(acme, { monthlyCredits: 60 });
        const lines = (n: number): number => 1 + (n % 5);
        await Promise.all(
          Array.from({ length: 50 }, async (_, n) => {
            const [mine, theirs] = n % 2 === 0 ? [store, other] : [other, store];
            await decide(mine, `job ${n}`, lines(n));
            const claimed = await claim(theirs, inNovember, `w${n}`);
            if (claimed === undefined || n % 3 !== 0) return;
            const end = { endedAtMs: inNovember, failureReason: 'x' };
            assert.equal(await mine.jobs.fail(claimed, end), true);
          }),
        );
        while ((await claim(store)) !== undefined);
        const { consumed, reserved } = await usage(store);
        assert.equal(reserved, 0);
        assert.ok(consumed > 0 && consumed <= 60, `consumed ${consumed}`);
        let charged = 0;
        for (let n = 0; n < 50; n++)
          charged += (await store.jobs.find(jobId(`job ${n}`), acme))?.creditsConsumed ?? 0;
        assert.equal(charged, consumed);
        assert.equal(sumOf(await entries(store)), consumed);
      }));

    it('are debited once when many workers claim a job', () =>
      withClients(open, async ({ store, other }) => {
        await store.clients.update(acme, { monthlyCredits: 30 });
        for (let n = 0; n < 10; n++) await submit(store, `job ${n}`, 3);
        await Promise.all(
          Array.from({ length: 40 }, (_, n) => claim(n % 2 === 0 ? store : other, inNovember, `w${n}`)),
        );
        assert.deepEqual(await usage(store), { allocated: 30, consumed: 30, reserved: 0 });
        assert.equal((await entries(store)).length, 10);
      }));
  });

  describe('charged calls', () => {
    it('debit a credit each, and are counted by day and name without an entry in the ledger', () =>
      withClients(open, async ({ store, other }) => {
        await store.clients.update(acme, { monthlyCredits: 4 });
        assert.equal(await store.credits.charge(call(december - 1)), true);
        assert.equal(await other.credits.charge(call(december - 1)), true);
        assert.equal(await store.credits.charge(call(december, 'contactDetails')), true);
        assert.equal(await other.credits.charge(call(december)), true);
        assert.deepEqual(await usage(store, inNovember), { allocated: 4, consumed: 2, reserved: 0 });
        assert.deepEqual(await usage(store, inDecember), { allocated: 4, consumed: 2, reserved: 0 });
        assert.deepEqual(await ledger(store), []);
        const all = [
          { api: 'contactLookup', dayStartMs: december - dayMs, transactions: 2 },
          { api: 'contactDetails', dayStartMs: december, transactions: 1 },
          { api: 'contactLookup', dayStartMs: december, transactions: 1 },
        ];
        assert.deepEqual(await store.credits.transactions(acme, december - dayMs, december + dayMs), all);
        assert.deepEqual(await store.credits.transactions(acme, december, december + 1), all.slice(1));
        assert.deepEqual(await store.credits.transactions(acme, december - dayMs, december), all.slice(0, 1));
        assert.deepEqual(await store.credits.transactions(globex, 0, 2 * december), []);
      }));

    it('leave to waiting jobs what these have reserved', () =>
      withClients(open, async ({ store, other }) => {
        await store.clients.update(acme, { monthlyCredits: 3 });
        await submit(store, 'a', 2);
        assert.equal(await other.credits.charge(call()), true);
        assert.equal(await other.credits.charge(call()), false);
        assert.deepEqual(await usage(store), { allocated: 3, consumed: 1, reserved: 2 });
        assert.equal((await decide(store, 'b', 1)).accepted, false);
        assert.equal((await claim(store))?.creditsConsumed, 2);
        assert.equal(await other.credits.charge(call()), false);
        await store.clients.update(acme, { monthlyCredits: null });
        assert.equal(await other.credits.charge(call()), true);
      }));

    it('are as many as there are credits when many come at once, jobs among them', () =>
      withClients(open, async ({ store, other }) => {
        await store.clients.update(acme, { monthlyCredits: 20 });
        const charges = Array.from({ length: 20 }, (_, n) =>
          (n % 2 === 0 ? store : other).credits.charge(call()),
        );
        const jobs = Array.from({ length: 8 }, (_, n) => decide(n % 2 === 0 ? store : other, `${n}`, 3));
        const charged = (await Promise.all(charges)).filter(Boolean).length;
        const reserved = 3 * (await Promise.all(jobs)).filter((decision) => decision.accepted).length;
        assert.deepEqual(await usage(store), { allocated: 20, consumed: charged, reserved });
        assert.ok(charged + reserved <= 20);
        assert.ok(charged + reserved > 17, 'what is left would not have covered one that was refused');
        while ((await claim(store)) !== undefined);
        assert.deepEqual(await usage(store), { allocated: 20, consumed: charged + reserved, reserved: 0 });
      }));

    it('of a client that there is not are an error', () =>
      withClients(open, async ({ store }) => {
        await assert.rejects(store.credits.charge({ ...call(), clientId: clientId('unknown') }), /no client/);
      }));
  });

  describe('transactions of jobs', () => {
    it('are the lines that a job was debited for, on the day on which it started, until it fails', () =>
      withClients(open, async ({ store }) => {
        await submit(store, 'a', 4, inNovember);
        await submit(store, 'b', 0, inNovember);
        const all = () => store.credits.transactions(acme, 0, 2 * december);
        assert.deepEqual(await all(), []);
        await claim(store, inDecember);
        await claim(store, inDecember);
        assert.deepEqual(await all(), [{ api: 'contactLookupJob', dayStartMs: december, transactions: 4 }]);
        await store.jobs.fail(lease('a', 'w'), { endedAtMs: inDecember + 40 * dayMs, failureReason: 'x' });
        assert.deepEqual(await all(), []);
      }));
  });

  describe('the limit of unfinished jobs', () => {
    const refusal = (unfinished: number, limit: number): SubmitDecision => ({
      accepted: false,
      refused: 'tooManyUnfinishedJobs',
      unfinished,
      limit,
    });

    it('counts what waits and what runs of the client, and stores nothing of what it refuses', () =>
      withClients(open, async ({ store, other }) => {
        const two = { maxUnfinishedJobs: 2 };
        const job = (name: string, owner = acme) => newJob(name, owner, inNovember);
        assert.deepEqual(await store.jobs.submit(job('a'), two), accepted);
        await claim(store);
        assert.deepEqual(await other.jobs.submit(job('b'), two), accepted);
        assert.deepEqual(await store.jobs.submit(job('c'), two), refusal(2, 2));
        assert.equal(await store.jobs.find(jobId('c'), acme), undefined);
        assert.deepEqual(await store.jobs.submit(job('d', globex), two), accepted);
        await store.jobs.finish(lease('a', 'w'), { endedAtMs: inNovember, totals, resultParts });
        assert.deepEqual(await other.jobs.submit(job('c'), two), accepted);
        await store.jobs.cancel(jobId('b'), acme, inNovember);
        assert.deepEqual(await other.jobs.submit(job('e'), two), accepted);
        assert.deepEqual(await other.jobs.submit(job('f'), two), refusal(2, 2));
      }));

    it('of a client goes before the setting', () =>
      withClients(open, async ({ store }) => {
        await store.clients.update(acme, { maxUnfinishedJobs: 1 });
        assert.deepEqual(await decide(store, 'a', 1), accepted);
        assert.deepEqual(await decide(store, 'b', 1), refusal(1, 1));
        await store.clients.update(acme, { maxUnfinishedJobs: null });
        assert.deepEqual(await decide(store, 'b', 1), accepted);
      }));

    it('comes after the credits', () =>
      withClients(open, async ({ store }) => {
        await store.clients.update(acme, { maxUnfinishedJobs: 0, monthlyCredits: 1 });
        assert.equal(refusedOf(await decide(store, 'a', 2)), 'tooFewCredits');
        assert.equal(refusedOf(await decide(store, 'a', 1)), 'tooManyUnfinishedJobs');
      }));

    it('lets exactly as many through as it says when many come at once', () =>
      withClients(open, async ({ store, other }) => {
        await store.clients.update(acme, { maxUnfinishedJobs: 9 });
        const decisions = await Promise.all(
          Array.from({ length: 50 }, (_, n) => decide(n % 2 === 0 ? store : other, `job ${n}`, 1)),
        );
        assert.equal(decisions.filter((decision) => decision.accepted).length, 9);
      }));
  });
}

function decide(
  store: ControlStore,
  name: string,
  validQueries: number,
  ownerOrTime: ClientId | number = inNovember,
): Promise<SubmitDecision> {
  const [owner, atMs] = typeof ownerOrTime === 'number' ? [acme, ownerOrTime] : [ownerOrTime, inNovember];
  return store.jobs.submit({ ...newJob(name, owner, atMs), validQueries }, defaults);
}

function call(atMs = inNovember, api: ChargedCall['api'] = 'contactLookup'): ChargedCall {
  return { clientId: acme, api, atMs };
}

/** Submits a job that has to be accepted. */
async function submit(
  store: ControlStore,
  name: string,
  validQueries: number,
  atMs = inNovember,
): Promise<boolean> {
  const decision = await decide(store, name, validQueries, atMs);
  assert.deepEqual(decision, accepted);
  return decision.accepted;
}

function claim(store: ControlStore, nowMs = inNovember, owner = 'w'): Promise<ClaimedJob | undefined> {
  return store.jobs.claim({ owner, nowMs, leaseUntilMs: nowMs + 1_000, dataSetVersion: version1 });
}

async function find(store: ControlStore, name: string) {
  const job = await store.jobs.find(jobId(name), acme);
  assert.ok(job !== undefined);
  return job;
}

async function usage(store: ControlStore, atMs = inNovember) {
  const found = await store.credits.usage(acme, creditPeriodOf(atMs));
  assert.ok(found !== undefined);
  return found;
}

function entries(store: ControlStore, atMs = inNovember): Promise<CreditEntry[]> {
  return store.credits.ledger(acme, creditPeriodOf(atMs));
}

/** The entries with the names of their jobs; only `a` and `b` are asked for. */
async function ledger(store: ControlStore, atMs = inNovember) {
  const names = new Map(['a', 'b'].map((name) => [jobId(name), name]));
  const found = await entries(store, atMs);
  return found.map((entry) => [entry.jobId && names.get(entry.jobId), entry.kind, entry.amount, entry.atMs]);
}

function sumOf(found: readonly CreditEntry[]): number {
  return found.reduce((sum, { kind, amount }) => sum + (kind === 'debit' ? amount : -amount), 0);
}

function refusedOf(decision: SubmitDecision): string | undefined {
  return decision.accepted ? undefined : decision.refused;
}
