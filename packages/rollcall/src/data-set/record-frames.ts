import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { BlockHead, ContactRecord } from '@rollcall/lookup';
import { DataSetError } from './data-set-error.ts';
import type { DataSetFile } from './manifest.ts';
import type { OpenDataSet } from './open-data-set.ts';
import { readFrame, recordInFrame } from './records-file.ts';

/**
 * Unpacked frames that are kept. An import writes companies in some hundred runs of ascending ids, one behind the other,
 * so reading by id goes through as many frames at a time: each is then unpacked once, and not for every company.
 */
const defaultKeptBytes = 64 * 1024 * 1024;

/** Reads the records of block after block, and keeps the frames that were used last. */
export class RecordFrames {
  readonly #fd: number;
  readonly #version: string;
  readonly #keptBytes: number;
  /** By position, the one used last at the end. */
  readonly #frames = new Map<number, Buffer>();
  #bytes = 0;
  /** Asked for again for each contact of a block. */
  #last = -1;

  constructor(dataSet: OpenDataSet, keptBytes = defaultKeptBytes) {
    this.#version = dataSet.version;
    this.#keptBytes = keptBytes;
    try {
      this.#fd = openSync(join(dataSet.directory, 'records.bin' satisfies DataSetFile), 'r');
    } catch (error) {
      throw new DataSetError(
        `data set ${dataSet.version} cannot be read: ${(error as NodeJS.ErrnoException).code} at its records`,
      );
    }
  }

  /** What is stored of a contact beside its block. */
  record({ recordsFrame, recordsStart, contacts }: BlockHead, contact: number): ContactRecord {
    if (recordsFrame < 0) return none;
    return recordInFrame(this.#frame(recordsFrame), recordsStart, contacts, contact);
  }

  close(): void {
    closeSync(this.#fd);
  }

  #frame(position: number): Buffer {
    const known = this.#frames.get(position);
    if (known !== undefined && position === this.#last) return known;
    const frame = known ?? readFrame((into, at) => this.#read(into, at), position);
    this.#frames.delete(position);
    this.#frames.set(position, frame);
    this.#last = position;
    if (known === undefined) this.#makeRoom(frame.length);
    return frame;
  }

  #makeRoom(addedBytes: number): void {
    this.#bytes += addedBytes;
    for (const [oldest, { length }] of this.#frames) {
      // The one that was added last stays, however large it is.
      if (this.#bytes <= this.#keptBytes || this.#frames.size === 1) return;
      this.#frames.delete(oldest);
      this.#bytes -= length;
    }
  }

  #read(into: Buffer, position: number): void {
    let read = 0;
    while (read < into.length) {
      const count = readSync(this.#fd, into, read, into.length - read, position + read);
      if (count === 0) {
        throw new DataSetError(`data set ${this.#version} is damaged: records.bin ends early`);
      }
      read += count;
    }
  }
}

const none: ContactRecord = {};
