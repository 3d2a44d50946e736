import { externalIdKind, type KnownCompanies, nameKind, nobody, websiteKind } from './known-companies.ts';

/** Instead of one more than a number: several of them, which agree on nothing. */
const several = -1;
/** Where a row points whose website is nobody's: it could be that of another company. */
const elsewhere = -2;

/**
 * The externalCompanyIds and websites of which nothing is known, and which are nevertheless those of a known company:
 * "upgrade" in the rules at the top of company-resolution.ts.
 */
export class Upgrades {
  readonly #known: KnownCompanies;
  /** By key: 0, or one more than the company at which its rows point, or `several`. */
  readonly #companies: Int32Array;
  /** By key: the kind of the best key by which one of its rows points. */
  readonly #kinds: Uint8Array;

  constructor(known: KnownCompanies) {
    this.#known = known;
    this.#companies = new Int32Array(known.keyCount);
    this.#kinds = new Uint8Array(known.keyCount).fill(nameKind);
    // Rows with an externalCompanyId point by websites, upgraded ones too.
    this.#find(websiteKind);
    this.#find(externalIdKind);
  }

  /** The company that a key joins, or `nobody`. */
  companyOf(key: number): number {
    return (this.#companies[key] ?? 0) - 1;
  }

  /** The kind of the key by which that company was found. */
  kindOf(key: number): typeof websiteKind | typeof nameKind {
    return this.#kinds[key] === websiteKind ? websiteKind : nameKind;
  }

  #find(kind: typeof externalIdKind | typeof websiteKind): void {
    const known = this.#known;
    /** By company: 0, or one more than the key that its rows have, or rows that point at it, or `several`. */
    const keysOfCompany = new Int32Array(known.companyCount);
    for (let combination = 0; combination < known.combinationCount; combination++) {
      const key = known.keyOf(combination, kind);
      if (key === -1) continue;
      for (const ofRow of [key, known.keyOf(combination, externalIdKind)]) {
        const home = ofRow === -1 ? nobody : known.knownHome(ofRow);
        if (home !== nobody) agree(keysOfCompany, home, key + 1);
      }
      const place = this.#placeOf(combination, kind);
      if (place === nobody) continue;
      agree(this.#companies, key, place === elsewhere ? several : place + 1);
      if (place === elsewhere) continue;
      agree(keysOfCompany, place, key + 1);
      if (kind === externalIdKind) this.#noteKind(combination, key);
    }
    for (let combination = 0; combination < known.combinationCount; combination++) {
      const key = known.keyOf(combination, kind);
      if (key === -1) continue;
      const company = this.companyOf(key);
      const joins =
        company >= 0 &&
        known.claimant(key) === nobody &&
        known.knownHome(key) === nobody &&
        !known.hasOwn(company, kind) &&
        keysOfCompany[company] === key + 1;
      if (!joins) this.#companies[key] = 0;
    }
  }

  /** The company at which rows of a combination point by the key next to the one of this kind. */
  #placeOf(combination: number, kind: typeof externalIdKind | typeof websiteKind): number {
    const website = kind === externalIdKind ? this.#known.keyOf(combination, websiteKind) : -1;
    if (website !== -1) {
      const home = this.#known.knownHome(website);
      if (home !== nobody) return home;
      const upgraded = this.companyOf(website);
      return upgraded >= 0 ? upgraded : elsewhere;
    }
    const name = this.#known.keyOf(combination, nameKind);
    return name === -1 ? nobody : this.#known.knownHome(name);
  }

  #noteKind(combination: number, key: number): void {
    const website = this.#known.keyOf(combination, websiteKind);
    if (website !== -1 && this.#known.knownHome(website) !== nobody) this.#kinds[key] = websiteKind;
  }
}

/** Notes a value where there is none yet, and that there are several where it is another one. */
function agree(values: Int32Array, index: number, value: number): void {
  const noted = values[index] ?? 0;
  if (noted === 0) values[index] = value;
  else if (noted !== value) values[index] = several;
}
