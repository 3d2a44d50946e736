// How many contacts the companies have. Real contact data is mostly small companies and a few giants, and the
// giants are what a lookup's speed depends on: so a Pareto distribution, cut at 50,000, about 7 on average.

import { documentedCompanies } from './documented-companies.ts';
import type { RandomStream } from './random-stream.ts';

/** No company of the sample has more contacts. */
export const largestCompanySize = 50_000;
const SMALLEST = 1.2;
/** Of a small sample, the documented companies take at most this share. */
const DOCUMENTED_SHARE = 0.7;
const ROOT = 23;
/** Above 2^(33/23), the largest root that can be asked for. */
const LARGEST_ROOT = 2.72;

/**
 * Draws floor(1.2 * u^(-1 / 1.15)), at most 50,000. As 1 / 1.15 is 20/23, that is the 20th power of a 23rd root,
 * found here with the four basic operations, which round alike everywhere; Math.pow may differ by engine.
 */
export function drawCompanySize(random: RandomStream): number {
  const x = 1 / random.fraction();
  // Bernoulli's inequality puts this start at or above the root, from where Newton's steps only fall.
  let root = Math.min(1 + (x - 1) / ROOT, LARGEST_ROOT);
  for (;;) {
    const power22 = power(root, 2) * power(root, 4) * power(root, 16);
    const next = root - (power22 * root - x) / (ROOT * power22);
    if (!(next < root)) break;
    root = next;
  }
  return Math.min(largestCompanySize, Math.floor(SMALLEST * power(root, 4) * power(root, 16)));
}

/**
 * The sizes of the documented companies in a sample of so many contacts. Their curated contacts are always
 * there from a hundred contacts up; the rest of their staff shrinks where it would fill a small sample.
 */
export function documentedSizes(contacts: number): readonly number[] {
  const curated = documentedCompanies.map((company) => company.curatedTitles.length);
  const curatedTotal = curated.reduce((sum, count) => sum + count, 0);
  const fullTotal = documentedCompanies.reduce((sum, company) => sum + company.size, 0);
  const room = contacts * DOCUMENTED_SHARE - curatedTotal;
  const scale = Math.max(0, Math.min(1, room / (fullTotal - curatedTotal)));
  return documentedCompanies.map((company) => {
    const kept = company.curatedTitles.length;
    return kept + Math.floor((company.size - kept) * scale);
  });
}

function power(base: number, exponent: 2 | 4 | 16): number {
  const square = base * base;
  if (exponent === 2) return square;
  const fourth = square * square;
  if (exponent === 4) return fourth;
  const eighth = fourth * fourth;
  return eighth * eighth;
}
