import { open as openFile } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl';
import { UnreadableFileError } from '../unreadable-file-error.ts';

const openDescriptor = promisify(openFile);

/** The parts of a zip archive by their names. */
export class ZipParts {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #name: string;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, name: string) {
    this.#zip = zip;
    this.#entries = entries;
    this.#name = name;
  }

  /**
   * @param name the name of the file, for errors
   * @throws {UnreadableFileError} when it is damaged
   */
  static async open(path: string, name: string): Promise<ZipParts> {
    return ZipParts.#read(await openDescriptor(path, 'r'), name);
  }

  /**
   * The names of parts stand at the end of an archive: one that comes as a stream is put into a file first, which
   * has no name any more when this returns, so that nothing of it is left however the program ends.
   */
  static async openStream(bytes: AsyncIterable<Uint8Array>, name: string): Promise<ZipParts> {
    const directory = await mkdtemp(join(tmpdir(), 'rollcall-workbook-'));
    try {
      const path = join(directory, 'workbook');
      await writeFile(path, '', { mode: 0o600 });
      const descriptor = await openDescriptor(path, 'r');
      await writeFile(path, bytes);
      return await ZipParts.#read(descriptor, name);
    } finally {
      await rm(directory, { recursive: true });
    }
  }

  static async #read(descriptor: number, name: string): Promise<ZipParts> {
    try {
      // The descriptor is closed with the archive.
      const zip = await fromFdPromise(descriptor, { autoClose: false });
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
      return new ZipParts(zip, entries, name);
    } catch (error) {
      throw damaged(name, error);
    }
  }

  /** In lower case: names of parts are compared without regard to it. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(part: string): boolean {
    return this.#entries.has(part.toLowerCase());
  }

  /** The size of a part when it is unpacked. */
  sizeBytes(part: string): number {
    return this.#entries.get(part.toLowerCase())?.uncompressedSize ?? 0;
  }

  /** @throws {UnreadableFileError} when the part is not there or is damaged */
  async *read(part: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(part.toLowerCase());
    if (entry === undefined) throw damaged(this.#name, new Error(`it has no part ${part}`));
    let stream: Readable | undefined;
    try {
      stream = await this.#zip.openReadStreamPromise(entry);
      yield* stream;
    } catch (error) {
      throw damaged(this.#name, error);
    } finally {
      stream?.destroy();
    }
  }

  close(): void {
    this.#zip.close();
  }
}

/** What the library finds wrong is a fault of the file; what the system says, or we do, is passed on. */
function damaged(name: string, error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (error instanceof UnreadableFileError || (typeof code === 'string' && !code.startsWith('Z_')))
    return error;
  return new UnreadableFileError(`${name} is damaged: ${message}; get the file once more`);
}
