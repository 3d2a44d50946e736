import { pipeline } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { UnreadableFileError } from './unreadable-file-error.ts';

export type Packing = 'gzip' | 'zstd';

const unpackers = { gzip: createGunzip, zstd: createZstdDecompress };
/** How files that are packed begin, in hexadecimal; zstd can also have a frame to be skipped first. */
const beginnings: readonly (readonly [Packing, RegExp])[] = [
  ['gzip', /^1f8b08/],
  ['zstd', /^(?:28b52ffd|5.2a4d18)/],
];

/** @param head at least the first four bytes */
export function packingOf(head: Buffer): Packing | undefined {
  const beginning = head.toString('hex', 0, 4);
  return beginnings.find(([, pattern]) => pattern.test(beginning))?.[0];
}

/**
 * Unpacks bytes as they come in; several members or frames one behind the other are one file.
 *
 * @param name the name of the file, for errors
 * @throws {UnreadableFileError} when they end too early or are damaged
 */
export async function* unpack(
  packed: AsyncIterable<Uint8Array>,
  packing: Packing,
  name: string,
): AsyncGenerator<Uint8Array> {
  let given = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of packed) {
      given += piece.length;
      yield piece;
    }
  }
  const unpacker = unpackers[packing]({ chunkSize: 256 * 1_024 });
  pipeline(counted(), unpacker, () => undefined);
  try {
    yield* unpacker;
  } catch (error) {
    throw unpackingError(error, packing, name);
  }
  // The engine stops without a word where no further frame begins.
  if (unpacker.bytesWritten < given) throw damaged(name, `its ${packing} data is followed by something else`);
}

function unpackingError(error: unknown, packing: Packing, name: string): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code !== 'string' || !/^(?:Z_|ZSTD_)/.test(code)) return error;
  if (code === 'Z_BUF_ERROR') return damaged(name, `its ${packing} data ends too early`);
  return damaged(name, `its ${packing} data cannot be unpacked (${message})`);
}

function damaged(name: string, how: string): UnreadableFileError {
  return new UnreadableFileError(`${name} is damaged: ${how}; get the file once more`);
}
