/**
 * Every metric of ours, as data: the registry, the reference page and the checks of the dashboard and the alerts are
 * made from it. Names and units are those of the Prometheus conventions.
 *
 * Labels have few values, known beforehand: routes are patterns, and no id is ever one, of a job, a contact or a client.
 */

/** What a metric is, and what to do about it. */
export interface MetricDefinition {
  readonly type: 'counter' | 'gauge' | 'histogram';
  /** One sentence, without its full stop: Prometheus shows it too. */
  readonly help: string;
  readonly labels?: readonly string[];
  /** Of a histogram: upper bounds in its unit. */
  readonly buckets?: readonly number[];
  /** Whose counts they are: this process's, or the installation's, which every process tells alike. */
  readonly scope: 'process' | 'installation';
  /** What a bad value looks like, and what to do. */
  readonly whenBad: string;
}

const jobSeconds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300, 1_800];
const sliceSeconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];
const lookupSeconds = [0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.001, 0.005, 0.025, 0.1, 1];
const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];
const storeSeconds = [0.001, 0.005, 0.025, 0.1, 0.5, 2, 10];

export const metricDefinitions = {
  rollcall_build_info: {
    type: 'gauge',
    help: 'Always 1, with the version of the program',
    labels: ['version'],
    scope: 'process',
    whenBad: 'Two versions for longer than an upgrade takes: a process was not restarted.',
  },
  rollcall_jobs: {
    type: 'gauge',
    help: 'Jobs that have not ended, by state',
    labels: ['state'],
    scope: 'installation',
    whenBad:
      'Many `accepted`, and few `processing`: no worker runs, or there is no data set. Many of both: more work than threads.',
  },
  rollcall_oldest_accepted_job_age_seconds: {
    type: 'gauge',
    help: 'How long the job has waited that has waited longest, 0 when none waits',
    scope: 'installation',
    whenBad:
      'It grows: workers are too few or gone. Look at `rollcall_slice_wait_seconds`, then add workers or threads. A client with many jobs waits for its own turns; others do not.',
  },
  rollcall_jobs_submitted_total: {
    type: 'counter',
    help: 'Jobs that were accepted here',
    scope: 'process',
    whenBad: 'It stands still while clients send: see the errors of `rollcall_http_errors_total`.',
  },
  rollcall_jobs_ended_total: {
    type: 'counter',
    help: 'Jobs that this process ran to their end, by state',
    labels: ['state'],
    scope: 'process',
    whenBad:
      '`failed` grows: the log has `job failed` with the reason. Damaged data: go back to another version and import again.',
  },
  rollcall_job_wait_seconds: {
    type: 'histogram',
    help: 'From the submission of a job to its start',
    buckets: jobSeconds,
    scope: 'process',
    whenBad: 'As `rollcall_oldest_accepted_job_age_seconds`.',
  },
  rollcall_job_duration_seconds: {
    type: 'histogram',
    help: 'From the start of a job to its end',
    buckets: jobSeconds,
    scope: 'process',
    whenBad:
      'It grows and `rollcall_lookup_duration_seconds` does not: jobs share the threads with more others, or wait for the disk or the store.',
  },
  rollcall_slice_wait_seconds: {
    type: 'histogram',
    help: 'How long a slice of 100 lines waited for a thread',
    buckets: sliceSeconds,
    scope: 'process',
    whenBad: 'Longer than a slice takes, for long: the threads are all busy. Add processors, or workers.',
  },
  rollcall_slice_duration_seconds: {
    type: 'histogram',
    help: 'How long a thread was busy with a slice, the wait until its rows were written included',
    buckets: sliceSeconds,
    scope: 'process',
    whenBad:
      'Much more than 100 lookups take: results are written more slowly than they are made. Look at the disk of the data directory.',
  },
  rollcall_lookup_duration_seconds: {
    type: 'histogram',
    help: 'The time of one lookup line, as the mean of its slice: one observation for each slice',
    buckets: lookupSeconds,
    scope: 'process',
    whenBad:
      'It grows with the same data: blocks are read from a slow or cold disk. Memory for the page cache, or a faster disk.',
  },
  rollcall_lookup_lines_total: {
    type: 'counter',
    help: 'Lines that were looked up, by what became of them',
    labels: ['outcome'],
    scope: 'process',
    whenBad:
      'The share of `unmatched` jumps: clients ask for companies that the data does not have, or the last import lost some. `rollcall datasets diff` compares versions.',
  },
  rollcall_contacts_returned_total: {
    type: 'counter',
    help: 'Contacts that lookups returned',
    scope: 'process',
    whenBad:
      'Far more for each line than before: a client asks for whole companies. See `maxContactsPerLine`.',
  },
  rollcall_lookup_threads: {
    type: 'gauge',
    help: 'Lookup threads of this process',
    scope: 'process',
    whenBad: 'Not the number of processors: the setting `threads`.',
  },
  rollcall_credits_consumed: {
    type: 'gauge',
    help: 'Credits that all clients have consumed in this calendar month (UTC), refunds taken off; it falls to 0 with the month',
    scope: 'installation',
    whenBad: 'It grows faster than is meant: set monthly credits for the client (`rollcall clients update`).',
  },
  rollcall_job_credits_debited_total: {
    type: 'counter',
    help: 'Credits debited for jobs that this process started',
    scope: 'process',
    whenBad: 'As `rollcall_credits_consumed`.',
  },
  rollcall_job_credits_refunded_total: {
    type: 'counter',
    help: 'Credits given back for jobs that failed in this process',
    scope: 'process',
    whenBad: 'It grows: jobs fail, see `rollcall_jobs_ended_total`.',
  },
  rollcall_http_requests_total: {
    type: 'counter',
    help: 'Requests to the API, by method, route and status',
    labels: ['method', 'route', 'status'],
    scope: 'process',
    whenBad:
      'Status 5xx: our fault; the log has `request failed unexpectedly`. 503 is the store (`the control store cannot be used`), or a drain.',
  },
  rollcall_http_request_duration_seconds: {
    type: 'histogram',
    help: 'Time to answer a request, by method and route; downloads and waits for a change included',
    labels: ['method', 'route'],
    buckets: requestSeconds,
    scope: 'process',
    whenBad:
      'All routes are slow: the event loop (`nodejs_eventloop_lag_p99_seconds`) or the store (`rollcall_store_call_duration_seconds`).',
  },
  rollcall_http_errors_total: {
    type: 'counter',
    help: 'Answers that were an error, by its kind in the catalogue',
    labels: ['kind'],
    scope: 'process',
    whenBad:
      '`throttled` grows: a client calls too often, most likely asking for a status without `wait`. `wrongCredentials` and `loginThrottled` grow: a wrong secret, or somebody who guesses; the log has their addresses.',
  },
  rollcall_webhook_deliveries: {
    type: 'gauge',
    help: 'Webhooks that are neither delivered nor given up: `due` now, `underWay`, or `waiting` for their next attempt',
    labels: ['stage'],
    scope: 'installation',
    whenBad:
      '`due` stays high: no process sends (the setting `worker` is off in all), or a receiver hangs, which keeps its own deliveries waiting. Many `waiting`: receivers are down.',
  },
  rollcall_webhook_attempts_total: {
    type: 'counter',
    help: 'Attempts to send a webhook: `delivered`, `refused` by an answer that was no success, or `unanswered`',
    labels: ['outcome'],
    scope: 'process',
    whenBad:
      '`unanswered` grows: receivers are down, or this machine does not reach them. `refused`: they answer errors; `rollcall jobs deliveries` shows which to whom.',
  },
  rollcall_webhook_attempt_duration_seconds: {
    type: 'histogram',
    help: 'Time of an attempt, up to the answer or until it was given up',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15],
    scope: 'process',
    whenBad: 'Near 15: receivers hang. They delay their own deliveries and no others.',
  },
  rollcall_webhook_deliveries_settled_total: {
    type: 'counter',
    help: 'Webhooks that are not tried again, by how they ended',
    labels: ['state'],
    scope: 'process',
    whenBad:
      '`failed` grows: receivers were down for days or answered 410. `rollcall jobs replay` sends again.',
  },
  rollcall_data_set_info: {
    type: 'gauge',
    help: 'Always 1, with the version of the data set that new jobs run on; absent before the first import',
    labels: ['version'],
    scope: 'process',
    whenBad:
      'Processes tell different versions for longer than a second: one cannot open the new one, its log says why.',
  },
  rollcall_data_set_created_timestamp_seconds: {
    type: 'gauge',
    help: 'When that data set was built, in seconds since 1970; `time() -` it is its age',
    scope: 'process',
    whenBad:
      'Older than your imports should leave it: the last import failed, and the old data stays in use.',
  },
  rollcall_data_set_contacts: {
    type: 'gauge',
    help: 'Contacts of that data set',
    scope: 'process',
    whenBad: 'It fell with an import: its file was not whole. `rollcall datasets use` goes back.',
  },
  rollcall_data_set_companies: {
    type: 'gauge',
    help: 'Companies of that data set',
    scope: 'process',
    whenBad: 'As `rollcall_data_set_contacts`.',
  },
  rollcall_result_stored_bytes: {
    type: 'gauge',
    help: 'What the results of all clients take up',
    scope: 'installation',
    whenBad:
      'It nears the disk: keep results for fewer days (`resultRetentionDays`), or less for a client (`maxResultBytesPerClient`).',
  },
  rollcall_disk_free_bytes: {
    type: 'gauge',
    help: 'Free space of the disk of the data directory, for this user',
    scope: 'process',
    whenBad:
      'Less than the largest data set and a day of results: make room. On a full disk jobs wait and submissions fail.',
  },
  rollcall_disk_size_bytes: {
    type: 'gauge',
    help: 'Size of that disk',
    scope: 'process',
    whenBad: 'It changed: the data directory is another one, or is not mounted.',
  },
  rollcall_store_up: {
    type: 'gauge',
    help: 'Whether the control store answered when these metrics were asked for; when not, what it tells is absent',
    scope: 'process',
    whenBad:
      '0: the database is down or cannot be reached. Jobs wait and the API answers 503 until it is back.',
  },
  rollcall_store_call_duration_seconds: {
    type: 'histogram',
    help: 'Time of calls of the control store, by call',
    labels: ['call'],
    buckets: storeSeconds,
    scope: 'process',
    whenBad:
      'Calls that write (`jobs.submit`, `jobs.finish`) are slow: the disk of the store syncs slowly, or another process holds locks.',
  },
  rollcall_store_call_failures_total: {
    type: 'counter',
    help: 'Calls of the control store that failed, by call',
    labels: ['call'],
    scope: 'process',
    whenBad: 'It grows: the log has the reason. A few around a restart of the database are no harm.',
  },
} as const satisfies Readonly<Record<`rollcall_${string}`, MetricDefinition>>;

export type MetricName = keyof typeof metricDefinitions;

/** The names of one type of metric. */
export type MetricNameOf<Type extends MetricDefinition['type']> = {
  [Name in MetricName]: (typeof metricDefinitions)[Name]['type'] extends Type ? Name : never;
}[MetricName];

export const metricNames = Object.keys(metricDefinitions) as MetricName[];

/** The table, with its entries seen as what they have in common. */
export function metricNamed(name: MetricName): MetricDefinition {
  return metricDefinitions[name];
}
