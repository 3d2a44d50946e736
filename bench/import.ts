/**
 * Import against PostgreSQL's COPY, side by side: npm run bench -- [--contacts 10000000] [--directory DIRECTORY]
 * Prints a table in Markdown with the ratios; docs/performance.md has one.
 */
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { peopleFiles } from './people-files.ts';
import { copyIntoPostgres } from './postgres-copy.ts';
import { runImport } from './run-import.ts';

const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '10000000' },
    directory: { type: 'string', default: join(tmpdir(), 'rollcall-bench') },
  },
});
const contacts = Number(values.contacts);
await mkdir(values.directory, { recursive: true, mode: 0o755 });
const { clean, raw } = await peopleFiles(values.directory, contacts);
const data = join(values.directory, 'data');

console.log(`${contacts.toLocaleString('en-US')} contacts, Node ${process.version}\n`);
console.log('| input | COPY | primary key | import | ratio | processor | peak memory |');
console.log('|---|---|---|---|---|---|---|');
const inputs = [
  { name: 'clean', file: clean, key: ['companyId', 'contactId'] },
  { name: 'as people have it', file: raw, key: [] },
];
for (const { name, file, key } of inputs) {
  const { copySeconds, keySeconds } = await copyIntoPostgres(file, key);
  const run = await runImport(file, data);
  const ratio = run.seconds / (copySeconds + keySeconds);
  const seconds = (value: number): string => `${value.toFixed(1)} s`;
  const cells = [name, seconds(copySeconds), seconds(keySeconds), seconds(run.seconds), ratio.toFixed(2)];
  console.log(`| ${[...cells, seconds(run.processorSeconds), `${run.peakMegabytes} MB`].join(' | ')} |`);
}
