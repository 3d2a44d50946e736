/** The same jobs on data of three times the size, with the same matches: what the size of the data costs a lookup. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchOptions } from './bench-options.ts';
import { benchData } from './data/bench-data.ts';
import { companiesInBoth, readCompanySizes } from './data/company-sizes.ts';
import { RollcallPeer } from './peers/rollcall-peer.ts';
import { grouped, median, milliseconds, times } from './report/figures.ts';
import { markdownTable } from './report/markdown-table.ts';
import { firstDifference, readAnswers } from './results/contacts-of-lines.ts';
import { toDisk } from './results/to-disk.ts';
import { allWorkloads } from './workloads/all-workloads.ts';
import { makeWorkload } from './workloads/workload.ts';

const factor = 3;

export async function size(options: BenchOptions): Promise<void> {
  const { contacts } = options;
  const small = await benchData(options.directory, contacts);
  // A sample has the companies of every smaller one, but for the last, which its end cuts.
  const large = await benchData(options.directory, contacts * factor);
  const sizes = companiesInBoth(
    readCompanySizes(small.dataSet.directory),
    readCompanySizes(large.dataSet.directory),
  );
  const directory = await mkdtemp(join(small.directory, 'results-'));
  const peers: RollcallPeer[] = [];
  try {
    for (const data of [small, large]) peers.push(await RollcallPeer.start(grouped(data.contacts), data));
    const rows: string[][] = [];
    for (const kind of allWorkloads) {
      const workload = makeWorkload(kind, sizes, options.lines, options.seed);
      const measured = peers.map((peer) => ({
        peer,
        file: join(directory, `${peer.name}.csv`),
        ms: [] as number[],
      }));
      for (const { peer, file } of measured) await peer.warmUp(workload, file);
      const [ofSmall, ofLarge] = await Promise.all(measured.map(({ file }) => readAnswers(file, true)));
      const difference = firstDifference(ofSmall ?? new Map(), ofLarge ?? new Map());
      if (difference !== undefined) throw new Error(`${kind.name}: ${difference}`);
      for (let run = 0; run < options.runs; run++) {
        for (const { peer, file, ms } of measured) {
          ms.push(await peer.run(workload, file));
          await toDisk(file);
        }
      }
      const [smallMs = Number.NaN, largeMs = Number.NaN] = measured.map(({ ms }) => median(ms));
      rows.push([kind.name, milliseconds(smallMs), milliseconds(largeMs), times(largeMs / smallMs)]);
    }
    const header = ['job', ...peers.map(({ name }) => `${name} contacts`), 'ratio'];
    console.log(`\n### Three times the data, the same matches\n\n${markdownTable(header, rows)}`);
  } finally {
    for (const peer of peers) await peer.close();
    await rm(directory, { recursive: true });
  }
}
