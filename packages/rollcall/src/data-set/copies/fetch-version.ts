import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSetRecord, DataSetVersion } from '../../control/control-store.ts';
import { processMark, stateOfMarked } from '../../process-mark.ts';
import { dataSetDirectory, dataSetsDirectory, syncDirectory } from '../data-set-directory.ts';
import { type Manifest, manifestFile, parseManifest } from '../manifest.ts';
import { type DataSetSource, SourceError } from './data-set-source.ts';

/** A copy lives under a name of its own until it is complete; what was fetched of it is gone on with after a restart. */
export const fetchingPrefix = '.fetching-';
/** Lies in a copy, so that it can be told from what was imported here: a copy may be removed, since it can be had again. */
export const copyMark = 'copy';
const ownerFile = 'owner';
/** A manifest has a few hundred lines. */
const mostManifestBytes = 16 * 1024 * 1024;

/** The disk has no room for a copy. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
}

/** Another process of this machine fetches the version into the same directory. */
export class FetchedElsewhereError extends Error {
  override readonly name = 'FetchedElsewhereError';
}

/**
 * Fetches a version: its manifest, then each file that the manifest names, until all have the digests that it says. The
 * manifest itself must have the digest that was registered. What is there of an earlier try is kept where it is right.
 *
 *     .fetching-VERSION, file by file → synced → manifest → VERSION
 *
 * @throws {SourceError} when the source does not have it, or has something else
 * @throws {NoRoomError}
 * @throws {FetchedElsewhereError}
 */
export async function fetchVersion(
  dataDirectory: string,
  { version, manifestSha256 }: Pick<DataSetRecord, 'version' | 'manifestSha256'>,
  source: DataSetSource,
  signal: AbortSignal,
): Promise<void> {
  const fetching = join(dataSetsDirectory(dataDirectory), fetchingPrefix + version);
  await mkdir(fetching, { recursive: true, mode: 0o700 });
  await own(fetching, version);
  try {
    const { text, manifest } = await fetchManifest(source, version, manifestSha256, signal);
    await requireRoom(fetching, manifest);
    for (const [file, expected] of Object.entries(manifest.files)) {
      const path = join(fetching, file);
      if (!(await fetchFile(path, { version, file, ...expected }, source, signal))) {
        // Of an earlier try that had something else: once more, from the start.
        if (!(await fetchFile(path, { version, file, ...expected }, source, signal)))
          throw new SourceError(
            `${file} of data set ${version} at ${source.name} has another digest than its manifest says`,
          );
      }
    }
    signal.throwIfAborted();
    await writeFile(join(fetching, copyMark), `${source.name}\n`);
    await writeFile(join(fetching, manifestFile), text, { flush: true });
    await rm(join(fetching, ownerFile), { force: true });
    await syncDirectory(fetching);
    await rename(fetching, dataSetDirectory(dataDirectory, version));
    await syncDirectory(dataSetsDirectory(dataDirectory));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      // Others need the room meanwhile: jobs write their results.
      await rm(fetching, { recursive: true, force: true });
      throw new NoRoomError(
        `the disk of ${fetching} is full; make room, or keep fewer copies (setting dataSetCopiesKept)`,
      );
    }
    await rm(join(fetching, ownerFile), { force: true });
    throw error;
  }
}

async function own(fetching: string, version: DataSetVersion): Promise<void> {
  const path = join(fetching, ownerFile);
  const owner = await readFile(path, 'utf8').catch(() => undefined);
  if (owner !== undefined && owner !== processMark() && stateOfMarked(owner) !== 'gone')
    throw new FetchedElsewhereError(`another process is fetching data set ${version} to ${fetching}`);
  await writeFile(path, processMark());
}

async function fetchManifest(
  source: DataSetSource,
  version: DataSetVersion,
  sha256: string | undefined,
  signal: AbortSignal,
): Promise<{ text: Buffer; manifest: Manifest }> {
  const { bytes } = await source.open(version, manifestFile, 0, signal);
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of bytes) {
    sizeBytes += chunk.length;
    if (sizeBytes > mostManifestBytes)
      throw new SourceError(
        `the manifest of data set ${version} at ${source.name} is no manifest: it is too long`,
      );
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks);
  if (sha256 !== undefined && hash('sha256', text) !== sha256)
    throw new SourceError(
      `the manifest of data set ${version} at ${source.name} has another digest than was registered; publish it again`,
    );
  const manifest = parseManifest(text.toString(), `the manifest of data set ${version} at ${source.name}`);
  if (manifest.version !== version)
    throw new SourceError(`${source.name} has data set ${manifest.version} in the place of ${version}`);
  return { text, manifest };
}

/** Before the first byte: a copy that will not fit must not fill the disk for hours first. */
async function requireRoom(fetching: string, manifest: Manifest): Promise<void> {
  let missingBytes = 0;
  for (const [file, { sizeBytes }] of Object.entries(manifest.files))
    missingBytes += Math.max(0, sizeBytes - ((await sizeOf(join(fetching, file))) ?? 0));
  const { bavail, bsize } = await statfs(fetching);
  if (bavail * bsize < missingBytes)
    throw new NoRoomError(
      `data set ${manifest.version} needs ${missingBytes} bytes more in ${fetching}, where ${bavail * bsize} are free; make room, or keep fewer copies (setting dataSetCopiesKept)`,
    );
}

interface ExpectedFile {
  readonly version: DataSetVersion;
  readonly file: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/**
 * Fetches what is missing of a file.
 *
 * @returns whether it is right; when it is not, it is removed
 */
async function fetchFile(
  path: string,
  { version, file, sizeBytes, sha256 }: ExpectedFile,
  source: DataSetSource,
  signal: AbortSignal,
): Promise<boolean> {
  let digest = createHash('sha256');
  let have = (await sizeOf(path)) ?? 0;
  if (have > sizeBytes) have = 0;
  // What was written before a crash of the machine may not be what was meant: all of it is in the digest.
  if (have > 0)
    for await (const bytes of createReadStream(path, { end: have - 1, signal })) digest.update(bytes);
  const target = await open(path, have > 0 ? 'a' : 'w', 0o600);
  try {
    if (have < sizeBytes) {
      const { fromByte, bytes } = await source.open(version, file, have, signal);
      if (fromByte !== have) {
        // A server that cannot begin in the middle.
        await target.truncate(0);
        digest = createHash('sha256');
        have = 0;
      }
      for await (const chunk of bytes) {
        have += chunk.length;
        if (have > sizeBytes) return await refuse();
        digest.update(chunk);
        await target.writeFile(chunk);
        signal.throwIfAborted();
      }
    }
    // What is there is right so far, for all that is known: the next try goes on here.
    if (have < sizeBytes)
      throw new SourceError(
        `${file} of data set ${version} at ${source.name} ends after ${have} bytes, its manifest says ${sizeBytes}`,
      );
    if (digest.digest('hex') !== sha256) return await refuse();
    await target.sync();
    return true;
  } finally {
    await target.close();
  }

  async function refuse(): Promise<false> {
    await rm(path, { force: true });
    return false;
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}
