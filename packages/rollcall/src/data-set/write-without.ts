import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  openSync,
  readSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import {
  BlockHead,
  BlockMemory,
  type ForgottenContacts,
  moveRecords,
  withoutContacts,
} from '@rollcall/lookup';
import type { DataSetVersion } from '../control/control-store.ts';
import { type CompanyExtent, CompanyIndex } from './company-index.ts';
import { type DataSetFile, type Manifest, manifestFile } from './manifest.ts';
import type { OpenDataSet } from './open-data-set.ts';
import { frameExtent, packFrame, readFrame } from './records-file.ts';

/** Copied at a time; others get a turn of the event loop in between. */
const chunkBytes = 1024 * 1024;

/** Bytes that take the place of others, or come behind the end. */
interface Patch {
  readonly position: number;
  readonly bytes: Buffer;
}

/** What goes of the records of one block. */
interface LostRecords {
  readonly start: number;
  readonly contacts: number;
  readonly isKept: (contact: number) => boolean;
}

/**
 * Writes a data set again without contacts that were forgotten (decision 0031): a copy in which the blocks that hold
 * them, and the frames of their records, are others of the same size. Every other byte stays where it is, so it costs
 * one pass over the files, whatever the number of contacts.
 *
 * @param directory an empty directory of this build alone
 * @returns the manifest; undefined when the data set holds none of them, and nothing was written
 */
