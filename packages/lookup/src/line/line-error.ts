import type { LineColumn } from './columns.ts';

/** What can be wrong with one line; each has its number in the server's error catalogue. */
export const lineErrorKinds = [
  'wrongColumnCount',
  'missingQueryId',
  'queryIdTooLong',
  'invalidCompanyId',
  'missingCompany',
  'invalidWebsite',
  'unknownJobLevel',
  'unknownJobFunction',
  'badBoolean',
  'unknownCountry',
  'invalidContactId',
] as const;
export type LineErrorKind = (typeof lineErrorKinds)[number];

/** One fault of one line, with where it is and what would be right (contract section 2). */
export interface LineError {
  readonly kind: LineErrorKind;
  /** The record's number, 1-based; blank lines and a header row are not counted. */
  readonly line: number;
  /** The line of the text on which the record starts, 1-based. */
  readonly physicalLine: number;
  readonly queryId?: string;
  readonly column?: LineColumn | 'newId';
  readonly value?: string;
  readonly text: string;
}

/** What can be wrong with the text as a whole. */
export const bodyErrorKinds = ['malformedCsv', 'emptyBody', 'tooManyLines', 'faultyHeader'] as const;
export type BodyErrorKind = (typeof bodyErrorKinds)[number];

export interface BodyError {
  readonly kind: BodyErrorKind;
  readonly text: string;
}
