/** A lookup thread: runs slices against the data sets that it was given. Started by `LookupThreads`. */
import { parentPort, workerData } from 'node:worker_threads';
import {
  AbbreviationTable,
  defaultAbbreviations,
  LineRunner,
  ReferenceIndex,
  ResultWriter,
} from '@rollcall/lookup';
import type { DataSetVersion } from '../control/control-store.ts';
import { DataSetReader } from '../data-set/data-set-reader.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import {
  type FromThread,
  maxChunksUnderWay,
  type SliceTask,
  type SliceTotals,
  type ThreadData,
  type ToThread,
} from './thread-messages.ts';

interface RunnableDataSet {
  readonly reader: DataSetReader;
  readonly runner: LineRunner;
}

const dataSets = new Map<DataSetVersion, RunnableDataSet>();
/** Those that cannot be opened, and why: the slices on them fail, and no others. */
const failures = new Map<DataSetVersion, Error>();
const { chunksUnderWay, ownAbbreviations } = workerData as ThreadData;
const abbreviations = new AbbreviationTable(defaultAbbreviations, ownAbbreviations);

parentPort?.on('message', (message: ToThread) => {
  if (message.type === 'open') openForRunning(message.dataSet);
  else if (message.type === 'close') close(message.version);
  else runSlice(message.sliceId, message.task);
});

function openForRunning(dataSet: OpenDataSet): void {
  try {
    const reader = new DataSetReader(dataSet);
    const runner = new LineRunner(reader, new ReferenceIndex(dataSet.referenceTables), abbreviations);
    dataSets.set(dataSet.version, { reader, runner });
  } catch (error) {
    failures.set(dataSet.version, error as Error);
  }
}

function close(version: DataSetVersion): void {
  dataSets.get(version)?.reader.close();
  dataSets.delete(version);
  failures.delete(version);
}

function runSlice(sliceId: number, task: SliceTask): void {
  const beganAtMs = performance.now();
  let waitedMs = 0;
  try {
    const totals = lookUp(task, (bytes) => {
      Atomics.add(chunksUnderWay, 0, 1);
      send({ type: 'chunk', sliceId, bytes }, [bytes.buffer]);
      const waitsFromMs = performance.now();
      waitForTakers();
      waitedMs += performance.now() - waitsFromMs;
    });
    send({ type: 'done', sliceId, totals, lookupMs: performance.now() - beganAtMs - waitedMs }, []);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    send({ type: 'failed', sliceId, name, message }, []);
  }
}

function lookUp(task: SliceTask, emit: (bytes: Uint8Array<ArrayBuffer>) => void): SliceTotals {
  const dataSet = dataSets.get(task.dataSetVersion);
  if (dataSet === undefined) {
    throw (
      failures.get(task.dataSetVersion) ??
      new Error(`the thread was not given data set ${task.dataSetVersion}`)
    );
  }
  const writer = new ResultWriter({ contactDetails: task.contactDetails, newIdKey: task.newIdKey, emit });
  const totals = {
    queries: task.lines.length,
    matchedQueries: 0,
    invalidQueries: 0,
    truncatedQueries: 0,
    contacts: 0,
  };
  for (const line of task.lines) {
    const limit = Math.min(task.limit, task.contacts - totals.contacts);
    const outcome = dataSet.runner.run(line, limit, writer, task.cutDetail);
    if (outcome.status === 'matched') totals.matchedQueries++;
    if (outcome.status === 'invalid') totals.invalidQueries++;
    if (outcome.contacts < outcome.totalMatches) totals.truncatedQueries++;
    totals.contacts += outcome.contacts;
  }
  writer.end();
  return totals;
}

/** Results are written in the order of lines: a slice that is ahead waits here, so memory stays bounded. */
function waitForTakers(): void {
  for (;;) {
    const waiting = Atomics.load(chunksUnderWay, 0);
    if (waiting < maxChunksUnderWay) return;
    Atomics.wait(chunksUnderWay, 0, waiting);
  }
}

function send(message: FromThread, transfer: ArrayBuffer[]): void {
  parentPort?.postMessage(message, transfer);
}
