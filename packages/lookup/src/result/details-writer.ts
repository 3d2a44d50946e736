import { ByteSink } from '../block/byte-sink.ts';
import type { ContactRecord } from '../contact.ts';
import { type DetailsStatus, entitledContactColumns, openContactColumns, recordColumns } from './columns.ts';
import { csvField } from './csv-field.ts';

/** Rows end with CRLF (contract section 4, results). */
const rowEnd = '\r\n';
/** A chunk is handed on when it has grown to this; memory does not grow with the result. */
const chunkBytes = 1024 * 1024;

const contactColumns = openContactColumns.length + entitledContactColumns.length + recordColumns.length;
const emptyContact = ','.repeat(contactColumns);

/**
 * Writes the rows of the results of a job of contact details as CSV bytes: what the line sent, the contact's row as it lies
 * in its block, and the rest from its record.
 */
export class DetailsWriter {
  readonly #emit: (chunk: Uint8Array) => void;
  readonly #chunk: ByteSink;

  /**
   * @param emit receives finished rows, in order; the chunk is valid until it returns
   * @param memory empty, to write into
   */
  constructor(emit: (chunk: Uint8Array) => void, memory: ByteSink = ByteSink.ofCapacity(chunkBytes)) {
    this.#emit = emit;
    this.#chunk = memory;
  }

  /** The row of a line without a contact, or of one whose contact is left out. */
  writeEmpty(newId: string, line: number, status: DetailsStatus, detail: string): void {
    this.#write(`${csvField(newId)},${line},${status},${csvField(detail)}${emptyContact}${rowEnd}`);
  }

  /**
   * @param row its columns of a lookup's results, all of them, as CSV
   * @param record what lies beside its block
   */
  writeContact(newId: string, line: number, row: string, record: ContactRecord): void {
    const rest = recordColumns.map((column) => csvField(record[column] ?? '')).join();
    this.#write(`${newId},${line},matched,,${row},${rest}${rowEnd}`);
    if (this.#chunk.length >= chunkBytes) this.#handOn();
  }

  /** Hands on what is left. Nothing may be written afterwards. */
  end(): void {
    if (this.#chunk.length > 0) this.#handOn();
  }

  #write(text: string): void {
    this.#chunk.reserve(text.length * 3);
    this.#chunk.length += this.#chunk.bytes.write(text, this.#chunk.length);
  }

  #handOn(): void {
    const { bytes, length } = this.#chunk;
    this.#chunk.length = 0;
    this.#emit(bytes.subarray(0, length));
  }
}
