import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Employment } from '../clean/employment.ts';
import { decodeEmployment, encodeEmployment } from './employment-codec.ts';

/**
 * Groups employments by company with bounded memory, whatever their order: rows go to one of many spill files by a
 * hash of their company, and each file is then small enough to be sorted in memory.
 *
 *   spill file   f64 company id, u32 length, UTF-8 text of the employment; again and again
 */
const rowHeaderBytes = 12;
const pendingBytes = 256 * 1024;
/** Aimed at for one spill file: sorting it takes a few times as much memory. */
const partitionBytes = 16 * 1024 * 1024;
const maxPartitions = 512;

/** How many partitions an input of this size is worth. */
export function partitionCount(inputBytes: number): number {
  return Math.min(maxPartitions, Math.max(1, Math.ceil(inputBytes / partitionBytes)));
}

export class CompanyPartitions {
  readonly #directory: string;
  readonly #partitions: Partition[];

  /** @param directory made for the spill files, and removed with them by `remove` */
  constructor(directory: string, count: number) {
    mkdirSync(directory, { mode: 0o700 });
    this.#directory = directory;
    this.#partitions = Array.from(
      { length: count },
      (_, index) => new Partition(join(directory, `${index}.spill`)),
    );
  }

  get count(): number {
    return this.#partitions.length;
  }

  add(employment: Employment): void {
    const { companyId } = employment.company;
    // Ids may be consecutive or all even; a multiplication by a large odd number spreads them.
    const spread =
      Math.imul(companyId | 0, 0x9e37_79b1) ^ Math.imul((companyId / 0x1_0000_0000) | 0, 0x85eb_ca6b);
    // The top bits, since those of a product depend on all bits of its factor: ids may end in many zeros.
    const partition =
      this.#partitions[Math.floor(((spread >>> 0) / 0x1_0000_0000) * this.#partitions.length)];
    partition?.append(companyId, encodeEmployment(employment));
  }

  /**
   * Reads one partition back, company by company; its spill file is removed. Rows of a company come in the order in
   * which they were added.
   */
  *takeCompanies(index: number): Generator<Employment[]> {
    const partition = this.#partitions[index];
    if (partition === undefined) return;
    const { bytes, rows } = partition.take();
    rows.sort((a, b) => a.companyId - b.companyId || a.start - b.start);
    let company: Employment[] = [];
    let companyId = -1;
    for (const row of rows) {
      if (row.companyId !== companyId && company.length > 0) {
        yield company;
        company = [];
      }
      companyId = row.companyId;
      company.push(decodeEmployment(companyId, bytes.toString('utf8', row.start, row.end)));
    }
    if (company.length > 0) yield company;
  }

  remove(): void {
    for (const partition of this.#partitions) partition.close();
    rmSync(this.#directory, { recursive: true, force: true });
  }
}

interface SpilledRow {
  readonly companyId: number;
  readonly start: number;
  readonly end: number;
}

/** One spill file and the rows that wait to be written to it. */
class Partition {
  readonly #path: string;
  #fd: number | undefined;
  #pending = Buffer.alloc(0);
  #length = 0;

  constructor(path: string) {
    this.#path = path;
  }

  append(companyId: number, text: string): void {
    const needed = this.#length + rowHeaderBytes + text.length * 3;
    if (needed > this.#pending.length) this.#makeRoom(needed - this.#length);
    const start = this.#length;
    const length = this.#pending.write(text, start + rowHeaderBytes);
    this.#pending.writeDoubleLE(companyId, start);
    this.#pending.writeUInt32LE(length, start + 8);
    this.#length = start + rowHeaderBytes + length;
  }

  take(): { bytes: Buffer; rows: SpilledRow[] } {
    this.#flush();
    this.close();
    const bytes = readFileSync(this.#path);
    rmSync(this.#path);
    const rows: SpilledRow[] = [];
    for (let at = 0; at < bytes.length; ) {
      const start = at + rowHeaderBytes;
      const end = start + bytes.readUInt32LE(at + 8);
      rows.push({ companyId: bytes.readDoubleLE(at), start, end });
      at = end;
    }
    this.#pending = Buffer.alloc(0);
    return { bytes, rows };
  }

  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }

  #makeRoom(rowBytes: number): void {
    this.#flush();
    if (this.#pending.length < Math.max(rowBytes, pendingBytes)) {
      this.#pending = Buffer.allocUnsafeSlow(Math.max(rowBytes, pendingBytes));
    }
  }

  #flush(): void {
    this.#fd ??= openSync(this.#path, 'ax');
    let written = 0;
    while (written < this.#length)
      written += writeSync(this.#fd, this.#pending, written, this.#length - written);
    this.#length = 0;
  }
}
