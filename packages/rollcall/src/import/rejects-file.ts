import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { csvField } from '@rollcall/lookup';

/** The refused rows of an import, each as it was, with its file, line, column and reason. Made with the first one. */
export class RejectsFile {
  readonly path: string;
  #fd: number | undefined;
  #count = 0;

  constructor(path: string) {
    this.path = path;
  }

  get count(): number {
    return this.#count;
  }

  /** @param rejected its `row` is the text of the row as it was */
  add(rejected: { file: string; line: number; column: string; reason: string; row: string }): void {
    if (this.#fd === undefined) {
      mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
      this.#fd = openSync(this.path, 'w', 0o600);
      writeSync(this.#fd, 'file,line,column,reason,row\n');
    }
    const { file, line, column, reason, row } = rejected;
    const cells = [file, String(line), column, reason, row];
    writeSync(this.#fd, `${cells.map(csvField).join(',')}\n`);
    this.#count++;
  }

  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }

  /** Removes the file of an import that is given up. */
  remove(): void {
    this.close();
    if (this.#count > 0) rmSync(this.path, { force: true });
  }
}
