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
const spill = data.spillPath === undefined ? undefined : new SpillFile(data.spillPath, data.partitions);
const shared = new SharedSections(data.thread);
const spiller = spill === undefined ? undefined : new RowSpiller(reference, spill, shared);
const reading = new ReadTasks(data, reference, spiller);
const carrying = new CarryTasks(data, spiller);
const building = new BuildTasks(data, reference);

parentPort?.on('message', (task: ThreadTask) => parentPort?.postMessage(perform(task)));

function perform(task: ThreadTask): ThreadAnswer {
  switch (task.type) {
    case 'file':
      return reading.openFile(task);
    case 'chunk':
      return reading.readChunk(task);
    case 'carry':
      return carrying.carry(task);
    case 'finishSpill':
      if (spill === undefined) throw new Error('nothing is spilled');
      return { frames: spill.finish(), sections: shared.bytes };
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
