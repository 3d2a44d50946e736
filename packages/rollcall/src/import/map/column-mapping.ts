import type { PeopleColumn } from './people-columns.ts';

/** What a column of a file can mean: one of our own columns, or one that becomes several or another of them. */
export type Field =
  | PeopleColumn
  /** "City, ST", "City, State, Country": taken apart into city, state and country. */
  | 'location'
  /** The day on which an employment began. */
  | 'startDate'
  /** The day on which an employment ended; one in the past makes it inactive. */
  | 'endDate';

/**
 * Where the fields stand in a row. Several positions of one field are in order of preference: the first that has a
 * value is taken; of `titles` all are.
 */
export type FieldPositions = Readonly<Partial<Record<Field, readonly number[]>>>;

/** What each column of a file means. */
export interface ColumnMapping {
  /** The names of the columns, in the order of the fields of a row. */
  readonly header: readonly string[];
  /** Fields of the person, and of the first employment. */
  readonly fields: FieldPositions;
  /** Further employments that a row can hold ("Organization 2 - Name"): their own company, titles and dates. */
  readonly furtherEmployments: readonly FieldPositions[];
  /** The operator's own columns, which are kept under these names. */
  readonly additional: readonly { readonly name: string; readonly position: number }[];
}

/** What a file holds: people at companies, or companies alone. */
export type FileKind = 'people' | 'companies';

/** What became of a column. */
export type ColumnUse =
  | {
      readonly kind: 'field';
      readonly field: Field;
      /** 1 for the column that is taken first, 2 for the one that is taken where the first is empty, and so on. */
      readonly choice: number;
      /** 1 for the first employment of a row, and for what belongs to the person. */
      readonly employment: number;
    }
  | { readonly kind: 'additional'; readonly name: string }
  | { readonly kind: 'ignored' };

/** A column of a file, what it became and why, to be shown. */
export interface MappedColumn {
  readonly position: number;
  /** As the file has it, without space around it. */
  readonly name: string;
  readonly use: ColumnUse;
  /** `our column`, `HubSpot: Job Title`, `by content: 97% e-mail addresses`, `given by --map`. */
  readonly reason: string;
}

/** The mapping of a file, with what it is to be shown by. */
export interface ExplainedMapping extends ColumnMapping {
  /** The program whose export the file seems to be: `Salesforce contacts`. */
  readonly recognizedAs: string | undefined;
  /** All columns of the file, in their order. */
  readonly explain: readonly MappedColumn[];
}
