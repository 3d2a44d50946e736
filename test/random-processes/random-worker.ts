/** Does random things with the jobs of a store, several at a time, as the workers and clients of one process would. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  ClientId,
  ControlStore,
  Job,
  JobId,
  JobLease,
  ResultPart,
} from '../../packages/rollcall/src/control/control-store.ts';
import { newId20 } from '../../packages/rollcall/src/control/ids.ts';
import { RandomStream } from '../../packages/rollcall/src/sample/random-stream.ts';
import { totals, version1 } from '../conformance/store-under-test.ts';
import { markOf, type Outcome, type ProcessReport, type ProcessTask } from './process-messages.ts';
import { durationOf, timeOf } from './test-clock.ts';

/** Calls under way at a time. */
const lanes = 3;
/** Every claim has a lease of this length, so that the record shows when it was made. */
export const claimLeaseMs = durationOf(150);
/** Claims and jobs that a process remembers. */
const memory = 12;
/** More than a client may have, so that the limit of the client decides. */
const defaults = { maxUnfinishedJobs: 1_000 };

/** A claim of this process, whether it still counts or not: it is used either way. */
interface Held extends JobLease {
  /** Only ever more of them, as a real worker has them. */
  readonly parts: ResultPart[];
}

interface Submitted {
  readonly jobId: JobId;
  readonly clientId: ClientId;
}

export class RandomWorker {
  readonly #task: ProcessTask;
  readonly #store: ControlStore;
  readonly #report: (report: ProcessReport) => void;
  readonly #random = new RandomStream();
  readonly #held: Held[] = [];
  readonly #submitted: Submitted[] = [];
  #done: ProcessReport['done'][number][] = [];
  #begun = 0;
  #isStopped = false;

