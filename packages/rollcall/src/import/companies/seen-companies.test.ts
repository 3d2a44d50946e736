import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompanyKeyHasher } from './company-keys.ts';
import { SeenCompanies } from './seen-companies.ts';

const hasher = new CompanyKeyHasher();
const keysOf = (index: number) =>
  hasher.keysOf({
    externalCompanyId: '',
    website: index % 3 === 0 ? '' : `w${index}`,
    companyName: `n${index}`,
  });

test('a company is new once, and again with other keys or as another company', () => {
  const seen = new SeenCompanies();
  const zeros = new Uint32Array(6);
  for (const [companyId, keys] of [
    [1, zeros],
    [2 ** 32 + 1, zeros],
    [1, keysOf(1)],
    [1, keysOf(2)],
    [2, keysOf(2)],
  ] as const) {
    assert.equal(seen.isNew(companyId, keys), true);
    assert.equal(seen.isNew(companyId, keys), false);
  }
});

test('no company is taken for another one, and few are forgotten while there is room', () => {
  const seen = new SeenCompanies();
  const count = 100_000;
  for (let id = 1; id <= count; id++) assert.ok(seen.isNew(id, keysOf(id)), `company ${id}`);
  let forgotten = 0;
  for (let id = 1; id <= count; id++) if (seen.isNew(id, keysOf(id))) forgotten++;
  assert.ok(forgotten < count / 5, `${forgotten} forgotten`);
});
