import { Command } from 'commander';
import { masterKeyAgreement, masterKeyCheck } from '../control/installation-key.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { loadMasterKey } from '../control/secrets.ts';
import { agreeingSettings, agreementsOf, disagreements } from '../serve/agreed-settings.ts';
import { adoptSharedResults } from '../serve/shared-results.ts';
import { readTitleAbbreviations } from '../serve/title-abbreviations.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { CommandError } from './command-error.ts';
import { printJson, printTable } from './output.ts';

/** `rollcall settings`: what the processes on one PostgreSQL database must have alike. */
export function settingsCommand(): Command {
  return new Command('settings')
    .description(
      'Look at, or change, the settings that all processes on one PostgreSQL database must have alike.',
    )
    .addCommand(listCommand())
    .addCommand(adoptCommand());
}

function listCommand(): Command {
  const command = withSettings(
    new Command('list')
      .description('List these settings: what the processes have agreed on, and what this command was given.')
      .option('--json', 'print as JSON'),
  );
  return command.action(async ({ json }: { json?: boolean }) => {
    const settings = settingsFrom(command);
    const control = await openControlStore(onPostgres(settings));
    const stored = await control.agreements.all().finally(() => control.close());
    const own = agreementsOf(settings, await readTitleAbbreviations(settings.titleAbbreviationsFile));
    const rows = [...own].map(([name, here]) => ({ name, agreed: stored.get(name), here }));
    if (json === true) {
      printJson(
        rows.map(({ name, agreed, here }) => ({
          name,
          ...(agreed !== undefined && { agreed: JSON.parse(agreed) as unknown }),
          here: JSON.parse(here) as unknown,
        })),
      );
      return;
    }
    printTable(rows, [
      { title: 'setting', cell: (row) => row.name },
      { title: 'agreed', cell: (row) => row.agreed },
      { title: 'here', cell: (row) => row.here },
    ]);
  });
}

function adoptCommand(): Command {
  const command = withSettings(
    new Command('adopt')
      .description(
        'Have all processes agree on the settings of this command. Running ones go on with what they have until they are started again.',
      )
      .option(
        '--master-key',
        'go on with the master key of this command, where the one before is lost: newIds that were given out become unknown, and webhook secrets have to be rotated',
      )
      .option(
        '--result-directory',
        'go on with the results in the data directory of this command, where they were moved to',
      ),
  );
  interface Options {
    readonly masterKey?: boolean;
    readonly resultDirectory?: boolean;
  }
  return command.action(async ({ masterKey = false, resultDirectory = false }: Options) => {
    const settings = settingsFrom(command);
    const own = agreementsOf(settings, await readTitleAbbreviations(settings.titleAbbreviationsFile));
    const control = await openControlStore(masterKey ? settings : onPostgres(settings));
    try {
      if (masterKey) {
        const { dataDirectory, masterKey: setting } = settings;
        const key = await loadMasterKey({ dataDirectory, setting });
        await control.agreements.replace(new Map([[masterKeyAgreement, masterKeyCheck(key)]]));
        process.stdout.write('The master key of this command is that of the installation now.\n');
      }
      if (settings.databaseUrl === undefined) return;
      if (resultDirectory) {
        await adoptSharedResults(control, settings);
        process.stdout.write(
          'The results in the data directory of this command are those of the installation now.\n',
        );
      }
      const changed = disagreements(own, await control.agreements.all());
      await control.agreements.replace(own);
      for (const difference of changed) process.stdout.write(`Changed: ${difference}.\n`);
      process.stdout.write('Start every process again with these settings, one after the other.\n');
    } finally {
      await control.close();
    }
  });
}

function withSettings(command: Command): Command {
  return addSettingsFlags(command, ['dataDirectory', 'databaseUrl', 'resultStorage', ...agreeingSettings]);
}

function onPostgres(settings: Settings): Settings {
  if (settings.databaseUrl !== undefined) return settings;
  throw new CommandError(
    'there is nothing to agree on: without the setting databaseUrl the control store is SQLite, which one server uses, with the settings that it is started with',
  );
}
