import {
  type BlockCompany,
  BlockEncoder,
  ByteSink,
  type Contact,
  ContactEntryWriter,
  numberEntry,
  type RecordsPosition,
  type ReferenceIndex,
  SectionReader,
  SharedSections,
} from '../../packages/lookup/src/index.ts';

/** Makes a block of contacts in one step, where an import makes entries of rows first and blocks of entries later. */
export class ContactsEncoder {
  readonly #shared: SharedSections;
  readonly #entries: ContactEntryWriter;
  readonly #blocks: BlockEncoder;

  /** @param shared what entries may share */
  constructor(reference: ReferenceIndex, shared = new SharedSections()) {
    this.#shared = shared;
    this.#entries = new ContactEntryWriter(reference, shared);
    this.#blocks = new BlockEncoder(reference);
  }

  /** @param contacts in result order */
  encode(company: BlockCompany, contacts: readonly Contact[], records: RecordsPosition): Buffer {
    const entries = ByteSink.ofCapacity(1 << 16);
    const starts = contacts.map((contact) => {
      const start = this.#entries.write(contact, entries);
      numberEntry(entries.words, start, contact.number);
      return start;
    });
    const block = ByteSink.ofCapacity(1 << 16);
    const { bytes, words } = entries;
    const sections = new SectionReader([this.#shared.bytes]);
    this.#blocks.append(company, { bytes, words, starts, sections }, 0, starts.length, records, block);
    return Buffer.from(block.bytes.subarray(0, block.length));
  }
}
