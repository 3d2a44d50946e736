import assert from 'node:assert/strict';
import { appendFile, mkdir, mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { JobId } from '../control/control-store.ts';
import { masterKeyAgreement } from '../control/installation-key.ts';
import { damageBlocks, sampleInstallation } from '../jobs/installation-fixture.test.ts';
import { ResultFiles } from '../results/result-files.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { examine } from './examine.ts';
import { checkNode, checkSpace, checkWebhookTargets } from './machine-checks.ts';
import { checkClock, clockFinding } from './store-checks.ts';

const jobId = 'finished000000000000' as JobId;

function settingsOf(dataDirectory: string, more = {}) {
  return loadSettings({
    flags: { dataDirectory, port: '0', ...more },
    env: {},
    workingDirectory: dataDirectory,
  });
}

test('an installation that is as it should be passes; what is missing, damaged or too much is named', async () => {
  await using installation = await sampleInstallation(300);
  const { control, client, dataDirectory, directory, version } = installation;
  await control.jobs.submit(
    {
      jobId,
      clientId: client.clientId,
      createdAtMs: 1,
      kind: 'lookup',
      totalQueries: 1,
      validQueries: 1,
      options: { limit: 1, contactDetails: false },
      body: new Uint8Array(),
    },
    { maxUnfinishedJobs: 1 },
  );
  const claimed = await control.jobs.claim({
    owner: 'w',
    nowMs: 2,
    leaseUntilMs: 3,
    dataSetVersion: version,
  });
  assert.ok(claimed !== undefined);
  const part = await new ResultFiles(dataDirectory).createPart(jobId, 0, 1);
  await part.write(Buffer.from('rows'));
  const totals = { matchedQueries: 1, invalidQueries: 0, truncatedQueries: 0, totalContacts: 1 };
  await control.jobs.finish(claimed, { endedAtMs: 3, totals, resultParts: [await part.commit()] });

  const faults = async (isDeep = true, more = {}) =>
    (await examine(settingsOf(dataDirectory, more), isDeep))
      .filter(({ state, check }) => state !== 'ok' && check !== 'disk space')
      .map(({ check, state, found }) => `${check} ${state}: ${found}`);
  assert.deepEqual(await faults(), []);

  // Of the same size, so that only reading it tells.
  await damageBlocks(directory);
  assert.deepEqual(await faults(false), []);
  assert.match((await faults()).join(), /^data sets failed: \S+blocks.bin is damaged/);
  await truncate(join(directory, 'records.bin'), 1);
  assert.match((await faults(false)).join(), /^data sets failed: \S+records.bin has 1 bytes, not \d+$/);
  await rm(directory, { recursive: true });
  assert.match((await faults(false)).join(), /^data sets failed: data set \S+ is not here/);

  const results = join(dataDirectory, 'results');
  const [file = ''] = await readdir(join(results, jobId));
  await truncate(join(results, jobId, file), 3);
  await mkdir(join(results, 'nobody'));
  await mkdir(join(dataDirectory, 'datasets', '20200101T000000-aaaa'));
  const found = (await faults(false)).join('\n');
  assert.match(found, /^data sets warning: not registered: 20200101T000000-aaaa$/m);
  assert.match(found, /^results failed: of 1 of 1 jobs: result part 0 of job \S+ has 3 bytes, not 4$/m);
  assert.match(found, /^results warning: of no job in the control store: nobody$/m);

  await control.agreements.replace(new Map([[masterKeyAgreement, 'that of another key']]));
  assert.match((await faults(false)).join('\n'), /^master key failed: .*master.key is missing/m);
  assert.match(
    (await faults(false, { metricsPort: '7', port: '7' })).join('\n'),
    /^ports failed: .* both 7$/m,
  );
});

test('where there is nothing yet it says so, and makes nothing', async (t) => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'rollcall-doctor-'));
  t.after(() => rm(dataDirectory, { recursive: true }));
  const [finding] = (await examine(settingsOf(dataDirectory), false)).filter(
    ({ state }) => state === 'failed',
  );
  assert.match(finding?.found ?? '', /there is no control store here yet/);
  assert.deepEqual(await readdir(dataDirectory), []);
  await appendFile(join(dataDirectory, 'control.sqlite'), '');
  assert.match(
    (await examine(settingsOf(dataDirectory), false)).at(-1)?.found ?? '',
    /there are no tables yet/,
  );
});

test('what is not right about the machine is seen', async () => {
  assert.deepEqual(
    [
      checkNode('25.9.0'),
      checkNode('26.0.0'),
      checkSpace(1e9, 1e12),
      checkSpace(9e10, 1e12),
      checkSpace(3e9, 1e10),
    ].map(({ state }) => state),
    ['failed', 'ok', 'warning', 'warning', 'ok'],
  );
  const targets = (list: string) =>
    checkWebhookTargets(settingsOf('/', { webhookAllowedTargets: list })).state;
  assert.deepEqual(
    [targets('10.0.0.0/7'), targets('::/0'), targets('10.1.0.0/16,hooks.internal')],
    ['warning', 'warning', 'ok'],
  );
  assert.deepEqual(
    [clockFinding(999), clockFinding(-5_000), clockFinding(60_000)].map(({ state }) => state),
    ['ok', 'warning', 'failed'],
  );
});

test('a clock is compared with that of the store, whatever the answer took', async () => {
  await using installation = await sampleInstallation(10);
  const { control } = installation;
  assert.match((await checkClock(control, () => Date.now() + 90_000)).found, /9[01]\.\d s ahead of/);
  assert.match((await checkClock(control, () => Date.now() - 90_000)).found, /(89|90)\.\d s behind/);
  let asked = 0;
  assert.equal(
    (await checkClock(control, () => Date.now() + (asked++ === 0 ? -60_000 : 60_000))).state,
    'ok',
  );
});
