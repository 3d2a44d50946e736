import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Abbreviations, type ForgottenContacts, nobodyForgotten } from '@rollcall/lookup';
import type { DataSetVersion } from '../control/control-store.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { ChunkSlots, type FilledSlot } from './chunk-slots.ts';
import { FairQueue } from './fair-queue.ts';
import type { JobObserver } from './job-observer.ts';
import type { FromThread, SliceTask, SliceTotals, ThreadData, ToThread } from './thread-messages.ts';

/** Versions that a thread keeps open: the active one, and those that jobs under way are pinned to. */
const versionsKept = 4;

/** What becomes of a slice. Chunks come in the order of its lines. */
export interface SliceListener {
  /** @param taken to be called when the chunk is not read any more: its memory is filled again, and a thread may wait for it */
  readonly onChunk: (bytes: Uint8Array, taken: () => void) => void;
  readonly onDone: (totals: SliceTotals) => void;
  readonly onFailed: (error: Error) => void;
}

/** A slice with the job that it is a part of. */
interface JobSlice {
  readonly jobKey: string;
  readonly task: SliceTask;
  readonly dataSet: OpenDataSet;
  readonly listener: SliceListener;
}

interface QueuedSlice extends JobSlice {
  readonly queuedAtMs: number;
}

interface RunningSlice extends QueuedSlice {
  readonly beganAtMs: number;
}

/** The lookup threads of a process, and the slices that wait for one. */
export class LookupThreads {
  readonly #queue = new FairQueue<QueuedSlice>();
  readonly #threads: LookupThread[];
  readonly #ownAbbreviations: Abbreviations;
  readonly #observer: Pick<JobObserver, 'sliceDone'> | undefined;
  #forgotten = nobodyForgotten;
  #isClosed = false;

  /** @param ownAbbreviations of titles, the operator's, besides the default ones */
  constructor(
    count: number,
    ownAbbreviations: Abbreviations = {},
    observer?: Pick<JobObserver, 'sliceDone'>,
  ) {
    this.#ownAbbreviations = ownAbbreviations;
    this.#observer = observer;
    this.#threads = Array.from({ length: count }, () => this.#startThread());
  }

  /** How many there are. */
  get count(): number {
    return this.#threads.length;
  }

  /** Queues the slices of a job. They start in their order, in turns with other clients' slices. */
  enqueue(clientId: string, slices: readonly JobSlice[]): void {
    const queuedAtMs = performance.now();
    this.#queue.add(
      clientId,
      slices.map((slice) => ({ ...slice, queuedAtMs })),
    );
    this.#dispatch();
  }

  /** Takes a job's waiting slices out; those already running go on. */
  withdraw(jobKey: string): void {
    this.#queue.remove((slice) => slice.jobKey === jobKey);
  }

  /** Whom slices leave out that start from now on. */
  forget(contacts: ForgottenContacts): void {
    this.#forgotten = contacts;
    for (const thread of this.#threads) thread.forget(contacts);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }

  #dispatch(): void {
    for (const thread of this.#threads) {
      if (!thread.isIdle) continue;
      const slice = this.#queue.next();
      if (slice === undefined) return;
      thread.run(slice);
    }
  }

  #startThread(): LookupThread {
    const thread: LookupThread = new LookupThread(
      { ownAbbreviations: this.#ownAbbreviations, forgotten: this.#forgotten.memory },
      this.#observer,
      () => this.#dispatch(),
      () => {
        if (this.#isClosed) return;
        this.#threads[this.#threads.indexOf(thread)] = this.#startThread();
        this.#dispatch();
      },
    );
    return thread;
  }
}

class LookupThread {
  readonly #worker: Worker;
  readonly #chunks = new ChunkSlots();
  readonly #onIdle: () => void;
  readonly #observer: Pick<JobObserver, 'sliceDone'> | undefined;
  /** The data sets that the thread has open, the one used last at the end. */
  readonly #dataSets = new Set<DataSetVersion>();
  #running: RunningSlice | undefined;
  #sliceId = 0;
  /** A dead thread takes no more slices; another one stands in for it soon. */
  #isDead = false;

  constructor(
    known: Omit<ThreadData, 'chunkMemory'>,
    observer: Pick<JobObserver, 'sliceDone'> | undefined,
    onIdle: () => void,
    onExit: () => void,
  ) {
    this.#observer = observer;
    this.#onIdle = onIdle;
    // The thread's file is TypeScript in a checkout and JavaScript when published, as this one is.
    const file = new URL(`./lookup-thread${extname(import.meta.url)}`, import.meta.url);
    const workerData: ThreadData = { chunkMemory: this.#chunks.memory, ...known };
    this.#worker = new Worker(file, { workerData });
    this.#worker.on('message', (message: FromThread) => this.#receive(message));
    this.#worker.on('error', (error: Error) => {
      this.#isDead = true;
      this.#endSlice((slice) => slice.listener.onFailed(error));
    });
    this.#worker.on('exit', (code) => {
      this.#isDead = true;
      this.#endSlice((slice) =>
        slice.listener.onFailed(new Error(`a lookup thread ended with code ${code}`)),
      );
      onExit();
    });
  }

  get isIdle(): boolean {
    return this.#running === undefined && !this.#isDead;
  }

  run(slice: QueuedSlice): void {
    this.#running = { ...slice, beganAtMs: performance.now() };
    this.#giveDataSet(slice.dataSet);
    this.#post({ type: 'slice', sliceId: ++this.#sliceId, task: slice.task });
  }

  forget({ memory }: ForgottenContacts): void {
    this.#post({ type: 'forgotten', memory });
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Sees to it that the thread has a data set open, and not too many of them. */
  #giveDataSet(dataSet: OpenDataSet): void {
    const { version } = dataSet;
    if (!this.#dataSets.delete(version)) this.#post({ type: 'open', dataSet });
    this.#dataSets.add(version);
    for (const oldest of this.#dataSets) {
      if (this.#dataSets.size <= versionsKept) break;
      this.#dataSets.delete(oldest);
      this.#post({ type: 'close', version: oldest });
    }
  }

  #post(message: ToThread): void {
    this.#worker.postMessage(message);
  }

  #receive(message: FromThread): void {
    if (message.type === 'chunk') this.#handOn(message.filled);
    else if (message.type === 'done') {
      const { totals, lookupMs, filled } = message;
      if (filled !== undefined) this.#handOn(filled);
      this.#endSlice((slice) => {
        const { queuedAtMs, beganAtMs } = slice;
        const waitedMs = beganAtMs - queuedAtMs;
        this.#observer?.sliceDone({ totals, waitedMs, ms: performance.now() - beganAtMs, lookupMs });
        slice.listener.onDone(totals);
      });
    } else {
      const error = new Error(message.message);
      error.name = message.name;
      this.#endSlice((slice) => slice.listener.onFailed(error));
    }
  }

  #handOn(filled: FilledSlot): void {
    this.#running?.listener.onChunk(this.#chunks.rows(filled), () => this.#chunks.giveBack(filled));
  }

  #endSlice(tell: (slice: RunningSlice) => void): void {
    const slice = this.#running;
    if (slice === undefined) return;
    this.#running = undefined;
    tell(slice);
    this.#onIdle();
  }
}
