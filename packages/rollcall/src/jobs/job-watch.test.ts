import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { pino } from 'pino';
import type { ClientId, ControlStore, DataSetVersion, JobId } from '../control/control-store.ts';
import { openControlStore } from '../control/open-control-store.ts';
import { totalProcessedOf } from './job-progress.ts';
import { JobWatch } from './job-watch.ts';

const version = '20261101T000000-aaaa' as DataSetVersion;
const clientId = 'acme0000000000000000' as ClientId;
const totals = { matchedQueries: 1, invalidQueries: 0, truncatedQueries: 0, totalContacts: 1 };
const accepted = { state: 'accepted', totalProcessed: 0 } as const;
const never = new AbortController().signal;

describe('waiting for a job to change', { timeout: 60_000 }, () => {
  let directory: string;
  let store: ControlStore;
  /** Of another process. */
  let other: ControlStore;
  let watch: JobWatch;
  /** For how many jobs each shared look was. */
  let looks: number[];
  let jobId: JobId;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rollcall-watch-'));
    store = await openControlStore({ dataDirectory: directory });
    other = await openControlStore({ dataDirectory: directory });
    const client = { clientId, name: 'Acme', entitlements: [], createdAtMs: 1 };
    const secrets = { secretHash: new Uint8Array(32), webhookSecretSealed: new Uint8Array(0) };
    await store.clients.create(client, secrets);
    const dataSet = { createdAtMs: 1, contacts: 1, companies: 1, sizeBytes: 1, sources: [] };
    await store.dataSets.registerAndActivate({ ...dataSet, version }, 1);
  });

  after(async () => {
    await Promise.all([store.close(), other.close()]);
    await rm(directory, { recursive: true });
  });

  beforeEach(async () => {
    looks = [];
    const jobs = {
      progress: (jobIds: readonly JobId[]) => {
        looks.push(jobIds.length);
        return store.jobs.progress(jobIds);
      },
    };
    watch = new JobWatch(jobs, pino({ level: 'silent' }));
    jobId = await submit();
  });

  afterEach(() => watch.close());

  it('ends at once when the job is not as it was seen, or has ended', async () => {
    const processed = { state: 'accepted', totalProcessed: 7 } as const;
    assert.equal((await watch.changed(processed, look(jobId), never))?.state, 'accepted');
    assert.equal((await watch.changed({ state: 'processing' }, look(jobId), never))?.state, 'accepted');
    await store.jobs.cancel(jobId, clientId, 2);
    assert.equal((await watch.changed({ state: 'aborted' }, look(jobId), never))?.state, 'aborted');
    assert.equal(await watch.changed({}, look('nobody'), never), undefined);
  });

  it('is told at once of what this process does, and of each step', async () => {
    const waiting = watch.changed({}, look(jobId), never);
    const lease = await claim(store);
    watch.wake(lease.jobId, false);
    const begun = await waiting;
    assert.deepEqual([begun?.state, begun?.totalProcessed], ['processing', 0]);
    const more = watch.changed(begun ?? {}, look(jobId), never);
    await store.jobs.checkpoint(lease, { processedQueries: 1, totals, resultParts: [] });
    watch.wake(lease.jobId, false);
    assert.equal((await more)?.totalProcessed, 1);
    assert.deepEqual(looks, []);
  });

  it('hears of nothing but the end where that is waited for', async () => {
    let lookedAt = 0;
    const waiting = watch.changed('end', () => look(jobId)().finally(() => lookedAt++), never);
    const lease = await claim(store);
    watch.wake(lease.jobId, false);
    await store.jobs.checkpoint(lease, { processedQueries: 1, totals, resultParts: [] });
    watch.wake(lease.jobId, false);
    await store.jobs.finish(lease, { endedAtMs: 3, totals, resultParts: [] });
    watch.wake(lease.jobId, true);
    assert.equal((await waiting)?.state, 'finished');
    assert.equal(lookedAt, 2);
    assert.equal((await watch.changed('end', look(jobId), never))?.state, 'finished');
  });

  it('hears of the end that another process brings, and not of what comes before', async () => {
    const waiting = watch.changed('end', look(jobId), never);
    const lease = await claim(other);
    // Each of these is answered by the shared look, which has seen the job go on then.
    await watch.changed(accepted, look(jobId), never);
    await other.jobs.finish(lease, { endedAtMs: 3, totals, resultParts: [] });
    assert.equal((await waiting)?.state, 'finished');
  });

  it('does not miss what happens while it looks', async () => {
    let lookedTwice = 0;
    const found = await watch.changed(
      {},
      async () => {
        const job = await look(jobId)();
        if (lookedTwice++ === 0) watch.wake((await claim(store)).jobId, false);
        return job;
      },
      never,
    );
    assert.deepEqual([found?.state, lookedTwice, looks], ['processing', 2, []]);
  });

  it('is told of what another process does by one look for everybody', async () => {
    const jobIds = [jobId, await submit()];
    const waiting = Array.from({ length: 300 }, (_, index) =>
      watch.changed(accepted, look(jobIds[index % 2] ?? ''), never),
    );
    await claim(other);
    await claim(other);
    const found = await Promise.all(waiting);
    assert.ok(found.every((job) => job?.state === 'processing'));
    // The first one may have come before the claims.
    assert.ok(looks.length <= 3, `${looks.length} looks`);
    assert.ok(looks.every((jobs) => jobs <= 2));
  });

  it('ends unchanged when its time is over or its caller has gone, and when the watch is closed', async () => {
    const over = new AbortController();
    const first = watch.changed({}, look(jobId), over.signal);
    over.abort();
    assert.equal((await first)?.state, 'accepted');
    assert.equal((await watch.changed({}, look(jobId), AbortSignal.abort()))?.state, 'accepted');

    const second = watch.changed({}, look(jobId), never);
    watch.close();
    assert.equal((await second)?.state, 'accepted');
    assert.equal((await watch.changed({}, look(jobId), never))?.state, 'accepted');
  });

  function look(id: string) {
    return async () => {
      const job = await store.jobs.find(id, clientId);
      return job && { jobId: job.jobId, state: job.state, totalProcessed: totalProcessedOf(job) };
    };
  }

  async function submit(): Promise<JobId> {
    const id = randomBytes(10).toString('hex') as JobId;
    const job = { jobId: id, clientId, createdAtMs: Date.now(), totalQueries: 2, validQueries: 2 };
    const options = { limit: 1, contactDetails: false };
    await store.jobs.submit(
      { ...job, kind: 'lookup', options, body: new Uint8Array(1) },
      { maxUnfinishedJobs: 100 },
    );
    return id;
  }

  /** Of the job that is waited for, which has to be the oldest. */
  async function claim(by: ControlStore) {
    const lease = { owner: 'w', nowMs: 2, leaseUntilMs: 9_000_000_000_000, dataSetVersion: version };
    const job = await by.jobs.claim(lease);
    assert.ok(job);
    return job;
  }
});
