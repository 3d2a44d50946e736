import { Readable } from 'node:stream';
import { type LentChunks, pour } from '../../results/lent-chunks.ts';

/** Lent chunks for the framework, which takes a stream and pipes it: this one pours. Nothing else reads it. */
export class PouredAnswer extends Readable {
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #first: IteratorResult<Buffer>;

  private constructor(chunks: AsyncIterator<Buffer>, first: IteratorResult<Buffer>) {
    super();
    this.#chunks = chunks;
    this.#first = first;
  }

  /** Waits for the first bytes, and fails where they do. */
  static async begin(chunks: LentChunks): Promise<PouredAnswer> {
    const all = chunks[Symbol.asyncIterator]();
    return new PouredAnswer(all, await all.next());
  }

  override pipe<Into extends NodeJS.WritableStream>(into: Into): Into {
    pour(this.#all(), into).then(
      (isWhole) => {
        // Else the client has gone, and the framework ends this too.
        if (!isWhole) return;
        this.push(null);
        this.resume();
      },
      (error: Error) => this.destroy(error),
    );
    return into;
  }

  async *#all(): LentChunks {
    for (let one = this.#first; one.done !== true; one = await this.#chunks.next()) yield one.value;
  }

  override _read(): void {}

  /** Whoever reads is told at once, also where the client takes nothing. */
  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#chunks.return?.().catch(() => {});
    done(error);
  }
}
