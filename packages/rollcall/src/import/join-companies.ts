import { CompaniesInOrder } from '../data-set/companies-in-order.ts';
import type { Company } from '../data-set/companies-table.ts';
import { dataSetDirectory } from '../data-set/data-set-directory.ts';
import { DataSetError } from '../data-set/data-set-error.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { CompanyKeyHasher, companyKeyWords } from './companies/company-keys.ts';
import { type CompanyMoves, companyMoves } from './companies/company-moves.ts';
import type { CompanyResolution } from './companies/company-resolution.ts';
import { framesOf, type SpilledPartitions } from './group/spill-file.ts';
import { ImportError } from './import-error.ts';
import type { ImportOptions } from './import-options.ts';
import type { OpenedInput, ReadTotals } from './read-inputs.ts';
import type { ImportThreads } from './threads/import-threads.ts';

/** Where rows lie, by the company that they belong to. */
export interface JoinedRows {
  readonly spilled: readonly SpilledPartitions[];
  /** Companies that turned out to be others; their rows are spilled anew under these. */
  readonly moves: CompanyMoves;
}

/** A data set of which only the companies are read. */
type KnownCompanies = Pick<OpenDataSet, 'version' | 'directory'>;

/**
 * The data set in which companies without an id are looked for. Only its companies.sqlite must be readable: ids stay the
 * same when the rest is damaged or of older rules, which an import mends.
 *
 * @throws {ImportError} when it cannot be read, and it is known by now that it is needed
 */
export async function activeCompanies(
  { control, dataDirectory, newCompanyIds }: ImportOptions,
  inputs: readonly OpenedInput[],
): Promise<KnownCompanies | undefined> {
  const active = newCompanyIds === true ? undefined : await control.dataSets.active();
  if (active === undefined) return undefined;
  const { version } = active;
  const known = { version, directory: dataSetDirectory(dataDirectory, version) };
  // Nobody should have to wait for the end of the rows to learn it.
  if (inputs.some(({ mapping }) => mapping.fields.companyId === undefined))
    forEachCompany(known, () => 'enough');
  return known;
}

/**
 * Finds the companies of rows without a company id (ADR 0014): among those of rows with ids, which lie in the spilled
 * partitions, and in the active data set. Nothing is read where every row has an id.
 */
export async function joinCompanies(
  { onProgress, signal }: ImportOptions,
  threads: ImportThreads,
  { companies, rows }: ReadTotals,
  active: KnownCompanies | undefined,
  { partitions, spilled }: { readonly partitions: number; readonly spilled: readonly SpilledPartitions[] },
): Promise<JoinedRows> {
  if (!companies.hasUnresolved) return { moves: companyMoves([]), spilled };
  // At most two passes over all partitions.
  const total = partitions * 2;
  let done = 0;
  const onPartition = (): void => {
    onProgress({ phase: 'joining', done: ++done, total, rows });
    signal.throwIfAborted();
  };
  if (active !== undefined) addActive(companies, active);
  await onEachPartition(threads, partitions, async (thread, partition) => {
    const given = await thread.call({ type: 'givenCompanies', spilled: framesOf(spilled, partition) });
    for (const [index, companyId] of given.companyIds.entries())
      companies.addGiven(companyId, given.keys, index * companyKeyWords);
    onPartition();
  });
  companies.settle();
  const moves = companyMoves(companies.moves());
  if (moves.length === 0) {
    onProgress({ phase: 'joining', done: total, total, rows });
    return { moves, spilled };
  }
  await onEachPartition(threads, partitions, async (thread, partition) => {
    await thread.call({ type: 'move', spilled: framesOf(spilled, partition), moves });
    onPartition();
  });
  const moved = await Promise.all(threads.all.map((thread) => thread.call({ type: 'finishMoves' })));
  return { moves, spilled: [...spilled, ...moved] };
}

function addActive(companies: CompanyResolution, active: KnownCompanies): void {
  const hasher = new CompanyKeyHasher();
  const keys = new Uint32Array(companyKeyWords);
  forEachCompany(active, (company) => {
    companies.addActive(company.companyId, hasher.keysOf(company, keys));
    return 'next';
  });
}

function forEachCompany(active: KnownCompanies, onCompany: (company: Company) => 'next' | 'enough'): void {
  try {
    const reader = new CompaniesInOrder(active);
    try {
      for (const company of reader.companies()) if (onCompany(company) === 'enough') return;
    } finally {
      reader.close();
    }
  } catch (error) {
    if (!(error instanceof DataSetError)) throw error;
    throw new ImportError(
      `companies without an id keep the ids that they have in the active data set, but ${error.message}. Restore it, ` +
        'or make another version active with `rollcall datasets use`; or import with --new-company-ids, which finds ' +
        'them by these files alone, so that some may get other ids than your lookup lines have',
    );
  }
}

/** Gives the partitions to the threads, one after the other. */
export async function onEachPartition(
  threads: ImportThreads,
  partitions: number,
  work: (thread: ImportThreads['all'][number], partition: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const workOn = async (thread: ImportThreads['all'][number]): Promise<void> => {
    while (next < partitions) await work(thread, next++);
  };
  await Promise.all(threads.all.map(workOn));
}
