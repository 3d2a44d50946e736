import type { JobId, PartName } from '../control/control-store.ts';
import type { ByteRange } from './part-pieces.ts';

/**
 * Where parts of results lie (design section 2): in a directory that all processes share, or in the database. A part is in
 * use only when the control store names it, with the claim of the job that wrote it: a worker that lost the job and does
 * not know it yet writes parts of other names.
 */
export interface PartStorage {
  /** Begins a part; nothing of it counts before its `commit`. */
  create(name: PartName): Promise<PartSink>;
  /** Fails when a part is not there, or has not the size that it was named with. */
  check(name: PartName, sizeBytes: number): Promise<void>;
  /**
   * A range of a part; breaks off with an error where the part ends early.
   *
   * @param memory that chunks may be read into: each is valid until the next one then
   */
  read(name: PartName, range: ByteRange, memory?: Buffer): AsyncIterable<Buffer>;
  /**
   * Removes what earlier claims of the job left behind and no checkpoint names. A worker that only stood still finds its
   * part gone, and then that the job is not its own.
   */
  removeLeftBehind(jobId: JobId, attempt: number, named: readonly PartName[]): Promise<void>;
  /** Removes one part, if it is there. */
  removePart(name: PartName): Promise<void>;
  /** Removes all parts of a job. */
  remove(jobId: JobId): Promise<void>;
}

/** A part that is being written, from its start to its end. */
export interface PartSink {
  /** @param bytes are the caller's again when the promise resolves */
  write(bytes: Uint8Array): Promise<void>;
  /** Brings the part to stable storage under its name. */
  commit(): Promise<void>;
  /** Leaves nothing of it. */
  abandon(): Promise<void>;
}

/** A part that ends before its size. */
export function cutPart({ jobId, part }: PartName, missingBytes: number): Error {
  return new Error(
    `result part ${part} of job ${jobId} ends ${missingBytes} bytes early: it was cut while it was read`,
  );
}

/** A part that has not the size that it was named with. */
export function otherSize({ jobId, part }: PartName, foundBytes: number, sizeBytes: number): Error {
  return new Error(`result part ${part} of job ${jobId} has ${foundBytes} bytes, not ${sizeBytes}`);
}
