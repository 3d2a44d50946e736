import { crc32 } from 'node:zlib';
import type { BlockHead } from './block-head.ts';
import type { RecordsPosition } from './encode-block.ts';
import { contactsPerRowGroup, emptySections, headOffsets, layOutSections } from './layout.ts';
import { rowOrder } from './row-order.ts';

/**
 * A block without some of its contacts (decision 0031): the bytes that the encoder would have written for the others,
 * with zeros up to the size that the block had, so that no other block has to move. What only the contacts that go
 * have of roles and places goes with them.
 *
 * @param head of a block whose rows lie behind it in the same memory, checked
 * @param isKept of each contact of the block
 * @param records where the records of the kept contacts lie
 */
export function withoutContacts(
  head: BlockHead,
  isKept: (contact: number) => boolean,
  records: RecordsPosition,
): Buffer {
  const { memory, start } = head;
  const { bytes: from, u32 } = memory;
  const kept = Array.from({ length: head.contacts }, (_, contact) => contact).filter(isKept);
  const roleOf = (contact: number): number => from.readUInt16LE(start + head.at.roles + contact * 2);
  const roles = new Distinct(kept.map(roleOf));
  const places = new Distinct(kept.map((contact) => from.readUInt16LE(start + head.at.places + contact * 2)));
  const titleAt = (role: number): number => u32[((start + head.at.titleOffsets) >> 2) + role] ?? 0;
  const placeAt = (place: number, key = 0): number =>
    u32[((start + head.at.placeOffsets) >> 2) + place * 4 + key] ?? 0;

  const at = emptySections();
  const titleBytes = roles.items.reduce((sum, role) => sum + titleAt(role + 1) - titleAt(role), 0);
  const placeBytes = places.items.reduce((sum, place) => sum + placeAt(place + 1) - placeAt(place), 0);
  const { levelWords, functionWords } = head;
  const counts = { contacts: kept.length, roles: roles.items.length, places: places.items.length };
  const order = rowOrder({
    contacts: kept.length,
    roles: roles.items.length,
    roleOf: (index) => roles.placeOf(roleOf(kept[index] ?? 0)),
    flagsOf: (index) => head.flags(kept[index] ?? 0),
    compareRoles: (one, other) => compareBits(head, roles.items[one] ?? 0, roles.items[other] ?? 0),
  });
  const rowsByRole = order !== undefined;
  layOutSections({ ...counts, levelWords, functionWords, titleBytes, placeBytes, rowsByRole }, at);

  const into = Buffer.alloc(head.blockBytes);
  from.copy(into, 0, start, start + headOffsets.contacts);
  into.writeUInt32LE(at.headBytes, headOffsets.headBytes);
  into.writeUInt32LE(counts.contacts, headOffsets.contacts);
  into.writeUInt32LE(counts.roles, headOffsets.roles);
  into.writeUInt32LE(counts.places, headOffsets.places);
  into.writeUInt16LE(levelWords, headOffsets.levelWords);
  into.writeUInt16LE(functionWords, headOffsets.functionWords);
  into.writeUInt32LE(titleBytes, headOffsets.titleBytes);
  into.writeUInt32LE(placeBytes, headOffsets.placeBytes);
  into.writeUInt32LE(rowsByRole ? 1 : 0, headOffsets.rowsByRole);

  let row = 0;
  for (let position = 0; position < kept.length; position++) {
    const index = order?.[position] ?? position;
    const contact = kept[index] ?? 0;
    if (rowsByRole) into.writeUInt16LE(position, at.rowPositions + index * 2);
    const open = head.openStart(contact);
    const end = head.rowEnd(contact);
    const rows = start + head.headBytes;
    into.writeUInt32LE(head.numberLow(contact), at.numbers + index * 8);
    into.writeUInt32LE(head.numberHigh(contact), at.numbers + index * 8 + 4);
    into.writeUInt32LE(row, at.rowOffsets + position * 8);
    into.writeUInt32LE(row + head.entitledStart(contact) - open, at.rowOffsets + position * 8 + 4);
    into.writeUInt16LE(roles.placeOf(roleOf(contact)), at.roles + index * 2);
    into.writeUInt16LE(
      places.placeOf(from.readUInt16LE(start + head.at.places + contact * 2)),
      at.places + index * 2,
    );
    into.writeUInt8(head.flags(contact), at.flags + index);
    from.copy(into, at.headBytes + row, rows + open, rows + end);
    row += end - open;
  }
  into.writeUInt32LE(row, at.rowOffsets + kept.length * 8);

  let text = 0;
  for (const [index, role] of roles.items.entries()) {
    const levels = start + head.at.roleLevels + role * levelWords * 4;
    const functions = start + head.at.roleFunctions + role * functionWords * 4;
    from.copy(into, at.roleLevels + index * levelWords * 4, levels, levels + levelWords * 4);
    from.copy(into, at.roleFunctions + index * functionWords * 4, functions, functions + functionWords * 4);
    into.writeUInt32LE(text, at.titleOffsets + index * 4);
    const titles = start + head.at.titles;
    text += from.copy(into, at.titles + text, titles + titleAt(role), titles + titleAt(role + 1));
  }
  into.writeUInt32LE(text, at.titleOffsets + counts.roles * 4);

  text = 0;
  for (const [index, place] of places.items.entries()) {
    into.writeUInt16LE(
      from.readUInt16LE(start + head.at.placeCountries + place * 2),
      at.placeCountries + index * 2,
    );
    for (let key = 0; key < 4; key++) {
      const offset = text + placeAt(place, key) - placeAt(place);
      into.writeUInt32LE(offset, at.placeOffsets + index * 16 + key * 4);
    }
    const texts = start + head.at.placeTexts;
    text += from.copy(into, at.placeTexts + text, texts + placeAt(place), texts + placeAt(place + 1));
  }
  into.writeUInt32LE(text, at.placeOffsets + counts.places * 16);

  for (let first = 0, group = 0; first < kept.length; first += contactsPerRowGroup, group++) {
    const last = Math.min(first + contactsPerRowGroup, kept.length);
    const rowsFrom = at.headBytes + into.readUInt32LE(at.rowOffsets + first * 8);
    const rowsTo = at.headBytes + into.readUInt32LE(at.rowOffsets + last * 8);
    into.writeUInt32LE(crc32(into.subarray(rowsFrom, rowsTo)), at.rowGroupCrcs + group * 4);
  }
  moveRecords(into, records);
  return into;
}

