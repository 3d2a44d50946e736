import { Command } from 'commander';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { diffCommand } from './datasets-diff.ts';
import { exportCommand } from './datasets-export.ts';
import { publishCommand, useText } from './datasets-publish.ts';
import { removeCommand } from './datasets-remove.ts';
import { showCommand } from './datasets-show.ts';
import { unknownVersion, withVersions } from './opened-version.ts';
import { printJson, printTable } from './output.ts';

/** `rollcall datasets`: the versions of the data. */
export function datasetsCommand(): Command {
  return new Command('datasets')
    .description('Manage the versions of the data set.')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(useCommand())
    .addCommand(publishCommand())
    .addCommand(removeCommand())
    .addCommand(exportCommand())
    .addCommand(diffCommand());
}

function listCommand(): Command {
  const command = new Command('list')
    .description('List the versions, oldest first.')
    .option('--json', 'print as JSON');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl']);
  return command.action(async (options: { json?: boolean }) => {
    const listed = await withVersions(settingsFrom(command), (versions) => versions.list());
    const rows = listed.map(({ createdAtMs, manifestSha256: _, isActive, isAnnounced, ...dataSet }) => ({
      ...dataSet,
      createdDate: new Date(createdAtMs).toISOString(),
      active: isActive,
      announced: isAnnounced,
    }));
    if (options.json === true) {
      printJson(rows);
      return;
    }
    printTable(rows, [
      { title: 'version', cell: (row) => row.version },
      { title: 'active', cell: (row) => (row.active ? 'active' : row.announced ? 'announced' : '') },
      // On one machine there are none.
      ...(rows.some(({ copies }) => copies > 0)
        ? [{ title: 'copies', cell: (row: (typeof rows)[number]) => row.copies }]
        : []),
      { title: 'jobs', cell: (row) => row.pinnedJobs },
      { title: 'contacts', cell: (row) => row.contacts },
      { title: 'companies', cell: (row) => row.companies },
      { title: 'bytes', cell: (row) => row.sizeBytes },
      { title: 'created', cell: (row) => row.createdDate },
      { title: 'sources', cell: (row) => row.sources.join(', ') },
    ]);
  });
}

function useCommand(): Command {
  const command = new Command('use')
    .description('Make a version the active one. Running jobs stay on the version they started on.')
    .argument('<version>', 'a version that `rollcall datasets list` shows');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl', 'dataSetSource']);
  return command.action(async (version: string) => {
    const use = await withVersions(settingsFrom(command), async (versions, control) =>
      versions.use(version, await control.nowMs()),
    );
    if (use === undefined) throw unknownVersion(version);
    process.stdout.write(`${useText(version, use)}\n`);
  });
}
