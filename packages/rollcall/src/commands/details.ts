import type { Command } from 'commander';
import { linesJobCommand } from './lines-job.ts';

/** `rollcall details`: all that is known of contacts. */
export function detailsCommand(): Command {
  return linesJobCommand({
    name: 'details',
    description:
      'Submit newIds to a server, wait for the job, and download all that is known of their contacts.',
    file: 'a newId on each line, as `lookup --fields newId` writes them; - for standard input',
    lines: 'newIds',
  });
}
