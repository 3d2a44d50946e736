import type { WorkloadKind } from './workload.ts';

/** Every second company is chosen by its size: as likely as one of its contacts among all contacts. */
export const heavy: WorkloadKind = {
  name: 'heavy',
  choose: ({ companyIds, contacts }, lines, random) => {
    const sums = new Float64Array(contacts.length);
    let sum = 0;
    for (const [index, count] of contacts.entries()) {
      sum += count;
      sums[index] = sum;
    }
    // The mix repeats every five lines, so both halves have all of it.
    return Array.from({ length: lines }, (_, index) => {
      const at = index % 2 === 0 ? random.below(companyIds.length) : firstAbove(sums, random.below(sum));
      return companyIds[at] ?? 0;
    });
  },
};

function firstAbove(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
