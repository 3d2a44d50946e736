/**
 * Which company the rows without a companyId belong to (ADR 0014).
 *
 * A row names its company by up to three keys, from the best to the worst: the operator's own account id (E), the
 * website (W), and the name without its legal form (N). A row with a companyId belongs to that company, and says that
 * this company has its keys. Any other row belongs where its best key does; its other keys only say what else the
 * company is known by.
 *
 * A key belongs, by the first of these that says anything:
 *
 *   1. rows with ids          to the company that has the key in rows with a companyId
 *   2. rows with better keys  to the company of the rows that have the key and a better one: (E,W) brings W to the
 *                             company of E, (E,N) and (W,N) bring N to that of E or W
 *   3. the active data set    to the company that has the key there
 *   4. the id made of the key to the company with that id, if it is in this import or the active data set already: its
 *                             website or name has changed since, or has been given up
 *   5. an upgrade             see below
 *   6. a new company          with the id that is made of the key by a hash, so it is the same in every import
 *
 * Where the first that says anything says several companies, the key is ambiguous: it joins none of them, and belongs
 * to the company with the id made of the key.
 *
 * An upgrade keeps ids stable when a better key is added to a file. A key of which nothing is known (E, or W) joins
 * company C when
 *
 *   - every row with the key that points anywhere points at C, and one does. A row points by its next key: (E,W) by W,
 *     (E,N) and (W,N) by N; and there it is meant where W or N belongs by 1, 3, 4 or 5, not where its other rows lead;
 *   - no row with the key, an E, has a W that points nowhere: that could be another company's;
 *   - C has no key of this kind of its own, in rows with ids or in the active data set;
 *   - no row with another key of this kind points at C, or belongs to C by this key or by E.
 *
 * So a worse key never joins what a better one keeps apart: a row with a website does not join, by its name, a company
 * with another website.
 *
 * Nothing here depends on the order of rows: all keys are added first, then `settle` decides, then rows are asked for.
 * Memory is about 35 bytes for each distinct key, and some 20 for each company and each distinct combination of keys.
 */
import type { CompanyKeys } from './company-keys.ts';
import type { CompanyHome, KeyHomes } from './key-homes.ts';
import { type KeyName, KnownCompanies, keyKinds } from './known-companies.ts';
import { settleKeys } from './settle-keys.ts';

/**
 * What became of the companies of an import. Rows without a companyId are counted by their best key, each distinct one
 * once: it joined a company or made a new one.
 */
export interface CompanyReport {
  /** Companies of rows with a companyId. */
  readonly given: number;
  readonly joined: Readonly<Record<KeyName, Readonly<Record<'this import' | 'active data set', number>>>>;
  /** Companies that are neither in the active data set nor in rows with ids. */
  readonly created: number;
  /** Best keys that several companies have: each made a new company, or joined the one that it made before. */
  readonly ambiguous: Readonly<Record<KeyName, number>>;
}

/** The companies of one import. `at` is where the keys stand in a larger array of words. */
export class CompanyResolution {
  readonly #known = new KnownCompanies();
  #homes: KeyHomes | undefined;

  /** A row with a companyId. */
  addGiven(companyId: number, keys: CompanyKeys, at = 0): void {
    this.#requireOpen();
    this.#known.addGiven(companyId, keys, at);
  }

  /** A company of the active data set. Not needed where no row is unresolved. */
  addActive(companyId: number, keys: CompanyKeys, at = 0): void {
    this.#requireOpen();
    this.#known.addActive(companyId, keys, at);
  }

  /** A row without a companyId. */
  addUnresolved(keys: CompanyKeys, at = 0): void {
    this.#requireOpen();
    this.#known.addUnresolved(keys, at);
  }

  /** Whether there are rows without a companyId. */
  get hasUnresolved(): boolean {
    return this.#known.combinationCount > 0;
  }

  /** Decides. Nothing can be added behind it. */
  settle(): void {
    this.#homes ??= settleKeys(this.#known);
  }

  /** The company of a row without a companyId, one that was added. */
  resolve(keys: CompanyKeys, at = 0): number {
    const homes = this.#settled();
    return homes.companyId(this.#bestKey(homes, keys, at));
  }

  /** As `resolve`, with the reason. */
  explain(keys: CompanyKeys, at = 0): CompanyHome {
    const homes = this.#settled();
    return homes.home(this.#bestKey(homes, keys, at));
  }

  /** Companies that rows named by an id made of their best key, and that were found to be others: [that id, theirs]. */
  *moves(): Generator<readonly [number, number]> {
    const homes = this.#settled();
    for (let key = 0; key < this.#known.keyCount; key++) {
      if (!homes.isSettled(key)) continue;
      const own = this.#known.ownCompanyId(key);
      const companyId = homes.companyId(key);
      if (companyId !== own) yield [own, companyId];
    }
  }

  report(): CompanyReport {
    const homes = this.#settled();
    const none = { 'this import': 0, 'active data set': 0 };
    const joined = { externalCompanyId: { ...none }, website: { ...none }, name: { ...none } };
    const ambiguous = { externalCompanyId: 0, website: 0, name: 0 };
    let created = 0;
    for (let key = 0; key < this.#known.keyCount; key++) {
      if (!homes.isSettled(key)) continue;
      const home = homes.home(key);
      if (home.source === 'new') created++;
      else joined[home.foundBy][home.source]++;
      if (home.ambiguous) ambiguous[home.foundBy]++;
    }
    return { given: this.#known.givenCount(), joined, created, ambiguous };
  }

  #bestKey(homes: KeyHomes, keys: CompanyKeys, at: number): number {
    for (const kind of keyKinds) {
      const high = keys[at + 2 * kind] ?? 0;
      const low = keys[at + 2 * kind + 1] ?? 0;
      if (high === 0 && low === 0) continue;
      const key = this.#known.findKey(high, low);
      if (key !== -1 && homes.isSettled(key)) return key;
      break;
    }
    throw new RangeError('no row with these keys was added');
  }

  #requireOpen(): void {
    if (this.#homes !== undefined) throw new Error('the companies are settled: nothing can be added');
  }

  #settled(): KeyHomes {
    if (this.#homes === undefined) throw new Error('the companies are not settled yet');
    return this.#homes;
  }
}
