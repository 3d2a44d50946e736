import type { ControlStore } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { DataSetVersions, useOf } from '../data-set/data-set-versions.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
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
  return withVersions(settings, (registered, control) =>
    Promise.all(
      versions.map(async (given) => {
        const version = given ?? (await control.dataSets.active())?.version;
        if (version === undefined)
          throw new CommandError('there is no data set yet; `rollcall import` builds one');
        const opened = await registered.open(version);
        if (opened === undefined) throw unknownVersion(version);
        return opened;
      }),
    ),
  );
}

/** Does something with the versions of an installation. */
export async function withVersions<Result>(
  settings: Settings,
  run: (versions: DataSetVersions, control: ControlStore) => Promise<Result>,
): Promise<Result> {
  const control = await openControlStore(settings);
  const versions = new DataSetVersions(control, settings.dataDirectory, useOf(settings));
  return run(versions, control).finally(() => control.close());
}
