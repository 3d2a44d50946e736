import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { isProcessRunning } from './running-process.ts';

// A process leaves a mark where it is at work, by which others tell later whether it still is. Its id alone does not do:
// ids are used again, and in each container there is a process 1. So the mark also has when the process was started, the
// space of ids that it is in, and the start of the machine, where the system tells them (Linux does), and the name of the
// host:
//
//   the same start of the machine, the same space    the process runs if one of its id does, started when it was
//   the same host, another start of the machine      it is gone
//   anything else                                    nobody here can tell

export type ProcessState = 'running' | 'gone' | 'unknown';

const unknown = '-';

/** The mark of this process. */
export function processMark(): string {
  return [process.pid, startOf('self'), pidSpace(), machineStart(), hostname()].join(' ');
}

/** What is known of the process that left a mark; of a mark that cannot be read, that it is gone. */
export function stateOfMarked(mark: string): ProcessState {
  const [pid = '', start = unknown, space = unknown, machine = unknown, host = hostname()] = mark.split(' ');
  const isSameHost = host === hostname();
  const isSameMachine = machine === machineStart() && (machine !== unknown || isSameHost);
  if (isSameMachine && space === pidSpace()) return isSameProcess(Number(pid), start) ? 'running' : 'gone';
  if (!isSameHost || isSameMachine) return 'unknown';
  // Marks of older programs are an id alone.
  if (machine === unknown) return isProcessRunning(Number(pid)) ? 'running' : 'gone';
  return 'gone';
}

function isSameProcess(pid: number, start: string): boolean {
  if (!isProcessRunning(pid)) return false;
  const now = startOf(String(pid));
  return start === unknown || now === unknown || now === start;
}

/** In ticks of the clock since the start of the machine (proc(5), field 22 of stat). */
function startOf(process: string): string {
  const stat = told(() => readFileSync(`/proc/${process}/stat`, 'utf8'));
  // The name of the program, in parentheses, may hold anything.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? unknown;
}

function pidSpace(): string {
  return told(() => readlinkSync('/proc/self/ns/pid'));
}

function machineStart(): string {
  return told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
}

function told(read: () => string): string {
  try {
    return read();
  } catch {
    return unknown;
  }
}
