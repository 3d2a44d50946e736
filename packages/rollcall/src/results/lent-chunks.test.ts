import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { describe, it } from 'node:test';
import { type LentChunks, pour } from './lent-chunks.ts';

describe('lent chunks', () => {
  it('are poured one at a time: a stream that looks at them late finds them as they were', async () => {
    const { chunks } = lent('one,', 'two,', 'three');
    const late = new LateStream({ highWaterMark: 1_000_000 });
    assert.equal(await pour(chunks, late), true);
    await once(late, 'finish');
    assert.equal(late.seen, 'one,two,three');
  });

  it('are ended by a stream that closes, whether it was done with the last one or not', async () => {
    for (const callsBack of [true, false]) {
      const source = lent('one', 'two', 'three');
      const leaving = new Writable({
        write(_bytes, _encoding, done) {
          if (callsBack) done();
          this.destroy();
        },
      });
      assert.equal(await pour(source.chunks, leaving), false);
      assert.ok(source.isEnded());
    }
  });

  it('leave the stream open when they break off: what was written is not all', async () => {
    const { chunks } = lent('one,', new Error('the disk has gone'));
    const late = new LateStream();
    await assert.rejects(pour(chunks, late), /the disk has gone/);
    assert.equal(late.seen, 'one,');
    assert.ok(!late.writableEnded && !late.destroyed);
  });
});

/** Chunks in one memory, as readers of files lend them. */
function lent(...texts: (string | Error)[]): { chunks: LentChunks; isEnded: () => boolean } {
  const memory = Buffer.alloc(100);
  let ended = false;
  async function* chunks(): LentChunks {
    try {
      for (const text of texts) {
        if (text instanceof Error) throw text;
        memory.fill('?');
        yield memory.subarray(0, memory.write(text));
      }
    } finally {
      ended = true;
    }
  }
  return { chunks: chunks(), isEnded: () => ended };
}

/** Looks at what it was given only when others had their turn, as a socket does that is full. */
class LateStream extends Writable {
  seen = '';

  override _write(bytes: Buffer, _encoding: string, done: () => void): void {
    setImmediate(() => {
      this.seen += bytes.toString();
      done();
    });
  }
}
