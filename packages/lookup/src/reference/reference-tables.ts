/** The rank of a person's position. A contact can have several. */
export interface JobLevel {
  readonly id: number;
  readonly name: string;
  /** 0 is best: the place of this level in the sort order of results (contract sections 4 and 8). */
  readonly rank: number;
}

/** The kind of work a person does. A contact can have several. */
export interface JobFunction {
  readonly id: number;
  readonly name: string;
}

/** A country or territory of ISO 3166-1. */
export interface Country {
  readonly id: number;
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** ISO 3166-1 alpha-3. */
  readonly code3: string;
  readonly name: string;
  /** Other spellings of the name that data holds; compared normalized. */
  readonly aliases: readonly string[];
}

/** A state, province, canton or prefecture. It has no id: its normalized name is its key. */
export interface State {
  /** ISO 3166-1 alpha-2 of the country it lies in. */
  readonly countryCode: string;
  /** ISO 3166-2 without the country's prefix: `CA`, not `US-CA`. */
  readonly code: string;
  readonly name: string;
  /** Names in other languages, older names and codes. Left out where there are none. */
  readonly aliases?: readonly string[];
}

/**
 * What ids and place names mean (contract section 8). An operator may replace a table; the tables are taken
 * into a data set when it is built, so a lookup reads ids as they were written.
 */
export interface ReferenceTables {
  readonly jobLevels: readonly JobLevel[];
  readonly jobFunctions: readonly JobFunction[];
  readonly countries: readonly Country[];
  readonly states: readonly State[];
}
