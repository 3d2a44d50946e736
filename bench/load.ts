/**
 * Many clients at once: 20 of them, each with its next job as soon as it has the results of the last. PostgreSQL has a
 * connection for each. While Rollcall works, one more client submits jobs now and then, and another asks for a status.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { BenchOptions } from './bench-options.ts';
import { closedLoop } from './closed-loop.ts';
import { type BenchData, benchData } from './data/bench-data.ts';
import { readCompanySizes } from './data/company-sizes.ts';
import { PostgresSession, startPostgres } from './peers/postgres-peer.ts';
import type { RollcallClient } from './peers/rollcall-client.ts';
import { RollcallInstallation } from './peers/rollcall-installation.ts';
import { median, milliseconds, times } from './report/figures.ts';
import { markdownTable } from './report/markdown-table.ts';
import { heavy } from './workloads/heavy.ts';
import { typical } from './workloads/typical.ts';
import { makeWorkload, type Workload } from './workloads/workload.ts';

const clients = 20;
/** One line, so that submitting is all that it costs. */
const probe = 'probe,730247,3,,\n';
/** So that they tell of the load, and are none: PostgreSQL has no such jobs. */
const betweenProbesMs = 100;

/** Latencies of calls under load. */
interface Latencies {
  readonly submitMs: readonly number[];
  readonly statusMs: readonly number[];
}

export async function load(options: BenchOptions): Promise<void> {
  const data = await benchData(options.directory, options.contacts);
  const sizes = readCompanySizes(data.dataSet.directory);
  const directory = await mkdtemp(join(data.directory, 'results-'));
  const jobs: string[][] = [];
  const calls: string[][] = [];
  try {
    for (const kind of [typical, heavy]) {
      // A workload of its own for each, so that no cache of a job helps the next.
      const workloads = Array.from({ length: clients }, (_, at) =>
        makeWorkload(kind, sizes, options.lines, options.seed + 1 + at),
      );
      const rollcall = await ofRollcall(data, workloads, directory, options.loadSeconds);
      const postgres = await ofPostgres(data, workloads, directory, options.loadSeconds);
      const [ours, theirs] = [rollcall.jobsPerSecond, postgres];
      jobs.push([kind.name, ours.toFixed(1), theirs.toFixed(1), times(ours / theirs)]);
      const { submitMs, statusMs } = rollcall.latencies;
      const difference = median(submitMs) - median(statusMs);
      calls.push([kind.name, ...[median(submitMs), median(statusMs), difference].map(milliseconds)]);
    }
  } finally {
    await rm(directory, { recursive: true });
  }
  const jobsHeader = ['jobs per second', 'Rollcall', 'PostgreSQL', 'ratio'];
  console.log(`\n### ${clients} clients in a closed loop\n\n${markdownTable(jobsHeader, jobs)}`);
  const callsHeader = ['under that load, median', 'submit', 'status', 'difference'];
  console.log(`\n${markdownTable(callsHeader, calls)}`);
}

async function ofRollcall(
  data: BenchData,
  workloads: readonly Workload[],
  directory: string,
  seconds: number,
): Promise<{ readonly jobsPerSecond: number; readonly latencies: Latencies }> {
  const installation = await RollcallInstallation.start(data, { clients: clients + 2 });
  try {
    const [submitter, asker, ...loops] = installation.clients;
    if (submitter === undefined || asker === undefined) throw new Error('the installation has no clients');
    const end = new AbortController();
    const latencies = callLatencies(submitter, asker, end.signal);
    const { jobsPerSecond } = await closedLoop(
      loops.map((client, at) => {
        const { csv = '' } = workloads[at] ?? {};
        return () => client.run(csv, join(directory, `rollcall-${at}.csv`));
      }),
      seconds,
    );
    end.abort();
    return { jobsPerSecond, latencies: await latencies };
  } finally {
    await installation.close();
  }
}

async function ofPostgres(
  data: BenchData,
  workloads: readonly Workload[],
  directory: string,
  seconds: number,
): Promise<number> {
  const server = await startPostgres(data);
  const sessions: PostgresSession[] = [];
  try {
    for (const number of workloads.keys()) sessions.push(await PostgresSession.connect(server, number + 1));
    const { jobsPerSecond } = await closedLoop(
      workloads.map((workload, at) => async () => {
        await sessions[at]?.run(workload, join(directory, `postgres-${at}.csv`));
      }),
      seconds,
    );
    return jobsPerSecond;
  } finally {
    for (const session of sessions) await session.close();
    await server.stop();
  }
}

async function callLatencies(
  submitter: RollcallClient,
  asker: RollcallClient,
  signal: AbortSignal,
): Promise<Latencies> {
  const submitMs: number[] = [];
  const statusMs: number[] = [];
  const asked = await asker.submit(probe);
  while (!signal.aborted) {
    const startMs = performance.now();
    const jobId = await submitter.submit(probe);
    const submittedMs = performance.now();
    await asker.status(asked);
    statusMs.push(performance.now() - submittedMs);
    submitMs.push(submittedMs - startMs);
    await submitter.finished(jobId);
    await delay(betweenProbesMs, undefined, { signal }).catch(() => {});
  }
  return { submitMs, statusMs };
}
