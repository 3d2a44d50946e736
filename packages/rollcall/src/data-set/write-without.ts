import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import {
  BlockHead,
  BlockMemory,
  type ForgottenAtCompany,
  type ForgottenContacts,
  fixedHeadBytes,
  headOffsets,
  moveRecords,
  withoutContacts,
} from '@rollcall/lookup';
import type { DataSetVersion } from '../control/control-store.ts';
import { systemErrorCode } from '../control/private-files.ts';
import { BlocksFile } from './blocks-file.ts';
import { type CompanyExtent, CompanyIndex, withMovedBlocks } from './company-index.ts';
import { DigestingFile } from './digesting-file.ts';
import { type DataSetFile, type Manifest, manifestFile } from './manifest.ts';
import type { OpenDataSet } from './open-data-set.ts';
import { frameExtent, packFrame, readFrame } from './records-file.ts';
import { digestOf, replacedBlocks, writeReplaced } from './replaced-blocks.ts';

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
  readonly isKept: readonly boolean[];
}

/** Where the blocks of a company lie that are written again. */
type Extent = CompanyExtent & { readonly companyId: number };

/** As much of blocks.bin as others may have taken the place of: a version with more is written whole. */
const mostRewritten = 1 / 8;

export interface WriteWithoutOptions {
  /** Whether all blocks are written to a file of their own, which has its digest from the start. */
  readonly isWhole?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes a data set again without contacts that were forgotten (decision 0031). blocks.bin is the same file, under a
 * second name; the companies that lose contacts lie in rewritten.bin, and the index names them there. So it costs what
 * is lost, and not the size of the data, and no byte that somebody reads changes. What is left of them in blocks.bin is for
 * `wipeReplaced`, when nobody reads the version before any more; until then the digest of the manifest is not yet that of the file.
 *
 * @param directory an empty directory of this build alone
 * @returns the manifest; undefined when the data set holds none of them, and nothing was written
 */
export async function writeWithout(
  base: OpenDataSet,
  forgotten: ForgottenContacts,
  directory: string,
  version: DataSetVersion,
  { isWhole = false, signal }: WriteWithoutOptions = {},
): Promise<Manifest | undefined> {
  const lost = new LostContacts(base, forgotten);
  try {
    await lost.look(signal);
    if (lost.contacts === 0) return undefined;
    lost.rewriteFrames();
    return await writeVersion(base, lost, directory, version, { isWhole, signal });
  } finally {
    lost.close();
  }
}

async function writeVersion(
  base: OpenDataSet,
  lost: LostContacts,
  directory: string,
  version: DataSetVersion,
  options: WriteWithoutOptions,
): Promise<Manifest> {
  const { signal } = options;
  const from = (name: DataSetFile): string => join(base.directory, name);
  const to = (name: string): string => join(directory, name);
  const { files } = base.manifest;
  const blocksBytes = files['blocks.bin'].sizeBytes;
  const index = new CompanyIndex(base.indexMemory);
  const again: Extent[] = [];
  for (const extent of index.extents())
    if (extent.offset >= blocksBytes || lost.changes(extent.companyId)) again.push(extent);
  const sizeBytes = again.reduce((sum, extent) => sum + extent.sizeBytes, 0);
  // Read before the file is shared: when it is wiped meanwhile, this one may still be what it was.
  const replacedBefore = await replacedBlocks(base.directory);
  const isWhole =
    options.isWhole === true ||
    sizeBytes > blocksBytes * mostRewritten ||
    !shareFile(from('blocks.bin'), to('blocks.bin'));
  const rewritten = new DigestingFile(to(isWhole ? 'blocks.bin' : 'rewritten.bin'));
  const offsets = new Map<number, number>();
  for (const extent of isWhole ? index.extents() : again) {
    offsets.set(extent.companyId, (isWhole ? 0 : blocksBytes) + rewritten.sizeBytes);
    rewritten.append(lost.withoutLost(extent));
    await turn();
    signal?.throwIfAborted();
  }
  const written = await rewritten.finish();
  const replaced = [
    ...replacedBefore,
    ...again
      .filter(({ offset }) => offset < blocksBytes)
      .map(({ offset, sizeBytes }) => ({ offset, sizeBytes })),
  ];
  if (!isWhole) writeReplaced(directory, replaced);
  const blocks = isWhole ? written : await digestOf(to('blocks.bin'), replaced, signal);
  const records = await copyPatched(from('records.bin'), to('records.bin'), lost.records, signal);
  await copyPatched(from('reference.json'), to('reference.json'), [], signal);
  const indexFile = new DigestingFile(to('index.bin'));
  indexFile.append(withMovedBlocks(base.indexMemory, offsets));
  await copyFile(from('companies.sqlite'), to('companies.sqlite'), constants.COPYFILE_EXCL);
  takeFromCompanies(to('companies.sqlite'), lost.contactsOf);
  const companies = await digestOf(to('companies.sqlite'), [], signal);
  const { 'rewritten.bin': _, ...kept } = files;
  const manifest: Manifest = {
    ...base.manifest,
    version,
    createdAt: new Date().toISOString(),
    contacts: base.manifest.contacts - lost.contacts,
    without: { base: base.version, forgotten: lost.contacts },
    files: {
      ...kept,
      'blocks.bin': blocks,
      ...(!isWhole && { 'rewritten.bin': written }),
      'records.bin': records,
      'index.bin': await indexFile.finish(),
      'companies.sqlite': companies,
    },
  };
  const path = to(manifestFile);
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`, { flag: 'wx', mode: 0o600, flush: true });
  return manifest;
}

/** Gives a file a second name. False where the file system has no such names: it must be copied then. */
function shareFile(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (['EPERM', 'ENOTSUP', 'EXDEV', 'EMLINK', 'ENOSYS'].includes(systemErrorCode(error) ?? ''))
      return false;
    throw error;
  }
}

/** The contacts of a data set that are forgotten, and what becomes of the blocks and frames that hold them. */
class LostContacts {
  readonly contactsOf = new Map<number, number>();
  readonly records: Patch[] = [];
  contacts = 0;
  readonly #base: OpenDataSet;
  readonly #forgotten: ForgottenContacts;
  readonly #blocks: BlocksFile;
  readonly #recordsFd: number;
  #recordsEnd: number;
  /** By the position of their frame. */
  readonly #lostRecords = new Map<number, LostRecords[]>();
  /** Frames that did not fit into their place, and where they went. */
  readonly #moved = new Map<number, number>();
  /** Companies whose records lie in these. */
  readonly #companiesOfMoved = new Set<number>();
  readonly #head = new BlockHead();

  constructor(base: OpenDataSet, forgotten: ForgottenContacts) {
    this.#base = base;
    this.#forgotten = forgotten;
    this.#blocks = new BlocksFile(base);
    this.#recordsFd = openSync(join(base.directory, 'records.bin' satisfies DataSetFile), 'r');
    this.#recordsEnd = base.manifest.files['records.bin'].sizeBytes;
  }

  /** Looks at the companies that have somebody forgotten. */
  async look(signal: AbortSignal | undefined): Promise<void> {
    for (const extent of this.#extents()) {
      const here = this.#forgotten.at(extent.companyId);
      if (here === undefined) continue;
      for (const _ of this.#loadBlocks(extent)) this.#lookAt(extent.companyId, here);
      await turn();
      signal?.throwIfAborted();
    }
  }

  #lookAt(companyId: number, here: ForgottenAtCompany): void {
    const head = this.#head;
    const isKept = keptOf(head, here);
    const gone = isKept.filter((kept) => !kept).length;
    if (gone === 0) return;
    this.contacts += gone;
    this.contactsOf.set(companyId, (this.contactsOf.get(companyId) ?? 0) + gone);
    const { recordsFrame, recordsStart } = head;
    if (recordsFrame < 0) return;
    const inFrame = this.#lostRecords.get(recordsFrame) ?? [];
    inFrame.push({ start: recordsStart, isKept });
    this.#lostRecords.set(recordsFrame, inFrame);
  }

  /** A frame that does not fit into its place goes behind the others, and every block of it names the new place. */
  rewriteFrames(): void {
    const read = (into: Buffer, position: number): void => readFully(this.#recordsFd, into, position);
    for (const [position, lost] of this.#lostRecords) {
      const unpacked = readFrame(read, position);
      for (const ofBlock of lost) dropRecords(unpacked, ofBlock);
      const sizeBytes = frameExtent(read, position);
      const packed = packFrame(unpacked);
      const bytes = Buffer.alloc(sizeBytes);
      if (packed.length <= sizeBytes) packed.copy(bytes);
      else {
        this.#moved.set(position, this.#recordsEnd);
        this.records.push({ position: this.#recordsEnd, bytes: packed });
        this.#recordsEnd += packed.length;
      }
      this.records.push({ position, bytes });
    }
    if (this.#moved.size === 0) return;
    const fixed = Buffer.alloc(fixedHeadBytes);
    for (const { companyId, offset, sizeBytes } of this.#extents()) {
      for (
        let position = offset;
        position < offset + sizeBytes;
        position += fixed.readUInt32LE(headOffsets.blockBytes)
      ) {
        this.#read(fixed, fixed.length, position);
        if (this.#moved.has(fixed.readDoubleLE(headOffsets.recordsFrame)))
          this.#companiesOfMoved.add(companyId);
      }
    }
  }

  /** Whether the blocks of a company become others. */
  changes(companyId: number): boolean {
    return this.contactsOf.has(companyId) || this.#companiesOfMoved.has(companyId);
  }

  /** The blocks of a company as they are from now on, of the same size. */
  withoutLost(extent: Extent): Buffer {
    const here = this.#forgotten.at(extent.companyId);
    const head = this.#head;
    const blocks: Buffer[] = [];
    for (const start of this.#loadBlocks(extent)) {
      const isKept = here && keptOf(head, here);
      const gone = isKept?.filter((kept) => !kept).length ?? 0;
      const frame = this.#moved.get(head.recordsFrame) ?? head.recordsFrame;
      // The texts of the records stay where they are; their offsets come to stand right before them.
      const records = { frame, start: frame < 0 ? head.recordsStart : head.recordsStart + gone * 4 };
      if (gone > 0) blocks.push(withoutContacts(head, (contact) => isKept?.[contact] === true, records));
      else {
        const block = Buffer.from(head.memory.bytes.subarray(start, start + head.blockBytes));
        if (frame !== head.recordsFrame) moveRecords(block, records);
        blocks.push(block);
      }
    }
    return Buffer.concat(blocks);
  }

  close(): void {
    this.#blocks.close();
    closeSync(this.#recordsFd);
  }

  #extents(): Iterable<Extent> {
    return new CompanyIndex(this.#base.indexMemory).extents();
  }

  /** Loads the head of one block after the other. @returns where each starts in its memory */
  *#loadBlocks({ companyId, offset, sizeBytes }: Extent): Generator<number> {
    const memory = new BlockMemory(sizeBytes);
    this.#read(memory.bytes, sizeBytes, offset);
    for (let start = 0; start < sizeBytes; start += this.#head.blockBytes) {
      this.#head.load(memory, start, sizeBytes - start, companyId);
      yield start;
    }
  }

  #read(into: Buffer, length: number, position: number): void {
    for (let read = 0; read < length; ) {
      const count = this.#blocks.read(into, read, length - read, position + read);
      if (count === 0) throw new Error('the blocks of a data set end early');
      read += count;
    }
  }
}

function keptOf(head: BlockHead, here: ForgottenAtCompany): boolean[] {
  return Array.from(
    { length: head.contacts },
    (_, contact) => !here.has(head.numberHigh(contact), head.numberLow(contact)),
  );
}

/** Takes records out of an unpacked frame (records-file.ts); nothing else in it moves. */
function dropRecords(frame: Buffer, { start, isKept }: LostRecords): void {
  const contacts = isKept.length;
  const offsets = Array.from({ length: contacts + 1 }, (_, contact) =>
    frame.readUInt32LE(start + contact * 4),
  );
  const texts = start + (contacts + 1) * 4;
  const kept = Array.from({ length: contacts }, (_, contact) => contact).filter(
    (contact) => isKept[contact] === true,
  );
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
  const fd = openSync(path, 'r+');
  fsyncSync(fd);
  closeSync(fd);
}

function readFully(fd: number, into: Buffer, position: number): void {
  for (let read = 0; read < into.length; ) {
    const count = readSync(fd, into, read, into.length - read, position + read);
    if (count === 0) throw new Error('a file of a data set ends early');
    read += count;
  }
}
