import type { WebhookPing } from '@rollcall/client';
import { Command } from 'commander';
import { CommandError } from './command-error.ts';
import { plainLines, printJson } from './output.ts';
import { addServerFlags, withClient } from './server-access.ts';
import { untilStopped } from './stop-signal.ts';

/** `rollcall webhooks`: how a client's receiver is reached, from a server. */
export function webhooksCommand(): Command {
  return new Command('webhooks')
    .description('Look after the receiver of a client’s webhooks, from a server.')
    .addCommand(pingCommand());
}

function pingCommand(): Command {
  const command = new Command('ping')
    .description(
      'Have the server send a signed ping to a URL, and show what comes back. The exit code is 0 when that is 2xx.',
    )
    .argument('<url>', 'where webhooks are received')
    .option('--json', 'print as JSON');
  addServerFlags(command);
  return command.action(async (receiver: string, { json }: { json?: boolean }) => {
    const ping = await withClient(command, (client) =>
      untilStopped('stopped; a ping may have been sent', (signal) =>
        client.pingWebhook(receiver, { signal }),
      ),
    );
    if (json === true) printJson(ping);
    else if (ping.answer !== undefined) process.stdout.write(plainLines([ping.answer]));
    if (!ping.delivered) throw new CommandError(`the ping was not delivered: ${whatCameBack(ping)}`);
    if (json !== true) process.stdout.write(`Delivered: ${whatCameBack(ping)}.\n`);
  });
}

function whatCameBack({ status, durationMs, failure }: WebhookPing): string {
  const what = status === undefined ? (failure ?? 'no answer') : `the receiver answered ${status}`;
  return `${what.replace(/\.$/, '')}, after ${durationMs} ms`;
}
