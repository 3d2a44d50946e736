/** Goes through the files of data sets for one task, and ends. Started by `fileWorkOnThread`. */
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { ForgottenContacts } from '@rollcall/lookup';
import type { DataSetVersion } from '../control/control-store.ts';
import type { OpenDataSet } from '../data-set/open-data-set.ts';
import { writeWithout } from '../data-set/write-without.ts';
import { findPeople, type PersonIdentifier } from './find-person.ts';

export type FileTask =
  | {
      readonly kind: 'findPeople';
      readonly dataSets: readonly OpenDataSet[];
      readonly identifiers: readonly PersonIdentifier[];
    }
  | {
      readonly kind: 'writeWithout';
      readonly base: OpenDataSet;
      readonly forgotten: SharedArrayBuffer;
      readonly directory: string;
      readonly version: DataSetVersion;
      readonly isWhole: boolean;
    };

export type FromFileThread =
  | { readonly result: unknown }
  | { readonly name: string; readonly message: string };

function run(task: FileTask): Promise<unknown> {
  if (task.kind === 'findPeople') return findPeople(task.dataSets, task.identifiers);
  const { base, forgotten, directory, version, isWhole } = task;
  return writeWithout(base, new ForgottenContacts(forgotten), directory, version, { isWhole });
}

function send(message: FromFileThread): void {
  parentPort?.postMessage(message);
}

// There a thread has a priority of its own; elsewhere it would be that of the whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
try {
  send({ result: await run(workerData as FileTask) });
} catch (error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  send({ name, message });
}
