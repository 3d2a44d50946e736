import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CompanyIndex, CompanyIndexBuilder, checkCompanyIndex } from './company-index.ts';

const companyIds = fc.oneof(
  fc.integer({ min: 1, max: 50 }),
  fc.maxSafeNat().map((id) => Math.max(1, id)),
);
const extents = fc.record(
  {
    offset: fc.maxSafeNat().map((offset) => offset - (offset % 8)),
    sizeBytes: fc.integer({ min: 0, max: 0xffff_ffff }).map((units) => units * 8),
  },
  { noNullPrototype: true },
);
const companies = fc
  .uniqueArray(fc.tuple(companyIds, extents), { selector: ([id]) => id, maxLength: 60 })
  .map((entries) => new Map(entries));

function encoded(entries: Iterable<readonly [number, { offset: number; sizeBytes: number }]>): Buffer {
  const builder = new CompanyIndexBuilder();
  for (const [companyId, extent] of entries) builder.add(companyId, extent);
  return builder.encode();
}

function loaded(bytes: Buffer): CompanyIndex {
  const memory = new SharedArrayBuffer(bytes.length);
  Buffer.from(memory).set(bytes);
  return new CompanyIndex(memory);
}

describe('the company index', () => {
  it('finds what a map of the same companies finds, and nothing else', () => {
    fc.assert(
      fc.property(companies, fc.array(companyIds, { maxLength: 20 }), (entries, others) => {
        const bytes = encoded(entries);
        checkCompanyIndex(bytes);
        const index = loaded(bytes);
        assert.equal(index.count, entries.size);
        for (const id of [...entries.keys(), ...others]) assert.deepEqual(index.find(id), entries.get(id));
      }),
    );
  });

  it('grows past its first capacity, in any order of companies', () => {
    const builder = new CompanyIndexBuilder();
    for (let id = 5_000; id > 0; id--) builder.add(id * 3, { offset: id * 8, sizeBytes: id * 16 });
    assert.equal(builder.count, 5_000);
    const index = loaded(builder.encode());
    for (let id = 1; id <= 5_000; id++) {
      assert.deepEqual(index.find(id * 3), { offset: id * 8, sizeBytes: id * 16 });
      assert.equal(index.find(id * 3 + 1), undefined);
    }
  });

  it('is refused when any byte of it was changed', () => {
    const extent = { offset: 4_096, sizeBytes: 512 };
    const bytes = encoded([
      [7, extent],
      [2 ** 52 + 1, extent],
      [3, extent],
    ]);
    for (let at = 0; at < bytes.length; at++) {
      for (const flip of [0x01, 0x80, 0xff]) {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        assert.throws(() => checkCompanyIndex(damaged), { name: 'DataSetError', message: /index\.bin/ });
      }
    }
  });

  it('is refused when it is cut or longer than it says', () => {
    const bytes = encoded([[7, { offset: 0, sizeBytes: 64 }]]);
    for (let length = 0; length < bytes.length; length++) {
      assert.throws(() => checkCompanyIndex(bytes.subarray(0, length)), { name: 'DataSetError' });
    }
    assert.throws(() => checkCompanyIndex(Buffer.concat([bytes, Buffer.alloc(20)])), {
      name: 'DataSetError',
    });
  });
});
