/**
 * The control store: everything small and transactional (design section 1, part 3). Nothing about contacts lives
 * here, so it is never in the path of a lookup.
 *
 * The interface is asynchronous and shaped for SQLite and PostgreSQL alike: every method is one transaction, no
 * method hands out a connection, and times are the caller's epoch milliseconds.
 */
import type { JobState } from './job-state.ts';

/** 20 characters of `[0-9a-v]` (contract section 1). */
export type ClientId = string & { readonly __brand: 'ClientId' };
/** 20 characters of `[0-9a-v]` (contract section 1). */
export type JobId = string & { readonly __brand: 'JobId' };
/** Names one immutable data set, for example `20261124T150233-k3v9`. Versions sort by age. */
export type DataSetVersion = string & { readonly __brand: 'DataSetVersion' };

export interface ControlStore {
  readonly clients: ClientStore;
  readonly tokens: TokenStore;
  readonly jobs: JobStore;
  readonly dataSets: DataSetRegistry;
  /** Resolves when the store answers; rejects when it does not. */
  ping(): Promise<void>;
  /**
   * The time of the store's clock, in epoch milliseconds. Leases are counted by it, since the clocks of several machines
   * may differ by more than a lease.
   */
  nowMs(): Promise<number>;
  /**
   * Calls back when a job may be waiting that another process accepted. A wake-up can get lost, so whoever waits for
   * jobs looks for them from time to time all the same.
   *
   * @returns ends the calls
   */
  onJobAccepted(listener: () => void): () => void;
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
  /** The client with the hash of its secret, for the token endpoint. */
  findWithSecret(clientId: string): Promise<{ client: Client; secretHash: Uint8Array } | undefined>;
}

export class ClientExistsError extends Error {
  override readonly name = 'ClientExistsError';
}

export interface TokenStore {
  /** Stores the SHA-256 of an access token, never the token. */
  issue(token: {
    tokenHash: Uint8Array;
    clientId: ClientId;
    createdAtMs: number;
    expiresAtMs: number;
  }): Promise<void>;
  /** The owner of a token, expired or not. */
  find(tokenHash: Uint8Array): Promise<{ client: Client; expiresAtMs: number } | undefined>;
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
  readonly sizeBytes: number;
  /** Hex SHA-256 of the part. */
  readonly sha256: string;
}

/** How far a job is: where a takeover goes on. Everything that it names is on stable storage. */
export interface JobCheckpoint {
  /** Lines done, from the first on. */
  readonly processedQueries: number;
  readonly totals: JobTotals;
  readonly resultParts: readonly ResultPart[];
}

/** What the worker needs besides the lines themselves. */
export interface JobOptions {
  /** Contacts returned per line at most. */
  readonly limit: number;
  /** Whether the client held `contactDetails` when it submitted: its file has the entitled columns. */
  readonly contactDetails: boolean;
}

export interface NewJob {
  readonly jobId: JobId;
  readonly clientId: ClientId;
  readonly createdAtMs: number;
  readonly totalQueries: number;
  readonly options: JobOptions;
  /** The submitted CSV as UTF-8, exactly as it was checked. */
  readonly body: Uint8Array;
}

export interface Job {
  readonly jobId: JobId;
  readonly clientId: ClientId;
  readonly state: JobState;
  readonly createdAtMs: number;
  readonly totalQueries: number;
  readonly options: JobOptions;
  readonly startedAtMs?: number;
  readonly endedAtMs?: number;
  readonly dataSetVersion?: DataSetVersion;
  readonly totals?: JobTotals;
  readonly resultParts?: readonly ResultPart[];
  readonly failureReason?: string;
  /** While processing, when it has reached one. */
  readonly checkpoint?: JobCheckpoint;
}

/** A job that this process may work on until `leaseUntilMs`. */
export interface ClaimedJob extends Job {
  readonly dataSetVersion: DataSetVersion;
  readonly body: Uint8Array;
  /** How often the job has been claimed, this time included. */
  readonly attempt: number;
}

export interface JobStore {
  /** Commit 1: when this resolves the job is on stable storage. */
  submit(job: NewJob): Promise<void>;
  /** A job of this client; another client's job does not exist (contract section 2, 404). */
  find(jobId: string, clientId: ClientId): Promise<Job | undefined>;
  /** Moves accepted to aborted. Says what the job's state was when that is not possible. */
  cancel(jobId: string, clientId: ClientId, nowMs: number): Promise<Job | undefined>;
  /**
   * Commit 2: the oldest job that waits, or that a worker left when its lease ran out, becomes this owner's. A job
   * that was never claimed is pinned to `dataSetVersion`; one that was stays on the version it started on.
   */
  claim(claim: {
    owner: string;
    nowMs: number;
    leaseUntilMs: number;
    dataSetVersion: DataSetVersion;
  }): Promise<ClaimedJob | undefined>;
  /** Extends the owner's leases; returns the jobs that are still its own. */
  renewLeases(owner: string, leaseUntilMs: number): Promise<JobId[]>;
  /** Everyone who holds a lease, run out or not. */
  leaseOwners(): Promise<string[]>;
  /** Gives the owner's unfinished jobs back at once, as a drain does. */
  releaseLeases(owner: string): Promise<void>;
  /**
   * Stores how far the job is, and with it that it is worth trying: its attempts count from one again. False when the
   * lease was lost meanwhile.
   */
  checkpoint(jobId: JobId, owner: string, checkpoint: JobCheckpoint): Promise<boolean>;
  /** Commit 3. False when the lease was lost meanwhile: nothing was changed then. */
  finish(
    jobId: JobId,
    owner: string,
    end: { endedAtMs: number; totals: JobTotals; resultParts: readonly ResultPart[] },
  ): Promise<boolean>;
  /** Commit 3 of a job that cannot be done. False when the lease was lost meanwhile. */
  fail(jobId: JobId, owner: string, end: { endedAtMs: number; failureReason: string }): Promise<boolean>;
}

export interface DataSetRecord {
  readonly version: DataSetVersion;
  readonly createdAtMs: number;
  readonly contacts: number;
  readonly companies: number;
  readonly sizeBytes: number;
  /** Names of the files it was built from. */
  readonly sources: readonly string[];
}

export interface DataSetRegistry {
  /** Registers a version that is complete on disk and makes it the active one, in one transaction. */
  registerAndActivate(record: DataSetRecord, nowMs: number): Promise<void>;
  /** Makes a registered version the active one. False when there is no such version. */
  activate(version: string, nowMs: number): Promise<boolean>;
  /** The active version: the one source of truth (design section 3). */
  active(): Promise<DataSetRecord | undefined>;
  list(): Promise<DataSetRecord[]>;
}
