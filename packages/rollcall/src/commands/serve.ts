import { Command } from 'commander';
import { createLogger } from '../http/logger.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { nextSignal } from './next-signal.ts';

/** `rollcall serve`: the API and the workers, until it is told to stop. */
export function serveCommand(): Command {
  const command = new Command('serve').description(
    'Serve the API and run jobs. Prints the address when ready; SIGTERM or SIGINT drains and stops.',
  );
  addSettingsFlags(command, [
    'dataDirectory',
    'databaseUrl',
    'databaseConnections',
    'databaseTimeoutSeconds',
    'host',
    'port',
    'publicUrl',
    'trustedProxies',
    'metricsPort',
    'metricsHost',
    'worker',
    'threads',
    'dataSetSource',
    'dataSetCopiesKept',
    'titleAbbreviationsFile',
    'logLevel',
    'tokenLifetimeDays',
    'loginFailuresAllowed',
    'throttleCalls',
    'throttleWindowSeconds',
    'throttleLocksOutClient',
    'idempotencyKeyHours',
    'maxBodyBytes',
    'maxContactsPerLine',
    'maxContactsPerJob',
    'maxResultBytesPerClient',
    'resultStorage',
    'resultRetentionDays',
    'maxUnfinishedJobs',
    'webhookAllowedTargets',
    'webhookProxy',
    'drainTimeoutSeconds',
    'jobLeaseSeconds',
  ]);
  return command.action(async () => {
    const settings = settingsFrom(command);
    // Loaded once the settings are right: help and faults of settings need none of the server's libraries.
    const { startServer } = await import('../serve/start-server.ts');
    const log = createLogger({ level: settings.logLevel });
    const server = await startServer(settings, log);
    if (server.metricsUrl !== undefined) process.stderr.write(`rollcall: metrics at ${server.metricsUrl}\n`);
    process.stderr.write(`rollcall: listening on ${server.address}\n`);
    const signal = await nextSignal(['SIGTERM', 'SIGINT']);
    log.info({ signal }, 'draining');
    await server.stop();
    log.info('stopped');
  });
}
