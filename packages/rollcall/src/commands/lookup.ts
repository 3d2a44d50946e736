import type { Command } from 'commander';
import { linesJobCommand } from './lines-job.ts';

/** `rollcall lookup`: contacts at the companies that lines name. */
export function lookupCommand(): Command {
  return linesJobCommand({
    name: 'lookup',
    description: 'Submit lookup lines to a server, wait for the job, and download its results.',
    file: 'CSV with lookup lines; - for standard input',
    lines: 'lookup',
  });
}
