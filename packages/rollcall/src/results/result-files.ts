import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { JobId, ResultPart } from '../control/control-store.ts';

/**
 * Result files: a directory per job with its parts, `0.attempt-1.csv` and so on (design section 4). A part is in use only
 * when the control store names it, with the claim of the job that wrote it: a worker that lost the job and does not know
 * it yet writes files of other names. Until a part is whole, its name ends in `.partial`.
 */
export class ResultFiles {
  readonly #directory: string;

  constructor(dataDirectory: string) {
    this.#directory = join(dataDirectory, 'results');
  }

  /** @param attempt the claim of the job that writes it */
  async createPart(jobId: JobId, part: number, attempt: number): Promise<ResultPartWriter> {
    const directory = join(this.#directory, jobId);
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const path = join(directory, nameOf(part, attempt));
    return new ResultPartWriter(await open(`${path}.partial`, 'w', 0o600), directory, path, attempt);
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

  /** The stored CSV of a job: its parts, one after the other. Fails before the first byte when one is missing. */
  async open(jobId: JobId, parts: readonly ResultPart[]): Promise<Readable> {
    const paths = parts.map((part, index) => join(this.#directory, jobId, nameOf(index, part.attempt)));
    for (const [part, path] of paths.entries()) {
      const handle = await open(path, 'r');
      const { size } = await handle.stat().finally(() => handle.close());
      const expected = parts[part]?.sizeBytes;
      if (size !== expected)
        throw new Error(`result part ${part} of job ${jobId} has ${size} bytes, not ${expected}`);
    }
    return Readable.from(concatenate(paths), { objectMode: false });
  }

  async remove(jobId: JobId): Promise<void> {
    await rm(join(this.#directory, jobId), { recursive: true, force: true });
  }
}

function nameOf(part: number, attempt: number): string {
  return `${part}.attempt-${attempt}.csv`;
}

async function* concatenate(paths: readonly string[]): AsyncGenerator<Buffer> {
  for (const path of paths) yield* createReadStream(path, { highWaterMark: 256 * 1024 });
}

/** Writes one part; nothing of it counts before `commit`. */
export class ResultPartWriter {
  readonly #file: FileHandle;
  readonly #directory: string;
  readonly #path: string;
  readonly #attempt: number;
  readonly #hash: Hash = createHash('sha256');
  #sizeBytes = 0;

  /** @param file is open as `path`, with `.partial` behind it */
  constructor(file: FileHandle, directory: string, path: string, attempt: number) {
    this.#file = file;
    this.#directory = directory;
    this.#path = path;
    this.#attempt = attempt;
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes);
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
    return { attempt: this.#attempt, sizeBytes: this.#sizeBytes, sha256: this.#hash.digest('hex') };
  }

  async abandon(): Promise<void> {
    await this.#file.close();
    await rm(`${this.#path}.partial`, { force: true });
  }
}
