import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { ContactsEncoder } from '../../../../test/property/contacts-encoder.ts';
import { loadWholeBlock } from '../../../../test/property/memory-company-blocks.ts';
import { sampleContact } from '../../../../test/property/sample-contact.ts';
import { defaultReferenceTables } from '../reference/default-tables.ts';
import { ReferenceIndex } from '../reference/reference-index.ts';
import { BlockHead, BlockMemory, blockSizes, DamagedBlockError } from './block-head.ts';
import { noRecords } from './encode-block.ts';
import { contactsPerRowGroup, emptySections, fixedHeadBytes, headOffsets, layOutSections } from './layout.ts';

const encoder = new ContactsEncoder(new ReferenceIndex(defaultReferenceTables));
const companyId = 730_247;

/** Contacts with something in every section of a block. */
function blockOf(contacts: number): Buffer {
  return encoder.encode(
    { companyId, companyName: 'Acme' },
    Array.from({ length: contacts }, (_, n) =>
      sampleContact({
        number: { high: n, low: 0xffff_ffff - n },
        firstName: 'Zoë',
        titles: [`Director ${n % 7}`, 'Board Member'],
        jobLevels: [4, (n % 14) + 1],
        jobFunctions: [8],
        email: n % 2 === 0 ? 'zoe@acme.test' : '',
        city: `City ${n % 5}`,
        state: 'CA',
        countryId: 1,
        area: 'Bay Area',
        address: '1 Main St',
      }),
    ),
    noRecords,
  );
}

/** How many zero bytes fill the block behind its last row. */
function paddingBytes(block: Buffer): number {
  const head = loadWholeBlock(block, companyId);
  return block.length - head.headBytes - head.rowGroupStart(head.rowGroups);
}

function assertDamaged(block: Buffer, company = companyId, start = 0): void {
  assert.throws(() => loadWholeBlock(block, company, start), DamagedBlockError);
}

/** Three row groups, the last not full, and padding behind them. */
const block = blockOf(75);
const small = blockOf(2);

describe('a damaged block is noticed', () => {
  test('when any one byte is another, whatever it becomes', () => {
    for (const [intact, masks] of [
      [small, [0x01, 0x80, 0xff]],
      [block, [0x10]],
    ] as const) {
      const covered = intact.length - paddingBytes(intact);
      for (let at = 0; at < covered; at++) {
        for (const mask of masks) {
          const damaged = Buffer.from(intact);
          damaged[at] = (damaged[at] ?? 0) ^ mask;
          assert.throws(
            () => loadWholeBlock(damaged, companyId),
            DamagedBlockError,
            `byte ${at}, mask ${mask}`,
          );
        }
      }
    }
  });

  test('when bytes anywhere become others', () => {
    const covered = block.length - paddingBytes(block);
    const change = fc.record({ at: fc.nat({ max: covered - 1 }), byte: fc.nat({ max: 255 }) });
    const span = fc.record({
      at: fc.nat({ max: covered - 1 }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 400 }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.array(span, { maxLength: 2 }), (changes, spans) => {
        const damaged = Buffer.from(block);
        for (const { at, byte } of changes) damaged[at] = byte;
        for (const { at, bytes } of spans) damaged.set(bytes.subarray(0, covered - at), at);
        fc.pre(!damaged.equals(block));
        assertDamaged(damaged, companyId, 8);
      }),
      { numRuns: 1_000 },
    );
  });

  test('when a field of its fixed head becomes any number', () => {
    const u32 = fc.oneof(
      fc.nat({ max: 0xffff_ffff }),
      fc.constantFrom(0, 8, 64, 0x7fff_fff8, 0xffff_fff8, 0xffff_ffff),
    );
    fc.assert(
      fc.property(fc.nat({ max: fixedHeadBytes / 4 - 1 }), u32, (word, value) => {
        fc.pre(small.readUInt32LE(word * 4) !== value);
        const damaged = Buffer.from(small);
        damaged.writeUInt32LE(value, word * 4);
        assertDamaged(damaged);
      }),
      { numRuns: 1_000 },
    );
  });

  test('when it ends early, wherever', () => {
    for (const intact of [small, block]) {
      for (let length = intact.length - paddingBytes(intact) - 1; length >= 0; length--) {
        assertDamaged(intact.subarray(0, length));
      }
    }
  });

  test('when it is another company’s', () => {
    for (const other of [1, companyId - 1, companyId + 1, Number.MAX_SAFE_INTEGER])
      assertDamaged(block, other);
  });

  test('when it is not a block at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => assertDamaged(Buffer.from(bytes))),
      { numRuns: 500 },
    );
    assertDamaged(Buffer.alloc(4_096));
    assertDamaged(Buffer.alloc(4_096, 0xff));
  });

  test('when a row group is checked with the rows of another', () => {
    const head = loadWholeBlock(block, companyId);
    const rows = block.subarray(
      head.headBytes + head.rowGroupStart(0),
      head.headBytes + head.rowGroupStart(1),
    );
    head.checkRowGroup(0, rows);
    assert.throws(() => head.checkRowGroup(1, rows), DamagedBlockError);
  });
});

test('the bytes that fill a block up are covered by no checksum, and nothing reads them', () => {
  const padded = [1, 2, 3, 4, 5, 6, 7, 8].map(blockOf).filter((candidate) => paddingBytes(candidate) > 0);
  assert.ok(padded.length > 0);
  for (const intact of padded) {
    const padding = paddingBytes(intact);
    assert.ok(padding < 8);
    const changed = Buffer.from(intact).fill(0xff, intact.length - padding);
    const head = loadWholeBlock(changed, companyId);
    assert.ok(head.headBytes + head.rowGroupStart(head.rowGroups) <= intact.length - padding);
  }
});

