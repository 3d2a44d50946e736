/**
 * The control store: everything small and transactional (design section 1, part 3). Nothing about contacts lives
 * here, so it is never in the path of a lookup.
 *
 * The interface is asynchronous and shaped for SQLite and PostgreSQL alike: every method is one transaction, no
 * method hands out a connection, and times are the caller's epoch milliseconds.
 */
import type { ColumnOrder, ContactReference } from '@rollcall/lookup';
import type { CallRules, CallWindow, TakenCalls } from './call-window.ts';
import type { CreditPeriod } from './credit-period.ts';
import type { JobState } from './job-state.ts';

/**
 * 20 characters of `[0-9a-v]` (contract section 1), unless the operator gave the client an id that its software already
 * had: then up to 64 printable characters.
 */
export type ClientId = string & { readonly __brand: 'ClientId' };
/** 20 characters of `[0-9a-v]` (contract section 1). */
export type JobId = string & { readonly __brand: 'JobId' };
/** Names one immutable data set, for example `20261124T150233-k3v9`. Versions sort by age. */
export type DataSetVersion = string & { readonly __brand: 'DataSetVersion' };

export interface ControlStore {
  readonly clients: ClientStore;
  readonly tokens: TokenStore;
  readonly loginFailures: LoginFailureStore;
  readonly throttle: ThrottleStore;
  readonly jobs: JobStore;
  readonly resultChunks: ResultChunkStore;
  readonly idempotencyKeys: IdempotencyKeyStore;
  readonly deliveries: DeliveryStore;
  readonly credits: CreditStore;
  readonly dataSets: DataSetRegistry;
  readonly agreements: AgreementStore;
  readonly forgettings: ForgettingStore;
  /** Resolves when the store answers; rejects when it does not. */
  ping(): Promise<void>;
  /**
   * The time of the store's clock, in epoch milliseconds. All processes go by it (`StoreClock`), since the clocks of
   * several machines may differ by more than a lease.
   */
  nowMs(): Promise<number>;
  /**
   * Calls back when a job may be waiting that another process accepted. A wake-up can get lost, so whoever waits for
   * jobs looks for them from time to time all the same.
   *
   * @returns ends the calls
   */
  onJobAccepted(listener: () => void): () => void;
  /**
   * Does work that one process at a time is enough for.
   *
   * @returns false, without having done it, when another process is at it
   */
  exclusively(work: () => Promise<void>): Promise<boolean>;
  close(): Promise<void>;
}

/** What a client may call (contract section 3). */
export const entitlements = ['lookup', 'contactDetails', 'companies', 'operator'] as const;
export type Entitlement = (typeof entitlements)[number];

export interface Client {
  readonly clientId: ClientId;
  readonly name: string;
  readonly entitlements: readonly Entitlement[];
  readonly createdAtMs: number;
  /** Credits of a calendar month; absent when they are unlimited (contract section 5). */
  readonly monthlyCredits?: number;
  /** Absent when the setting `maxUnfinishedJobs` holds. */
  readonly maxUnfinishedJobs?: number;
  /** Since when it may neither log in nor call; absent when it may. */
  readonly disabledAtMs?: number;
}

/** What of a client can be changed; what is absent stays, and null takes a limit away. */
export interface ClientChanges {
  readonly name?: string;
  readonly entitlements?: readonly Entitlement[];
  readonly monthlyCredits?: number | null;
  readonly maxUnfinishedJobs?: number | null;
}

/** What is stored of a client's secrets: neither can be read from the database alone. */
export interface ClientSecrets {
  /** SHA-256 of the secret that it gets tokens with. */
  readonly secretHash: Uint8Array;
  /** The secret that signs its webhooks, sealed under the master key (`sealSecret`). */
  readonly webhookSecretSealed: Uint8Array;
}

export interface ClientStore {
  /** Fails with `ClientExistsError` when the id is taken. */
  create(client: Client, secrets: ClientSecrets): Promise<void>;
  list(): Promise<Client[]>;
  /** The client as it is afterwards; undefined when there is none of that id. */
  update(clientId: string, changes: ClientChanges): Promise<Client | undefined>;
  /** Its tokens stay, and are refused until it is enabled. False when there is no such client. */
  disable(clientId: string, nowMs: number): Promise<boolean>;
  /** False when there is no such client. */
  enable(clientId: string): Promise<boolean>;
  /** Only the new secret logs in from now on; tokens stay valid. False when there is no such client. */
  replaceSecret(clientId: string, secretHash: Uint8Array): Promise<boolean>;
  /**
   * Webhooks are signed with the new secret from now on, and until then with the one that it replaces too; without a
   * time, that one ends at once, as any earlier one does. False when there is no such client.
   */
  replaceWebhookSecret(
    clientId: string,
    sealed: Uint8Array,
    previousUntilMs: number | undefined,
  ): Promise<boolean>;
  /** The sealed secrets that its webhooks are signed with now, the current one first. Empty when there is no such client. */
  webhookSecrets(clientId: string, nowMs: number): Promise<Uint8Array[]>;
  /** The client with the hash of its secret, for the token endpoint. */
  findWithSecret(clientId: string): Promise<{ client: Client; secretHash: Uint8Array } | undefined>;
}

