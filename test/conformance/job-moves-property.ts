import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import type { ClientId, ControlStore } from '../../packages/rollcall/src/control/control-store.ts';
import { type JobState, jobMoves } from '../../packages/rollcall/src/control/job-state.ts';
import {
  acme,
  defaults,
  globex,
  jobId,
  lease,
  newJob,
  type OpenStoreUnderTest,
  partsOf,
  totals,
  version1,
  withClients,
} from './store-under-test.ts';

/** One call of the interface, by one of two workers or clients. Jobs are named by number, existing or not. */
type Operation =
  | { readonly kind: 'submit'; readonly client: ClientId }
  | { readonly kind: 'cancel'; readonly job: number; readonly client: ClientId }
  | {
      readonly kind: 'claim';
      readonly worker: number;
      readonly leaseMs: number;
      readonly passOver: readonly ClientId[];
      readonly underWay: readonly number[];
    }
  | {
      readonly kind: 'renew';
      readonly worker: number;
      readonly leaseMs: number;
      readonly jobs: readonly number[];
    }
  | { readonly kind: 'release' | 'handBack'; readonly worker: number }
  | {
      readonly kind: 'checkpoint' | 'finish' | 'fail';
      readonly worker: number;
      readonly job: number;
      /** Claims of the job that the worker has not heard of. */
      readonly missed: number;
      readonly bytes: number;
    }
  | { readonly kind: 'remove'; readonly jobs: readonly number[] }
  | { readonly kind: 'pass'; readonly timeMs: number };

const worker = fc.nat({ max: 1 });
const client = fc.constantFrom(acme, globex);
const job = fc.nat({ max: 4 });
const leaseMs = fc.integer({ min: -5, max: 20 });

