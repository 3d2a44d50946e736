import type { ContactReference } from '../result/new-id.ts';

/**
 * The contacts that have been forgotten (decision 0031): whatever a data set holds, no answer may hold them. In memory
 * that threads share, sorted by company, so a line asks once whether its company has any, and of most it has none:
 *
 *   f64 n | f64 x n company ids, ascending | u32 x n low halves, ascending in a company | u32 x n high halves
 */
export class ForgottenContacts {
  readonly memory: SharedArrayBuffer;
  readonly count: number;
  readonly #companies: Float64Array;
  readonly #lows: Uint32Array;
  readonly #highs: Uint32Array;
  readonly #here: ForgottenAtCompany;

  /** @param memory of another `ForgottenContacts` */
  constructor(memory: SharedArrayBuffer) {
    this.memory = memory;
    this.count = new Float64Array(memory, 0, 1)[0] ?? 0;
    this.#companies = new Float64Array(memory, 8, this.count);
    this.#lows = new Uint32Array(memory, 8 + this.count * 8, this.count);
    this.#highs = new Uint32Array(memory, 8 + this.count * 12, this.count);
    this.#here = new ForgottenAtCompany(this.#lows, this.#highs);
  }

  static of(contacts: readonly ContactReference[]): ForgottenContacts {
    return nobodyForgotten.and(contacts);
  }

  /** These and others, in memory of their own. */
  and(others: readonly ContactReference[]): ForgottenContacts {
    const sorted = others.toSorted((a, b) => a.companyId - b.companyId || a.number.low - b.number.low);
    const count = this.count + sorted.length;
    const memory = new SharedArrayBuffer(8 + count * 16);
    new Float64Array(memory, 0, 1)[0] = count;
    const all = new ForgottenContacts(memory);
    for (let at = 0, mine = 0, added = 0; at < count; at++) {
      const next = sorted[added];
      if (next === undefined || this.#comesBefore(mine, next)) {
        all.#companies[at] = this.#companies[mine] ?? 0;
        all.#lows[at] = this.#lows[mine] ?? 0;
        all.#highs[at] = this.#highs[mine] ?? 0;
        mine++;
      } else {
        all.#companies[at] = next.companyId;
        all.#lows[at] = next.number.low;
        all.#highs[at] = next.number.high;
        added++;
      }
    }
    return all;
  }

  #comesBefore(place: number, { companyId, number }: ContactReference): boolean {
    const company = this.#companies[place] ?? Number.POSITIVE_INFINITY;
    return company < companyId || (company === companyId && (this.#lows[place] ?? 0) <= number.low);
  }

  /** Those of one company, until the next call; undefined where it has none. */
  at(companyId: number): ForgottenAtCompany | undefined {
    const first = this.#firstOf(companyId);
    if (this.#companies[first] !== companyId) return undefined;
    let end = first + 1;
    while (this.#companies[end] === companyId) end++;
    return this.#here.turnTo(first, end);
  }

  has({ companyId, number }: ContactReference): boolean {
    return this.at(companyId)?.has(number.high, number.low) ?? false;
  }

  /** The first place that does not come before a company. */
  #firstOf(companyId: number): number {
    let from = 0;
    let to = this.count;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#companies[middle] ?? 0) < companyId) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/** Many more than a company has forgotten contacts: one that passes by chance costs a search. */
const filterSlots = 1 << 16;

/** The forgotten contacts of one company. Nearly every other contact is told apart by one look at the filter. */
export class ForgottenAtCompany {
  readonly #lows: Uint32Array;
  readonly #highs: Uint32Array;
  readonly #filter = new Uint8Array(filterSlots);
  #first = 0;
  #end = 0;

  constructor(lows: Uint32Array, highs: Uint32Array) {
    this.#lows = lows;
    this.#highs = highs;
  }

  turnTo(first: number, end: number): this {
    if (first === this.#first && end === this.#end) return this;
    this.#mark(0);
    this.#first = first;
    this.#end = end;
    this.#mark(1);
    return this;
  }

  has(high: number, low: number): boolean {
    if (this.#filter[low % filterSlots] === 0) return false;
    let from = this.#first;
    let to = this.#end;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#lows[middle] ?? 0) < low) from = middle + 1;
      else to = middle;
    }
    for (; from < this.#end && this.#lows[from] === low; from++) if (this.#highs[from] === high) return true;
    return false;
  }

  #mark(value: number): void {
    for (let at = this.#first; at < this.#end; at++)
      this.#filter[(this.#lows[at] ?? 0) % filterSlots] = value;
  }
}

export const nobodyForgotten: ForgottenContacts = new ForgottenContacts(new SharedArrayBuffer(8));
