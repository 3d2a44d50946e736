import type { CompanyId } from '../contact.ts';

/** What a line asks of a contact; empty lists and texts ask nothing (contract section 4, columns 3 to 13). */
export interface LineFilters {
  readonly jobLevels: readonly number[];
  readonly jobFunctions: readonly number[];
  readonly title: string;
  readonly active: boolean;
  readonly isEmailRequired: boolean;
  readonly isPhoneRequired: boolean;
  readonly peopleCountries: readonly number[];
  readonly peopleStates: readonly string[];
  readonly peopleCities: readonly string[];
  readonly peopleArea: string;
  readonly peopleAddress: string;
}

/** A line that can be run. */
export interface LookupLine {
  readonly kind: 'lookup';
  readonly line: number;
  readonly queryId: string;
  readonly companyId: CompanyId;
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
