import { Command } from 'commander';
import { type Client, type ClientId, entitlements } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { hashSecret, newSecret } from '../control/secrets.ts';
import { newId20 } from '../http/ids.ts';
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
  addSettingsFlags(command, ['dataDirectory']);
  return command.action(async (options: { name: string; json?: boolean }) => {
    const { dataDirectory } = settingsFrom(command);
    const clientSecret = newSecret();
    const client: Client = {
      clientId: newId20() as ClientId,
      name: options.name,
      // A new client has all but operator (contract section 3).
      entitlements: entitlements.filter((entitlement) => entitlement !== 'operator'),
      createdAtMs: Date.now(),
    };
    const control = await openControlStore({ dataDirectory });
    try {
      await control.clients.create(client, hashSecret(clientSecret));
    } finally {
      await control.close();
    }
    if (options.json === true) printJson({ clientId: client.clientId, clientSecret });
    else {
      process.stdout.write(
        `clientId      ${client.clientId}\nclientSecret  ${clientSecret}\nKeep the secret now: it is not stored and cannot be shown again.\n`,
      );
    }
  });
}

function listCommand(): Command {
  const command = new Command('list').description('List the clients.').option('--json', 'print as JSON');
  addSettingsFlags(command, ['dataDirectory']);
  return command.action(async (options: { json?: boolean }) => {
    const { dataDirectory } = settingsFrom(command);
    const control = await openControlStore({ dataDirectory });
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
