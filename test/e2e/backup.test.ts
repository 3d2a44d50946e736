/** The backup of the guide, taken while the store is written to: what it holds is whole. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { it } from 'node:test';
import { createClient } from '../../packages/rollcall/src/access/create-client.ts';
import type { JobId } from '../../packages/rollcall/src/control/control-store.ts';
import { openMasterKey } from '../../packages/rollcall/src/control/installation-key.ts';
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import { loadMasterKey } from '../../packages/rollcall/src/control/secrets.ts';
import { examine } from '../../packages/rollcall/src/doctor/examine.ts';
import { sampleInstallation } from '../../packages/rollcall/src/jobs/installation-fixture.test.ts';
import { ResultFiles } from '../../packages/rollcall/src/results/result-files.ts';
import { loadSettings } from '../../packages/rollcall/src/settings/load-settings.ts';

const totals = { matchedQueries: 1, invalidQueries: 0, truncatedQueries: 0, totalContacts: 1 };

it('a copy of the control store and then of the files, made while jobs end, is restored with every result that it names', async (t) => {
  await using installation = await sampleInstallation(300);
  const { control, client, dataDirectory, version } = installation;
  const masterKey = await loadMasterKey({ dataDirectory });
  await createClient(control, masterKey, 'has a real secret', 1);
  await openMasterKey(control, { dataDirectory });
  const results = new ResultFiles(dataDirectory);
  const endJob = async (name: string): Promise<void> => {
    const jobId = `${name}x`.padEnd(20, '0') as JobId;
    const job = { jobId, clientId: client.clientId, createdAtMs: 1, totalQueries: 1, validQueries: 1 };
    const options = { limit: 1, contactDetails: false };
    const body = new Uint8Array();
    await control.jobs.submit({ ...job, kind: 'lookup', options, body }, { maxUnfinishedJobs: 100 });
    const claim = { owner: 'w', nowMs: 2, leaseUntilMs: 3, dataSetVersion: version };
    const claimed = await control.jobs.claim(claim);
    assert.ok(claimed !== undefined);
    const part = await results.createPart(claimed.jobId, 0, claimed.attempt);
    await part.write(Buffer.from(`rows of ${name}`));
    await control.jobs.finish(claimed, { endedAtMs: 3, totals, resultParts: [await part.commit()] });
  };
  for (let n = 0; n < 20; n++) await endJob(`before${n}`);

  const backup = await mkdtemp(join(tmpdir(), 'rollcall-backup-'));
  t.after(() => rm(backup, { recursive: true }));
  let isCopied = false;
  let during = 0;
  const goOn = (async () => {
    while (!isCopied) await endJob(`during${during++}`);
  })();
  using database = new DatabaseSync(join(dataDirectory, 'control.sqlite'), { timeout: 5_000 });
  database.exec(`vacuum into '${join(backup, 'control.sqlite')}'`);
  await endJob('between');
  for (const part of ['master.key', 'datasets', 'results'])
    await cp(join(dataDirectory, part), join(backup, part), { recursive: true });
  isCopied = true;
  await goOn;

  const restored = await openControlStore({ dataDirectory: backup });
  t.after(() => restored.close());
  assert.deepEqual(await openMasterKey(restored, { dataDirectory: backup }), masterKey);
  const jobs = await restored.jobs.list(client.clientId, { skip: 0, limit: 1_000 });
  assert.ok(jobs.length >= 20);
  const settings = loadSettings({
    flags: { dataDirectory: backup, port: '0' },
    env: {},
    workingDirectory: backup,
  });
  const findings = await examine(settings, true);
  assert.deepEqual(
    findings.filter(({ state }) => state === 'failed'),
    [],
  );
  // What ended after the copy of the store has files that it does not know.
  assert.match(
    findings.find(({ check, state }) => check === 'results' && state === 'warning')?.found ?? '',
    /between/,
  );
});
