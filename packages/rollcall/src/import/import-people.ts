import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSetVersion } from '../control/control-store.ts';
import {
  abandonBuild,
  dataSetDirectory,
  finishBuild,
  newDataSetVersion,
  releaseBuild,
  startBuild,
} from '../data-set/data-set-directory.ts';
import { DataSetWriter } from '../data-set/data-set-writer.ts';
import type { Manifest } from '../data-set/manifest.ts';
import { type OpenDataSet, openDataSet } from '../data-set/open-data-set.ts';
import { removeLeftovers } from '../data-set/remove-versions.ts';
import { reportPath } from '../data-set/version-reports.ts';
import { CompaniesFile } from './companies-file.ts';
import { asDiskFull } from './disk-full.ts';
import { partitionCount } from './group/spill-file.ts';
import { ImportError } from './import-error.ts';
import type { ImportOptions, ImportReport } from './import-options.ts';
import { joinCompanies, onEachPartition } from './join-companies.ts';
import { closeInputs, openInputs, readInputs, sizeOf, TooManyRejectsError } from './read-inputs.ts';
import { RejectsFile } from './rejects-file.ts';
import { ImportThreads } from './threads/import-threads.ts';
import { InOrder } from './threads/in-order.ts';
import type { GroupTask } from './threads/thread-messages.ts';

/**
 * Builds a data set of people files and makes it the active one (design section 6).
 *
 *   open files, map columns → read and clean rows, spill by company → (merge: spill the active data set behind them)
 *     → find the companies of rows without ids → per partition: group, order, encode → sync → register and activate
 *
 * Nothing is in use before the last step, so failing or stopping anywhere leaves the old data set as it was.
 */
export async function importPeople(options: ImportOptions): Promise<ImportReport> {
  const { dataDirectory, control } = options;
  await removeLeftovers(control, dataDirectory);
  const merge = await mergeOf(options);
  const inputs = await openInputs(options);
  const createdAt = new Date();
  const version = newDataSetVersion(createdAt);
  const building = await startBuild(dataDirectory, version);
  const spillDirectory = join(building, 'spill');
  await mkdir(spillDirectory, { mode: 0o700 });
  const rejects = new RejectsFile(join(building, 'rejects.csv'));
  const companiesFile = new CompaniesFile(join(building, 'companies.csv'));
  const inputBytes = merge === undefined ? sizeOf(inputs) : undefined;
  const partitions = partitionCount(inputBytes);
  const threads = new ImportThreads(inputBytes, (thread) => ({
    thread,
    referenceTables: options.referenceTables,
    spillPath: join(spillDirectory, `${thread}.rows`),
    partitions,
    today: createdAt.toISOString().slice(0, 10),
    mergeKey: merge?.key,
  }));
  // A thread may be at something that takes long, of which nobody can tell it that it has to stop.
  const stop = (): void => void threads.terminate();
  options.signal.addEventListener('abort', stop, { once: true });
  let writer: DataSetWriter | undefined;
  try {
    const read = await readInputs(inputs, options, threads, rejects);
    const additionalColumns = new Set(read.additionalColumns);
    const { rows: rowsRead } = read;
    const left =
      merge === undefined
        ? 0
        : await carry(options, threads, merge.base, read.mergeKeys.words, additionalColumns, rowsRead);
    const spilled = await Promise.all(threads.all.map((thread) => thread.call({ type: 'finishSpill' })));
    const frames = spilled.map((ofThread) => ofThread.frames);
    const sections = spilled.map((ofThread) => ofThread.sections);
    let joinedPartitions = 0;
    const active = merge?.base ?? (read.companies.hasUnresolved ? await openActive(options) : undefined);
    const joined = await joinCompanies(read.companies, active, threads, frames, partitions, () => {
      // At most two passes over all partitions.
      const progress = { done: ++joinedPartitions, total: partitions * 2, rows: rowsRead };
      options.onProgress({ phase: 'joining', ...progress });
      options.signal.throwIfAborted();
    });
    if (joinedPartitions > 0) {
      const all = partitions * 2;
      options.onProgress({ phase: 'joining', done: all, total: all, rows: rowsRead });
    }
    writer = new DataSetWriter(building, options.referenceTables);
    const companies = read.companies.hasUnresolved ? read.companies : undefined;
    const built = await buildPartitions(
      options,
      threads,
      partitions,
      { ...joined, sections },
      writer,
      read.rows,
      (named) => {
        if (companies !== undefined) companiesFile.add(companies, named);
      },
    );
    await threads.terminate();
    await rm(spillDirectory, { recursive: true });
    if (read.rows === rejects.count) throw new NothingTakenError(read.rows);
    options.onProgress({ phase: 'finishing', done: 0, total: 1, rows: read.rows });
    const rows = {
      read: read.rows,
      taken: read.rows - rejects.count - built.duplicates,
      rejected: rejects.count,
      duplicates: built.duplicates,
    };
    const merged =
      merge === undefined
        ? {}
        : {
            merge: {
              base: merge.base.version,
              key: merge.key,
              kept: built.carried,
              replaced: left + built.replaced,
            },
          };
    const sources = inputs.map(({ input }) => input.name);
    const manifest = await writer.finish({
      version,
      createdAt,
      builtBy: options.builtBy,
      sources,
      rows,
      additionalColumns: [...additionalColumns].sort(),
      ...merged,
    });
    options.signal.throwIfAborted();
    const rejectsFile = await rejects.moveTo(reportPath(dataDirectory, 'rejects', version));
    const namedFile = await companiesFile.moveTo(reportPath(dataDirectory, 'companies', version));
    await finishBuild(dataDirectory, version);
    await register(options, version, createdAt, manifest, sources);
    await releaseBuild(dataDirectory, version);
    options.onProgress({ phase: 'finishing', done: 1, total: 1, rows: read.rows });
    return {
      version,
      manifest,
      furtherEmployments: read.furtherEmployments,
      rejectsFile,
      notes: read.notes,
      companies: companies?.report(),
      companiesFile: namedFile,
    };
  } catch (error) {
    await threads.terminate();
    await closeInputs(inputs);
    writer?.abandon();
    companiesFile.abandon();
    const isToBeLookedAt = isAboutRejects(error);
    let kept: string | undefined;
    try {
      if (isToBeLookedAt) kept = await rejects.moveTo(reportPath(dataDirectory, 'rejects', version));
    } finally {
      rejects.abandon();
      await abandonBuild(dataDirectory, version, isToBeLookedAt ? 'kept' : 'removed');
    }
    options.signal.throwIfAborted();
    throw isToBeLookedAt ? withRejects(error, kept) : asDiskFull(error, dataDirectory);
  } finally {
    options.signal.removeEventListener('abort', stop);
  }
}

