/** Forgetting that is killed is finished by the next one, and nothing half forgotten is said to be forgotten. test/long has more. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startServerAlone, startServerAndWorkers } from './deployment.ts';
import { ForgetKills, type Moment } from './forget-kills.ts';
import { KillInstallation } from './kill-installation.ts';

/** So few contacts that the imports take nothing. */
const contacts = 10;

async function survivesAll(kills: ForgetKills, moments: readonly Moment[]): Promise<void> {
  for (const moment of moments) await kills.survives(moment);
}

describe('forgetting that is killed', () => {
  it('on SQLite, the command or the server, is finished by the next one', async () => {
    await using installation = await KillInstallation.onSqlite(contacts);
    await using server = await startServerAlone(installation);
    await using kills = await ForgetKills.prepare(installation, server, 6);
    const calls = await kills.callsUndisturbed();
    assert.ok(calls > 20);
    await survivesAll(kills, [
      // Between the results that are named and those that are gone, and between a version and its registration.
      { call: Math.round(calls * 0.3), when: 'after' },
      { call: Math.round(calls * 0.5), when: 'before' },
      { step: 3, part: 0, killed: 'server' },
      { step: 2, part: 0, killed: 'both' },
    ]);
  });

  it('on PostgreSQL, the command or one of three processes, too', async () => {
    await using installation = await KillInstallation.onPostgres(contacts);
    await using workers = await startServerAndWorkers(installation);
    await using kills = await ForgetKills.prepare(installation, workers, 3);
    await survivesAll(kills, [
      { step: 1, part: 0.2, killed: 'both' },
      { step: 3, part: 0.2, killed: 'server' },
    ]);
  });
});
