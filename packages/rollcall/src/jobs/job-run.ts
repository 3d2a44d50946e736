import { createHash, type Hash } from 'node:crypto';
import { resultHeader } from '@rollcall/lookup';
import type { ClaimedJob, JobCheckpoint, JobPace, JobTotals } from '../control/control-store.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import type { ResultFiles, ResultPartWriter } from '../results/result-files.ts';
import { storedColumns } from '../results/stored-columns.ts';
import { ContactBudget } from './contact-budget.ts';
import { cutStoredLines, type SliceLines, storedText } from './job-lines.ts';
import { nothingDone } from './job-progress.ts';
import type { LookupThreads, SliceListener } from './lookup-threads.ts';
import { OrderedSlices } from './ordered-slices.ts';
import type { SliceTotals } from './thread-messages.ts';

/** Lines of one slice: long enough to be worth a message, short enough that clients take turns often. */
const linesPerSlice = 100;
/** Slices of a job that are queued or run at a time, for each thread: the next one is there when one has ended. */
const slicesPerThread = 2;
/** Long jobs store how far they are a few times a second, short ones never (design section 4). */
const checkpointIntervalMs = 500;

/** What bounds the results of a job (design section 4). */
export interface ResultCaps {
  /** The setting `maxContactsPerJob`. */
  readonly contactsPerJob: number;
  /** The setting `maxResultBytesPerClient`. */
  readonly bytesPerClient: number;
}

export interface JobRunOptions {
  readonly job: ClaimedJob;
  readonly dataSet: OpenDataSet;
  readonly threads: LookupThreads;
  readonly results: ResultFiles;
  /** The client's key for newIds. */
  readonly newIdKey: Uint8Array;
  readonly caps: ResultCaps;
  /**
   * Stores a checkpoint; rejects when the job is not ours any more.
   *
   * @returns what the results of the client take up then
   */
  readonly saveCheckpoint: (checkpoint: JobCheckpoint) => Promise<number>;
}

/**
 * One go at a job, from its last checkpoint on:
 *
 *   lines → slices → threads → one part of the result after the other
 *
 * A part holds the slices between two checkpoints. At a checkpoint the part is on stable storage before the control
 * store names it, so what is named is never half written, and what is not named is written again. Meanwhile the next part
 * is written: threads do not wait for the disk. A job on a data set
 * always gives the same rows, so it does not matter who writes them, or how often.
 *
 * Slices are queued a few at a time. Each is told how many contacts it may return, so that the job stays within its
 * caps: the one on its contacts to the contact, the one on the disk of its client to a few slices, since what other
 * jobs of the client write is heard of at checkpoints only.
 */
export class JobRun {
  readonly #options: JobRunOptions;
  readonly #startedAt: JobCheckpoint;
  readonly #slicesOfLines: readonly SliceLines[];
  readonly #slices: OrderedSlices;
  readonly #budget: ContactBudget;
  #nextSlice = 0;
  #slicesUnderWay = 0;
  #progress: JobCheckpoint;
  #part: ResultPartWriter | undefined;
  /** Until the part is open that is written next. */
  #opening: Promise<void> = Promise.resolve();
  /** The last checkpoint, under way or stored. */
  #checkpointing: Promise<void> = Promise.resolve();
  /** Of all parts so far. */
  #digest: Hash = createHash('sha256');
  readonly #beganAtMs = performance.now();
  #checkpointAtMs = this.#beganAtMs + checkpointIntervalMs;
  /** What the results of the client took up at the last checkpoint, and what this job has written since. */
  #clientStoredBytes: number;
  /** Of the part that is open. */
  #partBytes = 0;

