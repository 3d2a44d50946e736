import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import fc from 'fast-check';
import { cutChunks } from '../cut-chunks.ts';
import type { FileRow, RowFault } from '../file-row.ts';
import { readRows } from '../read-rows.ts';
import type { CsvFormat } from '../row-chunk.ts';

interface Table {
  readonly rows: FileRow[];
  readonly faults: RowFault[];
}

const commas: CsvFormat = { kind: 'csv', delimiter: ',', lineEnd: 'lf' };

function read(text: string, format = commas): Table {
  const table: Table = { rows: [], faults: [] };
  readInto(table, Buffer.from(text), format, 1);
  return table;
}

function readInto(table: Table, bytes: Uint8Array, format: CsvFormat, firstLine: number): void {
  readRows(bytes, format, firstLine, {
    onRow: (row) => table.rows.push(row),
    onFault: (fault) => table.faults.push(fault),
  });
}

/** Reads what comes in pieces of such lengths, again and again, in such chunks. */
async function readInChunks(
  text: Buffer,
  format: CsvFormat,
  pieceBytes: readonly number[],
  chunkBytes: number,
): Promise<Table & { chunks: number }> {
  const table = { rows: [], faults: [], chunks: 0 };
  async function* pieces(): AsyncGenerator<Uint8Array> {
    let at = 0;
    for (let piece = 0; at < text.length; piece++) {
      const bytes = pieceBytes[piece % pieceBytes.length] ?? text.length;
      yield text.subarray(at, at + bytes);
      at += bytes;
    }
  }
  const options = { name: 'text', format, firstLine: 1, inputBytesRead: () => 0, chunkBytes };
  for await (const chunk of cutChunks(pieces(), options)) {
    table.chunks++;
    readInto(table, chunk.bytes, format, chunk.firstLine);
  }
  return table;
}

/** Reads a whole text in the most simple way. */
function readNaively(text: string, { delimiter, lineEnd }: CsvFormat): Table {
  const table: Table = { rows: [], faults: [] };
  const breakOf = lineEnd === 'cr' ? '\r' : '\n';
  const quotedField = /"((?:[^"]|"")*)"(?!")/y;
  const rowEnd = lineEnd === 'cr' ? /\r|$/y : /\r*(?:\n|$)/y;
  const matchAt = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  let rowStart = 0;
  let line = 1;
  while (rowStart < text.length) {
    const lineStop = text.indexOf(breakOf, rowStart) === -1 ? text.length : text.indexOf(breakOf, rowStart);
    const fields: string[] = [];
    let at = rowStart;
    let reason: string | undefined;
    let end: RegExpExecArray | null = null;
    while (end === null && reason === undefined) {
      if (text[at] === '"') {
        const quoted = matchAt(quotedField, at);
        if (quoted === null) reason = 'a field opens with a quote that is never closed';
        else {
          at += quoted[0].length;
          fields.push((quoted[1] ?? '').replaceAll('""', '"'));
          end = matchAt(rowEnd, at);
          if (end === null && text[at] !== delimiter) {
            reason =
              at <= lineStop
                ? 'text follows the closing quote of a field'
                : 'a field opens with a quote that is never closed';
          }
        }
      } else {
        const start = at;
        while (at < text.length && text[at] !== delimiter && text[at] !== breakOf) at++;
        let field = text.slice(start, at);
        if (at === text.length || text[at] === breakOf) {
          if (lineEnd === 'lf') field = field.replace(/\r+$/, '');
          end = matchAt(rowEnd, at);
        }
        fields.push(field);
      }
      if (end === null) at++;
    }
    if (end === null) {
      const found = text.slice(rowStart, lineStop);
      table.faults.push({
        line,
        reason: reason ?? '',
        text: lineEnd === 'cr' ? found : found.replace(/\r+$/, ''),
      });
      rowStart = lineStop + 1;
      line++;
    } else {
      if (fields.length > 1 || fields[0] !== '') table.rows.push({ fields, line });
      const next = at + end[0].length;
      line += text.slice(rowStart, next).split(breakOf).length - 1;
      rowStart = next;
    }
  }
  return table;
}

const format: fc.Arbitrary<CsvFormat> = fc.record({
  kind: fc.constant('csv' as const),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('lf' as const, 'lf' as const, 'cr' as const),
});
const anyText = (delimiter: string) =>
  fc
    .array(
      fc.constantFrom('a', 'é', '😀', ' ', delimiter, delimiter, '"', '"', '""', '\n', '\n', '\r\n', '\r'),
      {
        maxLength: 60,
        size: 'max',
      },
    )
    .map((parts) => parts.join(''));
const anyCsv = format.chain((chosen) => fc.tuple(fc.constant(chosen), anyText(chosen.delimiter)));

describe('rows of CSV', () => {
  it('are read as by the most simple reader, whatever the text', () => {
    fc.assert(
      fc.property(anyCsv, ([chosen, text]) => {
        assert.deepEqual(read(text, chosen), readNaively(text, chosen));
      }),
      { numRuns: 20_000 },
    );
  });

  it('do not depend on the pieces that a text comes in, nor on where it is cut into chunks', async () => {
    let cuts = 0;
    await fc.assert(
      fc.asyncProperty(
        anyCsv,
        fc.array(fc.integer({ min: 1, max: 20 })),
        fc.integer({ min: 1, max: 40 }),
        async ([chosen, text], pieces, size) => {
          const { chunks, ...table } = await readInChunks(Buffer.from(text), chosen, pieces, size);
          assert.deepEqual(table, readNaively(text, chosen));
          cuts += Math.max(0, chunks - 1);
        },
      ),
      { numRuns: 5_000 },
    );
    assert.ok(cuts > 2_000, `${cuts} cuts`);
  });
});

