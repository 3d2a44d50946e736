/**
 * The benchmark: `npm run bench -- [PART...] [--contacts 10000000] [--directory DIRECTORY] [--runs 7] [--quick]`.
 *
 * It makes its data the first time, keeps them in the directory, and prints tables in Markdown. docs/performance.md says
 * what they hold.
 */
import { mkdir } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchOptions } from './bench-options.ts';

/** Each is loaded when it is asked for. */
const parts: Readonly<Record<string, (options: BenchOptions) => Promise<void>>> = {
  lookup: async (options) => (await import('./lookup.ts')).lookup(options),
  load: async (options) => (await import('./load.ts')).load(options),
  size: async (options) => (await import('./size.ts')).size(options),
  control: async (options) => (await import('./control.ts')).control(options),
  scaling: async (options) => (await import('./scaling.ts')).scaling(options),
  forgetting: async (options) => (await import('./forgetting.ts')).forgetting(options),
  import: async (options) => (await import('./import-people.ts')).importPeople(options),
  'result-forms': async () => (await import('./result-forms.ts')).resultForms(),
  'company-lookups': async () => (await import('./company-lookups.ts')).companyLookups(),
  'company-keys': async () => (await import('./company-keys.ts')).companyKeys(),
};
/**
 * Jobs. Importing ten million contacts takes minutes, twice, and loading has told its time already; what is left measures
 * single things with data of its own.
 */
const usualParts = ['lookup', 'load', 'size', 'control'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    contacts: { type: 'string' },
    directory: { type: 'string', default: join(tmpdir(), 'rollcall-bench') },
    runs: { type: 'string' },
    lines: { type: 'string' },
    seed: { type: 'string', default: '1' },
    'load-seconds': { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const asked = positionals.length === 0 ? usualParts : positionals;
const unknown = asked.filter((part) => parts[part] === undefined);
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
/** The short form shows that everything works and that results are the same; its times say nothing. */
const defaults = values.quick
  ? { contacts: 10_000, runs: 1, lines: 300, loadSeconds: 1 }
  : { contacts: 10_000_000, runs: 7, lines: 2_000, loadSeconds: 10 };
const options: BenchOptions = {
  contacts: Number(values.contacts ?? defaults.contacts),
  directory: values.directory,
  runs: Number(values.runs ?? defaults.runs),
  lines: Number(values.lines ?? defaults.lines),
  seed: Number(values.seed),
  loadSeconds: Number(values['load-seconds'] ?? defaults.loadSeconds),
};
await mkdir(options.directory, { recursive: true, mode: 0o755 });

const [processor] = cpus();
console.log(
  `## ${options.contacts.toLocaleString('en-US')} contacts\n\n` +
    `${cpus().length} x ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ` +
    `${new Date().toISOString().slice(0, 10)}; ${options.runs} runs, in turns.`,
);
for (const part of asked) await parts[part]?.(options);