export class ClientExistsError extends Error {
  override readonly name = 'ClientExistsError';
}

/** A token as operators see it: never the token itself. */
export interface Token {
  /** Names it in commands; it opens nothing. */
  readonly tokenId: string;
  readonly clientId: ClientId;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly revokedAtMs?: number;
}

export interface NewToken extends Omit<Token, 'revokedAtMs'> {
  /** SHA-256 of the token, which is all that is stored of it. */
  readonly tokenHash: Uint8Array;
}

/** So many of a list, after so many others. */
export interface ListPage {
  readonly skip: number;
  readonly limit: number;
}

/** A token with its owner, whether it may still be used or not. */
export interface FoundToken {
  readonly tokenId: string;
  readonly client: Client;
  readonly expiresAtMs: number;
  readonly revokedAtMs?: number;
  /** Its calls, as far as they were taken from the store; absent before the first. */
  readonly callWindow?: CallWindow;
  /** Until when a throttled token of the client locks this one out; absent when none ever did. */
  readonly clientBlockedUntilMs?: number;
}

export interface TokenStore {
  issue(token: NewToken): Promise<void>;
  find(tokenHash: Uint8Array): Promise<FoundToken | undefined>;
  /** Of one client or of all, oldest first; all of them, or one page. */
  list(clientId?: string, page?: ListPage): Promise<Token[]>;
  /** How many there are to be listed. */
  count(clientId?: string): Promise<number>;
  /** False when there is no such token. Revoking again changes nothing. */
  revoke(tokenId: string, nowMs: number): Promise<boolean>;
  /** Revokes what is still valid of a client's; returns how many that were. */
  revokeAllOf(clientId: string, nowMs: number): Promise<number>;
  /** Removes tokens that expired before then, revoked or not; returns how many. Any number of processes may call it. */
  removeExpired(beforeMs: number): Promise<number>;
}

/** When failed logins are too many (contract section 3). */
export interface LoginRules {
  /** Failures of one window after which no further attempt is looked at. */
  readonly allowedFailures: number;
  /** It starts with the first failure. */
  readonly windowMs: number;
}

/**
 * Failed logins by pairs of client id and address, under a key that hashes them. Every answer is the time until which
 * the pair is refused, or undefined. Attempts that meet are right too: of those that were let in together, the ones that
 * are recorded after the last allowed failure learn nothing about their secret.
 */
export interface LoginFailureStore {
  /** Asked before the secret is looked at. */
  blockedUntil(key: Uint8Array, nowMs: number, rules: LoginRules): Promise<number | undefined>;
  /** Records a wrong secret. */
  failed(key: Uint8Array, nowMs: number, rules: LoginRules): Promise<number | undefined>;
  /** Records a right secret: the pair has no failures any more, unless it is refused. */
  succeeded(key: Uint8Array, nowMs: number, rules: LoginRules): Promise<number | undefined>;
  /** Removes windows that started before then; returns how many. Any number of processes may call it. */
  removeBefore(beforeMs: number): Promise<number>;
}

export interface ThrottleStore {
  /**
   * Takes up to so many calls of a token out of its window (`takeCalls`). They are counted whether they are then made or
   * not, so the processes together never make more than the limit. Where `locksOutClient` holds, a window that becomes
   * blocked blocks the client for as long (`FoundToken.clientBlockedUntilMs`).
   */
  take(tokenHash: Uint8Array, calls: number, nowMs: number, rules: CallRules): Promise<TakenCalls>;
}

/** Counts that a finished job reports (contract section 4, status). */
export interface JobTotals {
  /** Lines with at least one contact. */
  readonly matchedQueries: number;
  /** Lines that could not be run; they are free. */
  readonly invalidQueries: number;
  /** Lines whose contacts were cut at the limit. */
  readonly truncatedQueries: number;
  /** Rows that hold a contact. */
  readonly totalContacts: number;
}

/** One part of a result, in order; a download concatenates them (design section 4). */
export interface ResultPart {
  /** The claim of the job that wrote it. */
  readonly attempt: number;
  readonly sizeBytes: number;
  /** Hex SHA-256 of the results up to the end of this part; that of the last one is the digest of the whole. */
  readonly sha256: string;
  /** Where it lies; absent when in the directory of results. */
  readonly place?: 'database';
}

