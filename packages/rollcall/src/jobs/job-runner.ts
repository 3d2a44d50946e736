import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ClaimedJob, ClientId, ControlStore, JobCheckpoint, JobId } from '../control/control-store.ts';
import { deriveKey } from '../control/secrets.ts';
import { StoreUnavailableError } from '../control/store-error.ts';
import { DataSetAwayError } from '../data-set/data-set-error.ts';
import type { DataSets } from '../data-set/data-sets.ts';
import { RepeatedLog } from '../repeated-log.ts';
import { cleanseResults, holdsAny } from '../results/cleanse-results.ts';
import { forgottenNewIds } from '../results/forgotten-new-ids.ts';
import type { ResultFiles } from '../results/result-files.ts';
import type { JobObserver } from './job-observer.ts';
import { nothingDone } from './job-progress.ts';
import { JobRun, type ResultCaps } from './job-run.ts';
import type { LookupThreads } from './lookup-threads.ts';
import { WakeSpread } from './wake-spread.ts';
import { isDeadWorker } from './worker-name.ts';

/** Jobs of one process under way at a time; the slices of different clients take turns. */
const maxRunningJobs = 32;
/** So that there is a slice for every thread while one job ends, and room for the jobs of other clients. */
const maxRunningJobsPerClient = 2;
/** Looks for jobs that other processes accepted or left; jobs of this process wake the runner themselves. */
const pollIntervalMs = 500;
const lookForDeadMs = 5_000;
/** A job is begun this often without a checkpoint in between, whatever interrupted it; then it fails (design section 4). */
const maxTries = 5;
/** What is away or full now may be back soon. */
const retryAfterMs = 1_000;

export interface JobRunnerOptions {
  readonly control: ControlStore;
  readonly dataSets: DataSets;
  readonly threads: LookupThreads;
  readonly results: ResultFiles;
  readonly masterKey: Uint8Array;
  /** Names this process in leases. */
  readonly owner: string;
  readonly leaseMs: number;
  readonly caps: ResultCaps;
  /** Called after a job has begun, got on or ended. */
  readonly onChanged: (jobId: JobId, hasEnded: boolean) => void;
  /** Called when a claim tells that people have been forgotten of whom `forget` has not told. */
  readonly onForgotten: () => void;
  /** Called after the end of a job was stored that has a webhook. */
  readonly onDeliveryDue: () => void;
  readonly observer?: JobObserver | undefined;
  readonly clock: () => number;
  readonly log: Logger;
}

interface RunningJob {
  readonly job: ClaimedJob;
  /** Ends the work on the job, with a `JobAbandoned`; its result does not count any more. */
  readonly abandoning: AbortController;
}

/** The lease went to another worker, or the process stops: the job is somebody else's now. */
class JobAbandoned extends Error {}

/** A job that could not be done in five tries. */
class TriedOut extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(`tried ${maxTries} times without getting on: ${why}`, options);
  }
}

/**
 * Takes jobs from the control store and runs them (design section 4):
 *
 *   claim (commit 2) → run (job-run.ts) → finish (commit 3)
 *
 * A lease holds a job while its process lives; when it does not renew it any more, another claim takes the job over and
 * goes on from its last checkpoint. A store that is away and a disk that is full make a job wait, and never fail it.
 */
export class JobRunner {
  readonly #options: JobRunnerOptions;
  /** Of a store that is away: everything here asks it again and again. */
  readonly #outage: RepeatedLog;
  readonly #wakeSpread = new WakeSpread();
  /** Until the worker looks for a job that another process told of. */
  #heard: NodeJS.Timeout | undefined;
  readonly #running = new Map<JobId, RunningJob>();
  readonly #ended = new Set<Promise<void>>();
  #timers: NodeJS.Timeout[] = [];
  #ignoreSignal: () => void = () => {};
  /** From start to stop. */
  #takesJobs = false;
  #isStopped = false;
  /** Jobs wait until those before are given back. */
  #isForgetting = false;
  #claiming: Promise<void> | undefined;
  #claimAgain = false;
  /** Jobs so far. */
  #claimed = 0;
  /** The last forgetting that the lookup threads know of. */
  #forgottenSequence = 0;

  constructor(options: JobRunnerOptions) {
    this.#options = options;
    this.#outage = new RepeatedLog(options.log);
  }

