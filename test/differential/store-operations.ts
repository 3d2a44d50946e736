/** Every method of the control store as a call with random arguments. */
import type { CompanyId } from '@rollcall/lookup';
import fc from 'fast-check';
import {
  type ClientId,
  type ControlStore,
  chargedCalls,
  entitlements,
  everyClient,
  identifierKinds,
  type Job,
  type JobId,
  type JobLease,
  jobKinds,
} from '../../packages/rollcall/src/control/control-store.ts';
import { creditPeriodOf } from '../../packages/rollcall/src/control/credit-period.ts';
import { jobStates } from '../../packages/rollcall/src/control/job-state.ts';
import { passMs, resultParts, type StoreValues, secretHash } from './store-values.ts';

/** What a call needs to know of the run that it is a part of. */
export interface Moment {
  readonly nowMs: number;
  /** Every claim of the run, the latest last. */
  readonly claims: readonly JobLease[];
  /** Those that count. */
  readonly leases: readonly JobLease[];
  /** Jobs that were submitted, the latest last. */
  readonly jobs: readonly Pick<Job, 'jobId' | 'clientId'>[];
}

/** One call, the same for every store. */
export interface Step {
  readonly name: string;
  /** How far the clock goes on before it. */
  readonly passMs: number;
  call(store: ControlStore, moment: Moment): Promise<unknown>;
}

interface Operation {
  readonly name: string;
  readonly weight: number;
  readonly steps: fc.Arbitrary<Step>;
}

/** An operation by the name of its method. What a store promises no order for is put in one. */
function operation<A>(
  name: string,
  weight: number,
  values: Pick<StoreValues, 'oddTimeMs'>,
  args: fc.Arbitrary<A>,
  call: (store: ControlStore, args: A, moment: Moment) => Promise<unknown>,
): Operation {
  const steps = fc.tuple(args, passMs, values.oddTimeMs).map(([given, passed, oddTimeMs]) => ({
    name,
    passMs: passed,
    call: (store: ControlStore, moment: Moment) =>
      call(store, given, { ...moment, nowMs: oddTimeMs ?? moment.nowMs }),
    [fc.toStringMethod]: () =>
      `+${passed} ms ${name}(${fc.stringify(given)})${oddTimeMs === undefined ? '' : ` at ${oddTimeMs}`}`,
  }));
  return { name, weight, steps };
}

export function storeOperations(values: StoreValues): readonly Operation[] {
  return [
    ...clientOperations(values),
    ...tokenOperations(values),
    ...throttleOperations(values),
    ...jobOperations(values),
    ...leaseOperations(values),
    ...chunkOperations(values),
    ...deliveryOperations(values),
    ...creditOperations(values),
    ...dataSetOperations(values),
    ...agreementOperations(values),
    ...forgettingOperations(values),
  ];
}

/** The calls of a run. */
export function steps(values: StoreValues): fc.Arbitrary<Step[]> {
  const operations = storeOperations(values).map(({ weight, steps: arbitrary }) => ({ weight, arbitrary }));
  return fc.array(fc.oneof(...operations), { minLength: 1, maxLength: 100, size: 'max' });
}