  constructor(options: JobRunOptions) {
    const { job, caps } = options;
    this.#options = options;
    this.#startedAt = job.checkpoint ?? nothingDone;
    this.#progress = this.#startedAt;
    this.#clientStoredBytes = job.clientStoredBytes;
    const linesDone = this.#startedAt.processedQueries;
    this.#slicesOfLines = [
      ...cutStoredLines(job, storedText(job.body), { linesPerPiece: linesPerSlice, linesDone }),
    ];
    this.#budget = new ContactBudget(caps.contactsPerJob - this.#startedAt.totals.totalContacts);
    this.#slices = new OrderedSlices(this.#slicesOfLines.length, (bytes) => this.#write(bytes));
    this.#slices.onSliceWritten = (totals) => this.#sliceWritten(totals);
  }

  /**
   * @param signal ends the work; the promise rejects with its reason
   * @returns the whole job: all its lines, totals and parts
   */
  async run(signal: AbortSignal): Promise<JobCheckpoint> {
    const { job, threads } = this.#options;
    try {
      signal.throwIfAborted();
      signal.addEventListener('abort', () => this.#slices.fail(signal.reason), { once: true });
      this.#opening = this.#begin();
      // The threads need no file: what they find waits for it.
      this.#queueSlices();
      await this.#opening;
      await this.#slices.done;
      await this.#checkpointing;
      const part = await this.#part?.commit();
      const resultParts = [...this.#progress.resultParts, ...(part === undefined ? [] : [part])];
      return { ...this.#progress, resultParts };
    } catch (error) {
      this.#slices.fail(error as Error);
      await this.#checkpointing.catch(() => {});
      await this.#part?.abandon().catch(() => {});
      throw error;
    } finally {
      threads.withdraw(jobKeyOf(job));
    }
  }

  async #begin(): Promise<void> {
    const { job, results } = this.#options;
    const { resultParts } = this.#startedAt;
    await results.removeLeftBehind(job.jobId, job.attempt, resultParts);
    this.#digest = await results.digestOf(job.jobId, resultParts);
    await this.#openPart();
  }

  /** Queues as many slices as may be under way. */
  #queueSlices(): void {
    const { job, dataSet, threads, newIdKey } = this.#options;
    const { limit, contactDetails } = job.options;
    while (this.#slicesUnderWay < threads.count * slicesPerThread) {
      const index = this.#nextSlice;
      const slice = this.#slicesOfLines[index];
      if (slice === undefined) return;
      const isDiskFull = this.#clientStoredBytes >= this.#options.caps.bytesPerClient;
      const contacts = isDiskFull ? 0 : this.#budget.give(linesPerSlice * limit);
      if (contacts === undefined) return;
      this.#nextSlice++;
      this.#slicesUnderWay++;
      const cutDetail = isDiskFull ? clientDiskFull : jobFull;
      const task = {
        ...slice,
        dataSetVersion: dataSet.version,
        limit,
        contacts,
        cutDetail,
        contactDetails,
        newIdKey,
      };
      threads.enqueue(job.clientId, [
        { jobKey: jobKeyOf(job), task, dataSet, listener: this.#listener(index, contacts) },
      ]);
    }
  }

  #listener(index: number, given: number): SliceListener {
    const inOrder = this.#slices.listener(index);
    return {
      ...inOrder,
      onDone: (totals) => {
        this.#slicesUnderWay--;
        this.#budget.settle(given, totals.contacts);
        inOrder.onDone(totals);
        if (!this.#slices.isOver) this.#queueSlices();
      },
    };
  }

  async #openPart(index = this.#startedAt.resultParts.length): Promise<void> {
    const { job, results } = this.#options;
    this.#part = await results.createPart(job.jobId, index, job.attempt, this.#digest);
    this.#partBytes = 0;
    if (index === 0) await this.#append(Buffer.from(resultHeader(storedColumns(job))));
  }

  async #write(bytes: Uint8Array): Promise<void> {
    await this.#opening;
    await this.#append(bytes);
  }

  async #append(bytes: Uint8Array): Promise<void> {
    this.#clientStoredBytes += bytes.length;
    this.#partBytes += bytes.length;
    await this.#part?.write(bytes);
  }

  async #sliceWritten(slice: SliceTotals): Promise<void> {
    const { processedQueries, totals, resultParts } = this.#progress;
    this.#progress = {
      processedQueries: processedQueries + slice.queries,
      totals: addTotals(totals, slice),
      resultParts,
    };
    const isLast = this.#progress.processedQueries === this.#options.job.totalQueries;
    if (isLast || performance.now() < this.#checkpointAtMs) return;
    const part = this.#part;
    if (part === undefined) return;
    // The next one is due when this one has been stored for a while.
    this.#checkpointAtMs = Number.POSITIVE_INFINITY;
    this.#checkpointing = this.#checkpoint(part, { ...this.#progress, pace: this.#pace() });
    this.#checkpointing.catch((error: Error) => this.#slices.fail(error));
    await this.#openPart(resultParts.length + 1);
  }

  /** @param upTo what is done when the part ends */
  async #checkpoint(part: ResultPartWriter, upTo: JobCheckpoint): Promise<void> {
    const resultParts = [...upTo.resultParts, await part.commit()];
    const clientStoredBytes = await this.#options.saveCheckpoint({ ...upTo, resultParts });
    this.#clientStoredBytes = clientStoredBytes + this.#partBytes;
    this.#progress = { ...this.#progress, resultParts };
    this.#checkpointAtMs = performance.now() + checkpointIntervalMs;
  }

  /** Of this run alone: how fast another process was says little. */
  #pace(): JobPace {
    const queries = this.#progress.processedQueries - this.#startedAt.processedQueries;
    return { queries, ms: Math.round(performance.now() - this.#beganAtMs) };
  }
}

const jobFull =
  'the job has as many contacts as one may have (setting maxContactsPerJob); send this line again';
const clientDiskFull =
  'the results of this client take up all the room they may have (setting maxResultBytesPerClient); send this line again when older results have expired';

/** Names the slices of a claim: those of a claim that was lost go, and those of a later one stay. */
function jobKeyOf({ jobId, attempt }: ClaimedJob): string {
  return `${jobId}/${attempt}`;
}

function addTotals(totals: JobTotals, slice: SliceTotals): JobTotals {
  return {
    matchedQueries: totals.matchedQueries + slice.matchedQueries,
    invalidQueries: totals.invalidQueries + slice.invalidQueries,
    truncatedQueries: totals.truncatedQueries + slice.truncatedQueries,
    totalContacts: totals.totalContacts + slice.contacts,
  };
}
