import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What loading took, peer by peer, in seconds: it is done once, and told by every run. */
export type LoadTimes = Readonly<Record<string, number>>;

export async function loadTimes(directory: string): Promise<LoadTimes> {
  const text = await readFile(fileIn(directory), 'utf8').catch(() => '{}');
  return JSON.parse(text);
}

/** Runs a load and remembers how long it took. */
export async function remembered(
  directory: string,
  peer: string,
  load: () => void | Promise<void>,
): Promise<void> {
  const startMs = performance.now();
  await load();
  const seconds = (performance.now() - startMs) / 1_000;
  const times = { ...(await loadTimes(directory)), [peer]: seconds };
  await writeFile(fileIn(directory), JSON.stringify(times, undefined, 2));
}

function fileIn(directory: string): string {
  return join(directory, 'load-times.json');
}
