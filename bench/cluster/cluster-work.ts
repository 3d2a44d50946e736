import type { InstallationOptions } from '../peers/rollcall-installation.ts';
import type { DatabaseWork } from './database-work.ts';

/** What all processes have done so far. */
export interface ClusterWork {
  readonly atMs: number;
  readonly database: DatabaseWork;
  /** Processor time of the server. */
  readonly serverMs: number;
  /** And of all workers together. */
  readonly workerMs: number;
  readonly connections: number;
}

/** The work that was done for one job, or in one second. */
export interface WorkRate extends DatabaseWork {
  readonly serverMs: number;
  readonly workerMs: number;
}

/** For one job, whose kind the other fields say. */
export interface JobWork extends WorkRate {
  readonly results: NonNullable<InstallationOptions['resultStorage']>;
  readonly workers: number;
  readonly lines: number;
  readonly jobsPerSecond: number;
  /** Of its result, as it is sent. */
  readonly resultBytes: number;
  /** Of all processes, at the end. */
  readonly connections: number;
}

/** In one second without a job. */
export interface IdleWork extends WorkRate {
  readonly workers: number;
  readonly connections: number;
}

/** What idle processes would have had PostgreSQL do in the same time is not of the jobs. */
export function perJob(
  before: ClusterWork,
  after: ClusterWork,
  { jobs, idle }: { readonly jobs: number; readonly idle: WorkRate },
): WorkRate {
  const seconds = (after.atMs - before.atMs) / 1_000;
  const all = dividedBy(jobs, before, after);
  const { serverMs, workerMs } = all;
  return { ...addedUp(all, idle, -seconds / jobs), serverMs, workerMs };
}

/** One rate, and so many times another; what would fall below nothing is nothing. */
export function addedUp(one: WorkRate, other: WorkRate, times: number): WorkRate {
  const of = (value: (rate: WorkRate) => number): number => Math.max(0, value(one) + times * value(other));
  return {
    statements: of(({ statements }) => statements),
    transactions: of(({ transactions }) => transactions),
    processorMs: of(({ processorMs }) => processorMs),
    walBytes: of(({ walBytes }) => walBytes),
    sizeBytes: of(({ sizeBytes }) => sizeBytes),
    serverMs: of(({ serverMs }) => serverMs),
    workerMs: of(({ workerMs }) => workerMs),
  };
}

export function perSecond(before: ClusterWork, after: ClusterWork, workers: number): IdleWork {
  const seconds = (after.atMs - before.atMs) / 1_000;
  return { ...dividedBy(seconds, before, after), workers, connections: after.connections };
}

function dividedBy(parts: number, before: ClusterWork, after: ClusterWork): WorkRate {
  const of = (value: (work: ClusterWork) => number): number => (value(after) - value(before)) / parts;
  return {
    statements: of(({ database }) => database.statements),
    transactions: of(({ database }) => database.transactions),
    processorMs: of(({ database }) => database.processorMs),
    walBytes: of(({ database }) => database.walBytes),
    sizeBytes: of(({ database }) => database.sizeBytes),
    serverMs: of(({ serverMs }) => serverMs),
    workerMs: of(({ workerMs }) => workerMs),
  };
}
