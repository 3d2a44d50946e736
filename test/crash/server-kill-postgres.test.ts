/** Servers and workers on PostgreSQL that are killed at any moment: the same that holds on SQLite. */
import { after, before, describe, it } from 'node:test';
import { startServerAlone, startServerAndWorkers } from './deployment.ts';
import { KillInstallation } from './kill-installation.ts';
import { KillScenario } from './kill-scenario.ts';

describe('on PostgreSQL', () => {
  let installation: KillInstallation;
  /** Of the first test: what it expects is expected of the workers, too. */
  let scenario: KillScenario;

  before(async () => {
    installation = await KillInstallation.onPostgres(30_000);
  });

  after(() => installation[Symbol.asyncDispose]());

  it('the jobs of a server that is killed end as if nothing had happened', async () => {
    await using server = await startServerAlone(installation);
    scenario = await KillScenario.prepare(installation, server);
    await scenario.survives(server, [[{ afterAnswers: 4 }, 'random']]);
  });

  it('so do those of a worker', async () => {
    await using workers = await startServerAndWorkers(installation);
    await scenario.survives(workers, [['random']]);
  });
});
