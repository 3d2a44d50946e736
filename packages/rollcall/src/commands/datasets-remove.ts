import { Command } from 'commander';
import { refusedRemoval } from '../data-set/refused-removal.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { CommandError } from './command-error.ts';
import { unknownVersion, withVersions } from './opened-version.ts';

/** `rollcall datasets remove VERSION`: a version and its files go. */
export function removeCommand(): Command {
  const command = new Command('remove')
    .description('Remove a version with its files. The active one stays, and one that a job is running on.')
    .argument('<version>', 'a version that `rollcall datasets list` shows');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl']);
  return command.action(async (version: string) => {
    const decision = await withVersions(settingsFrom(command), (versions) => versions.remove(version));
    if (!decision.removed)
      throw decision.refused === 'unknown'
        ? unknownVersion(version)
        : new CommandError(refusedRemoval(version, decision));
    process.stdout.write(`Data set ${version} is removed.\n`);
  });
}
