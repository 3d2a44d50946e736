import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type DataSetFile, readManifest } from './manifest.ts';
import { digestOf, replacedBlocks } from './replaced-blocks.ts';

/**
 * What is wrong with the files of a data set, in words: missing, of another size, or, where it reads them whole, of
 * another digest than its manifest says. Empty when nothing is.
 *
 * @throws {DataSetError} when there is no manifest that can be read
 */
export async function faultsOfFiles(directory: string, isRead: boolean): Promise<string[]> {
  const { files } = await readManifest(directory);
  const faults: string[] = [];
  for (const [name, { sizeBytes, sha256 }] of Object.entries(files)) {
    const path = join(directory, name);
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) faults.push(`${path} is missing`);
    else if (found.size !== sizeBytes) faults.push(`${path} has ${found.size} bytes, not ${sizeBytes}`);
    else if (isRead && (await digestAsWiped(directory, name)) !== sha256)
      faults.push(`${path} is damaged: it has another digest`);
  }
  return faults;
}

/** What is to be wiped may still be there. */
async function digestAsWiped(directory: string, name: string): Promise<string> {
  const wiped = name === ('blocks.bin' satisfies DataSetFile) ? await replacedBlocks(directory) : [];
  return (await digestOf(join(directory, name), wiped)).sha256;
}
