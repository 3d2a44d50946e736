import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** A file that is written once, from start to end, and knows its digest when it is done. */
export class DigestingFile {
  readonly #fd: number;
  readonly #hash = createHash('sha256');
  readonly #pending: Uint8Array[] = [];
  #pendingBytes = 0;
  #sizeBytes = 0;

  constructor(path: string) {
    this.#fd = openSync(path, 'wx');
  }

  /** Bytes handed over so far, written or not: the offset of what comes next. */
  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /** @param bytes stay untouched until the file is finished or `sizeBytes` has grown by a megabyte */
  append(bytes: Uint8Array): void {
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    this.#sizeBytes += bytes.length;
    if (this.#pendingBytes >= 1_048_576) this.#flush();
  }

  /** Writes what is left and brings all of it to stable storage. */
  finish(): { readonly sizeBytes: number; readonly sha256: string } {
    this.#flush();
    fsyncSync(this.#fd);
    closeSync(this.#fd);
    return { sizeBytes: this.#sizeBytes, sha256: this.#hash.digest('hex') };
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#pending);
    this.#pending.length = 0;
    this.#pendingBytes = 0;
    this.#hash.update(bytes);
    let written = 0;
    while (written < bytes.length) written += writeSync(this.#fd, bytes, written);
  }
}
