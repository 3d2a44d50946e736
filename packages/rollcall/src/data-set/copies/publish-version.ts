import { copyFile, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSetVersion } from '../../control/control-store.ts';
import { dataSetDirectory, syncDirectory } from '../data-set-directory.ts';
import { type DataSetFile, manifestFile, readManifest } from '../manifest.ts';
import { copyWiped, replacedBlocks } from '../replaced-blocks.ts';

/**
 * Copies a version that is here into a directory from which others fetch it. It has its name there when it is complete,
 * so nobody fetches half of it, and publishing it again is no error. Blocks that are still to be wiped here, since the version
 * before is in use, are zeros there from the start, as its manifest has them.
 *
 * @throws {DataSetError} when the version is not here
 * @throws when the directory has another data set of that name
 */
export async function publishVersion(
  dataDirectory: string,
  version: DataSetVersion,
  directory: string,
): Promise<void> {
  const from = dataSetDirectory(dataDirectory, version);
  const to = join(directory, version);
  const manifest = await readManifest(from);
  const text = await readFile(join(from, manifestFile));
  const there = await readFile(join(to, manifestFile)).catch(() => undefined);
  // It may be the same directory too.
  if (there?.equals(text) === true) return;
  if (there !== undefined)
    throw new Error(`${to} holds another data set of that name; remove it, and publish again`);
  const publishing = publishingDirectory(directory, version);
  await rm(publishing, { recursive: true, force: true });
  // Others read it: what their users are is not known here.
  await mkdir(publishing, { recursive: true });
  const replaced = await replacedBlocks(from);
  for (const name of [...Object.keys(manifest.files), manifestFile]) {
    const path = join(publishing, name);
    if (name === ('blocks.bin' satisfies DataSetFile) && replaced.length > 0) {
      await copyWiped(join(from, name), path, replaced);
      continue;
    }
    await copyFile(join(from, name), path);
    const file = await open(path, 'r+');
    await file.sync().finally(() => file.close());
  }
  await syncDirectory(publishing);
  await rename(publishing, to);
  await syncDirectory(directory);
}

/** Removes a version from such a directory, if it is there, and what is there of it where its publishing was killed. */
export async function removePublished(directory: string, version: DataSetVersion): Promise<void> {
  for (const path of [join(directory, version), publishingDirectory(directory, version)])
    await rm(path, { recursive: true, force: true });
}

function publishingDirectory(directory: string, version: DataSetVersion): string {
  return join(directory, `.publishing-${version}`);
}
