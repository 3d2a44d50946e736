import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSetVersion } from '../control/control-store.ts';
import { processMark, stateOfMarked } from '../process-mark.ts';
import { removeReports } from './version-reports.ts';

/** A build lives under a name of its own until it is complete. */
const buildingPrefix = '.building-';
/** What is left of a version that is removed: nobody opens it any more, and it goes file by file. */
const removedPrefix = '.removed-';
/** Holds the process that is at work on the directory. */
const ownerFile = 'owner';
/** Where nobody can tell whether a process runs, it is taken for dead when it has changed no file for so long. */
const silentMs = 24 * 60 * 60 * 1_000;

/** Where the data sets of an installation lie. */
export function dataSetsDirectory(dataDirectory: string): string {
  return join(dataDirectory, 'datasets');
}

export function dataSetDirectory(dataDirectory: string, version: DataSetVersion): string {
  return join(dataSetsDirectory(dataDirectory), version);
}

/** A name for a new version: the time, so that versions sort by age, and four letters against two in one second. */
export function newDataSetVersion(now: Date): DataSetVersion {
  const time = now.toISOString().slice(0, 19).replace(/[-:]/g, '');
  const suffix = [...randomBytes(4)].map((byte) => (byte % 32).toString(32)).join('');
  return `${time}-${suffix}` as DataSetVersion;
}

/** Makes the directory of a build, marked with the process that owns it. */
export async function startBuild(dataDirectory: string, version: DataSetVersion): Promise<string> {
  const directory = join(dataSetsDirectory(dataDirectory), buildingPrefix + version);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await writeFile(join(directory, ownerFile), processMark());
  return directory;
}

/**
 * Gives a complete build its final name. Its files are on stable storage; the names follow here. It stays marked with
 * its process until `releaseBuild`, so that what is killed before it is registered can be found.
 */
export async function finishBuild(dataDirectory: string, version: DataSetVersion): Promise<string> {
  const building = join(dataSetsDirectory(dataDirectory), buildingPrefix + version);
  await syncDirectory(building);
  const directory = dataSetDirectory(dataDirectory, version);
  await rename(building, directory);
  await syncDirectory(dataSetsDirectory(dataDirectory));
  return directory;
}

/** Takes the mark off a build that is registered. */
export async function releaseBuild(dataDirectory: string, version: DataSetVersion): Promise<void> {
  await rm(join(dataSetDirectory(dataDirectory, version), ownerFile), { force: true });
}

/**
 * Removes a build that is given up, unless it has its final name: it may be registered then.
 *
 * @param reports whether its reports go with it, or somebody is told to look at them
 */
export async function abandonBuild(
  dataDirectory: string,
  version: DataSetVersion,
  reports: 'removed' | 'kept',
): Promise<void> {
  const building = join(dataSetsDirectory(dataDirectory), buildingPrefix + version);
  if (!existsSync(building)) return;
  if (reports === 'removed') await removeReports(dataDirectory, version);
  await rm(building, { recursive: true, force: true });
}

/**
 * Marks a version with this process, before it is taken out of the registry: what is killed before its files are gone
 * can then be told from a data set that somebody has put there. `releaseBuild` takes the mark off.
 */
export async function markForRemoval(dataDirectory: string, version: DataSetVersion): Promise<void> {
  const directory = dataSetDirectory(dataDirectory, version);
  // A version of the registry may have no files here: they were lost, or are on another machine.
  if (!existsSync(directory)) return;
  await writeFile(join(directory, ownerFile), processMark(), { flush: true });
  await syncDirectory(directory);
}

/**
 * Removes the files of a version that nobody can ask for any more, its reports too: its name goes first, so it is whole
 * or not there, and its directory last, so that what is killed in between is found.
 */
export async function removeFiles(dataDirectory: string, version: DataSetVersion): Promise<void> {
  const removed = join(dataSetsDirectory(dataDirectory), removedPrefix + version);
  try {
    await rename(dataSetDirectory(dataDirectory, version), removed);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await removeReports(dataDirectory, version);
  await rm(removed, { recursive: true, force: true });
}

/** Removes what builds and removals left behind that were killed: those whose process is gone. */
export async function removeDeadBuilds(dataDirectory: string): Promise<void> {
  for (const name of await directoryNames(dataDirectory)) {
    const prefix = [buildingPrefix, removedPrefix].find((one) => name.startsWith(one));
    if (prefix === undefined) continue;
    const directory = join(dataSetsDirectory(dataDirectory), name);
    if (await isAtWork(directory, (await ownerOf(directory)) ?? '')) continue;
    await removeReports(dataDirectory, name.slice(prefix.length) as DataSetVersion);
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * Removes complete data sets whose process is gone before it could register them, or after it took them out of the
 * registry.
 *
 * @param isRegistered asked only after the process is known to be gone, as it cannot register the version any more
 */
export async function removeUnregistered(
  dataDirectory: string,
  isRegistered: (version: DataSetVersion) => Promise<boolean>,
): Promise<void> {
  for (const name of await directoryNames(dataDirectory)) {
    if (name.startsWith(buildingPrefix) || name.startsWith(removedPrefix)) continue;
    const version = name as DataSetVersion;
    const directory = dataSetDirectory(dataDirectory, version);
    const owner = await ownerOf(directory);
    if (owner === undefined || (await isAtWork(directory, owner))) continue;
    if (await isRegistered(version)) await releaseBuild(dataDirectory, version);
    else await removeFiles(dataDirectory, version);
  }
}

function directoryNames(dataDirectory: string): Promise<string[]> {
  return readdir(dataSetsDirectory(dataDirectory)).catch(() => []);
}

function ownerOf(directory: string): Promise<string | undefined> {
  return readFile(join(directory, ownerFile), 'utf8').catch(() => undefined);
}

/** Whether the process that owns a directory may still be at work on it. */
async function isAtWork(directory: string, owner: string): Promise<boolean> {
  const state = stateOfMarked(owner);
  return state === 'unknown' ? Date.now() - (await lastChangeMs(directory)) < silentMs : state === 'running';
}

async function lastChangeMs(directory: string): Promise<number> {
  const names = await readdir(directory, { recursive: true }).catch(() => []);
  const times = await Promise.all(
    ['.', ...names].map(
      async (name) => (await stat(join(directory, name)).catch(() => undefined))?.mtimeMs ?? 0,
    ),
  );
  return Math.max(...times);
}

/** Brings the names in a directory to stable storage. */
export async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
