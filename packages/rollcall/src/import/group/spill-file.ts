import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { ByteSink } from '@rollcall/lookup';

/**
 * Groups rows by company with bounded memory, whatever their order: each row goes to one of many partitions by a hash
 * of its company, and a partition is small enough to be sorted in memory. A thread writes the rows of all partitions
 * to one file, in frames of one partition each; where the frames of a partition lie is kept in memory.
 *
 * Rows are not packed: they are read once, and soon, mostly from the memory that the system keeps files in. Packing and
 * unpacking them takes more time than writing twice as much.
 */
const partitionInputBytes = 4.5 * 1024 * 1024;
/** Enough for 40 million contacts; of more, partitions grow, since the rows of each that are not written yet take memory too. */
const maxPartitions = 2_048;
/** For input whose size is not known, or is not that of its rows since it is packed. */
const partitionsForUnknownSize = 256;
/** Memory for the rows of all partitions that are not written yet, of one thread. */
const pendingBytesOfThread = 24 * 1024 * 1024;
const mostFrameBytes = 256 * 1024;
const leastFrameBytes = 16 * 1024;
/** Partitions differ in size, and memory that was outgrown is held until V8 looks through the whole heap. */
const roomForLargerPartitions = 1.5;

/** How many partitions an input of this many bytes is worth; undefined when the size is not known. */
export function partitionCount(inputBytes: number | undefined): number {
  if (inputBytes === undefined) return partitionsForUnknownSize;
  return Math.min(maxPartitions, Math.max(1, Math.ceil(inputBytes / partitionInputBytes)));
}

/** Which partition the rows of a company are in. */
export function partitionOf(companyId: number, partitions: number): number {
  // Ids may be consecutive or all even; a multiplication by a large odd number spreads them.
  const spread =
    Math.imul(companyId | 0, 0x9e37_79b1) ^ Math.imul((companyId / 0x1_0000_0000) | 0, 0x85eb_ca6b);
  // The top bits, since those of a product depend on all bits of its factor: ids may end in many zeros.
  return Math.floor(((spread >>> 0) / 0x1_0000_0000) * partitions);
}

/** Where frames of rows lie in one file: parallel arrays, in the order in which they were written. */
export interface SpilledFrames {
  readonly path: string;
  readonly offset: Float64Array;
  readonly sizeBytes: Uint32Array;
}

/** The frames of a file by partition. */
export type SpilledPartitions = readonly SpilledFrames[];

export class SpillFile {
  readonly #path: string;
  #partitions: readonly ByteSink[];
  readonly #frameBytes: number;
  readonly #frames: readonly { readonly offset: number[]; readonly sizeBytes: number[] }[];
  #fd: number | undefined;
  #length = 0;

  constructor(path: string, partitions: number) {
    this.#path = path;
    this.#fd = openSync(path, 'wx', 0o600);
    const share = Math.floor(pendingBytesOfThread / partitions);
    this.#frameBytes = Math.min(mostFrameBytes, Math.max(leastFrameBytes, share));
    this.#frames = Array.from({ length: partitions }, () => ({ offset: [], sizeBytes: [] }));
    // Rows that pass the mark are written with it; they are seldom longer than this.
    this.#partitions = Array.from({ length: partitions }, () => ByteSink.ofCapacity(0));
  }

  get partitions(): number {
    return this.#partitions.length;
  }

  /** Where the next row of a partition is to be appended; `appended` is called behind it. */
  sink(partition: number): ByteSink {
    const sink = this.#partitions[partition];
    if (sink === undefined) throw new RangeError(`there is no partition ${partition}`);
    if (sink.bytes.length === 0) sink.reserve(this.#frameBytes + 8_192);
    return sink;
  }

  appended(partition: number): void {
    const sink = this.#partitions[partition];
    if (sink !== undefined && sink.length >= this.#frameBytes) this.#write(partition, sink);
  }

  /** Writes what is left, closes the file and gives up its memory. @returns where everything is */
  finish(): SpilledPartitions {
    for (const [partition, sink] of this.#partitions.entries())
      if (sink.length > 0) this.#write(partition, sink);
    this.#partitions = [];
    this.close();
    return this.#frames.map(({ offset, sizeBytes }) => ({
      path: this.#path,
      offset: Float64Array.from(offset),
      sizeBytes: Uint32Array.from(sizeBytes),
    }));
  }

  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }

  #write(partition: number, sink: ByteSink): void {
    if (this.#fd === undefined) throw new Error('the spill file is closed');
    let written = 0;
    while (written < sink.length) written += writeSync(this.#fd, sink.bytes, written, sink.length - written);
    this.#frames[partition]?.offset.push(this.#length);
    this.#frames[partition]?.sizeBytes.push(sink.length);
    this.#length += sink.length;
    sink.length = 0;
  }
}

/** The frames of one partition, in all files that have some. */
export function framesOf(files: readonly SpilledPartitions[], partition: number): SpilledFrames[] {
  return files.flatMap((file) => file[partition] ?? []).filter(({ offset }) => offset.length > 0);
}

/** Reads all rows of a partition back, file by file, in place of what `rows` held. */
export function readFrames(files: readonly SpilledFrames[], rows: ByteSink): void {
  rows.length = 0;
  const needed = files.reduce((sum, { sizeBytes }) => sizeBytes.reduce((all, size) => all + size, sum), 0);
  // Pages that are never written take no memory.
  if (needed > rows.bytes.length) rows.reserve(Math.ceil(needed * roomForLargerPartitions));
  for (const { path, offset, sizeBytes } of files) {
    const fd = openSync(path, 'r');
    try {
      for (let frame = 0; frame < offset.length; frame++) {
        const end = rows.length + (sizeBytes[frame] ?? 0);
        let at = offset[frame] ?? 0;
        while (rows.length < end) {
          const count = readSync(fd, rows.bytes, rows.length, end - rows.length, at);
          if (count === 0) throw new Error(`${path} ends early`);
          rows.length += count;
          at += count;
        }
      }
    } finally {
      closeSync(fd);
    }
  }
}