function clientOperations(values: StoreValues): Operation[] {
  const { clientId, credits, text } = values;
  const granted = fc.uniqueArray(fc.constantFrom(...entitlements));
  const unfinished = fc.constantFrom(0, 1, 5, 1_000_000);
  const limits = { monthlyCredits: credits, maxUnfinishedJobs: unfinished };
  const noLimit = {
    monthlyCredits: fc.option(credits, { nil: null }),
    maxUnfinishedJobs: fc.option(unfinished, { nil: null }),
  };
  return [
    operation(
      'clients.create',
      1,
      values,
      fc.tuple(
        fc.record(
          { clientId, name: text, entitlements: granted, ...limits },
          { requiredKeys: ['clientId', 'name', 'entitlements'] },
        ),
        fc.record({ secretHash, webhookSecretSealed: secretHash }),
        fc.boolean(),
      ),
      ({ clients }, [client, secrets, isDisabled], { nowMs }) =>
        clients.create(
          { ...client, createdAtMs: nowMs, ...(isDisabled && { disabledAtMs: nowMs }) },
          secrets,
        ),
    ),
    operation('clients.list', 1, values, fc.constant([]), ({ clients }) => clients.list()),
    operation(
      'clients.update',
      3,
      values,
      fc.tuple(clientId, fc.record({ name: text, entitlements: granted, ...noLimit }, { requiredKeys: [] })),
      ({ clients }, [id, changes]) => clients.update(id, changes),
    ),
    operation('clients.disable', 1, values, clientId, ({ clients }, id, { nowMs }) =>
      clients.disable(id, nowMs),
    ),
    operation('clients.enable', 1, values, clientId, ({ clients }, id) => clients.enable(id)),
    operation('clients.replaceSecret', 1, values, fc.tuple(clientId, secretHash), ({ clients }, [id, hash]) =>
      clients.replaceSecret(id, hash),
    ),
    operation(
      'clients.replaceWebhookSecret',
      1,
      values,
      fc.tuple(clientId, secretHash, fc.option(values.durationMs, { nil: undefined })),
      ({ clients }, [id, sealed, overlapMs], { nowMs }) =>
        clients.replaceWebhookSecret(id, sealed, overlapMs === undefined ? undefined : nowMs + overlapMs),
    ),
    operation('clients.webhookSecrets', 1, values, clientId, ({ clients }, id, { nowMs }) =>
      clients.webhookSecrets(id, nowMs),
    ),
    operation('clients.findWithSecret', 1, values, fc.oneof(clientId, values.foreignId), ({ clients }, id) =>
      clients.findWithSecret(id),
    ),
  ];
}

function tokenOperations(values: StoreValues): Operation[] {
  const { clientId, durationMs, tokenId } = values;
  return [
    operation(
      'tokens.issue',
      4,
      values,
      fc.record({ tokenHash: secretHash, tokenId, clientId, durationMs }),
      ({ tokens }, { durationMs: validMs, ...token }, { nowMs }) =>
        tokens.issue({ ...token, createdAtMs: nowMs, expiresAtMs: nowMs + validMs }),
    ),
    operation('tokens.find', 2, values, secretHash, ({ tokens }, hash) => tokens.find(hash)),
    operation(
      'tokens.list',
      1,
      values,
      fc.tuple(
        fc.option(clientId, { nil: undefined }),
        fc.option(fc.record({ skip: fc.nat({ max: 3 }), limit: fc.constantFrom(1, 2, 100) }), {
          nil: undefined,
        }),
      ),
      ({ tokens }, [id, page]) => tokens.list(id, page),
    ),
    operation('tokens.count', 1, values, fc.option(clientId, { nil: undefined }), ({ tokens }, id) =>
      tokens.count(id),
    ),
    operation('tokens.revoke', 1, values, tokenId, ({ tokens }, id, { nowMs }) => tokens.revoke(id, nowMs)),
    operation('tokens.revokeAllOf', 1, values, clientId, ({ tokens }, id, { nowMs }) =>
      tokens.revokeAllOf(id, nowMs),
    ),
    operation('tokens.removeExpired', 1, values, fc.constant([]), ({ tokens }, _, { nowMs }) =>
      tokens.removeExpired(nowMs),
    ),
  ];
}

function throttleOperations(values: StoreValues): Operation[] {
  const rules = fc.record({ allowedFailures: fc.nat({ max: 3 }), windowMs: values.durationMs });
  const attempt = fc.tuple(secretHash, rules);
  return [
    operation('loginFailures.blockedUntil', 1, values, attempt, ({ loginFailures }, [key, rule], { nowMs }) =>
      loginFailures.blockedUntil(key, nowMs, rule),
    ),
    operation('loginFailures.failed', 4, values, attempt, ({ loginFailures }, [key, rule], { nowMs }) =>
      loginFailures.failed(key, nowMs, rule),
    ),
    operation('loginFailures.succeeded', 1, values, attempt, ({ loginFailures }, [key, rule], { nowMs }) =>
      loginFailures.succeeded(key, nowMs, rule),
    ),
    operation(
      'loginFailures.removeBefore',
      1,
      values,
      values.durationMs,
      ({ loginFailures }, ago, { nowMs }) => loginFailures.removeBefore(nowMs - ago),
    ),
    operation(
      'throttle.take',
      6,
      values,
      fc.tuple(
        secretHash,
        fc.oneof(fc.integer({ min: 1, max: 5 }), values.credits),
        fc.record({
          limit: fc.oneof(fc.integer({ min: 1, max: 8 }), values.credits),
          windowMs: values.durationMs,
          locksOutClient: fc.boolean(),
        }),
      ),
      ({ throttle }, [hash, calls, rule], { nowMs }) => throttle.take(hash, calls, nowMs, rule),
    ),
  ];
}