  /** Frees the jobs of workers of this machine that died, and begins. */
  async start(): Promise<void> {
    const { control, leaseMs } = this.#options;
    await this.#freeJobsOfDead();
    this.#takesJobs = true;
    this.#ignoreSignal = control.onJobAccepted(() => this.#hear());
    this.#timers = [
      setInterval(() => this.wake(), pollIntervalMs),
      setInterval(() => void this.#renewLeases(), leaseMs / 3),
      // Also those that died later, or were still dying when we began.
      setInterval(() => void this.#freeJobsOfDead().catch(() => {}), lookForDeadMs),
    ];
    this.wake();
  }

  async #freeJobsOfDead(): Promise<void> {
    const { control, owner } = this.#options;
    for (const other of await control.jobs.leaseOwners()) {
      if (isDeadWorker(other, owner)) await control.jobs.releaseLeases(other);
    }
  }

  /** Looks for jobs soon: all workers hear of a job that was accepted. */
  #hear(): void {
    this.#heard ??= setTimeout(async () => {
      this.#heard = undefined;
      const before = this.#claimed;
      this.wake();
      await this.#claiming;
      this.#wakeSpread.looked(this.#claimed > before);
    }, this.#wakeSpread.delayMs(Math.random()));
  }

  /**
   * Looks for jobs now.
   *
   * @param isExpected whether one was accepted just now
   */
  wake(isExpected = false): void {
    if (!this.#takesJobs || this.#isForgetting) return;
    if (this.#claiming !== undefined) {
      this.#claimAgain = true;
      return;
    }
    this.#claiming = this.#claimJobs(isExpected).finally(() => {
      this.#claiming = undefined;
      if (this.#claimAgain) {
        this.#claimAgain = false;
        this.wake();
      }
    });
  }

  /**
   * Begins the jobs under way anew, from their last checkpoints, since the lookup threads know of more people now who
   * were forgotten: a job that is taken over is cleansed first. Resolves when nothing is written any more that does not
   * know of them.
   */
  async forget(sequence: number): Promise<void> {
    this.#isForgetting = true;
    await this.#claiming;
    this.#forgottenSequence = sequence;
    for (const { abandoning } of this.#running.values())
      abandoning.abort(new JobAbandoned('people were forgotten'));
    await Promise.all(this.#ended);
    if (this.#isStopped) return;
    // Where the store does not answer now, the caller comes again; until then no job is begun.
    await this.#options.control.jobs.handBack(this.#options.owner);
    this.#isForgetting = false;
    this.wake();
  }

  /** Takes no more jobs, gives those under way some time, and hands back what is left. A store that is away is no reason to stay. */
  async stop(graceMs: number): Promise<void> {
    this.#isStopped = true;
    this.#takesJobs = false;
    this.#ignoreSignal();
    clearTimeout(this.#heard);
    await this.#claiming;
    const grace = Promise.withResolvers<void>();
    const timer = setTimeout(grace.resolve, graceMs);
    await Promise.race([Promise.all(this.#ended), grace.promise]);
    clearTimeout(timer);
    for (const timer of this.#timers) clearInterval(timer);
    for (const running of this.#running.values())
      running.abandoning.abort(new JobAbandoned('the process stops'));
    await Promise.all(this.#ended);
    const { control, owner, log } = this.#options;
    await control.jobs.handBack(owner).catch((error: unknown) => {
      log.warn({ err: error }, 'jobs cannot be handed back; they go on elsewhere when their leases run out');
    });
  }

  async #claimJobs(isExpected: boolean): Promise<void> {
    const { control, dataSets, owner, leaseMs, clock } = this.#options;
    try {
      while (this.#takesJobs && !this.#isForgetting && this.#running.size < maxRunningJobs) {
        const { claimable } = dataSets;
        // Before the first import jobs wait: they were accepted, and will be answered.
        if (claimable === undefined) return;
        const nowMs = clock();
        const claim = {
          owner,
          nowMs,
          leaseUntilMs: nowMs + leaseMs,
          forgottenSequence: this.#forgottenSequence,
          ...claimable,
        };
        const underWay = [...this.#running.keys()];
        const passOver = this.#busyClients();
        const job = await control.jobs.claim({ ...claim, passOver, underWay, isExpected });
        if (job === undefined) return;
        isExpected = false;
        this.#begin(job);
        if (job.lastForgetting <= this.#forgottenSequence) {
          // The threads get its lines before there is another look.
          await nextTurn();
          continue;
        }
        // It is begun anew as soon as they are known; until then no other is taken, whose results would have to wait.
        this.#options.onForgotten();
        return;
      }
    } catch (error) {
      this.#outage.error({ err: error }, 'jobs cannot be claimed; trying again');
    }
  }

  /** Clients with as many jobs under way here as may be. */
  #busyClients(): ClientId[] {
    const jobs = Map.groupBy(this.#running.values(), ({ job }) => job.clientId);
    return [...jobs].flatMap(([clientId, own]) => (own.length < maxRunningJobsPerClient ? [] : [clientId]));
  }

  #begin(job: ClaimedJob): void {
    // A job that was lost and has come back: what is left of the first go at it stores nothing any more.
    this.#running.get(job.jobId)?.abandoning.abort(new JobAbandoned('the lease was lost for a while'));
    const running: RunningJob = { job, abandoning: new AbortController() };
    this.#running.set(job.jobId, running);
    this.#claimed++;
    this.#options.onChanged(job.jobId, false);
    this.#options.observer?.jobBegun(job);
    const ended = this.#run(running).finally(() => {
      if (this.#running.get(job.jobId) === running) this.#running.delete(job.jobId);
      this.#ended.delete(ended);
      // Who waited for the end is answered first.
      setImmediate(() => this.wake());
    });
    this.#ended.add(ended);
  }

  async #run(running: RunningJob): Promise<void> {
    const { job, abandoning } = running;
    const { control, results, observer, clock, log } = this.#options;
    const about = { jobId: job.jobId, clientId: job.clientId, dataSetVersion: job.dataSetVersion };
    const fromLine = (job.checkpoint?.processedQueries ?? 0) + 1;
    log.info({ ...about, attempt: job.attempt, fromLine, totalQueries: job.totalQueries }, 'job begun');
    try {
      const { totals, resultParts } = await this.#lookUp(running);
      const end = { endedAtMs: clock(), totals, resultParts };
      const isOurs = await this.#persist(abandoning.signal, () => control.jobs.finish(job, end));
      this.#announceEnd(job);
      const ms = end.endedAtMs - (job.startedAtMs ?? end.endedAtMs);
      if (isOurs) observer?.jobEnded(job, 'finished', end.endedAtMs);
      // A worker that was away may have written since.
      if (job.attempt > 1) await this.#removeLeftBehind(job);
      if (isOurs) log.info({ ...about, ...totals, ms }, 'job finished');
      else
        log.warn(about, 'job finished, but its end was stored already, or its lease gone to another worker');
    } catch (error) {
      if (error instanceof JobAbandoned) {
        log.warn({ ...about, reason: error.message }, 'job given back');
        await this.#removeLeftBehind(job);
        return;
      }
      const isExpected = isDataSetError(error) || error instanceof TriedOut;
      const failureReason = isExpected ? error.message : 'internal error';
      log.error({ ...about, err: error }, 'job failed');
      const end = { endedAtMs: clock(), failureReason };
      try {
        const isOurs = await this.#persist(abandoning.signal, () => control.jobs.fail(job, end));
        this.#announceEnd(job);
        if (isOurs) observer?.jobEnded(job, 'failed', end.endedAtMs);
        // What cannot be removed now goes when the job's contents do.
        if (isOurs) await results.remove(job.jobId).catch(() => {});
      } catch (reason) {
        log.warn({ ...about, reason: String(reason) }, 'job given back');
      }
    }
  }

  /**
   * Of a job that has its results, nothing else stays of this claim and those before: it may hold somebody who was forgotten.
   * Parts of later numbers are not ours: `rollcall forget` may be about to name them.
   */
  async #removeLeftBehind({ jobId, clientId, attempt }: ClaimedJob): Promise<void> {
    const { control, results, log } = this.#options;
    try {
      const ended = await control.jobs.find(jobId, clientId);
      if (ended?.state === 'finished' && ended.resultParts !== undefined)
        await results.removeLeftBehind(jobId, attempt + 1, ended.resultParts);
    } catch (error) {
      log.warn({ jobId, err: error }, 'what was left behind of a job could not be removed');
    }
  }

  #announceEnd({ jobId, webhook }: ClaimedJob): void {
    const { onChanged, onDeliveryDue } = this.#options;
    onChanged(jobId, true);
    if (webhook !== undefined) onDeliveryDue();
  }

  /** Tries until the job is done: what hinders it now is either gone later, or has been met five times. */
  async #lookUp(running: RunningJob): Promise<JobCheckpoint> {
    const { job, abandoning } = running;
    const { dataSets, threads, results, masterKey, control, caps, onChanged, log } = this.#options;
    const { signal } = abandoning;
    const newIdKey = deriveKey(masterKey, 'newId', job.clientId);
    let resumed = job;
    const saveCheckpoint = async (checkpoint: JobCheckpoint, knows?: number): Promise<number> => {
      const saved = await this.#persist(signal, () => control.jobs.checkpoint(job, checkpoint, knows));
      if (saved === undefined) throw new JobAbandoned('the lease went to another worker');
      resumed = { ...job, checkpoint, clientStoredBytes: saved.clientStoredBytes };
      tries = 1;
      onChanged(job.jobId, false);
      return saved.clientStoredBytes;
    };
    let { tries } = job;
    let knows = job.forgottenSequence;
    if (tries > maxTries) throw new TriedOut('its workers ended while they ran it');
    for (;;) {
      try {
        const dataSet = await dataSets.open(job.dataSetVersion);
        if (knows < this.#forgottenSequence) knows = await this.#cleanse(resumed, saveCheckpoint);
        const run = new JobRun({ job: resumed, dataSet, threads, results, newIdKey, caps, saveCheckpoint });
        return await run.run(signal);
      } catch (error) {
        if (error instanceof JobAbandoned || isDataSetError(error)) throw error;
        if (!mayPass(error) && ++tries > maxTries) throw new TriedOut('internal error', { cause: error });
        log.error(
          { jobId: job.jobId, tries, err: error },
          'a job was interrupted; trying again from its last checkpoint',
        );
        await this.#pause(signal);
      }
    }
  }

  /**
   * Takes those who were forgotten since out of the last checkpoint of a job that was taken over.
   *
   * @returns the last forgetting that it knows of then
   */
  async #cleanse(
    job: ClaimedJob,
    saveCheckpoint: (checkpoint: JobCheckpoint, knows?: number) => Promise<number>,
  ): Promise<number> {
    const { control, masterKey, results } = this.#options;
    const sequence = this.#forgottenSequence;
    const checkpoint = job.checkpoint ?? nothingDone;
    const newIds = await forgottenNewIds(control, masterKey, job.clientId, job.forgottenSequence);
    const isHeld = await holdsAny(results, job, checkpoint.resultParts, newIds);
    const cleansed = isHeld && (await cleanseResults(results, job, checkpoint, newIds, job.attempt));
    const next = { ...checkpoint, ...cleansed };
    // Named before the others go, and said to be without them when these are gone: it may end anywhere in between.
    if (isHeld) await saveCheckpoint(next);
    await results.removeLeftBehind(job.jobId, job.attempt, next.resultParts);
    await saveCheckpoint(next, sequence);
    return sequence;
  }

  /** Does what the store has to confirm; while it is away, the work waits (design section 4). */
  async #persist<Result>(signal: AbortSignal, step: () => Promise<Result>): Promise<Result> {
    for (;;) {
      signal.throwIfAborted();
      try {
        return await step();
      } catch (error) {
        this.#outage.error({ err: error }, 'the control store does not answer; waiting for it');
        await this.#pause(signal);
      }
    }
  }

  async #pause(signal: AbortSignal): Promise<void> {
    await delay(retryAfterMs, undefined, { signal }).catch(() => signal.throwIfAborted());
  }

  async #renewLeases(): Promise<void> {
    if (this.#running.size === 0) return;
    const { control, owner, leaseMs, clock } = this.#options;
    try {
      // Jobs that are claimed while the store answers are not asked for.
      const held = [...this.#running];
      const jobIds = held.map(([jobId]) => jobId);
      const leaseUntilMs = clock() + leaseMs;
      const ours = new Set(await control.jobs.renewLeases(owner, jobIds, leaseUntilMs));
      for (const [jobId, running] of held) {
        if (!ours.has(jobId)) running.abandoning.abort(new JobAbandoned('the lease went to another worker'));
      }
    } catch (error) {
      this.#outage.error({ err: error }, 'leases cannot be renewed; trying again');
    }
  }
}

/**
 * A disk or a quota that is full: room may be made. A store of results that does not answer, and a copy of a data set that
 * was removed: they may come back.
 */
function mayPass(error: unknown): boolean {
  if (error instanceof StoreUnavailableError || error instanceof DataSetAwayError) return true;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/** Errors of threads arrive as copies: only their name tells what they were. */
function isDataSetError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'DataSetError';
}
