import type { JobLevel } from './reference-tables.ts';

/** The default job levels. Source of ids, names and ranks: contract section 8. */
export const jobLevels: readonly JobLevel[] = [
  { id: 1, name: 'C Level', rank: 2 },
  { id: 2, name: 'Senior Executive', rank: 3 },
  { id: 3, name: 'Vice President', rank: 5 },
  { id: 4, name: 'Director', rank: 7 },
  { id: 5, name: 'Manager', rank: 8 },
  { id: 6, name: 'Head', rank: 6 },
  { id: 7, name: 'Board Member', rank: 0 },
  { id: 8, name: 'Owner', rank: 1 },
  { id: 9, name: 'Partner', rank: 4 },
  { id: 10, name: 'Senior', rank: 9 },
  { id: 11, name: 'Staff', rank: 10 },
  { id: 12, name: 'Entry', rank: 11 },
  { id: 13, name: 'Intern', rank: 12 },
  { id: 14, name: 'Other', rank: 13 },
];
