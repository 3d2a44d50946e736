import { access, constants, stat } from 'node:fs/promises';
import { defaultReferenceTables, ReferenceIndex, type ReferenceTables } from '@rollcall/lookup';
import { Command } from 'commander';
import { openControlStore } from '../control/open-control-store.ts';
import { classesWithoutName } from '../import/clean/title-classes.ts';
import { type ImportProgress, type ImportReport, importPeople } from '../import/import-people.ts';
import { readReferenceTables } from '../import/read-reference-tables.ts';
import { packageVersion } from '../package-version.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { CommandError } from './command-error.ts';
import { printJson } from './output.ts';
import { type Progress, progressBar } from './progress.ts';

/** `rollcall import FILE...`: builds a data set and makes it the active one. */
export function importCommand(): Command {
  const command = new Command('import')
    .description(
      'Build a data set of people-at-companies files (CSV with a header row) and make it the active one.',
    )
    .argument('<file...>', 'CSV files, in any order of rows')
    .option('--json', 'print the report as JSON');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl', 'referenceTablesDirectory']);
  return command.action(async (files: string[], options: { json?: boolean }) => {
    const settings = settingsFrom(command);
    const { dataDirectory, referenceTablesDirectory } = settings;
    for (const file of files) await requireReadable(file);
    const referenceTables =
      referenceTablesDirectory === undefined
        ? defaultReferenceTables
        : await ownReferenceTables(referenceTablesDirectory);
    const control = await openControlStore(settings);
    const stopped = new AbortController();
    const stop = (): void => stopped.abort(new CommandError('stopped; the active data set is unchanged'));
    process.once('SIGINT', stop).once('SIGTERM', stop);
    const progress = new PhaseProgress();
    try {
      const report = await importPeople({
        files,
        dataDirectory,
        control,
        referenceTables,
        builtBy: `rollcall ${packageVersion()}`,
        signal: stopped.signal,
        onProgress: (step) => progress.update(step),
      });
      progress.stop();
      printReport(report, options.json === true);
    } catch (error) {
      if (stopped.signal.aborted) throw stopped.signal.reason;
      throw error;
    } finally {
      progress.stop();
      process.off('SIGINT', stop).off('SIGTERM', stop);
      await control.close();
    }
  });
}

/** The operator's tables; says which levels and functions people cannot get from their titles with them. */
async function ownReferenceTables(directory: string): Promise<ReferenceTables> {
  const tables = await readReferenceTables(directory);
  const nameless = classesWithoutName(new ReferenceIndex(tables));
  if (nameless.length > 0) {
    process.stderr.write(
      `rollcall: your tables have no ${nameless.join(', ')}; people get these from their titles only where a table has the name\n`,
    );
  }
  return tables;
}

async function requireReadable(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK);
    if ((await stat(file)).isFile()) return;
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${(error as Error).message}`);
  }
  throw new CommandError(`${file} is not a file`);
}

/** One bar for each phase of an import. */
class PhaseProgress {
  #phase: ImportProgress['phase'] | undefined;
  #progress: Progress | undefined;

  update({ phase, done, total }: ImportProgress): void {
    if (phase !== this.#phase) {
      this.stop();
      this.#phase = phase;
      const [label, unit] = phase === 'reading' ? ['Reading', 'bytes'] : ['Building', 'parts'];
      this.#progress = progressBar({ label, unit, total });
    }
    this.#progress?.update(done, total);
  }

  stop(): void {
    this.#progress?.stop();
    this.#progress = undefined;
  }
}

function printReport({ version, manifest, rejectsFile }: ImportReport, asJson: boolean): void {
  const { rows, contacts, companies } = manifest;
  if (asJson) {
    printJson({ version, contacts, companies, rows, ...(rejectsFile !== undefined && { rejectsFile }) });
    return;
  }
  const count = (value: number): string => value.toLocaleString('en-US');
  process.stdout.write(
    `Data set ${version} is active: ${count(contacts)} contacts at ${count(companies)} companies.\n` +
      `Rows: ${count(rows.read)} read = ${count(rows.taken)} taken + ${count(rows.rejected)} rejected + ${count(rows.duplicates)} duplicates.\n`,
  );
  if (rejectsFile !== undefined)
    process.stdout.write(`The rejected rows and their reasons are in ${rejectsFile}\n`);
}
