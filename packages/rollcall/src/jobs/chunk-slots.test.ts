import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChunkSlots } from './chunk-slots.ts';

describe('ChunkSlots', () => {
  it('show the other side what was filled in, in slots that it gives back', () => {
    const thread = new ChunkSlots();
    const receiver = new ChunkSlots(thread.memory);
    for (let round = 0; round < 20; round++) {
      const rows = new Uint8Array(1_000 + round).fill(round);
      for (const filled of thread.fill(rows)) {
        assert.deepEqual(new Uint8Array(receiver.rows(filled)), rows);
        receiver.giveBack(filled);
      }
    }
  });

  it('leave rows alone that were not given back', () => {
    const slots = new ChunkSlots();
    const [kept] = slots.fill(Buffer.from('kept'));
    assert.ok(kept);
    for (let round = 0; round < 5; round++)
      for (const filled of slots.fill(Buffer.from('other'))) slots.giveBack(filled);
    assert.equal(Buffer.from(slots.rows(kept)).toString(), 'kept');
  });

  it('take rows of any size, in pieces of a megabyte', () => {
    const slots = new ChunkSlots();
    const rows = Buffer.alloc(9 * 1024 * 1024 + 1, 'rows of nine megabytes');
    const pieces: Buffer[] = [];
    for (const filled of slots.fill(rows)) {
      pieces.push(Buffer.from(slots.rows(filled)));
      slots.giveBack(filled);
    }
    assert.equal(pieces.length, 10);
    assert.ok(Buffer.concat(pieces).equals(rows));
  });
});
