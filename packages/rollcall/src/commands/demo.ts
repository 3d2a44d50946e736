import { join } from 'node:path';
import { Command } from 'commander';
import { prepareDemo, runDocumentedExample } from '../demo/run-demo.ts';
import { createLogger } from '../http/logger.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { CommandError } from './command-error.ts';
import { nextSignal } from './next-signal.ts';
import { printTable } from './output.ts';
import { progressBar } from './progress.ts';

const sampleContacts = 20_000;

/** `rollcall demo`: the whole way in one command, on synthetic data. */
export function demoCommand(): Command {
  return new Command('demo')
    .description(
      'Build a sample data set, start the server, run the documented ten-line job over HTTP and show what it found.',
    )
    .option('--data <directory>', 'where the demo keeps its data', join('data', 'demo'))
    .option('--keep-running', 'keep the server running afterwards, until it is interrupted')
    .action(async (options: { data: string; keepRunning?: boolean }) => {
      const keepRunning = options.keepRunning === true;
      const settings = loadSettings({
        // A port of its own, so that a server on the usual one does not matter.
        flags: { dataDirectory: options.data, logLevel: 'warn', ...(!keepRunning && { port: 0 }) },
        env: process.env,
        workingDirectory: process.cwd(),
      });
      const { dataDirectory } = settings;
      const credentials = await prepareDemo(settings, sampleContacts, say);
      const { startServer } = await import('../serve/start-server.ts');
      const server = await startServer(settings, createLogger({ level: settings.logLevel }));
      try {
        say(`The server listens on ${server.address}`);
        await showExample(server.address, credentials, dataDirectory);
        if (!keepRunning) return;
        say(`\nclientId      ${credentials.clientId}\nclientSecret  ${credentials.clientSecret}`);
        say('The server keeps running; Ctrl-C stops it.');
        await nextSignal(['SIGTERM', 'SIGINT']);
      } finally {
        await server.stop();
      }
    });
}

async function showExample(
  address: string,
  credentials: Awaited<ReturnType<typeof prepareDemo>>,
  dataDirectory: string,
): Promise<void> {
  const progress = progressBar({ label: 'Job', unit: 'lines', total: 10 });
  const { rows, resultsFile } = await runDocumentedExample(address, credentials, dataDirectory, (status) =>
    progress.update(status.totalProcessed, status.totalQueries),
  ).finally(() => progress.stop());
  say('');
  printTable(rows, [
    { title: 'queryId', cell: (row) => row.queryId },
    { title: 'line', cell: (row) => row.asked },
    { title: 'result', cell: (row) => row.matchStatus },
    { title: 'contacts', cell: (row) => row.contacts },
    { title: 'first contact, or why there is none', cell: (row) => row.found },
  ]);
  const count = (status: string): number => rows.filter((row) => row.matchStatus === status).length;
  say(
    `\n${count('matched')} lines matched, ${count('noMatch')} without a match, ${count('invalid')} invalid.`,
  );
  say(`The results are in ${resultsFile}`);
  if (count('matched') !== 8 || count('noMatch') !== 1 || count('invalid') !== 1) {
    throw new CommandError(
      'the documented example should give 8 matched, 1 noMatch and 1 invalid on the sample data',
    );
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
