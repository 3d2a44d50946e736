/** A lookup thread: runs slices against the data sets that it was given. Started by `LookupThreads`. */
import { parentPort, workerData } from 'node:worker_threads';
import {
  AbbreviationTable,
  ByteSink,
  defaultAbbreviations,
  ForgottenContacts,
  LineRunner,
  ReferenceIndex,
} from '@rollcall/lookup';
import type { DataSetVersion } from '../control/control-store.ts';
import { ContactRecords } from '../data-set/contact-records.ts';
import { DataSetReader } from '../data-set/data-set-reader.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { ChunkSlots, type FilledSlot } from './chunk-slots.ts';
import { runSlice, type SliceData } from './run-slice.ts';
import type { FromThread, SliceTask, ThreadData, ToThread } from './thread-messages.ts';

interface RunnableDataSet extends SliceData {
  close(): void;
}

const dataSets = new Map<DataSetVersion, RunnableDataSet>();
/** Those that cannot be opened, and why: the slices on them fail, and no others. */
const failures = new Map<DataSetVersion, Error>();
const { chunkMemory, ownAbbreviations, forgotten: forgottenAtStart } = workerData as ThreadData;
const chunks = new ChunkSlots(chunkMemory);
/** Rows are written here first: a chunk is handed on when its newIds are in it. */
const memory = ByteSink.ofCapacity(64 * 1024);
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
  // The last chunk goes along with the totals: most slices have no other, and a message costs more than a line.
  let last: FilledSlot | undefined;
  const sendLast = () => {
    if (last !== undefined) send({ type: 'chunk', sliceId, filled: last });
    last = undefined;
  };
  try {
    const dataSet = dataSetOf(task);
    dataSet.runner.forgotten = forgotten;
    memory.length = 0;
    const totals = runSlice(task, dataSet, {
      memory,
      emit: (bytes) => {
        const waitsFromMs = performance.now();
        // Before the next waits for a slot, which may be that of this one.
        sendLast();
        for (const filled of chunks.fill(bytes)) {
          sendLast();
          last = filled;
        }
        waitedMs += performance.now() - waitsFromMs;
      },
    });
    const lookupMs = performance.now() - beganAtMs - waitedMs;
    send({ type: 'done', sliceId, totals, lookupMs, ...(last && { filled: last }) });
  } catch (error) {
    if (last !== undefined) chunks.giveBack(last);
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    send({ type: 'failed', sliceId, name, message });
  }
}

function dataSetOf({ dataSetVersion }: SliceTask): RunnableDataSet {
  const dataSet = dataSets.get(dataSetVersion);
  if (dataSet !== undefined) return dataSet;
  throw failures.get(dataSetVersion) ?? new Error(`the thread was not given data set ${dataSetVersion}`);
}

function send(message: FromThread): void {
  parentPort?.postMessage(message);
}
