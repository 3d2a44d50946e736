import assert from 'node:assert/strict';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { ByteSink, type ContactRecord, type RecordsPosition } from '@rollcall/lookup';
import fc from 'fast-check';
import { DataSetError } from './data-set-error.ts';
import { contactOf, entriesOf, fullReads, temporaryDirectory } from './data-set-fixture.test.ts';
import { DigestingFile } from './digesting-file.ts';
import { RecordsPacker, readRecord } from './records-file.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const filled: fc.Arbitrary<ContactRecord> = fc.record(
  { description: text, zip: text, additional: fc.dictionary(text, text, { noNullPrototype: true }) },
  { requiredKeys: [], noNullPrototype: true },
);
const records = fc.oneof(fc.constant<ContactRecord>({}), filled);

interface WrittenBlock {
  readonly records: readonly ContactRecord[];
  readonly position: RecordsPosition;
}

/** Writes the records of blocks and opens the file. */
async function write(t: TestContext, blocks: readonly (readonly ContactRecord[])[]) {
  const path = join(await temporaryDirectory(t), 'records.bin');
  const file = new DigestingFile(path);
  const packer = new RecordsPacker(ByteSink.ofCapacity(8));
  const written: WrittenBlock[] = blocks.map((block) => {
    const entries = entriesOf(block.map((record, index) => contactOf(index, { record })));
    return { records: block, position: packer.append(entries, 0, block.length) };
  });
  file.append(packer.finish());
  await file.finish();
  const fd = openSync(path, 'r');
  t.after(() => closeSync(fd));
  return { path, written, read: fullReads(fd) };
}

describe('the records file', () => {
  it('gives every record back, of many blocks across frames and in any order', async (t) => {
    // Random text does not shrink, so that the frames differ in size.
    const blocks = fc.sample(fc.array(records, { minLength: 1, maxLength: 60 }), { numRuns: 600, seed: 7 });
    const { written, read } = await write(t, blocks);
    const frames = new Set(written.map(({ position }) => position.frame));
    assert.ok(frames.size > 3, `only ${frames.size} frames were written`);
    for (const { records: block, position } of written.toReversed()) {
      for (const [contact, record] of block.entries()) {
        assert.deepEqual(readRecord(read, position, block.length, contact), record);
      }
    }
  });

  it('takes no room for blocks without records', async (t) => {
    const { path, written, read } = await write(t, [[{}, {}], [{}]]);
    assert.equal((await readFile(path)).length, 0);
    for (const { position } of written) {
      assert.equal(position.frame, -1);
      assert.deepEqual(readRecord(read, position, 2, 0), {});
    }
  });

  it('keeps a record that is larger than a frame', async (t) => {
    const large = { description: 'é'.repeat(200_000) };
    const { written, read } = await write(t, [[{}, large], [{ zip: '1' }]]);
    const [first, second] = written;
    assert.ok(first !== undefined && second !== undefined);
    assert.deepEqual(readRecord(read, first.position, 2, 1), large);
    assert.deepEqual(readRecord(read, second.position, 1, 0), { zip: '1' });
  });

  it('never gives another record when bytes were changed', async (t) => {
    const record = { description: 'Runs the plant in Łódź', additional: { Score: '42' } };
    const { path, written } = await write(t, [[{}, record]]);
    const bytes = await readFile(path);
    const [block] = written;
    assert.ok(block !== undefined);
    let noticed = 0;
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0x11;
      try {
        assert.deepEqual(readRecord(readsOf(damaged), block.position, 2, 1), record);
      } catch (error) {
        assert.ok(error instanceof DataSetError, `byte ${at}: ${error}`);
        noticed++;
      }
    }
    // What is not noticed is not used: the unpacked size, the reserved word and the padding.
    assert.ok(noticed >= bytes.length - 16, `${noticed} of ${bytes.length} changes were noticed`);
  });
});

function readsOf(bytes: Buffer): (into: Buffer, position: number) => void {
  return (into, position) => {
    if (bytes.copy(into, 0, position) !== into.length) throw new DataSetError('records.bin ends early');
  };
}
