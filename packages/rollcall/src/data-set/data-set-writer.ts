import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReferenceTables } from '@rollcall/lookup';
import type { DataSetVersion } from '../control/control-store.ts';
import { CompaniesWriter } from './companies-table.ts';
import { CompanyIndexBuilder } from './company-index.ts';
import type { DataSetPart } from './data-set-part.ts';
import { DigestingFile } from './digesting-file.ts';
import { dataSetFormat, type Manifest, manifestFile, normalizerVersion } from './manifest.ts';

/** Nobody else is heard while so much is digested and written. */
const writtenInATurnBytes = 2 * 1_048_576;

export interface DataSetSummary {
  readonly version: DataSetVersion;
  readonly createdAt: Date;
  /** Name and version of the program that builds. */
  readonly builtBy: string;
  readonly sources: readonly string[];
  readonly rows: Manifest['rows'];
  readonly merge?: Manifest['merge'];
  /** Names of the operator's own columns that some contact has, when they are known. */
  readonly additionalColumns?: readonly string[];
}

/** Writes the files of one data set, part by part. */
export class DataSetWriter {
  readonly #directory: string;
  readonly #tables: ReferenceTables;
  readonly #blocksFile: DigestingFile;
  readonly #recordsFile: DigestingFile;
  readonly #companies: CompaniesWriter;
  readonly #index = new CompanyIndexBuilder();
  #contacts = 0;
  #blocks = 0;

  /** @param directory an empty directory of this build alone */
  constructor(directory: string, tables: ReferenceTables) {
    this.#directory = directory;
    this.#tables = tables;
    this.#blocksFile = new DigestingFile(join(directory, 'blocks.bin'));
    this.#recordsFile = new DigestingFile(join(directory, 'records.bin'));
    this.#companies = new CompaniesWriter(join(directory, 'companies.sqlite'));
  }

  /** @returns where these records start, which the blocks of their part have to know */
  appendRecords(records: Uint8Array): number {
    const start = this.#recordsFile.sizeBytes;
    this.#recordsFile.append(records);
    return start;
  }

  /**
   * Each company comes once; companies may come in any order. One part is appended after the other; while it is written,
   * threads that ask for something are answered.
   */
  async appendPart(part: DataSetPart): Promise<void> {
    let offset = this.#blocksFile.sizeBytes;
    for (const [position, company] of part.companies.entries()) {
      const sizeBytes = part.blockBytes[position] ?? 0;
      this.#index.add(company[0], { offset, sizeBytes });
      this.#companies.add(company);
      offset += sizeBytes;
    }
    for (let from = 0; from < part.blocks.length; from += writtenInATurnBytes) {
      if (from > 0) await nextTurn();
      this.#blocksFile.append(part.blocks.subarray(from, from + writtenInATurnBytes));
    }
    this.#blocks += part.blockCount;
    this.#contacts += part.contacts;
  }

  /** Brings every file to stable storage and writes the manifest, which makes the directory a data set. */
  async finish(summary: DataSetSummary): Promise<Manifest> {
    // The disk writes what is left of these while the companies are indexed.
    const syncing = Promise.all([this.#blocksFile.finish(), this.#recordsFile.finish()]);
    syncing.catch(() => undefined);
    this.#companies.finish();
    const [blocks, records] = await syncing;
    const manifest: Manifest = {
      format: dataSetFormat,
      normalizer: normalizerVersion,
      version: summary.version,
      createdAt: summary.createdAt.toISOString(),
      builtBy: summary.builtBy,
      sources: [...summary.sources],
      contacts: this.#contacts,
      companies: this.#index.count,
      blocks: this.#blocks,
      rows: summary.rows,
      ...(summary.merge !== undefined && { merge: summary.merge }),
      ...(summary.additionalColumns !== undefined && { additionalColumns: [...summary.additionalColumns] }),
      files: {
        'blocks.bin': blocks,
        'records.bin': records,
        'index.bin': await this.#writeWhole('index.bin', this.#index.encode()),
        'companies.sqlite': await digestOf(join(this.#directory, 'companies.sqlite')),
        'reference.json': await this.#writeWhole('reference.json', Buffer.from(JSON.stringify(this.#tables))),
      },
    };
    await this.#writeWhole(manifestFile, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
    return manifest;
  }

  /** Closes the files of a build that is given up, however far it got; the directory is the caller's to remove. */
  abandon(): void {
    this.#blocksFile.close();
    this.#recordsFile.close();
    this.#companies.abandon();
  }

  async #writeWhole(name: string, bytes: Buffer): Promise<{ sizeBytes: number; sha256: string }> {
    const file = new DigestingFile(join(this.#directory, name));
    file.append(bytes);
    return file.finish();
  }
}

/** Syncs a file that another program part wrote, and reads its digest. */
async function digestOf(path: string): Promise<{ sizeBytes: number; sha256: string }> {
  const fd = openSync(path, 'r+');
  fsyncSync(fd);
  closeSync(fd);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { sizeBytes: (await stat(path)).size, sha256: hash.digest('hex') };
}
