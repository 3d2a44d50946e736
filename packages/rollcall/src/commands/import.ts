import { access, constants, stat } from 'node:fs/promises';
import { defaultReferenceTables, ReferenceIndex, type ReferenceTables } from '@rollcall/lookup';
import { Command, Option } from 'commander';
import type { ControlStore, DataSetVersion } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { isUrl } from '../data-set/copies/data-set-source.ts';
import { removePublished } from '../data-set/copies/publish-version.ts';
import { removeOldVersions } from '../data-set/remove-versions.ts';
import { classesWithoutName } from '../import/clean/title-classes.ts';
import { dryRun } from '../import/dry-run.ts';
import type { ImportProgress, ReadingOptions } from '../import/import-options.ts';
import { importPeople } from '../import/import-people.ts';
import { parseMapFlags } from '../import/map/given-mapping.ts';
import { type MergeKey, mergeKeys } from '../import/merge/merge-key.ts';
import { readReferenceTables } from '../import/read-reference-tables.ts';
import { packageVersion } from '../package-version.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import type { Settings } from '../settings/settings-schema.ts';
import { CommandError } from './command-error.ts';
import { published, useText } from './datasets-publish.ts';
import { inputText, printDryRun, printImportReport } from './import-output.ts';
import { type Progress, progressBar } from './progress.ts';
import { untilStopped } from './stop-signal.ts';
import { wholeNumber } from './whole-number.ts';

/** Of --max-rejects: numbers up to here are exact. */
const mostRows = 999_999_999_999_999;

interface ImportFlags {
  readonly companies: readonly string[];
  readonly map: readonly string[];
  readonly dryRun?: boolean;
  readonly merge?: boolean;
  readonly replace?: boolean;
  readonly key?: MergeKey;
  readonly newCompanyIds?: boolean;
  readonly maxRejects?: number;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly json?: boolean;
}

