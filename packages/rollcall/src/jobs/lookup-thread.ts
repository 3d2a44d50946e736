/** A lookup thread: runs slices against the data sets that it was given. Started by `LookupThreads`. */
import { parentPort, workerData } from 'node:worker_threads';
import {
  AbbreviationTable,
  defaultAbbreviations,
  ForgottenContacts,
  LineRunner,
  ReferenceIndex,
} from '@rollcall/lookup';
import type { DataSetVersion } from '../control/control-store.ts';
import { ContactRecords } from '../data-set/contact-records.ts';
import { DataSetReader } from '../data-set/data-set-reader.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { runSlice, type SliceData } from './run-slice.ts';
import {
  type FromThread,
  maxChunksUnderWay,
  type SliceTask,
  type ThreadData,
  type ToThread,
} from './thread-messages.ts';

interface RunnableDataSet extends SliceData {
  close(): void;
}

const dataSets = new Map<DataSetVersion, RunnableDataSet>();
/** Those that cannot be opened, and why: the slices on them fail, and no others. */
const failures = new Map<DataSetVersion, Error>();
const { chunksUnderWay, ownAbbreviations, forgotten: forgottenAtStart } = workerData as ThreadData;
let forgotten = new ForgottenContacts(forgottenAtStart);
const abbreviations = new AbbreviationTable(defaultAbbreviations, ownAbbreviations);

parentPort?.on('message', (message: ToThread) => {
  if (message.type === 'open') openForRunning(message.dataSet);
  else if (message.type === 'close') close(message.version);
  else if (message.type === 'forgotten') forgotten = new ForgottenContacts(message.memory);
  else run(message.sliceId, message.task);
});

function openForRunning(dataSet: OpenDataSet): void {
  try {
    const reader = new DataSetReader(dataSet);
    const reference = new ReferenceIndex(dataSet.referenceTables);
    let records: ContactRecords | undefined;
    dataSets.set(dataSet.version, {
      runner: new LineRunner(reader, reference, abbreviations),
      reference,
      records: () => {
        records ??= new ContactRecords(dataSet);
        records.forgotten = forgotten;
        return records;
      },
      close: () => {
        reader.close();
        records?.close();
      },
    });
  } catch (error) {
    failures.set(dataSet.version, error as Error);
  }
}

function close(version: DataSetVersion): void {
  dataSets.get(version)?.close();
  dataSets.delete(version);
  failures.delete(version);
}

function run(sliceId: number, task: SliceTask): void {
  const beganAtMs = performance.now();
  let waitedMs = 0;
  try {
    const dataSet = dataSetOf(task);
    dataSet.runner.forgotten = forgotten;
    const totals = runSlice(task, dataSet, (bytes) => {
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

function dataSetOf({ dataSetVersion }: SliceTask): RunnableDataSet {
  const dataSet = dataSets.get(dataSetVersion);
  if (dataSet !== undefined) return dataSet;
  throw failures.get(dataSetVersion) ?? new Error(`the thread was not given data set ${dataSetVersion}`);
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
