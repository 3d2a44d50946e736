import type { BulkJob, JobState, JobStatus, ListOptions, RollcallClient } from '@rollcall/client';
import { Command, InvalidArgumentError } from 'commander';
import { jobStates } from '../control/job-state.ts';
import { deliveriesCommand, replayCommand } from './job-deliveries.ts';
import {
  addResultsFlags,
  printSaved,
  type ResultsOptions,
  requireFinished,
  requireOutForJson,
  saveResults,
  untilFinished,
} from './job-results.ts';
import { plainLines, printJson, printTable } from './output.ts';
import { addServerFlags, withClient } from './server-access.ts';
import { untilStopped } from './stop-signal.ts';
import { wholeNumber } from './whole-number.ts';

/** `rollcall jobs`: the jobs of a client, at a server. */
export function jobsCommand(): Command {
  return new Command('jobs')
    .description('Look after the jobs of a client, at a server.')
    .addCommand(listCommand())
    .addCommand(statusCommand())
    .addCommand(cancelCommand())
    .addCommand(resultsCommand())
    .addCommand(deliveriesCommand())
    .addCommand(replayCommand());
}

const stillRuns = 'stopped; the job goes on at the server';

interface ListFlags {
  readonly status?: readonly JobState[];
  readonly start?: Period;
  readonly end?: Period;
  readonly limit: number;
  readonly json?: boolean;
}

function listCommand(): Command {
  const command = new Command('list')
    .description('List the jobs of the client, newest first.')
    .option(
      '--status <states>',
      `only those that are so: of ${jobStates.join(', ')}, with commas between them`,
      statesOf,
    )
    .option(
      '--start <period>',
      'only those created then or later, UTC: 2026-11-24, 2026-11 or 2026',
      periodOf,
    )
    .option('--end <period>', 'only those created until the end of then, in the same form', periodOf)
    .option('--limit <number>', 'at most so many', wholeNumber(1, 1_000_000), 20)
    .option('--json', 'print as JSON');
  addServerFlags(command);
  return command.action(async ({ status, start, end, limit, json }: ListFlags) => {
    if (start !== undefined && end !== undefined && start.period !== end.period)
      command.error('rollcall: --start and --end must both be days, months or years', { exitCode: 2 });
    const period = (start ?? end)?.period;
    const wanted: ListOptions = {
      ...(status !== undefined && { jobStatuses: status }),
      ...(period !== undefined && { period }),
      ...(start !== undefined && { start: start.text }),
      ...(end !== undefined && { end: end.text }),
    };
    const jobs = await withClient(command, (client) => newestJobs(client, wanted, limit));
    if (json === true) {
      printJson(jobs);
      return;
    }
    printTable(jobs, [
      { title: 'jobId', cell: ({ jobId }) => jobId },
      { title: 'type', cell: ({ jobType }) => jobType },
      { title: 'status', cell: ({ jobStatus }) => jobStatus },
      { title: 'created', cell: ({ createdDate }) => createdDate },
      { title: 'credits', cell: ({ creditsConsumed }) => creditsConsumed },
    ]);
  });
}

/** What the server gives in one page at most. */
const maxPage = 50;

async function newestJobs(client: RollcallClient, wanted: ListOptions, limit: number): Promise<BulkJob[]> {
  const resultsPerPage = Math.min(limit, maxPage);
  const jobs: BulkJob[] = [];
  for (let page = 1; jobs.length < limit; page++) {
    const more = await client.listJobs({ ...wanted, page, resultsPerPage });
    jobs.push(...more);
    if (more.length < resultsPerPage) break;
  }
  return jobs.slice(0, limit);
}

function statusCommand(): Command {
  const command = new Command('status')
    .description('Show how a job stands.')
    .argument('<id>', 'a jobId')
    .option('--wait', 'wait until it has ended; the exit code is then 0 when it has finished')
    .option('--json', 'print as JSON');
  addServerFlags(command);
  return command.action(async (jobId: string, { wait, json }: { wait?: boolean; json?: boolean }) => {
    const status = await withClient(command, (client) =>
      untilStopped(stillRuns, (signal) =>
        wait === true ? client.waitForJob(jobId, { signal }) : client.status(jobId, { signal }),
      ),
    );
    if (json === true) printJson(status);
    else process.stdout.write(statusText(status));
    if (wait === true) requireFinished(status);
  });
}

function statusText(status: JobStatus): string {
  const entries = Object.entries(status);
  const width = Math.max(...entries.map(([name]) => name.length));
  return plainLines(entries.map(([name, value]) => `${name.padEnd(width)}  ${value}`));
}

function cancelCommand(): Command {
  const command = new Command('cancel')
    .description('Cancel a job that has not started; it costs nothing then.')
    .argument('<id>', 'a jobId');
  addServerFlags(command);
  return command.action(async (jobId: string) => {
    await withClient(command, (client) => client.cancel(jobId));
    process.stdout.write(plainLines([`Job ${jobId} is aborted.`]));
  });
}

function resultsCommand(): Command {
  const command = new Command('results')
    .description('Download the results of a job.')
    .argument('<id>', 'a jobId')
    .option('--wait', 'wait until it has ended');
  addResultsFlags(command);
  addServerFlags(command);
  return command.action(async (jobId: string, options: ResultsOptions & { wait?: boolean }) => {
    requireOutForJson(command, options);
    const status = await withClient(command, (client) =>
      untilStopped(`${stillRuns}, and its results stay there`, async (signal) => {
        const found =
          options.wait === true
            ? await untilFinished(client, jobId, signal)
            : await client.status(jobId, { signal });
        await saveResults(client, jobId, options, signal);
        return found;
      }),
    );
    printSaved(status, options);
  });
}

interface Period {
  readonly text: string;
  readonly period: 'day' | 'month' | 'year';
}

const periods = { 4: 'year', 7: 'month', 10: 'day' } as const;

function periodOf(text: string): Period {
  const period = /^\d{4}(-\d\d){0,2}$/.test(text) ? periods[text.length as keyof typeof periods] : undefined;
  if (period === undefined)
    throw new InvalidArgumentError('a day, month or year is needed, such as 2026-11-24, 2026-11 or 2026.');
  return { text, period };
}

function statesOf(list: string): JobState[] {
  return list.split(',').map((name) => {
    const state = jobStates.find((one) => one === name.trim());
    if (state === undefined) throw new InvalidArgumentError(`some of ${jobStates.join(', ')} are needed.`);
    return state;
  });
}
