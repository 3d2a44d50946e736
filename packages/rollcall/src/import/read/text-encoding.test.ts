import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { temporaryDirectory } from '../../data-set/data-set-fixture.test.ts';
import { fieldsOf, readInput, streamOf } from './input-fixture.test.ts';

describe('text', () => {
  const rows = [
    ['name', 'city'],
    ['Åsa Müller', 'Malmö'],
    ['Renée', 'Besançon'],
  ];
  const text = rows.map((fields) => fields.join(',')).join('\r\n');
  const encoded = (encoding: 'utf16be' | BufferEncoding): Buffer =>
    encoding === 'utf16be' ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, encoding);
  const marked = (mark: number[], bytes: Buffer): Buffer => Buffer.concat([Buffer.from(mark), bytes]);

  it('is read in the encoding that it is found to be in', async () => {
    for (const [bytes, encoding] of [
      [encoded('utf8'), undefined],
      [marked([0xef, 0xbb, 0xbf], encoded('utf8')), undefined],
      [marked([0xff, 0xfe], encoded('utf16le')), 'utf-16le'],
      [marked([0xfe, 0xff], encoded('utf16be')), 'utf-16be'],
      [encoded('utf16le'), 'utf-16le'],
      [encoded('utf16be'), 'utf-16be'],
      [encoded('latin1'), 'windows-1252'],
    ] as const) {
      for (const options of [{}, { encoding: encoding ?? 'utf-8' }]) {
        const read = await readInput(streamOf(bytes, 7), options);
        assert.deepEqual([read.input.header, ...fieldsOf(read)], rows);
        assert.equal(
          read.input.description,
          ['CSV, delimiter ","', ...(encoding === undefined ? [] : [encoding])].join(', '),
        );
      }
    }
  });

  it('has letters that only windows-1252 has', async () => {
    const read = await readInput(Buffer.from([...Buffer.from('a,b\n'), 0x80, 0x2c, 0x93, 0x9e]));
    assert.deepEqual(fieldsOf(read), [['€', '“ž']]);
  });

  it('is read in an encoding that is given, unless its byte order mark says another', async () => {
    const cyrillic = Buffer.from('name,city\n\xc8\xe2\xe0\xed,\xcc\xee\xf1\xea\xe2\xe0\n', 'latin1');
    assert.deepEqual(fieldsOf(await readInput(cyrillic, { encoding: 'CP1251' })), [['Иван', 'Москва']]);
    const utf8 = await readInput(marked([0xef, 0xbb, 0xbf], encoded('utf8')), { encoding: 'windows-1252' });
    assert.deepEqual(utf8.rows[0]?.fields, rows[1]);
    await assert.rejects(readInput(cyrillic, { encoding: 'klingon' }), {
      name: 'ImportError',
      message: /^there is no encoding "klingon": give one such as utf-8/,
    });
  });

  it('that is UTF-8 at first and something else later is read, with a note', async (t) => {
    const path = join(await temporaryDirectory(t), 'late.csv');
    const lines = 100_000;
    const early = `name,city\n${'Jane,Besançon\n'.repeat(lines)}`;
    await writeFile(path, Buffer.concat([Buffer.from(early), Buffer.from('Ren\xe9,x\n', 'latin1')]));
    const { input, rows } = await readInput(path);
    assert.deepEqual(rows.at(-1), { fields: ['René', 'x'], line: lines + 2 });
    assert.deepEqual({ ...input.badBytes }, { count: 1, examples: ['René'] });
  });

  it('in windows-1252 is found wherever in the first rows its letters are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.constantFrom('e9', 'ff', 'eda080'), async (before, bytes) => {
        const head = Buffer.from(`name,city\n${'a'.repeat(before)}`);
        const { input } = await readInput(Buffer.concat([head, Buffer.from(bytes, 'hex')]));
        assert.match(input.description, /windows-1252/);
      }),
      { numRuns: 50 },
    );
  });

  it('that breaks the encoding it is in is refused', async () => {
    const broken = Buffer.concat([encoded('utf16le'), Buffer.from([0x00, 0xd8, 0x41, 0x00])]);
    await assert.rejects(readInput(broken, { encoding: 'utf-16le' }), {
      name: 'UnreadableFileError',
      message: /^standard input: from about line 1 on there are bytes that are no utf-16le/,
    });
  });

  it('can be cut off within a letter at the end of what is looked at', async () => {
    for (let before = 0; before < 4; before++) {
      const text = `${'x'.repeat(before + 1)},b\n${'😀,é\n'.repeat(200_000)}`;
      const { input, rows } = await readInput(streamOf(Buffer.from(text), 65_537));
      assert.equal(input.description, 'CSV, delimiter ","');
      assert.equal(rows.length, 200_000);
    }
  });
});
