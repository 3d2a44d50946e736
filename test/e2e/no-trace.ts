/** That nothing of a person is left: in no answer, and in no file, packed or not. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';

/** @param traces in lower case: what nothing may hold, in any case of letters */
export function assertNoneOf(traces: readonly string[], bytes: Buffer, where: string): void {
  const text = bytes.toString('latin1').toLowerCase();
  for (const trace of traces) assert.ok(!text.includes(trace), `${trace} is in ${where}`);
}

/** Every file, and what is packed in it. */
export async function assertNoneInFiles(traces: readonly string[], directory: string): Promise<void> {
  for (const name of await readdir(directory, { recursive: true })) {
    const path = join(directory, name);
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EISDIR' || error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (bytes === undefined) continue;
    assertNoneOf(traces, bytes, name);
    const frame = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
    for (let at = bytes.indexOf(frame); at !== -1; at = bytes.indexOf(frame, at + 1))
      assertNoneOf(traces, zstdDecompressSync(bytes.subarray(at)), `${name}, unpacked`);
  }
}
