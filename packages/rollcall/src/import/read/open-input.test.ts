import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createGzip } from 'node:zlib';
import fc from 'fast-check';
import { temporaryDirectory } from '../../data-set/data-set-fixture.test.ts';
import { fieldsOf, readInput } from './input-fixture.test.ts';
import { type InputOptions, openInput } from './open-input.ts';
import { readRows } from './read-rows.ts';

/** Test files of all readers of CSV, each with what it says as JSON; they lie beside the checkout. */
const spectrum = fileURLToPath(new URL('../../../../../../shared/data/csv-spectrum/', import.meta.url));

function expectedOf(name: string): Record<string, string>[] {
  const parsed = JSON.parse(readFileSync(join(spectrum, 'json', `${name}.json`), 'utf8'));
  // One has its only record bare, with another number than its CSV.
  return name === 'location_coordinates' ? [{ ...parsed, 'Contact Phone Number': '2095257564' }] : parsed;
}

const nobody = new AbortController().signal;

describe('a CSV file', () => {
  const skip = existsSync(spectrum) ? false : 'the files of csv-spectrum are not beside this checkout';

  it('of csv-spectrum is read as its JSON says', { skip }, async () => {
    const names = readdirSync(join(spectrum, 'csvs')).map((name) => name.replace(/\.csv$/, ''));
    assert.ok(names.length >= 12, names.join());
    for (const name of names) {
      const path = join(spectrum, 'csvs', `${name}.csv`);
      const read = await readInput(path);
      const { header, sizeBytes, sample } = read.input;
      const records = fieldsOf(read);
      assert.deepEqual(
        records.map((fields) => Object.fromEntries(header.map((column, index) => [column, fields[index]]))),
        expectedOf(name),
        name,
      );
      assert.deepEqual(sample, records, name);
      assert.deepEqual(read.faults, [], name);
      assert.equal(read.inputBytesRead, readFileSync(path).length, name);
      assert.equal(sizeBytes, read.inputBytesRead, name);
    }
  });

  it('of several chunks is read whole, letters across their borders included', async (t) => {
    const path = join(await temporaryDirectory(t), 'large.csv');
    const lines = Array.from(
      { length: 120_000 },
      (_, index) => `${index},"Łódź, ""${index}""",😀${'é'.repeat(7)}`,
    );
    await writeFile(path, `n,city,text\n${lines.join('\n')}\n`);
    const { input, rows } = await readInput(path);
    assert.ok((input.sizeBytes ?? 0) > 2 * 2_097_152, `${input.sizeBytes} bytes`);
    assert.equal(input.sample.length, 1_000);
    assert.equal(rows.length, lines.length);
    for (const [index, { fields, line }] of rows.entries()) {
      assert.equal(fields.join('|'), `${index}|Łódź, "${index}"|😀${'é'.repeat(7)}`);
      assert.equal(line, index + 2);
    }
  });

  it('that is not there, or is a directory, fails with the code of the system', async (t) => {
    const directory = await temporaryDirectory(t);
    await assert.rejects(readInput(join(directory, 'none.csv')), { code: 'ENOENT' });
    await assert.rejects(readInput(directory), { code: 'EISDIR' });
  });

  it('that is empty, or blank, is refused', async (t) => {
    const path = join(await temporaryDirectory(t), 'empty.csv');
    for (const text of ['', '\ufeff', '\ufeff\r\n\r\n', '\n\n', ' \n', '""\n', 'sep=;\n']) {
      await writeFile(path, text);
      await assert.rejects(readInput(path), {
        name: 'UnreadableFileError',
        message: 'empty.csv is empty: a header row that names its columns is needed',
      });
    }
  });

  it('with a header alone has no rows', async () => {
    for (const text of ['name,email', 'name,email\r\n']) {
      const { input, rows, faults } = await readInput(Buffer.from(text));
      assert.deepEqual(input.header, ['name', 'email']);
      assert.deepEqual([input.sample, rows, faults], [[], [], []]);
    }
  });

  it('whose header row cannot be read is refused', async () => {
    await assert.rejects(readInput(Buffer.from('"company"Id,email\n7,jane@foo.example\n')), {
      name: 'UnreadableFileError',
      message:
        'standard input: the header row cannot be read: text follows the closing quote of a field in line 1',
    });
  });

  it('hands over its faulty rows as they were, with their lines', async () => {
    const text = 'name,email\r\n\r\n"Jane"x,"a ""b""\r\nJohn,j@foo.example\r\n"open,c\r\nlast,row\r\n';
    const { input, rows, faults } = await readInput(Buffer.from(text));
    assert.deepEqual(rows, [
      { fields: ['John', 'j@foo.example'], line: 4 },
      { fields: ['last', 'row'], line: 6 },
    ]);
    assert.deepEqual(input.sample, [
      ['John', 'j@foo.example'],
      ['last', 'row'],
    ]);
    assert.deepEqual(
      faults.map(({ line, text }) => [line, text]),
      [
        [3, '"Jane"x,"a ""b""'],
        [5, '"open,c'],
      ],
    );
  });

  it('is read no further when it is told to stop', async (t) => {
    const path = join(await temporaryDirectory(t), 'large.csv');
    await writeFile(path, 'a,b,c\n'.repeat(1_500_000));
    const stopped = new AbortController();
    const input = await openInput(path);
    let chunks = 0;
    await assert.rejects(async () => {
      for await (const _ of input.chunks(stopped.signal)) {
        chunks++;
        stopped.abort(new Error('enough'));
      }
    }, /enough/);
    assert.equal(chunks, 1);
  });

  it('can be closed before it is read, and in the middle', async (t) => {
    const path = join(await temporaryDirectory(t), 'large.csv');
    await writeFile(path, 'a,b,c\n'.repeat(1_500_000));
    await (await openInput(path)).close();
    const input = await openInput(path);
    for await (const chunk of input.chunks(nobody)) {
      assert.equal(chunk.firstLine, 2);
      break;
    }
    await input.close();
  });
});