function jobOperations(values: StoreValues): Operation[] {
  const { clientId, durationMs, jobId, owner, version } = values;
  /** Whether it is asked for as whoever may see the jobs of all clients. */
  const isOfAny = fc.nat({ max: 3 }).map((n) => n === 0);
  /** A job of the run, another client's job, or none. */
  const which = fc.tuple(
    fc.nat({ max: 7 }),
    fc.oneof(
      { weight: 6, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.record({ clientId }) },
      { weight: 1, arbitrary: fc.record({ jobId: values.foreignId }) },
    ),
  );
  const jobOf = (
    [back, twist]: [number, { jobId?: string; clientId?: ClientId }],
    { jobs }: Moment,
  ): { jobId: string; clientId: ClientId } => {
    return { ...(latest(jobs, back) ?? { jobId: 'job0', clientId: 'acme' as ClientId }), ...twist };
  };
  const idempotency = fc.option(fc.record({ key: values.key, fingerprint: secretHash, keptMs: durationMs }), {
    nil: undefined,
  });
  return [
    operation(
      'jobs.submit',
      18,
      values,
      fc.tuple(
        fc.record({
          jobId,
          clientId,
          kind: fc.constantFrom(...jobKinds),
          totalQueries: values.lines,
          validQueries: values.lines,
          options: fc.record({ limit: values.credits, contactDetails: fc.boolean() }),
          body: values.body,
          webhook: fc.option(values.webhook, { nil: undefined, freq: 3 }),
        }),
        fc.record({ maxUnfinishedJobs: fc.constantFrom(1, 4, 100) }),
        idempotency,
      ),
      ({ jobs }, [{ webhook, ...rest }, defaults, keyed], { nowMs }) => {
        const job = { ...rest, ...(webhook !== undefined && { webhook }) };
        if (keyed === undefined) return jobs.submit({ ...job, createdAtMs: nowMs }, defaults);
        const { keptMs, ...key } = keyed;
        const remembered = { ...key, expiresAtMs: nowMs + keptMs };
        return jobs.submit({ ...job, createdAtMs: nowMs, idempotency: remembered }, defaults);
      },
    ),
    operation(
      'idempotencyKeys.find',
      3,
      values,
      fc.tuple(clientId, values.key),
      ({ idempotencyKeys }, [id, key], { nowMs }) => idempotencyKeys.find(id, key, nowMs),
    ),
    operation('idempotencyKeys.removeExpired', 1, values, durationMs, ({ idempotencyKeys }, ago, { nowMs }) =>
      idempotencyKeys.removeExpired(nowMs - ago),
    ),
    operation('jobs.find', 4, values, fc.tuple(which, isOfAny), ({ jobs }, [chosen, ofAny], moment) => {
      const { jobId: id, clientId: client } = jobOf(chosen, moment);
      return jobs.find(id, ofAny ? everyClient : client);
    }),
    operation(
      'jobs.progress',
      2,
      values,
      fc.tuple(fc.array(fc.nat({ max: 7 }), { maxLength: 4 }), fc.array(jobId, { maxLength: 1 })),
      async ({ jobs }, [backs, more], { jobs: submitted }) => {
        const chosen = backs.flatMap((back) => latest(submitted, back)?.jobId ?? []);
        const found = await jobs.progress([...chosen, ...more]);
        return found.toSorted((a, b) => (a.jobId < b.jobId ? -1 : 1));
      },
    ),
    operation(
      'jobs.list',
      3,
      values,
      fc.tuple(
        fc.oneof({ arbitrary: clientId, weight: 3 }, fc.constant(everyClient)),
        fc.record(
          {
            kinds: fc.subarray([...jobKinds]),
            states: fc.subarray([...jobStates]),
            ago: durationMs,
            before: durationMs,
          },
          { requiredKeys: [] },
        ),
        fc.record({ skip: fc.nat({ max: 3 }), limit: fc.constantFrom(1, 2, 100) }),
      ),
      ({ jobs }, [id, { kinds, states, ago, before }, page], { nowMs }) =>
        jobs.list(id, {
          ...page,
          ...(kinds !== undefined && { kinds }),
          ...(states !== undefined && { states }),
          ...(ago !== undefined && { createdFromMs: nowMs - ago }),
          ...(before !== undefined && { createdBeforeMs: nowMs - before }),
        }),
    ),
    operation('jobs.backlog', 1, values, fc.constant([]), ({ jobs }) => jobs.backlog()),
    operation('jobs.storedResultBytes', 1, values, fc.constant([]), ({ jobs }) => jobs.storedResultBytes()),
    operation('jobs.readBody', 1, values, which, async ({ jobs }, chosen, moment) => {
      const { jobId: id, clientId: client } = jobOf(chosen, moment);
      const body = await jobs.readBody(id, client);
      return body === undefined ? undefined : Buffer.from(body).toString('hex');
    }),
    operation('jobs.cancel', 4, values, fc.tuple(which, isOfAny), ({ jobs }, [chosen, ofAny], moment) => {
      const { jobId: id, clientId: client } = jobOf(chosen, moment);
      return jobs.cancel(id, ofAny ? everyClient : client, moment.nowMs);
    }),
    operation(
      'jobs.claim',
      14,
      values,
      fc.record(
        {
          owner,
          leaseMs: durationMs,
          dataSetVersion: fc.option(version, { nil: undefined, freq: 9 }),
          heldVersions: fc.subarray([...values.versions]),
          passOver: fc.array(clientId, { maxLength: 2 }),
          underWay: fc.array(fc.nat({ max: 5 }), { maxLength: 2 }),
          forgottenSequence: fc.nat(3),
        },
        { requiredKeys: ['owner', 'leaseMs', 'dataSetVersion'] },
      ),
      ({ jobs }, { leaseMs, underWay = [], dataSetVersion, ...rest }, { nowMs, claims }) => {
        const jobIds = underWay.flatMap((back) => latest(claims, back)?.jobId ?? []);
        const claim = { ...rest, ...(dataSetVersion !== undefined && { dataSetVersion }) };
        return jobs.claim({ ...claim, underWay: jobIds, nowMs, leaseUntilMs: nowMs + leaseMs });
      },
    ),
    operation(
      'jobs.endedBefore',
      1,
      values,
      fc.tuple(durationMs, fc.constantFrom(0, 1, 2, 100)),
      ({ jobs }, [ago, limit], { nowMs }) => jobs.endedBefore(nowMs + 1_000 - ago, limit),
    ),
    operation(
      'jobs.removeContents',
      5,
      values,
      fc.tuple(fc.array(fc.nat({ max: 7 }), { maxLength: 8 }), fc.array(jobId, { maxLength: 1 })),
      ({ jobs }, [backs, more], { jobs: submitted, nowMs }) => {
        const chosen = backs.flatMap((back) => latest(submitted, back)?.jobId ?? []);
        return jobs.removeContents([...chosen, ...more], nowMs);
      },
    ),
  ];
}

