import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { companyIdOfKey, hashCompanyId } from '../clean/contact-number.ts';
import { CompanyKeyHasher, companyKeyWords, hasCompanyKey } from './company-keys.ts';

const none = { externalCompanyId: '', website: '', companyName: '' };

describe('the keys of a company', () => {
  it('are the hashes of which its id would be made', () => {
    const keys = new CompanyKeyHasher().keysOf({
      externalCompanyId: 'ACC-1',
      website: 'foo.com',
      companyName: 'Łódź S.A.',
    });
    const ids = [0, 2, 4].map((at) => companyIdOfKey(keys[at] ?? 0, keys[at + 1] ?? 0));
    assert.deepEqual(ids, ['external ACC-1', 'website foo.com', 'name lodz'].map(hashCompanyId));
  });

  it('are zeros where there is nothing to find it by', () => {
    const hasher = new CompanyKeyHasher();
    const keys = new Uint32Array(companyKeyWords).fill(7);
    hasher.keysOf({ ...none, website: 'foo.com' }, keys);
    assert.ok(hasCompanyKey(keys));
    assert.deepEqual(
      [...keys].map((word) => word !== 0),
      [false, false, true, true, false, false],
    );
    for (const companyName of ['', '-', ' . ']) {
      hasher.keysOf({ ...none, companyName }, keys);
      assert.equal(hasCompanyKey(keys), false);
    }
  });

  it('are the same for a name that is remembered, and after more names than are remembered', () => {
    const hasher = new CompanyKeyHasher();
    const keysOf = (companyName: string) => [...hasher.keysOf({ ...none, companyName })];
    const first = keysOf('Acme, Inc.');
    assert.deepEqual(keysOf('Acme, Inc.'), first);
    for (let index = 0; index < 70_000; index++) keysOf(`Company ${index}`);
    assert.deepEqual(keysOf('Acme, Inc.'), first);
    assert.deepEqual(keysOf('THE ACME CORP'), first);
  });
});
