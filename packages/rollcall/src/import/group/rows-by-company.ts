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
  rows: ByteSink,
  isMoved: (start: number, companyId: number) => boolean,
): Generator<CompanyRows> {
  const { words } = rows;
  const { ids, counts, ends, grouped } = groupRows(rows, isMoved);
  const sequence = (start: number): number => words[(start >>> 2) + rowWords.sequence] ?? 0;
  const byId = Uint32Array.from(ids.keys()).sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0));
  for (const group of byId) {
    const to = ends[group] ?? 0;
    const ofCompany = grouped.subarray(to - (counts[group] ?? 0), to);
    if (!isInOrder(ofCompany, sequence)) ofCompany.sort((a, b) => sequence(a) - sequence(b) || a - b);
    yield { companyId: ids[group] ?? 0, starts: ofCompany };
  }
}

/** Companies in the order in which they are first met, and where the rows of each end among all. */
interface Groups {
  readonly ids: readonly number[];
  readonly counts: readonly number[];
  readonly ends: Uint32Array;
  /** Where rows start, those of a company together. */
  readonly grouped: Uint32Array;
}

/** Not part of the generator, of which V8 makes slower code. */
function groupRows(
  { words, length }: ByteSink,
  isMoved: (start: number, companyId: number) => boolean,
): Groups {
  // Rows begin with their company's id, on multiples of eight.
  const doubles = new Float64Array(words.buffer, 0, length >>> 3);
  const groupOf = new Map<number, number>();
  const ids: number[] = [];
  const counts: number[] = [];
  const starts: number[] = [];
  const groups: number[] = [];
  for (let start = 0; start < length; start += words[(start >>> 2) + rowWords.bytes] ?? length) {
    const companyId = doubles[start >>> 3] ?? 0;
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
  for (let group = 0, end = 0; group < counts.length; group++) {
    ends[group] = end;
    end += counts[group] ?? 0;
  }
  const grouped = new Uint32Array(starts.length);
  for (let row = 0; row < starts.length; row++) {
    const group = groups[row] ?? 0;
    const place = ends[group] ?? 0;
    grouped[place] = starts[row] ?? 0;
    ends[group] = place + 1;
  }
  return { ids, counts, ends, grouped };
}

function isInOrder(starts: Uint32Array, sequence: (start: number) => number): boolean {
  for (let row = 1; row < starts.length; row++)
    if (sequence(starts[row - 1] ?? 0) > sequence(starts[row] ?? 0)) return false;
  return true;
}
