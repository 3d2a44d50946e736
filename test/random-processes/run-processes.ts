/** Keeps several processes at work on one store, and kills them at random moments. */
import { type ChildProcess, fork } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { RandomStream } from '../../packages/rollcall/src/sample/random-stream.ts';
import {
  type Done,
  type Outcome,
  outcomes,
  type ProcessReport,
  type ProcessTask,
} from './process-messages.ts';

const program = fileURLToPath(new URL('./worker-process.ts', import.meta.url));
/** A process is killed after so many calls of its own, at least and at most. */
const [shortestLife, longestLife] = [25, 200];

export interface ProcessRun {
  /** Everything that a store said it had done, to whoever lived to tell it. */
  readonly done: readonly Done[];
  readonly calls: number;
  readonly kills: number;
  /** Outcomes that were waited for in vain. */
  readonly missing: readonly Outcome[];
}

export interface ProcessRunOptions extends Omit<ProcessTask, 'name' | 'seed'> {
  readonly seed: number;
  /** At a time. */
  readonly processes: number;
  /** It goes on beyond it until every outcome was seen and enough was killed, since a machine may be slow. */
  readonly durationMs: number;
  /** It stops then in any case, and a process that does not is killed after as long again. */
  readonly boundMs: number;
}

export async function runProcesses(options: ProcessRunOptions): Promise<ProcessRun> {
  const { processes, durationMs, boundMs, seed, ...task } = options;
  const random = new RandomStream();
  random.reseed(seed, 1, 0);
  const [endAt, boundAt] = [performance.now() + durationMs, performance.now() + boundMs];
  const killer = AbortSignal.timeout(2 * boundMs);
  const living = new Set<ChildProcess>();
  const seen = new Set<Outcome>();
  const done: Done[] = [];
  let [calls, kills, started, isOver] = [0, 0, 0, false];

  const endIfOver = (): void => {
    const now = performance.now();
    const hasAll = now >= endAt && seen.size === outcomes.length && kills >= processes;
    if (isOver || !(hasAll || now >= boundAt)) return;
    isOver = true;
    // One that was killed at this moment does not hear it.
    for (const child of living) child.send('stop', () => {});
  };

  const runOne = async (): Promise<void> => {
    started += 1;
    const life = shortestLife + random.below(longestLife - shortestLife);
    const argument: ProcessTask = { ...task, name: `w${started}`, seed: random.int32() };
    const child = fork(program, [JSON.stringify(argument)], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      signal: killer,
      killSignal: 'SIGKILL',
    });
    living.add(child);
    const { promise: ended, resolve, reject } = Promise.withResolvers<NodeJS.Signals | number | null>();
    child.on('error', reject);
    // Not 'exit': what it has said last may still be under way then.
    child.on('close', (code, signal) => resolve(signal ?? code));
    let begun = 0;
    child.on('message', (report: ProcessReport) => {
      begun = report.begun;
      done.push(...report.done);
      for (const { outcome } of report.done) seen.add(outcome);
      if (begun >= life && !isOver) child.kill('SIGKILL');
      endIfOver();
    });
    const errors = child.stderr === null ? '' : text(child.stderr);
    try {
      const end = await ended;
      if (end === 'SIGKILL') kills += 1;
      else if (end !== 0) throw new Error(`${argument.name} ended with ${end}:\n${await errors}`);
      calls += begun;
    } finally {
      living.delete(child);
    }
  };

  const runAlways = async (): Promise<void> => {
    while (!isOver) await runOne();
  };
  try {
    await Promise.all(Array.from({ length: processes }, runAlways));
  } catch (error) {
    // One that failed must not leave the others behind.
    isOver = true;
    for (const child of living) child.kill('SIGKILL');
    throw error;
  }
  return { done, calls, kills, missing: outcomes.filter((outcome) => !seen.has(outcome)) };
}
