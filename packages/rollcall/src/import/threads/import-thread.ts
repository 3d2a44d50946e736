/** A thread of an import: it does what it is asked, one task after the other (`ThreadCalls`). */
import { parentPort, workerData } from 'node:worker_threads';
import { ReferenceIndex, SharedSections } from '@rollcall/lookup';
import { RowSpiller } from '../group/row-spiller.ts';
import { SpillFile } from '../group/spill-file.ts';
import { BuildTasks } from './build-tasks.ts';
import { CarryTasks } from './carry-tasks.ts';
import { ReadTasks } from './read-tasks.ts';
import type { ThreadAnswer, ThreadData, ThreadTask } from './thread-messages.ts';

const data = workerData as ThreadData;
const reference = new ReferenceIndex(data.referenceTables);
const building = new BuildTasks(data, reference);
/** Until all rows are spilled: what reading has met takes memory that partitions need. */
let reader: Reader | undefined = newReader();

parentPort?.on('message', (task: ThreadTask) => parentPort?.postMessage(perform(task)));

function perform(task: ThreadTask): ThreadAnswer {
  switch (task.type) {
    case 'file':
      return readerNow().reading.openFile(task);
    case 'chunk':
      return readerNow().reading.readChunk(task);
    case 'carry':
      return readerNow().carrying.carry(task);
    case 'finishSpill': {
      const { spill, shared } = readerNow();
      if (spill === undefined) throw new Error('nothing is spilled');
      reader = undefined;
      return { frames: spill.finish(), sections: shared.bytes };
    }
    case 'givenCompanies':
      return building.givenCompanies(task);
    case 'move':
      return building.move(task);
    case 'finishMoves':
      return building.finishMoves();
    case 'group':
      return building.group(task);
    case 'encode':
      return building.encode(task);
  }
}

interface Reader {
  /** Undefined for a dry run. */
  readonly spill: SpillFile | undefined;
  readonly shared: SharedSections;
  readonly reading: ReadTasks;
  readonly carrying: CarryTasks;
}

function newReader(): Reader {
  const spill = data.spillPath === undefined ? undefined : new SpillFile(data.spillPath, data.partitions);
  const shared = new SharedSections(data.thread);
  const spiller = spill === undefined ? undefined : new RowSpiller(reference, spill, shared);
  const reading = new ReadTasks(data, reference, spiller);
  return { spill, shared, reading, carrying: new CarryTasks(data, spiller) };
}

function readerNow(): Reader {
  if (reader === undefined) throw new Error('all rows are spilled');
  return reader;
}
