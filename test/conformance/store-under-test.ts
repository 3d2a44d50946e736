import { createHash } from 'node:crypto';
import type {
  Client,
  ClientId,
  ClientSecrets,
  ControlStore,
  DataSetRecord,
  DataSetVersion,
  DefaultLimits,
  JobId,
  JobLease,
  JobTotals,
  NewJob,
  ResultPart,
} from '../../packages/rollcall/src/control/control-store.ts';

/** One empty database with two stores on it, each with connections of its own, as two processes would have them. */
export interface StoreUnderTest {
  readonly store: ControlStore;
  readonly other: ControlStore;
  /** Closes both and removes the database. */
  close(): Promise<void>;
}

export type OpenStoreUnderTest = () => Promise<StoreUnderTest>;

export const acme = clientId('acme');
export const globex = clientId('globex');
/** More than the tests of other rules come to. */
export const defaults: DefaultLimits = { maxUnfinishedJobs: 100 };
export const version1 = '20261101T000000-aaaa' as DataSetVersion;
export const version2 = '20261102T000000-bbbb' as DataSetVersion;

/** An id as the contract has it, the same for the same name. */
export function clientId(name: string): ClientId {
  return contractId(name) as ClientId;
}

export function jobId(name: string): JobId {
  return contractId(name) as JobId;
}

/** The lease of one claim; a job is claimed for the first time by attempt 1. */
export function lease(name: string, owner: string, attempt = 1): JobLease {
  return { jobId: jobId(name), owner, attempt };
}

function contractId(name: string): string {
  const number = BigInt(`0x${createHash('sha256').update(name).digest('hex')}`);
  return number.toString(32).slice(-20);
}

export function hash(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}

/** What a client is created with. */
export function secrets(text: string): ClientSecrets {
  return { secretHash: hash(text), webhookSecretSealed: hash(`sealed ${text}`) };
}

export function client(id: ClientId, createdAtMs = 1_000): Client {
  return { clientId: id, name: `Client ${id}`, entitlements: ['lookup', 'companies'], createdAtMs };
}

export function newJob(name: string, owner: ClientId, createdAtMs: number): NewJob {
  return {
    jobId: jobId(name),
    clientId: owner,
    createdAtMs,
    kind: 'lookup',
    totalQueries: 2,
    validQueries: 2,
    options: { limit: 10_000, contactDetails: true },
    body: new TextEncoder().encode(`${name},730247,4,8,\r\nß,2,,,"a ""b"""\r\n`),
  };
}

export const totals: JobTotals = {
  matchedQueries: 1,
  invalidQueries: 1,
  truncatedQueries: 0,
  totalContacts: 20_000_000,
};

export const resultParts: readonly ResultPart[] = [
  { attempt: 1, sizeBytes: 2 ** 40, sha256: 'a'.repeat(64) },
  { attempt: 2, sizeBytes: 7, sha256: 'b'.repeat(64) },
];

/** Parts that take up so many bytes. */
export function partsOf(bytes: number): ResultPart[] {
  return [{ attempt: 1, sizeBytes: bytes, sha256: 'c'.repeat(64) }];
}

export function dataSet(version: DataSetVersion, createdAtMs: number): DataSetRecord {
  return {
    version,
    createdAtMs,
    contacts: 10_000_000_000,
    companies: 3,
    sizeBytes: 400_000_000_000,
    sources: ['people.csv', 'people, more.csv.gz'],
  };
}

/** A store with two clients and a data set, `version1`, in it; closed after the test. */
export function withClients(
  open: OpenStoreUnderTest,
  test: (stores: StoreUnderTest) => Promise<void>,
): Promise<void> {
  return withoutDataSets(open, async (stores) => {
    await stores.store.dataSets.registerAndActivate(dataSet(version1, 1_000), 1_001);
    await test(stores);
  });
}

/** A store with two clients and nothing else in it; closed after the test. */
export async function withoutDataSets(
  open: OpenStoreUnderTest,
  test: (stores: StoreUnderTest) => Promise<void>,
): Promise<void> {
  const stores = await open();
  try {
    await stores.store.clients.create(client(acme), secrets('acme'));
    await stores.store.clients.create(client(globex), secrets('globex'));
    await test(stores);
  } finally {
    await stores.close();
  }
}
