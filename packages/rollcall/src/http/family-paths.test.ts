import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFamilyPath } from './family-paths.ts';

test('calls of the family are recognised, mistakes are not', () => {
  for (const path of [
    '/api/v1/enrich',
    '/api/v1/enrich/job/1',
    '/api/v1/target/companies',
    '/api/v1/target/contacts',
    '/api/v1/target/contact/job',
    '/api/v1/contact/12',
    '/api/v1/companyIds',
    '/api/v1/company/730247/news',
    '/api/v1/admin/jobs',
  ]) {
    assert.ok(isFamilyPath(path), path);
  }
  for (const path of [
    '/',
    '/api/v1',
    '/api/v1/',
    '/api/v1/enriched',
    '/api/v2/enrich',
    '/enrich',
    '/api/v1/target/company/job/x/y/z',
  ]) {
    assert.ok(!isFamilyPath(path), path);
  }
});
