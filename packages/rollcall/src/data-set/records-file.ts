import { crc32, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import {
  ByteSink,
  type ContactEntries,
  type ContactRecord,
  copyBytes,
  noRecords,
  type RecordsPosition,
  recordOf,
} from '@rollcall/lookup';
import { DataSetError } from './data-set-error.ts';

/**
 * records.bin: what only the details of a contact need, kept apart so that lookups never read it (design section 3).
 * Records of many blocks are packed together into frames, since compressing seven contacts at a time gains little:
 *
 *   frame     u32 packed size, u32 unpacked size, u32 CRC-32 of the packed bytes, u32 CRC-32 of these three, zstd data,
 *             padding to 8
 *   unpacked  one after the other the records of blocks; a block's records are u32 x (contacts + 1) offsets from the
 *             end of the offsets, then one JSON text per contact, empty where the contact has no record
 */
const frameHeaderBytes = 16;
const frameBytes = 64 * 1024;

/** Packs the records of blocks into frames; places are counted from the first frame. */
export class RecordsPacker {
  readonly #frames: ByteSink;
  readonly #unpacked = ByteSink.ofCapacity(frameBytes * 2);

  /** @param into memory for the frames, in place of what it held */
  constructor(into: ByteSink) {
    into.length = 0;
    this.#frames = into;
  }

  /**
   * @param entries the contacts of one block, from `from` to before `to`
   * @returns where the records of this block will be found
   */
  append(entries: ContactEntries, from: number, to: number): RecordsPosition {
    let hasAny = false;
    for (let index = from; index < to && !hasAny; index++) {
      const { start, end } = recordOf(entries, index);
      hasAny = end > start;
    }
    if (!hasAny) return noRecords;
    if (this.#unpacked.length >= frameBytes) this.#writeFrame();
    const position = { frame: this.#frames.length, start: this.#unpacked.length };
    this.#appendBlock(entries, from, to);
    return position;
  }

  /** Packs the last frame. @returns all frames, in the memory that was given for them */
  finish(): Uint8Array {
    if (this.#unpacked.length > 0) this.#writeFrame();
    return this.#frames.bytes.subarray(0, this.#frames.length);
  }

  #appendBlock(entries: ContactEntries, from: number, to: number): void {
    const unpacked = this.#unpacked;
    let length = 0;
    for (let index = from; index < to; index++) {
      const { start, end } = recordOf(entries, index);
      length += end - start;
    }
    const offsetsAt = unpacked.length;
    const textsAt = offsetsAt + (to - from + 1) * 4;
    unpacked.reserve(textsAt + length - offsetsAt);
    const { bytes } = unpacked;
    let at = textsAt;
    for (let index = from; index < to; index++) {
      bytes.writeUInt32LE(at - textsAt, offsetsAt + (index - from) * 4);
      const { start, end } = recordOf(entries, index);
      at = copyBytes(entries.bytes, start, end - start, bytes, at);
    }
    bytes.writeUInt32LE(length, textsAt - 4);
    unpacked.length = at;
  }

  #writeFrame(): void {
    this.#frames.append(packFrame(this.#unpacked.bytes.subarray(0, this.#unpacked.length)));
    this.#unpacked.length = 0;
  }
}

/** The bytes of a frame, filled up to a multiple of 8. */
export function packFrame(unpacked: Uint8Array): Buffer {
  const packed = zstdCompressSync(unpacked);
  const frame = Buffer.alloc(alignedTo8(frameHeaderBytes + packed.length));
  frame.writeUInt32LE(packed.length, 0);
  frame.writeUInt32LE(unpacked.length, 4);
  frame.writeUInt32LE(crc32(packed), 8);
  frame.writeUInt32LE(crc32(frame.subarray(0, 12)), 12);
  packed.copy(frame, frameHeaderBytes);
  return frame;
}

/** How many bytes the frame that starts at a position takes up. */
export function frameExtent(read: ReadRecords, position: number): number {
  const size = Buffer.alloc(4);
  read(size, position);
  return alignedTo8(frameHeaderBytes + size.readUInt32LE(0));
}

function alignedTo8(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

/** Fills a buffer from a position of records.bin, or fails. */
export type ReadRecords = (into: Buffer, position: number) => void;

/** Reads the record of one contact. */
export function readRecord(
  read: ReadRecords,
  records: RecordsPosition,
  contacts: number,
  contact: number,
): ContactRecord {
  if (records.frame < 0) return {};
  return recordInFrame(readFrame(read, records.frame), records.start, contacts, contact);
}

/** Unpacks the frame that starts at a position. @throws {DataSetError} when it is not what was written */
export function readFrame(read: ReadRecords, position: number): Buffer {
  const header = Buffer.alloc(frameHeaderBytes);
  read(header, position);
  // Checked first: a damaged size would ask for gigabytes.
  if (crc32(header.subarray(0, 12)) !== header.readUInt32LE(12))
    throw new DataSetError('records.bin is damaged: the checksum of a frame does not match');
  const packed = Buffer.alloc(header.readUInt32LE(0));
  read(packed, position + frameHeaderBytes);
  if (crc32(packed) !== header.readUInt32LE(8))
    throw new DataSetError('records.bin is damaged: a checksum does not match');
  return zstdDecompressSync(packed);
}

/**
 * The record of one contact out of an unpacked frame.
 *
 * @param start where the records of its block start in the frame
 * @param contacts how many the block has
 */
export function recordInFrame(
  frame: Buffer,
  start: number,
  contacts: number,
  contact: number,
): ContactRecord {
  const texts = start + (contacts + 1) * 4;
  const from = frame.readUInt32LE(start + contact * 4);
  const to = frame.readUInt32LE(start + (contact + 1) * 4);
  return from === to ? {} : (JSON.parse(frame.toString('utf8', texts + from, texts + to)) as ContactRecord);
}