function leaseOperations(values: StoreValues): Operation[] {
  const { durationMs, jobId, owner } = values;
  const totals = fc.record({
    matchedQueries: values.lines,
    invalidQueries: values.lines,
    truncatedQueries: values.lines,
    totalContacts: values.credits,
  });
  const parts = resultParts(values);
  /** A lease that counts, or any claim of the run; or with an owner, an attempt or a job that it was not for. */
  const lease = fc.tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant('leases' as const) },
      { weight: 1, arbitrary: fc.constant('claims' as const) },
    ),
    fc.nat({ max: 5 }),
    fc.oneof(
      { weight: 8, arbitrary: fc.constant({}) },
      {
        weight: 1,
        arbitrary: fc.oneof(
          fc.record({ owner }),
          fc.record({ attempt: fc.constantFrom(0, 1, 2, 3, 2 ** 31 - 1) }),
          fc.record({ jobId }),
        ),
      },
    ),
  );
  const leaseOf = (
    [of, back, twist]: ['leases' | 'claims', number, Partial<JobLease>],
    moment: Moment,
  ): JobLease => {
    const none = { jobId: 'job0' as JobId, owner: 'worker0', attempt: 1 };
    const { jobId: id, owner: by, attempt } = latest(moment[of], back) ?? none;
    return { jobId: id, owner: by, attempt, ...twist };
  };
  return [
    operation(
      'jobs.renewLeases',
      2,
      values,
      fc.tuple(owner, fc.array(fc.nat({ max: 5 }), { maxLength: 4 }), durationMs),
      async ({ jobs }, [by, backs, leaseMs], { nowMs, claims }) => {
        const jobIds = backs.flatMap((back) => latest(claims, back)?.jobId ?? []);
        return (await jobs.renewLeases(by, jobIds, nowMs + leaseMs)).toSorted();
      },
    ),
    operation('jobs.releaseLeases', 1, values, owner, ({ jobs }, by) => jobs.releaseLeases(by)),
    operation('jobs.leaseOwners', 1, values, fc.constant([]), async ({ jobs }) =>
      (await jobs.leaseOwners()).toSorted(),
    ),
    operation('jobs.handBack', 1, values, owner, ({ jobs }, by) => jobs.handBack(by)),
    operation(
      'jobs.checkpoint',
      9,
      values,
      fc.tuple(lease, fc.record({ processedQueries: values.lines, totals, resultParts: parts })),
      ({ jobs }, [held, checkpoint], moment) => jobs.checkpoint(leaseOf(held, moment), checkpoint),
    ),
    operation(
      'jobs.finish',
      6,
      values,
      fc.tuple(lease, fc.record({ totals, resultParts: parts })),
      ({ jobs }, [held, end], moment) =>
        jobs.finish(leaseOf(held, moment), { ...end, endedAtMs: moment.nowMs }),
    ),
    operation('jobs.fail', 4, values, fc.tuple(lease, values.text), ({ jobs }, [held, reason], moment) =>
      jobs.fail(leaseOf(held, moment), { endedAtMs: moment.nowMs, failureReason: reason }),
    ),
  ];
}

