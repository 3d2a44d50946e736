import { randomBytes } from 'node:crypto';
import { link, mkdir, open, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a directory that only its owner can enter, its parents likewise. One that exists is left as it is. */
export async function ensurePrivateDirectory(path: string): Promise<void> {
  // One after the other: where a parent can be entered but holds nothing, as /proc, Node's recursive form never ends.
  const missing: string[] = [];
  for (let at = path; !(await isThere(at)); at = dirname(at)) missing.unshift(at);
  for (const directory of missing) {
    await mkdir(directory, { mode: 0o700 }).catch((error) => {
      // Another process may have been first.
      if (systemErrorCode(error) !== 'EEXIST') throw error;
    });
  }
  const [firstMade] = missing;
  if (firstMade !== undefined) await syncDirectory(dirname(firstMade));
  else if (!(await stat(path)).isDirectory()) await mkdir(path);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Makes an empty file that only its owner can read. One that exists is left as it is, its content included. */
export async function ensurePrivateFile(path: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  await file.close();
  await syncDirectory(dirname(path));
}

/**
 * Makes a file with this content that only its owner can read, whole and on stable storage, or not at all. False when
 * there is one already: of several processes that try at once, one wins, and the others see its complete file.
 *
 * The content is written under another name first, since an exclusive `open` alone would show the file before its
 * content is there, and leave it so after a crash. `link` then gives it its name, and unlike `rename` it never replaces.
 */
export async function createPrivateFile(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${randomBytes(8).toString('hex')}.new`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
    await syncDirectory(dirname(path));
  }
  return true;
}

/** The code of an error of the operating system (`ENOENT`), or undefined for any other error. */
export function systemErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A new name is on stable storage only when its directory is. */
async function syncDirectory(path: string): Promise<void> {
  // Windows has no such call; its file systems keep names in their journal.
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
