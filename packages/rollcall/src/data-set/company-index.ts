import { crc32 } from 'node:zlib';
import { DataSetError } from './data-set-error.ts';

/**
 * index.bin: which bytes of the blocks (`BlocksFile`) belong to a company (design section 3). Loaded once into memory that all threads
 * share, and searched by bisection. Little-endian:
 *
 * | offset | type | field |
 * |---|---|---|
 * | 0 | u32 | magic "RCI1" |
 * | 4 | u32 | CRC-32 of everything from offset 8 |
 * | 8 | f64 | number of companies, n |
 * | 16 | f64 x n | company ids, ascending |
 * | | f64 x n | start of the company's first block |
 * | | u32 x n | length of its blocks together, in units of 8 bytes |
 */
const magic = 0x31_49_43_52;
const headerBytes = 16;
const lengthUnitBytes = 8;
/** 8 KB of ids for half a million companies. */
const idsPerSample = 512;

/** Where the blocks of one company lie. */
export interface CompanyExtent {
  readonly offset: number;
  readonly sizeBytes: number;
}

/** Collects the extents while blocks are written, in any order of companies. */
export class CompanyIndexBuilder {
  #ids = new Float64Array(1_024);
  #offsets = new Float64Array(1_024);
  #lengths = new Uint32Array(1_024);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(companyId: number, extent: CompanyExtent): void {
    if (this.#count === this.#ids.length) this.#grow();
    this.#ids[this.#count] = companyId;
    this.#offsets[this.#count] = extent.offset;
    this.#lengths[this.#count] = extent.sizeBytes / lengthUnitBytes;
    this.#count++;
  }

