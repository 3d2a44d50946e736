/** Commands that end or renew the access of a client. */
import { Command } from 'commander';
import { rotateSecret } from '../access/rotate-secret.ts';
import { maxOverlapHours, rotateWebhookSecret, usualOverlapHours } from '../access/rotate-webhook-secret.ts';
import type { ControlStore } from '../control/control-store.ts';
import { openMasterKey } from '../control/installation-key.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { CommandError } from './command-error.ts';
import { printJson } from './output.ts';
import { wholeNumber } from './whole-number.ts';

export function disableCommand(): Command {
  const command = new Command('disable')
    .description(
      'Disable a client: it can neither log in nor call, and its tokens are refused. Jobs that it has submitted run on.',
    )
    .argument('<id>', 'a client id that `rollcall clients list` shows');
  return withControl(command, async (control, clientId) => {
    if (!(await control.clients.disable(clientId, await control.nowMs()))) throw noClient(clientId);
    process.stdout.write(`Client ${clientId} is disabled.\n`);
  });
}

export function enableCommand(): Command {
  const command = new Command('enable')
    .description('Enable a client that was disabled. Tokens that it still has are good again.')
    .argument('<id>', 'a client id that `rollcall clients list` shows');
  return withControl(command, async (control, clientId) => {
    if (!(await control.clients.enable(clientId))) throw noClient(clientId);
    process.stdout.write(`Client ${clientId} is enabled.\n`);
  });
}

export function rotateSecretCommand(): Command {
  const command = new Command('rotate-secret')
    .description(
      'Give a client a new secret, which is printed once. The old one ends at once; tokens stay valid until they expire.',
    )
    .argument('<id>', 'a client id that `rollcall clients list` shows')
    .option('--revoke-tokens', 'revoke all tokens of the client too')
    .option('--json', 'print as JSON');
  return withControl(command, async (control, clientId) => {
    const { revokeTokens = false, json = false } = command.opts<{ revokeTokens?: boolean; json?: boolean }>();
    const rotated = await rotateSecret(control, clientId, { revokeTokens, nowMs: await control.nowMs() });
    if (rotated === undefined) throw noClient(clientId);
    const { clientSecret, revokedTokens } = rotated;
    if (json) {
      printJson({ clientId, clientSecret, revokedTokens });
      return;
    }
    const tokens = revokeTokens
      ? `Valid tokens that were revoked: ${revokedTokens}.`
      : 'Its tokens stay valid until they expire; `rollcall tokens revoke` ends them before.';
    process.stdout.write(
      `clientId      ${clientId}\nclientSecret  ${clientSecret}\nKeep the secret now: it cannot be shown again. ${tokens}\n`,
    );
  });
}

const hourMs = 3_600_000;

export function rotateWebhookSecretCommand(): Command {
  const command = new Command('rotate-webhook-secret')
    .description(
      'Give a client a new webhook secret, which is printed once. For a while its webhooks are signed with the old one too.',
    )
    .argument('<id>', 'a client id that `rollcall clients list` shows')
    .option(
      '--overlap <hours>',
      'how long the old one stays valid; 0 ends it at once',
      wholeNumber(0, maxOverlapHours),
      usualOverlapHours,
    )
    .option('--json', 'print as JSON');
  return withControl(command, async (control, clientId, settings) => {
    const { overlap, json = false } = command.opts<{ overlap: number; json?: boolean }>();
    const masterKey = await openMasterKey(control, settings);
    const times = { overlapMs: overlap * hourMs, nowMs: await control.nowMs() };
    const rotated = await rotateWebhookSecret(control.clients, masterKey, clientId, times);
    if (rotated === undefined) throw noClient(clientId);
    const { webhookSecret, previousUntilMs } = rotated;
    const previousUntilDate =
      previousUntilMs === undefined ? undefined : new Date(previousUntilMs).toISOString();
    if (json) {
      printJson({ clientId, webhookSecret, ...(previousUntilDate !== undefined && { previousUntilDate }) });
      return;
    }
    const previous =
      previousUntilDate === undefined
        ? 'The old one has ended.'
        : `Webhooks are signed with the old one too until ${previousUntilDate}.`;
    process.stdout.write(
      `clientId       ${clientId}\nwebhookSecret  ${webhookSecret}\nKeep the secret now: it cannot be shown again. ${previous}\n`,
    );
  });
}

/** The failure of every command that was given the id of no client. */
export function noClient(clientId: string): CommandError {
  return new CommandError(`there is no client ${clientId}; \`rollcall clients list\` shows them`);
}

function withControl(
  command: Command,
  run: (control: ControlStore, clientId: string, settings: Settings) => Promise<void>,
): Command {
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl']);
  return command.action(async (clientId: string) => {
    const settings = settingsFrom(command);
    const control = await openControlStore(settings);
    await run(control, clientId, settings).finally(() => control.close());
  });
}
