/**
 * Where results lie in a directory, a server sends what any worker wrote: it has to be the same directory for all. A process
 * that has another one would find parts missing that are there, and write parts that nobody else finds. So the first one
 * leaves a mark in it, a random id, and a check of that in the control store; where the mark is another one, or is not
 * there, no process starts (decision 0034).
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ControlStore } from '../control/control-store.ts';
import { createPrivateFile, ensurePrivateDirectory, systemErrorCode } from '../control/private-files.ts';
import { SettingsError } from '../settings/settings-error.ts';
import type { Settings } from '../settings/settings-schema.ts';

/** Under which the check is agreed on; no setting that is compared has this name. */
const agreement = 'resultDirectory';
const markFile = '.installation';

/** What decides where results lie. */
export type ResultPlaceSettings = Pick<Settings, 'dataDirectory' | 'databaseUrl' | 'resultStorage'>;

/** @throws {SettingsError} when the other processes have their results in another directory */
export async function joinSharedResults(control: ControlStore, settings: ResultPlaceSettings): Promise<void> {
  const { dataDirectory } = settings;
  if (!isShared(settings)) return;
  if ((await control.agreements.all()).get(agreement) === undefined) {
    const found = await readMark(dataDirectory);
    const check = checkOf(found ?? (await makeMark(dataDirectory)));
    const settled = (await control.agreements.settle(new Map([[agreement, check]]))).get(agreement);
    // Another process was first, with another directory: this one has never been in use.
    if (settled !== check && found === undefined) await rm(markPath(dataDirectory), { force: true });
  }
  const fault = await faultOfSharedResults(control, settings);
  if (fault !== undefined) throw new SettingsError([fault]);
}

/** What is wrong with the directory of these settings, in words; undefined where nothing is, or nothing is agreed yet. */
export async function faultOfSharedResults(
  control: ControlStore,
  settings: ResultPlaceSettings,
): Promise<string | undefined> {
  const agreed = (await control.agreements.all()).get(agreement);
  if (!isShared(settings) || agreed === undefined) return undefined;
  const { dataDirectory } = settings;
  const mark = await readMark(dataDirectory);
  if (mark !== undefined && checkOf(mark) === agreed) return undefined;
  const found = mark === undefined ? `${markFile} is missing in it` : `${markFile} in it is of another one`;
  return (
    `dataDirectory: ${resultDirectory(dataDirectory)} is not the directory in which the other processes on this control store ` +
    `keep results: ${found}. Give this process the one that they have, or results in the database (setting resultStorage); ` +
    'where the results were moved here, run `rollcall settings adopt --result-directory` with this data directory'
  );
}

/** Has all processes keep results in the directory of these settings. */
export async function adoptSharedResults(
  control: ControlStore,
  settings: ResultPlaceSettings,
): Promise<void> {
  if (!isShared(settings)) return;
  const mark = (await readMark(settings.dataDirectory)) ?? (await makeMark(settings.dataDirectory));
  await control.agreements.replace(new Map([[agreement, checkOf(mark)]]));
}

function isShared({ databaseUrl, resultStorage }: ResultPlaceSettings): boolean {
  return databaseUrl !== undefined && resultStorage === 'directory';
}

/** Of several processes that make it at once, one does. */
async function makeMark(dataDirectory: string): Promise<string> {
  const mark = randomUUID();
  await ensurePrivateDirectory(resultDirectory(dataDirectory));
  if (await createPrivateFile(markPath(dataDirectory), mark)) return mark;
  return readFile(markPath(dataDirectory), 'utf8');
}

async function readMark(dataDirectory: string): Promise<string | undefined> {
  try {
    return await readFile(markPath(dataDirectory), 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function checkOf(mark: string): string {
  return createHash('sha256').update(mark).digest('hex');
}

function resultDirectory(dataDirectory: string): string {
  return join(dataDirectory, 'results');
}

function markPath(dataDirectory: string): string {
  return join(resultDirectory(dataDirectory), markFile);
}
