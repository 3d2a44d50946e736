import { createWriteStream } from 'node:fs';
import { access, constants, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable, type Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, createZstdCompress, constants as zlibConstants } from 'node:zlib';
import { CommandError } from './command-error.ts';

export type Compression = 'gzip' | 'zstd';

/** Where long output goes, and how it is packed. */
export interface Output {
  /** Standard output without it. */
  readonly file: string | undefined;
  readonly compression: Compression | undefined;
}

const compressors: Readonly<Record<Compression, () => Transform>> = {
  gzip: () => createGzip(),
  zstd: () => createZstdCompress({ params: { [zlibConstants.ZSTD_c_checksumFlag]: 1 } }),
};

/** By the end of a file's name. */
const compressionOfExtension: Readonly<Record<string, Compression>> = {
  gz: 'gzip',
  gzip: 'gzip',
  zst: 'zstd',
  zstd: 'zstd',
};

/** What a file's name says of how it is packed. */
export function compressionOfName(file: string): Compression | undefined {
  const extension = /\.([^.]+)$/.exec(file.toLowerCase())?.[1] ?? '';
  return Object.hasOwn(compressionOfExtension, extension) ? compressionOfExtension[extension] : undefined;
}

/**
 * Writes text or bytes as they come. A file is written beside its name and renamed when it is complete and on stable storage, so
 * what stands there is the old one or the whole new one. Memory does not grow with them.
 *
 * @param chunks is not asked for more than can be written
 * @throws {CommandError} when it cannot be written; the reason of the signal when that was aborted
 */
export async function writeOutput(
  chunks: Iterable<string> | AsyncIterable<Uint8Array>,
  { file, compression }: Output,
  signal: AbortSignal,
): Promise<void> {
  const source = Readable.from(chunks, { objectMode: true, highWaterMark: 1 });
  const steps = compression === undefined ? [source] : [source, compressors[compression]()];
  if (file === undefined) {
    await flow([...steps, process.stdout], signal, { end: false }).catch((error: unknown) => {
      // A reader that has seen enough, such as `| head`, is no failure.
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
    });
    return;
  }
  const target = await writableTarget(file);
  try {
    await flow([...steps, createWriteStream(target.written, target.options)], signal, { end: true });
    if (target.written !== target.path) await rename(target.written, target.path);
  } catch (error) {
    if (target.written !== target.path) await rm(target.written, { force: true });
    throw isSystemError(error) ? new CommandError(`${file} cannot be written: ${error.message}`) : error;
  }
}

async function flow(
  steps: readonly (Readable | Transform | Writable)[],
  signal: AbortSignal,
  options: { end: boolean },
): Promise<void> {
  try {
    await pipeline([...steps] as [Readable, Writable], { ...options, signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}

/**
 * Fails early where writing the file would fail: before what it is to hold has cost anything.
 *
 * @param notThis a file that is read, which must not be written over
 * @throws {CommandError}
 */
export async function requireWritable(file: string, notThis: string): Promise<void> {
  const { path, written: beside } = await writableTarget(file);
  const [written, read] = await Promise.all([path, notThis].map((name) => realpath(name).catch(() => name)));
  if (written === read)
    throw new CommandError(`${file} is the file with the lines; give another one for the results`);
  try {
    // What is written in place, such as a pipe, needs no room beside it.
    await access(beside === path ? path : dirname(path), constants.W_OK);
  } catch (error) {
    throw new CommandError(`${file} cannot be written: ${(error as Error).message}`);
  }
}

/** Where a file is written until it is complete. */
async function writableTarget(file: string) {
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory() === true) throw new CommandError(`${file} is a directory; a file is needed`);
  // A pipe or a device cannot be replaced by a file, and must not be.
  if (found !== undefined && !found.isFile()) return { path: file, written: file, options: { flags: 'w' } };
  // A link stays a link.
  const path = found === undefined ? file : await realpath(file);
  const written = `${path}.partial-${process.pid}`;
  return { path, written, options: { flags: 'w', mode: 0o600, flush: true } };
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