export async function writeWithout(
  base: OpenDataSet,
  forgotten: ForgottenContacts,
  directory: string,
  version: DataSetVersion,
  signal?: AbortSignal,
): Promise<Manifest | undefined> {
  const lost = new LostContacts(base);
  try {
    for (const extent of new CompanyIndex(base.indexMemory).extents()) {
      const here = forgotten.at(extent.companyId);
      if (here !== undefined) lost.add(extent, (high, low) => !here.has(high, low));
    }
    if (lost.contacts === 0) return undefined;
    lost.rewriteFrames();
  } finally {
    lost.close();
  }
  const from = (name: DataSetFile): string => join(base.directory, name);
  const to = (name: string): string => join(directory, name);
  const { files } = base.manifest;
  const blocks = await copyPatched(from('blocks.bin'), to('blocks.bin'), lost.blocks, signal);
  const records = await copyPatched(from('records.bin'), to('records.bin'), lost.records, signal);
  for (const name of ['index.bin', 'reference.json'] as const)
    await copyPatched(from(name), to(name), [], signal);
  copyFileSync(from('companies.sqlite'), to('companies.sqlite'), constants.COPYFILE_EXCL);
  takeFromCompanies(to('companies.sqlite'), lost.contactsOf);
  const companies = await digestOf(to('companies.sqlite'));
  const manifest: Manifest = {
    ...base.manifest,
    version,
    createdAt: new Date().toISOString(),
    contacts: base.manifest.contacts - lost.contacts,
    without: { base: base.version, forgotten: lost.contacts },
    files: { ...files, 'blocks.bin': blocks, 'records.bin': records, 'companies.sqlite': companies },
  };
  const path = to(manifestFile);
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`, { flag: 'wx', mode: 0o600, flush: true });
  return manifest;
}

/** The blocks and frames that hold forgotten contacts, and what takes their place. */
class LostContacts {
  readonly contactsOf = new Map<number, number>();
  readonly blocks: Patch[] = [];
  readonly records: Patch[] = [];
  contacts = 0;
  readonly #blocksFd: number;
  readonly #recordsFd: number;
  readonly #blocksBytes: number;
  #recordsEnd: number;
  /** By the position of their frame. */
  readonly #lostRecords = new Map<number, LostRecords[]>();

  constructor({ directory, manifest }: OpenDataSet) {
    this.#blocksFd = openSync(join(directory, 'blocks.bin' satisfies DataSetFile), 'r');
    this.#recordsFd = openSync(join(directory, 'records.bin' satisfies DataSetFile), 'r');
    this.#blocksBytes = manifest.files['blocks.bin'].sizeBytes;
    this.#recordsEnd = manifest.files['records.bin'].sizeBytes;
  }

  add(
    { companyId, offset, sizeBytes }: CompanyExtent & { readonly companyId: number },
    isShown: (high: number, low: number) => boolean,
  ): void {
    const memory = new BlockMemory(sizeBytes);
    readFully(this.#blocksFd, memory.bytes.subarray(0, sizeBytes), offset);
    const head = new BlockHead();
    let lost = 0;
    for (let start = 0; start < sizeBytes; start += head.blockBytes) {
      head.load(memory, start, sizeBytes - start, companyId);
      const isKept = (contact: number): boolean => isShown(head.numberHigh(contact), head.numberLow(contact));
      const kept = Array.from({ length: head.contacts }, (_, contact) => isKept(contact));
      const gone = kept.filter((one) => !one).length;
      if (gone === 0) continue;
      lost += gone;
      const { recordsFrame: frame, recordsStart, contacts } = head;
      // The texts of the records stay where they are; their offsets come to stand right before them.
      const records = { frame, start: frame < 0 ? recordsStart : recordsStart + gone * 4 };
      this.blocks.push({
        position: offset + start,
        bytes: withoutContacts(head, (contact) => kept[contact] === true, records),
      });
      if (frame < 0) continue;
      const inFrame = this.#lostRecords.get(frame) ?? [];
      inFrame.push({ start: recordsStart, contacts, isKept: (contact) => kept[contact] === true });
      this.#lostRecords.set(frame, inFrame);
    }
    if (lost > 0) this.contactsOf.set(companyId, lost);
    this.contacts += lost;
  }

  /** A frame that does not fit into its place goes behind the others, and every block of it names the new place. */
  rewriteFrames(): void {
    const moved = new Map<number, number>();
    const read = (into: Buffer, position: number): void => readFully(this.#recordsFd, into, position);
    for (const [position, lost] of this.#lostRecords) {
      const unpacked = readFrame(read, position);
      for (const ofBlock of lost) dropRecords(unpacked, ofBlock);
      const sizeBytes = frameExtent(read, position);
      const packed = packFrame(unpacked);
      const bytes = Buffer.alloc(sizeBytes);
      if (packed.length <= sizeBytes) packed.copy(bytes);
      else {
        moved.set(position, this.#recordsEnd);
        this.records.push({ position: this.#recordsEnd, bytes: packed });
        this.#recordsEnd += packed.length;
      }
      this.records.push({ position, bytes });
    }
    if (moved.size > 0) this.#nameMoved(moved);
  }

  #nameMoved(moved: ReadonlyMap<number, number>): void {
    const rewritten = new Map(this.blocks.map((patch) => [patch.position, patch.bytes]));
    const fixed = Buffer.alloc(64);
    for (let position = 0; position < this.#blocksBytes; position += fixed.readUInt32LE(12)) {
      readFully(this.#blocksFd, fixed, position);
      const frame = moved.get(fixed.readDoubleLE(48));
      if (frame === undefined) continue;
      let head = rewritten.get(position);
      if (head === undefined) {
        head = Buffer.alloc(fixed.readUInt32LE(8));
        readFully(this.#blocksFd, head, position);
        this.blocks.push({ position, bytes: head });
      }
      moveRecords(head, { frame, start: head.readUInt32LE(56) });
    }
  }

  close(): void {
    closeSync(this.#blocksFd);
    closeSync(this.#recordsFd);
  }
}

/** Takes records out of an unpacked frame (records-file.ts); nothing else in it moves. */
function dropRecords(frame: Buffer, { start, contacts, isKept }: LostRecords): void {
  const offsets = Array.from({ length: contacts + 1 }, (_, contact) =>
    frame.readUInt32LE(start + contact * 4),
  );
  const texts = start + (contacts + 1) * 4;
  const kept = Array.from({ length: contacts }, (_, contact) => contact).filter(isKept);
  const first = start + (contacts - kept.length) * 4;
  const bytes = kept.map((contact) =>
    Buffer.from(frame.subarray(texts + (offsets[contact] ?? 0), texts + (offsets[contact + 1] ?? 0))),
  );
  frame.fill(0, start, texts + (offsets[contacts] ?? 0));
  let length = 0;
  for (const [index, record] of bytes.entries()) {
    frame.writeUInt32LE(length, first + index * 4);
    length += record.copy(frame, texts + length);
  }
  frame.writeUInt32LE(length, first + kept.length * 4);
}

async function copyPatched(
  from: string,
  to: string,
  patches: readonly Patch[],
  signal: AbortSignal | undefined,
): Promise<{ sizeBytes: number; sha256: string }> {
  const sorted = patches.toSorted((a, b) => a.position - b.position);
  const hash = createHash('sha256');
  const source = openSync(from, 'r');
  const target = openSync(to, 'wx', 0o600);
  const buffer = Buffer.allocUnsafeSlow(chunkBytes);
  let position = 0;
  const append = (bytes: Uint8Array): void => {
    hash.update(bytes);
    for (let written = 0; written < bytes.length; ) written += writeSync(target, bytes, written);
    position += bytes.length;
  };
  try {
    for (let next = 0; ; ) {
      const patch = sorted[next];
      if (patch?.position === position) {
        append(patch.bytes);
        next++;
        continue;
      }
      const wanted = Math.min(chunkBytes, (patch?.position ?? Number.POSITIVE_INFINITY) - position);
      const count = readSync(source, buffer, 0, wanted, position);
      if (count === 0) break;
      append(buffer.subarray(0, count));
      await turn();
      signal?.throwIfAborted();
    }
    fsyncSync(target);
  } finally {
    closeSync(source);
    closeSync(target);
  }
  return { sizeBytes: position, sha256: hash.digest('hex') };
}

function takeFromCompanies(path: string, contactsOf: ReadonlyMap<number, number>): void {
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
    const update = database.prepare('UPDATE companies SET contacts = contacts - ? WHERE company_id = ?');
    for (const [companyId, contacts] of contactsOf) update.run(contacts, companyId);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

async function digestOf(path: string): Promise<{ sizeBytes: number; sha256: string }> {
  const hash = createHash('sha256');
  const fd = openSync(path, 'r+');
  try {
    fsyncSync(fd);
    const buffer = Buffer.allocUnsafeSlow(chunkBytes);
    for (let position = 0; ; ) {
      const count = readSync(fd, buffer, 0, chunkBytes, position);
      if (count === 0) break;
      hash.update(buffer.subarray(0, count));
      position += count;
      await turn();
    }
  } finally {
    closeSync(fd);
  }
  return { sizeBytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

function readFully(fd: number, into: Buffer, position: number): void {
  for (let read = 0; read < into.length; ) {
    const count = readSync(fd, into, read, into.length - read, position + read);
    if (count === 0) throw new Error('a file of a data set ends early');
    read += count;
  }
}
