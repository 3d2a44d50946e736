import { crc32, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { ContactRecord, RecordsPosition } from '@rollcall/lookup';
import { noRecords } from '@rollcall/lookup';
import type { DigestingFile } from './digesting-file.ts';
import { DataSetError } from './manifest.ts';

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

export class RecordsWriter {
  readonly #file: DigestingFile;
  #parts: Buffer[] = [];
  #partBytes = 0;

  constructor(file: DigestingFile) {
    this.#file = file;
  }

  /** @returns where the records of this block will be found */
  append(records: readonly ContactRecord[]): RecordsPosition {
    const texts = records.map((record) => Buffer.from(isEmpty(record) ? '' : JSON.stringify(record)));
    if (texts.every((text) => text.length === 0)) return noRecords;
    if (this.#partBytes >= frameBytes) this.#writeFrame();
    const position = { frame: this.#file.sizeBytes, start: this.#partBytes };
    const offsets = Buffer.alloc((texts.length + 1) * 4);
    let length = 0;
    for (const [index, text] of texts.entries()) {
      offsets.writeUInt32LE(length, index * 4);
      length += text.length;
    }
    offsets.writeUInt32LE(length, texts.length * 4);
    this.#parts.push(offsets, ...texts);
    this.#partBytes += offsets.length + length;
    return position;
  }

  /** Writes the last frame. */
  finish(): void {
    if (this.#partBytes > 0) this.#writeFrame();
  }

  #writeFrame(): void {
    const unpacked = Buffer.concat(this.#parts, this.#partBytes);
    const packed = zstdCompressSync(unpacked);
    const frame = Buffer.alloc(Math.ceil((frameHeaderBytes + packed.length) / 8) * 8);
    frame.writeUInt32LE(packed.length, 0);
    frame.writeUInt32LE(unpacked.length, 4);
    frame.writeUInt32LE(crc32(packed), 8);
    frame.writeUInt32LE(crc32(frame.subarray(0, 12)), 12);
    packed.copy(frame, frameHeaderBytes);
    this.#file.append(frame);
    this.#parts = [];
    this.#partBytes = 0;
  }
}

/** Reads the record of one contact. `read` fills a buffer from a position of records.bin. */
export function readRecord(
  read: (into: Buffer, position: number) => void,
  records: RecordsPosition,
  contacts: number,
  contact: number,
): ContactRecord {
  if (records.frame < 0) return {};
  const header = Buffer.alloc(frameHeaderBytes);
  read(header, records.frame);
  // Checked first: a damaged size would ask for gigabytes.
  if (crc32(header.subarray(0, 12)) !== header.readUInt32LE(12))
    throw new DataSetError('records.bin is damaged: the checksum of a frame does not match');
  const packed = Buffer.alloc(header.readUInt32LE(0));
  read(packed, records.frame + frameHeaderBytes);
  if (crc32(packed) !== header.readUInt32LE(8))
    throw new DataSetError('records.bin is damaged: a checksum does not match');
  const unpacked = zstdDecompressSync(packed);
  const texts = records.start + (contacts + 1) * 4;
  const from = unpacked.readUInt32LE(records.start + contact * 4);
  const to = unpacked.readUInt32LE(records.start + (contact + 1) * 4);
  return from === to
    ? {}
    : (JSON.parse(unpacked.toString('utf8', texts + from, texts + to)) as ContactRecord);
}

function isEmpty(record: ContactRecord): boolean {
  return Object.keys(record).length === 0;
}
