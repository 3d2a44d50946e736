import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import {
  type ApiTransactions,
  type ChargedApi,
  type ChargedCall,
  type ClientId,
  type ControlStore,
  chargedCalls,
  type SubmitDecision,
} from '../../packages/rollcall/src/control/control-store.ts';
import { creditPeriodOf } from '../../packages/rollcall/src/control/credit-period.ts';
import type { JobState } from '../../packages/rollcall/src/control/job-state.ts';
import {
  acme,
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

/** One call by one of two processes; jobs are named by number, existing or not. */
type Operation =
  | { readonly kind: 'submit'; readonly client: ClientId; readonly lines: number }
  | { readonly kind: 'claim' }
  | { readonly kind: 'finish' | 'fail'; readonly job: number }
  | { readonly kind: 'cancel'; readonly job: number }
  | { readonly kind: 'call'; readonly client: ClientId; readonly api: ChargedCall['api'] }
  | { readonly kind: 'credits'; readonly client: ClientId; readonly limit: number | null }
  | { readonly kind: 'pass'; readonly timeMs: number };

const client = fc.constantFrom(acme, globex);
const job = fc.nat({ max: 9 });
/** A few hours before the end of a month, so that a run crosses one or two of them. */
const startMs = Date.UTC(2026, 10, 30, 20);
const dayMs = 86_400_000;
const leaseMs = 3_600_000;
const defaultLimit = 4;

const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('submit' as const), client, lines: fc.nat({ max: 9 }) }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('claim' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('finish' as const, 'fail' as const), job }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), job }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('call' as const),
      client,
      api: fc.constantFrom(...chargedCalls),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('credits' as const),
      client,
      limit: fc.option(fc.nat({ max: 25 }), { nil: null, freq: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('pass' as const),
      // Within a lease, past it, or into another month.
      timeMs: fc.constantFrom(1_000, 2 * leaseMs, 20 * dayMs),
    }),
  },
);

/** The naive model: everything counted from the jobs and the calls, nothing kept that could drift. */
interface ModelJob {
  readonly client: ClientId;
  readonly lines: number;
  state: JobState;
  owner: string;
  attempt: number;
  leaseUntilMs: number;
  /** When it was debited. */
  debitedAtMs?: number;
}

interface Model {
  readonly jobs: ModelJob[];
  readonly calls: ChargedCall[];
  readonly limits: Map<ClientId, number | null>;
  readonly periods: Set<string>;
}

