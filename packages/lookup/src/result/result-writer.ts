import type { BlockHead } from '../block/block-head.ts';
import { entitledContactColumns, type MatchStatus, openContactColumns } from './columns.ts';
import { csvField } from './csv-field.ts';
import { NewIdEncoder, newIdBytes, newIdCharacters } from './new-id.ts';

/** Rows end with CRLF (contract section 4, results). */
const rowEnd = '\r\n';
const smallestChunkBytes = 64 * 1024;
/** A chunk is handed on when it has grown to this; memory does not grow with the result. */
const chunkBytes = 1024 * 1024;

/** The header row of a result file. */
export function resultHeader(columns: readonly string[]): string {
  return columns.join(',') + rowEnd;
}

export interface ResultWriterOptions {
  readonly contactDetails: boolean;
  /** The client's key for newIds, 32 bytes. */
  readonly newIdKey: Uint8Array;
  /** Receives finished rows, in order; the chunk and its memory are the receiver's. */
  readonly emit: (chunk: Uint8Array<ArrayBuffer>) => void;
}

/**
 * Writes the rows of a result as CSV bytes. A contact's row is its line's prefix, its newId, and a copy of what lies in
 * its block. newIds are left open while rows are written and filled in a chunk at a time, in one cipher call.
 */
export class ResultWriter {
  readonly #contactDetails: boolean;
  readonly #newIds: NewIdEncoder;
  readonly #emit: (chunk: Uint8Array<ArrayBuffer>) => void;
  readonly #emptyContact: string;
  #chunk = Buffer.allocUnsafeSlow(smallestChunkBytes);
  #length = 0;
  #prefix: Buffer = Buffer.alloc(0);
  #companyId = 0;
  #newIdPositions = new Uint32Array(256);
  #newIdPlain = Buffer.alloc(256 * newIdBytes);
  #newIdCount = 0;

  constructor(options: ResultWriterOptions) {
    this.#contactDetails = options.contactDetails;
    this.#newIds = new NewIdEncoder(options.newIdKey);
    this.#emit = options.emit;
    const contactColumns =
      openContactColumns.length + (options.contactDetails ? entitledContactColumns.length : 0);
    this.#emptyContact = ','.repeat(1 + contactColumns);
  }

  /** The one row of a line without contacts. */
  writeEmpty(queryId: string, line: number, status: MatchStatus, detail: string, totalMatches = 0): void {
    const total = status === 'invalid' ? '' : totalMatches;
    const row = `${csvField(queryId)},${line},${status},${csvField(detail)},${total}${this.#emptyContact}${rowEnd}`;
    this.#reserve(row.length * 3);
    this.#length += this.#chunk.write(row, this.#length);
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
    const to = this.#contactDetails ? head.openStart(contact + 1) : head.entitledStart(contact);
    const prefix = this.#prefix;
    this.#reserve(prefix.length + newIdCharacters + (to - from) + 3);
    const chunk = this.#chunk;
    let at = this.#length;
    chunk.set(prefix, at);
    at += prefix.length;
    this.#leaveNewId(at, head.numberHigh(contact), head.numberLow(contact));
    at += newIdCharacters;
    chunk[at++] = 0x2c;
    rows.copy(chunk, at, base + from, base + to);
    at += to - from;
    chunk[at++] = 0x0d;
    chunk[at++] = 0x0a;
    this.#length = at;
  }

  /** Hands on what is left. Nothing may be written afterwards. */
  end(): void {
    if (this.#length > 0) this.#handOn(0);
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
    const needed = this.#length + bytes;
    if (needed <= this.#chunk.length) return;
    if (needed > chunkBytes && this.#length > 0) {
      this.#handOn(Math.max(bytes, smallestChunkBytes));
      return;
    }
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, Math.min(this.#chunk.length * 2, chunkBytes)));
    this.#chunk.copy(larger, 0, 0, this.#length);
    this.#chunk = larger;
  }

  #handOn(nextChunkBytes: number): void {
    const newIds = this.#newIds.encode(this.#newIdPlain.subarray(0, this.#newIdCount * newIdBytes));
    for (let index = 0; index < this.#newIdCount; index++) {
      const from = index * newIdCharacters;
      newIds.copy(this.#chunk, this.#newIdPositions[index], from, from + newIdCharacters);
    }
    this.#newIdCount = 0;
    const finished = this.#chunk.subarray(0, this.#length);
    this.#chunk = Buffer.allocUnsafeSlow(nextChunkBytes);
    this.#length = 0;
    this.#emit(finished);
  }
}
