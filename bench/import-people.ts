/** Import against PostgreSQL's COPY, side by side, from a file that is as good as can be and from one as people have it. */
import { join } from 'node:path';
import type { BenchOptions } from './bench-options.ts';
import { peopleFiles } from './people-files.ts';
import { copyIntoPostgres } from './postgres-copy.ts';
import { seconds } from './report/figures.ts';
import { markdownTable } from './report/markdown-table.ts';
import { runImport } from './run-import.ts';

export async function importPeople({ directory, contacts }: BenchOptions): Promise<void> {
  const { clean, raw } = await peopleFiles(directory, contacts);
  const inputs = [
    { name: 'clean', file: clean, key: ['companyId', 'contactId'] },
    { name: 'as people have it', file: raw, key: [] },
  ];
  const rows: string[][] = [];
  for (const { name, file, key } of inputs) {
    const { copySeconds, keySeconds } = await copyIntoPostgres(file, key);
    const run = await runImport(file, join(directory, 'data'));
    const ratio = run.seconds / (copySeconds + keySeconds);
    const times = [copySeconds, keySeconds, run.seconds].map(seconds);
    rows.push([name, ...times, ratio.toFixed(2), seconds(run.processorSeconds), `${run.peakMegabytes} MB`]);
  }
  const header = ['input', 'COPY', 'primary key', 'import', 'ratio', 'processor', 'peak memory'];
  console.log(`\n### Import\n\n${markdownTable(header, rows)}`);
}
