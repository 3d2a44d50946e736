import type { WorkloadKind } from './workload.ts';

/** Companies as they come: mostly small ones. */
export const typical: WorkloadKind = {
  name: 'typical',
  choose: ({ companyIds }, lines, random) =>
    Array.from({ length: lines }, () => companyIds[random.below(companyIds.length)] ?? 0),
};
