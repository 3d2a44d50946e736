import { heavy } from './heavy.ts';
import { largeAccounts } from './large-accounts.ts';
import { typical } from './typical.ts';
import type { WorkloadKind } from './workload.ts';

export const allWorkloads: readonly WorkloadKind[] = [typical, heavy, largeAccounts];
