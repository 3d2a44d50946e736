import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { csvField, ReferenceIndex, type ReferenceTables } from '@rollcall/lookup';
import type { ControlStore, DataSetVersion } from '../control/control-store.ts';
import {
  abandonBuild,
  finishBuild,
  newDataSetVersion,
  releaseBuild,
  removeDeadBuilds,
  removeUnregistered,
  startBuild,
} from '../data-set/data-set-directory.ts';
import { DataSetWriter } from '../data-set/data-set-writer.ts';
import type { Manifest } from '../data-set/manifest.ts';
import { RowCleaner } from './clean/clean-row.ts';
import { groupCompany } from './group/company-contacts.ts';
import { CompanyPartitions, partitionCount } from './group/company-partitions.ts';
import { ImportError } from './import-error.ts';
import { readCsvFile } from './read/csv-file.ts';
import { type ColumnMapping, MappingError, mapHeader } from './read/people-columns.ts';
import { RejectsFile } from './rejects-file.ts';

export interface ImportOptions {
  readonly files: readonly string[];
  readonly dataDirectory: string;
  readonly referenceTables: ReferenceTables;
  readonly control: ControlStore;
  readonly builtBy: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  readonly phase: 'reading' | 'building';
  /** Bytes read of the input, or partitions built. */
  readonly done: number;
  readonly total: number;
  readonly rows: number;
}

export interface ImportReport {
  readonly version: DataSetVersion;
  readonly manifest: Manifest;
  /** Where the refused rows are, when there are any. */
  readonly rejectsFile: string | undefined;
}

/**
 * Builds a data set of people files and makes it the active one (design section 6).
 *
 *   read and clean rows → spill by company → per partition: group, order, encode → sync → register and activate
 *
 * Nothing is in use before the last step, so failing or stopping anywhere leaves the old data set as it was.
 */
export async function importPeople(options: ImportOptions): Promise<ImportReport> {
  const { dataDirectory, control, files, signal } = options;
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  await removeDeadBuilds(dataDirectory);
  await removeUnregistered(dataDirectory, async (version) =>
    (await control.dataSets.list()).some((dataSet) => dataSet.version === version),
  );
  const createdAt = new Date();
  const version = newDataSetVersion(createdAt);
  const building = await startBuild(dataDirectory, version);
  const rejects = new RejectsFile(join(dataDirectory, 'rejects', `${version}.csv`));
  const inputBytes = sizes.reduce((sum, size) => sum + size, 0);
  const partitions = new CompanyPartitions(join(building, 'spill'), partitionCount(inputBytes));
  let writer: DataSetWriter | undefined;
  try {
    const reference = new ReferenceIndex(options.referenceTables);
    const read = await readFiles(options, reference, partitions, rejects, inputBytes);
    writer = new DataSetWriter(building, options.referenceTables);
    const duplicates = await buildCompanies(options, reference, partitions, writer, read);
    partitions.remove();
    if (read === rejects.count) throw new NothingTakenError(read, rejects.path);
    const rows = { read, taken: read - rejects.count - duplicates, rejected: rejects.count, duplicates };
    const sources = files.map((file) => basename(file));
    const manifest = await writer.finish({ version, createdAt, builtBy: options.builtBy, sources, rows });
    signal.throwIfAborted();
    await finishBuild(dataDirectory, version);
    const sizeBytes = Object.values(manifest.files).reduce((sum, file) => sum + file.sizeBytes, 0);
    const { contacts, companies } = manifest;
    const record = { version, createdAtMs: createdAt.getTime(), contacts, companies, sizeBytes, sources };
    await control.dataSets.registerAndActivate(record, Date.now());
    await releaseBuild(dataDirectory, version);
    return { version, manifest, rejectsFile: rejects.count > 0 ? rejects.path : undefined };
  } catch (error) {
    writer?.abandon();
    partitions.remove();
    if (!(error instanceof NothingTakenError)) rejects.remove();
    await abandonBuild(dataDirectory, version);
    throw error;
  } finally {
    rejects.close();
  }
}

/** An import that would leave nobody to be found. */
class NothingTakenError extends ImportError {
  constructor(rows: number, rejectsPath: string) {
    const why =
      rows === 0
        ? 'the files have no rows'
        : `all ${rows} rows were rejected; the reasons are in ${rejectsPath}`;
    super(`no contact could be taken: ${why}. The active data set is unchanged`);
  }
}

/** @returns the number of rows read, header rows not counted */
async function readFiles(
  options: ImportOptions,
  reference: ReferenceIndex,
  partitions: CompanyPartitions,
  rejects: RejectsFile,
  total: number,
): Promise<number> {
  let rows = 0;
  let done = 0;
  for (const path of options.files) {
    const file = basename(path);
    let cleaner: RowCleaner | undefined;
    await readCsvFile(
      path,
      {
        onBytes: (bytes) => {
          done += bytes;
          options.onProgress({ phase: 'reading', done, total, rows });
        },
        onFault: ({ line, reason, text }) => {
          if (cleaner === undefined)
            throw new MappingError(`${file}: the header row cannot be read: ${reason}`);
          rows++;
          rejects.add({ file, line, column: '', reason, row: text });
        },
        onRow: ({ fields, line }) => {
          if (cleaner === undefined) {
            cleaner = new RowCleaner(mapHeaderOf(file, fields), reference);
            return;
          }
          rows++;
          const cleaned = cleaner.clean(fields);
          if (cleaned.ok) partitions.add(cleaned.employment);
          else rejects.add({ file, line, ...cleaned.rejection, row: fields.map(csvField).join(',') });
        },
      },
      options.signal,
    );
    if (cleaner === undefined)
      throw new MappingError(`${file} is empty: a header row that names its columns is needed`);
  }
  return rows;
}

function mapHeaderOf(file: string, header: readonly string[]): ColumnMapping {
  try {
    return mapHeader(header);
  } catch (error) {
    throw error instanceof MappingError ? new MappingError(`${file}: ${error.message}`) : error;
  }
}

/** @returns the number of rows that repeated a contact */
async function buildCompanies(
  options: ImportOptions,
  reference: ReferenceIndex,
  partitions: CompanyPartitions,
  writer: DataSetWriter,
  rows: number,
): Promise<number> {
  let duplicates = 0;
  for (let index = 0; index < partitions.count; index++) {
    for (const employments of partitions.takeCompanies(index)) {
      const grouped = groupCompany(employments, reference);
      writer.addCompany(grouped.company, grouped.contacts);
      duplicates += grouped.duplicates;
    }
    options.onProgress({ phase: 'building', done: index + 1, total: partitions.count, rows });
    // Lets a signal be heard between partitions.
    await new Promise((resolve) => setImmediate(resolve));
    options.signal.throwIfAborted();
  }
  return duplicates;
}
