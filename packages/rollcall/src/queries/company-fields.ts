import type { Company } from '../data-set/companies-table.ts';
import { companyAdditional } from '../data-set/company-row.ts';

/** A company with what is known of it, as JSON has it. */
export interface CompanyFields {
  readonly companyId: number;
  readonly companyName?: string;
  readonly website?: string;
  /** The operator's own account id. */
  readonly externalCompanyId?: string;
  readonly ticker?: string;
  readonly city?: string;
  readonly state?: string;
  /** By name. */
  readonly country?: string;
  readonly contacts: number;
  readonly additional?: Readonly<Record<string, string>>;
}

const textColumns = ['companyName', 'website', 'externalCompanyId', 'ticker', 'city', 'state'] as const;

/** @param country the name of its country; undefined when that is unknown */
export function companyFields(company: Company, country: string | undefined): CompanyFields {
  const additional = companyAdditional(company);
  return {
    companyId: company.companyId,
    ...Object.fromEntries(
      textColumns.flatMap((column) => (company[column] === '' ? [] : [[column, company[column]]])),
    ),
    ...(country !== undefined && { country }),
    contacts: company.contacts,
    ...(additional !== undefined && { additional }),
  };
}
