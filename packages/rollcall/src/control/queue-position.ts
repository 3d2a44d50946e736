import { sql } from 'kysely';
import { statesBefore } from './job-state.ts';
import { unfinished } from './unfinished-jobs.ts';

/** The states of a job that waits, written into the SQL, so that the index of a client's unfinished jobs can be used. */
const waiting = statesBefore('claim').map((state) => sql.lit(state));

/**
 * The place of the row `job` among the waiting jobs of its client, in the order of claims; null when it does not wait.
 * Jobs of other clients are not ahead of it: a process takes up to two jobs of every client, and the clients take turns.
 * It reads what the client has unfinished, which is a few dozen rows at most; the plus keeps SQLite from reading all its
 * jobs by their age instead.
 */
export const queuePosition = sql<number | null>`case when job.state in (${sql.join(waiting)}) then (
  select count(*) from jobs
  where ${unfinished} and jobs.client_id = job.client_id and jobs.state in (${sql.join(waiting)})
  and (+jobs.created_at_ms, jobs.job_id) <= (job.created_at_ms, job.job_id)
) end`;