  constructor(task: ProcessTask, store: ControlStore, report: (report: ProcessReport) => void) {
    this.#task = task;
    this.#store = store;
    this.#report = report;
    this.#random.reseed(task.seed, 0, 0);
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** Resolves when it was stopped and no call is under way; rejects when a call fails, which none may. */
  async run(): Promise<void> {
    const calls: readonly (readonly [number, () => Promise<void>])[] = [
      [7, () => this.#submit(this.#oneOf(this.#task.clients))],
      [3, () => this.#cancel()],
      [8, () => this.#claim()],
      [1, () => this.#renew()],
      [1, () => this.#giveBack()],
      [1, () => this.#releaseSomeone()],
      [12, () => this.#storeWork()],
      [1, () => this.#remove()],
      [1, () => this.#changeCredits()],
      [1, () => this.#overdraw()],
    ];
    const drawn = calls.flatMap(([weight, call]) => Array.from({ length: weight }, () => call));
    const runLane = async (): Promise<void> => {
      while (!this.#isStopped) {
        this.#begun += 1;
        // Said before the call, so that a kill meets it under way.
        this.#say();
        await this.#oneOf(drawn)?.();
        // A store in the process itself may answer within the turn, and `stop` is heard in another one.
        await nextTurn();
      }
    };
    await Promise.all(Array.from({ length: lanes }, runLane));
    this.#say();
  }

  #say(): void {
    this.#report({ begun: this.#begun, done: this.#done });
    this.#done = [];
  }

  #note(outcome: Outcome, jobId: JobId, attempt = 0): void {
    this.#done.push({ outcome, jobId, attempt });
  }

  #oneOf<T>(all: readonly T[]): T | undefined {
    return all[this.#random.below(all.length)];
  }

  get #nowMs(): number {
    return timeOf(this.#task.clock);
  }

  async #submit(clientId: ClientId | undefined): Promise<void> {
    if (clientId === undefined) return;
    const jobId = newId20() as JobId;
    const { accepted } = await this.#store.jobs.submit(
      {
        jobId,
        clientId,
        createdAtMs: this.#nowMs,
        kind: 'lookup',
        totalQueries: 9,
        validQueries: this.#random.below(10),
        options: { limit: 10, contactDetails: false },
        body: new TextEncoder().encode(`${jobId}\r\n`),
      },
      defaults,
    );
    if (!accepted) return;
    this.#note('submit', jobId);
    this.#submitted.splice(0, this.#submitted.length - memory);
    this.#submitted.push({ jobId, clientId });
  }

  async #cancel(): Promise<void> {
    const job = this.#oneOf(this.#submitted);
    if (job === undefined) return;
    const nowMs = this.#nowMs;
    const found = await this.#store.jobs.cancel(job.jobId, job.clientId, nowMs);
    if (found?.state === 'aborted' && found.endedAtMs === nowMs) this.#note('cancel', job.jobId);
    this.#noteRefusal(found);
  }

  async #claim(passOver = this.#task.clients.filter(() => this.#random.percent(10))): Promise<void> {
    const nowMs = this.#nowMs;
    const job = await this.#store.jobs.claim({
      owner: this.#task.name,
      nowMs,
      leaseUntilMs: nowMs + claimLeaseMs,
      dataSetVersion: version1,
      passOver,
      underWay: this.#held.filter(() => this.#random.percent(50)).map(({ jobId }) => jobId),
    });
    if (job === undefined) return;
    const { jobId, owner, attempt, checkpoint } = job;
    this.#note(attempt === 1 ? 'claim' : 'takeover', jobId, attempt);
    this.#held.splice(0, this.#held.length - memory);
    this.#held.push({ jobId, owner, attempt, parts: [...(checkpoint?.resultParts ?? [])] });
  }

  async #renew(): Promise<void> {
    const leaseUntilMs = this.#nowMs + durationOf(this.#random.below(300));
    const jobIds = this.#held.filter(() => this.#random.percent(80)).map(({ jobId }) => jobId);
    await this.#store.jobs.renewLeases(this.#task.name, jobIds, leaseUntilMs);
  }

  /** What is given back may come to the same process again: then its older claim must not count. */
  async #giveBack(): Promise<void> {
    const { jobs } = this.#store;
    await (this.#random.percent(50) ? jobs.handBack(this.#task.name) : jobs.releaseLeases(this.#task.name));
  }

  /** As a new process does for one that it takes for dead, rightly or not. */
  async #releaseSomeone(): Promise<void> {
    const owner = this.#oneOf(await this.#store.jobs.leaseOwners());
    if (owner !== undefined) await this.#store.jobs.releaseLeases(owner);
  }

  /** A checkpoint, a result or a failure, under a claim of any age. */
  async #storeWork(): Promise<void> {
    const held = this.#held.splice(this.#random.below(this.#held.length), 1)[0];
    // One call at a time for a claim, as there is one run of it.
    if (held === undefined) return;
    const { jobId, owner, attempt, parts } = held;
    const mark = markOf(owner, attempt);
    const outcome = this.#oneOf(['checkpoint', 'checkpoint', 'finish', 'finish', 'fail'] as const);
    parts.push({ attempt, sizeBytes: this.#random.below(1_000), sha256: mark });
    const end = { endedAtMs: this.#nowMs, totals, resultParts: parts };
    const { jobs } = this.#store;
    const isStored =
      outcome === 'checkpoint'
        ? (await jobs.checkpoint(held, { processedQueries: 1, totals, resultParts: parts })) !== undefined
        : outcome === 'finish'
          ? await jobs.finish(held, end)
          : await jobs.fail(held, { endedAtMs: this.#nowMs, failureReason: mark });
    this.#note(isStored && outcome !== undefined ? outcome : 'lost', jobId, attempt);
    this.#held.push(held);
  }

  async #remove(): Promise<void> {
    const ids = await this.#store.jobs.endedBefore(this.#nowMs - durationOf(20), 5);
    await this.#store.jobs.removeContents(ids, this.#nowMs);
    for (const jobId of ids) this.#note('remove', jobId);
  }

  /** Of one client only. */
  async #changeCredits(): Promise<void> {
    const [clientId = ''] = this.#task.clients;
    await this.#store.clients.update(clientId, { monthlyCredits: this.#random.below(60) });
  }

  /** Takes most credits of that client away while a job of its waits: the claim that looks at it next may refuse it. */
  async #overdraw(): Promise<void> {
    const [clientId, ...others] = this.#task.clients;
    if (clientId === undefined) return;
    await this.#store.clients.update(clientId, { monthlyCredits: null });
    await this.#submit(clientId);
    await this.#store.clients.update(clientId, { monthlyCredits: this.#random.below(12) });
    await this.#claim(others);
    // Nobody is told that a job was refused but who asks for it.
    for (const { jobId } of this.#submitted.filter((job) => job.clientId === clientId))
      this.#noteRefusal(await this.#store.jobs.find(jobId, clientId));
  }

  #noteRefusal(job: Job | undefined): void {
    if (job?.state === 'failed' && job.startedAtMs === undefined) this.#note('refuse', job.jobId);
  }
}
