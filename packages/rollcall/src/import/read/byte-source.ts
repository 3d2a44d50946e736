import { open } from 'node:fs/promises';
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
  const stream = handle.createReadStream({ highWaterMark: pieceBytes });
  return sourceOf(stream, basename(source), stats.isFile() ? { path: source, sizeBytes: stats.size } : {});
}

function sourceOf(
  stream: Readable,
  name: string,
  file: { readonly path?: string; readonly sizeBytes?: number } = {},
): ByteSource {
  let bytesRead = 0;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const piece of stream) {
      const some: Uint8Array = typeof piece === 'string' ? Buffer.from(piece) : piece;
      bytesRead += some.length;
      yield some;
    }
  }
  return {
    name,
    path: file.path,
    sizeBytes: file.sizeBytes,
    bytes: bytes(),
    bytesRead: () => bytesRead,
    destroy: () => void stream.destroy(),
  };
}
