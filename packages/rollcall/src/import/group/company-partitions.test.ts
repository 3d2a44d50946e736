import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contactOf, temporaryDirectory } from '../../data-set/data-set-fixture.test.ts';
import type { Employment } from '../clean/employment.ts';
import { employments } from '../employments.test.ts';
import { CompanyPartitions, partitionCount } from './company-partitions.ts';

function employmentAt(companyId: number, index: number): Employment {
  const company = { companyId, companyName: '', website: '', ticker: '', externalCompanyId: '' };
  return { company, contact: contactOf(index) };
}

function takeAll(partitions: CompanyPartitions): Employment[][] {
  return Array.from({ length: partitions.count }, (_, index) => [...partitions.takeCompanies(index)]).flat();
}

describe('companies put together from rows in any order', () => {
  it('come back whole, each once, their rows in the order of the input', async (t) => {
    const directory = join(await temporaryDirectory(t), 'spill');
    const companyIds = fc.oneof(
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom(2 ** 32, 2 ** 52 + 1, 2 ** 53 - 1),
    );
    fc.assert(
      fc.property(
        fc.array(employments(companyIds), { maxLength: 40 }),
        fc.integer({ min: 1, max: 5 }),
        (rows, count) => {
          const partitions = new CompanyPartitions(directory, count);
          try {
            for (const row of rows) partitions.add(row);
            const companies = takeAll(partitions);
            const expected = Map.groupBy(rows, ({ company }) => company.companyId);
            const ids = companies.map(([first]) => first?.company.companyId ?? 0);
            assert.equal(new Set(ids).size, companies.length, 'each company comes once');
            assert.deepEqual(new Map(companies.map((company, index) => [ids[index], company])), expected);
          } finally {
            partitions.remove();
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('come back whole when their rows were spilled many times, rows larger than the buffer among them', async (t) => {
    const partitions = new CompanyPartitions(join(await temporaryDirectory(t), 'spill'), 2);
    t.after(() => partitions.remove());
    const rows = Array.from({ length: 8_000 }, (_, index) => employmentAt(1 + ((index * 7) % 13), index));
    const large = employmentAt(5, 8_000);
    rows.splice(4_000, 0, { ...large, contact: { ...large.contact, address: 'é'.repeat(400_000) } });
    for (const row of rows) partitions.add(row);
    const companies = takeAll(partitions);
    assert.equal(companies.length, 13);
    for (const company of companies) {
      const [first] = company;
      assert.deepEqual(
        company,
        rows.filter((row) => row.company.companyId === first?.company.companyId),
      );
    }
  });

  it('spread over the partitions, whatever the pattern of their ids', async (t) => {
    const directory = await temporaryDirectory(t);
    const patterns = [
      (n: number) => n,
      (n: number) => n * 2,
      (n: number) => n * 1_024,
      (n: number) => n * 2 ** 32,
    ];
    for (const [pattern, idOf] of patterns.entries()) {
      const partitions = new CompanyPartitions(join(directory, String(pattern)), 16);
      for (let n = 1; n <= 3_200; n++) partitions.add(employmentAt(idOf(n), n));
      const sizes = Array.from({ length: 16 }, (_, index) => [...partitions.takeCompanies(index)].length);
      partitions.remove();
      assert.ok(Math.max(...sizes) < 400, `pattern ${pattern}: ${sizes.join()}`);
    }
  });

  it('leave no file behind, taken or not', async (t) => {
    const directory = join(await temporaryDirectory(t), 'spill');
    const partitions = new CompanyPartitions(directory, 3);
    for (let index = 0; index < 5_000; index++) partitions.add(employmentAt(index + 1, index));
    assert.ok(readdirSync(directory).length > 0, 'rows were spilled');
    const [first] = partitions.takeCompanies(0);
    assert.ok(first !== undefined);
    partitions.remove();
    assert.equal(existsSync(directory), false);
    partitions.remove();
  });
});

describe('the number of partitions', () => {
  it('grows with the input and has an end', () => {
    assert.deepEqual(
      [0, 1, 2 ** 24, 2 ** 24 + 1, 2 ** 34, 2 ** 44].map(partitionCount),
      [1, 1, 1, 2, 512, 512],
    );
  });
});