  /** @returns the bytes of index.bin */
  encode(): Buffer {
    const count = this.#count;
    const order = positionsByValue(this.#ids, count);
    const ids = this.#ids;
    const bytes = Buffer.alloc(indexBytes(count));
    bytes.writeUInt32LE(magic, 0);
    bytes.writeDoubleLE(count, 8);
    let at = headerBytes;
    for (const position of order) at = bytes.writeDoubleLE(ids[position] ?? 0, at);
    for (const position of order) at = bytes.writeDoubleLE(this.#offsets[position] ?? 0, at);
    for (const position of order) at = bytes.writeUInt32LE(this.#lengths[position] ?? 0, at);
    bytes.writeUInt32LE(crc32(bytes.subarray(8)), 4);
    return bytes;
  }

  #grow(): void {
    const capacity = this.#ids.length * 2;
    const ids = new Float64Array(capacity);
    const offsets = new Float64Array(capacity);
    const lengths = new Uint32Array(capacity);
    ids.set(this.#ids);
    offsets.set(this.#offsets);
    lengths.set(this.#lengths);
    this.#ids = ids;
    this.#offsets = offsets;
    this.#lengths = lengths;
  }
}

/**
 * The positions of the first values, the smallest value first. A sort of V8's with a comparison copies what it sorts, twice,
 * which is tens of megabytes at the moment at which an import of millions of companies needs most: so heaps of positions.
 */
function positionsByValue(values: Float64Array, count: number): Uint32Array {
  const heap = new Uint32Array(count);
  for (let at = 0; at < count; at++) heap[at] = at;
  const value = (at: number): number => values[heap[at] ?? 0] ?? 0;
  const sink = (from: number, size: number): void => {
    const sinking = heap[from] ?? 0;
    const sinkingValue = values[sinking] ?? 0;
    let hole = from;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= size) break;
      if (child + 1 < size && value(child + 1) > value(child)) child++;
      if (value(child) <= sinkingValue) break;
      heap[hole] = heap[child] ?? 0;
      hole = child;
    }
    heap[hole] = sinking;
  };
  for (let from = (count >>> 1) - 1; from >= 0; from--) sink(from, count);
  for (let last = count - 1; last > 0; last--) {
    const largest = heap[0] ?? 0;
    heap[0] = heap[last] ?? 0;
    heap[last] = largest;
    sink(0, last);
  }
  return heap;
}

/** The index of a data set, over memory that threads share. */
export class CompanyIndex {
  readonly count: number;
  readonly #ids: Float64Array;
  readonly #offsets: Float64Array;
  readonly #lengths: Uint32Array;
  /** Every so many ids one: they stay in the cache of the processor, where the first steps of a search are made. */
  readonly #sampled: Float64Array;

  /** @param memory bytes that `checkCompanyIndex` has passed */
  constructor(memory: SharedArrayBuffer) {
    this.count = new Float64Array(memory, 8, 1)[0] ?? 0;
    this.#ids = new Float64Array(memory, headerBytes, this.count);
    this.#offsets = new Float64Array(memory, headerBytes + this.count * 8, this.count);
    this.#lengths = new Uint32Array(memory, headerBytes + this.count * 16, this.count);
    this.#sampled = new Float64Array(Math.ceil(this.count / idsPerSample)).map(
      (_, sample) => this.#ids[sample * idsPerSample] ?? 0,
    );
  }

  /** All companies that have blocks, in no order. */
  *extents(): Generator<CompanyExtent & { readonly companyId: number }> {
    for (let at = 0; at < this.count; at++) {
      const sizeBytes = (this.#lengths[at] ?? 0) * lengthUnitBytes;
      if (sizeBytes > 0) yield { companyId: this.#ids[at] ?? 0, offset: this.#offsets[at] ?? 0, sizeBytes };
    }
  }

  find(companyId: number): CompanyExtent | undefined {
    const from = lastNotAbove(this.#sampled, companyId, 0, this.#sampled.length) * idsPerSample;
    if (from < 0) return undefined;
    const at = lastNotAbove(this.#ids, companyId, from, Math.min(from + idsPerSample, this.count));
    if (this.#ids[at] !== companyId) return undefined;
    return { offset: this.#offsets[at] ?? 0, sizeBytes: (this.#lengths[at] ?? 0) * lengthUnitBytes };
  }
}

/** Where the last id is that is not above this one, among those from `low` up to `end`; the one before `low` when all are. */
function lastNotAbove(ids: Float64Array, id: number, low: number, end: number): number {
  let above = end;
  let notAbove = low - 1;
  while (above - notAbove > 1) {
    const middle = (notAbove + above) >>> 1;
    if ((ids[middle] ?? 0) <= id) notAbove = middle;
    else above = middle;
  }
  return notAbove;
}

/** @returns the bytes of an index in which the blocks of some companies lie elsewhere */
export function withMovedBlocks(memory: SharedArrayBuffer, offsets: ReadonlyMap<number, number>): Buffer {
  const bytes = Buffer.from(new Uint8Array(memory).slice().buffer);
  const count = bytes.readDoubleLE(8);
  for (let at = 0; at < count; at++) {
    const offset = offsets.get(bytes.readDoubleLE(headerBytes + at * 8));
    if (offset !== undefined) bytes.writeDoubleLE(offset, headerBytes + (count + at) * 8);
  }
  bytes.writeUInt32LE(crc32(bytes.subarray(8)), 4);
  return bytes;
}

/** @throws {DataSetError} when the bytes are not a whole, undamaged index.bin */
export function checkCompanyIndex(bytes: Buffer): void {
  const isIndex = bytes.length >= headerBytes && bytes.readUInt32LE(0) === magic;
  if (!isIndex || bytes.length !== indexBytes(bytes.readDoubleLE(8))) {
    throw new DataSetError('index.bin is not a company index, or is cut short');
  }
  if (crc32(bytes.subarray(8)) !== bytes.readUInt32LE(4)) {
    throw new DataSetError('index.bin is damaged: its checksum does not match');
  }
}

function indexBytes(companies: number): number {
  return headerBytes + companies * 20;
}
