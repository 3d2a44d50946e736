import type { Company } from '../data-set/companies-table.ts';
import { companyAdditional } from '../data-set/company-row.ts';
import type { companyColumns, contactsColumn } from '../import/map/people-columns.ts';
import type { WrittenIds } from './written-ids.ts';

type CompanyColumn = (typeof companyColumns)[number];

/** What an export says of a company, by the columns of a file of companies; absent texts are empty. */
export type ExportedCompany = Readonly<Record<Exclude<CompanyColumn, 'companyId'>, string>> & {
  readonly companyId: number;
  readonly [contactsColumn]: number;
  /** The operator's own columns of a file of companies; left out where there are none. */
  readonly additional?: Readonly<Record<string, string>>;
};

export function exportedCompany(company: Company, ids: WrittenIds): ExportedCompany {
  const { companyId, companyName, website, externalCompanyId, ticker, city, state, countryId } = company;
  const additional = companyAdditional(company);
  return {
    companyId,
    companyName,
    website,
    externalCompanyId,
    ticker,
    city,
    state,
    country: ids.country(countryId),
    contacts: company.contacts,
    ...(additional !== undefined && { additional }),
  };
}
