import { Command } from 'commander';
import type { DataSetVersion } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { dataSetDirectory } from '../data-set/data-set-directory.ts';
import { openDataSet } from '../data-set/open-data-set.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { diffCommand } from './datasets-diff.ts';
import { exportCommand } from './datasets-export.ts';
import { removeCommand } from './datasets-remove.ts';
import { showCommand } from './datasets-show.ts';
import { unknownVersion } from './opened-version.ts';
import { printJson, printTable } from './output.ts';

/** `rollcall datasets`: the versions of the data. */
export function datasetsCommand(): Command {
  return new Command('datasets')
    .description('Manage the versions of the data set.')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(useCommand())
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
    const control = await openControlStore(settingsFrom(command));
    const [dataSets, active, pinned] = await Promise.all([
      control.dataSets.list(),
      control.dataSets.active(),
      control.dataSets.pinnedJobs(),
    ]).finally(() => control.close());
    const jobsOf = new Map(pinned.map(({ version, jobs }) => [version, jobs]));
    const rows = dataSets.map(({ createdAtMs, ...dataSet }) => ({
      ...dataSet,
      createdDate: new Date(createdAtMs).toISOString(),
      active: dataSet.version === active?.version,
      pinnedJobs: jobsOf.get(dataSet.version) ?? 0,
    }));
    if (options.json === true) {
      printJson(rows);
      return;
    }
    printTable(rows, [
      { title: 'version', cell: (row) => row.version },
      { title: 'active', cell: (row) => (row.active ? 'active' : '') },
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
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl']);
  return command.action(async (version: string) => {
    const settings = settingsFrom(command);
    const control = await openControlStore(settings);
    try {
      const isKnown = (await control.dataSets.list()).some((dataSet) => dataSet.version === version);
      if (!isKnown) throw unknownVersion(version);
      // A version that is damaged on disk must not become the active one.
      await openDataSet(dataSetDirectory(settings.dataDirectory, version as DataSetVersion));
      // It may have been removed meanwhile.
      if (!(await control.dataSets.activate(version, Date.now()))) throw unknownVersion(version);
    } finally {
      await control.close();
    }
    process.stdout.write(`Data set ${version} is active.\n`);
  });
}