/** Random calls of two processes: what is consumed is what the model says and what the ledger adds up to. */
export function creditProperty(open: OpenStoreUnderTest): void {
  it('charges as a naive model does, never below zero and never over the limit', async () => {
    const calls = fc.array(fc.tuple(operation, fc.boolean()), { minLength: 10, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(calls, (operations) =>
        withClients(open, async ({ store, other }) => {
          const model: Model = { jobs: [], calls: [], limits: new Map(), periods: new Set() };
          let nowMs = startMs;
          for (const [number, [next, isOther]] of operations.entries()) {
            if (next.kind === 'pass') nowMs += next.timeMs;
            model.periods.add(creditPeriodOf(nowMs));
            await runBoth(next, { nowMs, worker: `w${number}` }, model, isOther ? other : store);
          }
          for (const one of [acme, globex]) await assertSame(store, model, one);
        }),
      ),
      { numRuns: 60 },
    );
  });
}

async function runBoth(
  next: Operation,
  { nowMs, worker }: { nowMs: number; worker: string },
  model: Model,
  store: ControlStore,
): Promise<void> {
  switch (next.kind) {
    case 'pass':
      return;
    case 'credits':
      await store.clients.update(next.client, { monthlyCredits: next.limit });
      model.limits.set(next.client, next.limit);
      return;
    case 'submit': {
      // Created in the order of the model, whatever the clock says; a refused job leaves its number to the next.
      const submitted = newJob(`${model.jobs.length}`, next.client, nowMs + model.jobs.length);
      const decision = await store.jobs.submit(
        { ...submitted, validQueries: next.lines },
        { maxUnfinishedJobs: defaultLimit },
      );
      assert.deepEqual(decision, modelDecision(model, next.client, next.lines, nowMs));
      if (decision.accepted)
        model.jobs.push({
          client: next.client,
          lines: next.lines,
          state: 'accepted',
          owner: '',
          attempt: 0,
          leaseUntilMs: 0,
        });
      return;
    }
    case 'claim': {
      const leaseUntilMs = nowMs + leaseMs;
      const claimed = await store.jobs.claim({
        owner: worker,
        nowMs,
        leaseUntilMs,
        dataSetVersion: version1,
      });
      const number = modelClaim(model, nowMs);
      assert.equal(claimed?.jobId, number === undefined ? undefined : jobId(`${number}`));
      const claimedJob = number === undefined ? undefined : model.jobs[number];
      if (claimedJob === undefined) return;
      const attempt = claimedJob.attempt + 1;
      Object.assign(claimedJob, { state: 'processing', owner: worker, attempt, leaseUntilMs });
      assert.equal(claimed?.creditsConsumed, claimedJob.lines);
      const limit = limitOf(model, claimedJob.client);
      const period = creditPeriodOf(claimedJob.debitedAtMs ?? nowMs);
      const consumed = consumedOf(model, claimedJob.client, period);
      const usage = await store.credits.usage(claimedJob.client, period);
      assert.equal(usage?.consumed, consumed);
      if (claimed?.attempt === 1) assert.ok(consumed <= limit || claimedJob.lines === 0);
      return;
    }
    case 'finish':
    case 'fail': {
      const modelled = model.jobs[next.job];
      const own = lease(`${next.job}`, modelled?.owner ?? 'nobody', modelled?.attempt);
      const done =
        next.kind === 'finish'
          ? await store.jobs.finish(own, { endedAtMs: nowMs, totals, resultParts })
          : await store.jobs.fail(own, { endedAtMs: nowMs, failureReason: 'no reason' });
      assert.equal(done, modelled?.state === 'processing');
      if (modelled !== undefined && done) modelled.state = next.kind === 'finish' ? 'finished' : 'failed';
      return;
    }
    case 'call': {
      const call = { clientId: next.client, api: next.api, atMs: nowMs };
      const waiting = model.jobs.filter((one) => one.client === next.client && one.state === 'accepted');
      const consumed = consumedOf(model, next.client, creditPeriodOf(nowMs));
      const isCovered = consumed + sum(waiting) < limitOf(model, next.client);
      assert.equal(await store.credits.charge(call), isCovered);
      if (isCovered) model.calls.push(call);
      return;
    }
    case 'cancel': {
      const modelled = model.jobs[next.job];
      if (modelled === undefined) return;
      await store.jobs.cancel(jobId(`${next.job}`), modelled.client, nowMs);
      if (modelled.state === 'accepted') modelled.state = 'aborted';
      return;
    }
  }
}

function modelDecision(model: Model, owner: ClientId, lines: number, nowMs: number): SubmitDecision {
  const own = model.jobs.filter((modelled) => modelled.client === owner);
  const waiting = own.filter(({ state }) => state === 'accepted');
  const consumed = consumedOf(model, owner, creditPeriodOf(nowMs));
  const available = Math.max(0, limitOf(model, owner) - consumed - sum(waiting));
  if (lines > available) return { accepted: false, refused: 'tooFewCredits', required: lines, available };
  const unfinished = waiting.length + own.filter(({ state }) => state === 'processing').length;
  if (unfinished < defaultLimit) return { accepted: true };
  return { accepted: false, refused: 'tooManyUnfinishedJobs', unfinished, limit: defaultLimit };
}

/** The number of the job that is claimed; those before it that do not fit any more have failed. */
function modelClaim(model: Model, nowMs: number): number | undefined {
  for (const [number, modelled] of model.jobs.entries()) {
    if (modelled.state === 'processing' && modelled.leaseUntilMs < nowMs) return number;
    if (modelled.state !== 'accepted') continue;
    const period = creditPeriodOf(nowMs);
    const left = limitOf(model, modelled.client) - consumedOf(model, modelled.client, period);
    if (modelled.lines === 0 || modelled.lines <= left) {
      modelled.debitedAtMs = nowMs;
      modelled.state = 'processing';
      return number;
    }
    modelled.state = 'failed';
  }
  return undefined;
}

function limitOf(model: Model, owner: ClientId): number {
  return model.limits.get(owner) ?? Number.POSITIVE_INFINITY;
}

function consumedOf(model: Model, owner: ClientId, period: string): number {
  return transactionsOf(model, owner)
    .filter(({ dayStartMs }) => creditPeriodOf(dayStartMs) === period)
    .reduce((total, { transactions }) => total + transactions, 0);
}

/** By day and name, as the store has them. */
function transactionsOf(model: Model, owner: ClientId): ApiTransactions[] {
  const charges: readonly (readonly [ChargedApi, number, number])[] = [
    ...model.jobs
      .filter(({ client: by, state }) => by === owner && ['processing', 'finished'].includes(state))
      .map(({ lines, debitedAtMs = 0 }) => ['contactLookupJob', debitedAtMs, lines] as const),
    ...model.calls
      .filter(({ clientId }) => clientId === owner)
      .map(({ api, atMs }) => [api, atMs, 1] as const),
  ];
  const sums = new Map<string, ApiTransactions>();
  for (const [api, atMs, amount] of charges) {
    if (amount === 0) continue;
    const dayStartMs = Math.floor(atMs / dayMs) * dayMs;
    // Days of these years sort as texts.
    const key = `${dayStartMs} ${api}`;
    sums.set(key, { api, dayStartMs, transactions: (sums.get(key)?.transactions ?? 0) + amount });
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}

function sum(jobs: readonly ModelJob[]): number {
  return jobs.reduce((total, { lines }) => total + lines, 0);
}

/** Every month, every job and every entry of a client. */
async function assertSame(store: ControlStore, model: Model, owner: ClientId): Promise<void> {
  const reserved = sum(model.jobs.filter((one) => one.client === owner && one.state === 'accepted'));
  for (const text of model.periods) {
    const period = text as ReturnType<typeof creditPeriodOf>;
    const usage = await store.credits.usage(owner, period);
    const allocated = model.limits.get(owner) ?? null;
    const consumed = consumedOf(model, owner, period);
    assert.deepEqual(usage, { ...(allocated !== null && { allocated }), consumed, reserved });
    const entries = await store.credits.ledger(owner, period);
    let running = model.calls.filter(
      ({ clientId, atMs }) => clientId === owner && creditPeriodOf(atMs) === period,
    ).length;
    for (const { kind, amount } of entries) {
      running += kind === 'debit' ? amount : -amount;
      assert.ok(running >= 0, 'never below zero');
    }
    assert.equal(running, consumed, 'the ledger and the calls add up');
  }
  const expected = transactionsOf(model, owner);
  assert.deepEqual(await store.credits.transactions(owner, 0, Number.MAX_SAFE_INTEGER), expected);
  for (const [number, modelled] of model.jobs.entries()) {
    if (modelled.client !== owner) continue;
    const found = await store.jobs.find(jobId(`${number}`), owner);
    assert.equal(found?.state, modelled.state, `job ${number}`);
    const isCharged = modelled.state === 'processing' || modelled.state === 'finished';
    assert.equal(found?.creditsConsumed, isCharged ? modelled.lines : 0, `job ${number}`);
  }
}
