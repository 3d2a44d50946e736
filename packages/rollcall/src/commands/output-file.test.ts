import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { temporaryDirectory } from '../data-set/data-set-fixture.test.ts';
import { compressionOfName, requireWritable, writeOutput } from './output-file.ts';

const { signal } = new AbortController();
const compression = undefined;

describe('a file that a command writes', () => {
  it('is looked at before what it is to hold has cost anything', async (t) => {
    const directory = await temporaryDirectory(t);
    const lines = join(directory, 'lines.csv');
    await writeFile(lines, 'q,1,4,,');
    await symlink(lines, join(directory, 'link.csv'));
    await requireWritable(join(directory, 'new.csv'), lines);
    for (const [file, problem] of [
      [lines, /is the file with the lines/],
      [join(directory, 'link.csv'), /is the file with the lines/],
      [join(directory, 'nowhere', 'x.csv'), /cannot be written: ENOENT/],
      [directory, /is a directory/],
    ] as const) {
      await assert.rejects(requireWritable(file, lines), problem);
    }
  });

  it('holds the text, packed as asked for, readable by its owner only', async (t) => {
    const directory = await temporaryDirectory(t);
    const chunks = ['', 'a,b\r\n', 'é'.repeat(300_000), ''];
    const expected = chunks.join('');
    for (const [name, unpack] of [
      [undefined, (bytes: Buffer) => bytes],
      ['gzip', gunzipSync],
      ['zstd', zstdDecompressSync],
    ] as const) {
      const file = join(directory, `${name}`);
      await writeOutput(chunks, { file, compression: name }, signal);
      assert.equal(unpack(await readFile(file)).toString(), expected);
      assert.equal((await stat(file)).mode & 0o777, 0o600);
    }
    assert.equal((await readdir(directory)).length, 3);
  });

  it('is not there before it is complete, and stays as it was when that fails', async (t) => {
    const directory = await temporaryDirectory(t);
    const file = join(directory, 'people.csv');
    await writeFile(file, 'old');
    function* failing(): Generator<string> {
      yield 'new';
      assert.equal(readdirSync(directory).includes('people.csv'), true);
      throw new Error('damaged');
    }
    await assert.rejects(writeOutput(failing(), { file, compression }, signal), /^Error: damaged$/);
    assert.equal(await readFile(file, 'utf8'), 'old');
    assert.deepEqual(await readdir(directory), ['people.csv']);
  });

  it('is given up when the signal says so, with its reason', async (t) => {
    const directory = await temporaryDirectory(t);
    const stopped = new AbortController();
    function* endless(): Generator<string> {
      for (let n = 0; ; n++) {
        if (n === 3) stopped.abort(new Error('stopped'));
        yield 'x'.repeat(1_000);
      }
    }
    const output = { file: join(directory, 'people.csv'), compression };
    await assert.rejects(writeOutput(endless(), output, stopped.signal), /^Error: stopped$/);
    assert.deepEqual(await readdir(directory), []);
  });

  it('that cannot be written is named, with the reason', async (t) => {
    const directory = await temporaryDirectory(t);
    const missing = join(directory, 'none', 'people.csv');
    await assert.rejects(writeOutput(['x'], { file: missing, compression }, signal), {
      name: 'CommandError',
      message: new RegExp(`^${missing} cannot be written: ENOENT`),
    });
    await mkdir(join(directory, 'folder'));
    await assert.rejects(writeOutput(['x'], { file: join(directory, 'folder'), compression }, signal), {
      name: 'CommandError',
      message: `${join(directory, 'folder')} is a directory; a file is needed`,
    });
  });

  it('is written where a link points to, and a device stays a device', async (t) => {
    const directory = await temporaryDirectory(t);
    const [target, link] = [join(directory, 'target'), join(directory, 'link')];
    await writeFile(target, 'old');
    await symlink(target, link);
    await writeOutput(['new'], { file: link, compression }, signal);
    assert.equal(await readFile(target, 'utf8'), 'new');
    assert.ok((await lstat(link)).isSymbolicLink());
    await writeOutput(['gone'], { file: '/dev/null', compression }, signal);
    assert.ok((await stat('/dev/null')).isCharacterDevice());
  });
});

describe('the name of a file', () => {
  for (const [name, expected] of [
    ['people.csv', undefined],
    ['people.csv.gz', 'gzip'],
    ['PEOPLE.CSV.GZ', 'gzip'],
    ['people.zst', 'zstd'],
    ['people', undefined],
    ['people.constructor', undefined],
  ] as const) {
    it(`${name} says that it is packed with ${expected ?? 'nothing'}`, () => {
      assert.equal(compressionOfName(name), expected);
    });
  }
});
