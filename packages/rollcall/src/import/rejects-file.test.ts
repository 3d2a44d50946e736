import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { startImports } from './import-fixture.test.ts';
import { textRows, workbookOf } from './read/workbook/workbook-fixture.test.ts';

describe('the rejects file', () => {
  it('has every refused row as it was, in whatever format the file is', async (t) => {
    const { directory, file, run } = await startImports(t);
    const semicolons = ['"Roe; ""R""" ;bad;x', '"Roe; ""R""";bad;"two', 'lines"; ', '; ;own;"a ""b"""'];
    const objects = [
      '{"fullName": "Roe", "companyId": "bad", "own": {"b": [1, 2]}}',
      '{"fullName":"Doe","companyId":7}',
      '  {"late": "l", "companyId": 7.50}\r',
      '{"fullName": ',
    ];
    const book = join(directory, 'book.xlsx');
    const rows = textRows([
      ['fullName', 'companyId'],
      ['Roe, R', 'bad'],
    ]);
    await writeFile(book, workbookOf({ sheets: [{ name: 'People', rows }] }));
    const { rejectsFile, manifest } = await run([
      await file('tabs.tsv', 'fullName\tcompanyId\towner\r\nPoe\t7\t\r\n\tbad\t\t\r\n'),
      await file('semicolons.csv', `fullName;companyId;own;owner\n${semicolons.join('\n')}\nMoe;7;;`),
      await file('objects.ndjson', objects.join('\n')),
      book,
    ]);
    assert.equal(manifest.rows.taken, 3);
    const rejected = parse(await readFile(rejectsFile ?? '', 'utf8'), { columns: true }) as {
      [column: string]: string;
    }[];
    assert.deepEqual(
      rejected.map(({ file: name, line, row }) => [name, line, row]),
      [
        ['tabs.tsv', '3', '\tbad\t\t'],
        // No CSV, which costs its line.
        ['semicolons.csv', '2', semicolons[0]],
        ['semicolons.csv', '3', `${semicolons[1]}\n${semicolons[2]}`],
        ['semicolons.csv', '5', semicolons[3]],
        ['objects.ndjson', '1', objects[0]],
        ['objects.ndjson', '3', objects[2]?.trim()],
        ['objects.ndjson', '4', objects[3]?.trim()],
        ['book.xlsx', '2', '"Roe, R",bad'],
      ],
    );
  });

  it('has rows of every chunk of a large file, byte for byte', async (t) => {
    const { file, run } = await startImports(t);
    const row = (n: number): string =>
      `"Größe ""${n}""",${n % 3 === 0 ? 'bad' : '7'}, ${'ü'.repeat(n % 50)} `;
    const rows = Array.from({ length: 60_000 }, (_, n) => row(n));
    const path = await file('large.csv', `fullName,companyId,own\n${rows.join('\r\n')}`);
    const { rejectsFile } = await run([path]);
    const rejected = parse(await readFile(rejectsFile ?? '', 'utf8'), { columns: true }) as {
      [column: string]: string;
    }[];
    assert.deepEqual(
      rejected.map(({ row: text }) => text),
      rows.filter((_, n) => n % 3 === 0),
    );
  });
});
