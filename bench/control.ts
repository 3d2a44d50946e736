/** Rollcall with its control store in SQLite and in PostgreSQL, side by side. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedServer } from '../test/postgres/embedded-server.ts';
import type { BenchOptions } from './bench-options.ts';
import { benchData } from './data/bench-data.ts';
import { readCompanySizes } from './data/company-sizes.ts';
import { RollcallPeer } from './peers/rollcall-peer.ts';
import { median, milliseconds, times } from './report/figures.ts';
import { markdownTable } from './report/markdown-table.ts';
import { toDisk } from './results/to-disk.ts';
import { allWorkloads } from './workloads/all-workloads.ts';
import { makeWorkload } from './workloads/workload.ts';

/** As it comes, which is durable. */
const settings: readonly string[] = [];

export async function control(options: BenchOptions): Promise<void> {
  const data = await benchData(options.directory, options.contacts);
  const sizes = readCompanySizes(data.dataSet.directory);
  const directory = await mkdtemp(join(data.directory, 'results-'));
  const postgres = await EmbeddedServer.start(settings);
  const file = join(directory, 'results.csv');
  const peers: RollcallPeer[] = [];
  try {
    peers.push(await RollcallPeer.start('SQLite', data));
    peers.push(
      await RollcallPeer.start('PostgreSQL', data, { databaseUrl: await postgres.createDatabase() }),
    );
    const rows: string[][] = [];
    for (const kind of allWorkloads) {
      const workload = makeWorkload(kind, sizes, options.lines, options.seed);
      const measured = peers.map((peer) => ({ peer, ms: [] as number[] }));
      for (const { peer } of measured) await peer.warmUp(workload, file);
      for (let run = 0; run < options.runs; run++) {
        for (const { peer, ms } of measured) {
          ms.push(await peer.run(workload, file));
          await toDisk(file);
        }
      }
      const [sqliteMs = Number.NaN, postgresMs = Number.NaN] = measured.map(({ ms }) => median(ms));
      rows.push([kind.name, milliseconds(sqliteMs), milliseconds(postgresMs), times(postgresMs / sqliteMs)]);
    }
    const header = ['job', ...peers.map(({ name }) => `control in ${name}`), 'ratio'];
    console.log(`\n### The control store\n\n${markdownTable(header, rows)}`);
  } finally {
    for (const peer of peers) await peer.close();
    await postgres.stop();
    await rm(directory, { recursive: true });
  }
}