test('the sizes of a block are known from its fixed head', () => {
  const memory = new BlockMemory(16 + fixedHeadBytes);
  block.copy(memory.bytes, 16, 0, fixedHeadBytes);
  const sizes = blockSizes(memory, 16);
  assert.equal(sizes.blockBytes, block.length);
  assert.equal(sizes.headBytes, block.readUInt32LE(headOffsets.headBytes));
});

test('a head that does not fit into what was read is refused before its checksum is looked at', () => {
  const memory = new BlockMemory(block.length);
  block.copy(memory.bytes);
  const { headBytes } = blockSizes(memory, 0);
  assert.throws(
    () => new BlockHead().load(memory, 0, headBytes - 1, companyId),
    /the head is \d+ bytes, only \d+ are there/,
  );
  new BlockHead().load(memory, 0, headBytes, companyId);
});

test('one head reads block after block, and forgets the one before', () => {
  const memory = new BlockMemory(block.length + small.length);
  block.copy(memory.bytes);
  small.copy(memory.bytes, block.length);
  const head = new BlockHead();
  head.load(memory, 0, block.length, companyId);
  assert.deepEqual([head.contacts, head.number(74)], [75, { high: 74, low: 0xffff_ffff - 74 }]);
  head.load(memory, block.length, small.length, companyId);
  assert.deepEqual([head.contacts, head.rowGroups, head.number(1)], [2, 1, { high: 1, low: 0xffff_fffe }]);
});

test('a block whose rows are in the order of its contacts, as older data sets have them, is read as well', () => {
  const rowsOf = (bytes: Buffer): string[] => {
    const head = loadWholeBlock(bytes, companyId);
    const rows = head.memory.bytes.subarray(head.headBytes);
    return Array.from({ length: head.contacts }, (_, contact) =>
      [head.openStart(contact), head.entitledStart(contact), head.rowEnd(contact)]
        .flatMap((end, at, ends) => (at === 0 ? [] : rows.toString('utf8', ends[at - 1], end)))
        .join(' | '),
    );
  };
  assert.equal(loadWholeBlock(block, companyId).rowsByRole, true);
  assert.equal(loadWholeBlock(inContactOrder(block), companyId).rowsByRole, false);
  assert.deepEqual(rowsOf(inContactOrder(block)), rowsOf(block));
});

test('each byte of a row or a number is of its contact', () => {
  for (const bytes of [block, inContactOrder(block)]) {
    const head = loadWholeBlock(bytes, companyId);
    for (let contact = 0; contact < head.contacts; contact++) {
      const [start, end] = [head.headBytes + head.openStart(contact), head.headBytes + head.rowEnd(contact)];
      assert.deepEqual([head.contactAt(start), head.contactAt(end - 1)], [contact, contact]);
      assert.equal(head.contactAt(head.at.numbers + contact * 8 + 7), contact);
    }
    assert.equal(head.contactAt(head.headBytes - 1), undefined);
    assert.equal(head.contactAt(head.headBytes + head.rowGroupStart(head.rowGroups)), undefined);
  }
});

/** The block as it was written before rows had an order of their own. */
function inContactOrder(bytes: Buffer): Buffer {
  const head = loadWholeBlock(bytes, companyId);
  const { contacts, roles, places, levelWords, functionWords } = head;
  const counts = { contacts, roles, places, levelWords, functionWords };
  const titleBytes = bytes.readUInt32LE(headOffsets.titleBytes);
  const placeBytes = bytes.readUInt32LE(headOffsets.placeBytes);
  const at = emptySections();
  layOutSections({ ...counts, titleBytes, placeBytes, rowsByRole: false }, at);
  const old = Buffer.alloc(bytes.length - head.headBytes + at.headBytes);
  bytes.copy(old, 0, 0, head.at.rowPositions);
  bytes.copy(old, at.flags, head.at.flags, head.headBytes);
  old.writeUInt32LE(at.headBytes, headOffsets.headBytes);
  old.writeUInt32LE(old.length, headOffsets.blockBytes);
  old.writeUInt32LE(0, headOffsets.rowsByRole);
  let row = 0;
  for (let contact = 0; contact < contacts; contact++) {
    const start = head.openStart(contact);
    old.writeUInt32LE(row, at.rowOffsets + contact * 8);
    old.writeUInt32LE(row + head.entitledStart(contact) - start, at.rowOffsets + contact * 8 + 4);
    row += bytes.copy(old, at.headBytes + row, head.headBytes + start, head.headBytes + head.rowEnd(contact));
  }
  old.writeUInt32LE(row, at.rowOffsets + contacts * 8);
  const offsetOf = (contact: number): number => at.headBytes + old.readUInt32LE(at.rowOffsets + contact * 8);
  for (let group = 0; group < head.rowGroups; group++) {
    const first = group * contactsPerRowGroup;
    const rows = old.subarray(offsetOf(first), offsetOf(Math.min(first + contactsPerRowGroup, contacts)));
    old.writeUInt32LE(crc32(rows), at.rowGroupCrcs + group * 4);
  }
  old.writeUInt32LE(crc32(old.subarray(headOffsets.headBytes, at.headBytes)), headOffsets.crc);
  return old;
}
