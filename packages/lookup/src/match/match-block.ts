import type { BlockHead } from '../block/block-head.ts';
import { maxContactsPerBlock } from '../block/layout.ts';
import type { LineQuery } from './compile-line.ts';
import { conditions } from './conditions.ts';
import type { ForgottenAtCompany } from './forgotten-contacts.ts';
import { failPlaces } from './place-query.ts';
import { failRolesWithoutTitle } from './title-query.ts';

/**
 * Finds the contacts of a block that a line asks for. Each role, each place and each value of the flags is tested once;
 * a contact then fails what its role, its place and its flags fail together.
 */
export class BlockMatcher {
  /** The matching contacts of the last block, ascending, which is result order; the first `match()` of them count. */
  readonly hits = new Uint32Array(maxContactsPerBlock);
  readonly #roleFailures = new Uint16Array(maxContactsPerBlock);
  readonly #placeFailures = new Uint16Array(maxContactsPerBlock);

  /**
   * @param forgotten of the company: they match nothing
   * @returns how many contacts match; `hits` holds them
   */
  match(head: BlockHead, query: LineQuery, forgotten?: ForgottenAtCompany): number {
    this.#testRolesAndPlaces(head, query);
    const { hits } = this;
    const roleFailures = this.#roleFailures;
    const placeFailures = this.#placeFailures;
    const { flagFailures } = query;
    const { bytes, u16 } = head.memory;
    const { contacts } = head;
    const roles = (head.start + head.at.roles) >> 1;
    const places = (head.start + head.at.places) >> 1;
    const flags = head.start + head.at.flags;
    let count = 0;
    for (let contact = 0; contact < contacts; contact++) {
      const failed =
        (roleFailures[u16[roles + contact] ?? 0] ?? 0) |
        (placeFailures[u16[places + contact] ?? 0] ?? 0) |
        (flagFailures[bytes[flags + contact] ?? 0] ?? 0);
      if (failed === 0) hits[count++] = contact;
    }
    return forgotten === undefined ? count : this.#dropForgotten(head, forgotten, count);
  }

  /**
   * Counts the contacts of the block that `match` went over last by the first condition that each fails, for the funnel of
   * a line without matches.
   *
   * @param head and query of that match, none of whose contacts matched
   * @param dropped one count per condition, in the order of the conditions' bits; this block's are added
   * @param forgotten of the company: they are not there to be dropped
   * @returns the contacts of the block without those that are forgotten
   */
  countDropped(
    head: BlockHead,
    { flagFailures }: LineQuery,
    dropped: Uint32Array,
    forgotten?: ForgottenAtCompany,
  ): number {
    const roleFailures = this.#roleFailures;
    const placeFailures = this.#placeFailures;
    const { bytes, u16 } = head.memory;
    const { contacts } = head;
    const roles = (head.start + head.at.roles) >> 1;
    const places = (head.start + head.at.places) >> 1;
    const flags = head.start + head.at.flags;
    let total = contacts;
    for (let contact = 0; contact < contacts; contact++) {
      if (forgotten?.has(head.numberHigh(contact), head.numberLow(contact)) === true) {
        total--;
        continue;
      }
      const failed =
        (roleFailures[u16[roles + contact] ?? 0] ?? 0) |
        (placeFailures[u16[places + contact] ?? 0] ?? 0) |
        (flagFailures[bytes[flags + contact] ?? 0] ?? 0);
      const first = 31 - Math.clz32(failed & -failed);
      dropped[first] = (dropped[first] ?? 0) + 1;
    }
    return total;
  }

  /** Looks at matches alone: a scan goes over many more contacts than match. */
  #dropForgotten(head: BlockHead, forgotten: ForgottenAtCompany, count: number): number {
    const { hits } = this;
    let left = 0;
    for (let hit = 0; hit < count; hit++) {
      const contact = hits[hit] ?? 0;
      if (!forgotten.has(head.numberHigh(contact), head.numberLow(contact))) hits[left++] = contact;
    }
    return left;
  }

  #testRolesAndPlaces(head: BlockHead, query: LineQuery): void {
    const failures = this.#roleFailures.fill(0, 0, head.roles);
    if (query.levels !== undefined) {
      failRolesWithoutBits(head, head.at.roleLevels, query.levels, conditions.jobLevel, failures);
    }
    if (query.functions !== undefined) {
      failRolesWithoutBits(head, head.at.roleFunctions, query.functions, conditions.jobFunction, failures);
    }
    if (query.title !== undefined) failRolesWithoutTitle(head, query.title, conditions.title, failures);
    if (query.places === undefined) this.#placeFailures.fill(0, 0, head.places);
    else failPlaces(head, query.places, this.#placeFailures);
  }
}

/** Adds `bit` to the failures of every role that has none of the asked ids. */
function failRolesWithoutBits(
  head: BlockHead,
  section: number,
  asked: Uint32Array,
  bit: number,
  failures: Uint16Array,
): void {
  const { u32 } = head.memory;
  let at = (head.start + section) >> 2;
  for (let role = 0; role < head.roles; role++) {
    let common = 0;
    for (let word = 0; word < asked.length; word++) common |= (u32[at++] ?? 0) & (asked[word] ?? 0);
    if (common === 0) failures[role] = (failures[role] ?? 0) | bit;
  }
}