/** Compares the bits of levels and functions of two roles, as the encoder does. */
function compareBits(
  { memory: { u32 }, start, at, levelWords, functionWords }: BlockHead,
  one: number,
  other: number,
): number {
  for (const [section, words] of [
    [at.roleLevels, levelWords],
    [at.roleFunctions, functionWords],
  ] as const) {
    const first = (start + section) >> 2;
    for (let word = 0; word < words; word++) {
      const difference = (u32[first + one * words + word] ?? 0) - (u32[first + other * words + word] ?? 0);
      if (difference !== 0) return difference;
    }
  }
  return 0;
}

/** Lets a block name another place of its records, as it does when their frame was written anew. */
export function moveRecords(block: Buffer, records: RecordsPosition): void {
  block.writeDoubleLE(records.frame, headOffsets.recordsFrame);
  block.writeUInt32LE(records.start, headOffsets.recordsStart);
  const headBytes = block.readUInt32LE(headOffsets.headBytes);
  block.writeUInt32LE(crc32(block.subarray(headOffsets.headBytes, headBytes)), headOffsets.crc);
}

/** What is left of a dictionary, in the order in which the contacts meet it, as the encoder has it. */
class Distinct {
  readonly items: readonly number[];
  readonly #places: ReadonlyMap<number, number>;

  constructor(used: readonly number[]) {
    this.items = [...new Set(used)];
    this.#places = new Map(this.items.map((item, place) => [item, place]));
  }

  placeOf(item: number): number {
    return this.#places.get(item) ?? 0;
  }
}
