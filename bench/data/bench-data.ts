/**
 * The data that all peers search, made once and kept: contacts of the sample, imported by Rollcall as an operator imports
 * them, and what the data set then says of them for the databases. So all have the same contacts, numbers and hashes.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type OpenDataSet, openDataSet } from '../../packages/rollcall/src/data-set/open-data-set.ts';
import { cleanPeople } from '../people-files.ts';
import { importFile } from '../run-import.ts';
import { writeContactsFile } from './contacts-file.ts';
import { remembered } from './load-times.ts';

export interface BenchData {
  readonly contacts: number;
  /** Everything that is kept of so many contacts. */
  readonly directory: string;
  readonly dataSet: OpenDataSet;
}

/** @param directory of the benchmark, for all sizes */
export async function benchData(directory: string, contacts: number): Promise<BenchData> {
  const ofSize = join(directory, String(contacts));
  await mkdir(ofSize, { recursive: true, mode: 0o755 });
  const imported = join(ofSize, 'imported');
  if (!existsSync(imported)) {
    const file = await cleanPeople(directory, contacts);
    await remembered(ofSize, 'Rollcall', async () => {
      await importFile(file, `${imported}.part`);
    });
    await rename(`${imported}.part`, imported);
  }
  const [version = ''] = (await readdir(join(imported, 'datasets'))).filter((name) => !name.startsWith('.'));
  return {
    contacts,
    directory: ofSize,
    dataSet: await openDataSet(join(imported, 'datasets', version)),
  };
}

/** Removes everything of a size, when it was made for one run. */
export async function removeBenchData({ directory }: BenchData): Promise<void> {
  await rm(directory, { recursive: true, force: true });
}

/** Makes the file that the databases load, unless it is there. */
export async function contactsFile({ directory, dataSet }: BenchData): Promise<string> {
  const path = join(directory, 'contacts.csv');
  if (!existsSync(path)) await writeContactsFile(dataSet, path);
  return path;
}
