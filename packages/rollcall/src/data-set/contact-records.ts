import {
  type BlockHead,
  type ContactRecord,
  type ContactReference,
  DamagedBlockError,
  nobodyForgotten,
} from '@rollcall/lookup';
import { DataSetError } from './data-set-error.ts';
import { DataSetReader } from './data-set-reader.ts';
import type { OpenDataSet } from './open-data-set.ts';
import { RecordFrames } from './record-frames.ts';

/** Frames of one company and the next: contacts that are asked for together lie together. */
const keptFrameBytes = 4 * 1024 * 1024;

/** All that a data set holds of one contact. */
export interface ContactDetails {
  /** The fields of `openContactColumns` and `entitledContactColumns`, in this order, as one row of CSV without its end. */
  readonly row: string;
  readonly record: ContactRecord;
}

interface FoundContact {
  readonly block: number;
  readonly head: BlockHead;
  readonly contact: number;
}

/**
 * Contacts by company and number, for many of them one behind the other. They are asked for as results have them: company
 * by company, in the order in which a company's blocks hold them. So each is looked for behind the one before it, and
 * only then from the start.
 */
export class ContactRecords {
  readonly #version: string;
  readonly #blocks: DataSetReader;
  readonly #frames: RecordFrames;
  /** Whose details nobody gets. */
  forgotten = nobodyForgotten;
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

  /**
   * What lies beside the block of a contact that results of this data set name.
   *
   * @throws {DataSetError} when the data set is damaged, or has no such contact
   */
  record(contact: ContactReference): ContactRecord {
    const found = this.#find(contact);
    if (found === undefined) throw this.#fault(contact.companyId, 'a contact of the results is not there');
    return this.#recordOf(found, contact);
  }

  /**
   * Everything of a contact; undefined when the data set does not have it: it may have been named by an older one.
   *
   * @throws {DataSetError} when the data set is damaged
   */
  details(contact: ContactReference): ContactDetails | undefined {
    if (this.forgotten.has(contact)) return undefined;
    const found = this.#find(contact);
    return found && this.#detailsOf(found, contact);
  }

  #detailsOf(found: FoundContact, contact: ContactReference): ContactDetails {
    const { block, head, contact: index } = found;
    const { bytes, base } = this.#blocks.rows(block, [head.rowGroup(index)]);
    const row = bytes.toString('utf8', base + head.openStart(index), base + head.rowEnd(index));
    return { row, record: this.#recordOf(found, contact) };
  }

  /**
   * The same of many contacts in any order. The blocks of each company are gone through once, however many of its contacts
   * are asked for.
   *
   * @throws {DataSetError} when the data set is damaged
   */
  detailsOfAll(contacts: readonly ContactReference[]): (ContactDetails | undefined)[] {
    const details = contacts.map((): ContactDetails | undefined => undefined);
    for (const [companyId, asked] of Map.groupBy(contacts.entries(), ([, contact]) => contact.companyId)) {
      if (!this.#turnTo(companyId)) continue;
      const shown = [...asked].filter(([, contact]) => !this.forgotten.has(contact));
      const wanted = Map.groupBy(shown, ([, { number }]) => number.low);
      let left = shown.length;
      for (let block = 0; left > 0; block++) {
        const head = this.#blocks.head(block);
        if (head === undefined) break;
        for (let contact = 0; contact < head.contacts; contact++) {
          for (const [index, reference] of wanted.get(head.numberLow(contact)) ?? []) {
            if (reference.number.high !== head.numberHigh(contact)) continue;
            details[index] = this.#detailsOf({ block, head, contact }, reference);
            left--;
          }
        }
      }
    }
    return details;
  }

  close(): void {
    this.#blocks.close();
    this.#frames.close();
  }

  #recordOf({ head, contact }: FoundContact, { companyId }: ContactReference): ContactRecord {
    try {
      return this.#frames.record(head, contact);
    } catch (error) {
      if (error instanceof DamagedBlockError) throw this.#fault(companyId, error.message);
      throw error;
    }
  }

  #find({ companyId, number }: ContactReference): FoundContact | undefined {
    if (!this.#turnTo(companyId)) return undefined;
    return this.#findFrom(this.#block, this.#contact, number) ?? this.#findFrom(0, 0, number);
  }

  /** False when the data set does not have the company. */
  #turnTo(companyId: number): boolean {
    if (companyId === this.#companyId) return true;
    this.#companyId = 0;
    if (!this.#blocks.open(companyId)) return false;
    this.#companyId = companyId;
    this.#moveTo(0, 0);
    return true;
  }

  #findFrom(
    firstBlock: number,
    firstContact: number,
    { high, low }: ContactReference['number'],
  ): FoundContact | undefined {
    let from = firstContact;
    for (let block = firstBlock; ; block++) {
      const head = this.#blocks.head(block);
      if (head === undefined) return undefined;
      for (let contact = from; contact < head.contacts; contact++) {
        if (head.numberLow(contact) !== low || head.numberHigh(contact) !== high) continue;
        this.#moveTo(block, contact + 1);
        return { block, head, contact };
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
