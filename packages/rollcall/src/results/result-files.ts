import { createHash, type Hash } from 'node:crypto';
import type { JobId, PartName, ResultChunkStore, ResultPart } from '../control/control-store.ts';
import { DatabaseParts } from './database-parts.ts';
import { DirectoryParts } from './directory-parts.ts';
import type { LentChunks } from './lent-chunks.ts';
import { type ByteRange, piecesOf } from './part-pieces.ts';
import type { PartSink, PartStorage } from './part-storage.ts';

/** The bytes of a result while they are read. */
export interface ResultBytes {
  readonly chunks: LentChunks;
  /** Aborted when nobody may be sent them any more; reading on then fails too. */
  readonly brokenOff: AbortSignal;
}

type ResultPlace = 'directory' | NonNullable<ResultPart['place']>;

/**
 * Result files: parts, in order (design section 4). A part says where it lies, so the setting `resultStorage`, which says
 * where new ones go, can be changed at any time: results that are there stay where they are, and jobs under way go on.
 */
export class ResultFiles {
  readonly #storages: { readonly directory: PartStorage; readonly database?: PartStorage };
  readonly #newPartsIn: ResultPlace;
  /** Of everything that is being read. */
  #reading = new AbortController();

  /**
   * @param chunks where parts in the database are; absent where there can be none
   * @param newPartsIn where parts are written
   */
  constructor(
    dataDirectory: string,
    chunks?: ResultChunkStore,
    newPartsIn: ResultPlace = chunks === undefined ? 'directory' : 'database',
  ) {
    const directory = new DirectoryParts(dataDirectory);
    this.#storages =
      chunks === undefined ? { directory } : { directory, database: new DatabaseParts(chunks) };
    this.#newPartsIn = newPartsIn;
  }

  /**
   * @param attempt the claim of the job that writes it
   * @param digest of the parts before it (`digestOf`); it takes in what is written
   * @param place where it is written, if not where new ones go
   */
  async createPart(
    jobId: JobId,
    part: number,
    attempt: number,
    digest: Hash = createHash('sha256'),
    place: ResultPlace = this.#newPartsIn,
  ): Promise<ResultPartWriter> {
    const sink = await this.#storageIn(place).create({ jobId, part, attempt });
    return new ResultPartWriter(sink, place, attempt, digest);
  }

  /** Removes what earlier claims of the job left behind and no checkpoint names, wherever it lies. */
  async removeLeftBehind(jobId: JobId, attempt: number, named: readonly ResultPart[]): Promise<void> {
    // Before the first claim there was none.
    if (attempt <= 1) return;
    const kept = new Map<ResultPlace, PartName[]>();
    for (const [part, { attempt: by, place = 'directory' }] of named.entries())
      kept.set(place, [...(kept.get(place) ?? []), { jobId, part, attempt: by }]);
    const { directory, database } = this.#storages;
    await directory.removeLeftBehind(jobId, attempt, kept.get('directory') ?? []);
    await database?.removeLeftBehind(jobId, attempt, kept.get('database') ?? []);
  }

  /**
   * The stored CSV of a job, or a range of it. Parts before the range are not touched. Fails before the first byte when
   * a part that is needed is missing or has another size, and breaks off when one turns out to be shorter later.
   */
  async open(jobId: JobId, parts: readonly ResultPart[], range?: ByteRange): Promise<ResultBytes> {
    const { signal } = this.#reading;
    const reads: (() => LentChunks)[] = [];
    for (const { part, attempt, sizeBytes, place = 'directory', start, end } of piecesOf(parts, range)) {
      const storage = this.#storageIn(place);
      const name = { jobId, part, attempt };
      await storage.check(name, sizeBytes);
      reads.push(() => storage.read(name, { start, end }));
    }
    return { chunks: concatenate(reads, signal), brokenOff: signal };
  }

  /** The bytes of one part, as they lie there. */
  read(jobId: JobId, part: number, { attempt, sizeBytes, place }: ResultPart): LentChunks {
    const storage = this.#storageIn(place ?? 'directory');
    return storage.read({ jobId, part, attempt }, { start: 0, end: sizeBytes });
  }

  /** Ends everything that is being sent: whom it holds has been forgotten, perhaps. */
  breakOff(): void {
    this.#reading.abort(new Error('people were forgotten'));
    this.#reading = new AbortController();
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
    const { chunks } = await this.open(jobId, parts);
    for await (const bytes of chunks) digest.update(bytes);
    if (digest.copy().digest('hex') !== last.sha256)
      throw new Error(`the result parts of job ${jobId} are damaged: they have another digest`);
    return digest;
  }

  /** Removes parts that were never in use. */
  async removeParts(jobId: JobId, parts: readonly ResultPart[]): Promise<void> {
    for (const [index, part] of parts.entries())
      await this.#storageIn(part.place ?? 'directory').removePart({
        jobId,
        part: index,
        attempt: part.attempt,
      });
  }

  async remove(jobId: JobId): Promise<void> {
    await this.#storages.directory.remove(jobId);
    await this.#storages.database?.remove(jobId);
  }

  #storageIn(place: ResultPlace): PartStorage {
    const storage = this.#storages[place];
    if (storage === undefined)
      throw new Error('a part of results is in the PostgreSQL database, and this process has none');
    return storage;
  }
}

async function* concatenate(
  reads: readonly (() => LentChunks)[],
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  for (const read of reads) {
    for await (const bytes of read()) {
      signal.throwIfAborted();
      yield bytes;
    }
  }
}

/** Writes one part; nothing of it counts before `commit`. */
export class ResultPartWriter {
  readonly #sink: PartSink;
  readonly #place: ResultPlace;
  readonly #attempt: number;
  readonly #digest: Hash;
  #sizeBytes = 0;

  constructor(sink: PartSink, place: ResultPlace, attempt: number, digest: Hash) {
    this.#sink = sink;
    this.#place = place;
    this.#attempt = attempt;
    this.#digest = digest;
  }

  async write(bytes: Uint8Array): Promise<void> {
    const written = this.#sink.write(bytes);
    // While another thread writes.
    this.#digest.update(bytes);
    this.#sizeBytes += bytes.length;
    await written;
  }

  /** Brings the part to stable storage under its name. The next one may be written meanwhile. */
  async commit(): Promise<ResultPart> {
    const sha256 = this.#digest.copy().digest('hex');
    await this.#sink.commit();
    const part = { attempt: this.#attempt, sizeBytes: this.#sizeBytes, sha256 };
    return this.#place === 'directory' ? part : { ...part, place: this.#place };
  }

  abandon(): Promise<void> {
    return this.#sink.abandon();
  }
}
