import type { BlockHead } from '../block/block-head.ts';
import { ByteSink } from '../block/byte-sink.ts';
import { entitledContactColumns, type MatchStatus, openContactColumns } from './columns.ts';
import { csvField } from './csv-field.ts';
import { NewIdEncoder, newIdBytes, newIdCharacters } from './new-id.ts';

/** Rows end with CRLF (contract section 4, results). */
const rowEnd = '\r\n';
/** A chunk is handed on before it grows beyond this, if it is more than one row; memory does not grow with the result. */
const chunkBytes = 1024 * 1024;

const smallestMemoryBytes = 64 * 1024;

/** The header row of a result file. */
export function resultHeader(columns: readonly string[]): string {
  return columns.join(',') + rowEnd;
}

export interface ResultWriterOptions {
  readonly contactDetails: boolean;
  /** The client's key for newIds, 32 bytes. */
  readonly newIdKey: Uint8Array;
  /** Receives finished rows, in order. The chunk is valid until it returns: what follows is written over it. */
  readonly emit: (chunk: Uint8Array) => void;
  /** Empty memory to write into, where there is some from rows before. */
  readonly memory?: ByteSink;
}

/**
 * Writes the rows of a result as CSV bytes. A contact's row is its line's prefix, its newId, and a copy of what lies in
 * its block. newIds are left open while rows are written and filled in a chunk at a time, in one cipher call.
 */
export class ResultWriter {
  readonly #contactDetails: boolean;
  readonly #newIds: NewIdEncoder;
  readonly #emit: (chunk: Uint8Array) => void;
  readonly #emptyContact: string;
  readonly #chunk: ByteSink;
  #prefix: Buffer = Buffer.alloc(0);
  #companyId = 0;
  #newIdPositions = new Uint32Array(256);
  #newIdPlain = Buffer.alloc(256 * newIdBytes);
  #newIdCount = 0;

  constructor(options: ResultWriterOptions) {
    this.#contactDetails = options.contactDetails;
    this.#newIds = new NewIdEncoder(options.newIdKey);
    this.#emit = options.emit;
    this.#chunk = options.memory ?? ByteSink.ofCapacity(smallestMemoryBytes);
    const contactColumns =
      openContactColumns.length + (options.contactDetails ? entitledContactColumns.length : 0);
    this.#emptyContact = ','.repeat(1 + contactColumns);
  }

  /** The one row of a line without contacts. */
  writeEmpty(queryId: string, line: number, status: MatchStatus, detail: string, totalMatches = 0): void {
    const total = status === 'invalid' ? '' : totalMatches;
    const row = `${csvField(queryId)},${line},${status},${csvField(detail)},${total}${this.#emptyContact}${rowEnd}`;
    this.#reserve(row.length * 3);
    this.#chunk.length += this.#chunk.bytes.write(row, this.#chunk.length);
  }

  /** Starts the rows of a line that has contacts. */
  beginLine(queryId: string, line: number, totalMatches: number, companyId: number): void {
    this.#prefix = Buffer.from(`${csvField(queryId)},${line},matched,,${totalMatches},`);
    this.#companyId = companyId;
  }

  /**
   * @param rows memory that holds the contact's row
   * @param base where the rows of the block begin in it
   */
  writeContact(head: BlockHead, contact: number, rows: Buffer, base: number): void {
    const from = head.openStart(contact);
    const to = this.#contactDetails ? head.rowEnd(contact) : head.entitledStart(contact);
    const prefix = this.#prefix;
    this.#reserve(prefix.length + newIdCharacters + (to - from) + 3);
    const chunk = this.#chunk.bytes;
    let at = this.#chunk.length;
    chunk.set(prefix, at);
    at += prefix.length;
    this.#leaveNewId(at, head.numberHigh(contact), head.numberLow(contact));
    at += newIdCharacters;
    chunk[at++] = 0x2c;
    rows.copy(chunk, at, base + from, base + to);
    at += to - from;
    chunk[at++] = 0x0d;
    chunk[at++] = 0x0a;
    this.#chunk.length = at;
  }

  /** Hands on what is left. Nothing may be written afterwards. */
  end(): void {
    if (this.#chunk.length > 0) this.#handOn();
  }

  #leaveNewId(at: number, numberHigh: number, numberLow: number): void {
    const index = this.#newIdCount++;
    if (index === this.#newIdPositions.length) {
      const positions = new Uint32Array(index * 2);
      positions.set(this.#newIdPositions);
      this.#newIdPositions = positions;
      this.#newIdPlain = Buffer.concat([this.#newIdPlain], index * 2 * newIdBytes);
    }
    this.#newIdPositions[index] = at;
    NewIdEncoder.writePlain(this.#newIdPlain, index * newIdBytes, this.#companyId, numberHigh, numberLow);
  }

  #reserve(bytes: number): void {
    if (this.#chunk.length > 0 && this.#chunk.length + bytes > chunkBytes) this.#handOn();
    this.#chunk.reserve(bytes);
  }

  #handOn(): void {
    const { bytes, length } = this.#chunk;
    const newIds = this.#newIds.encode(this.#newIdPlain.subarray(0, this.#newIdCount * newIdBytes));
    for (let index = 0; index < this.#newIdCount; index++) {
      const from = index * newIdCharacters;
      newIds.copy(bytes, this.#newIdPositions[index], from, from + newIdCharacters);
    }
    this.#newIdCount = 0;
    this.#chunk.length = 0;
    this.#emit(bytes.subarray(0, length));
  }
}
