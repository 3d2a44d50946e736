import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { CompanyExtent } from './company-index.ts';
import { syncDirectory } from './data-set-directory.ts';

/**
 * Lies in a version whose blocks.bin is that of the version before too, and says which bytes of it are that one's alone:
 * they hold people who have been forgotten, and become zeros when nobody reads that version any more (decision 0031). The
 * digest in the manifest is the one that the file has then.
 */
const replacedFile = 'replaced.json';
const replacedSchema = Type.Array(
  Type.Object({ offset: Type.Integer({ minimum: 0 }), sizeBytes: Type.Integer({ minimum: 0 }) }),
);
/** A copy of blocks.bin that is on its way. */
const wipedPrefix = 'blocks.bin.wiped-';
/** Read at a time; others get a turn of the event loop in between. */
const chunkBytes = 1024 * 1024;

export function writeReplaced(directory: string, extents: Static<typeof replacedSchema>): void {
  const path = join(directory, replacedFile);
  writeFileSync(path, JSON.stringify(extents), { flag: 'wx', mode: 0o600, flush: true });
}

/** None where they have been wiped, or never were. */
export async function replacedBlocks(directory: string): Promise<CompanyExtent[]> {
  try {
    return Value.Parse(replacedSchema, JSON.parse(await readFile(join(directory, replacedFile), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Overwrites the bytes that nobody reads any more. Whatever kills it, the next call does it again.
 *
 * Where the file has another name still, somebody has made a copy of the data directory by names: theirs stays as it is,
 * and the version gets a file of its own.
 */
export async function wipeReplaced(directory: string): Promise<void> {
  const extents = await replacedBlocks(directory);
  if (extents.length === 0) return;
  const path = join(directory, 'blocks.bin');
  // What one left that was killed.
  for (const name of await readdir(directory))
    if (name.startsWith(wipedPrefix)) await rm(join(directory, name), { force: true });
  if ((await stat(path)).nlink === 1) {
    const fd = openSync(path, 'r+');
    try {
      for (const { offset, sizeBytes } of extents) {
        writeFully(fd, Buffer.alloc(sizeBytes), offset);
        await turn();
      }
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } else {
    // Of its own, so that two who do this at once do not write the same file.
    const wiped = join(directory, wipedPrefix + randomBytes(4).toString('hex'));
    await copyWiped(path, wiped, extents);
    await rename(wiped, path);
    await syncDirectory(directory);
  }
  await rm(join(directory, replacedFile), { force: true });
  await syncDirectory(directory);
}

/** Copies a file to stable storage, with zeros in some places. */
export async function copyWiped(from: string, to: string, wiped: readonly CompanyExtent[]): Promise<void> {
  const fd = openSync(to, 'wx', 0o600);
  try {
    for await (const { bytes, position } of wipedBytes(from, wiped)) writeFully(fd, bytes, position);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** What the digest of a file is when some bytes of it are zeros. */
export async function digestOf(
  path: string,
  wiped: readonly CompanyExtent[],
  signal?: AbortSignal,
): Promise<{ readonly sizeBytes: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  for await (const { bytes } of wipedBytes(path, wiped)) {
    hash.update(bytes);
    signal?.throwIfAborted();
  }
  return { sizeBytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

/** A file from start to end, with zeros in some places. The bytes are valid until the next ones. */
async function* wipedBytes(
  path: string,
  wiped: readonly CompanyExtent[],
): AsyncGenerator<{ readonly bytes: Buffer; readonly position: number }> {
  const sorted = wiped.toSorted((a, b) => a.offset - b.offset);
  const buffer = Buffer.allocUnsafeSlow(chunkBytes);
  const fd = openSync(path, 'r');
  try {
    for (let position = 0, next = 0; ; ) {
      const count = readSync(fd, buffer, 0, chunkBytes, position);
      if (count === 0) return;
      const end = position + count;
      for (let at = next; at < sorted.length; at++) {
        const { offset = 0, sizeBytes = 0 } = sorted[at] ?? {};
        if (offset >= end) break;
        buffer.fill(0, Math.max(0, offset - position), Math.min(count, offset + sizeBytes - position));
        if (offset + sizeBytes <= end) next = at + 1;
      }
      yield { bytes: buffer.subarray(0, count), position };
      position = end;
      await turn();
    }
  } finally {
    closeSync(fd);
  }
}

function writeFully(fd: number, bytes: Uint8Array, position: number): void {
  for (let written = 0; written < bytes.length; )
    written += writeSync(fd, bytes, written, bytes.length - written, position + written);
}
