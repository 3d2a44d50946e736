import type { CompanyDifference, DifferenceTotals } from './compare-data-sets.ts';

/** What a comparison came to, when as much of it was listed as could be. */
export interface ListedTotals {
  readonly totals: DifferenceTotals;
  /** Changes that were counted and not listed. */
  readonly unlisted: number;
}

/**
 * A comparison of which so many changes at most are listed; all are counted.
 *
 * @param compared what `compareDataSets` gives
 * @returns as it: `undefined` in between is nothing
 */
export function* listedDifferences(
  compared: Generator<CompanyDifference | undefined, DifferenceTotals>,
  limit: number,
): Generator<CompanyDifference | undefined, ListedTotals> {
  using all = compared;
  let left = limit;
  let unlisted = 0;
  for (;;) {
    const step = all.next();
    if (step.done === true) return { totals: step.value, unlisted };
    const difference = step.value;
    const changes = difference === undefined ? 0 : changesOf(difference);
    const listed = Math.min(changes, left);
    unlisted += changes - listed;
    yield difference === undefined || listed === 0
      ? undefined
      : listed < changes
        ? cut(difference, left)
        : difference;
    left -= listed;
  }
}

/** Each contact that is listed is one change, and what is said of the company is another. */
function changesOf({ joined, left, changedTitle }: CompanyDifference): number {
  return 1 + joined.length + left.length + changedTitle.length;
}

/** As much of it as may be listed. */
function cut(difference: CompanyDifference, limit: number): CompanyDifference {
  let left = limit - 1;
  const first = <T>(items: readonly T[]): readonly T[] => {
    const taken = items.slice(0, left);
    left -= taken.length;
    return taken;
  };
  const joined = first(difference.joined);
  const gone = first(difference.left);
  return { ...difference, joined, left: gone, changedTitle: first(difference.changedTitle) };
}
