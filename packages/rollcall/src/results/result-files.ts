import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { JobId, ResultPart } from '../control/control-store.ts';
import { type ByteRange, piecesOf } from './part-pieces.ts';

/** Read at a time. What was read is garbage soon, and there is the more of it the larger these are: see decision 0020. */
const chunkBytes = 32 * 1024;

/**
 * Result files: a directory per job with its parts, `0.attempt-1.csv` and so on (design section 4). A part is in use only
 * when the control store names it, with the claim of the job that wrote it: a worker that lost the job and does not know
 * it yet writes files of other names. Until a part is whole, its name ends in `.partial`.
 */
export class ResultFiles {
  readonly #directory: string;
  readonly #downloads = new Set<Readable>();

  constructor(dataDirectory: string) {
    this.#directory = join(dataDirectory, 'results');
  }

  /**
   * @param attempt the claim of the job that writes it
   * @param digest of the parts before it (`digestOf`); it takes in what is written
   */
  async createPart(
    jobId: JobId,
    part: number,
    attempt: number,
    digest: Hash = createHash('sha256'),
  ): Promise<ResultPartWriter> {
    const directory = join(this.#directory, jobId);
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const path = join(directory, nameOf(part, attempt));
    return new ResultPartWriter(await open(`${path}.partial`, 'w', 0o600), directory, path, attempt, digest);
  }

  /**
   * Removes what earlier claims of the job left behind and no checkpoint names. A worker that only stood still finds its
   * file gone, and then that the job is not its own.
   */
  async removeLeftBehind(jobId: JobId, attempt: number, named: readonly ResultPart[]): Promise<void> {
    const directory = join(this.#directory, jobId);
    const kept = new Set(named.map((part, index) => nameOf(index, part.attempt)));
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

  /**
   * The stored CSV of a job, or a range of it. Parts before the range are not touched. Fails before the first byte when
   * a part that is needed is missing or has another size, and breaks off when one turns out to be shorter later.
   */
  async open(jobId: JobId, parts: readonly ResultPart[], range?: ByteRange): Promise<Readable> {
    const pieces: FilePiece[] = [];
    for (const piece of piecesOf(parts, range)) {
      const { part, attempt, sizeBytes } = piece;
      const path = join(this.#directory, jobId, nameOf(part, attempt));
      const handle = await open(path, 'r');
      const { size } = await handle.stat().finally(() => handle.close());
      if (size !== sizeBytes)
        throw new Error(`result part ${part} of job ${jobId} has ${size} bytes, not ${sizeBytes}`);
      pieces.push({ path, start: piece.start, end: piece.end });
    }
    const download = Readable.from(concatenate(pieces), { objectMode: false });
    this.#downloads.add(download);
    return download.once('close', () => this.#downloads.delete(download));
  }

  /** The bytes of one part, as they lie there. */
  read(jobId: JobId, part: number, { attempt, sizeBytes }: ResultPart): AsyncIterable<Buffer> {
    const path = join(this.#directory, jobId, nameOf(part, attempt));
    return concatenate(sizeBytes === 0 ? [] : [{ path, start: 0, end: sizeBytes }]);
  }

  /** Ends everything that is being sent: whom it holds has been forgotten, perhaps. */
  breakOff(): void {
    for (const download of this.#downloads) download.destroy(new Error('people were forgotten'));
  }

  /**
   * The digest of parts that are there, ready to take in what follows: a worker that goes on with a job needs it.
   *
   * @throws when the parts are not what was written
   */
  async digestOf(jobId: JobId, parts: readonly ResultPart[]): Promise<Hash> {
    const digest = createHash('sha256');
    const last = parts.at(-1);
    if (last === undefined) return digest;
    for await (const bytes of await this.open(jobId, parts)) digest.update(bytes);
    if (digest.copy().digest('hex') !== last.sha256)
      throw new Error(`the result parts of job ${jobId} are damaged: they have another digest`);
    return digest;
  }

  /** Removes parts that were never in use. */
  async removeParts(jobId: JobId, parts: readonly ResultPart[]): Promise<void> {
    for (const [index, part] of parts.entries())
      await rm(join(this.#directory, jobId, nameOf(index, part.attempt)), { force: true });
  }

  async remove(jobId: JobId): Promise<void> {
    await rm(join(this.#directory, jobId), { recursive: true, force: true });
  }
}

function nameOf(part: number, attempt: number): string {
  return `${part}.attempt-${attempt}.csv`;
}

/** A part of a file, from `start` to before `end`. */
interface FilePiece {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

async function* concatenate(pieces: readonly FilePiece[]): AsyncGenerator<Buffer> {
  for (const { path, start, end } of pieces) {
    let left = end - start;
    for await (const bytes of createReadStream(path, { start, end: end - 1, highWaterMark: chunkBytes })) {
      left -= bytes.length;
      yield bytes;
    }
    if (left > 0) throw new Error(`${path} ends ${left} bytes early: it was cut while it was read`);
  }
}

/** Writes one part; nothing of it counts before `commit`. */
export class ResultPartWriter {
  readonly #file: FileHandle;
  readonly #directory: string;
  readonly #path: string;
  readonly #attempt: number;
  readonly #digest: Hash;
  #sizeBytes = 0;

  /** @param file is open as `path`, with `.partial` behind it */
  constructor(file: FileHandle, directory: string, path: string, attempt: number, digest: Hash) {
    this.#file = file;
    this.#directory = directory;
    this.#path = path;
    this.#attempt = attempt;
    this.#digest = digest;
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#digest.update(bytes);
    this.#sizeBytes += bytes.length;
    await this.#file.writeFile(bytes);
  }

  /** Brings the part to stable storage under its name. */
  async commit(): Promise<ResultPart> {
    await this.#file.sync();
    await this.#file.close();
    await rename(`${this.#path}.partial`, this.#path);
    const directory = await open(this.#directory, 'r');
    await directory.sync().finally(() => directory.close());
    const sha256 = this.#digest.copy().digest('hex');
    return { attempt: this.#attempt, sizeBytes: this.#sizeBytes, sha256 };
  }

  async abandon(): Promise<void> {
    await this.#file.close();
    await rm(`${this.#path}.partial`, { force: true });
  }
}
