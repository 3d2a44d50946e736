/** Forgetting that is killed is finished by the next one, and nothing half forgotten is said to be forgotten. test/long has more. */
import { describe, it } from 'node:test';
import { startServerAlone, startServerAndWorkers } from './deployment.ts';
import { ForgetKills, type Moment } from './forget-kills.ts';
import { KillInstallation } from './kill-installation.ts';

async function survivesAll(kills: ForgetKills, moments: readonly Moment[]): Promise<void> {
  for (const moment of moments) await kills.survives(moment);
}

describe('forgetting that is killed', () => {
  it('on SQLite, the command or the server, is finished by the next one', async () => {
    await using installation = await KillInstallation.onSqlite(0);
    await using server = await startServerAlone(installation);
    const kills = await ForgetKills.prepare(installation, server, 4);
    await survivesAll(kills, [
      // Blocks that nobody reads any more have been wiped, and nothing says so yet. Later ones of the company lie elsewhere.
      { file: 'rm', name: 'replaced.json', when: 'before' },
      // New results are named, and those before are still there.
      { method: 'replaceResults', call: 1, when: 'after' },
      // It is out of the registry, and its files are still there.
      { method: 'remove', call: 1, when: 'after' },
      { step: 2, part: 0, killed: 'both' },
    ]);
  });

  it('on PostgreSQL, the command or one of three processes, too', async () => {
    await using installation = await KillInstallation.onPostgres(0);
    await using workers = await startServerAndWorkers(installation);
    const kills = await ForgetKills.prepare(installation, workers, 2);
    await survivesAll(kills, [
      // They are about to be wiped.
      { file: 'write', name: 'blocks.bin', when: 'before' },
      { step: 3, part: 0.2, killed: 'server' },
    ]);
  });
});
