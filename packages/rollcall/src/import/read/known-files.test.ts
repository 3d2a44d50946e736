import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { deflateSync, gzipSync } from 'node:zlib';
import { readInput } from './input-fixture.test.ts';

const oldOffice = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const some = (beginning: string | Buffer, length = 4_000): Buffer =>
  Buffer.concat([Buffer.from(beginning as string, 'latin1'), randomBytes(length)]);

describe('a file that holds no rows', () => {
  for (const [what, bytes, advice] of [
    [
      'an old Excel workbook (.xls) or another old Office file',
      some(oldOffice),
      'save it as an Excel workbook (.xlsx) or as CSV',
    ],
    [
      'an Excel workbook with a password',
      Buffer.concat([
        oldOffice,
        Buffer.alloc(2_000),
        Buffer.from('EncryptedPackage', 'utf16le'),
        Buffer.alloc(500),
      ]),
      'save it without one',
    ],
    ['a PDF', some('%PDF-1.7\n'), 'export the table as CSV or as an Excel workbook (.xlsx)'],
    ['packed with bzip2', some('BZh91AY&SY'), 'unpack it, or pack the table with gzip or zstd'],
    ['packed with xz', some('\u00fd7zXZ\0'), 'unpack it, or pack the table with gzip or zstd'],
    ['a 7-Zip archive', some('7z\u00bc\u00af\u0027\u001c'), 'unpack it, or pack the table with gzip or zstd'],
    [
      'a tar archive',
      gzipSync(
        Buffer.concat([
          Buffer.from('people.csv'.padEnd(257, '\0')),
          Buffer.from('ustar\0'),
          Buffer.alloc(2_000),
        ]),
      ),
      'unpack it and give the files in it',
    ],
    ['a Parquet file', some('PAR1'), 'export the table as CSV or as an Excel workbook (.xlsx)'],
    [
      'a SQLite database',
      some('SQLite format 3\0'),
      'export the table as CSV or as an Excel workbook (.xlsx)',
    ],
    ['a picture', some('\u0089PNG\r\n'), 'export the table as CSV or as an Excel workbook (.xlsx)'],
    [
      'a file of vCards',
      Buffer.from('BEGIN:VCARD\r\nFN:Jane\r\n'),
      'export the table as CSV or as an Excel workbook (.xlsx)',
    ],
    [
      'an HTML page',
      Buffer.from('\ufeff\n<html><table><tr><td>name</td></tr></table></html>'),
      'open it in a spreadsheet and save it as an Excel workbook (.xlsx) or as CSV',
    ],
    [
      'XML',
      Buffer.from('<?xml version="1.0"?><Workbook/>'),
      'open it in a spreadsheet and save it as an Excel workbook (.xlsx) or as CSV',
    ],
    [
      'a binary file, not a table',
      deflateSync(randomBytes(100_000)),
      'export the table as CSV or as an Excel workbook (.xlsx)',
    ],
  ] as const) {
    it(`is said to be ${what}`, async () => {
      await assert.rejects(readInput(bytes), {
        name: 'UnreadableFileError',
        message: `standard input is ${what}: ${advice}`,
      });
    });
  }

  it('is not one that has some control characters, or letters of any script', async () => {
    for (const text of [
      'name,city\nJane\u0000,Rome\nJim,\u001fOslo\nJo\u000b,Bonn\nJane,Paris and its surroundings\n'.repeat(
        3,
      ),
      'имя,город\nИван,Москва\n',
      '氏名;都市\n山田太郎;東京\n',
      'PARTNER,BZhang\n%PDFs,x\n',
    ]) {
      assert.equal((await readInput(Buffer.from(text))).input.header.length, 2);
    }
  });
});
