/** A server on SQLite that is killed at any moment loses no job that it accepted, and charges none twice. */
import { after, before, describe, it } from 'node:test';
import { type Deployment, startServerAlone } from './deployment.ts';
import { KillInstallation } from './kill-installation.ts';
import { KillScenario } from './kill-scenario.ts';

describe('on SQLite, when a server is killed', () => {
  let installation: KillInstallation;
  let server: Deployment;
  let scenario: KillScenario;

  before(async () => {
    installation = await KillInstallation.onSqlite(30_000);
    server = await startServerAlone(installation);
    scenario = await KillScenario.prepare(installation, server);
  });

  after(async () => {
    await server[Symbol.asyncDispose]();
    await installation[Symbol.asyncDispose]();
  });

  it('right after the answer to a submit and at random moments, its jobs end as if nothing had happened, and their webhooks come', async () => {
    await scenario.survives(server, [[{ afterAnswers: 1 }], ['random', 'random']]);
  });

  it('its clients have the credits that these jobs did not use', async () => {
    await scenario.leavesTheOtherCredits(server);
  });

  it('a job that was aborted stays aborted', async () => {
    await scenario.keepsAnAbort();
  });
});
