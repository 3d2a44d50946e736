import type { Job, JobId } from '../control/control-store.ts';

/**
 * The id of the message that tells the end of a job (header `webhook-id`). A job ends once, so its id is enough, and
 * the message has one id in every attempt and every replay: a receiver that has it already can tell.
 */
export function webhookIdOf(jobId: JobId): string {
  return `msg_${jobId}`;
}

/**
 * What is sent (contract section 7). An ended job never changes, so this makes the same text at every attempt, and none
 * is stored.
 *
 * @param status what the API says of the job
 */
export function jobMessage({ state, endedAtMs }: Pick<Job, 'state' | 'endedAtMs'>, status: object): string {
  if (endedAtMs === undefined) throw new Error(`a job that is ${state} has no end to tell`);
  return JSON.stringify({ type: `job.${state}`, timestamp: new Date(endedAtMs).toISOString(), data: status });
}
