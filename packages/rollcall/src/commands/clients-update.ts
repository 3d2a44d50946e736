import { Command } from 'commander';
import type { ClientChanges, Entitlement } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { noClient } from './client-access.ts';
import { creditsOrUnlimited, entitlementsOf, unfinishedJobsOrDefault } from './client-limits.ts';

interface UpdateOptions {
  readonly name?: string;
  readonly entitlements?: readonly Entitlement[];
  readonly credits?: number | 'unlimited';
  readonly maxUnfinishedJobs?: number | 'default';
}

/** `rollcall clients update`: what a client is called, may call and may use up. */
export function updateCommand(): Command {
  const command = new Command('update')
    .description('Change a client. What is not given stays; a running server takes it up at the next call.')
    .argument('<id>', 'a client id that `rollcall clients list` shows')
    .option('--name <name>', 'what the client is, for people')
    .option('--credits <number>', 'credits of a calendar month (UTC), or unlimited', creditsOrUnlimited)
    .option(
      '--max-unfinished-jobs <number>',
      'jobs that may wait or run at a time, or default for the setting maxUnfinishedJobs',
      unfinishedJobsOrDefault,
    )
    .option('--entitlements <names>', 'all that it may call, with commas between them', entitlementsOf);
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl']);
  return command.action(async (clientId: string, options: UpdateOptions) => {
    const { name: newName, entitlements: granted, credits, maxUnfinishedJobs: most } = options;
    const changes: ClientChanges = {
      ...(newName !== undefined && { name: newName }),
      ...(granted !== undefined && { entitlements: granted }),
      ...(credits !== undefined && { monthlyCredits: credits === 'unlimited' ? null : credits }),
      ...(most !== undefined && { maxUnfinishedJobs: most === 'default' ? null : most }),
    };
    if (Object.keys(changes).length === 0)
      command.error(
        'rollcall: nothing to change; give --name, --credits, --max-unfinished-jobs or --entitlements',
        {
          exitCode: 2,
        },
      );
    const control = await openControlStore(settingsFrom(command));
    const client = await control.clients.update(clientId, changes).finally(() => control.close());
    if (client === undefined) throw noClient(clientId);
    const { name, entitlements, monthlyCredits = 'unlimited', maxUnfinishedJobs = 'default' } = client;
    process.stdout.write(
      `clientId           ${client.clientId}\nname               ${name}\ncredits            ${monthlyCredits}\n` +
        `maxUnfinishedJobs  ${maxUnfinishedJobs}\nentitlements       ${entitlements.join(',')}\n`,
    );
  });
}
