import { parseLines, ReferenceIndex, resultHeader, type SubmittedLine } from '@rollcall/lookup';
import type { Logger } from 'pino';
import type { ClaimedJob, ControlStore, JobId, JobTotals, ResultPart } from '../control/control-store.ts';
import { deriveKey } from '../control/secrets.ts';
import type { DataSets } from '../data-set/data-sets.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import type { ResultFiles, ResultPartWriter } from '../results/result-files.ts';
import type { LookupThreads } from './lookup-threads.ts';
import { OrderedSlices } from './ordered-slices.ts';
import type { SliceTask } from './thread-messages.ts';
import { isDeadWorker } from './worker-name.ts';

/** Lines of one slice: long enough to be worth a message, short enough that clients take turns often. */
const linesPerSlice = 100;
/** Jobs of one process under way at a time; their slices take turns. */
const maxRunningJobs = 16;
/** Looks for jobs that other processes accepted or left; jobs of this process wake the runner themselves. */
const pollIntervalMs = 500;

export interface JobRunnerOptions {
  readonly control: ControlStore;
  readonly dataSets: DataSets;
  readonly threads: LookupThreads;
  readonly results: ResultFiles;
  readonly masterKey: Uint8Array;
  /** Names this process in leases. */
  readonly owner: string;
  readonly leaseMs: number;
  readonly clock: () => number;
  readonly log: Logger;
}

interface RunningJob {
  readonly job: ClaimedJob;
  processedQueries: number;
  /** Ends the work on the job, with a `JobAbandoned`; its result does not count any more. */
  readonly abandoning: AbortController;
}

/** The lease went to another worker, or the process stops: the job is somebody else's now. */
class JobAbandoned extends Error {}

/**
 * Takes jobs from the control store and runs them (design section 4):
 *
 *   claim (commit 2) → lines into slices → threads → parts in order → finish (commit 3)
 *
 * A lease holds a job while its process lives; when it does not renew it any more, another claim takes the job over and
 * runs it from the start. That is safe since a job on a data set always gives the same bytes.
 */
export class JobRunner {
  readonly #options: JobRunnerOptions;
  readonly #running = new Map<JobId, RunningJob>();
  readonly #ended = new Set<Promise<void>>();
  #timers: NodeJS.Timeout[] = [];
  /** From start to stop. */
  #takesJobs = false;
  #claiming: Promise<void> | undefined;
  #claimAgain = false;

  constructor(options: JobRunnerOptions) {
    this.#options = options;
  }

  /** Frees the jobs of workers of this machine that died, and begins. */
  async start(): Promise<void> {
    const { control, owner } = this.#options;
    for (const other of await control.jobs.leaseOwners()) {
      if (isDeadWorker(other, owner)) await control.jobs.releaseLeases(other);
    }
    this.#takesJobs = true;
    this.#timers = [
      setInterval(() => this.wake(), pollIntervalMs),
      setInterval(() => void this.#renewLeases(), this.#options.leaseMs / 3),
    ];
    this.wake();
  }

