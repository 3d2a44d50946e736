import type { BlockHead } from '../block/block-head.ts';
import type { CompanyId } from '../contact.ts';
import type { CompanyKey } from '../line/lookup-line.ts';

/** Where lines read companies from: a data set's file in production, memory in tests. */
export interface CompanyBlocks {
  /**
   * The company that a key names; of several, the one with the most contacts, and of those the one with the lowest id.
   * Undefined when the data set has none.
   */
  find(key: CompanyKey): CompanyId | undefined;
  /** Turns to a company. False when the data set does not have it. */
  open(companyId: number): boolean;
  /** A block of the company by its place in result order, its head read and checked; undefined behind the last. */
  head(index: number): BlockHead | undefined;
  /**
   * Reads and checks the rows of some row groups of that block.
   *
   * @param groups ascending, at least one
   * @returns memory in which a row lies at `base` plus its offset in the block; it is valid until the next call
   */
  rows(index: number, groups: readonly number[]): RowMemory;
}

export interface RowMemory {
  readonly bytes: Buffer;
  readonly base: number;
}
