import { dataSetDirectory } from '../../data-set/data-set-directory.ts';
import { DataSetError } from '../../data-set/data-set-error.ts';
import type { Manifest } from '../../data-set/manifest.ts';
import { type OpenDataSet, openDataSet } from '../../data-set/open-data-set.ts';
import { withoutForgotten } from '../../data-set/without-forgotten.ts';
import { ImportError } from '../import-error.ts';
import type { ImportOptions } from '../import-options.ts';
import type { ReadTotals } from '../read-inputs.ts';
import type { ImportThreads } from '../threads/import-threads.ts';
import type { MergeKey } from './merge-key.ts';

/** What the rows of the files are added to. */
export interface Merge {
  readonly base: OpenDataSet;
  readonly key: MergeKey;
}

/**
 * The active data set, where an import adds to it: companies alone can only be added to people.
 *
 * @returns undefined where the files take its place
 * @throws {ImportError} when there is none, it cannot be read, or its ids mean something else
 */
export async function mergeOf(options: ImportOptions): Promise<Merge | undefined> {
  const { files, merge } = options;
  if (merge === undefined && files.length > 0) return undefined;
  const base = await openActive(options);
  if (base === undefined) {
    throw new ImportError(
      merge === undefined
        ? 'there is no data set to which companies could be added: import people first, or both at once'
        : 'there is no data set to merge into: import without --merge first',
    );
  }
  if (JSON.stringify(base.referenceTables) !== JSON.stringify(options.referenceTables)) {
    throw new ImportError(
      `data set ${base.version} was built with other reference tables: merge with the same --reference-tables, or import all people anew`,
    );
  }
  return { base, key: merge?.key ?? 'contactId' };
}

/** What the contacts of a data set come to as rows, rather too much: its records are packed, to a quarter at best. */
export function rowBytesOf({ manifest: { files } }: OpenDataSet): number {
  return files['blocks.bin'].sizeBytes + 4 * files['records.bin'].sizeBytes;
}

async function openActive({ control, dataDirectory }: ImportOptions): Promise<OpenDataSet | undefined> {
  const active = await control.dataSets.active();
  if (active === undefined) return undefined;
  try {
    return await withoutForgotten(
      control,
      await openDataSet(dataSetDirectory(dataDirectory, active.version)),
    );
  } catch (error) {
    if (!(error instanceof DataSetError)) throw error;
    throw new ImportError(
      `nothing can be added to the active data set: ${error.message}. An import of all people without --merge takes its place`,
    );
  }
}

/**
 * Spills the contacts of the base behind the rows of the files, each thread a share of them.
 *
 * @param additionalColumns gets the names of the operator's own columns that they have
 * @returns how many were left out, since a row of the files has their key
 */
export async function carryBase(
  { onProgress }: ImportOptions,
  threads: ImportThreads,
  base: OpenDataSet,
  { mergeKeys: { words: mergeKeys }, rows }: ReadTotals,
  additionalColumns: Set<string>,
): Promise<number> {
  const of = threads.all.length;
  let done = 0;
  onProgress({ phase: 'carrying', done, total: of, rows });
  const carried = await Promise.all(
    threads.all.map(async (thread, index) => {
      const share = await thread.call({ type: 'carry', dataSet: base, share: { index, of }, mergeKeys });
      onProgress({ phase: 'carrying', done: ++done, total: of, rows });
      return share;
    }),
  );
  for (const share of carried) for (const column of share.additionalColumns) additionalColumns.add(column);
  return carried.reduce((sum, { replaced }) => sum + replaced, 0);
}

/** @param left contacts that were left out when the base was carried over */
export function mergeSummary(
  { base, key }: Merge,
  built: { readonly carried: number; readonly replaced: number },
  left: number,
): Manifest['merge'] {
  return { base: base.version, key, kept: built.carried, replaced: left + built.replaced };
}
