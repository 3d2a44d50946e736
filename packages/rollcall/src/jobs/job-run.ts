import { parseLines, ReferenceIndex, resultHeader, type SubmittedLine } from '@rollcall/lookup';
import type { ClaimedJob, JobCheckpoint, JobTotals } from '../control/control-store.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import type { ResultFiles, ResultPartWriter } from '../results/result-files.ts';
import type { LookupThreads } from './lookup-threads.ts';
import { OrderedSlices } from './ordered-slices.ts';
import type { SliceTask, SliceTotals } from './thread-messages.ts';

/** Lines of one slice: long enough to be worth a message, short enough that clients take turns often. */
const linesPerSlice = 100;
/** Long jobs store how far they are a few times a second, short ones never (design section 4). */
const checkpointIntervalMs = 500;

export interface JobRunOptions {
  readonly job: ClaimedJob;
  readonly dataSet: OpenDataSet;
  readonly threads: LookupThreads;
  readonly results: ResultFiles;
  /** The client's key for newIds. */
  readonly newIdKey: Uint8Array;
  /** Stores a checkpoint; rejects when the job is not ours any more. */
  readonly saveCheckpoint: (checkpoint: JobCheckpoint) => Promise<void>;
}

/**
 * One go at a job, from its last checkpoint on:
 *
 *   lines → slices → threads → one part of the result after the other
 *
 * A part holds the slices between two checkpoints. At a checkpoint the part is on stable storage before the control
 * store names it, so what is named is never half written, and what is not named is written again. A job on a data set
 * always gives the same rows, so it does not matter who writes them, or how often.
 */
export class JobRun {
  readonly #options: JobRunOptions;
  readonly #startedAt: JobCheckpoint;
  #progress: JobCheckpoint;
  #part: ResultPartWriter | undefined;
  #checkpointAtMs = performance.now() + checkpointIntervalMs;

  constructor(options: JobRunOptions) {
    this.#options = options;
    this.#startedAt = options.job.checkpoint ?? nothingDone;
    this.#progress = this.#startedAt;
  }

  /** Lines done so far, whoever did them. */
  get processedQueries(): number {
    return this.#progress.processedQueries;
  }

  /**
   * @param signal ends the work; the promise rejects with its reason
   * @returns the whole job: all its lines, totals and parts
   */
  async run(signal: AbortSignal): Promise<JobCheckpoint> {
    const { job, threads } = this.#options;
    const tasks = this.#tasks();
    try {
      await this.#openPart();
      const slices = new OrderedSlices(tasks.length, (bytes) => this.#write(bytes));
      slices.onSliceWritten = (totals) => this.#sliceWritten(totals);
      signal.throwIfAborted();
      signal.addEventListener('abort', () => slices.fail(signal.reason), { once: true });
      const { dataSet } = this.#options;
      threads.enqueue(
        job.clientId,
        tasks.map((task, index) => ({ jobKey: job.jobId, task, dataSet, listener: slices.listener(index) })),
      );
      await slices.done;
      await this.#closePart();
      return this.#progress;
    } catch (error) {
      await this.#part?.abandon().catch(() => {});
      throw error;
    } finally {
      threads.withdraw(job.jobId);
    }
  }

  #tasks(): SliceTask[] {
    const { job, dataSet, newIdKey } = this.#options;
    const { limit, contactDetails } = job.options;
    const lines = linesOf(job, dataSet);
    const tasks: SliceTask[] = [];
    for (let from = this.#startedAt.processedQueries; from < lines.length; from += linesPerSlice) {
      const sliceLines = lines.slice(from, from + linesPerSlice);
      tasks.push({ dataSetVersion: dataSet.version, lines: sliceLines, limit, contactDetails, newIdKey });
    }
    return tasks;
  }

  async #openPart(): Promise<void> {
    const { job, results } = this.#options;
    const index = this.#progress.resultParts.length;
    this.#part = await results.createPart(job.jobId, index, job.attempt);
    if (index === 0) await this.#write(Buffer.from(resultHeader(job.options.contactDetails)));
  }

  async #write(bytes: Uint8Array): Promise<void> {
    await this.#part?.write(bytes);
  }

  async #closePart(): Promise<void> {
    const part = await this.#part?.commit();
    this.#part = undefined;
    if (part === undefined) return;
    this.#progress = { ...this.#progress, resultParts: [...this.#progress.resultParts, part] };
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
    await this.#closePart();
    await this.#options.saveCheckpoint(this.#progress);
    this.#checkpointAtMs = performance.now() + checkpointIntervalMs;
    await this.#openPart();
  }
}

const nothingDone: JobCheckpoint = {
  processedQueries: 0,
  totals: { matchedQueries: 0, invalidQueries: 0, truncatedQueries: 0, totalContacts: 0 },
  resultParts: [],
};

function addTotals(totals: JobTotals, slice: SliceTotals): JobTotals {
  return {
    matchedQueries: totals.matchedQueries + slice.matchedQueries,
    invalidQueries: totals.invalidQueries + slice.invalidQueries,
    truncatedQueries: totals.truncatedQueries + slice.truncatedQueries,
    totalContacts: totals.totalContacts + slice.contacts,
  };
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
