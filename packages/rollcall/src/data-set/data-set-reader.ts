import {
  BlockHead,
  BlockMemory,
  blockSizes,
  type CompanyBlocks,
  type CompanyId,
  type CompanyKey,
  DamagedBlockError,
  type RowMemory,
} from '@rollcall/lookup';
import { BlocksFile } from './blocks-file.ts';
import { CheckedLately } from './checked-lately.ts';
import { CompaniesReader } from './companies-reader.ts';
import { CompanyIndex } from './company-index.ts';
import { DataSetError } from './data-set-error.ts';
import type { OpenDataSet } from './open-data-set.ts';

/** Read in one go: nearly every company is smaller, and a larger block shows its head here. */
const firstReadBytes = 64 * 1024;
/** A gap up to this is read along: another call takes longer. */
const readThroughBytes = 4 * 1024;
/** Heads kept of one company: it is scanned once to count and once to copy, without reading twice. */
const headsKept = 32;

/** One block's head, with as much of the block as was read along with it. */
interface HeldHead {
  readonly head: BlockHead;
  memory: BlockMemory;
  index: number;
  offset: number;
  bytesRead: number;
}

/**
 * Reads companies from their blocks; one reader serves one thread. Memory is reused from company to company, so a head or
 * a row is valid until the next call.
 */
export class DataSetReader implements CompanyBlocks {
  readonly #file: BlocksFile;
  readonly #dataSet: OpenDataSet;
  /** Opened for the first line that names its company in another way than by its id. */
  #companies: CompaniesReader | undefined;
  readonly #index: CompanyIndex;
  /** Heads and row groups, by where they begin. */
  readonly #checked = new CheckedLately();
  readonly #held: HeldHead[] = [];
  #rowMemory = Buffer.alloc(0);
  #companyId = 0;
  #companyEnd = 0;
  /** Where the blocks of the company start, as far as they are known. */
  #blockOffsets: number[] = [];

  constructor(dataSet: OpenDataSet) {
    this.#dataSet = dataSet;
    this.#file = new BlocksFile(dataSet);
    this.#index = new CompanyIndex(dataSet.indexMemory);
  }

  find(key: CompanyKey): CompanyId | undefined {
    this.#companies ??= new CompaniesReader(this.#dataSet);
    return this.#companies.idOf(key);
  }

  open(companyId: number): boolean {
    const extent = this.#index.find(companyId);
    if (extent === undefined) return false;
    this.#checked.forgetOld();
    this.#companyId = companyId;
    this.#companyEnd = extent.offset + extent.sizeBytes;
    this.#blockOffsets = [extent.offset];
    for (const held of this.#held) held.index = -1;
    return true;
  }

  head(index: number): BlockHead | undefined {
    return this.#hold(index)?.head;
  }

  rows(index: number, groups: readonly number[]): RowMemory {
    const held = this.#hold(index);
    if (held === undefined) throw new RangeError(`the company has no block ${index}`);
    const { head, offset } = held;
    const from = head.rowGroupStart(groups[0] ?? 0);
    const to = head.rowGroupStart((groups.at(-1) ?? -1) + 1);
    let bytes: Buffer = held.memory.bytes;
    let base = head.headBytes;
    if (base + to > held.bytesRead) {
      if (this.#rowMemory.length < to - from) this.#rowMemory = Buffer.allocUnsafeSlow(to - from);
      bytes = this.#rowMemory;
      base = -from;
      this.#readGroups(held, groups, from);
    }
    this.#guarded(() => {
      for (const group of groups) {
        const start = head.rowGroupStart(group);
        const place = offset + head.headBytes + start;
        if (this.#checked.has(place)) continue;
        head.checkRowGroup(group, bytes.subarray(base + start, base + head.rowGroupStart(group + 1)));
        this.#checked.add(place);
      }
    });
    return { bytes, base };
  }

  /** Reads row groups to where they lie in the row memory, which begins at `from`; groups that are near each other in one go. */
  #readGroups({ head, offset }: HeldHead, groups: readonly number[], from: number): void {
    for (let at = 0; at < groups.length; ) {
      const start = head.rowGroupStart(groups[at] ?? 0);
      let end = start;
      while (at < groups.length && head.rowGroupStart(groups[at] ?? 0) - end <= readThroughBytes)
        end = head.rowGroupStart((groups[at++] ?? 0) + 1);
      this.#read(this.#rowMemory, start - from, end - start, offset + head.headBytes + start);
    }
  }

  close(): void {
    this.#file.close();
    this.#companies?.close();
  }

  #hold(index: number): HeldHead | undefined {
    const slot = index % headsKept;
    let held = this.#held[slot];
    if (held?.index === index) return held;
    const offset = this.#offsetOf(index);
    if (offset >= this.#companyEnd) return undefined;
    if (held === undefined) {
      held = {
        head: new BlockHead(),
        memory: new BlockMemory(firstReadBytes),
        index: -1,
        offset: 0,
        bytesRead: 0,
      };
      this.#held[slot] = held;
    }
    this.#load(held, offset);
    held.index = index;
    this.#blockOffsets[index + 1] = offset + held.head.blockBytes;
    return held;
  }

  /** Blocks lie one behind the other, so where one starts is known once the one before it has been read. */
  #offsetOf(index: number): number {
    for (let known = this.#blockOffsets.length - 1; known < index; known++) {
      if (this.#hold(known) === undefined) return this.#companyEnd;
    }
    return this.#blockOffsets[index] ?? this.#companyEnd;
  }

  #load(held: HeldHead, offset: number): void {
    const left = this.#companyEnd - offset;
    held.index = -1;
    held.offset = offset;
    held.bytesRead = Math.min(left, firstReadBytes);
    this.#read(held.memory.bytes, 0, held.bytesRead, offset);
    this.#guarded(() => {
      const { headBytes, blockBytes } = blockSizes(held.memory, 0);
      if (blockBytes > left)
        throw new DamagedBlockError(`the block is ${blockBytes} bytes, ${left} are left of the company`);
      if (headBytes > held.bytesRead) {
        if (held.memory.bytes.length < headBytes) {
          const larger = new BlockMemory(headBytes);
          held.memory.bytes.copy(larger.bytes, 0, 0, held.bytesRead);
          held.memory = larger;
        }
        this.#read(held.memory.bytes, held.bytesRead, headBytes - held.bytesRead, offset + held.bytesRead);
        held.bytesRead = headBytes;
      }
      held.head.load(held.memory, 0, held.bytesRead, this.#companyId, this.#checked.has(offset));
      this.#checked.add(offset);
    });
  }

  #read(into: Buffer, at: number, length: number, position: number): void {
    let read = 0;
    while (read < length) {
      const count = this.#file.read(into, at + read, length - read, position + read);
      if (count === 0) throw this.#damaged(`its blocks end at byte ${position + read}`);
      read += count;
    }
  }

  /** Says which company of which data set is damaged. */
  #guarded(check: () => void): void {
    try {
      check();
    } catch (error) {
      if (!(error instanceof DamagedBlockError)) throw error;
      throw this.#damaged(error.message);
    }
  }

  #damaged(what: string): DataSetError {
    return new DataSetError(
      `data set ${this.#dataSet.version} is damaged at company ${this.#companyId}: ${what}`,
    );
  }
}