const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('submit' as const), client }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), job, client }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('claim' as const),
      worker,
      leaseMs,
      passOver: fc.uniqueArray(client, { maxLength: 2 }).map((some) => (some.length === 2 ? [] : some)),
      underWay: fc.oneof(fc.constant([]), fc.uniqueArray(job, { maxLength: 3 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('renew' as const),
      worker,
      leaseMs,
      jobs: fc.uniqueArray(job, { maxLength: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('release' as const, 'handBack' as const), worker }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constantFrom('checkpoint' as const, 'finish' as const, 'fail' as const),
      worker,
      job,
      missed: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.constantFrom(1, -1)),
      bytes: fc.nat({ max: 1_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('remove' as const),
      jobs: fc.uniqueArray(job, { maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pass' as const), timeMs: fc.nat({ max: 30 }) }) },
);

/** The naive model: jobs in an array in the order of submission, written without the table of moves. */
interface ModelJob {
  readonly client: ClientId;
  state: JobState;
  attempt: number;
  tries: number;
  worker: number | undefined;
  leaseUntilMs: number;
  bytes: number;
  isRemoved: boolean;
}

/** Random calls by two workers and two clients: every state is as in the model, and every change is in `jobMoves`. */
export function jobMovesProperty(open: OpenStoreUnderTest): void {
  it('moves jobs as a naive model does, and only along the table of moves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 5, maxLength: 40 }), (operations) =>
        withClients(open, async ({ store, other }) => {
          const model: ModelJob[] = [];
          let nowMs = 1_000;
          for (const next of operations) {
            if (next.kind === 'pass') nowMs += next.timeMs;
            const before = model.map((modelled) => modelled.state);
            await runBoth(next, nowMs, model, [store, other]);
            for (const [n, modelled] of model.entries()) {
              const found = await other.jobs.find(jobId(`${n}`), modelled.client);
              assert.equal(found?.state, modelled.state, `job ${n} after ${JSON.stringify(next)}`);
              assert.equal(found.removedAtMs !== undefined, modelled.isRemoved, `job ${n}`);
              assertKnownMove(before[n] ?? 'accepted', found.state);
            }
          }
        }),
      ),
      { numRuns: 60 },
    );
  });
}

function assertKnownMove(from: JobState, to: JobState): void {
  if (from === to) return;
  assert.ok(
    jobMoves.some((move) => move.from === from && move.to === to),
    `no move leads from ${from} to ${to}`,
  );
}

/** Does the operation in the store and in the model, and compares what both answer. */
async function runBoth(
  next: Operation,
  nowMs: number,
  model: ModelJob[],
  stores: readonly [ControlStore, ControlStore],
): Promise<void> {
  switch (next.kind) {
    case 'pass':
      return;
    case 'submit': {
      // Created in the order of the model, whatever the clock says.
      await stores[0].jobs.submit(newJob(`${model.length}`, next.client, model.length), defaults);
      model.push({
        client: next.client,
        state: 'accepted',
        attempt: 0,
        tries: 0,
        worker: undefined,
        leaseUntilMs: 0,
        bytes: 0,
        isRemoved: false,
      });
      return;
    }
    case 'cancel': {
      const modelled = model[next.job];
      const answer = await stores[1].jobs.cancel(jobId(`${next.job}`), next.client, nowMs);
      if (modelled === undefined || modelled.client !== next.client) {
        assert.equal(answer, undefined);
        return;
      }
      if (modelled.state === 'accepted') modelled.state = 'aborted';
      assert.equal(answer?.state, modelled.state);
      return;
    }
    case 'claim': {
      const number = model.findIndex(
        (modelled, n) =>
          !next.passOver.includes(modelled.client) &&
          !next.underWay.includes(n) &&
          (modelled.state === 'accepted' ||
            (modelled.state === 'processing' && modelled.leaseUntilMs < nowMs)),
      );
      const modelled = model[number];
      const leaseUntilMs = nowMs + next.leaseMs;
      const { passOver } = next;
      const underWay = next.underWay.map((n) => jobId(`${n}`));
      const times = { nowMs, leaseUntilMs, dataSetVersion: version1 };
      const claim = { owner: `w${next.worker}`, ...times, passOver, underWay };
      const answer = await workerStore(next.worker, stores).jobs.claim(claim);
      assert.equal(answer?.jobId, modelled === undefined ? undefined : jobId(`${number}`));
      if (modelled === undefined) return;
      Object.assign(modelled, { state: 'processing', worker: next.worker, leaseUntilMs });
      modelled.attempt += 1;
      modelled.tries += 1;
      assert.deepEqual([answer?.attempt, answer?.tries], [modelled.attempt, modelled.tries]);
      assert.equal(answer?.clientStoredBytes, storedBytes(model, modelled.client));
      return;
    }
    case 'renew': {
      const leaseUntilMs = nowMs + next.leaseMs;
      const { jobs } = workerStore(next.worker, stores);
      const jobIds = next.jobs.map((n) => jobId(`${n}`));
      const answer = await jobs.renewLeases(`w${next.worker}`, jobIds, leaseUntilMs);
      const renewed = model.flatMap((modelled, n) =>
        isHeld(modelled, next.worker) && next.jobs.includes(n) ? [n] : [],
      );
      assert.deepEqual(answer.toSorted(), renewed.map((n) => jobId(`${n}`)).toSorted());
      for (const n of renewed) Object.assign(model[n] ?? {}, { leaseUntilMs });
      return;
    }
    case 'release':
    case 'handBack': {
      const { jobs } = workerStore(next.worker, stores);
      const owner = `w${next.worker}`;
      await (next.kind === 'release' ? jobs.releaseLeases(owner) : jobs.handBack(owner));
      for (const modelled of model) {
        if (!isHeld(modelled, next.worker)) continue;
        Object.assign(modelled, { worker: undefined, leaseUntilMs: 0 });
        if (next.kind === 'handBack') modelled.tries -= 1;
      }
      return;
    }
    case 'checkpoint':
    case 'finish':
    case 'fail': {
      const { jobs } = workerStore(next.worker, stores);
      const modelled = model[next.job];
      const own = lease(`${next.job}`, `w${next.worker}`, (modelled?.attempt ?? 0) - next.missed);
      const held = modelled !== undefined && isHeld(modelled, next.worker) && next.missed === 0;
      // The parts of a job only ever become more.
      const bytes = (modelled?.bytes ?? 0) + next.bytes;
      const resultParts = partsOf(bytes);
      if (held) Object.assign(modelled, { bytes: next.kind === 'fail' ? 0 : bytes });
      if (next.kind === 'checkpoint') {
        const answer = await jobs.checkpoint(own, { processedQueries: 1, totals, resultParts });
        const expected = held ? { clientStoredBytes: storedBytes(model, modelled.client) } : undefined;
        assert.deepEqual(answer, expected);
        if (held) modelled.tries = 1;
        return;
      }
      const answer =
        next.kind === 'finish'
          ? await jobs.finish(own, { endedAtMs: nowMs, totals, resultParts })
          : await jobs.fail(own, { endedAtMs: nowMs, failureReason: 'no reason' });
      assert.equal(answer, held);
      if (held) modelled.state = next.kind === 'finish' ? 'finished' : 'failed';
      return;
    }
    case 'remove': {
      await stores[0].jobs.removeContents(
        next.jobs.map((number) => jobId(`${number}`)),
        nowMs,
      );
      for (const number of next.jobs) {
        const modelled = model[number];
        const hasEnded = modelled !== undefined && !['accepted', 'processing'].includes(modelled.state);
        if (hasEnded) Object.assign(modelled, { isRemoved: true, bytes: 0 });
      }
      const ended = model.flatMap((modelled, number) =>
        modelled.state !== 'accepted' && modelled.state !== 'processing' && !modelled.isRemoved
          ? [jobId(`${number}`)]
          : [],
      );
      const kept = await stores[1].jobs.endedBefore(Number.MAX_SAFE_INTEGER, 10);
      assert.deepEqual(kept.toSorted(), ended.toSorted());
      return;
    }
  }
}

function storedBytes(model: readonly ModelJob[], owner: ClientId): number {
  return model.reduce((sum, { client, bytes }) => (client === owner ? sum + bytes : sum), 0);
}

function isHeld(modelled: ModelJob, by: number): boolean {
  return modelled.state === 'processing' && modelled.worker === by;
}

/** Each worker is a process with a store of its own. */
function workerStore(number: number, stores: readonly [ControlStore, ControlStore]): ControlStore {
  return number === 0 ? stores[0] : stores[1];
}
