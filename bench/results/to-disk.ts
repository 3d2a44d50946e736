import { open } from 'node:fs/promises';

/** Between two runs: nobody's commits wait for what the run before has left for the disk to write. */
export async function toDisk(file: string): Promise<void> {
  await using written = await open(file, 'r');
  await written.sync();
}
