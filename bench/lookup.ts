/**
 * Jobs of 2,000 lines, one after the other: Rollcall over HTTP, PostgreSQL, DuckDB and SQLite side by side. What they
 * answer is compared contact by contact.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchOptions } from './bench-options.ts';
import { benchData } from './data/bench-data.ts';
import { readCompanySizes } from './data/company-sizes.ts';
import { type LoadTimes, loadTimes } from './data/load-times.ts';
import { localPeers } from './peers/local-peer.ts';
import { startLocalPeer } from './peers/local-peers.ts';
import type { Peer } from './peers/peer.ts';
import { PostgresPeer, startPostgres } from './peers/postgres-peer.ts';
import { extraWork } from './peers/rollcall-extras.ts';
import { RollcallPeer } from './peers/rollcall-peer.ts';
import { grouped, median, megabytes, milliseconds, seconds, times } from './report/figures.ts';
import { markdownTable } from './report/markdown-table.ts';
import { stagesTable } from './report/stages-table.ts';
import { type Answers, firstDifference, readAnswers } from './results/contacts-of-lines.ts';
import { toDisk } from './results/to-disk.ts';
import { allWorkloads } from './workloads/all-workloads.ts';
import { makeWorkload, type Workload } from './workloads/workload.ts';

/** One peer with one workload. */
interface Measured {
  readonly peer: string;
  readonly medianMs: number;
  readonly processorMs: number;
  readonly peakBytes: number;
  readonly touchedBytes: number | undefined;
}

export async function lookup(options: BenchOptions): Promise<void> {
  const data = await benchData(options.directory, options.contacts);
  const sizes = readCompanySizes(data.dataSet.directory);
  const postgres = await startPostgres(data);
  const peers: Peer[] = [];
  const directory = await mkdtemp(join(data.directory, 'results-'));
  try {
    const rollcall = await RollcallPeer.start('Rollcall', data);
    peers.push(rollcall, await PostgresPeer.start(postgres));
    for (const name of localPeers) peers.push(await startLocalPeer(name, data));
    console.log(loadTable(await loadTimes(data.directory)));
    for (const kind of allWorkloads) {
      const workload = makeWorkload(kind, sizes, options.lines, options.seed);
      const { measured, answers } = await sideBySide(peers, workload, options.runs, directory);
      console.log(workloadTable(workload, measured, answers));
      const extras = extraWork(data.dataSet, workload, options.runs);
      console.log(await stagesTable(rollcall, workload, options.runs, join(directory, 'stages.csv'), extras));
    }
  } finally {
    for (const peer of peers) await peer.close();
    await postgres.stop();
    await rm(directory, { recursive: true });
  }
}

/** Every peer warm, and its results compared; then all in turns, so that what else the machine does meets all alike. */
async function sideBySide(
  peers: readonly Peer[],
  workload: Workload,
  runs: number,
  directory: string,
): Promise<{ readonly measured: readonly Measured[]; readonly answers: Answers }> {
  const file = (peer: Peer): string => join(directory, `${peer.name}.csv`);
  let answers: Answers | undefined;
  for (const peer of peers) {
    await peer.warmUp(workload, file(peer));
    const found = await readAnswers(file(peer), peer instanceof RollcallPeer);
    answers ??= found;
    const difference = firstDifference(answers, found);
    if (difference !== undefined) throw new Error(`${workload.name}, ${peer.name}: ${difference}`);
  }
  const runsOf = peers.map((peer) => ({ peer, ms: [] as number[], processorMs: 0, peakBytes: 0 }));
  for (let run = 0; run < runs; run++) {
    for (const measured of runsOf) {
      const { peer } = measured;
      const before = peer.usage();
      measured.ms.push(await peer.run(workload, file(peer)));
      const after = peer.usage();
      measured.processorMs += after.processorMs - before.processorMs;
      measured.peakBytes = Math.max(measured.peakBytes, after.peakMemoryBytes ?? after.memoryBytes);
      await toDisk(file(peer));
    }
  }
  const measured: Measured[] = [];
  for (const { peer, ms, processorMs, peakBytes } of runsOf) {
    const touchedBytes = await peer.touchedBytes(workload, file(peer));
    measured.push({
      peer: peer.name,
      medianMs: median(ms),
      processorMs: processorMs / runs,
      peakBytes,
      touchedBytes,
    });
  }
  return { measured, answers: answers ?? new Map() };
}

function loadTable(loads: LoadTimes): string {
  const rows = Object.entries(loads).map(([peer, took]) => [peer, seconds(took)]);
  return `\n### Loading\n\n${markdownTable(['peer', 'time'], rows)}`;
}

function workloadTable(workload: Workload, measured: readonly Measured[], answers: Answers): string {
  const contacts = [...answers.values()].reduce((sum, answer) => sum + answer.contacts, 0);
  const ours = measured[0]?.medianMs ?? Number.NaN;
  const rows = measured.map(({ peer, medianMs, processorMs, peakBytes, touchedBytes }) => [
    peer,
    milliseconds(medianMs),
    times(medianMs / ours),
    milliseconds(processorMs),
    megabytes(peakBytes),
    megabytes(touchedBytes),
  ]);
  const header = ['peer', 'median', 'ratio', 'processor', 'peak memory', 'touched'];
  const title = `### ${workload.name}: ${grouped(workload.lines.length)} lines, ${grouped(contacts)} contacts`;
  return `\n${title}\n\n${markdownTable(header, rows)}\n\nAll gave the same contacts in the same order.`;
}
