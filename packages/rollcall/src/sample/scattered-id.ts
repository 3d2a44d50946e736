// Ids that look like those of a grown database: unique, but not in the order of appearance. An importer that
// only works on sorted ids would be found out by them. They come from a Feistel network, a bijection by its
// construction, so no table of used ids is needed at any size. The keys are fixed: ids do not depend on the seed.

import { mix32 } from './random-stream.ts';

const ROUNDS = 4;
/** Room for the largest company (50,000) in the low bits of a contact's position. */
const CONTACTS_PER_COMPANY = 65_536;
/** Generated company ids start here, above all documented ones. */
const FIRST_COMPANY_ID = 10_000_000;
const COMPANY_HALF_BITS = 18;
const CONTACT_HALF_BITS = 22;
const COMPANY_KEY = 0x2545f491;
const CONTACT_KEY = 0x6a09e667;
const PEOPLE_KEY = 0x3c6ef372;

/** A bijection on the integers from 0 to 2^(2 * halfBits) - 1. */
export function scatter(value: number, halfBits: number, key: number): number {
  const half = 2 ** halfBits;
  const shift = 32 - halfBits;
  let high = Math.floor(value / half);
  let low = value - high * half;
  for (let round = 1; round <= ROUNDS; round++) {
    const next = high ^ (mix32(low + Math.imul(key, round)) >>> shift);
    high = low;
    low = next;
  }
  return high * half + low;
}

/** The id of the generated company at this place of the sample: 10,000,000 to about 2^36. */
export function scatteredCompanyId(companyIndex: number): number {
  return FIRST_COMPANY_ID + scatter(companyIndex, COMPANY_HALF_BITS, COMPANY_KEY);
}

/** The id of a contact, given its company's place and its own place there: 1 to 2^44. */
export function scatteredContactId(companyIndex: number, position: number): number {
  return 1 + scatter(companyIndex * CONTACTS_PER_COMPANY + position, CONTACT_HALF_BITS, CONTACT_KEY);
}

/** The id of the person who first appeared at this place. */
export function scatteredPeopleId(companyIndex: number, position: number): number {
  return 1 + scatter(companyIndex * CONTACTS_PER_COMPANY + position, CONTACT_HALF_BITS, PEOPLE_KEY);
}