/** Names what one claim of a job has written as one part of its result. */
export interface PartName {
  readonly jobId: JobId;
  /** From 0. */
  readonly part: number;
  readonly attempt: number;
}

/** Bytes of a part. */
export interface ResultChunk {
  /** Where in the part they start. */
  readonly startByte: number;
  readonly bytes: Uint8Array;
}

/** How far a job is: where a takeover goes on. Everything that it names is on stable storage. */
export interface JobCheckpoint {
  /** Lines done, from the first on. */
  readonly processedQueries: number;
  readonly totals: JobTotals;
  readonly resultParts: readonly ResultPart[];
  /** How fast the run that stored it was; absent where an older version did. */
  readonly pace?: JobPace;
}

/** Lines that one run of a job has done, and the time it took: what a time left is guessed from. */
export interface JobPace {
  readonly queries: number;
  readonly ms: number;
}

/** What the lines of a job are, named by the entitlement that it needs (contract sections 4 and 6). */
export const jobKinds = ['lookup', 'contactDetails'] as const satisfies readonly Entitlement[];
export type JobKind = (typeof jobKinds)[number];

/** What the worker needs besides the lines themselves. */
export interface JobOptions {
  /** Contacts returned per line at most; of contact details, one. */
  readonly limit: number;
  /** Whether the client held `contactDetails` when it submitted: its file has the entitled columns. */
  readonly contactDetails: boolean;
  /** Of the columns, where no header row gives one. Absent in jobs of before there were two: `company`. */
  readonly columnOrder?: ColumnOrder;
}

export interface NewJob {
  readonly jobId: JobId;
  readonly clientId: ClientId;
  readonly kind: JobKind;
  readonly createdAtMs: number;
  readonly totalQueries: number;
  /** Lines that can be run: each costs a credit. */
  readonly validQueries: number;
  readonly options: JobOptions;
  /** The submitted CSV as UTF-8, exactly as it was checked. */
  readonly body: Uint8Array;
  /** Where its end is told (contract section 7); absent when nowhere. */
  readonly webhook?: string;
  /** Absent when the submission is not to be remembered. */
  readonly idempotency?: NewIdempotencyKey;
}

/** The key under which a submission is remembered (contract section 4, `Idempotency-Key`). */
export interface NewIdempotencyKey {
  /** The client's own choice: no two clients share one. */
  readonly key: string;
  /** SHA-256 of what makes two requests the same. */
  readonly fingerprint: Uint8Array;
  readonly expiresAtMs: number;
}

/** What was accepted under a key. */
export interface KeyedSubmission {
  readonly jobId: JobId;
  readonly kind: JobKind;
  readonly fingerprint: Uint8Array;
}

/** What changes of a job while it is followed. */
export interface JobProgress {
  readonly jobId: JobId;
  readonly state: JobState;
  readonly totalQueries: number;
  /** While processing, when it has reached one; of a failed job the last one, whose parts are gone. */
  readonly checkpoint?: JobCheckpoint;
}

export interface Job extends JobProgress {
  readonly clientId: ClientId;
  readonly kind: JobKind;
  readonly createdAtMs: number;
  readonly validQueries: number;
  /** None before it starts, and none again when it failed. */
  readonly creditsConsumed: number;
  readonly options: JobOptions;
  readonly startedAtMs?: number;
  readonly endedAtMs?: number;
  readonly dataSetVersion?: DataSetVersion;
  readonly totals?: JobTotals;
  /** When finished, as long as they are kept. */
  readonly resultParts?: readonly ResultPart[];
  /** When its results and lines were removed: the job itself stays. */
  readonly removedAtMs?: number;
  readonly failureReason?: string;
  /** Where its end is told, as long as its contents are kept. */
  readonly webhook?: string;
  /** While accepted, where one job is asked for: its place among the waiting jobs of its client, from 1. */
  readonly queuePosition?: number;
  /** Where one job is asked for that has a webhook: how far that is. */
  readonly webhookStatus?: DeliveryState;
  /** Where one job is asked for: people were forgotten whom its results may still hold. */
  readonly awaitsForgetting?: true;
}

/** Which of the jobs a list holds; what is absent does not narrow it. */
export interface JobListing extends ListPage {
  readonly kinds?: readonly JobKind[];
  readonly states?: readonly JobState[];
  /** Created then or later. */
  readonly createdFromMs?: number;
  /** Created before then. */
  readonly createdBeforeMs?: number;
}

