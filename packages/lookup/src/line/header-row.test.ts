import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFirstRecord } from './header-row.ts';

const read = (row: string) => readFirstRecord(row.split(','));

describe('a first record', () => {
  test('of column names alone is a header row, in any case and order and with spaces around them', () => {
    assert.deepEqual(read(' TITLE ,companyid,QueryID,externalID'), {
      kind: 'header',
      columns: ['title', 'companyID', 'queryId', 'externalId'],
    });
    assert.equal(read('queryId,website').kind, 'header');
  });

  for (const [row, fault] of [
    ['queryId,companyID,titel', '"titel" is no column, did you mean title?'],
    [
      'queryId,company_id,job levels',
      '"company_id" is no column, did you mean companyID?; "job levels" is no column, did you mean jobLevel?',
    ],
    ['query_id,companyID,title', '"query_id" is no column, did you mean queryId?'],
    ['queryId,companyID,salary', '"salary" is no column'],
    ['queryId,companyID,title,Title', 'title stands twice'],
    ['queryId,companyID,title,', 'column 4 has no name'],
    ['companyID,jobLevel', 'queryId is missing'],
    [
      'queryId,title',
      'a column that names the company is missing (companyID, externalId, website, companyName)',
    ],
    [
      'queryId,companyID,a,b,c,d,e,f,g',
      '"a" is no column; "b" is no column; "c" is no column; "d" is no column; "e" is no column; and 2 more',
    ],
  ] as const) {
    test(`that tries to be one is told apart, and why it is none: ${row}`, () => {
      const first = read(row);
      assert.equal(first.kind, 'faultyHeader');
      assert.equal(first.fault, fault);
    });
  }

  for (const row of ['q1,1,4,,', 'title,7,,,active', 'queryId,7,4,,', 'acme', 'title,x,y,z,w'])
    test(`is a line: ${row}`, () => assert.equal(read(row).kind, 'line'));

  test('of millions of names, or of names of millions of letters, is told apart by the first of them', () => {
    const many = readFirstRecord(['queryId', 'companyID', ...Array(1_000_000).fill('x')]);
    assert.equal(many.kind, 'faultyHeader');
    assert.match(many.fault, /; and 93 more$/);
    assert.equal(
      readFirstRecord(['queryId', 'companyID', ...Array(1_000_000).fill('title')]).kind,
      'faultyHeader',
    );
    const long = readFirstRecord(['queryId', 'companyID', 'x'.repeat(1_000_000)]);
    assert.equal(long.kind === 'faultyHeader' && long.fault, `"${'x'.repeat(50)}…" is no column`);
  });
});
