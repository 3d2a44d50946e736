import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headerKey, headerWords, numberedKey } from './header-words.ts';

describe('the name of a column', () => {
  it('has its words however they are held together', () => {
    const spellings = [
      'IncumbentFirstName',
      'incumbent_first_name',
      'Incumbent First-Name',
      'INCUMBENT FIRST NAME',
    ];
    for (const name of spellings) assert.deepEqual(headerWords(name), ['incumbent', 'first', 'name']);
    assert.deepEqual(headerWords('HQPhone'), ['hq', 'phone']);
    assert.deepEqual(headerWords(' '), []);
  });

  it('is compared without case, accents, spaces and punctuation', () => {
    const same: readonly (readonly string[])[] = [
      ['E-mail Address', 'emailAddress', 'Email_Address', 'E-MAIL ADDRESS:'],
      ['Prénom', 'PRENOM', 'prénom'],
      ['Straße', 'strasse'],
      ['Company / Account', 'company account'],
    ];
    for (const names of same) assert.equal(new Set(names.map(headerKey)).size, 1, names.join(' '));
    assert.notEqual(headerKey('First Name'), headerKey('Full Name'));
  });

  it('gives its number apart', () => {
    assert.deepEqual(numberedKey(headerKey('Organization 2 - Name')), {
      key: 'organization#name',
      number: 2,
    });
    assert.equal(numberedKey('organizationname'), undefined);
  });
});