/** Whose jobs are looked at: one client's, or everybody's. No client can have this in the place of an id. */
export const everyClient: unique symbol = Symbol('every client');
export type JobOwner = ClientId | typeof everyClient;

/** A job in a list. */
export type ListedJob = Pick<
  Job,
  'jobId' | 'clientId' | 'kind' | 'state' | 'createdAtMs' | 'creditsConsumed'
>;

/**
 * One claim of a job: who has it, and which time it is. A worker that lost a job and got it again holds two claims, of
 * which only the later one counts.
 */
export interface JobLease {
  readonly jobId: JobId;
  readonly owner: string;
  /** How often the job has been claimed, this time included. */
  readonly attempt: number;
}

/** A job that this process may work on until its lease runs out. */
export interface ClaimedJob extends Job, JobLease {
  readonly dataSetVersion: DataSetVersion;
  readonly body: Uint8Array;
  /** How often it has been begun since its last checkpoint, this time included and drains left out. */
  readonly tries: number;
  /** What the results of its client take up, checkpoints of running jobs included. */
  readonly clientStoredBytes: number;
  /** The last forgetting that its checkpoint knows of. */
  readonly forgottenSequence: number;
  /** The last forgetting there is: who knows of fewer must not end the job. */
  readonly lastForgetting: number;
}

/** A job with stored results that do not know of every forgetting. */
export interface JobToCleanse
  extends Pick<Job, 'jobId' | 'clientId' | 'kind' | 'state' | 'options' | 'totals' | 'resultParts'> {
  readonly attempt: number;
  readonly forgottenSequence: number;
}

export interface Claim {
  readonly owner: string;
  readonly nowMs: number;
  readonly leaseUntilMs: number;
  /** Jobs that were never claimed are pinned to it: a registered version. Absent where they are left to others. */
  readonly dataSetVersion?: DataSetVersion;
  /** Jobs that are pinned to another version are left to others; absent where this owner has all. */
  readonly heldVersions?: readonly DataSetVersion[];
  /** Clients whose jobs are passed over, since this owner has enough of them under way. */
  readonly passOver?: readonly ClientId[];
  /** What this owner works on: when it stood still until their leases ran out, it renews them. */
  readonly underWay?: readonly JobId[];
  /** The last forgetting that this owner knows of; 0 where it is not given. */
  readonly forgottenSequence?: number;
  /** Whether a job has just been accepted: then there is most likely one to claim, and it is not looked for first. */
  readonly isExpected?: boolean;
}

/** What holds for a client that has no limits of its own. */
export interface DefaultLimits {
  /** The setting `maxUnfinishedJobs`. */
  readonly maxUnfinishedJobs: number;
}

/** Whether a job was taken, and if not, which limit of the client is in its way (contract section 4, submit). */
export type SubmitDecision =
  | { readonly accepted: true }
  | {
      readonly accepted: false;
      readonly refused: 'tooFewCredits';
      readonly required: number;
      readonly available: number;
    }
  | {
      readonly accepted: false;
      readonly refused: 'tooManyUnfinishedJobs';
      readonly unfinished: number;
      readonly limit: number;
    }
  | {
      readonly accepted: false;
      readonly refused: 'idempotencyKeyTaken';
      readonly earlier: KeyedSubmission;
    };

/** The jobs of all clients that have not ended. */
export interface JobBacklog {
  readonly accepted: number;
  readonly processing: number;
  /** When the job was created that has been waiting longest; absent when none waits. */
  readonly oldestAcceptedAtMs?: number;
}

