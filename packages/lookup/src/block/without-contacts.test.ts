import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { ContactsEncoder } from '../../../../test/property/contacts-encoder.ts';
import { contactsOf, installations } from '../../../../test/property/lookup-arbitraries.ts';
import { loadWholeBlock } from '../../../../test/property/memory-company-blocks.ts';
import { headOffsets } from './layout.ts';
import { withoutContacts } from './without-contacts.ts';

const company = { companyId: 7, companyName: 'Acme, Inc.' };
const records = { frame: 4_096, start: 32 };

describe('a block without some of its contacts', () => {
  test('is the block of the others, byte for byte, and zeros up to the size that it had', () => {
    const cases = fc.constantFrom(...installations).chain((installation) =>
      fc.record({
        reference: fc.constant(installation.reference),
        contacts: contactsOf(installation).filter((contacts) => contacts.length > 0),
        gone: fc.array(fc.nat(60), { maxLength: 8 }),
        start: fc.constantFrom(0, 24),
      }),
    );
    fc.assert(
      fc.property(cases, ({ reference, contacts, gone, start }) => {
        const isKept = (contact: number): boolean => !gone.some((one) => one % contacts.length === contact);
        const encoder = new ContactsEncoder(reference);
        const whole = encoder.encode(company, contacts, { frame: 8, start: 8 });
        const left = contacts.filter((_, contact) => isKept(contact));
        const patched = withoutContacts(loadWholeBlock(whole, 7, start), isKept, records);
        assert.equal(patched.length, whole.length);
        const head = loadWholeBlock(patched, 7);
        assert.equal(head.contacts, left.length);
        if (left.length === 0) return;
        const expected = encoder.encode(company, left, records);
        expected.writeUInt32LE(whole.length, headOffsets.blockBytes);
        const headBytes = expected.readUInt32LE(headOffsets.headBytes);
        expected.writeUInt32LE(crc32(expected.subarray(headOffsets.headBytes, headBytes)), headOffsets.crc);
        assert.deepEqual(patched.subarray(0, expected.length), expected);
        assert.ok(patched.subarray(expected.length).every((byte) => byte === 0));
      }),
      { numRuns: 150 },
    );
  });
});
