import { readFile } from 'node:fs/promises';

/**
 * Reads a file that people write by hand, as UTF-8. A byte order mark, which editors add, is dropped.
 *
 * @throws when it cannot be read or is no UTF-8
 */
export async function readHandwrittenText(file: string): Promise<string> {
  const bytes = await readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('it is no UTF-8');
  }
}
