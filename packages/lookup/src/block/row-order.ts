import { contactsPerRowGroup } from './layout.ts';

/** What the place of a contact's row depends on: the bits of its levels and functions, its flags and its role. */
export interface RowOrderOptions {
  readonly contacts: number;
  readonly roles: number;
  /** Role of a contact. */
  readonly roleOf: (contact: number) => number;
  readonly flagsOf: (contact: number) => number;
  /** Compares two roles by their levels and then by their functions. */
  readonly compareRoles: (one: number, other: number) => number;
}

/**
 * The contacts of a block in the order of their rows: by levels and functions, then by flags, then by role, and in result
 * order where all are alike. A line that asks for any of them finds rows that lie together.
 *
 * @returns undefined for a block of one row group, whose rows are read together in any order
 */
export function rowOrder(options: RowOrderOptions): Uint16Array | undefined {
  const { contacts, roles, roleOf, flagsOf, compareRoles } = options;
  if (contacts <= contactsPerRowGroup) return undefined;
  const sorted = Array.from({ length: roles }, (_, role) => role).sort(compareRoles);
  // Roles of the same levels and functions have the same rank.
  const rankOf = new Float64Array(roles);
  for (let at = 1, rank = 0; at < roles; at++) {
    if (compareRoles(sorted[at - 1] ?? 0, sorted[at] ?? 0) !== 0) rank++;
    rankOf[sorted[at] ?? 0] = rank;
  }
  // A number each, which sorts faster than anything that is compared: below 2^11 * 2^3 * 2^11 * 2^11.
  const keys = new Float64Array(contacts);
  for (let contact = 0; contact < contacts; contact++) {
    const role = roleOf(contact);
    keys[contact] = (((rankOf[role] ?? 0) * 8 + flagsOf(contact)) * 2_048 + role) * 2_048 + contact;
  }
  keys.sort();
  return Uint16Array.from(keys, (key) => key % 2_048);
}
