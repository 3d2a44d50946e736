import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { naiveRecords } from '../../../../test/property/naive-csv.ts';
import { type CsvRecord, readCsvRecords } from './csv-records.ts';

function recordsOf(text: string): readonly CsvRecord[] {
  const read = readCsvRecords(text, 10_000);
  assert.ok(read.ok, JSON.stringify(read));
  return read.records;
}

function faultOf(text: string) {
  const read = readCsvRecords(text, 10_000);
  assert.ok(!read.ok, 'the text was read');
  return { record: read.records.length + 1, physicalLine: read.fault.physicalLine, text: read.fault.text };
}

describe('records', () => {
  const a = { fields: ['a', '1'], physicalLine: 1 };
  const b = { fields: ['b', '2'], physicalLine: 2 };
  for (const [name, text] of [
    ['LF', 'a,1\nb,2\n'],
    ['CRLF', 'a,1\r\nb,2\r\n'],
    ['CR', 'a,1\rb,2\r'],
    ['LF and then nothing', 'a,1\nb,2'],
    ['CR before LF', 'a,1\rb,2\n'],
    ['LF before CRLF', 'a,1\nb,2\r\n'],
  ] as const) {
    test(`end with ${name}`, () => assert.deepEqual(recordsOf(text), [a, b]));
  }

  test('start where the text says when every style of line end is mixed', () => {
    assert.deepEqual(
      recordsOf('a\nb\r\nc\rd\n\re').map(({ fields, physicalLine }) => [fields[0], physicalLine]),
      [
        ['a', 1],
        ['b', 2],
        ['c', 3],
        ['d', 4],
        ['e', 6],
      ],
    );
  });

  test('are counted past blank lines, which are no records', () => {
    assert.deepEqual(recordsOf('\r\n\n a,1\n  \t\n\r\r\nb,2\n\n'), [
      { fields: [' a', '1'], physicalLine: 3 },
      { fields: ['b', '2'], physicalLine: 7 },
    ]);
  });

  test('may be an empty quoted field alone: a line that is blank has no quotes', () => {
    assert.deepEqual(recordsOf('""\n" "\r\n \na,1'), [
      { fields: [''], physicalLine: 1 },
      { fields: [' '], physicalLine: 2 },
      { fields: ['a', '1'], physicalLine: 4 },
    ]);
  });

  for (const [name, lineBreak] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    test(`start at their first line, with ${name} inside quotes`, () => {
      assert.deepEqual(
        recordsOf(`a,"1${lineBreak}${lineBreak}1"\nb,"${lineBreak}"\nc,3`).map(
          ({ physicalLine }) => physicalLine,
        ),
        [1, 4, 6],
      );
    });
  }

  test('keep quotes, commas and line breaks of quoted fields', () => {
    assert.deepEqual(recordsOf('"say ""hi""","x,y","l1\r\nl2"')[0]?.fields, ['say "hi"', 'x,y', 'l1\r\nl2']);
  });

  test('stop being read one past the wanted number', () => {
    const read = readCsvRecords('a\n'.repeat(50), 3);
    assert.ok(read.ok);
    assert.equal(read.records.length, 4);
  });
});

describe('faults', () => {
  test('an unclosed quote is reported where its record starts, not where the text ends', () => {
    const fault = faultOf('a,1\r\n\r\nb,"2\r\nc,3\r\nd,4\r\n');
    assert.deepEqual([fault.record, fault.physicalLine], [2, 3]);
    assert.match(fault.text, /never closed/);
  });

  test('text after a closing quote', () => {
    const fault = faultOf('a,1\n\nb,"2"2\n');
    assert.deepEqual([fault.record, fault.physicalLine], [2, 3]);
    assert.match(fault.text, /text follows the closing quote/);
  });

  test('a space after a closing quote', () => {
    assert.match(faultOf('"a" ,1').text, /text follows the closing quote/);
  });

  test('a quote inside an unquoted field', () => {
    const fault = faultOf('a,1\r\r"b\r\n2",5" pipe\r');
    assert.deepEqual([fault.record, fault.physicalLine], [2, 3]);
    assert.match(fault.text, /a quote stands inside a field/);
  });

  test('a quote that swallowed the next line is reported on the line that opened it', () => {
    const fault = faultOf('q1,1,"Director\nq2,2,"Director"\n');
    assert.deepEqual([fault.record, fault.physicalLine], [1, 1]);
  });
});

function assertReadNaively(text: string): void {
  const naive = naiveRecords(text);
  const read = readCsvRecords(text, Number.MAX_SAFE_INTEGER);
  assert.deepEqual(read.records, naive.records);
  assert.equal(read.ok ? undefined : read.fault.physicalLine, naive.faultAt);
}

const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const fieldText = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('a', 'é', '部', '😀', ' ') },
    { weight: 2, arbitrary: fc.constantFrom('"', ',', '\n', '\r', '\r\n') },
  ),
  maxLength: 8,
});
const writtenField = fc
  .tuple(fieldText, fc.boolean())
  .map(([text, quoteAnyway]) =>
    quoteAnyway || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text,
  );
const writtenRecord = fc.array(writtenField, { minLength: 1, maxLength: 5 }).map((fields) => fields.join());
const blankLine = fc.constantFrom('', ' ', '\t');
const writtenCsv = fc
  .array(
    fc.tuple(fc.oneof({ weight: 3, arbitrary: writtenRecord }, { weight: 1, arbitrary: blankLine }), lineEnd),
    {
      maxLength: 12,
    },
  )
  .map((lines) => lines.flat().join(''));

describe('a naive reader of RFC 4180', () => {
  test('reads the same fields on the same physical lines from any well-formed text', () => {
    fc.assert(
      fc.property(writtenCsv, (text) => {
        assert.equal(naiveRecords(text).faultAt, undefined);
        assertReadNaively(text);
      }),
      { numRuns: 3_000 },
    );
  });

  test('reads the same from any text, and finds the same fault in the same record', () => {
    const unit = fc.constantFrom('a', '"', ',', '\n', '\r', ' ');
    fc.assert(fc.property(fc.string({ unit, maxLength: 24 }), assertReadNaively), { numRuns: 10_000 });
  });
});
