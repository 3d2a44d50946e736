import { setImmediate } from 'node:timers/promises';
import { type CompanyDifference, compareDataSets } from './compare-data-sets.ts';
import { type ListedTotals, listedDifferences } from './listed-differences.ts';
import type { OpenDataSet } from './open-data-set.ts';

export interface DifferenceBounds {
  /** Changes that are listed; all are counted. */
  readonly limit: number;
  readonly signal: AbortSignal;
  /** A comparison reads files as fast as it can; after so long, whoever else waits for this process has a turn. */
  readonly turnMs?: number;
}

/** As much of a comparison as fits into memory. */
export interface BoundedDifference extends ListedTotals {
  readonly companies: readonly CompanyDifference[];
}

/** @throws {DataSetError} when one of them is damaged, and the signal's reason when it is aborted */
export async function boundedDifference(
  before: OpenDataSet,
  after: OpenDataSet,
  { limit, signal, turnMs = 10 }: DifferenceBounds,
): Promise<BoundedDifference> {
  const companies: CompanyDifference[] = [];
  using differences = listedDifferences(
    compareDataSets(before, after, () => {}),
    limit,
  );
  let turnEndsMs = performance.now() + turnMs;
  for (let step = differences.next(); ; step = differences.next()) {
    if (step.done === true) return { ...step.value, companies };
    if (step.value !== undefined) companies.push(step.value);
    if (performance.now() < turnEndsMs) continue;
    await setImmediate();
    signal.throwIfAborted();
    turnEndsMs = performance.now() + turnMs;
  }
}