export interface JobStore {
  /**
   * Commit 1: when this resolves the job is on stable storage, or was refused and nothing is stored. A job needs a
   * credit for each valid line; those of jobs that still wait are reserved. So submissions of one client take turns.
   * Its idempotency key is looked at before its limits, and stored with it; a refused job leaves the key free.
   */
  submit(job: NewJob, defaults: DefaultLimits): Promise<SubmitDecision>;
  /** A job of this owner; another client's job does not exist (contract section 2, 404). */
  find(jobId: string, owner: JobOwner): Promise<Job | undefined>;
  /** How far jobs are, whosever they are, in no order; ids that name no job are left out. */
  progress(jobIds: readonly JobId[]): Promise<JobProgress[]>;
  /** Jobs of this owner, newest first. */
  list(owner: JobOwner, listing: JobListing): Promise<ListedJob[]>;
  /** One look at the jobs that have not ended, however many others there are. */
  backlog(): Promise<JobBacklog>;
  /** What the results of all clients take up. */
  storedResultBytes(): Promise<number>;
  /** The lines of a job of this client, as they were submitted; undefined when they are not kept any more. */
  readBody(jobId: string, clientId: ClientId): Promise<Uint8Array | undefined>;
  /** Moves accepted to aborted. Says what the job's state was when that is not possible. */
  cancel(jobId: string, owner: JobOwner, nowMs: number): Promise<Job | undefined>;
  /**
   * Commit 2: the oldest job that waits, or that a worker left when its lease ran out, becomes this owner's. A job
   * that was never claimed is pinned to `dataSetVersion`; one that was stays on the version it started on. The first
   * claim debits the job, in the month of `nowMs`; a job that the client's credits no longer allow fails instead, and
   * the next one is looked at. Where a first claim names a version that is not registered any more, the job goes on
   * waiting, and undefined is returned: the caller has not noticed yet that another version is active.
   */
  claim(claim: Claim): Promise<ClaimedJob | undefined>;
  /**
   * Extends the owner's leases on these jobs; returns the ones that are still its own. A job that it claimed without
   * hearing so, since the answer was lost, is not among them: its lease runs out.
   */
  renewLeases(owner: string, jobIds: readonly JobId[], leaseUntilMs: number): Promise<JobId[]>;
  /** Everyone who holds a lease, run out or not. */
  leaseOwners(): Promise<string[]>;
  /** Frees the jobs of a worker that died. */
  releaseLeases(owner: string): Promise<void>;
  /** Gives the owner's unfinished jobs back at once, as a drain does: that it had begun them is no failed try. */
  handBack(owner: string): Promise<void>;
  /**
   * Stores how far the job is, and with it that it is worth trying: its tries are counted anew.
   *
   * @param forgottenSequence the last forgetting that its parts know of, where that is another than before
   * @returns undefined when the lease was lost meanwhile: nothing was changed then
   */
  checkpoint(
    lease: JobLease,
    checkpoint: JobCheckpoint,
    forgottenSequence?: number,
  ): Promise<{ readonly clientStoredBytes: number } | undefined>;
  /** Commit 3. False when the lease was lost meanwhile: nothing was changed then. */
  finish(
    lease: JobLease,
    end: { endedAtMs: number; totals: JobTotals; resultParts: readonly ResultPart[] },
  ): Promise<boolean>;
  /** Commit 3 of a job that cannot be done: its debit is given back. False when the lease was lost meanwhile. */
  fail(lease: JobLease, end: { endedAtMs: number; failureReason: string }): Promise<boolean>;
  /**
   * Jobs whose stored results do not know of every forgetting, the newest first, as somebody may wait for these: finished
   * ones, and those that are under way or were left.
   */
  toCleanse(limit: number): Promise<JobToCleanse[]>;
  /**
   * Puts other results in the place of a finished job's, as another attempt. False when they are not those that were
   * looked at any more: nothing was changed then.
   */
  replaceResults(
    job: Pick<JobToCleanse, 'jobId' | 'attempt'>,
    forgottenSequence: number,
    results: {
      readonly totals: JobTotals;
      readonly resultParts: readonly ResultPart[];
      /** The parts are named after it; later than that of the job. */
      readonly attempt: number;
    },
  ): Promise<boolean>;
  /**
   * Records of the results of finished jobs that they hold nobody whom they must not. Of a job that has others than those
   * that were looked at, nothing is changed.
   */
  markCleansed(
    jobs: readonly Pick<JobToCleanse, 'jobId' | 'attempt'>[],
    forgottenSequence: number,
  ): Promise<void>;
  /** Jobs that ended before then and whose results and lines are still there, the oldest first. */
  endedBefore(beforeMs: number, limit: number): Promise<JobId[]>;
  /** Records that the results of ended jobs are gone, and removes their lines. The jobs themselves stay. */
  removeContents(jobIds: readonly JobId[], nowMs: number): Promise<void>;
}

/**
 * Parts of results in chunks, where machines share no directory (design section 2). They know nothing of their jobs: which
 * parts count is what the jobs name.
 */
export interface ResultChunkStore {
  /** When this resolves, the chunk is on stable storage. One that starts at the same byte is replaced. */
  write(name: PartName, startByte: number, bytes: Uint8Array): Promise<void>;
  /** The chunk that a byte of the part lies in; undefined when there is none. */
  read(name: PartName, atByte: number): Promise<ResultChunk | undefined>;
  /** What the chunks of a part have together; undefined when it has none. */
  sizeOf(name: PartName): Promise<number | undefined>;
  removePart(name: PartName): Promise<void>;
  /** Removes what claims before this one have written of the job, and is not named. */
  removeLeftBehind(jobId: JobId, attempt: number, named: readonly PartName[]): Promise<void>;
  /** Removes all of a job. */
  remove(jobId: JobId): Promise<void>;
}

