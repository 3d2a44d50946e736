import {
  BlockEncoder,
  ByteSink,
  type ContactEntries,
  maxContactsPerBlock,
  type ReferenceIndex,
} from '@rollcall/lookup';
import { type Company, type CompanyValues, companyValues } from './companies-table.ts';
import { RecordsPacker } from './records-file.ts';

/** What a part adds to blocks.bin, index.bin and companies.sqlite. */
export interface DataSetPart {
  /** In memory that the builder uses again, and that other threads can read. */
  readonly blocks: Uint8Array;
  readonly blockCount: number;
  readonly contacts: number;
  /** In the order of the blocks; those without contacts have no bytes. */
  readonly companies: readonly CompanyValues[];
  /** Bytes of each company's blocks, in the same order. */
  readonly blockBytes: Uint32Array;
}

/** Where a part is made: memory that other threads can read. */
export interface PartMemory {
  readonly blocks: ByteSink;
  readonly records: ByteSink;
}

export function newPartMemory(): PartMemory {
  return { blocks: ByteSink.shared(1 << 20), records: ByteSink.shared(1 << 20) };
}

/**
 * Builds a part of a data set in memory: any number of companies, which may be done on any thread. It takes two steps,
 * since blocks name the place of their records in the whole file: first the companies come, and what they add to
 * records.bin is known; then, once its place there is, the blocks are made.
 */
export class DataSetPartBuilder {
  readonly #encoder: BlockEncoder;
  readonly #records: RecordsPacker;
  readonly #into: ByteSink;
  readonly #staffs: { readonly company: Company; readonly entries: ContactEntries }[] = [];
  #entryBytes = 0;
  readonly #positions: { readonly frame: number; readonly start: number }[] = [];

  /** @param memory what it holds goes; it may serve part after part */
  constructor(reference: ReferenceIndex, { blocks, records } = newPartMemory()) {
    this.#into = blocks;
    this.#records = new RecordsPacker(records);
    this.#encoder = new BlockEncoder(reference);
  }

  /**
   * @param company each once; companies may come in any order
   * @param entries of all its contacts, in result order (`compareEntries`); they stay as they are until `finish`
   */
  addCompany(company: Omit<Company, 'contacts'>, entries: ContactEntries): void {
    const contacts = entries.starts.length;
    this.#entryBytes = Math.max(this.#entryBytes, entries.bytes.length);
    this.#staffs.push({ company: { ...company, contacts }, entries });
    for (let from = 0; from < contacts; from += maxContactsPerBlock) {
      this.#positions.push(
        this.#records.append(entries, from, Math.min(contacts, from + maxContactsPerBlock)),
      );
    }
  }

  /** What the part adds to records.bin, in the memory for it; asked for once, after the last company. */
  takeRecords(): Uint8Array {
    return this.#records.finish();
  }

  /** @param recordsStart where the part's records start in records.bin */
  finish(recordsStart: number): DataSetPart {
    const into = this.#into;
    into.length = 0;
    // Blocks are a little smaller than what they are made of; pages that are never written take no memory.
    into.reserve(this.#entryBytes);
    const blockBytes = new Uint32Array(this.#staffs.length);
    let blockCount = 0;
    let contacts = 0;
    for (const [index, { company, entries }] of this.#staffs.entries()) {
      const start = into.length;
      for (let from = 0; from < company.contacts; from += maxContactsPerBlock) {
        const { frame, start: inFrame } = this.#positions[blockCount] ?? { frame: -1, start: 0 };
        const records = { frame: frame === -1 ? -1 : recordsStart + frame, start: inFrame };
        const to = Math.min(company.contacts, from + maxContactsPerBlock);
        this.#encoder.append(company, entries, from, to, records, into);
        blockCount++;
      }
      blockBytes[index] = into.length - start;
      contacts += company.contacts;
    }
    const companies = this.#staffs.map(({ company }) => companyValues(company));
    return { blocks: into.bytes.subarray(0, into.length), blockCount, contacts, companies, blockBytes };
  }
}
