import { hash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReferenceTables } from '@rollcall/lookup';
import type { DataSetVersion } from '../control/control-store.ts';
import { checkCompanyIndex } from './company-index.ts';
import { DataSetError } from './data-set-error.ts';
import { type DataSetFile, type Manifest, readManifest } from './manifest.ts';

/** A data set ready to be read: it can be handed to a thread as it is, and the index is not copied. */
export interface OpenDataSet {
  readonly version: DataSetVersion;
  readonly directory: string;
  readonly manifest: Manifest;
  readonly referenceTables: ReferenceTables;
  readonly indexMemory: SharedArrayBuffer;
  /** `ForgottenContacts` that whoever reads all of it must leave out, where they are known (`withoutForgotten`). */
  readonly forgotten?: SharedArrayBuffer;
}

/**
 * Opens a data set for reading: checks that it is complete and loads its index.
 *
 * The blocks' digest is not computed here, which would read the whole file: each block has a checksum of its own that
 * every lookup checks.
 *
 * @throws {DataSetError} when a file is missing, has another size than the manifest says, or the index or the reference
 * tables are damaged
 */
export async function openDataSet(directory: string): Promise<OpenDataSet> {
  const manifest = await readManifest(directory);
  for (const [name, { sizeBytes }] of Object.entries(manifest.files)) {
    const found = await stat(join(directory, name)).catch(() => undefined);
    if (found?.size !== sizeBytes) {
      const what = found === undefined ? 'is missing' : `has ${found.size} bytes instead of ${sizeBytes}`;
      throw new DataSetError(`data set ${manifest.version} is damaged: ${name} ${what}`);
    }
  }
  return {
    version: manifest.version as DataSetVersion,
    directory,
    manifest,
    referenceTables: await readReferenceTables(directory, manifest),
    indexMemory: await readIndex(directory, manifest),
  };
}

async function readReferenceTables(directory: string, manifest: Manifest): Promise<ReferenceTables> {
  const name = 'reference.json' satisfies DataSetFile;
  const bytes = await readFile(join(directory, name));
  if (hash('sha256', bytes) !== manifest.files[name].sha256) {
    throw new DataSetError(
      `data set ${manifest.version} is damaged: ${name} has another digest than the manifest`,
    );
  }
  return JSON.parse(bytes.toString()) as ReferenceTables;
}

async function readIndex(directory: string, manifest: Manifest): Promise<SharedArrayBuffer> {
  const memory = new SharedArrayBuffer(manifest.files['index.bin'].sizeBytes);
  const bytes = Buffer.from(memory);
  const file = await open(join(directory, 'index.bin' satisfies DataSetFile), 'r');
  try {
    let read = 0;
    while (read < bytes.length) {
      const { bytesRead } = await file.read(bytes, read, Math.min(bytes.length - read, 1 << 30), read);
      if (bytesRead === 0)
        throw new DataSetError(`data set ${manifest.version} is damaged: index.bin ends early`);
      read += bytesRead;
    }
  } finally {
    await file.close();
  }
  try {
    checkCompanyIndex(bytes);
  } catch (error) {
    throw new DataSetError(`data set ${manifest.version} is damaged: ${(error as Error).message}`);
  }
  return memory;
}
