import type { Insertable, Selectable } from 'kysely';
import type {
  Job,
  JobCheckpoint,
  JobOptions,
  JobProgress,
  JobTotals,
  NewJob,
  ResultPart,
} from './control-store.ts';
import type { JobsTable } from './schema.ts';

/** A job as it is submitted; its body is a row of its own. */
export function rowFromNewJob(job: NewJob) {
  return {
    job_id: job.jobId,
    client_id: job.clientId,
    kind: job.kind,
    state: 'accepted',
    created_at_ms: job.createdAtMs,
    total_queries: job.totalQueries,
    valid_queries: job.validQueries,
    credits_consumed: 0,
    options_json: JSON.stringify(job.options),
    attempt: 0,
    webhook: job.webhook ?? null,
  } satisfies Insertable<JobsTable>;
}

export type NewJobRow = ReturnType<typeof rowFromNewJob>;

/** What is not known yet is absent, as it is in the answers (contract section 1). */
export function jobFromRow(row: Selectable<JobsTable>): Job {
  const options: JobOptions = JSON.parse(row.options_json);
  return {
    ...progressFromRow(row),
    clientId: row.client_id,
    kind: row.kind,
    createdAtMs: row.created_at_ms,
    validQueries: row.valid_queries,
    creditsConsumed: row.credits_consumed,
    options,
    ...(row.started_at_ms !== null && { startedAtMs: row.started_at_ms }),
    ...(row.ended_at_ms !== null && { endedAtMs: row.ended_at_ms }),
    ...(row.data_set_version !== null && { dataSetVersion: row.data_set_version }),
    ...(row.totals_json !== null && { totals: totalsFromJson(row.totals_json) }),
    ...(row.result_parts_json !== null && { resultParts: resultPartsFromJson(row.result_parts_json) }),
    ...(row.removed_at_ms !== null && { removedAtMs: row.removed_at_ms }),
    ...(row.failure_reason !== null && { failureReason: row.failure_reason }),
    ...(row.webhook !== null && { webhook: row.webhook }),
  };
}

export function progressFromRow(
  row: Pick<Selectable<JobsTable>, 'job_id' | 'state' | 'total_queries' | 'checkpoint_json'>,
): JobProgress {
  return {
    jobId: row.job_id,
    state: row.state,
    totalQueries: row.total_queries,
    ...(row.checkpoint_json !== null && { checkpoint: checkpointFromJson(row.checkpoint_json) }),
  };
}

function checkpointFromJson(text: string): JobCheckpoint {
  return JSON.parse(text);
}

function totalsFromJson(text: string): JobTotals {
  return JSON.parse(text);
}

function resultPartsFromJson(text: string): readonly ResultPart[] {
  return JSON.parse(text);
}
