/** Fifty kills while people are forgotten, on each store: at each of its steps in the store, and at random moments. */
import { describe, it, type TestContext } from 'node:test';
import { startServerAlone, startServerAndWorkers } from '../crash/deployment.ts';
import type { DyingCall } from '../crash/dying-store.ts';
import { ForgetKills, seed } from '../crash/forget-kills.ts';
import { KillInstallation } from '../crash/kill-installation.ts';

const timeout = 40 * 60 * 1_000;
const kills = 50;
/** What changes something in the store, and how often in one forgetting at least. */
const steps: Readonly<Record<string, number>> = {
  begin: 1,
  replaceResults: 2,
  markCleansed: 2,
  registerInPlaceOf: 1,
  moveEndedJobs: 1,
  remove: 1,
  finish: 1,
};
const calls: readonly DyingCall[] = Object.entries(steps).flatMap(([method, times]) =>
  Array.from({ length: times }, (_, n) =>
    (['before', 'after'] as const).map((when) => ({ method, call: n + 1, when })),
  ).flat(),
);

async function survivesFifty(t: TestContext, scenario: ForgetKills): Promise<void> {
  t.diagnostic(`KILL_SEED=${seed}, ${calls.length} of them at calls of the store`);
  for (let kill = 0; kill < kills; kill++) await scenario.survives(calls[kill] ?? scenario.randomMoment());
}

describe('fifty kills of forgetting', () => {
  it('on SQLite, of the command, the server or both', { timeout }, async (t) => {
    await using installation = await KillInstallation.onSqlite(0);
    await using server = await startServerAlone(installation);
    await survivesFifty(t, await ForgetKills.prepare(installation, server, kills));
  });

  it('on PostgreSQL, of the command, one of three processes or both', { timeout }, async (t) => {
    await using installation = await KillInstallation.onPostgres(0);
    await using workers = await startServerAndWorkers(installation);
    await survivesFifty(t, await ForgetKills.prepare(installation, workers, kills));
  });
});
