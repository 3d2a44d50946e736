import {
  type Contact,
  compareCodePoints,
  normalizeName,
  type ReferenceIndex,
} from '../../packages/lookup/src/index.ts';

/** What decides a contact's place among its colleagues (contract section 4, results). */
export interface ContactSortKey {
  /** Rank of the best job level; contacts without one come last. */
  readonly bestLevelRank: number;
  readonly lastName: string;
  readonly firstName: string;
  readonly numberHigh: number;
  readonly numberLow: number;
}

const rankWithoutLevel = 0xffff;

export function contactSortKey(contact: Contact, reference: ReferenceIndex): ContactSortKey {
  let bestLevelRank = rankWithoutLevel;
  for (const id of contact.jobLevels) {
    bestLevelRank = Math.min(bestLevelRank, reference.jobLevel(id)?.rank ?? rankWithoutLevel);
  }
  return {
    bestLevelRank,
    lastName: normalizeName(contact.lastName),
    firstName: normalizeName(contact.firstName),
    numberHigh: contact.number.high,
    numberLow: contact.number.low,
  };
}

/**
 * Best job level by rank, last name, first name, contact number. As the contract says it, for tests: blocks are
 * written in this order by `compareEntries`.
 */
export function compareContacts(a: ContactSortKey, b: ContactSortKey): number {
  return (
    a.bestLevelRank - b.bestLevelRank ||
    compareCodePoints(a.lastName, b.lastName) ||
    compareCodePoints(a.firstName, b.firstName) ||
    a.numberHigh - b.numberHigh ||
    a.numberLow - b.numberLow
  );
}
