import type { Contact } from '../contact.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';
import { compareCodePoints, normalizeName } from '../text/normalize-name.ts';

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
 * Best job level by rank, last name, first name, contact number. It does not depend on the line, so blocks are written
 * in this order and a lookup never sorts.
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
