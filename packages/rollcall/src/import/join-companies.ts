import { CompaniesInOrder } from '../data-set/companies-in-order.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { CompanyKeyHasher, companyKeyWords } from './companies/company-keys.ts';
import { type CompanyMoves, companyMoves } from './companies/company-moves.ts';
import type { CompanyResolution } from './companies/company-resolution.ts';
import type { SpilledFrames } from './group/spill-file.ts';
import type { ImportThreads } from './threads/import-threads.ts';

/**
 * Finds the companies of rows without a company id (ADR 0014): among those of rows with ids, which lie in the spilled
 * partitions, and in the active data set. Nothing is read where every row has an id.
 *
 * @param onPartition called after each partition, of both passes
 * @returns the companies that turned out to be others, and where their rows are spilled anew
 */
export async function joinCompanies(
  companies: CompanyResolution,
  active: OpenDataSet | undefined,
  threads: ImportThreads,
  spilled: readonly SpilledFrames[],
  partitions: number,
  onPartition: () => void,
): Promise<{ readonly moves: CompanyMoves; readonly spilled: readonly SpilledFrames[] }> {
  if (!companies.hasUnresolved) return { moves: companyMoves([]), spilled };
  if (active !== undefined) addActive(companies, active);
  await onEachPartition(threads, partitions, async (thread, partition) => {
    const given = await thread.call({ type: 'givenCompanies', partition, spilled });
    for (const [index, companyId] of given.companyIds.entries())
      companies.addGiven(companyId, given.keys, index * companyKeyWords);
    onPartition();
  });
  companies.settle();
  const moves = companyMoves(companies.moves());
  if (moves.length === 0) return { moves, spilled };
  await onEachPartition(threads, partitions, async (thread, partition) => {
    await thread.call({ type: 'move', partition, spilled, moves });
    onPartition();
  });
  const moved = await Promise.all(threads.all.map((thread) => thread.call({ type: 'finishMoves' })));
  return { moves, spilled: [...spilled, ...moved] };
}

function addActive(companies: CompanyResolution, active: OpenDataSet): void {
  const hasher = new CompanyKeyHasher();
  const keys = new Uint32Array(companyKeyWords);
  const reader = new CompaniesInOrder(active);
  try {
    for (const company of reader.companies())
      companies.addActive(company.companyId, hasher.keysOf(company, keys));
  } finally {
    reader.close();
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
