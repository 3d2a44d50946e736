import type { WebhookAttempt, WebhookDelivery } from '@rollcall/client';
import { Command } from 'commander';
import { plainLines, printJson, printTable } from './output.ts';
import { addServerFlags, withClient } from './server-access.ts';

/** `rollcall jobs deliveries`: what was sent to the webhook of a job. */
export function deliveriesCommand(): Command {
  const command = new Command('deliveries')
    .description('Show what was sent to the webhook of a job, and what came back.')
    .argument('<id>', 'a jobId')
    .option('--json', 'print as JSON');
  addServerFlags(command);
  return command.action(async (jobId: string, { json }: { json?: boolean }) => {
    const deliveries = await withClient(command, (client) => client.deliveries(jobId));
    if (json === true) {
      printJson(deliveries);
      return;
    }
    if (deliveries.length === 0)
      process.stdout.write(plainLines([`Nothing was sent to a webhook of job ${jobId}.`]));
    for (const delivery of deliveries) printDelivery(delivery);
  });
}

/** `rollcall jobs replay`: sends the webhook of a job again. */
export function replayCommand(): Command {
  const command = new Command('replay')
    .description('Send the webhook of a job that has ended again, now.')
    .argument('<id>', 'a jobId');
  addServerFlags(command);
  return command.action(async (jobId: string) => {
    await withClient(command, (client) => client.replayDeliveries(jobId));
    process.stdout.write(plainLines([`The webhook of job ${jobId} is sent again.`]));
  });
}

function printDelivery(delivery: WebhookDelivery): void {
  const { webhookId, webhook, webhookStatus, nextAttemptDate, attempts } = delivery;
  const next = nextAttemptDate === undefined ? '' : `, next attempt ${nextAttemptDate}`;
  process.stdout.write(plainLines([`${webhookId} to ${webhook}: ${webhookStatus}${next}`]));
  printTable(attempts, [
    { title: 'sent', cell: ({ sentDate }) => sentDate },
    { title: 'ms', cell: ({ durationMs }) => durationMs },
    { title: 'status', cell: ({ status }) => status ?? '' },
    { title: 'answer', cell: answerText },
  ]);
}

/** On one line, and not so long that the table breaks. */
function answerText({ answer = '', failure }: WebhookAttempt): string {
  return (failure ?? answer).replace(/\s+/g, ' ').trim().slice(0, 60);
}
