import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { OrderedSlices } from './ordered-slices.ts';

const totals = { queries: 1, matchedQueries: 1, invalidQueries: 0, truncatedQueries: 0, contacts: 1 };

/** Up to six slices of up to four chunks, in any order in which side-by-side threads could deliver them. */
const deliveries = fc.array(fc.nat(4), { minLength: 1, maxLength: 6 }).chain((chunkCounts) =>
  fc
    .shuffledSubarray(
      chunkCounts.flatMap((chunks, slice) => Array.from({ length: chunks + 1 }, () => slice)),
      { minLength: chunkCounts.reduce((sum, chunks) => sum + chunks + 1, 0) },
    )
    .map((order) => ({ chunkCounts, order })),
);

/** After each delivery, how many writes the disk gets done before the next one. */
const diskSpeeds = fc.array(fc.nat(3), { minLength: 30, maxLength: 30 });

describe('OrderedSlices', () => {
  it('writes chunks in the order of slices, one at a time, and takes each exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, diskSpeeds, async ({ chunkCounts, order }, speeds) => {
        const run = new Delivery(chunkCounts);
        for (const [step, slice] of order.entries()) {
          run.deliver(slice);
          await run.disk.finish(speeds[step % speeds.length] ?? 0);
        }
        await run.disk.finish(Number.POSITIVE_INFINITY);
        await run.slices.done;
        assert.deepEqual(run.disk.written, run.expected);
        assert.ok(run.takenCounts.every((count) => count === 1));
        assert.equal(run.takenCounts.length, run.expected.length);
        assert.equal(run.ended, chunkCounts.length);
      }),
    );
  });

  it('rejects when a write fails, writes nothing after it, and frees every chunk exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, diskSpeeds, fc.nat(20), async ({ chunkCounts, order }, speeds, nth) => {
        const run = new Delivery(chunkCounts);
        fc.pre(run.expected.length > 0);
        const failingWrite = nth % run.expected.length;
        run.disk.failAt(failingWrite, new Error('disk full'));
        for (const [step, slice] of order.entries()) {
          run.deliver(slice);
          await run.disk.finish(speeds[step % speeds.length] ?? 0);
        }
        await run.disk.finish(Number.POSITIVE_INFINITY);
        await assert.rejects(run.slices.done, /disk full/);
        assert.deepEqual(run.disk.written, run.expected.slice(0, failingWrite));
        assert.ok(run.takenCounts.every((count) => count === 1));
      }),
    );
  });

  it('rejects when it is given up at any moment before the last byte, and frees every chunk exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, diskSpeeds, fc.nat(30), async ({ chunkCounts, order }, speeds, nth) => {
        const run = new Delivery(chunkCounts);
        const failingStep = nth % order.length;
        let writtenBefore = 0;
        for (const [step, slice] of order.entries()) {
          run.deliver(slice);
          // The disk is behind, so that the last step finds something unwritten.
          if (step < failingStep) await run.disk.finish(speeds[step % speeds.length] ?? 0);
          if (step === failingStep) {
            writtenBefore = run.disk.written.length;
            run.slices.listener(slice).onFailed(new Error('thread died'));
          }
        }
        fc.pre(writtenBefore < run.expected.length);
        await run.disk.finish(Number.POSITIVE_INFINITY);
        await assert.rejects(run.slices.done, /thread died/);
        // What was being written is waited for, and nothing is written after it.
        assert.ok(run.disk.written.length <= writtenBefore + 1);
        assert.deepEqual(run.disk.written, run.expected.slice(0, run.disk.written.length));
        assert.ok(run.takenCounts.every((count) => count === 1));
      }),
    );
  });

  it('rejects only when the write under way has ended, so that nobody cleans up under it', async () => {
    const run = new Delivery([1]);
    run.deliver(0);
    await setImmediate();
    let isOver = false;
    run.slices.done.catch(() => {
      isOver = true;
    });
    run.slices.fail(new Error('given up'));
    await setImmediate();
    assert.equal(isOver, false);
    await run.disk.finish(1);
    assert.equal(isOver, true);
  });

  it('holds the chunks of later slices until their turn, and their threads with them', async () => {
    const run = new Delivery([1, 1]);
    run.deliver(1);
    await run.disk.finish(Number.POSITIVE_INFINITY);
    assert.deepEqual(run.takenCounts, [0]);
    run.deliver(0);
    await run.disk.finish(Number.POSITIVE_INFINITY);
    assert.deepEqual(run.disk.written, ['0.0']);
    assert.deepEqual(run.takenCounts, [0, 1]);
    run.deliver(0);
    await run.disk.finish(Number.POSITIVE_INFINITY);
    assert.deepEqual(run.disk.written, ['0.0', '1.0']);
    assert.deepEqual(run.takenCounts, [1, 1]);
  });

  it('is done at once when there are no slices', async () => {
    await new OrderedSlices(0, async () => {}).done;
  });
});

/** A disk that finishes writes when it is told to. */
class SlowDisk {
  readonly written: string[] = [];
  #failure: { readonly at: number; readonly error: Error } | undefined;
  #underWay: PromiseWithResolvers<void> | undefined;

  readonly write = async (bytes: Uint8Array): Promise<void> => {
    assert.equal(this.#underWay, undefined, 'two writes at a time');
    this.#underWay = Promise.withResolvers();
    await this.#underWay.promise;
    if (this.#failure?.at === this.written.length) throw this.#failure.error;
    this.written.push(Buffer.from(bytes).toString());
  };

  failAt(write: number, error: Error): void {
    this.#failure = { at: write, error };
  }

  async finish(writes: number): Promise<void> {
    await setImmediate();
    for (let finished = 0; finished < writes && this.#underWay !== undefined; finished++) {
      const { resolve } = this.#underWay;
      this.#underWay = undefined;
      resolve();
      await setImmediate();
    }
  }
}

/** A job whose threads deliver what a test tells them to. */
class Delivery {
  readonly disk = new SlowDisk();
  readonly slices: OrderedSlices;
  readonly expected: readonly string[];
  readonly takenCounts: number[] = [];
  ended = 0;
  readonly #chunkCounts: readonly number[];
  readonly #delivered: number[];

  constructor(chunkCounts: readonly number[]) {
    this.#chunkCounts = chunkCounts;
    this.#delivered = chunkCounts.map(() => 0);
    this.expected = chunkCounts.flatMap((chunks, slice) =>
      Array.from({ length: chunks }, (_, chunk) => `${slice}.${chunk}`),
    );
    this.slices = new OrderedSlices(chunkCounts.length, this.disk.write);
    this.slices.onSliceWritten = async () => {
      this.ended++;
    };
  }

  /** The slice's next chunk, or its end after the last one. */
  deliver(slice: number): void {
    const chunk = this.#delivered[slice] ?? 0;
    this.#delivered[slice] = chunk + 1;
    const listener = this.slices.listener(slice);
    if (chunk >= (this.#chunkCounts[slice] ?? 0)) {
      listener.onDone(totals);
      return;
    }
    const index = this.takenCounts.push(0) - 1;
    listener.onChunk(Buffer.from(`${slice}.${chunk}`), () => {
      this.takenCounts[index] = (this.takenCounts[index] ?? 0) + 1;
    });
  }
}
