/** Results of a job on their way into a file, for the commands that download them. */
import { type JobStatus, type ResultFormat, type RollcallClient, RollcallError } from '@rollcall/client';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { CommandError } from './command-error.ts';
import { plainLines, printJson, shownCount } from './output.ts';
import { compressionOfName, writeOutput } from './output-file.ts';
import { type Progress, progressBar } from './progress.ts';

export interface ResultsOptions {
  /** Standard output without it. */
  readonly out?: string;
  readonly format?: ResultFormat;
  readonly fields?: readonly string[];
  readonly json?: boolean;
}

const formats: readonly ResultFormat[] = ['csv', 'ndjson', 'json', 'xml'];

/** How often a download begins again whose file changed under it or was damaged. */
const maxDownloads = 3;

export function addResultsFlags(command: Command): Command {
  return command
    .option('--out <file>', 'where the results go, replacing what is there; standard output without it')
    .addOption(
      new Option(
        '--format <format>',
        "the form of the results; that of the file's name, or CSV, without it",
      ).choices(formats),
    )
    .option('--fields <names>', 'which columns, in which order, with commas between them', fieldNames)
    .option('--json', 'print as JSON how the job ended; with --out');
}

/** Results and JSON cannot both have standard output. */
export function requireOutForJson(command: Command, { out, json }: ResultsOptions): void {
  if (json === true && out === undefined)
    command.error('rollcall: --json says how the job ended; give --out for its results too', { exitCode: 2 });
}

/** Waits until a job has finished, with a bar. @throws {CommandError} when it ends in another way */
export async function untilFinished(
  client: RollcallClient,
  jobId: string,
  signal: AbortSignal,
): Promise<JobStatus> {
  let progress: Progress | undefined;
  const status = await client
    .waitForJob(jobId, {
      signal,
      onProgress: ({ totalProcessed, totalQueries = 0 }) => {
        progress ??= progressBar({ label: 'Job', unit: 'lines', total: totalQueries });
        progress.update(totalProcessed, totalQueries);
      },
    })
    .finally(() => progress?.stop());
  requireFinished(status);
  return status;
}

export function requireFinished({ jobId, status, failureReason }: JobStatus): void {
  if (status === 'finished') return;
  const reason = failureReason === undefined ? '' : `: ${failureReason}`;
  throw new CommandError(`job ${jobId} is ${status}${reason}`);
}

/** Downloads the results of a finished job. A file is there when it is whole and has the digest that it should. */
export async function saveResults(
  client: RollcallClient,
  jobId: string,
  { out, fields, format = formatOfName(out) }: ResultsOptions,
  signal: AbortSignal,
): Promise<void> {
  const compression = out === undefined ? undefined : compressionOfName(out);
  for (let downloads = 1; ; downloads++) {
    let progress: Progress | undefined;
    const chunks = client.downloadResults(jobId, {
      format,
      ...(fields !== undefined && { fields }),
      signal,
      onProgress: ({ receivedBytes, totalBytes = receivedBytes }) => {
        progress ??= progressBar({ label: 'Downloading', unit: 'bytes', total: totalBytes });
        progress.update(receivedBytes, totalBytes);
      },
    });
    try {
      return await writeOutput(chunks, { file: out, compression }, signal).finally(() => progress?.stop());
    } catch (error) {
      // What went to standard output cannot be taken back.
      if (out === undefined || downloads === maxDownloads || !mayBeWholeNextTime(error)) throw error;
    }
  }
}

/** How a job ended, and where its results are. */
export function printSaved(status: JobStatus, { out, json }: ResultsOptions): void {
  if (out === undefined) return;
  if (json === true) {
    printJson({ ...status, file: out });
    return;
  }
  const { jobId, totalQueries = 0, matchedQueries = 0, invalidQueries = 0, truncatedQueries = 0 } = status;
  const { totalContacts = 0, creditsConsumed = 0 } = status;
  const parts = [
    `${shownCount(totalQueries)} lines, of which ${shownCount(matchedQueries)} matched`,
    ...(invalidQueries > 0 ? [`${shownCount(invalidQueries)} are invalid`] : []),
    ...(truncatedQueries > 0 ? [`${shownCount(truncatedQueries)} were cut at the limit`] : []),
    `${shownCount(totalContacts)} contacts`,
    `${shownCount(creditsConsumed)} credits`,
  ];
  process.stdout.write(plainLines([`${out} has the results of job ${jobId}: ${parts.join(', ')}.`]));
}

function fieldNames(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('A name is empty.');
  return names;
}

/** By the end of a file's name, before that of how it is packed. */
function formatOfName(file = ''): ResultFormat {
  const [, extension] = /\.(\w+?)(?:\.(?:gz|gzip|zst|zstd))?$/i.exec(file) ?? [];
  return formats.find((format) => format === extension?.toLowerCase()) ?? 'csv';
}

function mayBeWholeNextTime(error: unknown): boolean {
  return error instanceof RollcallError && (error.kind === 'changed' || error.kind === 'corrupt');
}