function chunkOperations({ body, jobId, ...values }: StoreValues): Operation[] {
  const name = fc.record({
    jobId,
    part: fc.nat({ max: 1 }),
    attempt: fc.constantFrom(1, 2, 2 ** 31 - 1),
  });
  const atByte = fc.constantFrom(0, 1, 9, 12, 2 ** 52);
  return [
    operation(
      'resultChunks.write',
      6,
      values,
      fc.tuple(name, atByte, body),
      ({ resultChunks }, [part, start, bytes]) => resultChunks.write(part, start, bytes),
    ),
    operation(
      'resultChunks.read',
      4,
      values,
      fc.tuple(name, atByte),
      async ({ resultChunks }, [part, at]) => {
        const chunk = await resultChunks.read(part, at);
        return chunk && { ...chunk, bytes: Buffer.from(chunk.bytes).toString('hex') };
      },
    ),
    operation('resultChunks.sizeOf', 2, values, name, ({ resultChunks }, part) => resultChunks.sizeOf(part)),
    operation('resultChunks.removePart', 1, values, name, ({ resultChunks }, part) =>
      resultChunks.removePart(part),
    ),
    operation(
      'resultChunks.removeLeftBehind',
      1,
      values,
      fc.tuple(name, fc.array(name, { maxLength: 2 })),
      ({ resultChunks }, [{ jobId: id, attempt }, named]) =>
        resultChunks.removeLeftBehind(id, attempt, named),
    ),
    operation('resultChunks.remove', 1, values, jobId, ({ resultChunks }, id) => resultChunks.remove(id)),
  ];
}