/** `rollcall import FILE...`: builds a data set and makes it the active one. */
export function importCommand(): Command {
  const command = new Command('import')
    .description(
      'Build a data set of files of people at companies and make it the active one. CSV, NDJSON and Excel are read, also packed with gzip or zstd; columns are recognised by themselves.',
    )
    .argument('[file...]', 'files of people, in any order of rows; - is standard input')
    .option('--companies <file>', 'a file of companies alone, with what is to be known of them', collect, [])
    .option(
      '--map <column>',
      'what a column is, as HEADER=COLUMN, or a file of such lines or of JSON; COLUMN can be additional or ignore',
      collect,
      [],
    )
    .option('--dry-run', 'show what the columns are and what rows would become, and keep nothing')
    .addOption(
      new Option(
        '--merge',
        'add to the active data set; rows take the place of contacts with the same key',
      ).conflicts('replace'),
    )
    .option('--replace', 'take the place of the active data set; this is done without --merge')
    .addOption(
      new Option(
        '--key <column>',
        'what tells in a merge which contact a row is (default: contactId)',
      ).choices(mergeKeys),
    )
    .addOption(
      new Option(
        '--new-company-ids',
        'find companies without an id by these files alone, not in the active data set; some may get other ids',
      ).conflicts('merge'),
    )
    .option('--max-rejects <number>', 'stop when more rows are rejected', wholeNumber(0, mostRows))
    .option('--delimiter <character>', 'between the fields of CSV: a character, or tab; found out without')
    .option('--encoding <name>', 'of text: utf-8, windows-1252, utf-16le and so on; found out without')
    .option('--sheet <name>', 'of a workbook; the first that has rows without')
    .option('--json', 'print the report as JSON');
  addSettingsFlags(command, [
    'dataDirectory',
    'databaseUrl',
    'referenceTablesDirectory',
    'dataSetVersionsKept',
    'dataSetSource',
    'masterKey',
  ]);
  return command.action(async (files: string[], flags: ImportFlags) => {
    if (files.length + flags.companies.length === 0) command.error('error: give a file to import');
    if (flags.key !== undefined && flags.merge !== true)
      command.error('error: --key says something only with --merge');
    if (flags.newCompanyIds === true && files.length === 0)
      command.error('error: --new-company-ids says nothing where companies are added to the active data set');
    const settings = settingsFrom(command);
    for (const file of [...files, ...flags.companies]) await requireReadable(file);
    const { referenceTablesDirectory } = settings;
    const referenceTables =
      referenceTablesDirectory === undefined
        ? defaultReferenceTables
        : await ownReferenceTables(referenceTablesDirectory);
    const map = await parseMapFlags(flags.map);
    const progress = new PhaseProgress();
    const reading: Omit<ReadingOptions, 'signal'> = {
      files,
      companyFiles: flags.companies,
      map,
      input: {
        ...(flags.delimiter !== undefined && { delimiter: flags.delimiter }),
        ...(flags.encoding !== undefined && { encoding: flags.encoding }),
        ...(flags.sheet !== undefined && { sheet: flags.sheet }),
      },
      ...(flags.maxRejects !== undefined && { maxRejects: flags.maxRejects }),
      referenceTables,
      onInput: (input, mapping) => {
        if (flags.dryRun !== true) process.stderr.write(inputText(input, mapping));
      },
      onProgress: (step) => progress.update(step),
    };
    const builtBy = `rollcall ${packageVersion()}`;
    const merge = flags.merge === true ? { merge: { key: flags.key ?? 'contactId' } } : {};
    try {
      await untilStopped('stopped; the active data set is unchanged', async (signal) => {
        if (flags.dryRun === true) {
          const report = await dryRun({ ...reading, signal });
          progress.stop();
          printDryRun(report, referenceTables, flags.json === true);
          return;
        }
        const control = await openControlStore(settings);
        try {
          const { dataDirectory, dataSetVersionsKept, dataSetSource } = settings;
          const report = await importPeople({
            ...reading,
            ...merge,
            isActivatedLater: dataSetSource !== undefined,
            newCompanyIds: flags.newCompanyIds === true,
            signal,
            dataDirectory,
            control,
            builtBy,
            masterKey: settings.masterKey,
          });
          progress.stop();
          const removed = await removeOldVersions(control, dataDirectory, dataSetVersionsKept);
          if (dataSetSource !== undefined && !isUrl(dataSetSource))
            for (const old of removed) await removePublished(dataSetSource, old);
          printImportReport(report, removed, flags.json === true);
          if (dataSetSource !== undefined) await offer(control, settings, dataSetSource, report.version);
        } finally {
          await control.close();
        }
      });
    } finally {
      progress.stop();
    }
  });
}

/** Lets others fetch a version, and makes it active when they have. */
async function offer(
  control: ControlStore,
  settings: Settings,
  source: string,
  version: DataSetVersion,
): Promise<void> {
  const lines = [await published(settings, source, version)];
  if (!isUrl(source)) {
    await control.dataSets.announce(version, await control.nowMs());
    lines.push(useText(version, 'announced'));
  }
  process.stderr.write(`${lines.join('\n')}\n`);
}

function collect(value: string, values: readonly string[]): string[] {
  return [...values, value];
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
  if (file === '-') return;
  try {
    await access(file, constants.R_OK);
    if (!(await stat(file)).isDirectory()) return;
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${(error as Error).message}`);
  }
  throw new CommandError(`${file} is not a file`);
}

const phases = {
  reading: { label: 'Reading', unit: 'bytes' },
  carrying: { label: 'Carrying over', unit: 'parts' },
  joining: { label: 'Joining companies', unit: 'parts' },
  building: { label: 'Building', unit: 'parts' },
  finishing: { label: 'Finishing', unit: 'parts' },
} as const satisfies Record<ImportProgress['phase'], { label: string; unit: string }>;

/** One bar for each phase of an import. */
class PhaseProgress {
  #phase: ImportProgress['phase'] | undefined;
  #progress: Progress | undefined;

  update({ phase, done, total, rows }: ImportProgress): void {
    if (phase !== this.#phase) {
      this.stop();
      this.#phase = phase;
      const { label, unit } = phases[phase];
      // How long a stream is, nobody knows.
      this.#progress = progressBar({ label, unit: total === undefined ? 'rows' : unit, total });
    }
    this.#progress?.update(total === undefined ? rows : done, total);
  }

  stop(): void {
    this.#progress?.stop();
    this.#progress = undefined;
  }
}
