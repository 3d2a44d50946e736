import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { JobId, ResultPart } from '../control/control-store.ts';

/**
 * Result files: a directory per job with its parts, `0.csv` and so on (design section 4). A part is in use only when
 * the control store names it; until then it lies under another name, so no half-written file is ever read.
 */
export class ResultFiles {
  readonly #directory: string;

  constructor(dataDirectory: string) {
    this.#directory = join(dataDirectory, 'results');
  }

  /**
   * @param attempt how often the job was claimed: two workers that both believe to have it do not share a file
   */
  async createPart(jobId: JobId, part: number, attempt: number): Promise<ResultPartWriter> {
    const directory = join(this.#directory, jobId);
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await removeEarlierAttempts(directory, attempt);
    const writing = join(directory, `${part}.csv.attempt-${attempt}`);
    return new ResultPartWriter(
      await open(writing, 'w', 0o600),
      directory,
      writing,
      join(directory, `${part}.csv`),
    );
  }

  /** The stored CSV of a job: its parts, one after the other. Fails before the first byte when one is missing. */
  async open(jobId: JobId, parts: readonly ResultPart[]): Promise<Readable> {
    const paths = parts.map((_, part) => join(this.#directory, jobId, `${part}.csv`));
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

/** What a worker left behind that was killed. One that only stood still finds its file gone, and the job not its own. */
async function removeEarlierAttempts(directory: string, attempt: number): Promise<void> {
  for (const name of await readdir(directory)) {
    const [, earlier] = /\.attempt-(\d+)$/.exec(name) ?? [];
    if (earlier !== undefined && Number(earlier) < attempt) await rm(join(directory, name), { force: true });
  }
}

async function* concatenate(paths: readonly string[]): AsyncGenerator<Buffer> {
  for (const path of paths) yield* createReadStream(path, { highWaterMark: 256 * 1024 });
}

/** Writes one part; nothing of it counts before `commit`. */
export class ResultPartWriter {
  readonly #file: FileHandle;
  readonly #directory: string;
  readonly #writing: string;
  readonly #path: string;
  readonly #hash: Hash = createHash('sha256');
  #sizeBytes = 0;

  constructor(file: FileHandle, directory: string, writing: string, path: string) {
    this.#file = file;
    this.#directory = directory;
    this.#writing = writing;
    this.#path = path;
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
    await rename(this.#writing, this.#path);
    const directory = await open(this.#directory, 'r');
    await directory.sync().finally(() => directory.close());
    return { sizeBytes: this.#sizeBytes, sha256: this.#hash.digest('hex') };
  }

  async abandon(): Promise<void> {
    await this.#file.close();
    await rm(this.#writing, { force: true });
  }
}
