/** A process of its own around a `RandomWorker`: it ends when it is told to, when its test ends, or by a kill. */
import { openControlStore } from '../../packages/rollcall/src/control/open-control-store.ts';
import type { ProcessTask } from './process-messages.ts';
import { RandomWorker } from './random-worker.ts';

const task: ProcessTask = JSON.parse(process.argv[2] ?? '{}');
const store = await openControlStore(task);
const worker = new RandomWorker(task, store, (report) => {
  // What is said to a test that is gone gets lost.
  process.send?.(report, undefined, undefined, () => {});
});
process.once('message', () => worker.stop());
// A test that is gone tells nobody anything.
process.once('disconnect', () => worker.stop());
await worker.run();
await store.close();
if (process.connected) process.disconnect?.();
