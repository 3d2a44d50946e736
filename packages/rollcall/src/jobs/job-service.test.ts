import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { defaultReferenceTables } from '@rollcall/lookup';
import { pino } from 'pino';
import type { JobId } from '../control/control-store.ts';
import { newId20 } from '../control/ids.ts';
import { type Installation, sampleInstallation } from './installation-fixture.test.ts';
import { JobService } from './job-service.ts';
import { JobWatch } from './job-watch.ts';

describe('waiting for results to be without people who were forgotten', { timeout: 60_000 }, () => {
  let installation: Installation;
  let jobs: JobService;
  let jobId: JobId;

  before(async () => {
    installation = await sampleInstallation(100);
    const { control, client, version } = installation;
    jobs = new JobService({
      control,
      referenceTables: () => defaultReferenceTables,
      limits: { maxUnfinishedJobs: 50 },
      idempotencyKeyMs: 1,
      resultRetentionMs: 1e12,
      newJobId: () => newId20() as JobId,
      clock: Date.now,
      onSubmitted: () => {},
      onDeliveryDue: () => {},
      watch: new JobWatch(control.jobs, pino({ level: 'silent' })),
    });
    const options = { columnOrder: 'company', limit: 1, onInvalid: 'reject' } as const;
    const submitted = await jobs.submit({ client, body: '1,482915,3,,', ...options });
    assert.ok(submitted.ok);
    jobId = submitted.job.jobId;
    const leased = { owner: 'w', nowMs: Date.now(), leaseUntilMs: Date.now() + 1e9, dataSetVersion: version };
    const claimed = await control.jobs.claim(leased);
    assert.ok(claimed);
    const totals = { matchedQueries: 0, invalidQueries: 0, truncatedQueries: 0, totalContacts: 0 };
    await control.jobs.finish(claimed, { endedAtMs: Date.now(), totals, resultParts: [] });
    const hash = new Uint8Array(32);
    const named = { identifierKind: 'email', identifierHash: hash, identityHashes: [hash] } as const;
    await control.forgettings.begin([{ ...named, operator: 'dpo', contacts: [], begunAtMs: 1 }], [version]);
  });

  after(() => installation[Symbol.asyncDispose]());

  it('ends when they are, or when the wait is over', async () => {
    const { control, client } = installation;
    const over = AbortSignal.abort();
    assert.equal((await jobs.statusOnceCleansed(jobId, client, over))?.awaitsForgetting, true);
    const waiting = jobs.statusOnceCleansed(jobId, client, new AbortController().signal);
    await control.jobs.markCleansed([{ jobId, attempt: 1 }], 1);
    const status = await waiting;
    assert.deepEqual([status?.jobId, status?.awaitsForgetting], [jobId, undefined]);
  });
});
