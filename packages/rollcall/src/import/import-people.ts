import { hash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSetVersion } from '../control/control-store.ts';
import {
  abandonBuild,
  dataSetDirectory,
  finishBuild,
  newDataSetVersion,
  releaseBuild,
  removeFiles,
  startBuild,
} from '../data-set/data-set-directory.ts';
import { DataSetWriter } from '../data-set/data-set-writer.ts';
import { type Manifest, manifestFile } from '../data-set/manifest.ts';
import { removeLeftovers } from '../data-set/remove-versions.ts';
import { reportPath } from '../data-set/version-reports.ts';
import { buildPartitions } from './build-partitions.ts';
import { CompaniesFile } from './companies-file.ts';
import { asDiskFull } from './disk-full.ts';
import { ForgottenMeanwhile, ForgottenMeanwhileError } from './forgotten-meanwhile.ts';
import { forgottenPeople } from './forgotten-people.ts';
import { partitionCount } from './group/spill-file.ts';
import { ImportError } from './import-error.ts';
import type { ImportOptions, ImportReport } from './import-options.ts';
import { activeCompanies, joinCompanies } from './join-companies.ts';
import { carryBase, type Merge, mergeOf, mergeSummary, rowBytesOf } from './merge/merge-base.ts';
import {
  closeInputs,
  type OpenedInput,
  openInputs,
  readInputs,
  sizeOf,
  TooManyRejectsError,
} from './read-inputs.ts';
import { RejectsFile } from './rejects-file.ts';
import { ImportThreads } from './threads/import-threads.ts';

/**
 * Builds a data set of people files and makes it the active one (design section 6).
 *
 *   open files, map columns → read and clean rows, spill by company → (merge: spill the active data set behind them)
 *     → find the companies of rows without ids → per partition: group, order, encode → sync → register and activate
 *
 * Nothing is in use before the last step, so failing or stopping anywhere leaves the old data set as it was.
 */
export async function importPeople(options: ImportOptions): Promise<ImportReport> {
  await removeLeftovers(options.control, options.dataDirectory);
  const meanwhile = await ForgottenMeanwhile.begin(options.control);
  try {
    const signal = AbortSignal.any([options.signal, meanwhile.signal]);
    return await build({ ...options, signal }, meanwhile.sequence);
  } finally {
    await meanwhile.end();
  }
}

async function build(options: ImportOptions, forgottenSequence: number): Promise<ImportReport> {
  const { dataDirectory, control } = options;
  const forgotten = await forgottenPeople(options);
  const merge = await mergeOf(options);
  const inputs = await openInputs(options);
  const createdAt = new Date(await control.nowMs());
  const version = newDataSetVersion(createdAt);
  const { building, spillDirectory } = await begin(dataDirectory, version);
  const rejects = new RejectsFile(join(building, 'rejects.csv'));
  const companiesFile = new CompaniesFile(join(building, 'companies.csv'));
  const inputBytes = bytesToRead(inputs, merge);
  const partitions = partitionCount(inputBytes);
  const threads = new ImportThreads(inputBytes, (thread) => ({
    thread,
    referenceTables: options.referenceTables,
    spillPath: join(spillDirectory, `${thread}.rows`),
    partitions,
    today: createdAt.toISOString().slice(0, 10),
    mergeKey: merge?.key,
    forgotten,
  }));
  // A thread may be at something that takes long, of which nobody can tell it that it has to stop.
  const stop = (): void => void threads.terminate();
  options.signal.addEventListener('abort', stop, { once: true });
  let writer: DataSetWriter | undefined;
  try {
    const active = merge?.base ?? (await activeCompanies(options, inputs));
    const read = await readInputs(inputs, options, threads, rejects);
    const additionalColumns = new Set(read.additionalColumns);
    const left =
      merge === undefined ? 0 : await carryBase(options, threads, merge.base, read, additionalColumns);
    const spilled = await Promise.all(threads.all.map((thread) => thread.call({ type: 'finishSpill' })));
    const frames = spilled.map((ofThread) => ofThread.frames);
    const sections = spilled.map((ofThread) => ofThread.sections);
    const joined = await joinCompanies(options, threads, read, active, { partitions, spilled: frames });
    writer = new DataSetWriter(building, options.referenceTables);
    const companies = read.companies.hasUnresolved ? read.companies : undefined;
    const rowsToBuild = { ...joined, sections };
    const built = await buildPartitions(
      options,
      threads,
      partitions,
      rowsToBuild,
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
      taken: read.rows - rejects.count - built.duplicates - read.forgotten - built.forgotten,
      rejected: rejects.count,
      duplicates: built.duplicates,
      ...(forgotten !== undefined && { forgotten: read.forgotten + built.forgotten }),
    };
    const sources = inputs.map(({ input }) => input.name);
    const manifest = await writer.finish({
      version,
      createdAt,
      builtBy: options.builtBy,
      sources,
      rows,
      additionalColumns: [...additionalColumns].sort(),
      ...(merge !== undefined && { merge: mergeSummary(merge, built, left) }),
    });
    options.signal.throwIfAborted();
    const rejectsFile = await rejects.moveTo(reportPath(dataDirectory, 'rejects', version));
    const namedFile = await companiesFile.moveTo(reportPath(dataDirectory, 'companies', version));
    await finishBuild(dataDirectory, version);
    await register(options, version, createdAt, manifest, sources, forgottenSequence).catch(
      async (error: unknown) => {
        if (error instanceof ForgottenMeanwhileError) await removeFiles(dataDirectory, version);
        throw error;
      },
    );
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

/** Makes the directories of an import, whole or not at all. */
async function begin(dataDirectory: string, version: DataSetVersion) {
  try {
    const building = await startBuild(dataDirectory, version);
    const spillDirectory = join(building, 'spill');
    await mkdir(spillDirectory, { mode: 0o700 });
    return { building, spillDirectory };
  } catch (error) {
    await abandonBuild(dataDirectory, version, 'removed');
    throw asDiskFull(error, dataDirectory);
  }
}

async function register(
  { control, dataDirectory, isActivatedLater }: ImportOptions,
  version: DataSetVersion,
  createdAt: Date,
  manifest: Manifest,
  sources: readonly string[],
  forgottenSequence: number,
): Promise<void> {
  const sizeBytes = Object.values(manifest.files).reduce((sum, file) => sum + file.sizeBytes, 0);
  const { contacts, companies } = manifest;
  const manifestSha256 = hash(
    'sha256',
    await readFile(join(dataSetDirectory(dataDirectory, version), manifestFile)),
  );
  const counts = { contacts, companies, sizeBytes };
  const record = { version, createdAtMs: createdAt.getTime(), ...counts, sources, manifestSha256 };
  const isRegistered =
    isActivatedLater === true
      ? await control.dataSets.register(record, forgottenSequence)
      : await control.dataSets.registerAndActivate(record, await control.nowMs(), forgottenSequence);
  if (!isRegistered) throw new ForgottenMeanwhileError();
}

/** Of the files, and of what is carried over; undefined when it is not known. */
function bytesToRead(inputs: readonly OpenedInput[], merge: Merge | undefined): number | undefined {
  const ofFiles = sizeOf(inputs);
  return ofFiles === undefined ? undefined : ofFiles + (merge === undefined ? 0 : rowBytesOf(merge.base));
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
