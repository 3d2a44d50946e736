import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readManifest } from './manifest.ts';

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
    else if (isRead && (await digestOf(path)) !== sha256)
      faults.push(`${path} is damaged: it has another digest`);
  }
  return faults;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
