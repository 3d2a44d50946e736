import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultReferenceTables, tableNames } from '@rollcall/lookup';
import { Command } from 'commander';
import { CommandError } from './command-error.ts';

/** `rollcall tables DIRECTORY`: the default reference tables as files, to be changed and given to an import. */
export function tablesCommand(): Command {
  return new Command('tables')
    .description(
      'Write the default tables of job levels, job functions, countries and states as JSON files. Change the ones you ' +
        'want to be different, remove the others, and import with --reference-tables.',
    )
    .argument('<directory>', 'where the files go; it is made when it is missing')
    .action(async (directory: string) => {
      await mkdir(directory, { recursive: true });
      for (const table of tableNames) {
        const file = join(directory, `${table}.json`);
        const rows = defaultReferenceTables[table].map((row) => `  ${JSON.stringify(row)}`);
        await writeNew(file, `[\n${rows.join(',\n')}\n]\n`);
        process.stdout.write(`${file}\n`);
      }
    });
}

/** A file that somebody may have changed is left alone. */
async function writeNew(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'EEXIST' ? 'it is there already; choose another directory' : message;
    throw new CommandError(`${file} cannot be written: ${reason}`);
  }
}
