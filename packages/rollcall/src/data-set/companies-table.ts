import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { normalizeCompanyName } from '@rollcall/lookup';

/** What the data set knows of a company besides its contacts; absent text is empty. */
export interface Company {
  readonly companyId: number;
  readonly companyName: string;
  readonly website: string;
  readonly ticker: string;
  readonly externalCompanyId: string;
  readonly city: string;
  readonly state: string;
  /** Id of the reference table of countries; 0 when unknown. */
  readonly countryId: number;
  /** JSON of the operator's own columns of a file of companies; empty when there are none. */
  readonly additional: string;
  readonly contacts: number;
}

/** A company as companies.sqlite holds it: the values of its columns, in their order. */
export type CompanyValues = readonly [companyId: number, ...(string | number)[]];

/** Can be asked for on any thread: normalizing a name takes longer than writing the row. */
export function companyValues(company: Company): CompanyValues {
  return [
    company.companyId,
    company.companyName,
    normalizeCompanyName(company.companyName),
    company.website,
    company.ticker,
    company.externalCompanyId,
    company.city,
    company.state,
    company.countryId,
    company.contacts,
    company.additional,
  ];
}

const insertsPerTransaction = 50_000;

/** Writes companies.sqlite: companies by id, searchable by name, website and the operator's own account id. */
export class CompaniesWriter {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  #inserted = 0;

  constructor(path: string) {
    // SQLite would make the file readable for everyone.
    closeSync(openSync(path, 'wx', 0o600));
    this.#database = new DatabaseSync(path);
    // Nobody reads the file before it is complete and synced, so a journal would protect nothing.
    this.#database.exec(
      'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;',
    );
    // Companies come in any order of ids. Keeping a table in their order while it is written, as a primary key does,
    // takes three times as long as sorting them once at the end.
    this.#database.exec(`
      CREATE TABLE companies (
        company_id INTEGER NOT NULL,
        company_name TEXT NOT NULL,
        normalized_name TEXT NOT NULL,
        website TEXT NOT NULL,
        ticker TEXT NOT NULL,
        external_company_id TEXT NOT NULL,
        city TEXT NOT NULL,
        state TEXT NOT NULL,
        country_id INTEGER NOT NULL,
        contacts INTEGER NOT NULL,
        additional TEXT NOT NULL
      ) STRICT;
      BEGIN`);
    this.#insert = this.#database.prepare('INSERT INTO companies VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  }

  add(company: CompanyValues): void {
    this.#insert.run(...company);
    if (++this.#inserted % insertsPerTransaction === 0) this.#database.exec('COMMIT; BEGIN');
  }

  /** Builds the indexes and closes the file. */
  finish(): void {
    this.#database.exec(`
      COMMIT;
      CREATE UNIQUE INDEX companies_by_id ON companies (company_id);
      CREATE INDEX companies_by_name ON companies (normalized_name);
      CREATE INDEX companies_by_website ON companies (website) WHERE website <> '';
      CREATE INDEX companies_by_ticker ON companies (ticker) WHERE ticker <> '';
      CREATE INDEX companies_by_external_id ON companies (external_company_id) WHERE external_company_id <> '';`);
    this.#database.close();
  }

  /** Closes the file of a build that is given up, however far it got. */
  abandon(): void {
    if (this.#database.isOpen) this.#database.close();
  }
}
