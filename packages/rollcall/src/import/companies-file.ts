import { csvField } from '@rollcall/lookup';
import { CompanyKeyHasher, companyKeyWords, hasCompanyKey } from './companies/company-keys.ts';
import type { CompanyResolution } from './companies/company-resolution.ts';
import { ReportFile } from './report-file.ts';
import type { NamedCompany } from './threads/thread-messages.ts';

/** Which company each name, website and external id of rows without a company id was found to be, and by what. */
export class CompaniesFile extends ReportFile {
  readonly #hasher = new CompanyKeyHasher();
  readonly #keys = new Uint32Array(companyKeyWords);

  constructor(path: string) {
    super(path, 'companyId,companyName,website,externalCompanyId,found,by,ambiguous');
  }

  add(companies: CompanyResolution, named: readonly NamedCompany[]): void {
    for (const company of named) {
      const { companyId, companyName, website, externalCompanyId } = company;
      const keys = this.#hasher.keysOf(company, this.#keys);
      const home = hasCompanyKey(keys) ? companies.explain(keys) : undefined;
      this.writeLine(
        [
          String(companyId),
          companyName,
          website,
          externalCompanyId,
          home?.source ?? 'new',
          home?.foundBy ?? 'name',
          home?.ambiguous === true ? 'true' : '',
        ].map(csvField),
      );
    }
  }
}
