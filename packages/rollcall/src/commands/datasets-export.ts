import { Command, Option } from 'commander';
import { type ExportFormat, exportFormats } from '../export/export-formats.ts';
import { type ExportProgress, exportPeople } from '../export/export-people.ts';
import { addSettingsFlags, settingsFrom } from '../settings/settings-flags.ts';
import { CommandError } from './command-error.ts';
import { openVersions } from './opened-version.ts';
import { type Compression, compressionOfName, type Output, writeOutput } from './output-file.ts';
import { type Progress, progressBar } from './progress.ts';
import { untilStopped } from './stop-signal.ts';

interface ExportFlags {
  readonly out?: string;
  readonly format?: ExportFormat;
  readonly gzip?: boolean;
  readonly zstd?: boolean;
}

/** `rollcall datasets export [VERSION]`: a version as a people file. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description(
      'Write all contacts of a version as a people file that `rollcall import` reads back as they are. Companies ' +
        'without contacts are not in it.',
    )
    .argument('[version]', 'a version that `rollcall datasets list` shows; the active one without it')
    .option('--out <file>', 'where it goes; it appears when it is complete. Standard output without it')
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
    const [dataSet] = await openVersions(settingsFrom(command), [version]);
    if (dataSet === undefined) return;
    const progress = new ExportBar(dataSet.manifest.contacts, output);
    const chunks = exportPeople(dataSet, formatOf(flags), (step) => progress.update(step));
    try {
      await untilStopped('stopped; nothing was exported', (signal) => writeOutput(chunks, output, signal));
    } finally {
      progress.stop();
    }
    if (output.file !== undefined) {
      const count = dataSet.manifest.contacts.toLocaleString('en-US');
      process.stdout.write(`${output.file}: data set ${dataSet.version}, contacts: ${count}\n`);
    }
  });
}

function compressionOf({ out, gzip, zstd }: ExportFlags): Compression | undefined {
  if (gzip === true) return 'gzip';
  if (zstd === true) return 'zstd';
  return out === undefined ? undefined : compressionOfName(out);
}

function formatOf({ out = '', format }: ExportFlags): ExportFormat {
  return format ?? (/\.(ndjson|jsonl)(\.[a-z]+)?$/i.test(out) ? 'ndjson' : 'csv');
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
