import { rm } from 'node:fs/promises';
import { type CommandRun, runCommand } from './run-command.ts';

export interface ImportRun extends CommandRun {
  readonly contacts: number;
}

/** One `rollcall import` as a user runs it, into a data directory that is empty and goes again. */
export async function runImport(file: string, dataDirectory: string): Promise<ImportRun> {
  const run = await importFile(file, dataDirectory);
  await rm(dataDirectory, { recursive: true });
  return run;
}

/** The same; the data directory stays. */
export async function importFile(file: string, dataDirectory: string): Promise<ImportRun> {
  await rm(dataDirectory, { recursive: true, force: true });
  const run = await runCommand('import', file, '--data', dataDirectory, '--json');
  return { ...run, contacts: JSON.parse(run.stdout).contacts };
}
