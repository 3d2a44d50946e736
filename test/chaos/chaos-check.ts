/** What must be true when a chaos run is over, of what is stored and of what receivers were told. */
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { KillInstallation, ListedCredits } from '../crash/kill-installation.ts';
import { assertCreditsAddUp, assertNothingIsLeftOver } from '../crash/stored-jobs.ts';
import { checkSums } from '../random-processes/check-record.ts';
import type { StoredRow } from '../raw-database/raw-database.ts';
import type { ChaosClient } from './chaos-client.ts';

/** For the jobs that no client follows, since their submits were not answered. */
const boundMs = 120_000;
const pollMs = 100;

/** @param unanswered how many jobs there may be that no client knows of */
export async function whatIsWrong(
  installation: KillInstallation,
  clients: readonly ChaosClient[],
  unanswered: number,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const check = async (holds: () => void | Promise<void>): Promise<void> => {
    try {
      await holds();
    } catch (error) {
      faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  };
  await check(() => untilAllHaveEnded(installation));
  const jobs = await installation.rows('select * from jobs');
  const listed = await installation.credits();
  let unknown = 0;
  for (const client of clients) {
    const stored = new Map(
      jobs
        .filter((job) => job['client_id'] === client.credentials.clientId)
        .map((job) => [String(job['job_id']), job]),
    );
    for (const [jobId, state] of client.accepted)
      await check(() => assert.equal(stored.get(jobId)?.['state'], state, `job ${jobId} was accepted`));
    for (const [jobId, job] of stored) {
      if (client.accepted.has(jobId)) continue;
      unknown++;
      await check(() => client.assertFinished(jobId, Number(job['total_queries'])));
    }
    await check(() => assertFilesAndCredits(installation, client, stored, listed));
  }
  await check(() => assert.ok(unknown <= unanswered, `${unknown} jobs of ${unanswered} unanswered submits`));
  await check(async () => checkSums({ jobs, ...(await sumsOf(installation)) }));
  await check(() =>
    installation.webhooks.hasAll(
      jobs.filter(({ webhook }) => webhook !== null).map((job) => String(job['job_id'])),
    ),
  );
  return [...faults, ...installation.webhooks.faults];
}

async function untilAllHaveEnded(installation: KillInstallation): Promise<void> {
  const deadlineMs = Date.now() + boundMs;
  for (;;) {
    const unfinished = await installation.rows(
      `select job_id, state, attempt, tries, lease_owner from jobs where state in ('accepted', 'processing')`,
    );
    if (unfinished.length === 0) return;
    const shown = unfinished.map((row) => Object.values(row).join(' ')).join(', ');
    assert.ok(Date.now() < deadlineMs, `jobs that do not end: ${shown}`);
    await delay(pollMs);
  }
}

async function assertFilesAndCredits(
  installation: KillInstallation,
  client: ChaosClient,
  stored: ReadonlyMap<string, StoredRow>,
  listed: readonly ListedCredits[],
): Promise<void> {
  const charged = new Map<string, number>();
  for (const [jobId, job] of stored) {
    if (job['state'] !== 'finished') continue;
    const { creditsConsumed, sizeBytes } = client.undisturbed(Number(job['total_queries']));
    assert.deepEqual(
      [Number(job['credits_consumed']), Number(job['result_bytes'])],
      [creditsConsumed, sizeBytes],
    );
    await assertNothingIsLeftOver(installation, jobId, sizeBytes);
    charged.set(jobId, creditsConsumed);
  }
  await assertCreditsAddUp(installation, client.credentials, charged, listed);
}

async function sumsOf(installation: KillInstallation): Promise<Record<string, readonly StoredRow[]>> {
  const tables = ['credit_ledger', 'credit_periods', 'result_storage'];
  const rows = tables.map(
    async (table) => [table, await installation.rows(`select * from ${table}`)] as const,
  );
  return Object.fromEntries(await Promise.all(rows));
}
