/** Submissions under keys in two processes, several at once, against a naive table of what was accepted and when. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { defaultReferenceTables } from '@rollcall/lookup';
import fc from 'fast-check';
import { pino } from 'pino';
import type { ControlStore, JobId } from '../../packages/rollcall/src/control/control-store.ts';
import { JobService, type SubmitOutcome } from '../../packages/rollcall/src/jobs/job-service.ts';
import { JobWatch } from '../../packages/rollcall/src/jobs/job-watch.ts';
import {
  acme,
  client,
  globex,
  hash,
  jobId,
  type OpenStoreUnderTest,
  type StoreUnderTest,
  withClients,
} from './store-under-test.ts';

const idempotencyKeyMs = 1_000;
/** Two good requests, and one that is refused. */
const bodies = ['1,730247,4,,', '2,730247,4,,', ''] as const;
const owners = [acme, globex] as const;

interface Step {
  readonly passMs: number;
  readonly owner: number;
  readonly key: number;
  /** Whether the client has no credits. */
  readonly isPoor: boolean;
  /** At the same moment: in which process, and which request. */
  readonly sent: readonly { readonly process: number; readonly request: number }[];
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    passMs: fc.constantFrom(0, 0, 0, 1, idempotencyKeyMs - 1, idempotencyKeyMs),
    owner: fc.nat({ max: 1 }),
    key: fc.nat({ max: 1 }),
    isPoor: fc.oneof(
      { weight: 4, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    sent: fc.array(fc.record({ process: fc.nat({ max: 1 }), request: fc.nat({ max: 2 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  { minLength: 1, maxLength: 12, size: 'max' },
);

export function idempotencyProperty(open: OpenStoreUnderTest): void {
  it('idempotency keys are as a naive table says, whatever is sent when and where', () =>
    withClients(open, async (stores) => {
      let run = 0;
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          run += 1;
          await checkSteps(stores, all, `run ${run}`);
        }),
        { numRuns: 25 },
      );
    }));
}

async function checkSteps(
  { store, other }: StoreUnderTest,
  all: readonly Step[],
  run: string,
): Promise<void> {
  const clock = { nowMs: 1_000_000 };
  const made: JobId[] = [];
  const newJobId = () => {
    const id = jobId(`${run}: ${made.length}`);
    made.push(id);
    return id;
  };
  const services = [store, other].map((control) => serviceOn(control, clock, newJobId));
  const accepted = new Set<string>();
  const table = new Map<string, { request: number; jobId: string; expiresAtMs: number }>();

  for (const { passMs, owner, key: keyNumber, isPoor, sent } of all) {
    clock.nowMs += passMs;
    const ownerId = owners[owner] ?? acme;
    const key = `${run}, key ${keyNumber}`;
    const name = `${ownerId} ${key}`;
    await store.clients.update(ownerId, { monthlyCredits: isPoor ? 0 : null });
    const outcomes = await Promise.all(
      sent.map(async ({ process, request }) => {
        const service = services[process];
        assert.ok(service !== undefined);
        const idempotency = { key, fingerprint: hash(`${request}`) };
        // As the endpoint does it.
        const known = await service.recall(client(ownerId), idempotency);
        const body = bodies[request] ?? '';
        const submission = { ...asked, client: client(ownerId), body, idempotency };
        return { request, came: comesTo(known ?? (await service.submit(submission))) };
      }),
    );

    const entry = table.get(name);
    const isKnown = entry !== undefined && clock.nowMs < entry.expiresAtMs;
    const winners = outcomes.filter(({ came }) => came.startsWith('made'));
    const [winner] = winners;
    if (winner !== undefined) {
      const expiresAtMs = clock.nowMs + idempotencyKeyMs;
      table.set(name, { request: winner.request, jobId: winner.came.slice('made '.length), expiresAtMs });
      accepted.add(winner.came.slice('made '.length));
    }
    const standing = isKnown || winner !== undefined ? table.get(name) : undefined;
    assert.ok(winners.length <= (isKnown || isPoor ? 0 : 1), JSON.stringify(outcomes));
    if (!isKnown && !isPoor && sent.every(({ request }) => request < 2)) assert.equal(winners.length, 1);
    for (const one of outcomes) {
      const { request, came } = one;
      const ofKey =
        standing && (standing.request === request ? `again ${standing.jobId}` : 'idempotencyReused');
      const ofItself = request === 2 ? 'emptyBody' : 'tooFewCredits';
      const may = isKnown
        ? [ofKey]
        : [
            ofKey,
            request === 2 || isPoor ? ofItself : undefined,
            sent.length > 1 ? 'idempotencyInFlight' : '',
          ];
      assert.ok(one === winner || may.includes(came), `${came}: not one of ${may.join(', ')}`);
    }
    const found = await other.idempotencyKeys.find(ownerId, key, clock.nowMs);
    assert.equal(found?.jobId, standing?.jobId);
  }
  for (const id of made) {
    const stored = (await store.jobs.find(id, acme)) ?? (await store.jobs.find(id, globex));
    assert.equal(stored !== undefined, accepted.has(id), `job ${id}`);
  }
}

/** `made <job>`, `again <job>`, or the kind of the error. */
const asked = { limit: 10, columnOrder: 'company', onInvalid: 'reject' } as const;

function comesTo(outcome: SubmitOutcome): string {
  if (!outcome.ok) return outcome.problem.kind;
  return `${outcome.isReplay ? 'again' : 'made'} ${outcome.job.jobId}`;
}

function serviceOn(
  control: ControlStore,
  clock: { readonly nowMs: number },
  newJobId: () => JobId,
): JobService {
  return new JobService({
    control,
    referenceTables: () => defaultReferenceTables,
    limits: { maxUnfinishedJobs: 1_000_000 },
    idempotencyKeyMs,
    resultRetentionMs: 1,
    newJobId,
    clock: () => clock.nowMs,
    onSubmitted: () => {},
    onDeliveryDue: () => {},
    watch: new JobWatch(control.jobs, pino({ level: 'silent' })),
  });
}