export interface IdempotencyKeyStore {
  /** What was accepted under a key that has not expired. */
  find(clientId: ClientId, key: string, nowMs: number): Promise<KeyedSubmission | undefined>;
  /** Removes keys that expired before then; returns how many. Any number of processes may call it. */
  removeExpired(beforeMs: number): Promise<number>;
}

/** Before the end of its job, a webhook is pending too. */
export const deliveryStates = ['pending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One time that a webhook was sent. */
export interface DeliveryAttempt {
  readonly atMs: number;
  readonly durationMs: number;
  /** Of the answer; absent when there was none. */
  readonly status?: number;
  /** The first characters of its body; absent when it had none. */
  readonly answer?: string;
  /** Why it was not sent, or not answered. */
  readonly failure?: string;
}

/** What became of the webhook of an ended job. */
export interface Delivery {
  readonly url: string;
  readonly state: DeliveryState;
  /** When the job ended. */
  readonly createdAtMs: number;
  /** Somebody is sending it. */
  readonly isUnderWay: boolean;
  /** When it is sent again, where that is not at once. */
  readonly nextAttemptAtMs?: number;
  /** The oldest first; of very many the latest. */
  readonly attempts: readonly DeliveryAttempt[];
}

/** A job with its delivery, which it has when it has ended and as long as that is kept. */
export interface JobDelivery {
  readonly jobId: JobId;
  readonly jobState: JobState;
  /** Whether it was submitted with one, as long as its contents are kept. */
  readonly hasWebhook: boolean;
  readonly delivery?: Delivery;
}

export interface DeliveryClaim {
  readonly owner: string;
  readonly nowMs: number;
  readonly leaseUntilMs: number;
  readonly limit: number;
  /** What this owner has enough of under way. */
  readonly passOver: { readonly hosts: readonly string[]; readonly clientIds: readonly ClientId[] };
}

/** One claim of a delivery. */
export interface DeliveryLease {
  readonly jobId: JobId;
  readonly owner: string;
  /** How often it has been claimed, this time included. */
  readonly claim: number;
}

/** A delivery that this owner alone may send until its lease runs out. */
export interface ClaimedDelivery extends DeliveryLease {
  readonly job: Job;
  readonly url: string;
  /** With the port. */
  readonly host: string;
  /** Attempts since it was last to be sent from the start. */
  readonly tries: number;
  /** All that are kept. */
  readonly attempts: readonly DeliveryAttempt[];
}

/** What comes after an attempt. */
export type DeliveryStep =
  | { readonly state: 'pending'; readonly dueAtMs: number }
  | { readonly state: Exclude<DeliveryState, 'pending'>; readonly settledAtMs: number };

/** How many deliveries are not settled. */
export interface DeliveryBacklog {
  /** To be sent now; also those of a sender that died. */
  readonly due: number;
  readonly underWay: number;
  /** For the time of their next attempt. */
  readonly waiting: number;
}

/** Webhooks of ended jobs: they come to be in the transaction that ends the job, and are sent at least once. */
export interface DeliveryStore {
  /** What of a job is told, if the job is this owner's. */
  find(jobId: string, owner: JobOwner): Promise<JobDelivery | undefined>;
  /** What is not settled: a number for metrics, which no other call depends on. */
  backlog(nowMs: number): Promise<DeliveryBacklog>;
  /** Takes deliveries that are due, one of each host at most, those that have waited longest. */
  claim(claim: DeliveryClaim): Promise<ClaimedDelivery[]>;
  /** Ends a lease with all attempts so far and what comes next. False when the lease was lost: nothing was changed then. */
  record(lease: DeliveryLease, attempts: readonly DeliveryAttempt[], step: DeliveryStep): Promise<boolean>;
  /** Makes a delivery due at once, with all its tries before it. False when there is none, or it is being sent. */
  replay(jobId: JobId): Promise<boolean>;
  /** Everyone who holds a lease, run out or not. */
  leaseOwners(): Promise<string[]>;
  /** Makes what an owner has not sent due at once: it died, or it stops. */
  releaseLeases(owner: string): Promise<void>;
  /** Removes what was delivered or given up before then; returns how many. Any number of processes may call it. */
  removeSettled(beforeMs: number): Promise<number>;
}

/** The credits of a client in a month. */
export interface CreditUsage {
  /** Absent when they are unlimited. */
  readonly allocated?: number;
  readonly consumed: number;
  /** Valid lines of the jobs that still wait, in whichever month they will start. */
  readonly reserved: number;
}

/** One change of a client's credits in a month by a job. */
export interface CreditEntry {
  readonly entryId: string;
  /** Absent for what was no job. */
  readonly jobId?: JobId;
  readonly kind: 'debit' | 'refund';
  /** Above zero, for a refund too. */
  readonly amount: number;
  readonly atMs: number;
}

/** The calls that cost a credit (contract section 5), by the names that usage gives them. */
export const chargedCalls = ['contactLookup', 'contactDetails'] as const;
/** All that credits are consumed by. */
export const chargedApis = [...chargedCalls, 'contactLookupJob', 'contactDetailsJob'] as const;
export type ChargedApi = (typeof chargedApis)[number];

/** A call that is to be paid for. */
export interface ChargedCall {
  readonly clientId: ClientId;
  readonly api: (typeof chargedCalls)[number];
  readonly atMs: number;
}

/** What a client was charged for on a day; each transaction is a credit. */
export interface ApiTransactions {
  readonly api: ChargedApi;
  /** The start of the day, UTC. */
  readonly dayStartMs: number;
  /** Above zero. */
  readonly transactions: number;
}

export interface CreditStore {
  /** Undefined when there is no such client. */
  usage(clientId: ClientId, period: CreditPeriod): Promise<CreditUsage | undefined>;
  /**
   * Debits the credit of a call and counts it as a transaction of its day. False when there is none left that no waiting
   * job has reserved: nothing was changed then.
   */
  charge(call: ChargedCall): Promise<boolean>;
  /**
   * Transactions of a client from one day to before another, by day and name. Those of a job are its lines that it was
   * debited for, on the day on which it started, unless they were given back.
   */
  transactions(clientId: ClientId, fromMs: number, beforeMs: number): Promise<ApiTransactions[]>;
  /** Credits of a month that all clients together have consumed. */
  consumedByAll(period: CreditPeriod): Promise<number>;
  /** Every debit and refund of a job in a month, oldest first: with the calls of the month, what was consumed. */
  ledger(clientId: ClientId, period: CreditPeriod): Promise<CreditEntry[]>;
}

export interface DataSetRecord {
  readonly version: DataSetVersion;
  readonly createdAtMs: number;
  readonly contacts: number;
  readonly companies: number;
  readonly sizeBytes: number;
  /** Names of the files it was built from. */
  readonly sources: readonly string[];
  /** Hex SHA-256 of its manifest, which holds those of its files; absent where an older program registered it. */
  readonly manifestSha256?: string;
}

/** A process that keeps copies of data sets of its own, and which it has. */
export interface DataSetHolder {
  readonly process: string;
  readonly versions: readonly DataSetVersion[];
}

/** Whether a version was taken out of the registry, and if not, what it is still needed for. */
export type RemoveDecision =
  | { readonly removed: true }
  | { readonly removed: false; readonly refused: 'unknown' | 'active' }
  /** By jobs that have not ended, the oldest first. */
  | { readonly removed: false; readonly refused: 'pinned'; readonly jobIds: readonly JobId[] };

/** How many jobs that have not ended are pinned to a version. */
export interface PinnedJobs {
  readonly version: DataSetVersion;
  readonly jobs: number;
}

export interface DataSetRegistry {
  /**
   * Registers a version that is complete on disk and makes it the active one, in one transaction.
   *
   * @param forgottenSequence the last forgetting that it was built with; whatever it is where it is not given
   * @returns false when people were forgotten since: nothing was changed then
   */
  registerAndActivate(record: DataSetRecord, nowMs: number, forgottenSequence?: number): Promise<boolean>;
  /** The same for a version that is not to be the active one yet. */
  register(record: DataSetRecord, forgottenSequence?: number): Promise<boolean>;
  /**
   * Registers a version that is another without some contacts, and makes it what that one is: the active version, or the one that
   * is announced. False where it is neither any more: nothing was changed then.
   */
  registerInPlaceOf(base: DataSetVersion, record: DataSetRecord, nowMs: number): Promise<boolean>;
  /** Ended jobs that ran on a version are from now on said to have run on the one that took its place. */
  moveEndedJobs(from: DataSetVersion, to: DataSetVersion): Promise<void>;
  /** Makes a registered version the active one, whichever is announced. False when there is no such version. */
  activate(version: string, nowMs: number): Promise<boolean>;
  /**
   * Says which version is to be the active one when enough processes have it (`activateAnnounced`); an earlier one that
   * was announced is so no more. Of the active one, that it stays. False when there is no such version.
   */
  announce(version: string, nowMs: number): Promise<boolean>;
  /** The version that is announced and not active yet. */
  announced(): Promise<DataSetRecord | undefined>;
  /** A process has these versions, and counts until then. */
  reportCopies(holder: DataSetHolder, untilMs: number): Promise<void>;
  /** The process counts no more: it stops. */
  withdrawCopies(process: string): Promise<void>;
  /** Who counts, in the order of their names. */
  holders(nowMs: number): Promise<DataSetHolder[]>;
  /**
   * Makes the announced version the active one when more than half of the processes that count have it.
   *
   * @returns it, if it became active now
   */
  activateAnnounced(nowMs: number): Promise<DataSetVersion | undefined>;
  /** The active version: the one source of truth (design section 3). */
  active(): Promise<DataSetRecord | undefined>;
  /** The oldest first. */
  list(): Promise<DataSetRecord[]>;
  /**
   * Takes a version out of the registry, unless it is active or a job that has not ended is pinned to it. From then on
   * it can neither become active nor get a job, so its files may go.
   */
  remove(version: string): Promise<RemoveDecision>;
  /** Versions that jobs are pinned to, in their order; the others are left out. */
  pinnedJobs(): Promise<PinnedJobs[]>;
}

/** Values by their names. */
export type Agreements = ReadonlyMap<string, string>;

/** What all processes of an installation must have alike: settings, and a check of the master key. */
export interface AgreementStore {
  all(): Promise<Agreements>;
  /** Stores the values whose names have none yet, and gives back all that hold then: whoever is first decides. */
  settle(proposed: Agreements): Promise<Agreements>;
  /** Stores values in the place of those that the names have. */
  replace(agreed: Agreements): Promise<void>;
}

/** What a person can be named by. */
export const identifierKinds = ['email', 'peopleId', 'contactId', 'nameAtCompany'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** One person who was forgotten: what is kept of it, to prove it without holding the person. */
export interface Forgetting {
  /** 1, 2, 3 and so on; one number says how many of them a process or a result knows of. */
  readonly sequence: number;
  /** Who did it. */
  readonly operator: string;
  readonly identifierKind: IdentifierKind;
  /** A keyed hash of what the person was named by. */
  readonly identifierHash: Uint8Array;
  /** How many contacts were found. */
  readonly contacts: number;
  readonly begunAtMs: number;
  /** When everything was confirmed; absent while it is not. */
  readonly forgottenAtMs?: number;
}

export interface NewForgetting extends Omit<Forgetting, 'sequence' | 'contacts' | 'forgottenAtMs'> {
  readonly contacts: readonly ContactReference[];
  /** Keyed hashes of what the same person may be known by in later imports. */
  readonly identityHashes: readonly Uint8Array[];
}

/** Not begun where a version is registered that was not searched. */
export type BeginDecision =
  | {
      readonly begun: true;
      /** Of the last one. */
      readonly sequence: number;
    }
  | { readonly begun: false };

export interface ForgottenContact extends ContactReference {
  /** The forgetting that found it first. */
  readonly sequence: number;
}

/** How much a process that answers or runs jobs knows of. */
export interface ProcessConfirmation {
  readonly process: string;
  readonly sequence: number;
  readonly seenAtMs: number;
}

/** Who has been forgotten (design section 3). From `begin` on no process may show them; the rest follows in steps. */
export interface ForgettingStore {
  /** @param versions those that were searched */
  begin(forgettings: readonly NewForgetting[], versions: readonly DataSetVersion[]): Promise<BeginDecision>;
  /** 0 before the first. */
  lastSequence(): Promise<number>;
  /** The oldest first. */
  list(): Promise<Forgetting[]>;
  /** Those that named a person so, or found one who is known so. */
  findByIdentifier(identifierHash: Uint8Array): Promise<Forgetting[]>;
  /** All contacts that forgettings after this one found. */
  contacts(afterSequence: number): Promise<ForgottenContact[]>;
  /** In ascending order. */
  identityHashes(): Promise<Uint8Array[]>;
  /** Records that forgettings up to this one are confirmed by everybody; returns how many that were not before. */
  finish(lastSequence: number, nowMs: number): Promise<number>;
  /** A process is there, and knows of all forgettings up to this one in everything that it does. */
  confirm(process: string, sequence: number, nowMs: number): Promise<void>;
  confirmations(): Promise<ProcessConfirmation[]>;
  /** A process ends, or has ended. */
  leave(process: string): Promise<void>;
  /**
   * What follows `begin` is done by one process at a time. It gets the turn where nobody has it, where the time is over
   * of whoever has it, or has it for longer where it is its own.
   *
   * @param from whoever has it, where that one is known to be gone: it is taken over
   * @returns who has it now
   */
  takeTurn(process: string, nowMs: number, untilMs: number, from?: string): Promise<string>;
  /** The turn is the next one's, if it was this process's. */
  leaveTurn(process: string): Promise<void>;
}
