import {
  BlockDecoder,
  type Contact,
  DamagedBlockError,
  ForgottenContacts,
  nobodyForgotten,
} from '@rollcall/lookup';
import { CompaniesInOrder } from './companies-in-order.ts';
import type { Company } from './companies-table.ts';
import { DataSetError } from './data-set-error.ts';
import { DataSetReader } from './data-set-reader.ts';
import type { OpenDataSet } from './open-data-set.ts';
import { RecordFrames } from './record-frames.ts';

/** A company with everything that the data set holds of its contacts, in the order of results. */
export interface CompanyContacts {
  readonly company: Company;
  readonly contacts: readonly Contact[];
}

/**
 * Reads whole data sets back, for exports, comparisons and merges: every contact as it was written, company by company.
 * Memory holds one company, and what of records.bin is needed again (`RecordFrames`).
 */
export class ContactsReader {
  readonly #dataSet: OpenDataSet;
  readonly #forgotten: ForgottenContacts;
  readonly #companies: CompaniesInOrder;
  readonly #blocks: DataSetReader;
  readonly #records: RecordFrames;
  readonly #decoder: BlockDecoder;

  /** Opens the files: a version that is removed from now on can still be read to its end. */
  constructor(dataSet: OpenDataSet) {
    this.#forgotten =
      dataSet.forgotten === undefined ? nobodyForgotten : new ForgottenContacts(dataSet.forgotten);
    this.#dataSet = dataSet;
    this.#companies = new CompaniesInOrder(dataSet);
    this.#blocks = new DataSetReader(dataSet);
    this.#records = new RecordFrames(dataSet);
    this.#decoder = new BlockDecoder(dataSet.referenceTables);
  }

  /**
   * All companies in ascending order of their ids, those without contacts too, and no contacts that are forgotten.
   *
   * @param isWanted for a share of them
   * @throws {DataSetError} when the data set is damaged
   */
  *companies(isWanted: (companyId: number) => boolean = () => true): Generator<CompanyContacts> {
    for (const company of this.#companies.companies()) {
      if (!isWanted(company.companyId)) continue;
      yield { company, contacts: company.contacts === 0 ? [] : this.#contactsOf(company) };
    }
  }

  /** The contacts of one company; none where it is not there. @throws {DataSetError} when the data set is damaged */
  ofCompany(companyId: number): Contact[] {
    try {
      return this.#decoded(companyId);
    } catch (error) {
      if (error instanceof DamagedBlockError) throw this.#damaged(companyId, error.message);
      throw error;
    }
  }

  /**
   * The contact whose row or number has a byte, counted from the start of its company's blocks; undefined where the byte
   * is of no contact alone.
   *
   * @throws {DataSetError} when the data set is damaged
   */
  contactAt(companyId: number, offset: number): Contact | undefined {
    if (!this.#blocks.open(companyId)) return undefined;
    for (let index = 0, start = 0; ; index++) {
      const head = this.#blocks.head(index);
      if (head === undefined) return undefined;
      if (offset < start + head.blockBytes) {
        const contact = head.contactAt(offset - start);
        if (contact === undefined) return undefined;
        const { bytes, base } = this.#blocks.rows(index, [head.rowGroup(contact)]);
        return this.#decoder.contact(head, contact, bytes, base, this.#records.record(head, contact));
      }
      start += head.blockBytes;
    }
  }

  close(): void {
    this.#companies.close();
    this.#blocks.close();
    this.#records.close();
  }

  #contactsOf({ companyId, contacts: expected }: Company): Contact[] {
    const contacts = this.ofCompany(companyId);
    if (contacts.length !== expected) {
      throw this.#damaged(companyId, `it has ${contacts.length} contacts, companies.sqlite says ${expected}`);
    }
    const here = this.#forgotten.at(companyId);
    return here === undefined
      ? contacts
      : contacts.filter(({ number }) => !here.has(number.high, number.low));
  }

  #decoded(companyId: number): Contact[] {
    const contacts: Contact[] = [];
    if (!this.#blocks.open(companyId)) return contacts;
    for (let index = 0; ; index++) {
      const head = this.#blocks.head(index);
      if (head === undefined) return contacts;
      const { bytes, base } = this.#blocks.rows(index, head.rowGroupsOf());
      for (let contact = 0; contact < head.contacts; contact++) {
        const stored = this.#records.record(head, contact);
        contacts.push(this.#decoder.contact(head, contact, bytes, base, stored));
      }
    }
  }

  #damaged(companyId: number, what: string): DataSetError {
    return new DataSetError(`data set ${this.#dataSet.version} is damaged at company ${companyId}: ${what}`);
  }
}