function deliveryOperations(values: StoreValues): Operation[] {
  const { clientId, durationMs, owner } = values;
  const which = fc.nat({ max: 7 });
  const jobOf = (back: number, { jobs }: Moment): JobId => latest(jobs, back)?.jobId ?? ('job0' as JobId);
  const attempt = fc.record(
    { atMs: durationMs, durationMs, status: fc.constantFrom(200, 410, 500), answer: values.text },
    { requiredKeys: ['atMs', 'durationMs'] },
  );
  return [
    operation(
      'deliveries.find',
      3,
      values,
      fc.tuple(
        which,
        fc.option(values.foreignId, { nil: undefined }),
        fc.oneof({ arbitrary: clientId, weight: 3 }, fc.constant(everyClient)),
      ),
      ({ deliveries }, [chosen, foreign, owner], moment) =>
        deliveries.find(foreign ?? jobOf(chosen, moment), owner),
    ),
    operation('deliveries.backlog', 1, values, fc.constant([]), ({ deliveries }, _, { nowMs }) =>
      deliveries.backlog(nowMs),
    ),
    operation(
      'deliveries.claim',
      8,
      values,
      fc.record({
        owner,
        leaseMs: durationMs,
        limit: fc.constantFrom(1, 2, 100),
        passOver: fc.record({
          hosts: fc.array(fc.constantFrom('a.example', 'b.example:8443'), { maxLength: 1 }),
          clientIds: fc.array(clientId, { maxLength: 1 }),
        }),
      }),
      async ({ deliveries }, { leaseMs, ...claim }, { nowMs }) =>
        deliveries.claim({ ...claim, nowMs, leaseUntilMs: nowMs + leaseMs }),
    ),
    operation(
      'deliveries.record',
      8,
      values,
      fc.tuple(
        which,
        owner,
        fc.integer({ min: 1, max: 3 }),
        fc.array(attempt, { maxLength: 2 }),
        fc.constantFrom('pending', 'delivered', 'failed'),
        durationMs,
      ),
      ({ deliveries }, [chosen, by, claim, attempts, state, delayMs], moment) =>
        deliveries.record(
          { jobId: jobOf(chosen, moment), owner: by, claim },
          attempts,
          state === 'pending'
            ? { state, dueAtMs: moment.nowMs + delayMs }
            : { state, settledAtMs: moment.nowMs },
        ),
    ),
    operation('deliveries.replay', 2, values, which, ({ deliveries }, chosen, moment) =>
      deliveries.replay(jobOf(chosen, moment)),
    ),
    operation('deliveries.leaseOwners', 1, values, fc.constant([]), async ({ deliveries }) =>
      (await deliveries.leaseOwners()).toSorted(),
    ),
    operation('deliveries.releaseLeases', 1, values, owner, ({ deliveries }, by) =>
      deliveries.releaseLeases(by),
    ),
    operation('deliveries.removeSettled', 1, values, durationMs, ({ deliveries }, ago, { nowMs }) =>
      deliveries.removeSettled(nowMs + 1_000 - ago),
    ),
  ];
}

function creditOperations(values: StoreValues): Operation[] {
  const { clientId, durationMs } = values;
  const ofMonth = fc.tuple(clientId, durationMs);
  return [
    operation('credits.usage', 2, values, ofMonth, async ({ credits }, [id, ago], { nowMs }) =>
      credits.usage(id, creditPeriodOf(nowMs - ago)),
    ),
    operation(
      'credits.charge',
      6,
      values,
      fc.tuple(clientId, fc.constantFrom(...chargedCalls)),
      ({ credits }, [id, api], { nowMs }) => credits.charge({ clientId: id, api, atMs: nowMs }),
    ),
    operation(
      'credits.transactions',
      2,
      values,
      fc.tuple(clientId, durationMs, durationMs),
      ({ credits }, [id, ago, length], { nowMs }) =>
        credits.transactions(id, nowMs - ago, nowMs - ago + length),
    ),
    operation('credits.consumedByAll', 1, values, durationMs, ({ credits }, ago, { nowMs }) =>
      credits.consumedByAll(creditPeriodOf(nowMs - ago)),
    ),
    operation('credits.ledger', 2, values, ofMonth, async ({ credits }, [id, ago], { nowMs }) => {
      const entries = await credits.ledger(id, creditPeriodOf(nowMs - ago));
      // The ids are random, and of entries of one moment they make the order.
      return entries
        .map(({ entryId: _, ...entry }) => entry)
        .toSorted((a, b) => a.atMs - b.atMs || (fc.stringify(a) < fc.stringify(b) ? -1 : 1));
    }),
  ];
}

