import { companyIdOfKey } from '../clean/contact-number.ts';
import type { CompanyKeys } from './company-keys.ts';
import { WordTable } from './word-table.ts';

/** Kinds of keys, as positions in `CompanyKeys` and in a combination: the lower, the better. */
export const keyKinds = [0, 1, 2] as const;
export type KeyKind = (typeof keyKinds)[number];
export const externalIdKind = 0;
export const websiteKind = 1;
export const nameKind = 2;

export const keyNames = ['externalCompanyId', 'website', 'name'] as const;
export type KeyName = (typeof keyNames)[number];

/** Instead of the number of a company: no company, or several. */
export const nobody = -1;
export const several = -2;

/** Facts of a company: bits. */
const isGivenFact = 1;
const isActiveFact = 2;
const hasExternalIdFact = 4;
const hasWebsiteFact = 8;

const severalGiven = 0x7fff_ffff;
const severalActive = -0x7fff_ffff;

/**
 * What rows and the active data set say: keys, companies and which has which, and the distinct combinations of keys of
 * rows without an id. Everything has a number, so that it takes a few bytes.
 */
export class KnownCompanies {
  readonly #keys = new WordTable(2);
  readonly #companies = new WordTable(2);
  /** Of three numbers of keys, each one more than it is, 0 for a key that is absent. */
  readonly #combinations = new WordTable(3);
  /** By key: 0, or one more than a company of rows with ids, or, negative, one of the active data set. */
  #claims = new Int32Array(64);
  /** By company. */
  #facts = new Uint8Array(64);

  addGiven(companyId: number, keys: CompanyKeys, at: number): void {
    const company = this.#companyOf(companyId, keys, at, isGivenFact);
    for (const kind of keyKinds) {
      const key = this.#internKey(keys, at, kind);
      if (key === -1) continue;
      const claim = this.#claims[key] ?? 0;
      if (claim <= 0) this.#claims[key] = company + 1;
      else if (claim !== company + 1) this.#claims[key] = severalGiven;
    }
  }

  addActive(companyId: number, keys: CompanyKeys, at: number): void {
    const company = this.#companyOf(companyId, keys, at, isActiveFact);
    for (const kind of keyKinds) {
      const key = this.#internKey(keys, at, kind);
      if (key === -1) continue;
      const claim = this.#claims[key] ?? 0;
      if (claim === 0) this.#claims[key] = -(company + 1);
      else if (claim < 0 && claim !== -(company + 1)) this.#claims[key] = severalActive;
    }
  }

  /** @throws {RangeError} when no key is there */
  addUnresolved(keys: CompanyKeys, at: number): void {
    const first = this.#internKey(keys, at, externalIdKind) + 1;
    const second = this.#internKey(keys, at, websiteKind) + 1;
    const third = this.#internKey(keys, at, nameKind) + 1;
    if (first + second + third === 0) throw new RangeError('a row without a companyId needs a key');
    this.#combinations.intern(first, second, third);
  }

  get keyCount(): number {
    return this.#keys.count;
  }

  get companyCount(): number {
    return this.#companies.count;
  }

  /** How many companies are in rows with ids. */
  givenCount(): number {
    let count = 0;
    for (let company = 0; company < this.companyCount; company++) if (this.isGiven(company)) count++;
    return count;
  }

  get combinationCount(): number {
    return this.#combinations.count;
  }

  /** The number of a key, or -1. */
  findKey(high: number, low: number): number {
    return this.#keys.find(high, low);
  }

  /** The number of the key of this kind in a combination, or -1 when it is absent. */
  keyOf(combination: number, kind: KeyKind): number {
    return this.#combinations.word(combination, kind) - 1;
  }

  /** The number of the company, or `nobody`. */
  findCompany(companyId: number): number {
    return this.#companies.find(Math.floor(companyId / 0x1_0000_0000), companyId >>> 0);
  }

  companyId(company: number): number {
    return this.#companies.word(company, 0) * 0x1_0000_0000 + this.#companies.word(company, 1);
  }

  /** The id that is made of a key. */
  ownCompanyId(key: number): number {
    return companyIdOfKey(this.#keys.word(key, 0), this.#keys.word(key, 1));
  }

  /**
   * Where a key belongs by what is known without other rows: to the company that has it or, where none or several do,
   * to the company whose id is made of it; `nobody` where there is none.
   */
  knownHome(key: number): number {
    const claimant = this.claimant(key);
    return claimant >= 0 ? claimant : this.findCompany(this.ownCompanyId(key));
  }

  /** Whether the company is in rows with ids. */
  isGiven(company: number): boolean {
    return ((this.#facts[company] ?? 0) & isGivenFact) !== 0;
  }

  /** Whether the company has an externalCompanyId, or a website, in rows with ids or in the active data set. */
  hasOwn(company: number, kind: typeof externalIdKind | typeof websiteKind): boolean {
    const fact = kind === externalIdKind ? hasExternalIdFact : hasWebsiteFact;
    return ((this.#facts[company] ?? 0) & fact) !== 0;
  }

  /** The company that has the key, in rows with ids or, where these say nothing, in the active data set. */
  claimant(key: number): number {
    const claim = this.#claims[key] ?? 0;
    if (claim === 0) return nobody;
    if (claim === severalGiven || claim === severalActive) return several;
    return Math.abs(claim) - 1;
  }

  /** Whether it is rows with ids that have the key. */
  isClaimGiven(key: number): boolean {
    return (this.#claims[key] ?? 0) > 0;
  }

  #companyOf(companyId: number, keys: CompanyKeys, at: number, fact: number): number {
    const company = this.#companies.intern(Math.floor(companyId / 0x1_0000_0000), companyId >>> 0);
    if (company >= this.#facts.length) this.#facts = grown(this.#facts, new Uint8Array(2 * company));
    let facts = (this.#facts[company] ?? 0) | fact;
    if (keys[at] !== 0 || keys[at + 1] !== 0) facts |= hasExternalIdFact;
    if (keys[at + 2] !== 0 || keys[at + 3] !== 0) facts |= hasWebsiteFact;
    this.#facts[company] = facts;
    return company;
  }

  /** The number of the key of this kind, or -1 when it is absent. */
  #internKey(keys: CompanyKeys, at: number, kind: KeyKind): number {
    const high = keys[at + 2 * kind] ?? 0;
    const low = keys[at + 2 * kind + 1] ?? 0;
    if (high === 0 && low === 0) return -1;
    const key = this.#keys.intern(high, low);
    if (key >= this.#claims.length) this.#claims = grown(this.#claims, new Int32Array(2 * key));
    return key;
  }
}

function grown<T extends Uint8Array | Int32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
