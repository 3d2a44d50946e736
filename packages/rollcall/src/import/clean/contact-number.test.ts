import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCompanyId } from '@rollcall/lookup';
import fc from 'fast-check';
import { hashAsciiContactNumber, hashCompanyId, hashContactNumber } from './contact-number.ts';

const reservedRangeStart = 2 ** 52;

describe('contact numbers', () => {
  // Clients hold newIds made of these numbers: another value here makes all of them unknown.
  it('are the same in every release', () => {
    const pinned = [
      ['contact 1', 0x269d_ec91, 0x4df8_8431],
      ['contact 003A000001', 0x6841_6eb8, 0xefbe_a9ba],
      ['email jane.doe@example.com', 0x0092_1fc6, 0xfe34_accb],
      ['person p1 at 730247', 0x2ace_3e20, 0xb694_017d],
      ['name zoë ångström at 1', 0x3649_3d5b, 0xb465_1533],
      ['', 0x75db_6114, 0xd9aa_f7d3],
      ['ab', 0x0af5_b85e, 0x41ad_9973],
    ] as const;
    for (const [identity, high, low] of pinned) assert.deepEqual(hashContactNumber(identity), { high, low });
  });

  it('are the same of bytes as of text', () => {
    const ascii = fc.string({
      unit: fc.integer({ min: 0, max: 0x7f }).map((unit) => String.fromCharCode(unit)),
    });
    fc.assert(
      fc.property(ascii, ascii, (before, identity) => {
        const bytes = Buffer.from(`${before}${identity}.`);
        const to = before.length + identity.length;
        assert.deepEqual(hashAsciiContactNumber(bytes, before.length, to), hashContactNumber(identity));
      }),
    );
  });

  it('have 63 bits and differ for 200,000 identities, spread evenly', () => {
    const numbers = new Set<string>();
    const highs = new Uint32Array(64);
    const lows = new Uint32Array(64);
    const count = 200_000;
    for (let id = 0; id < count; id++) {
      const { high, low } = hashContactNumber(`contact ${id}`);
      assert.ok(high >= 0 && high <= 0x7fff_ffff && low >= 0 && low <= 0xffff_ffff);
      numbers.add(`${high}:${low}`);
      countOf(highs, high >>> 25);
      countOf(lows, low >>> 26);
    }
    assert.equal(numbers.size, count);
    assertEven(highs, count);
    assertEven(lows, count);
  });
});

describe('company ids made from text', () => {
  it('are the same in every release', () => {
    const pinned = [
      ['external ACC-1', 8_526_236_730_408_600],
      ['website foo.com', 7_370_470_016_560_857],
      ['name acme inc', 7_174_846_939_980_342],
      ['name łódź', 6_508_728_891_008_752],
    ] as const;
    for (const [identity, id] of pinned) assert.equal(hashCompanyId(identity), id);
  });

  it('are company ids in the range reserved for them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (identity) => {
        const id = hashCompanyId(identity);
        assert.ok(isCompanyId(id) && id >= reservedRangeStart);
        assert.equal(hashCompanyId(identity), id);
      }),
    );
  });

  it('differ for 200,000 companies, spread evenly over the range', () => {
    const ids = new Set<number>();
    const parts = new Uint32Array(64);
    const count = 200_000;
    for (let index = 0; index < count; index++) {
      const id = hashCompanyId(`website company-${index}.example`);
      ids.add(id);
      countOf(parts, Math.floor((id - reservedRangeStart) / 2 ** 46));
    }
    assert.equal(ids.size, count);
    assertEven(parts, count);
  });
});

function countOf(parts: Uint32Array, part: number): void {
  parts[part] = (parts[part] ?? 0) + 1;
}

/** Chi-squared over 64 parts: above 120 for one even spread in some 50,000. */
function assertEven(parts: Uint32Array, count: number): void {
  const expected = count / parts.length;
  const chiSquared = parts.reduce((sum, found) => sum + (found - expected) ** 2 / expected, 0);
  assert.ok(chiSquared < 120, `chi-squared ${chiSquared}`);
}
