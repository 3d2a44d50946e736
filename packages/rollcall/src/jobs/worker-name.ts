import { hostname } from 'node:os';
import { newId20 } from '../control/ids.ts';
import { isProcessRunning } from '../running-process.ts';

/** A name for this process in leases, never used before: `host/process id/random`. */
export function newWorkerName(): string {
  return [hostname(), process.pid, newId20()].join('/');
}

/**
 * Whether a worker of this machine is certainly dead, so that its jobs need not wait until its leases run out: no
 * process has its id, or we have it. Of other machines nothing is known.
 *
 * @param own this process's name
 */
export function isDeadWorker(name: string, own: string): boolean {
  const [host, pid] = name.split('/');
  if (name === own || host !== hostname()) return false;
  return Number(pid) === process.pid || !isProcessRunning(Number(pid));
}
