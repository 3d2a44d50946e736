import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { JobValidation, LinesOptions, RollcallClient } from '@rollcall/client';
import { Command, Option } from 'commander';
import { CommandError } from './command-error.ts';
import {
  addResultsFlags,
  printSaved,
  type ResultsOptions,
  requireOutForJson,
  saveResults,
  untilFinished,
} from './job-results.ts';
import { printJson, shownCount } from './output.ts';
import { requireWritable } from './output-file.ts';
import { addServerFlags, lineErrorsText, withClient } from './server-access.ts';
import { untilStopped } from './stop-signal.ts';
import { wholeNumber } from './whole-number.ts';

/** A command that runs a job of lines of one kind. */
export interface LinesCommand {
  readonly name: string;
  readonly description: string;
  /** What the file has to be. */
  readonly file: string;
  readonly lines: NonNullable<LinesOptions['lines']>;
}

interface LinesJobOptions
  extends ResultsOptions,
    Required<Pick<LinesOptions, 'lines'>>,
    Pick<LinesOptions, 'onInvalid' | 'limit' | 'webhook' | 'charset'> {
  readonly validateOnly?: boolean;
}

/** `FILE --out FILE`: a job from its lines to its results, at a server. */
export function linesJobCommand({ name, description, file: argument, lines }: LinesCommand): Command {
  const command = new Command(name).description(description).argument('<file>', argument);
  addResultsFlags(command);
  if (lines === 'lookup')
    command.option(
      '--limit <number>',
      'contacts returned per line at most',
      wholeNumber(1, Number.MAX_SAFE_INTEGER),
    );
  command
    .addOption(
      new Option(
        '--on-invalid <what>',
        'whether lines that are not valid reject the job, or are reported in its results',
      )
        .choices(['reject', 'report'])
        .default('reject'),
    )
    .option('--webhook <url>', 'where the server posts how the job ended')
    .option('--charset <name>', 'the charset of the lines; UTF-8 without it')
    .option('--validate-only', 'check the lines and what they would cost, and submit nothing');
  addServerFlags(command);
  return command.action(
    async (file: string, given: Omit<LinesJobOptions, 'lines'> & { clientSecretStdin?: boolean }) => {
      const options = { ...given, lines };
      if (file === '-' && options.clientSecretStdin === true)
        command.error('rollcall: standard input holds either the lines or the secret', { exitCode: 2 });
      if (options.validateOnly !== true) requireOutForJson(command, options);
      if (options.out !== undefined) await requireWritable(options.out, file);
      const csv = await linesOf(file);
      await withClient(command, (client) =>
        options.validateOnly === true ? validate(client, csv, options) : run(client, csv, options),
      );
    },
  );
}

async function run(
  client: RollcallClient,
  csv: Uint8Array<ArrayBuffer>,
  options: LinesJobOptions,
): Promise<void> {
  const { jobId } = await untilStopped(
    'stopped before the server had answered; `rollcall jobs list` shows whether it has accepted the job',
    (signal) => client.submit(csv, { ...linesOptions(options), signal }),
  );
  const later = `\`rollcall jobs results ${jobId} --wait --out FILE\` downloads its results`;
  const status = await untilStopped(
    `stopped; job ${jobId} goes on at the server. ${later}, \`rollcall jobs cancel ${jobId}\` cancels it while it waits`,
    async (signal) => {
      process.stderr.write(`The server has accepted the lines as job ${jobId}.\n`);
      const finished = await untilFinished(client, jobId, signal);
      await saveResults(client, jobId, options, signal).catch((error: unknown) => {
        signal.throwIfAborted();
        throw new CommandError(`${(error as Error).message}. Job ${jobId} has finished: ${later}`);
      });
      return finished;
    },
  );
  printSaved(status, options);
}

async function validate(
  client: RollcallClient,
  csv: Uint8Array<ArrayBuffer>,
  options: LinesJobOptions,
): Promise<void> {
  const validation = await untilStopped('stopped; nothing was submitted', (signal) =>
    client.validate(csv, { ...linesOptions(options), signal }),
  );
  if (options.json === true) printJson(validation);
  if (!validation.valid && options.onInvalid !== 'report') throw new CommandError(problemsText(validation));
  if (options.json === true) return;
  process.stdout.write(`${validText(validation)}\n`);
  if (!validation.valid)
    process.stdout.write(`${lineErrorsText(validation.lineErrors, validation.totalLineErrors)}\n`);
}

function validText({ totalLines, validLines, creditsRequired, creditsAvailable }: JobValidation): string {
  const left = creditsAvailable === undefined ? '' : ` of ${shownCount(creditsAvailable)} that are left`;
  return `${shownCount(validLines)} of ${shownCount(totalLines)} lines can be looked up, for ${shownCount(creditsRequired)} ${creditsRequired === 1 ? 'credit' : 'credits'}${left}.`;
}

function problemsText(validation: JobValidation): string {
  const { lineErrors, totalLineErrors } = validation;
  const table = lineErrors.length === 0 ? '' : `\n${lineErrorsText(lineErrors, totalLineErrors)}`;
  return `the lines would not be accepted. ${validText(validation)}${table}`;
}

function linesOptions({ lines, onInvalid, limit, webhook, charset }: LinesJobOptions): LinesOptions {
  return {
    lines,
    // What is the default need not be said to a server that does not know it.
    ...(onInvalid === 'report' && { onInvalid }),
    ...(limit !== undefined && { limit }),
    ...(webhook !== undefined && { webhook }),
    ...(charset !== undefined && { charset }),
  };
}

async function linesOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  if (file === '-') return new Uint8Array(await buffer(process.stdin));
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
