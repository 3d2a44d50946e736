import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headerKey } from '../header-words.ts';
import { companyHeaders } from '../headers/company-headers.ts';
import { numberedEmployments } from '../headers/numbered-employments.ts';
import { peopleHeaders } from '../headers/people-headers.ts';
import { allExports } from './all-exports.ts';
import type { HeaderNames } from './known-export.ts';
import { recognizeExport } from './recognize-export.ts';

/** Names that stand in a table more than once, by which one of their meanings would never be found. */
function repeated(names: HeaderNames, more: readonly string[] = []): string[] {
  const keys = [...Object.values(names).flat(), ...more].map((name) => headerKey(name.replace('#', '1')));
  return keys.filter((key, at) => keys.indexOf(key) !== at);
}

describe('the tables of names', () => {
  it('give each name one meaning', () => {
    assert.deepEqual(repeated(peopleHeaders), []);
    assert.deepEqual(repeated(companyHeaders), []);
    assert.deepEqual(repeated(numberedEmployments), []);
    for (const { name, columns, employments = {}, additional } of allExports) {
      assert.deepEqual(repeated({ ...columns }, additional), [], name);
      assert.deepEqual(repeated(employments), [], name);
    }
  });

  it('have the name of each export once', () => {
    assert.equal(new Set(allExports.map(({ name }) => name)).size, allExports.length);
  });

  it('know each export by each of its signs, and not one for another', () => {
    for (const { name, signs } of allExports) {
      for (const sign of signs) {
        assert.equal(recognizeExport(new Set(sign.map(headerKey)))?.name, name, sign.join(', '));
      }
    }
  });

  it('take a plain list for no export', () => {
    const plain = [
      'Name',
      'First Name',
      'Last Name',
      'Company',
      'Title',
      'Email',
      'Phone',
      'City',
      'Country',
      'ID',
    ];
    assert.equal(recognizeExport(new Set(plain.map(headerKey))), undefined);
  });
});
