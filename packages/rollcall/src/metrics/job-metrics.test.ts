import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClaimedJob, ClientId, DataSetVersion, JobId } from '../control/control-store.ts';
import { jobMetrics } from './job-metrics.ts';
import { Metrics } from './metrics.ts';

const job: ClaimedJob = {
  jobId: 'job' as JobId,
  clientId: 'client' as ClientId,
  kind: 'lookup',
  state: 'processing',
  createdAtMs: 1_000,
  startedAtMs: 3_000,
  totalQueries: 9,
  validQueries: 7,
  creditsConsumed: 7,
  options: { limit: 1, contactDetails: false },
  dataSetVersion: 'version' as DataSetVersion,
  body: new Uint8Array(),
  owner: 'worker',
  attempt: 1,
  tries: 1,
  clientStoredBytes: 0,
  forgottenSequence: 0,
  lastForgetting: 0,
};

test('a job that is taken over is debited and waited for once, and one that fails gets its credits back', async () => {
  const metrics = new Metrics();
  const observer = jobMetrics(metrics);
  observer.jobBegun(job);
  observer.jobBegun({ ...job, attempt: 2 });
  observer.jobEnded({ ...job, attempt: 2 }, 'failed', 63_000);
  const text = await metrics.read();
  for (const line of [
    'rollcall_job_credits_debited_total 7',
    'rollcall_job_credits_refunded_total 7',
    'rollcall_jobs_ended_total{state="failed"} 1',
    'rollcall_jobs_ended_total{state="finished"} 0',
    'rollcall_job_wait_seconds_sum 2',
    'rollcall_job_wait_seconds_count 1',
    'rollcall_job_duration_seconds_sum 60',
  ])
    assert.ok(text.includes(`${line}\n`), line);
});
