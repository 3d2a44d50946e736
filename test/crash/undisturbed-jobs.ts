/** The jobs of clients whose processes are killed, and how each ends when nobody disturbs it. */
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { type ApiClient, jobPath, reprDigest } from '../e2e/api-client.ts';
import { sampleLines } from '../e2e/lookup-lines.ts';
import type { KillInstallation } from './kill-installation.ts';

/** Few, so that the files stay small where most of the work is in reading. */
const contactsPerLine = 5;

export interface JobKind {
  readonly path: string;
  readonly body: string;
  /** Jobs of the kind that each client submits in a round. */
  readonly jobs: number;
}

/** How a job ends. The number of its lines tells the kinds of a client apart. */
export interface UndisturbedJob {
  readonly jobId: string;
  readonly totalQueries: number;
  readonly creditsConsumed: number;
  /** Of its file, which is the client's own: newIds have a key of the client. */
  readonly digest: string;
  readonly sizeBytes: number;
  readonly tookMs: number;
}

/** Long jobs, most of which reach a checkpoint while they take turns, and short ones, which never do. */
export function lookupKinds({ contacts, data }: KillInstallation): readonly JobKind[] {
  const everyLevel = Array.from({ length: 14 }, (_, level) => level + 1).join();
  const line = `${data.largestCompanyId()},"${everyLevel}",,`;
  const long = Array.from({ length: 2_000 }, (_, index) => `${index},${line}\n`).join('');
  return [
    { path: jobPath, body: long, jobs: 2 },
    { path: jobPath, body: sampleLines(contacts, 150), jobs: 2 },
  ];
}

/** By default as many newIds as a job may have, of contacts that these jobs have found. */
export async function detailsKind(
  client: ApiClient,
  jobIds: readonly string[],
  lines = 10_000,
): Promise<JobKind> {
  const files = await Promise.all(jobIds.map((jobId) => client.results(jobId)));
  const rows = files.flatMap(({ text }) => parse(text, { columns: true }) as Record<string, string>[]);
  const newIds = [...new Set(rows.flatMap((row) => row['newId'] || []))];
  const body = Array.from({ length: lines }, (_, index) => `${newIds[(index * 7) % newIds.length]}\n`).join(
    '',
  );
  return { path: '/api/v1/target/contact/job', body, jobs: 1 };
}

/** Where such a job is submitted. */
export function pathOf(path: string, webhook?: string): string {
  const query = new URLSearchParams({ limit: String(contactsPerLine), ...(webhook && { webhook }) });
  return `${path}${path.includes('?') ? '&' : '?'}${query}`;
}

/** Waits for the end of a job, and keeps what it should be like whenever it is run. */
export async function undisturbedJob(client: ApiClient, jobId: string): Promise<UndisturbedJob> {
  const { bytes } = await client.results(jobId);
  const { totalQueries, invalidQueries, creditsConsumed, ...dates } = await client.status(jobId);
  assert.equal(creditsConsumed, totalQueries - invalidQueries);
  const tookMs = Date.parse(dates.finishedDate) - Date.parse(dates.createdDate);
  return { jobId, totalQueries, creditsConsumed, digest: reprDigest(bytes), sizeBytes: bytes.length, tookMs };
}
