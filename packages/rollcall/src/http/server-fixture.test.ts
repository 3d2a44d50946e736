/** A server on small in-memory stores, for the tests of this folder; it holds no tests itself. */
import { once } from 'node:events';
import { Egress } from '@rollcall/egress';
import { defaultReferenceTables } from '@rollcall/lookup';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { assertDescribed } from '../../../../test/openapi/described-answer.ts';
import type { CallRules } from '../control/call-window.ts';
import type {
  Client,
  ClientId,
  ControlStore,
  FoundToken,
  Job,
  JobId,
  ResultPart,
} from '../control/control-store.ts';
import { hashSecret } from '../control/secrets.ts';
import { DataSetVersions } from '../data-set/data-set-versions.ts';
import { Forgettings } from '../forgetting/forgettings.ts';
import type { JobsApi, Submission, SubmitOutcome } from '../jobs/job-service.ts';
import type { JobStatus } from '../jobs/job-status.ts';
import type { WaitedFor } from '../jobs/job-watch.ts';
import type { WebhookPings } from '../webhooks/webhook-pings.ts';
import { createLogger } from './logger.ts';
import { RequestsUnderWay } from './requests-under-way.ts';
import { buildServer } from './server.ts';

export const nowMs = Date.UTC(2026, 10, 24, 15, 2, 33, 7);
export const lookupToken = 'token-of-a-client-that-may-look-up';
export const companiesToken = 'token-of-a-client-that-may-not-look-up';
export const expiredToken = 'token-that-has-expired';
export const secret = 'the-secret-of-the-client';
export const clientId = clientIdOf('0123456789abcdefghij');

/** The result file of every finished job. */
export const resultParts = ['queryId,line\r\n', '1,1\r\n'];

export interface Fixture {
  readonly app: FastifyInstance;
  readonly logLines: string[];
  readonly submissions: Submission[];
  readonly issuedHashes: Uint8Array[];
  readonly jobs: Map<string, JobStatus>;
  /** Every wait for a job to change; nothing changes here, so each lasts until it is over. */
  readonly waits: { readonly waitedFor: WaitedFor; readonly over: AbortSignal }[];
  /** Called when a download waits for results to be looked through; the wait is over then. */
  duringWait: () => void;
  /** Decides what the next submissions come to. */
  submit: (submission: Submission) => SubmitOutcome;
  notReady: string | undefined;
  storeFailure: Error | undefined;
  /** Whether a result file breaks off after its first part. */
  failResults: boolean;
}

export function clientIdOf(id: string): ClientId {
  return id as ClientId;
}

export function jobOf(jobId: string, more: Partial<JobStatus> = {}): JobStatus {
  return {
    jobId: jobId as JobId,
    clientId,
    state: 'accepted',
    createdAtMs: nowMs,
    kind: 'lookup',
    totalQueries: 10,
    validQueries: 9,
    creditsConsumed: 0,
    options: { limit: 10_000, contactDetails: false },
    totalProcessed: 0,
    ...more,
  };
}

/** Parts as the store describes them. */
export function partsOf(texts: readonly string[]): ResultPart[] {
  return texts.map((text) => ({ attempt: 1, sizeBytes: Buffer.byteLength(text), sha256: '' }));
}

export interface FixtureOptions {
  readonly maxBodyBytes?: number;
  /** A real store in the place of the small one in memory. */
  readonly control?: ControlStore;
  readonly clock?: () => number;
  readonly trustedProxies?: readonly string[];
  readonly throttle?: CallRules;
  readonly publicUrl?: string;
  /** Where the data sets of that store lie. */
  readonly dataDirectory?: string;
  readonly egress?: Egress;
  readonly webhookPings?: Pick<WebhookPings, 'send'>;
}

