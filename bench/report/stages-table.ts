import type { ExtraWork } from '../peers/rollcall-extras.ts';
import type { RollcallPeer } from '../peers/rollcall-peer.ts';
import { toDisk } from '../results/to-disk.ts';
import type { Workload } from '../workloads/workload.ts';
import { median, milliseconds, percent } from './figures.ts';
import { markdownTable } from './markdown-table.ts';

/** As the installation of the benchmark has. */
const threads = 2;

/** Runs the job of Rollcall again, by itself, and tells where its time goes: what its client sees, and what the server says. */
export async function stagesTable(
  rollcall: RollcallPeer,
  workload: Workload,
  runs: number,
  file: string,
  { newIdsMs, reasonsMs }: ExtraWork,
): Promise<string> {
  const jobsBefore = rollcall.jobs.length;
  const before = await rollcall.work();
  for (let run = 0; run < runs; run++) {
    await rollcall.run(workload, file);
    await toDisk(file);
  }
  const after = await rollcall.work();
  const jobs = rollcall.jobs.slice(jobsBefore);
  const submitMs = median(jobs.map((job) => job.submitMs));
  const waitMs = median(jobs.map((job) => job.waitMs));
  const downloadMs = median(jobs.map((job) => job.downloadMs));
  const allMs = median(jobs.map((job) => job.submitMs + job.waitMs + job.downloadMs));
  const lookupMs = (after.lookupMs - before.lookupMs) / runs / threads;
  const row = (stage: string, ms: number): string[] => [stage, milliseconds(ms), percent(ms / allMs)];
  return `\n${markdownTable(
    ['a job of Rollcall', 'median', 'share'],
    [
      row('submit: lines sent and checked, job committed', submitMs),
      row('wait: claimed, run, results synced, finished', waitMs),
      row('download', downloadMs),
      row('of the wait: from claim to end, by the server', (after.jobMs - before.jobMs) / runs),
      row(`of that: lookups, on ${threads} threads`, lookupMs),
      row('calls of the control store, beside the others or not', (after.storeMs - before.storeMs) / runs),
      row('not lookup', allMs - lookupMs),
      row('only Rollcall has: durable commits', (after.commitsMs - before.commitsMs) / runs),
      row(`only Rollcall has: newIds, on ${threads} threads`, newIdsMs / threads),
      row(`only Rollcall has: reasons of lines without contacts, on ${threads} threads`, reasonsMs / threads),
    ],
  )}`;
}
