import type { ByteSink } from '@rollcall/lookup';
import { rowWords } from './spilled-row.ts';

/** Rows of one company: where each starts, in the order of the input. */
export interface CompanyRows {
  readonly companyId: number;
  readonly starts: Uint32Array;
}

/**
 * The rows of a partition, company by company in the order of their ids; the rows of a company by their sequence, and
 * by their place among the rows of one sequence.
 *
 * @param isMoved whether a row belongs to another company by now, and is passed over
 */
export function* rowsByCompany(
  { bytes, words, length }: ByteSink,
  isMoved: (start: number, companyId: number) => boolean,
): Generator<CompanyRows> {
  const groupOf = new Map<number, number>();
  const ids: number[] = [];
  const counts: number[] = [];
  const starts: number[] = [];
  const groups: number[] = [];
  for (let start = 0; start < length; start += words[(start >>> 2) + rowWords.bytes] ?? length) {
    const companyId = bytes.readDoubleLE(start);
    if (isMoved(start, companyId)) continue;
    let group = groupOf.get(companyId);
    if (group === undefined) {
      group = ids.length;
      groupOf.set(companyId, group);
      ids.push(companyId);
      counts.push(0);
    }
    counts[group] = (counts[group] ?? 0) + 1;
    starts.push(start);
    groups.push(group);
  }
  const ends = new Uint32Array(ids.length);
  let end = 0;
  for (const [group, count] of counts.entries()) {
    ends[group] = end;
    end += count;
  }
  const grouped = new Uint32Array(starts.length);
  for (const [row, start] of starts.entries()) {
    const group = groups[row] ?? 0;
    const place = ends[group] ?? 0;
    grouped[place] = start;
    ends[group] = place + 1;
  }
  const sequence = (start: number): number => words[(start >>> 2) + rowWords.sequence] ?? 0;
  const byId = Uint32Array.from(ids.keys()).sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0));
  for (const group of byId) {
    const to = ends[group] ?? 0;
    const ofCompany = grouped.subarray(to - (counts[group] ?? 0), to);
    if (!isInOrder(ofCompany, sequence)) ofCompany.sort((a, b) => sequence(a) - sequence(b) || a - b);
    yield { companyId: ids[group] ?? 0, starts: ofCompany };
  }
}

function isInOrder(starts: Uint32Array, sequence: (start: number) => number): boolean {
  for (let row = 1; row < starts.length; row++)
    if (sequence(starts[row - 1] ?? 0) > sequence(starts[row] ?? 0)) return false;
  return true;
}
