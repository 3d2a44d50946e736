import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CsvScanner, type FileRow, type RowFault } from './csv-scanner.ts';

function scan(chunks: readonly string[]): { rows: FileRow[]; faults: RowFault[] } {
  const rows: FileRow[] = [];
  const faults: RowFault[] = [];
  const scanner = new CsvScanner({ onRow: (row) => rows.push(row), onFault: (fault) => faults.push(fault) });
  for (const chunk of chunks) scanner.write(chunk);
  scanner.end();
  return { rows, faults };
}

const field = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r', ' ', '') }),
  fc.constant(''),
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

test('rows come back as they were written, whatever the line ends, with the line each starts on', () => {
  const fields = fc
    .array(field, { minLength: 1, maxLength: 5 })
    .filter(([only, ...more]) => only !== '' || more.length > 0);
  const table = fc.array(fc.tuple(fields, lineEnd, fc.nat(2)));
  fc.assert(
    fc.property(table, fc.array(fc.nat(40)), fc.boolean(), (written, cuts, endsWithLineEnd) => {
      let text = '';
      let line = 1;
      const expected: FileRow[] = [];
      for (const [index, [fields, end, blankLines]] of written.entries()) {
        const isLast = index === written.length - 1;
        expected.push({ fields, line });
        text += fields.map(quoted).join(',');
        line += fields.join('|').replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n').length - 1;
        if (isLast && !endsWithLineEnd) break;
        text += end + '\n'.repeat(end === '\r' ? 0 : blankLines);
        line += 1 + (end === '\r' ? 0 : blankLines);
      }
      const { rows, faults } = scan(cut(text, cuts));
      assert.deepEqual(faults, []);
      assert.deepEqual(rows, expected);
    }),
    { numRuns: 2_000 },
  );
});

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function cut(text: string, lengths: readonly number[]): string[] {
  const chunks: string[] = [];
  let at = 0;
  for (const length of lengths) {
    chunks.push(text.slice(at, at + length));
    at += length;
  }
  return [...chunks, text.slice(at)];
}

test('a quote inside a field that does not start with one is taken as it stands', () => {
  assert.deepEqual(scan(['a,5" pipe,"x"\n']).rows, [{ fields: ['a', '5" pipe', 'x'], line: 1 }]);
});

test('text behind a closing quote costs that line only', () => {
  const { rows, faults } = scan(['a,b\n"c"d,e\nf,g\n']);
  assert.deepEqual(rows, [
    { fields: ['a', 'b'], line: 1 },
    { fields: ['f', 'g'], line: 3 },
  ]);
  assert.deepEqual(faults, [
    { line: 2, reason: 'text follows the closing quote of a field', text: '"c"d,e' },
  ]);
});

test('a quote that is never closed costs its line only, at the end of the file', () => {
  const { rows, faults } = scan(['a,b\n"c,d\ne,f\n', 'g,h']);
  assert.deepEqual(
    rows.map((row) => row.fields),
    [
      ['a', 'b'],
      ['e', 'f'],
      ['g', 'h'],
    ],
  );
  assert.equal(faults[0]?.line, 2);
});

test('a quote that is never closed does not gather the rest of a large file in memory', () => {
  const filler = `${'x'.repeat(1_023)}\n`.repeat(1_024);
  const { rows, faults } = scan(['"open,b\n', ...Array.from({ length: 8 }, () => filler), 'last,row\n']);
  assert.equal(faults.length, 1);
  assert.equal(rows.length, 8 * 1_024 + 1);
  assert.equal(rows.at(-1)?.line, 8 * 1_024 + 2);
});
