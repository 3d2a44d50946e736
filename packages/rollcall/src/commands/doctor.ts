import { Command } from 'commander';
import { examine } from '../doctor/examine.ts';
import { agreeingSettings } from '../serve/agreed-settings.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { CommandError } from './command-error.ts';
import { printJson, printTable } from './output.ts';

/** `rollcall doctor`: whether a deployment is as it should be. */
export function doctorCommand(): Command {
  const command = new Command('doctor')
    .description(
      'Check a deployment with the settings that its processes have, and change nothing. The exit code is 1 when a check failed; warnings alone are 0.',
    )
    .option('--deep', 'read data sets and results whole, and compare them with their digests')
    .option('--json', 'print as JSON');
  addSettingsFlags(command, [
    'dataDirectory',
    'databaseUrl',
    'host',
    'port',
    'metricsPort',
    'metricsHost',
    ...agreeingSettings,
  ]);
  return command.action(async ({ deep = false, json = false }: { deep?: boolean; json?: boolean }) => {
    const findings = await examine(settingsFrom(command), deep);
    if (json) printJson(findings);
    else {
      printTable(findings, [
        { title: 'check', cell: ({ check }) => check },
        { title: 'state', cell: ({ state }) => state },
        {
          title: 'found',
          cell: ({ found, advice }) => (advice === undefined ? found : `${found} → ${advice}`),
        },
      ]);
    }
    const failures = findings.filter(({ state }) => state === 'failed').length;
    if (failures > 0) throw new CommandError(`checks that failed: ${failures}`);
  });
}
