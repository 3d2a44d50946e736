import { newId20 } from '../control/ids.ts';
import { type ProcessState, processMark, stateOfMarked } from '../process-mark.ts';

/** A name for this process in leases, never used before: `mark/process id/random`. A mark has no slash. */
export function newWorkerName(): string {
  return [processMark(), process.pid, newId20()].join('/');
}

/**
 * Whether a worker is certainly dead, so that its jobs need not wait until its leases run out: its process is gone, or is
 * ours and had another name before. Of another machine, or another container, nothing is known.
 *
 * @param own this process's name
 */
export function isDeadWorker(name: string, own: string): boolean {
  return stateOfWorker(name, own) === 'gone';
}

/** What is known of the process that has a name: this one is running, whatever its other names are. */
export function stateOfNamed(name: string): ProcessState {
  return stateOfMarked(markOf(name));
}

export function stateOfWorker(name: string, own: string): ProcessState {
  if (name === own) return 'running';
  const mark = markOf(name);
  return mark === processMark() ? 'gone' : stateOfMarked(mark);
}

/** Older programs named themselves `host/process id/random`. */
function markOf(name: string): string {
  const [first = '', pid = ''] = name.split('/');
  return first.includes(' ') ? first : [pid, '-', '-', '-', first].join(' ');
}
