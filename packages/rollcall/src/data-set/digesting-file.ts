import { createHash } from 'node:crypto';
import { closeSync, fsync, openSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';

const sync = promisify(fsync);
const writtenAtOnceBytes = 1_048_576;

/** A file that is written once, from start to end, and knows its digest when it is done. */
export class DigestingFile {
  #fd: number | undefined;
  readonly #hash = createHash('sha256');
  readonly #pending = Buffer.allocUnsafeSlow(writtenAtOnceBytes);
  #pendingBytes = 0;
  #sizeBytes = 0;

  constructor(path: string) {
    this.#fd = openSync(path, 'wx', 0o600);
  }

  /** Bytes handed over so far, written or not: the offset of what comes next. */
  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /** @param bytes are the caller's again when the call returns */
  append(bytes: Uint8Array): void {
    this.#sizeBytes += bytes.length;
    if (this.#pendingBytes + bytes.length > this.#pending.length) this.#flush();
    if (bytes.length > this.#pending.length) {
      this.#write(bytes);
      return;
    }
    this.#pending.set(bytes, this.#pendingBytes);
    this.#pendingBytes += bytes.length;
  }

  /** Writes what is left and brings all of it to stable storage. */
  async finish(): Promise<{ readonly sizeBytes: number; readonly sha256: string }> {
    await sync(this.#flush());
    this.close();
    return { sizeBytes: this.#sizeBytes, sha256: this.#hash.digest('hex') };
  }

  /** Closes the file as it is: it takes up its space on the disk until then, even when it has been removed. */
  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }

  #flush(): number {
    const fd = this.#write(this.#pending.subarray(0, this.#pendingBytes));
    this.#pendingBytes = 0;
    return fd;
  }

  #write(bytes: Uint8Array): number {
    if (this.#fd === undefined) throw new Error('the file is closed');
    this.#hash.update(bytes);
    let written = 0;
    while (written < bytes.length) written += writeSync(this.#fd, bytes, written);
    return this.#fd;
  }
}
