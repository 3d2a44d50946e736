import { Command } from 'commander';
import type { ControlStore } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { noClient } from './client-access.ts';
import { CommandError } from './command-error.ts';
import { printJson, printTable } from './output.ts';

/** `rollcall tokens`: what clients call the API with. */
export function tokensCommand(): Command {
  return new Command('tokens')
    .description('Manage the access tokens of the clients.')
    .addCommand(listCommand())
    .addCommand(revokeCommand());
}

function listCommand(): Command {
  const command = new Command('list')
    .description('List the tokens, oldest first, by their ids: a token itself is never stored.')
    .option('--client <id>', 'only those of this client')
    .option('--json', 'print as JSON');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl']);
  return command.action(async (options: { client?: string; json?: boolean }) => {
    const tokens = await withControl(command, async (control) => {
      if (options.client !== undefined) await findClient(control, options.client);
      return control.tokens.list(options.client);
    });
    const rows = tokens.map(({ tokenId, clientId, createdAtMs, expiresAtMs, revokedAtMs }) => ({
      tokenId,
      clientId,
      createdDate: new Date(createdAtMs).toISOString(),
      expiresDate: new Date(expiresAtMs).toISOString(),
      ...(revokedAtMs !== undefined && { revokedDate: new Date(revokedAtMs).toISOString() }),
    }));
    if (options.json === true) {
      printJson(rows);
      return;
    }
    printTable(rows, [
      { title: 'tokenId', cell: (row) => row.tokenId },
      { title: 'clientId', cell: (row) => row.clientId },
      { title: 'created', cell: (row) => row.createdDate },
      { title: 'expires', cell: (row) => row.expiresDate },
      { title: 'revoked', cell: (row) => row.revokedDate },
    ]);
  });
}

function revokeCommand(): Command {
  const command = new Command('revoke')
    .description('Revoke a token, or all tokens of a client. They are refused at once.')
    .argument('[id]', 'a token id that `rollcall tokens list` shows')
    .option('--client <id>', 'the client whose tokens to revoke, with --all')
    .option('--all', 'revoke all tokens of the client');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl']);
  return command.action(async (tokenId: string | undefined, options: { client?: string; all?: boolean }) => {
    const { client, all = false } = options;
    if (tokenId !== undefined && client === undefined && !all) {
      await withControl(command, async (control) => {
        if (!(await control.tokens.revoke(tokenId, await control.nowMs())))
          throw new CommandError(`there is no token ${tokenId}; \`rollcall tokens list\` shows them`);
      });
      process.stdout.write(`Token ${tokenId} is revoked.\n`);
      return;
    }
    if (tokenId === undefined && client !== undefined && all) {
      const revoked = await withControl(command, async (control) => {
        await findClient(control, client);
        return control.tokens.revokeAllOf(client, await control.nowMs());
      });
      process.stdout.write(`Tokens of client ${client} that were revoked: ${revoked}.\n`);
      return;
    }
    command.error('rollcall: give either a token id, or --client with --all', { exitCode: 2 });
  });
}

async function findClient(control: ControlStore, clientId: string): Promise<void> {
  if ((await control.clients.findWithSecret(clientId)) === undefined) throw noClient(clientId);
}

async function withControl<Result>(
  command: Command,
  run: (control: ControlStore) => Promise<Result>,
): Promise<Result> {
  const control = await openControlStore(settingsFrom(command));
  return run(control).finally(() => control.close());
}
