/**
 * The bytes of a block: up to 2,000 contacts of one company (design section 3). Little-endian throughout.
 *
 *   head   everything that decides whether a contact matches, and where its row lies
 *   rows   each contact's result fields, ready to be copied into a result
 *
 * What repeats inside a company is written once and referred to by a number local to the block: a *role* is a set of
 * job levels, job functions and titles, a *place* a country, state, city, area and address. A lookup tests each role
 * and each place once, and then a contact costs three table lookups, whatever the line asks.
 *
 * Contacts are in result order. Their rows are so too in a block of one row group; in larger ones they are by role, since
 * lines ask for roles: what a line finds lies together, and little else is read with it (`rowOrder`).
 *
 * | head offset | type | field |
 * |---|---|---|
 * | 0 | u32 | magic "RCB1" |
 * | 4 | u32 | CRC-32 of the head from offset 8 to its end |
 * | 8 | u32 | size of the head in bytes, a multiple of 8 |
 * | 12 | u32 | size of the block in bytes, a multiple of 8 |
 * | 16 | f64 | company id |
 * | 24 | u32 | number of contacts |
 * | 28 | u32 | number of roles |
 * | 32 | u32 | number of places |
 * | 36 | u16 | 32-bit words of job level bits per role |
 * | 38 | u16 | 32-bit words of job function bits per role |
 * | 40 | u32 | bytes of role titles |
 * | 44 | u32 | bytes of place texts |
 * | 48 | f64 | where the frame with the contacts' records starts in records.bin, -1 without records |
 * | 56 | u32 | where this block's records start in the unpacked frame |
 * | 60 | u32 | 1 when rows are by role, 0 when they are in the order of contacts |
 *
 * Then, each section starting on a multiple of 4 in this order:
 *
 * | section | type | per |
 * |---|---|---|
 * | contact numbers, low then high half | u32 x 2 | contact |
 * | row offsets from the end of the head: start of the open and of the entitled fields | u32 x 2 | row, and one end |
 * | CRC-32 of 32 rows | u32 | row group |
 * | job level bits, job function bits | u32 x words | role |
 * | offsets of role titles | u32 | role, and one end |
 * | offsets of place texts: state, city, area, address | u32 x 4 | place, and one end |
 * | country id | u16 | place |
 * | role | u16 | contact |
 * | place | u16 | contact |
 * | position of the row among the rows, where they are by role | u16 | contact |
 * | flags | u8 | contact |
 * | role titles: normalized, one space at both ends, several joined with a line feed | u8 | |
 * | place texts: normalized keys; the areas of a place joined with a line feed | u8 | |
 *
 * Behind the last row up to seven zero bytes fill the block to a multiple of 8. They are the only bytes that no checksum
 * covers: nothing reads them.
 */

/** "RCB1" read as a little-endian number. */
export const blockMagic = 0x31_42_43_52;
export const fixedHeadBytes = 64;
export const maxContactsPerBlock = 2_000;
/** Rows are checked in groups, so that a match in a large block does not cost reading all of it. */
export const contactsPerRowGroup = 32;

export const contactFlags = { active: 1, email: 2, phone: 4 } as const;

export const headOffsets = {
  magic: 0,
  crc: 4,
  headBytes: 8,
  blockBytes: 12,
  companyId: 16,
  contacts: 24,
  roles: 28,
  places: 32,
  levelWords: 36,
  functionWords: 38,
  titleBytes: 40,
  placeBytes: 44,
  recordsFrame: 48,
  recordsStart: 56,
  rowsByRole: 60,
} as const;

/** The counts that fix where every section lies. */
export interface BlockCounts {
  readonly contacts: number;
  readonly roles: number;
  readonly places: number;
  readonly levelWords: number;
  readonly functionWords: number;
  readonly titleBytes: number;
  readonly placeBytes: number;
  readonly rowsByRole: boolean;
}

/** Start of each section in bytes from the start of the block. */
export interface BlockSections {
  numbers: number;
  rowOffsets: number;
  rowGroupCrcs: number;
  roleLevels: number;
  roleFunctions: number;
  titleOffsets: number;
  placeOffsets: number;
  placeCountries: number;
  roles: number;
  places: number;
  rowPositions: number;
  flags: number;
  titles: number;
  placeTexts: number;
  headBytes: number;
}

export function emptySections(): BlockSections {
  return {
    numbers: 0,
    rowOffsets: 0,
    rowGroupCrcs: 0,
    roleLevels: 0,
    roleFunctions: 0,
    titleOffsets: 0,
    placeOffsets: 0,
    placeCountries: 0,
    roles: 0,
    places: 0,
    rowPositions: 0,
    flags: 0,
    titles: 0,
    placeTexts: 0,
    headBytes: 0,
  };
}

/** Fills `into` in place: a lookup lays out two thousand blocks and more, and should not allocate for it. */
export function layOutSections(counts: BlockCounts, into: BlockSections): void {
  const { contacts, roles, places } = counts;
  let at = fixedHeadBytes;
  into.numbers = at;
  at += contacts * 8;
  into.rowOffsets = at;
  at += (contacts * 2 + 1) * 4;
  into.rowGroupCrcs = at;
  at += rowGroupCount(contacts) * 4;
  into.roleLevels = at;
  at += roles * counts.levelWords * 4;
  into.roleFunctions = at;
  at += roles * counts.functionWords * 4;
  into.titleOffsets = at;
  at += (roles + 1) * 4;
  into.placeOffsets = at;
  at += (places * 4 + 1) * 4;
  into.placeCountries = at;
  at = align(at + places * 2, 4);
  into.roles = at;
  at = align(at + contacts * 2, 4);
  into.places = at;
  at = align(at + contacts * 2, 4);
  into.rowPositions = at;
  if (counts.rowsByRole) at = align(at + contacts * 2, 4);
  into.flags = at;
  at = align(at + contacts, 4);
  into.titles = at;
  at = align(at + counts.titleBytes, 4);
  into.placeTexts = at;
  at += counts.placeBytes;
  into.headBytes = align(at, 8);
}

export function rowGroupCount(contacts: number): number {
  return Math.ceil(contacts / contactsPerRowGroup);
}

export function align(at: number, to: number): number {
  return Math.ceil(at / to) * to;
}
