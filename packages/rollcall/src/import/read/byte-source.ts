import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';

/** The bytes of a file or a stream as they lie there. */
export interface ByteSource {
  /** The base name of a file, or `standard input`. */
  readonly name: string;
  /** Where it is, when it is a file that can be read at any place. */
  readonly path: string | undefined;
  readonly sizeBytes: number | undefined;
  readonly bytes: AsyncIterable<Uint8Array>;
  bytesRead(): number;
  /**
   * Nobody reads a piece any more, or what lies in its memory: another may take its place. It need not be told of every
   * piece; of bytes that are none of its pieces it takes no notice.
   */
  release(piece: Uint8Array): void;
  /** Ends the reading, also one that waits for bytes. */
  destroy(): void;
}

const pieceBytes = 512 * 1_024;

/**
 * @param source a path, `-` for standard input, or a stream
 * @throws the error of the system when a file cannot be opened
 */
export async function openByteSource(source: string | Readable): Promise<ByteSource> {
  if (source instanceof Readable) return sourceOf(source, 'standard input');
  if (source === '-') return sourceOf(process.stdin, 'standard input');
  const handle = await open(source);
  const stats = await handle.stat();
  const name = basename(source);
  if (!stats.isFile()) return sourceOf(handle.createReadStream({ highWaterMark: pieceBytes }), name);
  const memory = new PieceMemory();
  return {
    name,
    path: source,
    sizeBytes: stats.size,
    ...counted(piecesOf(handle, memory)),
    release: (piece) => memory.give(piece),
    destroy: () => void handle.close(),
  };
}

function sourceOf(stream: Readable, name: string): ByteSource {
  return {
    name,
    path: undefined,
    sizeBytes: undefined,
    ...counted(stream),
    release: () => undefined,
    destroy: () => void stream.destroy(),
  };
}

function counted(pieces: AsyncIterable<Uint8Array | string>): Pick<ByteSource, 'bytes' | 'bytesRead'> {
  let bytesRead = 0;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      const some = typeof piece === 'string' ? Buffer.from(piece) : piece;
      bytesRead += some.length;
      yield some;
    }
  }
  return { bytes: bytes(), bytesRead: () => bytesRead };
}

/** The next piece is read while somebody works on this one. */
async function* piecesOf(handle: FileHandle, memory: PieceMemory): AsyncGenerator<Uint8Array> {
  const read = async (): Promise<Uint8Array> => {
    const { buffer, bytesRead } = await handle.read(memory.take(), 0, pieceBytes);
    return buffer.subarray(0, bytesRead);
  };
  try {
    for (let reading = read(); ; ) {
      const piece = await reading;
      if (piece.length === 0) return;
      reading = read();
      // It is waited for when it is asked for, if it is.
      reading.catch(() => undefined);
      yield piece;
    }
  } finally {
    await handle.close();
  }
}

/** Memory of pieces: new memory for each makes V8 look through all of its heap for more to be freed, every few of them. */
class PieceMemory {
  readonly #lent = new WeakSet<ArrayBufferLike>();
  readonly #free: ArrayBufferLike[] = [];

  take(): Uint8Array {
    const memory = this.#free.pop() ?? new ArrayBuffer(pieceBytes);
    this.#lent.add(memory);
    return new Uint8Array(memory);
  }

  give({ buffer }: Uint8Array): void {
    if (this.#lent.delete(buffer)) this.#free.push(buffer);
  }
}
