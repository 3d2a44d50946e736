import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Lines that are written together. */
const pendingCharacters = 64 * 1024;

/** A CSV file about an import, made with its first line, beside the data set that is being built. */
export class ReportFile {
  readonly #path: string;
  readonly #header: string;
  #fd: number | undefined;
  #count = 0;
  #pending = '';

  constructor(path: string, header: string) {
    this.#path = path;
    this.#header = header;
  }

  /** Lines so far, without the header. */
  get count(): number {
    return this.#count;
  }

  protected writeLine(cells: readonly string[]): void {
    if (this.#fd === undefined) {
      this.#fd = openSync(this.#path, 'wx', 0o600);
      this.#pending = `${this.#header}\n`;
    }
    this.#pending += `${cells.join(',')}\n`;
    this.#count++;
    if (this.#pending.length >= pendingCharacters) this.#write(this.#fd);
  }

  /** Ends the file and gives it to the user. @returns its path, undefined when there is no line */
  async moveTo(path: string): Promise<string | undefined> {
    if (this.#count === 0) return undefined;
    this.#finish();
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(this.#path, path);
    return path;
  }

  /** Closes the file of an import that is given up, as it is: what made it fail may be that nothing can be written. */
  abandon(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }

  #finish(): void {
    if (this.#fd === undefined) return;
    this.#write(this.#fd);
    fsyncSync(this.#fd);
    this.abandon();
  }

  #write(fd: number): void {
    const bytes = Buffer.from(this.#pending);
    this.#pending = '';
    let written = 0;
    while (written < bytes.length) written += writeSync(fd, bytes, written);
  }
}
