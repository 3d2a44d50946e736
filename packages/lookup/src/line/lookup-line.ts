import type { CompanyId } from '../contact.ts';
import type { CompanyKeyColumn } from './columns.ts';

/** What is asked of a contact; empty lists and texts ask nothing (contract section 4, columns 3 to 13). */
export interface LineFilters {
  readonly jobLevels: readonly number[];
  readonly jobFunctions: readonly number[];
  readonly title: string;
  /** Undefined asks nothing; a line always asks, a synchronous lookup need not. */
  readonly active: boolean | undefined;
  readonly isEmailRequired: boolean;
  readonly isPhoneRequired: boolean;
  readonly peopleCountries: readonly number[];
  readonly peopleStates: readonly string[];
  readonly peopleCities: readonly string[];
  readonly peopleArea: string;
  readonly peopleAddress: string;
}

/** What a company is looked for by, where its id is not given (contract section 4, submit). */
export interface CompanyKey {
  readonly column: CompanyKeyColumn;
  /** As it was sent, without spaces around it; of a website the host alone. Never empty. */
  readonly text: string;
}

/** How a line names its company. Keys are looked up when the line is run, in the data set that it runs on. */
export type LineCompany = { readonly companyId: CompanyId } | { readonly key: CompanyKey };

/** A line that can be run. */
export interface LookupLine {
  readonly kind: 'lookup';
  readonly line: number;
  readonly queryId: string;
  readonly company: LineCompany;
  readonly filters: LineFilters;
}

/** A line that is answered as `invalid` in the results and costs nothing (contract section 4). */
export interface InvalidLine {
  readonly kind: 'invalid';
  readonly line: number;
  readonly queryId: string;
  readonly reason: string;
}

export type SubmittedLine = LookupLine | InvalidLine;
