import { Command } from 'commander';
import type { JobId, RemoveDecision } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { removeVersion } from '../data-set/remove-versions.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { CommandError } from './command-error.ts';
import { unknownVersion } from './opened-version.ts';

/** `rollcall datasets remove VERSION`: a version and its files go. */
export function removeCommand(): Command {
  const command = new Command('remove')
    .description('Remove a version with its files. The active one stays, and one that a job is running on.')
    .argument('<version>', 'a version that `rollcall datasets list` shows');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl']);
  return command.action(async (version: string) => {
    const settings = settingsFrom(command);
    const control = await openControlStore(settings);
    try {
      const decision = await removeVersion(control, settings.dataDirectory, version);
      if (!decision.removed) throw refusal(version, decision);
    } finally {
      await control.close();
    }
    process.stdout.write(`Data set ${version} is removed.\n`);
  });
}

function refusal(version: string, decision: RemoveDecision & { removed: false }): CommandError {
  switch (decision.refused) {
    case 'unknown':
      return unknownVersion(version);
    case 'active':
      return new CommandError(
        `data set ${version} is the active one; make another one active first, with \`rollcall datasets use\``,
      );
    case 'pinned':
      return new CommandError(
        `data set ${version} is needed by ${jobsText(decision.jobIds)}; try again when that has ended`,
      );
  }
}

const mostNamed = 5;

function jobsText(jobIds: readonly JobId[]): string {
  const named = jobIds.slice(0, mostNamed).join(', ');
  const more = jobIds.length - mostNamed;
  return `${jobIds.length === 1 ? 'job' : 'the jobs'} ${named}${more > 0 ? ` and ${more} more` : ''}`;
}
