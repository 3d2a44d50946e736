import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DataSetError } from '../data-set/data-set-error.ts';
import { writeWithout } from '../data-set/write-without.ts';
import type { FileTask, FromFileThread } from './file-work-thread.ts';
import { findPeople } from './find-person.ts';

/** What of a forgetting goes through all files of a data set. */
export interface FileWork {
  readonly findPeople: typeof findPeople;
  readonly writeWithout: typeof writeWithout;
}

/** For a process that has nothing else to do. */
export const fileWorkHere: FileWork = { findPeople, writeWithout };

/** For a process that answers others: a thread for each of them, which the lookups come before. */
export const fileWorkOnThread: FileWork = {
  findPeople: (dataSets, identifiers) => onThread({ kind: 'findPeople', dataSets, identifiers }, undefined),
  writeWithout: (base, { memory: forgotten }, directory, version, { isWhole = false, signal } = {}) =>
    onThread({ kind: 'writeWithout', base, forgotten, directory, version, isWhole }, signal),
};

function onThread<Result>(task: FileTask, signal: AbortSignal | undefined): Promise<Result> {
  // The thread's file is TypeScript in a checkout and JavaScript when published, as this one is.
  const file = new URL(`./file-work-thread${extname(import.meta.url)}`, import.meta.url);
  return new Promise((resolve, reject) => {
    const thread = new Worker(file, { workerData: task });
    const end = (): void => {
      reject(signal?.reason);
      void thread.terminate();
    };
    signal?.addEventListener('abort', end, { once: true });
    thread.on('message', (message: FromFileThread) => {
      if ('result' in message) resolve(message.result as Result);
      else reject(errorFrom(message));
    });
    thread.on('error', reject);
    thread.on('exit', (code) => {
      signal?.removeEventListener('abort', end);
      reject(new Error(`the thread that goes through files ended with code ${code}`));
    });
    if (signal?.aborted === true) end();
    // A server that stops does not stay for it: what is half written is removed by the next start.
    thread.unref();
  });
}

function errorFrom({ name, message }: { readonly name: string; readonly message: string }): Error {
  return name === 'DataSetError' ? new DataSetError(message) : Object.assign(new Error(message), { name });
}
