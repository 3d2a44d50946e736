import {
  BlockHead,
  BlockMemory,
  blockSizes,
  type CompanyBlocks,
  type CompanyId,
  type CompanyKey,
  type RowMemory,
} from '../../packages/lookup/src/index.ts';

/** Heads are read here, so that a start other than 0 is always covered. */
const headStart = 24;
const largestHeadBytes = 1 << 20;

/**
 * Companies whose blocks lie in memory. It keeps its promises to the letter and no more: one head and one memory are
 * used again and again, and what an earlier call returned is overwritten.
 */
export class MemoryCompanyBlocks implements CompanyBlocks {
  readonly #companies: ReadonlyMap<number, readonly Buffer[]>;
  readonly #idByKey: ReadonlyMap<string, CompanyId>;
  readonly #memory = new BlockMemory(headStart + largestHeadBytes);
  readonly #head = new BlockHead();
  #rows = Buffer.alloc(0);
  #companyId = 0;
  #blocks: readonly Buffer[] = [];

  /** @param idByKey companies by `website acme.com` and the like */
  constructor(
    companies: ReadonlyMap<number, readonly Buffer[]>,
    idByKey: ReadonlyMap<string, CompanyId> = new Map(),
  ) {
    this.#companies = companies;
    this.#idByKey = idByKey;
  }

  find({ column, text }: CompanyKey): CompanyId | undefined {
    return this.#idByKey.get(`${column} ${text}`);
  }

  open(companyId: number): boolean {
    const blocks = this.#companies.get(companyId);
    this.#companyId = companyId;
    this.#blocks = blocks ?? [];
    return blocks !== undefined;
  }

  head(index: number): BlockHead | undefined {
    const block = this.#blocks[index];
    if (block === undefined) return undefined;
    const headBytes = block.readUInt32LE(8);
    this.#memory.bytes.fill(0xee, 0, Math.max(headStart + headBytes, headStart + this.#head.headBytes));
    block.copy(this.#memory.bytes, headStart, 0, headBytes);
    this.#head.load(this.#memory, headStart, headBytes, this.#companyId);
    return this.#head;
  }

  rows(index: number, groups: readonly number[]): RowMemory {
    this.#rows.fill(0xee);
    const block = this.#blocks[index];
    if (block === undefined) throw new RangeError(`there is no block ${index}`);
    const head = this.#head;
    const from = head.rowGroupStart(groups[0] ?? 0);
    this.#rows = Buffer.alloc(head.rowGroupStart((groups.at(-1) ?? 0) + 1) - from, 0xee);
    for (const group of groups) {
      const start = head.rowGroupStart(group);
      const rows = block.subarray(head.headBytes + start, head.headBytes + head.rowGroupStart(group + 1));
      head.checkRowGroup(group, rows);
      rows.copy(this.#rows, start - from);
    }
    return { bytes: this.#rows, base: -from };
  }
}

/**
 * Reads a whole block as a reader of files does, and checks everything that is checked.
 *
 * @param start where it is put in the memory, a multiple of 8
 */
export function loadWholeBlock(block: Buffer, companyId: number, start = 0): BlockHead {
  const memory = new BlockMemory(start + block.length);
  block.copy(memory.bytes, start);
  blockSizes(memory, start);
  const head = new BlockHead();
  head.load(memory, start, block.length, companyId);
  for (let group = 0; group < head.rowGroups; group++) {
    head.checkRowGroup(group, rowGroupOf(head, group));
  }
  return head;
}

/** The bytes of a row group that lies in memory with its head. */
function rowGroupOf(head: BlockHead, group: number): Buffer {
  const rowsStart = head.start + head.headBytes;
  return head.memory.bytes.subarray(
    rowsStart + head.rowGroupStart(group),
    rowsStart + head.rowGroupStart(group + 1),
  );
}
