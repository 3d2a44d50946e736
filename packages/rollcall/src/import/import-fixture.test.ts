/** Data directories, imports and the real program, for tests; it holds no tests itself. */
import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { defaultReferenceTables } from '@rollcall/lookup';
import type { DataSetVersion } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { dataSetDirectory } from '../data-set/data-set-directory.ts';
import { readCompany, type StoredContact, temporaryDirectory } from '../data-set/data-set-fixture.test.ts';
import { type OpenDataSet, openDataSet } from '../data-set/open-data-set.ts';
import type { ImportOptions, ImportReport } from './import-options.ts';
import { importPeople } from './import-people.ts';

const program = fileURLToPath(new URL('../../bin/rollcall.js', import.meta.url));

/** An empty data directory with its control store, and imports into it. */
export async function startImports(t: TestContext) {
  const directory = await temporaryDirectory(t);
  const dataDirectory = join(directory, 'data');
  const control = await openControlStore({ dataDirectory });
  t.after(() => control.close());
  const file = async (name: string, content: string | Buffer): Promise<string> => {
    await writeFile(join(directory, name), content);
    return join(directory, name);
  };
  const run = (files: readonly string[], more: Partial<ImportOptions> = {}): Promise<ImportReport> =>
    importPeople({
      files,
      dataDirectory,
      control,
      referenceTables: defaultReferenceTables,
      builtBy: 'test',
      signal: new AbortController().signal,
      onProgress: () => undefined,
      ...more,
    });
  const open = (version: DataSetVersion) => openDataSet(dataSetDirectory(dataDirectory, version));
  return { directory, dataDirectory, control, file, run, open };
}

/** All contacts of a data set by company. */
export function contactsByCompany(dataSet: OpenDataSet): Map<number, StoredContact[]> {
  const contacts = new Map<number, StoredContact[]>();
  for (const companyId of companyIds(dataSet)) contacts.set(companyId, readCompany(dataSet, companyId) ?? []);
  return contacts;
}

export function companyIds(dataSet: OpenDataSet): number[] {
  const database = new DatabaseSync(join(dataSet.directory, 'companies.sqlite'), { readOnly: true });
  try {
    const rows = database.prepare('SELECT company_id FROM companies ORDER BY company_id').all();
    return rows.map((row) => Number(row['company_id']));
  } finally {
    database.close();
  }
}

/**
 * Every file and directory below a data directory but the control store, which comes and goes with its journal, and
 * the folder of rejects, which stays when it is empty.
 */
export async function filesOf(dataDirectory: string): Promise<string[]> {
  const names = await readdir(dataDirectory, { recursive: true }).catch(() => []);
  return names
    .filter((name) => !name.startsWith('control.sqlite') && name !== 'rejects' && name !== 'companies')
    .sort();
}

/** What a data directory holds when these versions and nothing else are in it. */
export function filesOfVersions(versions: readonly string[]): string[] {
  const files = [
    'blocks.bin',
    'companies.sqlite',
    'index.bin',
    'manifest.json',
    'records.bin',
    'reference.json',
  ];
  const names = versions.flatMap((version) => [version, ...files.map((file) => join(version, file))]);
  return ['datasets', ...names.map((name) => join('datasets', name))].sort();
}

/** Starts the real program. */
export function startRollcall(args: readonly string[], options: SpawnOptions = {}) {
  return spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'], ...options });
}

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real program to its end. */
export async function rollcall(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { exitCode, stdout, stderr };
}
