import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { defaultReferenceTables } from '../reference/default-tables.ts';
import { ReferenceIndex } from '../reference/reference-index.ts';
import { cutContactLines, cutLines, readContactLines, readLines } from './line-pieces.ts';
import { parseContactLines } from './parse-contact-lines.ts';
import { parseLines } from './parse-lines.ts';

const reference = new ReferenceIndex(defaultReferenceTables);

const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\r\n \r\n');
const cut = fc.record({ linesPerPiece: fc.integer({ min: 1, max: 4 }), linesDone: fc.nat({ max: 5 }) });

/** Records with a line end behind each, and one behind the last or none. */
function textOf(record: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const records = fc.array(fc.tuple(record, lineEnd), { minLength: 1, maxLength: 12 });
  return fc.tuple(records, fc.boolean()).map(([ended, hasLastEnd]) => {
    const last = ended.length - 1;
    return ended.map(([text, end], index) => text + (index < last || hasLastEnd ? end : '')).join('');
  });
}

describe('pieces of lookup lines', () => {
  const field = fc.constantFrom(
    '',
    '1',
    '4',
    'engineer',
    ' ',
    '"4,5"',
    '"a ""b"" c"',
    '"two\r\nlines"',
    '"\n"',
    'é',
  );
  const record = fc.oneof(
    {
      weight: 9,
      arbitrary: fc.array(field, { minLength: 1, maxLength: 9 }).map((fields) => fields.join(',')),
    },
    { weight: 1, arbitrary: fc.constantFrom('queryId,website,title', 'title,companyID,queryId', '  ', '""') },
  );

  it('are the lines of the whole text, numbers and reasons too', () => {
    fc.assert(
      fc.property(textOf(record), cut, fc.constantFrom('company', 'contact'), (text, how, order) => {
        const whole = parseLines(text, reference, order);
        if (!whole.ok) return;
        const pieces = [...cutLines(text, how, order)];
        const read = pieces.map((piece) => readLines(piece, reference));
        assert.deepEqual(read.flat(), whole.lines.slice(how.linesDone));
        for (const lines of read.slice(0, -1)) assert.equal(lines.length, how.linesPerPiece);
      }),
    );
  });
});

describe('pieces of newIds', () => {
  const record = fc.constantFrom(
    'newId',
    'x'.repeat(64),
    `"${'y'.repeat(64)}"`,
    'short',
    '',
    '""',
    '" \n"',
    'a,b',
  );

  it('are the lines of the whole text, empty fields left out', () => {
    fc.assert(
      fc.property(textOf(record), cut, (text, how) => {
        const whole = parseContactLines(text);
        if (!whole.ok) return;
        const read = [...cutContactLines(text, how)].map(readContactLines);
        assert.deepEqual(read.flat(), whole.lines.slice(how.linesDone));
        for (const lines of read.slice(0, -1)) assert.equal(lines.length, how.linesPerPiece);
      }),
    );
  });
});