interface Merge {
  readonly base: OpenDataSet;
  readonly key: NonNullable<ImportOptions['merge']>['key'];
}

/** Only where it is needed: an import that needs nothing of a damaged data set is what mends it. */
async function openActive({ control, dataDirectory }: ImportOptions): Promise<OpenDataSet | undefined> {
  const active = await control.dataSets.active();
  return active === undefined ? undefined : openDataSet(dataSetDirectory(dataDirectory, active.version));
}

/** Companies alone can only be added to people. */
async function mergeOf(options: ImportOptions): Promise<Merge | undefined> {
  const { files, merge } = options;
  if (merge === undefined && files.length > 0) return undefined;
  const active = await openActive(options);
  if (active === undefined) {
    throw new ImportError(
      merge === undefined
        ? 'there is no data set to which companies could be added: import people first, or both at once'
        : 'there is no data set to merge into: import without --merge first',
    );
  }
  if (JSON.stringify(active.referenceTables) !== JSON.stringify(options.referenceTables)) {
    throw new ImportError(
      `data set ${active.version} was built with other reference tables: merge with the same --reference-tables, or import all people anew`,
    );
  }
  return { base: active, key: merge?.key ?? 'contactId' };
}

/** @returns how many contacts were left out, since a row of the files has their key */
async function carry(
  { onProgress }: ImportOptions,
  threads: ImportThreads,
  dataSet: OpenDataSet,
  mergeKeys: Uint32Array,
  additionalColumns: Set<string>,
  rows: number,
): Promise<number> {
  const of = threads.all.length;
  let done = 0;
  onProgress({ phase: 'carrying', done, total: of, rows });
  const carried = await Promise.all(
    threads.all.map(async (thread, index) => {
      const share = await thread.call({ type: 'carry', dataSet, share: { index, of }, mergeKeys });
      onProgress({ phase: 'carrying', done: ++done, total: of, rows });
      return share;
    }),
  );
  for (const share of carried) for (const column of share.additionalColumns) additionalColumns.add(column);
  return carried.reduce((sum, { replaced }) => sum + replaced, 0);
}

interface Built {
  readonly duplicates: number;
  readonly replaced: number;
  readonly carried: number;
}

async function buildPartitions(
  options: ImportOptions,
  threads: ImportThreads,
  partitions: number,
  { spilled, sections, moves }: Pick<GroupTask, 'spilled' | 'sections' | 'moves'>,
  writer: DataSetWriter,
  rows: number,
  onNamed: (named: Parameters<CompaniesFile['add']>[1]) => void,
): Promise<Built> {
  const recordsInOrder = new InOrder();
  const partsInOrder = new InOrder();
  const built = { duplicates: 0, replaced: 0, carried: 0 };
  let done = 0;
  await onEachPartition(threads, partitions, async (thread, partition) => {
    const grouped = await thread.call({ type: 'group', partition, spilled, sections, moves });
    built.duplicates += grouped.duplicates;
    built.replaced += grouped.replaced;
    built.carried += grouped.carried;
    const recordsStart = await recordsInOrder.run(partition, () => writer.appendRecords(grouped.records));
    const part = await thread.call({ type: 'encode', recordsStart });
    await partsInOrder.run(partition, () => {
      writer.appendPart(part);
      onNamed(grouped.named);
    });
    options.onProgress({ phase: 'building', done: ++done, total: partitions, rows });
    options.signal.throwIfAborted();
  });
  return built;
}

async function register(
  { control }: ImportOptions,
  version: DataSetVersion,
  createdAt: Date,
  manifest: Manifest,
  sources: readonly string[],
): Promise<void> {
  const sizeBytes = Object.values(manifest.files).reduce((sum, file) => sum + file.sizeBytes, 0);
  const { contacts, companies } = manifest;
  const record = { version, createdAtMs: createdAt.getTime(), contacts, companies, sizeBytes, sources };
  await control.dataSets.registerAndActivate(record, Date.now());
}

/** An import that would leave nobody to be found. */
class NothingTakenError extends ImportError {
  constructor(rows: number) {
    super(
      rows === 0
        ? 'no contact could be taken: the files have no rows'
        : `no contact could be taken: all ${rows} rows were rejected`,
    );
  }
}

function isAboutRejects(error: unknown): error is NothingTakenError | TooManyRejectsError {
  return error instanceof NothingTakenError || error instanceof TooManyRejectsError;
}

function withRejects(error: ImportError, rejectsFile: string | undefined): ImportError {
  const where = rejectsFile === undefined ? '' : `; the reasons are in ${rejectsFile}`;
  return new ImportError(`${error.message}${where}. The active data set is unchanged`);
}
