import type { Field } from './column-mapping.ts';

/** A column of the file, as it is looked at. */
export interface FileColumn {
  readonly position: number;
  /** Without space around it. */
  readonly name: string;
  /** What names are compared by. */
  readonly key: string;
  /** The values of the sample without space around them; empty ones and words for none are left out. */
  readonly values: readonly string[];
}

/** How a claim was found, best first: of two columns that claim a field, the one with the better source has it. */
export const claimSources = ['given', 'export', 'header', 'words', 'content'] as const;
export type ClaimSource = (typeof claimSources)[number];

/** What a column seems to be, before columns that claim the same field are settled. */
export type Claim =
  | {
      readonly kind: 'field';
      readonly field: Field;
      readonly source: ClaimSource;
      /** The order of preference among claims of the same source; the lower, the better. */
      readonly rank: number;
      /** The number of the employment, 1 for the first; numbers may have gaps. */
      readonly employment: number;
      readonly reason: string;
    }
  | { readonly kind: 'additional'; readonly name: string; readonly reason: string }
  | { readonly kind: 'ignored'; readonly reason: string };

export type FieldClaim = Extract<Claim, { kind: 'field' }>;
