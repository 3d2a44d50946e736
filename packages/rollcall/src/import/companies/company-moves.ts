/**
 * Which companies turned out to be others, for all threads: pairs of the id that was made of a key and the id that the
 * company has, ordered by the first, in memory that is shared.
 */
export type CompanyMoves = Float64Array;

export function companyMoves(moves: Iterable<readonly [number, number]>): CompanyMoves {
  const pairs = [...moves].sort(([a], [b]) => a - b);
  const shared = new Float64Array(new SharedArrayBuffer(pairs.length * 16));
  for (const [index, [from, to]] of pairs.entries()) {
    shared[index * 2] = from;
    shared[index * 2 + 1] = to;
  }
  return shared;
}

/** The id that a company has instead of the one that was made of its key; undefined where it is the same. */
export function movedTo(moves: CompanyMoves, companyId: number): number | undefined {
  let low = 0;
  let high = moves.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const from = moves[middle * 2] ?? 0;
    if (from === companyId) return moves[middle * 2 + 1];
    if (from < companyId) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