export function startFixture({
  maxBodyBytes = 1_000,
  control,
  clock = () => nowMs,
  trustedProxies = [],
  throttle = { limit: 0, windowMs: 300_000 },
  publicUrl,
  dataDirectory = '/nowhere',
  egress = new Egress({ allow: [], allowSetting: 'webhookAllowedTargets' }),
  webhookPings = { send: unused },
}: FixtureOptions = {}): Fixture {
  const logLines: string[] = [];
  const fixture: Omit<Fixture, 'app'> = {
    logLines,
    submissions: [],
    issuedHashes: [],
    jobs: new Map(),
    waits: [],
    duringWait: () => {},
    submit: () => ({ ok: true, job: jobOf('accepted0123456789ab') }),
    notReady: undefined,
    storeFailure: undefined,
    failResults: false,
  };
  // One object, so that what a test sets later is what the server sees.
  const live = fixture as Fixture;
  const store = control ?? controlStore(live);
  const app = buildServer({
    control: store,
    jobs: jobsApi(live),
    queries: { contacts: unused, contact: unused, companies: unused, company: unused },
    referenceTables: () => defaultReferenceTables,
    results: {
      open: async () => ({ chunks: resultBytes(live), brokenOff: new AbortController().signal }),
    },
    ownColumns: { namesOf: unused, append: (stored) => stored },
    invalidLines: { of: unused },
    webhookDeliveries: { find: unused, replay: unused },
    webhookPings,
    egress,
    dataSetVersions: new DataSetVersions(store, dataDirectory),
    forgettings: new Forgettings({ control: store, dataDirectory, masterKey: new Uint8Array(32) }),
    masterKey: new Uint8Array(32),
    settings: {
      publicUrl,
      trustedProxies,
      tokenLifetimeMs: 14 * 86_400_000,
      maxBodyBytes,
      maxLimit: 10_000,
      loginFailuresAllowed: 10,
      throttle,
    },
    loginPairKey: new Uint8Array(32),
    clock,
    logger: createLogger({ level: 'trace', destination: { write: (line) => void logLines.push(line) } }),
    readiness: () => live.notReady,
    requestsUnderWay: new RequestsUnderWay(),
    version: '1.2.3',
  });
  return Object.assign(live, { app: checked(app) });
}

/** Has every injected request answered as the OpenAPI document describes it, or fail. */
function checked(app: FastifyInstance): FastifyInstance {
  const inject = app.inject.bind(app);
  const checkedInject = async (options: InjectOptions) => {
    const answer = await inject(options);
    const { method = 'GET', url = '' } = options;
    const { statusCode: status, headers, body } = answer;
    assertDescribed({ method, path: String(url) }, { status, headers, body });
    return answer;
  };
  app.inject = checkedInject as FastifyInstance['inject'];
  return app;
}

async function* resultBytes(fixture: Fixture): AsyncGenerator<Buffer> {
  for (const part of resultParts) {
    yield Buffer.from(part);
    if (fixture.failResults) throw new Error('the disk has gone');
  }
}

function client(id: ClientId, entitlements: Client['entitlements']): Client {
  return { clientId: id, name: 'test', entitlements, createdAtMs: nowMs };
}