  /** Looks for jobs now, as after a submit. */
  wake(): void {
    if (!this.#takesJobs) return;
    if (this.#claiming !== undefined) {
      this.#claimAgain = true;
      return;
    }
    this.#claiming = this.#claimJobs().finally(() => {
      this.#claiming = undefined;
      if (this.#claimAgain) {
        this.#claimAgain = false;
        this.wake();
      }
    });
  }

  /** Lines done so far of a job that runs in this process. */
  processedQueries(jobId: JobId): number | undefined {
    return this.#running.get(jobId)?.processedQueries;
  }

  /** Takes no more jobs, gives those under way some time, and hands back what is left. */
  async stop(graceMs: number): Promise<void> {
    this.#takesJobs = false;
    await this.#claiming;
    const grace = Promise.withResolvers<void>();
    const timer = setTimeout(grace.resolve, graceMs);
    await Promise.race([Promise.all(this.#ended), grace.promise]);
    clearTimeout(timer);
    for (const timer of this.#timers) clearInterval(timer);
    for (const running of this.#running.values())
      running.abandoning.abort(new JobAbandoned('the process stops'));
    await Promise.all(this.#ended);
    await this.#options.control.jobs.releaseLeases(this.#options.owner);
  }

  async #claimJobs(): Promise<void> {
    const { control, dataSets, owner, leaseMs, clock, log } = this.#options;
    try {
      while (this.#takesJobs && this.#running.size < maxRunningJobs) {
        const active = dataSets.active;
        // Before the first import jobs wait: they were accepted, and will be answered.
        if (active === undefined) return;
        const nowMs = clock();
        const claim = { owner, nowMs, leaseUntilMs: nowMs + leaseMs, dataSetVersion: active.version };
        const job = await control.jobs.claim(claim);
        if (job === undefined) return;
        // After a standstill of this process its own leases have run out: the claim renewed one, and the work goes on.
        if (!this.#running.has(job.jobId)) this.#begin(job);
      }
    } catch (error) {
      log.error({ err: error }, 'jobs cannot be claimed; trying again');
    }
  }

  #begin(job: ClaimedJob): void {
    const running: RunningJob = { job, processedQueries: 0, abandoning: new AbortController() };
    this.#running.set(job.jobId, running);
    const ended = this.#run(running).finally(() => {
      this.#running.delete(job.jobId);
      this.#ended.delete(ended);
      this.wake();
    });
    this.#ended.add(ended);
  }

  async #run(running: RunningJob): Promise<void> {
    const { job } = running;
    const { control, owner, clock, log } = this.#options;
    const about = { jobId: job.jobId, clientId: job.clientId, dataSetVersion: job.dataSetVersion };
    try {
      const { totals, part } = await this.#lookUp(running);
      const end = { endedAtMs: clock(), totals, resultParts: [part] };
      const isOurs = await control.jobs.finish(job.jobId, owner, end);
      if (isOurs)
        log.info(
          { ...about, ...totals, ms: end.endedAtMs - (job.startedAtMs ?? end.endedAtMs) },
          'job finished',
        );
      else log.warn(about, 'job finished, but its lease had gone to another worker');
    } catch (error) {
      if (error instanceof JobAbandoned) {
        log.warn({ ...about, reason: error.message }, 'job given back');
        return;
      }
      log.error({ ...about, err: error }, 'job failed');
      const failureReason = isDataSetError(error) ? error.message : 'internal error';
      await control.jobs
        .fail(job.jobId, owner, { endedAtMs: clock(), failureReason })
        .catch((cause) => log.error({ ...about, err: cause }, 'the failure of a job could not be stored'));
    }
  }

  async #lookUp(running: RunningJob): Promise<{ totals: JobTotals; part: ResultPart }> {
    const { job } = running;
    const { dataSets, results } = this.#options;
    const dataSet = await dataSets.open(job.dataSetVersion);
    const lines = linesOf(job, dataSet);
    const part = await results.createPart(job.jobId, 0, job.attempt);
    try {
      await part.write(Buffer.from(resultHeader(job.options.contactDetails)));
      const totals = await this.#runSlices(running, dataSet, lines, part);
      return { totals, part: await part.commit() };
    } catch (error) {
      await part.abandon().catch(() => {});
      throw error;
    }
  }

  async #runSlices(
    running: RunningJob,
    dataSet: OpenDataSet,
    lines: readonly SubmittedLine[],
    part: ResultPartWriter,
  ): Promise<JobTotals> {
    const { job } = running;
    const { threads, masterKey } = this.#options;
    const newIdKey = deriveKey(masterKey, 'newId', job.clientId);
    const tasks: SliceTask[] = [];
    for (let from = 0; from < lines.length; from += linesPerSlice) {
      const { limit, contactDetails } = job.options;
      const sliceLines = lines.slice(from, from + linesPerSlice);
      tasks.push({ dataSetVersion: dataSet.version, lines: sliceLines, limit, contactDetails, newIdKey });
    }
    const totals = { matchedQueries: 0, invalidQueries: 0, truncatedQueries: 0, totalContacts: 0 };
    const slices = new OrderedSlices(tasks.length, (bytes) => part.write(bytes));
    slices.onSliceDone = (slice) => {
      running.processedQueries += slice.queries;
      totals.matchedQueries += slice.matchedQueries;
      totals.invalidQueries += slice.invalidQueries;
      totals.truncatedQueries += slice.truncatedQueries;
      totals.totalContacts += slice.contacts;
    };
    const { signal } = running.abandoning;
    // It may have been abandoned while the data set was opened.
    signal.throwIfAborted();
    signal.addEventListener('abort', () => slices.fail(signal.reason));
    threads.enqueue(
      job.clientId,
      tasks.map((task, index) => ({ jobKey: job.jobId, task, dataSet, listener: slices.listener(index) })),
    );
    try {
      await slices.done;
      return totals;
    } finally {
      threads.withdraw(job.jobId);
    }
  }

  async #renewLeases(): Promise<void> {
    if (this.#running.size === 0) return;
    const { control, owner, leaseMs, clock, log } = this.#options;
    try {
      const ours = new Set(await control.jobs.renewLeases(owner, clock() + leaseMs));
      for (const [jobId, running] of this.#running) {
        if (!ours.has(jobId)) running.abandoning.abort(new JobAbandoned('the lease went to another worker'));
      }
    } catch (error) {
      log.error({ err: error }, 'leases cannot be renewed; trying again');
    }
  }
}

/** The lines of a job, read again from what was submitted and checked then. */
function linesOf(job: ClaimedJob, dataSet: OpenDataSet): readonly SubmittedLine[] {
  // Its byte order mark was dropped when it came; another one would belong to the text.
  const body = new TextDecoder('utf-8', { ignoreBOM: true }).decode(job.body);
  const parsed = parseLines(body, new ReferenceIndex(dataSet.referenceTables));
  if (!parsed.ok)
    throw new Error(`the stored lines of job ${job.jobId} cannot be read: ${parsed.error.text}`);
  return parsed.lines;
}

/** Errors of threads arrive as copies: only their name tells what they were. */
function isDataSetError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'DataSetError';
}
