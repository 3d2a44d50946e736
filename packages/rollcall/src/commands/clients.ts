import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { withUsage } from '../access/client-usage.ts';
import { type CreatedClient, createClient } from '../access/create-client.ts';
import { takenOverId, takenOverSecret } from '../access/taken-over.ts';
import { ClientExistsError } from '../control/control-store.ts';
import { openMasterKey } from '../control/installation-key.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import {
  disableCommand,
  enableCommand,
  rotateSecretCommand,
  rotateWebhookSecretCommand,
} from './client-access.ts';
import { creditsOf, unfinishedJobsOf } from './client-limits.ts';
import { updateCommand } from './clients-update.ts';
import { CommandError } from './command-error.ts';
import { printJson, printTable } from './output.ts';

/** `rollcall clients`: who may call the API. */
export function clientsCommand(): Command {
  return new Command('clients')
    .description('Manage the clients of the API.')
    .addCommand(createCommand())
    .addCommand(listCommand())
    .addCommand(updateCommand())
    .addCommand(disableCommand())
    .addCommand(enableCommand())
    .addCommand(rotateSecretCommand())
    .addCommand(rotateWebhookSecretCommand());
}

interface CreateOptions {
  readonly name: string;
  readonly clientId?: string;
  readonly clientSecretStdin?: boolean;
  readonly credits?: number;
  readonly maxUnfinishedJobs?: number;
  readonly json?: boolean;
}

function createCommand(): Command {
  const command = new Command('create')
    .description('Create a client. Its secret is printed once and cannot be shown again.')
    .requiredOption('--name <name>', 'what the client is, for people')
    .option('--client-id <id>', 'the id that its software already has: up to 64 printable characters')
    .option(
      '--client-secret-stdin',
      'take the secret that its software already has from the first line of standard input',
    )
    .option('--credits <number>', 'credits of a calendar month (UTC); unlimited without it', creditsOf)
    .option(
      '--max-unfinished-jobs <number>',
      'jobs that may wait or run at a time; the setting maxUnfinishedJobs without it',
      unfinishedJobsOf,
    )
    .option('--json', 'print as JSON');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl']);
  return command.action(async (options: CreateOptions) => {
    const takenOver = {
      clientId: options.clientId === undefined ? undefined : takenOverId(options.clientId),
      clientSecret: options.clientSecretStdin ? await secretOnStandardInput() : undefined,
    };
    const limits = {
      ...(options.credits !== undefined && { monthlyCredits: options.credits }),
      ...(options.maxUnfinishedJobs !== undefined && { maxUnfinishedJobs: options.maxUnfinishedJobs }),
    };
    const settings = settingsFrom(command);
    const control = await openControlStore(settings);
    try {
      const masterKey = await openMasterKey(control, settings);
      const created = await createClient(
        control,
        masterKey,
        options.name,
        await control.nowMs(),
        takenOver,
        limits,
      );
      printCreated(created, takenOver.clientSecret === undefined, options.json === true);
    } catch (error) {
      throw error instanceof ClientExistsError ? new CommandError(error.message) : error;
    } finally {
      await control.close();
    }
  });
}

/** A secret that was given is not shown: whoever gave it has it. */
function printCreated(created: CreatedClient, isSecretNew: boolean, asJson: boolean): void {
  const { client, clientSecret, webhookSecret } = created;
  const { clientId } = client;
  if (asJson) {
    printJson({ clientId, ...(isSecretNew && { clientSecret }), webhookSecret });
    return;
  }
  process.stdout.write(
    `clientId       ${clientId}\n${isSecretNew ? `clientSecret   ${clientSecret}\n` : ''}` +
      `webhookSecret  ${webhookSecret}\nKeep the secrets now: they cannot be shown again.\n`,
  );
}

function listCommand(): Command {
  const command = new Command('list').description('List the clients.').option('--json', 'print as JSON');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl']);
  return command.action(async (options: { json?: boolean }) => {
    const control = await openControlStore(settingsFrom(command));
    const clients = await control.clients
      .list()
      .then(async (all) => withUsage(all, control, await control.nowMs()))
      .finally(() => control.close());
    if (options.json === true) {
      printJson(
        clients.map(({ createdAtMs, disabledAtMs, ...client }) => ({
          ...client,
          createdDate: new Date(createdAtMs).toISOString(),
          ...(disabledAtMs !== undefined && { disabledDate: new Date(disabledAtMs).toISOString() }),
        })),
      );
      return;
    }
    printTable(clients, [
      { title: 'clientId', cell: (client) => client.clientId },
      { title: 'name', cell: (client) => client.name },
      { title: 'entitlements', cell: (client) => client.entitlements.join(',') },
      {
        title: 'credits this month',
        cell: ({ consumedCredits, monthlyCredits }) =>
          `${consumedCredits} of ${monthlyCredits ?? 'unlimited'}`,
      },
      { title: 'created', cell: (client) => new Date(client.createdAtMs).toISOString() },
      {
        title: 'disabled',
        cell: ({ disabledAtMs }) =>
          disabledAtMs === undefined ? undefined : new Date(disabledAtMs).toISOString(),
      },
    ]);
  });
}

/** The first line of standard input, without the line ending. */
async function secretOnStandardInput(): Promise<string> {
  const secret = /^[^\r\n]*/.exec(await text(process.stdin))?.[0] ?? '';
  if (secret === '')
    throw new CommandError('there is no client secret on standard input; its first line is the secret');
  return takenOverSecret(secret);
}
