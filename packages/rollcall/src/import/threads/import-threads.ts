import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { ThreadAnswer, ThreadCalls, ThreadData, ThreadTask } from './thread-messages.ts';

/** Less input is read by one thread before another has started. */
const bytesWorthAThread = 8 * 1024 * 1024;
/** More threads wait for each other's disk, and every one of them takes memory. */
const mostThreads = 8;
/** Much short-lived text: a larger young generation is collected less often. */
const youngGenerationMb = 32;
/**
 * V8 marks an old generation that has less room left than a young one takes, and sets the room by what it found the last
 * time: a thread with 20 MB in use is marked without end, on a processor that rows could have had.
 */
const firstOldGenerationMb = 112;
/**
 * Where memory is plenty, V8 lets a heap grow to four times what it found in use: 220 MB in a thread, most of it left over
 * from partitions that are done. Half as much again costs four more markings in a minute.
 */
const heapGrowthPercent = 50;
/** V8's own measure. */
const noHeapGrowthPercent = 0;

/** The threads of one import. A thread that fails makes every call to it fail. */
export class ImportThreads {
  readonly all: readonly ImportThread[];

  /**
   * @param inputBytes undefined when it is not known
   * @param dataOf what the thread of a number is to know
   */
  constructor(inputBytes: number | undefined, dataOf: (thread: number) => ThreadData) {
    const worthwhile = inputBytes === undefined ? mostThreads : Math.ceil(inputBytes / bytesWorthAThread);
    const count = Math.max(1, Math.min(mostThreads, availableParallelism(), worthwhile));
    setFlagsFromString(`--initial-old-space-size=${firstOldGenerationMb}`);
    setHeapGrowth(heapGrowthPercent);
    this.all = Array.from({ length: count }, (_, thread) => new ImportThread(dataOf(thread)));
  }

  /** The one with the least to do. */
  leastBusy(): ImportThread {
    return this.all.reduce((least, thread) => (thread.callsUnderWay < least.callsUnderWay ? thread : least));
  }

  async terminate(): Promise<void> {
    await Promise.all(this.all.map((thread) => thread.terminate()));
    setHeapGrowth(noHeapGrowthPercent);
  }
}

/** Of every heap of this process. */
function setHeapGrowth(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}

/** How long a thread that is to end may go on with its task. */
const mostMsToIdle = 5_000;

function ended(): Error {
  return new Error('a thread of the import has ended');
}

interface Waiting {
  readonly resolve: (answer: ThreadAnswer) => void;
  readonly reject: (error: Error) => void;
}

export class ImportThread {
  readonly #worker: Worker;
  /** Calls without an answer: a thread answers in their order. */
  readonly #waiting: Waiting[] = [];
  #failure: Error | undefined;
  /** Tasks that the thread has not ended, whether anybody still waits for them or not. */
  #tasks = 0;
  #onIdle: () => void = () => {};

  constructor(workerData: ThreadData) {
    // The thread's file is TypeScript in a checkout and JavaScript when published, as this one is.
    const file = new URL(`./import-thread${extname(import.meta.url)}`, import.meta.url);
    const resourceLimits = { maxYoungGenerationSizeMb: youngGenerationMb };
    this.#worker = new Worker(file, { workerData, resourceLimits });
    this.#worker.on('message', (answer: ThreadAnswer) => {
      if (--this.#tasks === 0) this.#onIdle();
      this.#waiting.shift()?.resolve(answer);
    });
    this.#worker.on('error', (error: Error) => this.#fail(error));
    this.#worker.on('exit', () => {
      this.#tasks = 0;
      this.#onIdle();
      this.#fail(ended());
    });
  }

  get callsUnderWay(): number {
    return this.#waiting.length;
  }

  call<Type extends keyof ThreadCalls>(
    task: ThreadCalls[Type]['task'] & { readonly type: Type },
  ): Promise<ThreadCalls[Type]['answer']> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#tasks++;
      this.#worker.postMessage(task satisfies ThreadTask);
    });
  }

  /**
   * Nobody waits for its calls any more, and then the thread ends: after its task, if that takes no longer than a moment. Node
   * aborts the whole process when a thread is ended while it sets up a compressor.
   */
  async terminate(): Promise<void> {
    this.#fail(ended());
    if (this.#tasks > 0) {
      const idle = new Promise<void>((resolve) => {
        this.#onIdle = resolve;
      });
      await Promise.race([idle, delay(mostMsToIdle, undefined, { ref: false })]);
    }
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
