/** What must be stored of jobs whose processes were killed: their files and nothing besides, and one debit of each. */
import assert from 'node:assert/strict';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Credentials } from '../e2e/api-client.ts';
import type { KillInstallation, LedgerEntry, ListedCredits } from './kill-installation.ts';

/** Of those that died with a part half written, or whole and not named by any checkpoint. */
export async function assertNothingIsLeftOver(
  { data }: KillInstallation,
  jobId: string,
  resultBytes: number,
): Promise<void> {
  const directory = join(data.path, 'results', jobId);
  const names = await readdir(directory);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(directory, name))).size));
  const sizeBytes = sizes.reduce((sum, size) => sum + size, 0);
  const files = names.map((name, index) => `${name} (${sizes[index]} bytes)`).join(', ');
  assert.equal(sizeBytes, resultBytes, `job ${jobId} left more than its parts: ${files}`);
  assert.ok(
    names.every((name) => name.endsWith('.csv')),
    `job ${jobId} left what is no part: ${files}`,
  );
}

/**
 * The ledger of a client has one debit of each job and nothing else, and the sum is what the list of clients shows.
 *
 * @param charged by job, without those that cost nothing
 */
export async function assertCreditsAddUp(
  installation: KillInstallation,
  credentials: Credentials,
  charged: ReadonlyMap<string, number>,
  listed: readonly ListedCredits[],
): Promise<void> {
  const ledger = await installation.ledger(credentials);
  const debits = [...charged].map(([jobId, amount]) => ({ jobId, kind: 'debit', amount }));
  assert.deepEqual(ledger.toSorted(byJob), debits.toSorted(byJob));
  const { consumedCredits, reservedCredits } = creditsOf(credentials, listed);
  const sum = debits.reduce((total, { amount }) => total + amount, 0);
  assert.deepEqual([consumedCredits, reservedCredits], [sum, 0]);
}

export function creditsOf({ clientId }: Credentials, listed: readonly ListedCredits[]): ListedCredits {
  const client = listed.find((one) => one.clientId === clientId);
  assert.ok(client !== undefined);
  return client;
}

function byJob(one: LedgerEntry, other: LedgerEntry): number {
  return one.jobId < other.jobId ? -1 : 1;
}
