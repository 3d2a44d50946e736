import { normalizeCompanyName } from '@rollcall/lookup';
import { hashCompanyKey } from '../clean/contact-number.ts';

/**
 * What a company can be found by, as three hashes of 64 bits: of its externalCompanyId, its website and its name, in
 * this order, which is that of their worth. Six words, each hash high word first; one of zeros is a key that is absent.
 */
export type CompanyKeys = Uint32Array;

/** Words of `CompanyKeys`. */
export const companyKeyWords = 6;

/** The texts that name a company; empty where there is none. */
export interface CompanyTexts {
  /** The operator's own account id, compared as it is. */
  readonly externalCompanyId: string;
  /** The host alone, lower case, as a cleaned row has it. */
  readonly website: string;
  readonly companyName: string;
}

const namesRemembered = 65_536;

/** Makes the keys of companies; one hasher serves one thread, and remembers names, as they repeat from row to row. */
export class CompanyKeyHasher {
  readonly #positions = new Map<string, number>();
  readonly #hashes = new Uint32Array(2 * namesRemembered);

  /** @param into six words to write to, at `at`; new ones where it is not given */
  keysOf(company: CompanyTexts, into: Uint32Array = new Uint32Array(companyKeyWords), at = 0): CompanyKeys {
    into.fill(0, at, at + companyKeyWords);
    const { externalCompanyId, website, companyName } = company;
    if (externalCompanyId !== '') hashCompanyKey(`external ${externalCompanyId}`, into, at);
    if (website !== '') hashCompanyKey(`website ${website}`, into, at + 2);
    if (companyName !== '') {
      const position = this.#positionOf(companyName);
      into[at + 4] = this.#hashes[position] ?? 0;
      into[at + 5] = this.#hashes[position + 1] ?? 0;
    }
    return into;
  }

  #positionOf(companyName: string): number {
    const known = this.#positions.get(companyName);
    if (known !== undefined) return known;
    if (this.#positions.size === namesRemembered) this.#positions.clear();
    const position = 2 * this.#positions.size;
    this.#positions.set(companyName, position);
    const name = normalizeCompanyName(companyName);
    // A name without a word, such as "-", names nobody.
    if (name === '') this.#hashes.fill(0, position, position + 2);
    else hashCompanyKey(`name ${name}`, this.#hashes, position);
    return position;
  }
}

/** Whether there is anything to find a company by. */
export function hasCompanyKey(keys: CompanyKeys): boolean {
  return keys.some((word) => word !== 0);
}
