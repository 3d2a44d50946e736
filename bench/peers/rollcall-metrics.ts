/** What the server itself says of where the time of its jobs went (`rollcall serve --metrics-port`). */

/** As the server cuts its jobs; the number of lines of a measured job is a multiple of it. */
const linesPerSlice = 100;

/** Sums since the server started, in milliseconds. */
export interface JobWork {
  /** On all threads: the lines themselves, newIds and the reasons of lines without contacts among them. */
  readonly lookupMs: number;
  /** From the start of jobs to their end, commits among them. */
  readonly jobMs: number;
  /** Calls of the control store, waiting on each other or not. */
  readonly storeMs: number;
  /** Of these the durable commits of jobs: accepted, claimed, finished. */
  readonly commitsMs: number;
}

export async function readJobWork(metricsUrl: string): Promise<JobWork> {
  const text = await (await fetch(metricsUrl)).text();
  const sumMs = (name: string, labels = '[^}]*'): number =>
    [...text.matchAll(new RegExp(`^${name}_sum(?:\\{${labels}\\})? (\\S+)$`, 'gm'))].reduce(
      (sum, [, value]) => sum + Number(value) * 1_000,
      0,
    );
  return {
    // The mean of a line, once for each slice.
    lookupMs: sumMs('rollcall_lookup_duration_seconds') * linesPerSlice,
    jobMs: sumMs('rollcall_job_duration_seconds'),
    storeMs: sumMs('rollcall_store_call_duration_seconds'),
    commitsMs: sumMs('rollcall_store_call_duration_seconds', 'call="jobs\\.(?:submit|claim|finish)"'),
  };
}
