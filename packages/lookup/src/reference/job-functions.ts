import type { JobFunction } from './reference-tables.ts';

/** The default job functions. Source of ids and names: contract section 8. */
export const jobFunctions: readonly JobFunction[] = [
  { id: 1, name: 'Administration' },
  { id: 2, name: 'Sales' },
  { id: 3, name: 'Business Development' },
  { id: 4, name: 'Consulting' },
  { id: 5, name: 'Customer Service' },
  { id: 6, name: 'Data and Analytics' },
  { id: 7, name: 'Design' },
  { id: 8, name: 'Engineering' },
  { id: 9, name: 'Information Technology' },
  { id: 10, name: 'Finance and Accounting' },
  { id: 11, name: 'Human Resources' },
  { id: 12, name: 'Legal and Compliance' },
  { id: 13, name: 'Marketing' },
  { id: 14, name: 'Communications' },
  { id: 15, name: 'Medical and Health' },
  { id: 16, name: 'Operations' },
  { id: 17, name: 'Procurement and Supply Chain' },
  { id: 18, name: 'Product' },
  { id: 19, name: 'Project and Program Management' },
  { id: 20, name: 'Research and Science' },
  { id: 21, name: 'Education' },
  { id: 22, name: 'Others' },
  { id: 23, name: 'Security' },
  { id: 24, name: 'Real Estate and Facilities' },
];