describe('the way a CSV file is written', () => {
  const found = async (text: string | Buffer, options: InputOptions = {}) => {
    const read = await readInput(Buffer.from(text), options);
    const { header, description } = read.input;
    return { header, description, rows: fieldsOf(read), lines: read.rows.map(({ line }) => line) };
  };

  it('has any usual delimiter, which does not count inside quotes', async () => {
    const columns = fc.constantFrom(',', ';', '\t', '|', '^', '~').chain((delimiter) => {
      const unusual = ['a', 'B', ' ', '^', '~', '"', '\n'];
      // The unusual ones are looked for where none of the usual ones stands in the rows.
      const units = unusual.includes(delimiter) ? unusual : [...unusual, ',', ';', '\t', '|'];
      const field = fc.string({ unit: fc.constantFrom(...units) });
      const row = (width: number) => fc.array(field, { minLength: width, maxLength: width });
      const rows = fc
        .integer({ min: 3, max: 8 })
        .chain((width) => fc.array(row(width), { minLength: 1, maxLength: 12 }));
      return fc.tuple(fc.constant(delimiter), rows, fc.constantFrom('\n', '\r\n'));
    });
    await fc.assert(
      fc.asyncProperty(columns, async ([delimiter, rows, lineEnd]) => {
        const header = (rows[0] ?? []).map((_, index) => `Column ${index}`);
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = [header, ...rows].map((fields) => fields.map(quoted).join(delimiter)).join(lineEnd);
        const result = await found(text);
        assert.deepEqual(result.header, header);
        assert.deepEqual(result.rows, rows);
        const shown = delimiter === '\t' ? 'tab' : `"${delimiter}"`;
        assert.equal(result.description, `CSV, delimiter ${shown}`);
      }),
      { numRuns: 300 },
    );
  });

  it('is told from text that holds other delimiters', async () => {
    const texts = {
      ';': 'Name;City;Titles\nDoe, Jane;Paris, France;A|B\nRoe, Jim;Rome, Italy;C|D\n',
      ',': 'name,titles,levels\nJane,CEO|CFO,1|2\nJim,VP|CIO,3|4\nJo,CEO;CFO,1\n',
      '|': 'name|place|note\nJane|Paris, F|a;b\nJim|Rome, I|c;d\n',
      tab: 'Name\tPlace\tNote\nJane\tParis, France, Europe, Earth\tx\nJim\tRome, Italy, Europe, Earth\ty\n',
    };
    for (const [delimiter, text] of Object.entries(texts)) {
      const { description, header } = await found(text);
      assert.equal(description, `CSV, delimiter ${delimiter === 'tab' ? 'tab' : `"${delimiter}"`}`);
      assert.equal(header.length, 3);
    }
  });

  it('can be of one column', async () => {
    for (const text of [
      'company\nAcme, Inc.\nFoo\nBar & Co.\nBaz\n',
      'Name\nDoe, Jane\nRoe, Jim\n',
      'website\nfoo.example\n',
      'website',
    ]) {
      assert.equal((await found(text, { encoding: 'utf-8' })).description, 'CSV, one column');
    }
  });

  it('can be told by a first line for spreadsheets, and by an option before it', async () => {
    for (const line of ['sep=;\r\n', 'SEP=;\n', '"sep=;"\n', '\ufeffsep=;\r\n']) {
      const { header, rows, lines, description } = await found(`${line}a;b,c\n1;2,3\n4;5,6\n`);
      assert.deepEqual(header, ['a', 'b,c']);
      assert.deepEqual(rows, [
        ['1', '2,3'],
        ['4', '5,6'],
      ]);
      assert.deepEqual(lines, [3, 4]);
      assert.equal(description, 'CSV, delimiter ";", header in line 2');
    }
    assert.deepEqual((await found('sep=;\na;b,c\n1;2,3\n', { delimiter: ',' })).header, ['a;b', 'c']);
    assert.deepEqual((await found('a,b\tc,d\n', { delimiter: 'tab' })).header, ['a,b', 'c,d']);
    assert.deepEqual((await found('a,b:c,d\n', { delimiter: ':' })).header, ['a,b', 'c,d']);
  });

  it('has no delimiter that is more than a character, or a letter', async () => {
    for (const delimiter of ['', '::', 'x', '"', '\n', 'ä', 'tabs']) {
      await assert.rejects(readInput(Buffer.from('a,b\n'), { delimiter }), {
        name: 'ImportError',
        message: /cannot separate fields: give one character/,
      });
    }
  });

  it('can end its lines with carriage returns alone, with line feeds in its fields', async () => {
    const { header, rows, lines } = await found('name,note\r"Jane","two\nlines"\rJim,x\r\rJo,y\r');
    assert.deepEqual(header, ['name', 'note']);
    assert.deepEqual(rows, [
      ['Jane', 'two\nlines'],
      ['Jim', 'x'],
      ['Jo', 'y'],
    ]);
    assert.deepEqual(lines, [2, 3, 5]);
  });

  it('can have rows before its header', async () => {
    const notes =
      'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing.\n' +
      'You will only see them, if allowed."\n\n';
    const connections = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
    const { header, rows, lines, description } = await found(
      `${notes}${connections}Jane,Doe,https://x.example/in/j,,Foo,CEO,01 Mar 2024\nJim,Roe,,,"Bar, Inc.",CFO,02 Mar 2024\n`,
    );
    assert.equal(header[0], 'First Name');
    assert.equal(rows.length, 2);
    assert.deepEqual(lines, [6, 7]);
    assert.equal(description, 'CSV, delimiter ",", header in line 5');
    const titled = await found(
      'Contacts of March,,,,\n,,,,\nname,email,city,state,zip\nJane,j@x.example,,,\nJim,,,,\n',
    );
    assert.deepEqual(titled.header, ['name', 'email', 'city', 'state', 'zip']);
    assert.deepEqual(titled.lines, [4, 5]);
  });

  it('can have rows that are longer or shorter than its header', async () => {
    for (const text of [
      'name,email,city\nJane,j@x.example,Rome,\nJim,k@x.example,Oslo,\n',
      'name,email,city,,\nJane,j@x.example\nJim\nJo,a,b,c,d,e\n',
      'name,email,city\nJane\nJim,a\nJo\n',
      'name,email,city,state\na,b,c,d,e\na,b,c,d,e\n',
    ]) {
      assert.equal((await found(text)).header[0], 'name', text);
    }
  });
});

