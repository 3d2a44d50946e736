import type { WorkloadKind } from './workload.ts';

/** The largest companies, each twice. */
export const largeAccounts: WorkloadKind = {
  name: 'large accounts',
  choose: ({ companyIds, contacts }, lines) => {
    const largest = [...companyIds.keys()]
      .sort((a, b) => (contacts[b] ?? 0) - (contacts[a] ?? 0) || a - b)
      .slice(0, lines / 2);
    return Array.from({ length: lines }, (_, index) => companyIds[largest[index % largest.length] ?? 0] ?? 0);
  },
};
