import { Command, Option } from 'commander';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { exportCompanies } from '../export/export-companies.ts';
import { type ExportFormat, exportFormats, formatOfName } from '../export/export-formats.ts';
import { type ExportProgress, exportPeople } from '../export/export-people.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { CommandError } from './command-error.ts';
import { openVersions } from './opened-version.ts';
import { shownCount } from './output.ts';
import { type Compression, compressionOfName, type Output, writeOutput } from './output-file.ts';
import { type Progress, progressBar } from './progress.ts';
import { untilStopped } from './stop-signal.ts';

interface ExportFlags {
  readonly out?: string;
  readonly companies?: string;
  readonly format?: ExportFormat;
  readonly gzip?: boolean;
  readonly zstd?: boolean;
}

/** `rollcall datasets export [VERSION]`: a version as a people file. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description(
      'Write all contacts of a version as a people file that `rollcall import` reads back as they are. What a version ' +
        'holds of companies besides (those without contacts, places, columns of their own) goes with --companies.',
    )
    .argument('[version]', 'a version that `rollcall datasets list` shows; the active one without it')
    .option('--out <file>', 'where it goes; it appears when it is complete. Standard output without it')
    .option(
      '--companies <file>',
      'where all companies go too, as its name says, for `rollcall import --companies`',
    )
    .addOption(
      new Option(
        '--format <format>',
        "the format; that of the file's name (.ndjson) or CSV without it",
      ).choices(exportFormats),
    )
    .addOption(new Option('--gzip', 'pack it with gzip, as a name that ends with .gz does').conflicts('zstd'))
    .option('--zstd', 'pack it with zstd, as a name that ends with .zst does');
  addSettingsFlags(command, ['dataDirectory', 'databaseUrl']);
  return command.action(async (version: string | undefined, flags: ExportFlags) => {
    const output = { file: flags.out, compression: compressionOf(flags) };
    if (output.file === undefined && output.compression !== undefined && process.stdout.isTTY)
      throw new CommandError('packed data is nothing for a terminal; name a file with --out, or redirect it');
    if (output.file !== undefined && output.file === flags.companies)
      throw new CommandError(`${output.file} can hold people or companies: give --companies another file`);
    const [dataSet] = await openVersions(settingsFrom(command), [version]);
    if (dataSet === undefined) return;
    const { version: exported, manifest } = dataSet;
    // Not among the rows.
    const report = output.file === undefined ? process.stderr : process.stdout;
    const leftOut = await writePeople(dataSet, formatOf(flags), output);
    if (output.file !== undefined)
      report.write(`${output.file}: data set ${exported}, contacts: ${shownCount(manifest.contacts)}\n`);
    if (flags.companies !== undefined) {
      await writeCompanies(dataSet, flags.companies);
      report.write(
        `${flags.companies}: data set ${exported}, companies: ${shownCount(manifest.companies)}\n`,
      );
    } else if (leftOut > 0) {
      process.stderr.write(
        `rollcall: left out: what is known of ${shownCount(leftOut)} ${leftOut === 1 ? 'company' : 'companies'} besides their people; --companies FILE writes it\n`,
      );
    }
  });
}

/** @returns of how many companies something is left out */
async function writePeople(dataSet: OpenDataSet, format: ExportFormat, output: Output): Promise<number> {
  const progress = new ExportBar(dataSet.manifest.contacts, output);
  let leftOut = 0;
  function* chunks(): Generator<string> {
    leftOut = yield* exportPeople(dataSet, format, (step) => progress.update(step));
  }
  try {
    await untilStopped('stopped; nothing was exported', (signal) => writeOutput(chunks(), output, signal));
  } finally {
    progress.stop();
  }
  return leftOut;
}

async function writeCompanies(dataSet: OpenDataSet, file: string): Promise<void> {
  const output = { file, compression: compressionOfName(file) };
  const chunks = exportCompanies(dataSet, formatOfName(file));
  await untilStopped(`stopped; ${file} was not written`, (signal) => writeOutput(chunks, output, signal));
}

function compressionOf({ out, gzip, zstd }: ExportFlags): Compression | undefined {
  if (gzip === true) return 'gzip';
  if (zstd === true) return 'zstd';
  return out === undefined ? undefined : compressionOfName(out);
}

function formatOf({ out = '', format }: ExportFlags): ExportFormat {
  return format ?? formatOfName(out);
}

/** One bar for each phase; none where it would run into rows on the same terminal. */
class ExportBar {
  readonly #contacts: number;
  readonly #isShown: boolean;
  #phase: ExportProgress['phase'] | undefined;
  #progress: Progress | undefined;

  constructor(contacts: number, output: Output) {
    this.#contacts = contacts;
    this.#isShown = output.file !== undefined || !process.stdout.isTTY;
  }

  update({ phase, done }: ExportProgress): void {
    if (!this.#isShown) return;
    if (phase !== this.#phase) {
      this.stop();
      this.#phase = phase;
      const label = phase === 'looking' ? 'Looking for columns' : 'Exporting';
      this.#progress = progressBar({ label, unit: 'contacts', total: this.#contacts });
    }
    this.#progress?.update(done);
  }

  stop(): void {
    this.#progress?.stop();
    this.#progress = undefined;
  }
}