function dataSetOperations(values: StoreValues): Operation[] {
  const record = fc.record({
    version: values.version,
    contacts: values.credits,
    companies: values.credits,
    sizeBytes: values.credits,
    sources: fc.array(values.text, { maxLength: 3 }),
  });
  const versions = fc.uniqueArray(values.version);
  return [
    operation('dataSets.register', 1, values, record, ({ dataSets }, set, { nowMs }) =>
      dataSets.register({ ...set, createdAtMs: nowMs, manifestSha256: 'ab' }),
    ),
    operation('dataSets.announce', 3, values, values.version, ({ dataSets }, version, { nowMs }) =>
      dataSets.announce(version, nowMs),
    ),
    operation('dataSets.announced', 1, values, fc.constant([]), ({ dataSets }) => dataSets.announced()),
    operation(
      'dataSets.reportCopies',
      3,
      values,
      fc.tuple(values.owner, versions, values.durationMs),
      ({ dataSets }, [process, held, forMs], { nowMs }) =>
        dataSets.reportCopies({ process, versions: held }, nowMs + forMs),
    ),
    operation('dataSets.withdrawCopies', 1, values, values.owner, ({ dataSets }, process) =>
      dataSets.withdrawCopies(process),
    ),
    operation('dataSets.holders', 1, values, fc.constant([]), ({ dataSets }, _, { nowMs }) =>
      dataSets.holders(nowMs),
    ),
    operation('dataSets.activateAnnounced', 3, values, fc.constant([]), ({ dataSets }, _, { nowMs }) =>
      dataSets.activateAnnounced(nowMs),
    ),
    operation(
      'dataSets.registerAndActivate',
      2,
      values,
      fc.tuple(record, fc.option(fc.nat(2), { nil: undefined })),
      ({ dataSets }, [set, sequence], { nowMs }) =>
        dataSets.registerAndActivate({ ...set, createdAtMs: nowMs }, nowMs, sequence),
    ),
    operation(
      'dataSets.registerInPlaceOf',
      1,
      values,
      fc.tuple(values.version, record),
      ({ dataSets }, [base, set], { nowMs }) =>
        dataSets.registerInPlaceOf(base, { ...set, createdAtMs: nowMs }, nowMs),
    ),
    operation(
      'dataSets.moveEndedJobs',
      1,
      values,
      fc.tuple(values.version, values.version),
      ({ dataSets }, [from, to]) => dataSets.moveEndedJobs(from, to),
    ),
    operation('dataSets.activate', 1, values, values.version, ({ dataSets }, version, { nowMs }) =>
      dataSets.activate(version, nowMs),
    ),
    operation('dataSets.active', 1, values, fc.constant([]), ({ dataSets }) => dataSets.active()),
    operation('dataSets.list', 1, values, fc.constant([]), ({ dataSets }) => dataSets.list()),
    operation('dataSets.remove', 2, values, values.version, ({ dataSets }, version) =>
      dataSets.remove(version),
    ),
    operation('dataSets.pinnedJobs', 1, values, fc.constant([]), ({ dataSets }) => dataSets.pinnedJobs()),
  ];
}

function agreementOperations(values: StoreValues): Operation[] {
  const agreed = fc
    .array(fc.tuple(fc.constantFrom('masterKey', 'throttleCalls', 'maxBodyBytes'), values.text), {
      maxLength: 3,
    })
    .map((entries) => new Map(entries));
  return [
    operation('agreements.all', 1, values, fc.constant([]), async ({ agreements }) => [
      ...(await agreements.all()),
    ]),
    operation('agreements.settle', 1, values, agreed, async ({ agreements }, proposed) => [
      ...(await agreements.settle(proposed)),
    ]),
    operation('agreements.replace', 1, values, agreed, ({ agreements }, changed) =>
      agreements.replace(changed),
    ),
  ];
}

