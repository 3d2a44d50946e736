import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SampleCompanies } from './company.ts';
import { companyNaming } from './company-names.ts';
import { documentedSizes, drawCompanySize, largestCompanySize } from './company-size.ts';
import { RandomStream } from './random-stream.ts';
import { scatter, scatteredCompanyId } from './scattered-id.ts';

describe('company sizes', () => {
  it('are Pareto with exponent 1.15, about 7 on average, at most 50,000', () => {
    const random = new RandomStream();
    random.reseed(1, 2, 3);
    const count = 2_000_000;
    let total = 0;
    let atLeastTen = 0;
    for (let draw = 0; draw < count; draw++) {
      const size = drawCompanySize(random);
      assert.ok(size >= 1 && size <= largestCompanySize);
      total += size;
      if (size >= 10) atLeastTen++;
    }
    const mean = total / count;
    assert.ok(Math.abs(mean - 7.08) < 0.5, `mean ${mean}`);
    const tail = atLeastTen / count;
    assert.ok(Math.abs(tail - (10 / 1.2) ** -1.15) < 0.001, `share of ten or more ${tail}`);
  });

  it('agree with the formula', () => {
    const drawn = new RandomStream();
    const checked = new RandomStream();
    drawn.reseed(4, 5, 6);
    checked.reseed(4, 5, 6);
    for (let draw = 0; draw < 100_000; draw++) {
      const exact = 1.2 * checked.fraction() ** (-1 / 1.15);
      assert.ok(Math.abs(drawCompanySize(drawn) - Math.min(50_000, exact - 0.5)) <= 0.500_001);
    }
  });

  it('of the documented companies fit into a hundred contacts, and are 4 to 40 in larger samples', () => {
    assert.ok(documentedSizes(100).reduce((sum, size) => sum + size, 0) <= 70);
    for (const size of documentedSizes(100)) assert.ok(size >= 4);
    for (const size of documentedSizes(1_000)) assert.ok(size >= 4 && size <= 40);
  });
});

describe('companies', () => {
  it('have unique websites and ids, also when the pairs of words are used up', () => {
    const slugs = new Set<string>();
    const ids = new Set<number>();
    const count = 200_000;
    for (let step = 0; step < count; step++) {
      const index = step * 9;
      slugs.add(companyNaming(index, 1).slug);
      ids.add(scatteredCompanyId(index));
    }
    assert.equal(slugs.size, count);
    assert.equal(ids.size, count);
  });

  it('have ids above the documented ones and below 2^40', () => {
    for (let index = 0; index < 10_000; index++) {
      const id = scatteredCompanyId(index);
      assert.ok(id >= 10_000_000 && id < 2 ** 40);
    }
  });

  it('do not depend on what was made before', () => {
    const fresh = new SampleCompanies(1_000, 5).at(4_321);
    const used = new SampleCompanies(1_000, 5);
    used.at(17);
    used.sizeOf(3);
    assert.deepEqual(used.at(4_321), fresh);
  });

  it('have a ticker when they are large, and an account id in half of the cases', () => {
    const companies = new SampleCompanies(1_000_000, 1);
    let accounts = 0;
    for (let index = 10; index < 20_010; index++) {
      const company = companies.at(index);
      assert.equal(company.ticker !== '', companies.sizeOf(index) >= 500);
      if (company.externalCompanyId !== '') accounts++;
    }
    assert.ok(Math.abs(accounts - 10_000) < 400);
  });
});

describe('scattering', () => {
  it('is a bijection', () => {
    const seen = new Set<number>();
    for (let value = 0; value < 65_536; value++) seen.add(scatter(value, 8, 99));
    assert.equal(seen.size, 65_536);
    for (const value of seen) assert.ok(value >= 0 && value < 65_536);
  });
});
