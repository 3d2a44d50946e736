/**
 * Lets callers wait until a job changes (contract section 4, `wait`).
 *
 *     this process changes a job ───► wakes who waits for that job, at once
 *     another process does ─────────► is seen by the look that this process takes twice a second: one statement for all
 *                                     jobs that are waited for, and none when nobody waits
 *
 * Whoever is woken looks at the job itself. A wait begins before its first look, so a change either shows in that look
 * or wakes the wait.
 */
import type { Logger } from 'pino';
import type { JobId, JobProgress, JobStore } from '../control/control-store.ts';
import { isTerminal, type JobState } from '../control/job-state.ts';
import { RepeatedLog } from '../repeated-log.ts';
import { totalProcessedOf } from './job-progress.ts';

/** So that what another process did is seen within a second. */
const lookIntervalMs = 500;

/** What a change is a change of. */
export interface SeenJob {
  readonly state: JobState;
  readonly totalProcessed: number;
}

/** What a caller waits for: that the job is not as it was seen any more (what is left out is how the first look finds it), or its end. */
export type WaitedFor = Partial<SeenJob> | 'end';

export class JobWatch {
  readonly #jobs: Pick<JobStore, 'progress'>;
  readonly #outage: RepeatedLog;
  readonly #waits = new Set<Wait>();
  #nextLook: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(jobs: Pick<JobStore, 'progress'>, log: Logger) {
    this.#jobs = jobs;
    this.#outage = new RepeatedLog(log);
  }

  /**
   * The job as soon as what is waited for has come, it has ended, or the wait is over.
   *
   * @param look reads the job; undefined when the caller has none of that id
   * @param over ends the wait, as closing the watch does
   */
  async changed<Job extends SeenJob & { readonly jobId: JobId }>(
    waitedFor: WaitedFor,
    look: () => Promise<Job | undefined>,
    over: AbortSignal,
  ): Promise<Job | undefined> {
    const wait = new Wait(waitedFor === 'end');
    over.addEventListener('abort', wait.wake);
    this.#waits.add(wait);
    this.#lookLater();
    try {
      for (;;) {
        const job = await look();
        if (job === undefined || isTerminal(job.state) || over.aborted || this.#isClosed) return job;
        const { jobId, state, totalProcessed } = job;
        wait.known ??= { jobId, state, totalProcessed, ...(waitedFor !== 'end' && waitedFor) };
        if (!wait.isForEnd && !isAsSeen(job, wait.known)) return job;
        await wait.woken();
      }
    } finally {
      this.#waits.delete(wait);
      over.removeEventListener('abort', wait.wake);
    }
  }

  /**
   * To be called after this process has changed a job.
   *
   * @param hasEnded whether that was its end
   */
  wake(jobId: JobId, hasEnded: boolean): void {
    for (const wait of this.#waits) {
      const { known, isForEnd } = wait;
      // One that has not looked yet may be for this job.
      if (known === undefined || (known.jobId === jobId && (hasEnded || !isForEnd))) wait.wake();
    }
  }

  /** Ends all waits, and those that are begun later at once: a server that drains answers. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#nextLook);
    for (const wait of this.#waits) wait.wake();
  }

  #lookLater(): void {
    if (this.#isClosed) return;
    this.#nextLook ??= setTimeout(() => void this.#look(), lookIntervalMs);
  }

  async #look(): Promise<void> {
    try {
      const jobIds = new Set([...this.#waits].flatMap((wait) => wait.known?.jobId ?? []));
      const found = new Map((await this.#jobs.progress([...jobIds])).map((job) => [job.jobId, job]));
      for (const wait of this.#waits) {
        const job = wait.known && found.get(wait.known.jobId);
        if (wait.known === undefined || job === undefined) continue;
        if (wait.isForEnd ? isTerminal(job.state) : !isAsSeen(seenOf(job), wait.known)) wait.wake();
      }
    } catch (error) {
      this.#outage.error({ err: error }, 'jobs that are waited for cannot be looked at; trying again');
    }
    this.#nextLook = undefined;
    if (this.#waits.size > 0) this.#lookLater();
  }
}

/** One caller. */
class Wait {
  /** The job as its caller saw it last; set by the first look. */
  known: (SeenJob & { readonly jobId: JobId }) | undefined;
  /** Whether nothing but the end of the job is news to it. */
  readonly isForEnd: boolean;
  #wake = Promise.withResolvers<void>();

  constructor(isForEnd: boolean) {
    this.isForEnd = isForEnd;
  }

  /** What wakes it while it looks counts for the sleep that follows. */
  readonly wake = (): void => this.#wake.resolve();

  async woken(): Promise<void> {
    await this.#wake.promise;
    this.#wake = Promise.withResolvers();
  }
}

function seenOf(job: JobProgress): SeenJob {
  return { state: job.state, totalProcessed: totalProcessedOf(job) };
}

function isAsSeen(job: SeenJob, seen: SeenJob): boolean {
  return job.state === seen.state && job.totalProcessed === seen.totalProcessed;
}