function forgettingOperations(values: StoreValues): Operation[] {
  const contact = fc.record({
    companyId: fc.constantFrom(1, 2, 2 ** 53 - 1).map((id) => id as CompanyId),
    number: fc.record({
      high: fc.constantFrom(0, 1, 0x7fff_ffff),
      low: fc.constantFrom(0, 1, 0xffff_ffff),
    }),
  });
  const sequence = fc.nat(4);
  const forgetting = fc.record({
    operator: values.text,
    identifierKind: fc.constantFrom(...identifierKinds),
    identifierHash: secretHash,
    contacts: fc.uniqueArray(contact, { maxLength: 3, selector: (one) => JSON.stringify(one) }),
    identityHashes: fc.uniqueArray(secretHash, { maxLength: 3, selector: (hash) => hash.toHex() }),
  });
  const begun = fc.record({
    people: fc.array(forgetting, { minLength: 1, maxLength: 3 }),
    versions: fc.oneof({ weight: 4, arbitrary: fc.constant(values.versions) }, fc.constant([])),
  });
  const { owner } = values;
  return [
    operation('forgettings.begin', 2, values, begun, ({ forgettings }, { people, versions }, { nowMs }) =>
      forgettings.begin(
        people.map((one) => ({ ...one, begunAtMs: nowMs })),
        versions,
      ),
    ),
    operation('forgettings.lastSequence', 1, values, fc.constant([]), ({ forgettings }) =>
      forgettings.lastSequence(),
    ),
    operation('forgettings.list', 1, values, fc.constant([]), ({ forgettings }) => forgettings.list()),
    operation('forgettings.findByIdentifier', 1, values, secretHash, ({ forgettings }, hash) =>
      forgettings.findByIdentifier(hash),
    ),
    operation('forgettings.contacts', 1, values, sequence, ({ forgettings }, after) =>
      forgettings.contacts(after),
    ),
    operation('forgettings.identityHashes', 1, values, fc.constant([]), ({ forgettings }) =>
      forgettings.identityHashes(),
    ),
    operation('forgettings.finish', 1, values, sequence, ({ forgettings }, last, { nowMs }) =>
      forgettings.finish(last, nowMs),
    ),
    operation(
      'forgettings.confirm',
      1,
      values,
      fc.tuple(owner, sequence),
      ({ forgettings }, [process, last], { nowMs }) => forgettings.confirm(process, last, nowMs),
    ),
    operation('forgettings.confirmations', 1, values, fc.constant([]), async ({ forgettings }) =>
      (await forgettings.confirmations()).toSorted((a, b) => (a.process < b.process ? -1 : 1)),
    ),
    operation('forgettings.leave', 1, values, owner, ({ forgettings }, process) =>
      forgettings.leave(process),
    ),
    operation(
      'forgettings.takeTurn',
      2,
      values,
      fc.tuple(owner, values.durationMs, fc.option(owner, { nil: undefined })),
      ({ forgettings }, [process, forMs, from], { nowMs }) =>
        forgettings.takeTurn(process, nowMs, nowMs + forMs, from),
    ),
    operation('forgettings.leaveTurn', 1, values, owner, ({ forgettings }, process) =>
      forgettings.leaveTurn(process),
    ),
    operation('jobs.toCleanse', 2, values, fc.integer({ min: 1, max: 3 }), ({ jobs }, limit) =>
      jobs.toCleanse(limit),
    ),
    operation(
      'jobs.replaceResults',
      2,
      values,
      fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 3 }), sequence, resultParts(values)),
      ({ jobs }, [chosen, attempt, last, parts], moment) =>
        jobs.replaceResults(
          { jobId: latest(moment.jobs, chosen)?.jobId ?? ('none' as JobId), attempt },
          last,
          {
            totals: { matchedQueries: 1, invalidQueries: 0, truncatedQueries: 0, totalContacts: 1 },
            resultParts: parts,
            attempt: attempt + 1,
          },
        ),
    ),
    operation(
      'jobs.markCleansed',
      2,
      values,
      fc.tuple(fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 3 })), { maxLength: 3 }), sequence),
      ({ jobs }, [chosen, last], moment) =>
        jobs.markCleansed(
          chosen.map(([back, attempt]) => ({
            jobId: latest(moment.jobs, back)?.jobId ?? ('none' as JobId),
            attempt,
          })),
          last,
        ),
    ),
  ];
}

/** The one so far back, counted again from the latest where there are fewer. */
function latest<T>(all: readonly T[], back: number): T | undefined {
  return all.at(-1 - (back % Math.max(1, all.length)));
}

/** The parts of a store with methods that can be called in any order. */
export function methodsOf(store: ControlStore): string[] {
  const { clients, tokens, loginFailures, throttle, jobs, resultChunks, idempotencyKeys } = store;
  const { deliveries, credits, dataSets, agreements, forgettings } = store;
  const parts = {
    clients,
    tokens,
    loginFailures,
    throttle,
    jobs,
    resultChunks,
    idempotencyKeys,
    deliveries,
    credits,
    dataSets,
    agreements,
    forgettings,
  };
  return Object.entries(parts).flatMap(([part, methods]) =>
    Object.getOwnPropertyNames(Object.getPrototypeOf(methods))
      .filter((method) => method !== 'constructor')
      .map((method) => `${part}.${method}`),
  );
}
