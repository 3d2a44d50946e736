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
  newJob,
  type OpenStoreUnderTest,
  resultParts,
  totals,
  version1,
  withClients,
} from './store-under-test.ts';

/** One call of the interface, by one of two workers or clients. Jobs are named by number, existing or not. */
type Operation =
  | { readonly kind: 'submit'; readonly client: ClientId }
  | { readonly kind: 'cancel'; readonly job: number; readonly client: ClientId }
  | { readonly kind: 'claim'; readonly worker: number; readonly leaseMs: number }
  | { readonly kind: 'renew'; readonly worker: number; readonly leaseMs: number }
  | { readonly kind: 'release'; readonly worker: number }
  | { readonly kind: 'finish'; readonly worker: number; readonly job: number }
  | { readonly kind: 'fail'; readonly worker: number; readonly job: number }
  | { readonly kind: 'pass'; readonly timeMs: number };

const worker = fc.nat({ max: 1 });
const client = fc.constantFrom(acme, globex);
const job = fc.nat({ max: 4 });
const leaseMs = fc.integer({ min: -5, max: 20 });

const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('submit' as const), client }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), job, client }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('claim' as const), worker, leaseMs }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('renew' as const), worker, leaseMs }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('release' as const), worker }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('finish' as const), worker, job }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('fail' as const), worker, job }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pass' as const), timeMs: fc.nat({ max: 30 }) }) },
);

/** The naive model: jobs in an array in the order of submission, written without the table of moves. */
interface ModelJob {
  readonly client: ClientId;
  state: JobState;
  attempt: number;
  worker: number | undefined;
  leaseUntilMs: number;
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
      model.push({ client: next.client, state: 'accepted', attempt: 0, worker: undefined, leaseUntilMs: 0 });
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
        ({ state, leaseUntilMs }) => state === 'accepted' || (state === 'processing' && leaseUntilMs < nowMs),
      );
      const modelled = model[number];
      const leaseUntilMs = nowMs + next.leaseMs;
      const claim = { owner: `w${next.worker}`, nowMs, leaseUntilMs, dataSetVersion: version1 };
      const answer = await workerStore(next.worker, stores).jobs.claim(claim);
      assert.equal(answer?.jobId, modelled === undefined ? undefined : jobId(`${number}`));
      if (modelled === undefined) return;
      Object.assign(modelled, { state: 'processing', worker: next.worker, leaseUntilMs });
      modelled.attempt += 1;
      assert.equal(answer?.attempt, modelled.attempt);
      return;
    }
    case 'renew': {
      const leaseUntilMs = nowMs + next.leaseMs;
      const answer = await workerStore(next.worker, stores).jobs.renewLeases(`w${next.worker}`, leaseUntilMs);
      const renewed = model.flatMap((modelled, n) => (isHeld(modelled, next.worker) ? [jobId(`${n}`)] : []));
      assert.deepEqual(answer.toSorted(), renewed.toSorted());
      for (const modelled of model) if (isHeld(modelled, next.worker)) modelled.leaseUntilMs = leaseUntilMs;
      return;
    }
    case 'release': {
      await workerStore(next.worker, stores).jobs.releaseLeases(`w${next.worker}`);
      for (const modelled of model) {
        if (isHeld(modelled, next.worker)) Object.assign(modelled, { worker: undefined, leaseUntilMs: 0 });
      }
      return;
    }
    case 'finish':
    case 'fail': {
      const { jobs } = workerStore(next.worker, stores);
      const id = jobId(`${next.job}`);
      const answer =
        next.kind === 'finish'
          ? await jobs.finish(id, `w${next.worker}`, { endedAtMs: nowMs, totals, resultParts })
          : await jobs.fail(id, `w${next.worker}`, { endedAtMs: nowMs, failureReason: 'no reason' });
      const modelled = model[next.job];
      const held = modelled !== undefined && isHeld(modelled, next.worker);
      assert.equal(answer, held);
      if (held) modelled.state = next.kind === 'finish' ? 'finished' : 'failed';
      return;
    }
  }
}

function isHeld(modelled: ModelJob, by: number): boolean {
  return modelled.state === 'processing' && modelled.worker === by;
}

/** Each worker is a process with a store of its own. */
function workerStore(number: number, stores: readonly [ControlStore, ControlStore]): ControlStore {
  return number === 0 ? stores[0] : stores[1];
}