function controlStore(fixture: Fixture): ControlStore {
  const mayLookUp = client(clientId, ['lookup']);
  const mayNot = client(clientIdOf('vvvvvvvvvvvvvvvvvvvv'), ['companies']);
  const tokens = new Map<string, FoundToken>(
    [
      { token: lookupToken, client: mayLookUp, expiresAtMs: nowMs + 1 },
      { token: companiesToken, client: mayNot, expiresAtMs: nowMs + 1 },
      { token: expiredToken, client: mayLookUp, expiresAtMs: nowMs },
    ].map(({ token, ...found }) => [hex(hashSecret(token)), { tokenId: token, ...found }]),
  );

  const answer = async <T>(value: T): Promise<T> => {
    if (fixture.storeFailure !== undefined) throw fixture.storeFailure;
    return value;
  };
  return {
    clients: {
      create: unused,
      list: unused,
      update: unused,
      disable: unused,
      enable: unused,
      replaceSecret: unused,
      replaceWebhookSecret: unused,
      webhookSecrets: unused,
      findWithSecret: (id) =>
        answer(id === clientId ? { client: mayLookUp, secretHash: hashSecret(secret) } : undefined),
    },
    tokens: {
      issue: ({ tokenHash }) => answer(void fixture.issuedHashes.push(tokenHash)),
      find: (tokenHash) => answer(tokens.get(hex(tokenHash))),
      list: unused,
      count: unused,
      revoke: unused,
      revokeAllOf: unused,
      removeExpired: unused,
    },
    // Nobody is refused here: access.test.ts has the real store.
    loginFailures: {
      blockedUntil: () => answer(undefined),
      failed: () => answer(undefined),
      succeeded: () => answer(undefined),
      removeBefore: unused,
    },
    throttle: { take: unused },
    jobs: {
      submit: unused,
      find: unused,
      progress: unused,
      list: unused,
      backlog: unused,
      storedResultBytes: unused,
      readBody: unused,
      cancel: unused,
      claim: unused,
      renewLeases: unused,
      leaseOwners: unused,
      releaseLeases: unused,
      handBack: unused,
      checkpoint: unused,
      finish: unused,
      fail: unused,
      endedBefore: unused,
      removeContents: unused,
      toCleanse: unused,
      replaceResults: unused,
      markCleansed: unused,
    },
    resultChunks: {
      write: unused,
      read: unused,
      sizeOf: unused,
      removePart: unused,
      removeLeftBehind: unused,
      remove: unused,
    },
    idempotencyKeys: { find: unused, removeExpired: unused },
    deliveries: {
      find: unused,
      backlog: unused,
      claim: unused,
      record: unused,
      replay: unused,
      leaseOwners: unused,
      releaseLeases: unused,
      removeSettled: unused,
    },
    credits: { usage: unused, charge: unused, transactions: unused, consumedByAll: unused, ledger: unused },
    dataSets: {
      registerAndActivate: unused,
      register: unused,
      announce: unused,
      announced: unused,
      reportCopies: unused,
      withdrawCopies: unused,
      holders: unused,
      activateAnnounced: unused,
      activate: unused,
      active: unused,
      list: unused,
      remove: unused,
      pinnedJobs: unused,
      registerInPlaceOf: unused,
      moveEndedJobs: unused,
    },
    forgettings: {
      begin: unused,
      lastSequence: unused,
      list: unused,
      findByIdentifier: unused,
      contacts: unused,
      identityHashes: unused,
      finish: unused,
      confirm: unused,
      confirmations: unused,
      leave: unused,
      takeTurn: unused,
      leaveTurn: unused,
    },
    agreements: { all: unused, settle: unused, replace: unused },
    ping: () => answer(undefined),
    nowMs: unused,
    onJobAccepted: () => () => {},
    exclusively: unused,
    close: unused,
  };
}

function jobsApi(fixture: Fixture): JobsApi {
  return {
    recall: async () => undefined,
    submit: async (submission) => {
      fixture.submissions.push(submission);
      return fixture.submit(submission);
    },
    validate: unused,
    status: async (jobId, owner) => ownJob(fixture, jobId, owner),
    statusOnceChanged: async (jobId, owner, waitedFor, over) => {
      fixture.waits.push({ waitedFor, over });
      await once(over, 'abort');
      return ownJob(fixture, jobId, owner);
    },
    statusOnceCleansed: async (jobId, owner) => {
      fixture.duringWait();
      return ownJob(fixture, jobId, owner);
    },
    list: unused,
    cancel: async (jobId, owner): Promise<Job | undefined> => {
      const job = ownJob(fixture, jobId, owner);
      if (job?.state !== 'accepted') return job;
      const aborted: JobStatus = { ...job, state: 'aborted' };
      fixture.jobs.set(jobId, aborted);
      return aborted;
    },
  };
}

function ownJob(fixture: Fixture, jobId: string, owner: Client): JobStatus | undefined {
  const job = fixture.jobs.get(jobId);
  return job?.clientId === owner.clientId ? job : undefined;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

async function unused(): Promise<never> {
  throw new Error('the HTTP layer has no use for this');
}
