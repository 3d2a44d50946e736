import { join } from 'node:path';
import { Command } from 'commander';
import type { DataSetVersion } from '../control/control-store.ts';
import { isUrl } from '../data-set/copies/data-set-source.ts';
import { publishVersion } from '../data-set/copies/publish-version.ts';
import { dataSetDirectory } from '../data-set/data-set-directory.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { CommandError } from './command-error.ts';
import { unknownVersion, withVersions } from './opened-version.ts';

/** `rollcall datasets publish VERSION`: puts a version where others fetch it. */
export function publishCommand(): Command {
  const command = new Command('publish')
    .description(
      'Copy a version into the directory that others fetch data sets from (dataSetSource). `rollcall import` does so by itself; where the source is a URL, this says what to upload.',
    )
    .argument('<version>', 'a version that `rollcall datasets list` shows');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl', 'dataSetSource']);
  return command.action(async (version: string) => {
    const settings = settingsFrom(command);
    const { dataSetSource } = settings;
    if (dataSetSource === undefined)
      throw new CommandError('there is nowhere to publish to; give --data-set-source');
    const found = await withVersions(settings, (versions) => versions.list());
    const registered = found.find((dataSet) => dataSet.version === version);
    if (registered === undefined) throw unknownVersion(version);
    process.stdout.write(`${await published(settings, dataSetSource, registered.version)}\n`);
  });
}

/** Publishes where that can be done from here; says what was done, or what is to be done. */
export async function published(
  { dataDirectory }: Settings,
  source: string,
  version: DataSetVersion,
): Promise<string> {
  if (isUrl(source)) {
    // The setting may hold a password.
    const { origin, pathname } = new URL(source);
    return `Upload ${dataSetDirectory(dataDirectory, version)} to ${origin}${pathname.replace(/\/$/, '')}/${version}, then make it active: rollcall datasets use ${version}`;
  }
  try {
    await publishVersion(dataDirectory, version, source);
  } catch (error) {
    throw new CommandError(
      `data set ${version} is here, and could not be published to ${source}: ${(error as Error).message}; \`rollcall datasets publish ${version}\` and \`rollcall datasets use ${version}\` try again`,
    );
  }
  return `Data set ${version} is in ${join(source, version)}.`;
}

/** What came of making a version the active one. */
export function useText(version: string, use: 'active' | 'announced'): string {
  return use === 'active'
    ? `Data set ${version} is active.`
    : `Data set ${version} is announced: it becomes active when more than half of the workers have fetched it.`;
}
