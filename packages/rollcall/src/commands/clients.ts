import { Command } from 'commander';
import { type CreatedClient, createClient } from '../access/create-client.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { loadMasterKey } from '../control/secrets.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { printJson, printTable } from './output.ts';

/** `rollcall clients`: who may call the API. */
export function clientsCommand(): Command {
  return new Command('clients')
    .description('Manage the clients of the API.')
    .addCommand(createCommand())
    .addCommand(listCommand());
}

function createCommand(): Command {
  const command = new Command('create')
    .description('Create a client. Its secret is printed once and cannot be shown again.')
    .requiredOption('--name <name>', 'what the client is, for people')
    .option('--json', 'print as JSON');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl']);
  return command.action(async (options: { name: string; json?: boolean }) => {
    const settings = settingsFrom(command);
    const control = await openControlStore(settings);
    try {
      const masterKey = await loadMasterKey({
        dataDirectory: settings.dataDirectory,
        setting: settings.masterKey,
      });
      const created = await createClient(control, masterKey, options.name, Date.now());
      printCreated(created, options.json === true);
    } finally {
      await control.close();
    }
  });
}

function printCreated({ client, clientSecret, webhookSecret }: CreatedClient, asJson: boolean): void {
  const { clientId } = client;
  if (asJson) {
    printJson({ clientId, clientSecret, webhookSecret });
    return;
  }
  process.stdout.write(
    `clientId       ${clientId}\nclientSecret   ${clientSecret}\nwebhookSecret  ${webhookSecret}\n` +
      'Keep the secrets now: they cannot be shown again.\n',
  );
}

function listCommand(): Command {
  const command = new Command('list').description('List the clients.').option('--json', 'print as JSON');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl']);
  return command.action(async (options: { json?: boolean }) => {
    const control = await openControlStore(settingsFrom(command));
    const clients = await control.clients.list().finally(() => control.close());
    if (options.json === true) {
      printJson(
        clients.map(({ createdAtMs, ...client }) => ({
          ...client,
          createdDate: new Date(createdAtMs).toISOString(),
        })),
      );
      return;
    }
    printTable(clients, [
      { title: 'clientId', cell: (client) => client.clientId },
      { title: 'name', cell: (client) => client.name },
      { title: 'entitlements', cell: (client) => client.entitlements.join(',') },
      { title: 'created', cell: (client) => new Date(client.createdAtMs).toISOString() },
    ]);
  });
}
