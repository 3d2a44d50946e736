import type { ReferenceTables } from '@rollcall/lookup';
import type { ControlStore, DataSetVersion } from '../control/control-store.ts';
import type { Manifest } from '../data-set/manifest.ts';
import type { CompanyReport } from './companies/company-resolution.ts';
import type { ExplainedMapping } from './map/column-mapping.ts';
import type { GivenMapping } from './map/given-mapping.ts';
import type { MergeKey } from './merge/merge-key.ts';
import type { InputOptions } from './read/open-input.ts';
import type { PeopleInput } from './read/row-chunk.ts';
import type { NotedValues } from './threads/thread-messages.ts';

/** What is read, and how; a dry run needs no more. */
export interface ReadingOptions {
  /** Files of people: paths, or `-` for standard input. */
  readonly files: readonly string[];
  /** Files of companies alone. */
  readonly companyFiles?: readonly string[];
  readonly input?: InputOptions;
  /** What `--map` says; the rest is recognised. */
  readonly map?: GivenMapping;
  /** Stops the import when more rows are refused; it never does without. */
  readonly maxRejects?: number;
  readonly referenceTables: ReferenceTables;
  readonly signal: AbortSignal;
  /** Called for each file before its rows are read. */
  readonly onInput?: (input: PeopleInput, mapping: ExplainedMapping) => void;
  readonly onProgress: (progress: ImportProgress) => void;
}

export interface ImportOptions extends ReadingOptions {
  readonly dataDirectory: string;
  readonly control: ControlStore;
  readonly builtBy: string;
  /** Leaves the active version as it is: the new one is registered alone, since others have to fetch it first. */
  readonly isActivatedLater?: boolean;
  /** The setting `masterKey`: without it, the key is in the data directory. */
  readonly masterKey?: string | undefined;
  /** Adds to the active data set instead of taking its place. */
  readonly merge?: { readonly key: MergeKey };
  /** Finds companies without an id by the files alone, not in the active data set. */
  readonly newCompanyIds?: boolean;
}

export interface ImportProgress {
  readonly phase: 'reading' | 'carrying' | 'joining' | 'building' | 'finishing';
  /** Bytes of the input when reading, otherwise parts. */
  readonly done: number;
  /** Undefined for a stream. */
  readonly total: number | undefined;
  readonly rows: number;
}

export interface ImportReport {
  readonly version: DataSetVersion;
  readonly manifest: Manifest;
  /** Of the rows read, those that are further employments of one row of a file. */
  readonly furtherEmployments: number;
  /** Where the refused rows are, when there are any. */
  readonly rejectsFile: string | undefined;
  /** Values that were put aside, by column. */
  readonly notes: readonly NotedValues[];
  /** What became of companies without an id; undefined when all have one. */
  readonly companies: CompanyReport | undefined;
  /** Where it stands which company each name, website and external id was found to be. */
  readonly companiesFile: string | undefined;
}
