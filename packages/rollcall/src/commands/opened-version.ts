import type { ControlStore } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { dataSetDirectory } from '../data-set/data-set-directory.ts';
import { type OpenDataSet, openDataSet } from '../data-set/open-data-set.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { CommandError } from './command-error.ts';

/** What a command says of a version that is not registered. */
export function unknownVersion(version: string): CommandError {
  return new CommandError(`there is no data set ${version}; \`rollcall datasets list\` shows them`);
}

/**
 * Opens registered versions to read them.
 *
 * @param versions undefined is the active one
 * @throws {CommandError} when a version is not registered, or none is active
 */
export async function openVersions(
  settings: Settings,
  versions: readonly (string | undefined)[],
): Promise<OpenDataSet[]> {
  const control = await openControlStore(settings);
  try {
    const known = await Promise.all(versions.map((version) => registeredVersion(control, version)));
    const { dataDirectory } = settings;
    return await Promise.all(known.map((version) => openDataSet(dataSetDirectory(dataDirectory, version))));
  } finally {
    await control.close();
  }
}

async function registeredVersion(control: ControlStore, version: string | undefined) {
  if (version === undefined) {
    const active = await control.dataSets.active();
    if (active === undefined)
      throw new CommandError('there is no data set yet; `rollcall import` builds one');
    return active.version;
  }
  const found = (await control.dataSets.list()).find((dataSet) => dataSet.version === version);
  if (found === undefined) throw unknownVersion(version);
  return found.version;
}
