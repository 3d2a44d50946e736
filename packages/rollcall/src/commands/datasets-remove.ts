import { Command } from 'commander';
import type { DataSetVersion } from '../control/control-store.ts';
import { isUrl } from '../data-set/copies/data-set-source.ts';
import { removePublished } from '../data-set/copies/publish-version.ts';
import { refusedRemoval } from '../data-set/refused-removal.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { CommandError } from './command-error.ts';
import { unknownVersion, withVersions } from './opened-version.ts';

/** `rollcall datasets remove VERSION`: a version and its files go. */
export function removeCommand(): Command {
  const command = new Command('remove')
    .description('Remove a version with its files. The active one stays, and one that a job is running on.')
    .argument('<version>', 'a version that `rollcall datasets list` shows');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl', 'dataSetSource']);
  return command.action(async (version: string) => {
    const settings = settingsFrom(command);
    const decision = await withVersions(settings, (versions) => versions.remove(version));
    if (!decision.removed)
      throw decision.refused === 'unknown'
        ? unknownVersion(version)
        : new CommandError(refusedRemoval(version, decision));
    const { dataSetSource } = settings;
    if (dataSetSource !== undefined && !isUrl(dataSetSource))
      await removePublished(dataSetSource, version as DataSetVersion);
    process.stdout.write(`Data set ${version} is removed.\n`);
  });
}