describe('standard input', () => {
  it('is read as it comes, without a size', async () => {
    const { input, rows, inputBytesRead } = await readInput(
      Readable.from(['name,email\nJa', 'ne,j@x.example\n']),
    );
    assert.equal(input.name, 'standard input');
    assert.equal(input.sizeBytes, undefined);
    assert.deepEqual(rows, [{ fields: ['Jane', 'j@x.example'], line: 2 }]);
    assert.equal(inputBytesRead, 28);
  });

  it('that waits for bytes is left at once when it is told to stop', async () => {
    const stream = new PassThrough();
    stream.write(`a,b\n${'1,22222\n'.repeat(400_000)}`);
    const input = await openInput(stream);
    const stopped = new AbortController();
    let chunks = 0;
    const reading = assert.rejects(async () => {
      for await (const _ of input.chunks(stopped.signal)) if (++chunks === 1) setImmediate(stop);
    }, /enough/);
    const stop = (): void => stopped.abort(new Error('enough'));
    await reading;
    assert.equal(chunks, 1);
    assert.ok(stream.destroyed);
  });

  it('of any length takes no more memory than a short one', async () => {
    const piece = Buffer.from('Jane,Doe,"Acme, Inc.",jane.doe@acme.example\n'.repeat(6_000));
    const pieces = 500;
    function* csv(): Generator<Buffer> {
      yield Buffer.from('firstName,lastName,company,email\n');
      for (let count = 0; count < pieces; count++) yield piece;
    }
    const packed = Readable.from(csv()).pipe(createGzip({ level: 1 }));
    const input = await openInput(packed);
    let rows = 0;
    let chunks = 0;
    let peak = 0;
    const collectGarbage = garbageCollector();
    collectGarbage();
    const before = process.memoryUsage().arrayBuffers;
    for await (const chunk of input.chunks(nobody)) {
      // Reading itself is tested elsewhere: a look at the first row of each chunk will do here.
      readRows(chunk.bytes.subarray(0, chunk.bytes.indexOf(0x0a)), input.format, 1, {
        onRow: ({ fields }) => assert.equal(fields.length, 4),
        onFault: () => assert.fail('there is no fault'),
      });
      rows += chunk.bytes.length / 44;
      if (++chunks % 10 > 0) continue;
      // What has been handed over is collected now and then, by itself; here it is to be told from what is held.
      // The memory of buffers is given back beside what goes on: the second finds that done.
      collectGarbage();
      collectGarbage();
      peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
    }
    assert.equal(rows, 6_000 * pieces);
    // Of more than 130 MB.
    assert.ok(peak > 0 && peak < 20_000_000, `${peak} bytes of ${chunks} chunks`);
  });
});

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}
