import { type KeyKind, type KeyName, type KnownCompanies, keyNames } from './known-companies.ts';

/** Where a company can be found, as positions; a company that is found nowhere is new. */
export const sources = ['new', 'this import', 'active data set'] as const;
export type Source = (typeof sources)[number];

/** Where rows without a companyId belong, and why. */
export interface CompanyHome {
  readonly companyId: number;
  readonly source: Source;
  /** The key by which the company was found, or of which the id of a new one is made. */
  readonly foundBy: KeyName;
  /** Several companies have the rows' best key, so they joined none of them. */
  readonly ambiguous: boolean;
}

/**
 * A home as a number: one more than the number of a company that is known, or, negative, that of the key of which the
 * id of a new company is made. 0 is none.
 */
export type HomeCode = number;

/** Where a key belongs, and why: as `CompanyHome`. */
export interface Decision {
  readonly code: HomeCode;
  readonly source: Source;
  readonly foundBy: KeyKind;
  readonly ambiguous: boolean;
}

export function homeAtCompany(company: number): HomeCode {
  return company + 1;
}

export function homeAtNewCompany(key: number): HomeCode {
  return -(key + 1);
}

const settledMark = 0b10_0000;
const ambiguousMark = 0b1_0000;
const sourceShift = 2;
const twoBits = 0b11;

/** The homes of the keys that are the best ones of rows: five bytes a key. */
export class KeyHomes {
  readonly #known: KnownCompanies;
  readonly #codes: Int32Array;
  readonly #marks: Uint8Array;

  constructor(known: KnownCompanies) {
    this.#known = known;
    this.#codes = new Int32Array(known.keyCount);
    this.#marks = new Uint8Array(known.keyCount);
  }

  settle(key: number, { code, source, foundBy, ambiguous }: Decision): void {
    this.#codes[key] = code;
    this.#marks[key] =
      settledMark | (ambiguous ? ambiguousMark : 0) | (sources.indexOf(source) << sourceShift) | foundBy;
  }

  isSettled(key: number): boolean {
    return ((this.#marks[key] ?? 0) & settledMark) !== 0;
  }

  code(key: number): HomeCode {
    return this.#codes[key] ?? 0;
  }

  companyId(key: number): number {
    const code = this.code(key);
    return code > 0 ? this.#known.companyId(code - 1) : this.#known.ownCompanyId(-code - 1);
  }

  home(key: number): CompanyHome {
    const marks = this.#marks[key] ?? 0;
    return {
      companyId: this.companyId(key),
      source: sources[(marks >> sourceShift) & twoBits] ?? 'new',
      foundBy: keyNames[marks & twoBits] ?? 'name',
      ambiguous: (marks & ambiguousMark) !== 0,
    };
  }
}
