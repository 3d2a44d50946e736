import { existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { JobId, PartName } from '../control/control-store.ts';
import { StoreUnavailableError } from '../control/store-error.ts';
import type { ByteRange } from './part-pieces.ts';
import { cutPart, otherSize, type PartSink, type PartStorage } from './part-storage.ts';
import { chunkBytes, SpareChunks } from './spare-chunks.ts';

/** So much is brought to the disk while more is being written, so that little is left for the commit to wait for. */
const syncedBytes = 1024 * 1024;

/**
 * Parts as files: a directory per job with its parts, `0.attempt-1.csv` and so on. Until a part is whole, its name ends
 * in `.partial`.
 */
export class DirectoryParts implements PartStorage {
  readonly #directory: string;
  /** A download holds two (decision 0020), and a part that is being written one. */
  readonly #chunks = new SpareChunks();
  #isMade = false;

  constructor(dataDirectory: string) {
    this.#directory = join(dataDirectory, 'results');
  }

  async create(name: PartName): Promise<PartSink> {
    const directory = join(this.#directory, name.jobId);
    // Once: what is written where a disk was mounted before is found by nobody.
    if (!this.#isMade) await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    this.#isMade = true;
    await this.#reached(
      mkdir(directory, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      }),
    );
    const path = this.#pathOf(name);
    return new FileSink(await open(`${path}.partial`, 'w', 0o600), directory, path, this.#chunks);
  }

  async check(name: PartName, sizeBytes: number): Promise<void> {
    const { size } = await this.#reached(stat(this.#pathOf(name)));
    if (size !== sizeBytes) throw otherSize(name, size, sizeBytes);
  }

  async *read(name: PartName, { start, end }: ByteRange): AsyncGenerator<Buffer> {
    await using file = await open(this.#pathOf(name), 'r');
    const read = (into: Buffer, from: number) => {
      const reading = file.read(into, 0, Math.min(into.length, end - from), from);
      // Nobody may come for it any more.
      reading.catch(() => {});
      return reading;
    };
    let [chunk, other] = [this.#chunks.take(), this.#chunks.take()];
    let reading = read(chunk, start);
    for (let at = start; at < end; ) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) throw cutPart(name, end - at);
      at += bytesRead;
      // While the reader has this one.
      if (at < end) reading = read(other, at);
      yield chunk.subarray(0, bytesRead);
      [chunk, other] = [other, chunk];
    }
    // Not where the reader went away: its socket may be sending one still.
    this.#chunks.giveBack(chunk);
    this.#chunks.giveBack(other);
  }

  async removeLeftBehind(jobId: JobId, attempt: number, named: readonly PartName[]): Promise<void> {
    const directory = join(this.#directory, jobId);
    const kept = new Set(named.map(fileName));
    const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    for (const name of names) {
      const [, earlier] = /\.attempt-(\d+)\.csv/.exec(name) ?? [];
      if (earlier === undefined || Number(earlier) >= attempt || kept.has(name)) continue;
      await rm(join(directory, name), { force: true });
    }
  }

  async removePart(name: PartName): Promise<void> {
    await rm(this.#pathOf(name), { force: true });
  }

  async remove(jobId: JobId): Promise<void> {
    await rm(join(this.#directory, jobId), { recursive: true, force: true });
  }

  /** A part that is missing was lost; where the whole directory is, it may come back. */
  async #reached<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || existsSync(this.#directory)) throw error;
      throw new StoreUnavailableError('the directory of results is gone', { cause: error });
    }
  }

  #pathOf(name: PartName): string {
    return join(this.#directory, name.jobId, fileName(name));
  }
}

function fileName({ part, attempt }: PartName): string {
  return `${part}.attempt-${attempt}.csv`;
}

/**
 * Small pieces are gathered, since each write of its own costs more than copying it: most slices of lines find a few dozen
 * kilobytes.
 */
class FileSink implements PartSink {
  readonly #file: FileHandle;
  readonly #directory: string;
  readonly #path: string;
  readonly #chunks: SpareChunks;
  readonly #gathered: Buffer;
  #gatheredBytes = 0;
  #unsyncedBytes = 0;
  /** While the disk is being written; stays when that has failed. */
  #syncing: Promise<void> | undefined;

  /** @param file is open as `path`, with `.partial` behind it */
  constructor(file: FileHandle, directory: string, path: string, chunks: SpareChunks) {
    this.#file = file;
    this.#directory = directory;
    this.#path = path;
    this.#chunks = chunks;
    this.#gathered = chunks.take();
  }

  /** The disk gets what is to be written before this returns: the caller has work of its own meanwhile. */
  async write(bytes: Uint8Array): Promise<void> {
    if (this.#gatheredBytes > 0 && this.#gatheredBytes + bytes.length > chunkBytes) await this.#flush();
    if (bytes.length > chunkBytes) return this.#append(bytes);
    this.#gathered.set(bytes, this.#gatheredBytes);
    this.#gatheredBytes += bytes.length;
  }

  async commit(): Promise<void> {
    await this.#flush();
    this.#chunks.giveBack(this.#gathered);
    await this.#syncing;
    await rename(`${this.#path}.partial`, this.#path);
    // Side by side, since the file system brings both to the disk in one go. Who names the part waits for both.
    await Promise.all([this.#file.sync(), this.#syncDirectory()]).finally(() => this.#file.close());
  }

  async #flush(): Promise<void> {
    const gathered = this.#gathered.subarray(0, this.#gatheredBytes);
    this.#gatheredBytes = 0;
    if (gathered.length > 0) await this.#append(gathered);
  }

  async #append(bytes: Uint8Array): Promise<void> {
    await this.#file.writeFile(bytes);
    this.#unsyncedBytes += bytes.length;
    if (this.#unsyncedBytes < syncedBytes || this.#syncing !== undefined) return;
    this.#unsyncedBytes = 0;
    this.#syncing = this.#file.datasync().then(() => {
      this.#syncing = undefined;
    });
    // A disk that fails says so once: the commit hears of it.
    this.#syncing.catch(() => {});
  }

  async #syncDirectory(): Promise<void> {
    await using directory = await open(this.#directory, 'r');
    await directory.sync();
  }

  async abandon(): Promise<void> {
    await this.#syncing?.catch(() => {});
    await this.#file.close();
    await rm(`${this.#path}.partial`, { force: true });
  }
}
