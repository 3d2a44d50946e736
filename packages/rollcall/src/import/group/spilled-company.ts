import type { Company } from '../../data-set/companies-table.ts';

/** What a row says of its company, besides the id; absent text is empty. */
export type SpilledCompany = Omit<Company, 'companyId' | 'contacts'>;