const field = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r', ' ', '') }),
  fc.constant(''),
);

test('rows come back as they were written, with the line each starts on', () => {
  const fields = fc
    .array(field, { minLength: 1, maxLength: 5 })
    .filter(([only, ...more]) => only !== '' || more.length > 0);
  const lineEnd = fc.constantFrom('\n', '\r\n', '\r\r\n');
  fc.assert(
    fc.property(fc.array(fc.tuple(fields, lineEnd, fc.nat(2))), fc.boolean(), (written, endsWithLineEnd) => {
      let text = '';
      let line = 1;
      const expected: FileRow[] = [];
      for (const [index, [values, end, blankLines]] of written.entries()) {
        expected.push({ fields: values, line });
        text += values.map(quoted).join(',');
        line += values.join('|').split('\n').length - 1;
        if (index === written.length - 1 && !endsWithLineEnd) break;
        text += end + '\n'.repeat(blankLines);
        line += 1 + blankLines;
      }
      const { rows, faults } = read(text);
      assert.deepEqual(faults, []);
      assert.deepEqual(rows, expected);
    }),
    { numRuns: 2_000 },
  );
});

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

test('a quote inside a field that does not start with one is taken as it stands', () => {
  assert.deepEqual(read('a,5" pipe,"x"\n').rows, [{ fields: ['a', '5" pipe', 'x'], line: 1 }]);
});

test('text behind a closing quote costs that line only', () => {
  const { rows, faults } = read('a,b\n"c"d,e\r\nf,g\n');
  assert.deepEqual(rows, [
    { fields: ['a', 'b'], line: 1 },
    { fields: ['f', 'g'], line: 3 },
  ]);
  assert.deepEqual(faults, [
    { line: 2, reason: 'text follows the closing quote of a field', text: '"c"d,e' },
  ]);
});

test('a quote that is never closed costs its line only, at the end of the file', () => {
  const { rows, faults } = read('a,b\n"c,d\ne,f\ng,h');
  assert.deepEqual(
    rows.map((row) => row.fields),
    [
      ['a', 'b'],
      ['e', 'f'],
      ['g', 'h'],
    ],
  );
  assert.deepEqual(faults, [
    { line: 2, reason: 'a field opens with a quote that is never closed', text: '"c,d' },
  ]);
});

/** Rows without a quote, of a kilobyte each. */
const filler = (rows: number): string => `${'x'.repeat(1_021)},y\n`.repeat(rows);

test('a quote that is never closed does not gather the rest of a large file in memory', async () => {
  const text = `"open,b\n${filler(8 * 1_024)}last,row\n`;
  const table = await readInChunks(Buffer.from(text), commas, [200_000], 1_048_576);
  assert.ok(table.chunks > 3, `${table.chunks} chunks`);
  assert.equal(table.faults.length, 1);
  assert.equal(table.rows.length, 8 * 1_024 + 1);
  assert.deepEqual(table.rows.at(-1), { fields: ['last', 'row'], line: 8 * 1_024 + 2 });
});

test('a quoted field of megabytes is one, and one that is closed after more than four is none', async () => {
  for (const [kilobytes, faults] of [
    [3 * 1_024, 0],
    [5 * 1_024, 2],
  ] as const) {
    const text = `a,"${filler(kilobytes)}"\nlast,row\n`;
    for (const chunkBytes of [65_536, 2_000_000, 9_000_000]) {
      const table = await readInChunks(Buffer.from(text), commas, [150_000], chunkBytes);
      assert.equal(table.faults.length, faults, `${kilobytes} kilobytes in chunks of ${chunkBytes}`);
      assert.equal(table.rows.length, faults === 0 ? 2 : kilobytes);
      assert.deepEqual(table.rows.at(-1), { fields: ['last', 'row'], line: kilobytes + 2 });
    }
  }
});

test('characters that later steps separate fields with become spaces', async () => {
  const { rows } = await readInChunks(Buffer.from('1\u001f2,"3\u00004\u001e"\r\n'), commas, [], 8);
  assert.deepEqual(rows, [{ fields: ['1 2', '3 4 '], line: 1 }]);
});

test('text without the end of a line is given up', async () => {
  const table = readInChunks(Buffer.alloc(20 * 1_048_576, 'x'), commas, [1_048_576], 65_536);
  await assert.rejects(table, {
    name: 'UnreadableFileError',
    message: 'text: line 1 is longer than 16 MB: a row on each line is needed',
  });
});

test('the memory of a chunk serves another one when it is given back, and only then', async () => {
  const rows = Array.from({ length: 10_000 }, (_, row) => `a,${row}\n`).join('');
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < rows.length; at += 1_000) yield Buffer.from(rows.slice(at, at + 1_000));
  }
  const options = { name: 'text', format: commas, firstLine: 1, inputBytesRead: () => 0, chunkBytes: 10_000 };
  const memories = async (isReleased: boolean): Promise<{ count: number; chunks: number }> => {
    const chunks: Uint8Array<SharedArrayBuffer>[] = [];
    let read = '';
    for await (const { bytes, release } of cutChunks(pieces(), options)) {
      chunks.push(bytes);
      if (!isReleased) continue;
      read += Buffer.from(bytes).toString();
      release();
    }
    assert.equal(isReleased ? read : Buffer.concat(chunks).toString(), rows);
    return { count: new Set(chunks.map(({ buffer }) => buffer)).size, chunks: chunks.length };
  };
  const released = await memories(true);
  assert.ok(released.chunks > 5 && released.count <= 3, `${released.count} memories`);
  const kept = await memories(false);
  assert.equal(kept.count, kept.chunks);
});
