/** Fifty kills on each store, at random moments: what a few show in every run, at far more of the moments there are. */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { startServerAlone, startServerAndSurvivor, startServerAndWorkers } from '../crash/deployment.ts';
import { KillInstallation } from '../crash/kill-installation.ts';
import { type KillReport, KillScenario, type Rounds } from '../crash/kill-scenario.ts';

const contacts = 60_000;
const timeout = 30 * 60 * 1_000;
/** The same jobs lose their process up to three times; a job is given up after five. */
const sixKills: Rounds = [['random'], ['random', 'random'], ['random', 'random', 'random']];

describe('fifty kills', () => {
  it('on SQLite', { timeout }, async (t) => {
    await using installation = await KillInstallation.onSqlite(contacts);
    await using server = await startServerAlone(installation);
    const scenario = await KillScenario.prepare(installation, server);
    const report = await scenario.survives(server, [...repeated(sixKills, 8), ['random', 'random']]);
    await scenario.leavesTheOtherCredits(server);
    assertWorthIt(t, [report]);
  });

  it('on PostgreSQL: 18 of a server, 18 of workers that are started again, 14 of one that is not', {
    timeout,
  }, async (t) => {
    await using installation = await KillInstallation.onPostgres(contacts);
    const scenario = await undisturbed(installation);
    const reports: KillReport[] = [];
    for (const [start, rounds] of [
      [startServerAlone, repeated(sixKills, 3)],
      [startServerAndWorkers, repeated(sixKills, 3)],
      [startServerAndSurvivor, repeated([['random']], 14)],
    ] as const) {
      await using deployment = await start(installation);
      reports.push(await scenario.survives(deployment, rounds));
    }
    assertWorthIt(t, reports);
  });
});

async function undisturbed(installation: KillInstallation): Promise<KillScenario> {
  await using server = await startServerAlone(installation);
  return await KillScenario.prepare(installation, server);
}

/** Where no job goes on at a checkpoint, or no webhook was under way, the moments show little on this machine. */
function assertWorthIt(t: TestContext, reports: readonly KillReport[]): void {
  t.diagnostic(JSON.stringify(reports));
  assert.ok(reports.some(({ fromCheckpoint }) => fromCheckpoint > 0));
  assert.ok(reports.some(({ unansweredWebhooks }) => unansweredWebhooks > 0));
}

function repeated(rounds: Rounds, times: number): Rounds {
  return Array.from({ length: times }, () => rounds).flat();
}
