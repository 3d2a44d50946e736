import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resultColumns } from '@rollcall/lookup';
import fc from 'fast-check';
import { sampleColumns } from '../../sample/contact-columns.ts';
import { mapHeader, peopleColumns } from './people-columns.ts';

/** Any case of a name, and space around it. */
function spelled(name: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.mixedCase(fc.constant(name)), fc.constantFrom('', ' ', '\t'), fc.constantFrom('', ' '))
    .map(([cased, before, after]) => before + cased + after);
}

describe('a header', () => {
  it('has its columns in any order and case', () => {
    const shuffled = fc.shuffledSubarray([...peopleColumns], { minLength: peopleColumns.length });
    const header = shuffled.chain((columns) =>
      fc.tuple(fc.constant(columns), fc.tuple(...columns.map(spelled))),
    );
    fc.assert(
      fc.property(header, ([columns, names]) => {
        const { known, additional } = mapHeader(names);
        assert.deepEqual(new Map(columns.map((column, position) => [column, position])), new Map(known));
        assert.deepEqual(additional, []);
      }),
    );
  });

  it('of a sample names every column that is understood', () => {
    assert.deepEqual([...mapHeader(sampleColumns).known.keys()].sort(), [...peopleColumns].sort());
  });

  it('is refused without a company, and says what would name one', () => {
    assert.throws(() => mapHeader(['email', ' Account ', 'title']), {
      name: 'MappingError',
      message:
        'no column names a company: one of companyId, externalCompanyId, website, companyName is needed; ' +
        'the header has email, Account, title',
    });
  });

  it('is refused without a person, and says what would name one', () => {
    assert.throws(() => mapHeader(['companyId', 'titles', 'peopleId', 'middleName']), {
      name: 'MappingError',
      message:
        'no column names a person: one of contactId, email, fullName, firstName, lastName is needed; ' +
        'the header has companyId, titles, peopleId, middleName',
    });
  });

  it('needs one column of a company and one of a person, whichever', () => {
    for (const company of ['companyId', 'externalCompanyId', 'website', 'companyName']) {
      for (const person of ['contactId', 'email', 'fullName', 'firstName', 'lastName']) {
        assert.equal(mapHeader([company, person]).known.size, 2);
      }
    }
  });

  it('is refused when it names a column twice, in whatever case', () => {
    assert.throws(() => mapHeader(['companyId', 'email', 'EMAIL']), {
      name: 'MappingError',
      message: 'the header names the column email twice',
    });
  });

  it("keeps the operator's own columns under their names, with their places", () => {
    assert.deepEqual(mapHeader(['Lead Score', 'companyId', '', ' Owner ', 'email']).additional, [
      { name: 'Lead Score', position: 0 },
      { name: 'Owner', position: 3 },
    ]);
  });

  it('of our own result files maps what says something of the contact and leaves out the rest', () => {
    const { known, additional } = mapHeader(resultColumns(true));
    assert.deepEqual(additional, []);
    const said = resultColumns(true).filter((name) => (peopleColumns as readonly string[]).includes(name));
    assert.deepEqual([...known.keys()], said);
  });
});
