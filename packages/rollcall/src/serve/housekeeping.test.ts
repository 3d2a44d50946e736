import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ClientId, ControlStore, DataSetVersion, JobId, NewJob } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { hashSecret } from '../control/secrets.ts';
import { ResultFiles } from '../results/result-files.ts';
import { cleanUp } from './housekeeping.ts';

const clientId = 'acme' as ClientId;
const version = '1' as DataSetVersion;
const oldVersion = '0' as DataSetVersion;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const nowMs = Date.UTC(2026, 10, 24);

test('tokens go a day after they expired, failed logins when their window is over, idempotency keys, results and logs of webhooks an hour after, old data sets when there are newer ones', async (t) => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'rollcall-housekeeping-'));
  const control = await openControlStore({ dataDirectory });
  t.after(async () => {
    await control.close();
    await rm(dataDirectory, { recursive: true });
  });
  await control.clients.create(
    { clientId, name: 'Acme', entitlements: [], createdAtMs: 1 },
    { secretHash: hashSecret('x'), webhookSecretSealed: new Uint8Array() },
  );
  const dataSet = { version, createdAtMs: 1, contacts: 1, companies: 1, sizeBytes: 1, sources: [] };
  await control.dataSets.registerAndActivate({ ...dataSet, version: oldVersion, createdAtMs: 0 }, 1);
  await control.dataSets.registerAndActivate(dataSet, 1);
  for (const [tokenId, expiresAtMs] of [
    ['long ago', nowMs - 25 * hourMs],
    ['lately', nowMs - 23 * hourMs],
    ['not yet', nowMs + hourMs],
  ] as const) {
    await control.tokens.issue({
      tokenHash: hashSecret(tokenId),
      tokenId,
      clientId,
      createdAtMs: 1,
      expiresAtMs,
    });
  }
  const rules = { allowedFailures: 1, windowMs: 900_000 };
  await control.loginFailures.failed(hashSecret('old'), nowMs - hourMs, rules);
  await control.loginFailures.failed(hashSecret('new'), nowMs - 60_000, rules);
  const results = new ResultFiles(dataDirectory);
  const retentionMs = 7 * dayMs;
  await finishedJob(control, results, 'old', nowMs - retentionMs - hourMs - 1);
  await finishedJob(control, results, 'being downloaded', nowMs - retentionMs - 1);
  await givenUpWebhook(control, 'told', nowMs - retentionMs - hourMs - 1);
  await givenUpWebhook(control, 'told later', nowMs - retentionMs - hourMs);
  // More than are removed in one step.
  for (let n = 0; n < 120; n++) await abortedJob(control, `aborted ${n}`, nowMs - 30 * dayMs);
  for (const [key, expiresAtMs] of [
    ['long ago', nowMs - hourMs - 1],
    ['lately', nowMs - hourMs],
  ] as const) {
    await submit(control, `under ${key}` as JobId, {
      idempotency: { key, fingerprint: hashSecret(key), expiresAtMs },
    });
    await control.jobs.cancel(`under ${key}`, clientId, nowMs);
  }

  const options = {
    control,
    results,
    resultRetentionMs: retentionMs,
    dataDirectory,
    dataSetVersionsKept: 1,
  };
  const { signal } = new AbortController();
  assert.deepEqual(await cleanUp(options, nowMs, signal), {
    tokens: 1,
    loginFailures: 1,
    idempotencyKeys: 1,
    deliveries: 1,
    jobs: 122,
    dataSets: [oldVersion],
  });
  const left = (await control.tokens.list()).map(({ tokenId }) => tokenId);
  assert.deepEqual(left.toSorted(), ['lately', 'not yet']);
  assert.notEqual(await control.loginFailures.blockedUntil(hashSecret('new'), nowMs, rules), undefined);
  assert.equal(await control.idempotencyKeys.find(clientId, 'long ago', 0), undefined);
  assert.equal((await control.idempotencyKeys.find(clientId, 'lately', 0))?.jobId, 'under lately');
  assert.equal((await control.deliveries.find('told', clientId))?.delivery, undefined);
  assert.notEqual((await control.deliveries.find('told later', clientId))?.delivery, undefined);
  assert.deepEqual(await readdir(join(dataDirectory, 'results')), ['being downloaded']);
  const removed = await control.jobs.find('old', clientId);
  assert.deepEqual(
    [removed?.state, removed?.removedAtMs, removed?.resultParts, removed?.totals?.totalContacts],
    ['finished', nowMs, undefined, 7],
  );
  const kept = await control.jobs.find('being downloaded', clientId);
  assert.deepEqual([kept?.removedAtMs, kept?.resultParts?.length], [undefined, 1]);
  assert.deepEqual(await cleanUp(options, nowMs, signal), {
    tokens: 0,
    loginFailures: 0,
    idempotencyKeys: 0,
    deliveries: 0,
    jobs: 0,
    dataSets: [],
  });
});

async function submit(
  control: ControlStore,
  jobId: JobId,
  more: Pick<NewJob, 'idempotency' | 'webhook'> = {},
): Promise<void> {
  await control.jobs.submit(
    {
      jobId,
      clientId,
      createdAtMs: 1,
      kind: 'lookup',
      totalQueries: 1,
      validQueries: 1,
      options: { limit: 1, contactDetails: false },
      body: new Uint8Array(),
      ...more,
    },
    { maxUnfinishedJobs: 1 },
  );
}

async function finishedJob(
  control: ControlStore,
  results: ResultFiles,
  name: string,
  endedAtMs: number,
): Promise<void> {
  const jobId = name as JobId;
  await submit(control, jobId);
  const job = await control.jobs.claim({ owner: 'w', nowMs: 2, leaseUntilMs: 3, dataSetVersion: version });
  assert.equal(job?.jobId, jobId);
  const part = await results.createPart(jobId, 0, 1);
  await part.write(Buffer.from('rows'));
  const totals = { matchedQueries: 1, invalidQueries: 0, truncatedQueries: 0, totalContacts: 7 };
  await control.jobs.finish(job, { endedAtMs, totals, resultParts: [await part.commit()] });
}

async function abortedJob(control: ControlStore, name: string, endedAtMs: number): Promise<void> {
  await submit(control, name as JobId);
  await control.jobs.cancel(name, clientId, endedAtMs);
}

async function givenUpWebhook(control: ControlStore, name: string, endedAtMs: number): Promise<void> {
  await submit(control, name as JobId, { webhook: 'https://hooks.example/' });
  await control.jobs.cancel(name, clientId, endedAtMs);
  const passOver = { hosts: [], clientIds: [] };
  const [delivery] = await control.deliveries.claim({
    owner: 'w',
    nowMs,
    leaseUntilMs: nowMs,
    limit: 1,
    passOver,
  });
  assert.equal(delivery?.jobId, name);
  await control.deliveries.record(delivery, [], { state: 'failed', settledAtMs: endedAtMs });
}
