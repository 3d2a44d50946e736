import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { temporaryDirectory } from '../../../data-set/data-set-fixture.test.ts';
import { fieldsOf, readInput, streamOf } from '../input-fixture.test.ts';
import { escaped, textRows, workbookOf, workbookParts, zipOf } from './workbook-fixture.test.ts';

const people = [
  ['name', 'email'],
  ['Jane', 'j@x.example'],
  ['Łukasz 😀', 'l@x.example'],
];
const sheet = { name: 'People', rows: textRows(people) };

describe('a workbook', () => {
  it('is read from a file, and from a stream, packed or not, which leaves nothing behind', async (t) => {
    const bytes = workbookOf({ sheets: [sheet] });
    const path = join(await temporaryDirectory(t), 'people.csv');
    await writeFile(path, bytes);
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('rollcall-workbook-'));
    for (const source of [path, streamOf(bytes), gzipSync(bytes)]) {
      const read = await readInput(source);
      const packing = Buffer.isBuffer(source) ? 'gzip, ' : '';
      assert.equal(read.input.description, `${packing}Excel workbook, sheet "People"`);
      assert.deepEqual([read.input.header, ...read.input.sample], people);
      assert.deepEqual([read.input.header, ...fieldsOf(read)], people);
      assert.equal(read.input.sizeBytes, source === path ? bytes.length : undefined);
      if (source === path) assert.equal(read.inputBytesRead, bytes.length);
    }
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith('rollcall-workbook-'));
    assert.deepEqual(
      after.filter((name) => !before.includes(name)),
      [],
    );
  });

  it('has its values as texts, whatever kind of cell they are in', async () => {
    const cells: readonly (readonly [xml: string, text: string])[] = [
      ['<c t="s"><v>0</v></c>', 'Jane & Co.'],
      ['<c t="s"><v>1</v></c>', 'bold, and plain'],
      ['<c t="s"><v>2</v></c>', '田中'],
      ['<c t="s"><v>9</v></c>', ''],
      ['<c t="inlineStr"><is><t>in</t></is></c>', 'in'],
      [
        '<c t="inlineStr"><is><r><t>a </t></r><r><rPr><b/></rPr><t xml:space="preserve">b</t></r></is></c>',
        'a b',
      ],
      ['<c t="str"><f>A1&amp;"x"</f><v>made &lt;1&gt;</v></c>', 'made <1>'],
      ['<c><f>1+1</f><v>2</v></c>', '2'],
      ['<c t="b"><v>1</v></c>', 'true'],
      ['<c t="b"><v>0</v></c>', 'false'],
      ['<c t="e"><f>NA()</f><v>#N/A</v></c>', ''],
      ['<c t="d"><v>2024-03-01</v></c>', '2024-03-01'],
      ['<c s="1"/>', ''],
      ['<c><v>0.30000000000000004</v></c>', '0.3'],
      ['<c><v>1234567890123456789</v></c>', '1234567890123456789'],
      ['<c><v>1.2345678901234E+13</v></c>', '12345678901234'],
      ['<c><v>-1.5E-3</v></c>', '-0.0015'],
      ['<c t="inlineStr"><is><t>line_x000D_\nbreak _x005F_x_ \t</t></is></c>', 'line\r\nbreak _x_ \t'],
      ['<c t="inlineStr"><is><t>a_x001F_b</t></is></c>', 'a b'],
      ['<c t="inlineStr"><is><t><![CDATA[1 < 2]]></t></is></c>', '1 < 2'],
    ];
    const strings = [
      '<t>Jane &amp; Co.</t>',
      '<r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve">, and plain</t></r>',
      '<t>田中</t><rPh sb="0" eb="2"><t>タナカ</t></rPh><phoneticPr fontId="1"/>',
    ];
    const header = textRows([cells.map((_, index) => `Column ${index}`)]);
    for (const prefix of [undefined, 'x']) {
      const rows = `${header}<row>${cells.map(([xml]) => xml).join('')}</row>`;
      const read = await readInput(
        workbookOf({ sheets: [{ name: 'All', rows }], strings, ...(prefix !== undefined && { prefix }) }),
      );
      assert.deepEqual(
        cells.map((_, index) => read.rows[0]?.fields[index] ?? ''),
        cells.map(([, text]) => text),
      );
    }
  });

  it('has days as ISO text and digits as they are shown, by the formats of its cells', async () => {
    const cells: readonly (readonly [format: number | string, value: string, text: string])[] = [
      [14, '45352', '2024-03-01'],
      [14, '1', '1900-01-01'],
      [14, '59', '1900-02-28'],
      [14, '61', '1900-03-01'],
      [14, '2958465', '9999-12-31'],
      [22, '45352.5', '2024-03-01T12:00:00'],
      [22, '45352.999994212', '2024-03-01T23:59:59'],
      [14, '45351.9999999999', '2024-03-01'],
      [20, '0.75', '18:00:00'],
      [14, '-1', '-1'],
      [14, '9999999', '9999999'],
      ['yyyy\\-mm\\-dd;@', '45352', '2024-03-01'],
      ['[$-409]d\\-mmm\\-yy;@', '45352', '2024-03-01'],
      ['[h]:mm', '1.5', '1.5'],
      [46, '1.5', '1.5'],
      ['"Day "0', '3', '3'],
      ['00000', '2139', '02139'],
      ['000\\-00\\-0000', '12345678', '012-34-5678'],
      ['[<=9999999]###\\-####;\\(###\\)\\ ###\\-####', '2125551234', '(212) 555-1234'],
      ['[<=9999999]###\\-####;\\(###\\)\\ ###\\-####', '5551234', '555-1234'],
      ['[<=99999]00000;00000\\-0000', '21390012', '02139-0012'],
      ['"+"0 000', '123456', '+123 456'],
      ['00', '-5', '-5'],
      ['00', '2.5', '2.5'],
      ['0;-0', '7', '7'],
      ['0.00', '7', '7'],
      ['0.00E+00', '7', '7'],
      ['General', '7', '7'],
      ['0" days"', '7', '7'],
      ['h:mm AM/PM', '0.75', '18:00:00'],
      [0, '45352', '45352'],
      [1, '2.5', '2.5'],
      [3, '1234567', '1234567'],
      ['#,##0.00 [$€-407]', '1234.5', '1234.5'],
      [9, '0.5', '0.5'],
      [49, '7', '7'],
    ];
    const formats = cells.map(([format]) => format);
    const values = cells.map(([, value], index) => `<c s="${index}"><v>${value}</v></c>`);
    const rows = `${textRows([cells.map((_, index) => `Column ${index}`)])}<row>${values.join('')}</row>`;
    const read = await readInput(workbookOf({ sheets: [{ name: 'All', rows }], formats }));
    for (const [index, [format, value, text]] of cells.entries()) {
      assert.equal(read.rows[0]?.fields[index], text, `${value} as ${format}`);
    }
    const days = `${textRows([['from', 'to']])}<row><c s="0"><v>0</v></c><c s="0"><v>43890</v></c></row>`;
    const from1904 = await readInput(
      workbookOf({ sheets: [{ name: 'All', rows: days }], formats: [14], isFrom1904: true }),
    );
    assert.deepEqual(fieldsOf(from1904)[0]?.[1], '2024-03-01');
  });

  it('has cells and rows in their places, whatever is left out', async () => {
    const rows =
      '<row r="3"><c r="B3" t="inlineStr"><is><t>name</t></is></c><c r="AA3" t="inlineStr"><is><t>city</t></is></c></row>' +
      '<row r="4"><c r="B4"/></row>' +
      '<row r="7"><c r="B7" t="inlineStr"><is><t>Jane</t></is></c><c r="AA7" t="inlineStr"><is><t>Rome</t></is></c></row>' +
      '<row><c/><c t="inlineStr"><is><t>Jim</t></is></c></row>';
    const { input, rows: found } = await readInput(workbookOf({ sheets: [{ name: 'Gaps', rows }] }));
    assert.equal(input.description, 'Excel workbook, sheet "Gaps", header in line 3');
    assert.deepEqual([input.header[1], input.header[26], input.header.length], ['name', 'city', 27]);
    assert.deepEqual(
      found.map(({ fields, line }) => [fields[1], fields[26], fields.length, line]),
      [
        ['Jane', 'Rome', 27, 7],
        ['Jim', undefined, 2, 8],
      ],
    );
  });

  it('is read from its first sheet that has rows, hidden ones last, or from one that is named', async () => {
    const other = { name: 'Companies & "Co"', rows: textRows([['website'], ['x.example']]) };
    const sheets = [
      { name: 'Notes', rows: '' },
      { ...other, name: 'Lists', state: 'hidden' as const },
      sheet,
      other,
    ];
    const bytes = workbookOf({ sheets });
    assert.deepEqual((await readInput(bytes)).input.header, ['name', 'email']);
    for (const name of ['Companies & "Co"', 'companies & "co" ', 'Lists']) {
      assert.deepEqual((await readInput(bytes, { sheet: name })).input.header, ['website']);
    }
    await assert.rejects(readInput(bytes, { sheet: 'Persons' }), {
      name: 'ImportError',
      message: 'standard input has no sheet "Persons"; it has "Notes", "Lists", "People", "Companies & "Co""',
    });
    await assert.rejects(readInput(bytes, { sheet: 'Notes' }), {
      message: 'standard input: the sheet "Notes" is empty: a header row that names its columns is needed',
    });
    await assert.rejects(readInput(workbookOf({ sheets: [{ name: 'Notes', rows: '<row r="1"/>' }] })), {
      name: 'UnreadableFileError',
      message: 'standard input is empty: a header row that names its columns is needed',
    });
  });

  it('of any texts comes back as it was written', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '😀', ' ', '\n', '"', '&', '<', '>', ']', '_', '|', '\\'),
    });
    const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (written, areShared) => {
        const all = [['first', 'second', 'third', 'fourth'], ...written];
        const strings = all.flat().map((value) => `<t xml:space="preserve">${escaped(value)}</t>`);
        let next = 0;
        const shared = all.map(
          (fields) => `<row>${fields.map(() => `<c t="s"><v>${next++}</v></c>`).join('')}</row>`,
        );
        const xml = areShared ? shared.join('') : textRows(all);
        const read = await readInput(workbookOf({ sheets: [{ name: 'All', rows: xml }], strings }));
        const trimmed = written.map((fields) =>
          fields.slice(0, fields.findLastIndex((value) => value !== '') + 1),
        );
        const expected = trimmed.map((fields, index) => ({ fields, line: index + 2 }));
        assert.deepEqual(
          read.rows,
          expected.filter(({ fields }) => fields.length > 0),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('of many rows is read in chunks', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => [
      `Jane ${index}`,
      `j${index}@x.example`,
      'x'.repeat(30),
    ]);
    const read = await readInput(
      workbookOf({ sheets: [{ name: 'All', rows: textRows([['a', 'b', 'c'], ...rows]) }] }),
    );
    assert.equal(read.input.sample.length, 1_000);
    assert.deepEqual(fieldsOf(read), rows);
    assert.deepEqual(read.rows.at(-1)?.line, 60_001);
  });

  it('that is damaged is refused', async (t) => {
    const parts = workbookParts({
      sheets: [{ name: 'All', rows: textRows(new Array(5_000).fill(['Jane', 'x'])) }],
    });
    const whole = zipOf(parts);
    const { 'xl/worksheets/sheet1.xml': sheetXml = '', ...others } = parts;
    const broken = Buffer.from(whole);
    broken.fill(0x55, 2_000, 3_000);
    const path = join(await temporaryDirectory(t), 'people.xlsx');
    for (const [bytes, message] of [
      [whole.subarray(0, whole.length - 30), /^people\.xlsx is damaged: .*; get the file once more$/],
      [whole.subarray(0, 1_000), /^people\.xlsx is damaged: /],
      [broken, /^people\.xlsx is (?:damaged|no workbook that can be read)/],
      [zipOf(others), /^people\.xlsx is damaged: it has no part xl\/worksheets\/sheet1\.xml/],
      [
        zipOf({ ...parts, 'xl/worksheets/sheet1.xml': sheetXml.slice(0, -40) }),
        /^people\.xlsx is no workbook that can be read \(.*\): save it once more as an Excel workbook/,
      ],
      [
        zipOf({ ...parts, 'xl/worksheets/sheet1.xml': sheetXml.replace('<row>', '<row r="99999999">') }),
        /^people\.xlsx is no workbook that can be read \(no row can be 99999999 there\)/,
      ],
    ] as const) {
      await writeFile(path, bytes);
      await assert.rejects(readInput(path), { name: 'UnreadableFileError', message });
    }
  });

  it('is told from other archives', async () => {
    for (const [part, what] of [
      ['xl/workbook.bin', 'a binary Excel workbook (.xlsb): save it as'],
      ['META-INF/manifest.xml', 'an OpenDocument file (.ods): save it as'],
      ['Index/Document.iwa', 'a Numbers spreadsheet: export it as'],
      ['word/document.xml', 'a Word document: copy its table'],
      ['people.csv', 'a zip archive: unpack it and give the files in it'],
    ] as const) {
      await assert.rejects(readInput(zipOf({ [part]: 'name,email\n' })), ({ name, message }: Error) => {
        assert.equal(name, 'UnreadableFileError');
        return message.startsWith(`standard input is ${what}`);
      });
    }
  });
});
