import type { UnnumberedContact } from '@rollcall/lookup';
import { hashCompanyKey } from '../clean/contact-number.ts';

/** What tells, in a merge, which contact a row is about (design section 6). */
export const mergeKeys = ['contactId', 'email', 'peopleId'] as const;
export type MergeKey = (typeof mergeKeys)[number];

/** Writes the 64 bits of a contact's key; false when the contact has none. */
export function hashMergeKey(
  contact: UnnumberedContact,
  key: MergeKey,
  into: Uint32Array,
  at: number,
): boolean {
  const text = key === 'email' ? contact.email.toLowerCase() : contact[key];
  if (text === '') return false;
  hashCompanyKey(`${key} ${text}`, into, at);
  return true;
}

/** A set of keys in memory that threads share; some 12 to 23 bytes a key. */
export class MergeKeySet {
  #words = new Uint32Array(new SharedArrayBuffer(1 << 12));
  #count = 0;

  /** As `hasMergeKey` takes it. */
  get words(): Uint32Array {
    return this.#words;
  }

  add(high: number, low: number): void {
    if ((this.#count + 1) * 2 * 10 > this.#words.length * 7) this.#grow();
    const at = slotOf(this.#words, high, low);
    if (this.#words[at] !== 0 || this.#words[at + 1] !== 0) return;
    this.#words[at] = high;
    this.#words[at + 1] = low;
    this.#count++;
  }

  #grow(): void {
    const larger = new Uint32Array(new SharedArrayBuffer(this.#words.byteLength * 2));
    for (let at = 0; at < this.#words.length; at += 2) {
      const high = this.#words[at] ?? 0;
      const low = this.#words[at + 1] ?? 0;
      if (high === 0 && low === 0) continue;
      const to = slotOf(larger, high, low);
      larger[to] = high;
      larger[to + 1] = low;
    }
    this.#words = larger;
  }
}

/** Whether a set has a key. */
export function hasMergeKey(set: Uint32Array, high: number, low: number): boolean {
  const at = slotOf(set, high, low);
  return set[at] !== 0 || set[at + 1] !== 0;
}

/** Where the key lies, or the free place where it would; a key is never all zeros. */
function slotOf(words: Uint32Array, high: number, low: number): number {
  const mask = words.length / 2 - 1;
  for (let slot = (low ^ Math.imul(high, 0x9e37_79b1)) & mask; ; slot = (slot + 1) & mask) {
    const at = slot * 2;
    const isFree = words[at] === 0 && words[at + 1] === 0;
    if (isFree || (words[at] === high && words[at + 1] === low)) return at;
  }
}
