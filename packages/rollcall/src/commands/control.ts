import { Command } from 'commander';
import { copyToPostgres } from '../control/copy-to-postgres.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { settingNamed } from '../settings/settings-schema.ts';
import { printJson, printTable } from './output.ts';

/** `rollcall control`: the control store as a whole. */
export function controlCommand(): Command {
  return new Command('control')
    .description('Move the control store: clients, tokens, jobs and credits.')
    .addCommand(copyCommand());
}

function copyCommand(): Command {
  const command = new Command('copy')
    .description(
      'Copy the control store of a data directory into a PostgreSQL database, whole or not at all. It is refused while a server has either open.',
    )
    .requiredOption('--to <url>', 'the database, which exists; or `env`, for that of ROLLCALL_DATABASE_URL')
    .option('--replace', 'replace an earlier copy of this installation in the database')
    .option('--json', 'print as JSON');
  addSettingsFlags(command, ['dataDirectory']);
  return command.action(async (options: { to: string; replace?: boolean; json?: boolean }) => {
    const { dataDirectory, databaseUrl } = settingsFrom(command);
    const url = options.to === 'env' ? databaseUrl : options.to;
    if (url === undefined || !settingNamed('databaseUrl').accepts(url))
      return command.error(
        `rollcall: --to: expected ${settingNamed('databaseUrl').expected}, or env with ROLLCALL_DATABASE_URL set`,
        { exitCode: 2 },
      );
    const copied = await copyToPostgres(dataDirectory, url, options.replace === true);
    if (options.json === true) {
      printJson(Object.fromEntries(copied));
      return;
    }
    printTable(
      [...copied],
      [
        { title: 'table', cell: ([table]) => table },
        { title: 'rows', cell: ([, rows]) => rows },
      ],
    );
    process.stdout.write(
      'Copied. Start servers and workers with this database and the same data directory, and no more without it.\n',
    );
  });
}
