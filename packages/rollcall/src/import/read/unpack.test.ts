import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { temporaryDirectory } from '../../data-set/data-set-fixture.test.ts';
import { fieldsOf, readInput, streamOf } from './input-fixture.test.ts';

const header = 'name,key\n';
const rows = Array.from({ length: 20_000 }, (_, index) => [`Jane ${index}`, randomBytes(9).toString('hex')]);
const text = (from: number, to: number): string =>
  rows
    .slice(from, to)
    .map((fields) => `${fields.join(',')}\n`)
    .join('');

for (const [packing, pack] of [
  ['gzip', gzipSync],
  ['zstd', zstdCompressSync],
] as const) {
  describe(`a file packed with ${packing}`, () => {
    const first = pack(header + text(0, 8_000));
    const second = pack(text(8_000, 20_000));
    const whole = Buffer.concat([first, second]);
    const refused = (bytes: Buffer, message: RegExp) =>
      assert.rejects(readInput(streamOf(bytes, 8_191)), { name: 'UnreadableFileError', message });

    it('is unpacked by what is in it, several parts one behind the other included', async (t) => {
      const path = join(await temporaryDirectory(t), 'people.csv');
      await writeFile(path, whole);
      for (const source of [path, streamOf(whole, 1_021), streamOf(whole, first.length)]) {
        const read = await readInput(source);
        assert.equal(read.input.description, `${packing}, CSV, delimiter ","`);
        assert.deepEqual(fieldsOf(read), rows);
        assert.equal(read.inputBytesRead, whole.length);
        assert.equal(read.input.sizeBytes, source === path ? whole.length : undefined);
      }
    });

    it('can be packed twice', async () => {
      const read = await readInput(gzipSync(whole));
      assert.deepEqual(fieldsOf(read), rows);
      let often = whole;
      for (let times = 0; times < 4; times++) often = gzipSync(often);
      await refused(often, /^standard input is packed more than 4 times: unpack it$/);
    });

    it('is refused when it ends too early, wherever that is', async () => {
      for (const length of [5, 20, 5_000, first.length - 1, first.length + 1_000, whole.length - 1]) {
        await refused(
          whole.subarray(0, length),
          new RegExp(
            `^standard input is damaged: its ${packing} data ends too early; get the file once more$`,
          ),
        );
      }
    });

    it('is refused when something else follows it', async () => {
      await refused(
        Buffer.concat([whole, Buffer.from('name,key\nJane,1\n')]),
        new RegExp(
          `^standard input is damaged: its ${packing} data (?:is followed by something else|cannot be unpacked)`,
        ),
      );
    });

    it('is refused when it is damaged', async () => {
      const damaged = Buffer.from(whole);
      damaged.fill(0xff, 12_000, 60_000);
      await refused(damaged, new RegExp(`^standard input is damaged: its ${packing} data`));
    });

    it('that holds nothing is empty', async () => {
      await refused(pack(''), /^standard input is empty: a header row/);
    });
  });
}
