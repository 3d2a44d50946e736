import { readdirSync, readFileSync } from 'node:fs';

/** What a process and its children have used up, as far as /proc tells. */
export interface Usage {
  readonly processorMs: number;
  /** Now, memory that they share counted once. */
  readonly memoryBytes: number;
  /** The most of a process by itself; undefined for one with children, where only the sum now is known. */
  readonly peakMemoryBytes: number | undefined;
  /** By system calls, files and sockets alike. */
  readonly readBytes: number;
}

/** Linux has had this for decades on every machine (`getconf CLK_TCK`). */
const msPerTick = 10;

/** Of a process and its children; zeros where there is no /proc. */
export function usageOf(pid: number): Usage {
  const children = childrenOf(pid);
  const own = parentAndTicks(pid);
  // A parent has the ticks of those of its children that have ended.
  const ticks = children.reduce((sum, child) => sum + (parentAndTicks(child)?.ticks ?? 0), own?.ticks ?? 0);
  const memoryBytes = [pid, ...children].reduce(
    (sum, one) => sum + kilobytes(one, 'smaps_rollup', 'Pss') * 1_024,
    0,
  );
  return {
    processorMs: ticks * msPerTick,
    memoryBytes,
    peakMemoryBytes: children.length === 0 ? kilobytes(pid, 'status', 'VmHWM') * 1_024 : undefined,
    readBytes: Number(/rchar: (\d+)/.exec(read(pid, 'io'))?.[1] ?? 0),
  };
}

function childrenOf(pid: number): number[] {
  const all = namesIn('/proc').map(Number).filter(Number.isInteger);
  return all.filter((one) => parentAndTicks(one)?.parent === pid);
}

function parentAndTicks(pid: number): { readonly parent: number; readonly ticks: number } | undefined {
  const stat = read(pid, 'stat');
  if (stat === '') return undefined;
  // Behind the name, which may hold anything: state, parent, and at 12 utime, stime, cutime, cstime (proc(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { parent: Number(fields[1]), ticks };
}

function kilobytes(pid: number, file: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(read(pid, file))?.[1] ?? 0);
}

/** Empty for a process that has gone, or belongs to somebody else. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
