import { Command } from 'commander';
import { createLogger } from '../http/logger.ts';
import { openInstallation } from '../serve/installation.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { CommandError } from './command-error.ts';
import { nextSignal } from './next-signal.ts';

/** `rollcall worker`: runs jobs without serving the API, for a cluster on PostgreSQL. */
export function workerCommand(): Command {
  const command = new Command('worker').description(
    'Run jobs that servers on the same PostgreSQL database accept, and send their webhooks. SIGTERM or SIGINT drains and stops.',
  );
  addSettingsFlags(command, [
    'dataDirectory',
    'databaseUrl',
    'databaseConnections',
    'databaseTimeoutSeconds',
    'metricsPort',
    'metricsHost',
    'threads',
    'dataSetSource',
    'dataSetCopiesKept',
    'titleAbbreviationsFile',
    'logLevel',
    'maxContactsPerJob',
    'maxResultBytesPerClient',
    'resultStorage',
    'resultRetentionDays',
    'webhookAllowedTargets',
    'webhookProxy',
    'drainTimeoutSeconds',
    'jobLeaseSeconds',
  ]);
  return command.action(async () => {
    const settings = settingsFrom(command);
    const log = createLogger({ level: settings.logLevel });
    const installation = await openInstallation(settings, log, { servesApi: false });
    const { runner, sender, metricsUrl } = installation;
    if (runner === undefined) {
      await installation.close();
      throw new CommandError('a worker with the setting worker = false would do nothing; remove the setting');
    }
    await runner.start();
    await sender?.start();
    if (metricsUrl !== undefined) process.stderr.write(`rollcall: metrics at ${metricsUrl}\n`);
    process.stderr.write('rollcall: working\n');
    const signal = await nextSignal(['SIGTERM', 'SIGINT']);
    log.info({ signal }, 'draining');
    const graceMs = settings.drainTimeoutSeconds * 1_000;
    await Promise.all([runner.stop(graceMs), sender?.stop(graceMs)]);
    await installation.close();
    log.info('stopped');
  });
}
