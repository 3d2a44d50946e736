/** A disk of a few megabytes, that a test can fill. */
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, statfsSync, writeSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ApiClient, HttpAnswer } from '../e2e/api-client.ts';

const megabyte = 1_024 * 1_024;
/** Set where a test runs in a namespace in which it may mount. */
const inNamespace = 'SMALL_DISK_IN_NAMESPACE';

/** Leaving its scope takes it away. @returns undefined where this user may not mount */
export function mountSmallDisk(directory: string, megabytes = 64): Disposable | undefined {
  const size = `size=${megabytes * megabyte}`;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', directory]);
  if (status !== 0) return undefined;
  // A server that was killed may hold it for a moment.
  return { [Symbol.dispose]: () => void execFileSync('umount', ['--lazy', directory]) };
}

/** Runs one test of a file again, as a user who may mount; skips it where there is no way to. */
export function inOwnNamespace(t: TestContext, file: string): void {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  if (env[inNamespace] !== undefined || spawnSync('unshare', ['-rm', 'true']).status !== 0) {
    t.skip('only root, or who may make namespaces (unshare -rm), can mount a small disk');
    return;
  }
  const args = ['-rm', process.execPath, '--test', '--test-name-pattern', t.name, fileURLToPath(file)];
  const { status, stdout } = spawnSync('unshare', args, { env: { ...env, [inNamespace]: '1' } });
  if (status !== 0) throw new Error(`in a namespace of its own:\n${stdout}`);
}

export function freeBytes(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
}

/**
 * Submits jobs, each to a disk without room, until one is refused. What is left in the logs of a database takes some more; bodies
 * that cannot be packed fill it.
 */
export async function submitUntilRefused(
  client: ApiClient,
  ballast: string,
): Promise<{ readonly accepted: readonly string[]; readonly refused: HttpAnswer }> {
  const accepted: string[] = [];
  for (;;) {
    fillWith(ballast);
    const body = Array.from({ length: 2_000 }, () => `${randomBytes(80).toString('hex')},77,4,,`).join('\n');
    const answer = await client.post(body);
    if (answer.status !== 200) return { accepted, refused: answer };
    accepted.push(JSON.parse(answer.text).jobId);
  }
}

/** Makes a file larger until there is no room any more. */
function fillWith(ballast: string): void {
  const file = openSync(ballast, 'a');
  try {
    for (const chunk of [Buffer.alloc(64 * 1_024), Buffer.alloc(512)]) while (hasTaken(file, chunk));
  } finally {
    closeSync(file);
  }
}

function hasTaken(file: number, chunk: Buffer): boolean {
  try {
    return writeSync(file, chunk) > 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}
