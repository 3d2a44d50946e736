import { type CompanyKeys, companyKeyWords } from './company-keys.ts';

const slots = 2 ** 20;

/**
 * Remembers companies of rows with ids, so that a thread that cleans rows hands each on about once instead of with every
 * row. It forgets a company when another one needs its place: 8 MB, whatever the number of companies.
 */
export class SeenCompanies {
  readonly #seen = new Uint32Array(2 * slots);

  /** Whether the company, with just these keys, is new or forgotten; it is remembered from now on. */
  isNew(companyId: number, keys: CompanyKeys, at = 0): boolean {
    let high = Math.floor(companyId / 0x1_0000_0000) ^ 0x2545_f491;
    let low = companyId >>> 0;
    for (let word = at; word < at + companyKeyWords; word++) {
      high = mix(high, keys[word] ?? 0, 0x85eb_ca6b);
      low = mix(low, keys[word] ?? 0, 0xc2b2_ae35);
    }
    high = mix(high, low, 0x27d4_eb2f);
    low = mix(low, high, 0x1656_67b1);
    const slot = 2 * ((high ^ low) & (slots - 1));
    // The lowest bit says that something is there.
    if (this.#seen[slot] === high >>> 0 && this.#seen[slot + 1] === (low | 1) >>> 0) return false;
    this.#seen[slot] = high;
    this.#seen[slot + 1] = low | 1;
    return true;
  }
}

function mix(hash: number, word: number, factor: number): number {
  const mixed = Math.imul(hash ^ word, factor);
  return mixed ^ (mixed >>> 15);
}
