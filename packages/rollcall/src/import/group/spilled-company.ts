/** What a row says of its company, besides the id; absent text is empty. */
export interface SpilledCompany {
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
}
