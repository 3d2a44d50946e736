import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { ByteSink } from '@rollcall/lookup';

/**
 * Groups rows by company with bounded memory, whatever their order: each row goes to one of many partitions by a hash
 * of its company, and a partition is small enough to be sorted in memory. A thread writes the rows of all partitions
 * to one file, in packed frames; which frame belongs to which partition is kept in memory.
 */
const partitionInputBytes = 12 * 1024 * 1024;
const maxPartitions = 1_024;
/** For input whose size is not known, or is not that of its rows since it is packed. */
const partitionsForUnknownSize = 256;
/** Memory for the rows of all partitions that are not written yet, of one thread. */
const pendingBytesOfThread = 32 * 1024 * 1024;
const mostFrameBytes = 256 * 1024;
const leastFrameBytes = 32 * 1024;
/** The rows are read once, and soon: what counts is the time. */
const fast = { [constants.ZSTD_c_compressionLevel]: -5 };

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

/** Where frames of rows lie: parallel arrays, in the order in which they were written. */
export interface SpilledFrames {
  readonly path: string;
  readonly partition: Uint32Array;
  readonly offset: Float64Array;
  readonly packedBytes: Uint32Array;
  readonly unpackedBytes: Uint32Array;
}

export class SpillFile {
  readonly #path: string;
  #partitions: readonly ByteSink[];
  readonly #frameBytes: number;
  readonly #frames = {
    partition: [] as number[],
    offset: [] as number[],
    packedBytes: [] as number[],
    unpackedBytes: [] as number[],
  };
  #fd: number | undefined;
  #length = 0;

  constructor(path: string, partitions: number) {
    this.#path = path;
    this.#fd = openSync(path, 'wx', 0o600);
    const share = Math.floor(pendingBytesOfThread / partitions);
    this.#frameBytes = Math.min(mostFrameBytes, Math.max(leastFrameBytes, share));
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
  finish(): SpilledFrames {
    for (const [partition, sink] of this.#partitions.entries())
      if (sink.length > 0) this.#write(partition, sink);
    this.#partitions = [];
    this.close();
    return {
      path: this.#path,
      partition: Uint32Array.from(this.#frames.partition),
      offset: Float64Array.from(this.#frames.offset),
      packedBytes: Uint32Array.from(this.#frames.packedBytes),
      unpackedBytes: Uint32Array.from(this.#frames.unpackedBytes),
    };
  }

  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }

  #write(partition: number, sink: ByteSink): void {
    if (this.#fd === undefined) throw new Error('the spill file is closed');
    const packed = zstdCompressSync(sink.bytes.subarray(0, sink.length), {
      params: fast,
      // What it shrinks to at least, so that it comes in one piece.
      chunkSize: Math.ceil(sink.length * 0.75) + 1_024,
    });
    let written = 0;
    while (written < packed.length) written += writeSync(this.#fd, packed, written);
    this.#frames.partition.push(partition);
    this.#frames.offset.push(this.#length);
    this.#frames.packedBytes.push(packed.length);
    this.#frames.unpackedBytes.push(sink.length);
    this.#length += packed.length;
    sink.length = 0;
  }
}

/** Reads all rows of a partition back, file by file, in place of what `rows` held. */
export function readPartition(files: readonly SpilledFrames[], partition: number, rows: ByteSink): void {
  let total = 0;
  for (const file of files)
    for (const [frame, of] of file.partition.entries())
      if (of === partition) total += file.unpackedBytes[frame] ?? 0;
  rows.length = 0;
  rows.reserve(total);
  for (const file of files) readFrames(file, partition, rows);
}

function readFrames(file: SpilledFrames, partition: number, into: ByteSink): void {
  const fd = openSync(file.path, 'r');
  try {
    for (const [frame, of] of file.partition.entries()) {
      if (of !== partition) continue;
      const packed = packedMemory(file.packedBytes[frame] ?? 0);
      let read = 0;
      while (read < packed.length) {
        const count = readSync(fd, packed, read, packed.length - read, (file.offset[frame] ?? 0) + read);
        if (count === 0) throw new Error(`${file.path} ends early`);
        read += count;
      }
      // One piece, where the default would be many small ones.
      into.append(zstdDecompressSync(packed, { chunkSize: Math.max(1_024, file.unpackedBytes[frame] ?? 0) }));
    }
  } finally {
    closeSync(fd);
  }
}

let memory = Buffer.allocUnsafeSlow(mostFrameBytes);

/** Memory for a packed frame; it serves the next one too. */
function packedMemory(sizeBytes: number): Buffer {
  if (sizeBytes > memory.length) memory = Buffer.allocUnsafeSlow(sizeBytes);
  return memory.subarray(0, sizeBytes);
}
