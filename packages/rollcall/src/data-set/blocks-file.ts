import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { DataSetError } from './data-set-error.ts';
import type { DataSetFile } from './manifest.ts';
import type { OpenDataSet } from './open-data-set.ts';

/**
 * The blocks of a data set, as if they lay in one file: those of blocks.bin, and behind them, where people have been
 * forgotten, the ones of rewritten.bin that took the place of others (decision 0031).
 */
export class BlocksFile {
  readonly sizeBytes: number;
  readonly #blocks: number;
  readonly #rewritten: number | undefined;
  /** Where rewritten.bin begins. */
  readonly #blocksBytes: number;

  /** @throws {DataSetError} when a file cannot be opened */
  constructor({
    version,
    directory,
    manifest: { files },
  }: Pick<OpenDataSet, 'version' | 'directory' | 'manifest'>) {
    const open = (name: DataSetFile): number => {
      try {
        return openSync(join(directory, name), 'r');
      } catch (error) {
        throw new DataSetError(
          `data set ${version} cannot be read: ${(error as NodeJS.ErrnoException).code} at its blocks`,
        );
      }
    };
    const rewritten = files['rewritten.bin'];
    this.#blocksBytes = files['blocks.bin'].sizeBytes;
    this.sizeBytes = this.#blocksBytes + (rewritten?.sizeBytes ?? 0);
    this.#blocks = open('blocks.bin');
    this.#rewritten = rewritten && open('rewritten.bin');
  }

  /** @returns how many bytes were read: fewer where a file ends, none behind the last */
  read(into: Buffer, at: number, length: number, position: number): number {
    const behind = position - this.#blocksBytes;
    if (behind >= 0)
      return this.#rewritten === undefined ? 0 : readSync(this.#rewritten, into, at, length, behind);
    return readSync(this.#blocks, into, at, Math.min(length, -behind), position);
  }

  close(): void {
    closeSync(this.#blocks);
    if (this.#rewritten !== undefined) closeSync(this.#rewritten);
  }
}
