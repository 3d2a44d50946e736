import type { Company } from './companies-table.ts';

/** The operator's own columns of a company, which came with a file of companies; undefined where there are none. */
export function companyAdditional({
  additional,
}: Pick<Company, 'additional'>): Readonly<Record<string, string>> | undefined {
  return additional === '' ? undefined : JSON.parse(additional);
}

/** A company of a row of companies.sqlite, with the columns that it has under their names. */
export function companyOfRow(row: Readonly<Record<string, unknown>>): Company {
  return {
    companyId: Number(row['company_id']),
    companyName: String(row['company_name']),
    website: String(row['website']),
    ticker: String(row['ticker']),
    externalCompanyId: String(row['external_company_id']),
    city: String(row['city']),
    state: String(row['state']),
    countryId: Number(row['country_id']),
    // Data sets of before files of companies could be imported do not have the column.
    additional: String(row['additional'] ?? ''),
    contacts: Number(row['contacts']),
  };
}
