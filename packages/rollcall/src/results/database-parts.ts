import type { JobId, PartName, ResultChunkStore } from '../control/control-store.ts';
import { StoreUnavailableError } from '../control/store-error.ts';
import type { ByteRange } from './part-pieces.ts';
import { cutPart, otherSize, type PartSink, type PartStorage } from './part-storage.ts';

/** Of a chunk, before it is packed: see decision 0032 for what others measure. */
const chunkBytes = 512 * 1024;

/**
 * Parts as chunks in the control store. A chunk is one statement, whether it is written or read, and one chunk of a part is
 * in memory at a time. A store that does not answer is no fault of the part, and is told by its error.
 */
export class DatabaseParts implements PartStorage {
  readonly #chunks: ResultChunkStore;

  constructor(chunks: ResultChunkStore) {
    this.#chunks = chunks;
  }

  async create(name: PartName): Promise<PartSink> {
    return new ChunkSink(this.#chunks, name);
  }

  async check(name: PartName, sizeBytes: number): Promise<void> {
    const found = (await asked(this.#chunks.sizeOf(name))) ?? 0;
    // More is what an earlier go of the same claim could not remove behind the end.
    if (found < sizeBytes) throw otherSize(name, found, sizeBytes);
  }

  async *read(name: PartName, { start, end }: ByteRange): AsyncGenerator<Buffer> {
    for (let at = start; at < end; ) {
      const chunk = await asked(this.#chunks.read(name, at));
      if (chunk === undefined) throw cutPart(name, end - at);
      const { startByte, bytes } = chunk;
      const from = at - startByte;
      const to = Math.min(bytes.length, end - startByte);
      yield Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from);
      at = startByte + to;
    }
  }

  removeLeftBehind(jobId: JobId, attempt: number, named: readonly PartName[]): Promise<void> {
    return asked(this.#chunks.removeLeftBehind(jobId, attempt, named));
  }

  removePart(name: PartName): Promise<void> {
    return asked(this.#chunks.removePart(name));
  }

  remove(jobId: JobId): Promise<void> {
    return asked(this.#chunks.remove(jobId));
  }
}

class ChunkSink implements PartSink {
  readonly #chunks: ResultChunkStore;
  readonly #name: PartName;
  readonly #pending = Buffer.allocUnsafeSlow(chunkBytes);
  #pendingBytes = 0;
  #storedBytes = 0;
  /** What is under way, so that nothing comes after an end. */
  #writing: Promise<void> = Promise.resolve();

  constructor(chunks: ResultChunkStore, name: PartName) {
    this.#chunks = chunks;
    this.#name = name;
  }

  write(bytes: Uint8Array): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      for (let from = 0; from < bytes.length; ) {
        const taken = bytes.subarray(from, from + chunkBytes - this.#pendingBytes);
        this.#pending.set(taken, this.#pendingBytes);
        this.#pendingBytes += taken.length;
        from += taken.length;
        if (this.#pendingBytes === chunkBytes) await this.#store();
      }
    });
    return this.#writing;
  }

  async commit(): Promise<void> {
    await this.#writing;
    if (this.#pendingBytes > 0) await this.#store();
  }

  async abandon(): Promise<void> {
    await this.#writing.catch(() => {});
    if (this.#storedBytes > 0) await asked(this.#chunks.removePart(this.#name));
  }

  async #store(): Promise<void> {
    const bytes = this.#pending.subarray(0, this.#pendingBytes);
    await asked(this.#chunks.write(this.#name, this.#storedBytes, bytes));
    this.#storedBytes += bytes.length;
    this.#pendingBytes = 0;
  }
}

async function asked<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw new StoreUnavailableError(
      `results in the database cannot be reached: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}
