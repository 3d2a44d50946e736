import {
  type BlockHead,
  type ContactRecord,
  type ContactReference,
  DamagedBlockError,
} from '@rollcall/lookup';
import { DataSetReader } from './data-set-reader.ts';
import { DataSetError } from './manifest.ts';
import type { OpenDataSet } from './open-data-set.ts';
import { RecordFrames } from './record-frames.ts';

/** Frames of one company and the next: contacts that are asked for together lie together. */
const keptFrameBytes = 4 * 1024 * 1024;

/**
 * Records of contacts by company and number, for many contacts one behind the other. They are asked for as results have
 * them: company by company, in the order in which a company's blocks hold them. So each is looked for behind the one
 * before it, and only then from the start.
 */
export class ContactRecords {
  readonly #version: string;
  readonly #blocks: DataSetReader;
  readonly #frames: RecordFrames;
  #companyId = 0;
  /** Where the next contact is looked for first. */
  #block = 0;
  #contact = 0;

  /** Opens the files: a version that is removed from now on can still be read. @throws {DataSetError} */
  constructor(dataSet: OpenDataSet) {
    this.#version = dataSet.version;
    this.#blocks = new DataSetReader(dataSet);
    try {
      this.#frames = new RecordFrames(dataSet, keptFrameBytes);
    } catch (error) {
      this.#blocks.close();
      throw error;
    }
  }

  /** @throws {DataSetError} when the data set is damaged, or has no such contact */
  record({ companyId, number }: ContactReference): ContactRecord {
    if (companyId !== this.#companyId) {
      this.#companyId = 0;
      if (!this.#blocks.open(companyId)) throw this.#fault(companyId, 'it is not there');
      this.#companyId = companyId;
      this.#moveTo(0, 0);
    }
    const found = this.#findFrom(this.#block, this.#contact, number) ?? this.#findFrom(0, 0, number);
    if (found === undefined) throw this.#fault(companyId, 'a contact of the results is not there');
    try {
      return this.#frames.record(found.head, found.contact);
    } catch (error) {
      if (error instanceof DamagedBlockError) throw this.#fault(companyId, error.message);
      throw error;
    }
  }

  close(): void {
    this.#blocks.close();
    this.#frames.close();
  }

  #findFrom(
    firstBlock: number,
    firstContact: number,
    { high, low }: ContactReference['number'],
  ): { readonly head: BlockHead; readonly contact: number } | undefined {
    let from = firstContact;
    for (let block = firstBlock; ; block++) {
      const head = this.#blocks.head(block);
      if (head === undefined) return undefined;
      for (let contact = from; contact < head.contacts; contact++) {
        if (head.numberLow(contact) !== low || head.numberHigh(contact) !== high) continue;
        this.#moveTo(block, contact + 1);
        return { head, contact };
      }
      from = 0;
    }
  }

  #moveTo(block: number, contact: number): void {
    this.#block = block;
    this.#contact = contact;
  }

  #fault(companyId: number, what: string): DataSetError {
    return new DataSetError(`data set ${this.#version} is damaged at company ${companyId}: ${what}`);
  }
}
