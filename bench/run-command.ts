import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../packages/rollcall/bin/rollcall.js', import.meta.url));
/** Makes the process tell its peak memory and processor time when it ends. */
const tellUsage = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();console.error('usage',u.maxRSS,u.userCPUTime+u.systemCPUTime)})`;

export interface CommandRun {
  readonly stdout: string;
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
}

/** One `rollcall` command as a user runs it, from the start of the process to its end. */
export async function runCommand(...args: readonly string[]): Promise<CommandRun> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', tellUsage, program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  const seconds = (performance.now() - start) / 1_000;
  // Threads tell it too when they end; the process is the last.
  const usage = [...stderr.matchAll(/usage (\d+) (\d+)/g)].at(-1);
  if (code !== 0 || usage === undefined) throw new Error(`rollcall ${args[0]} failed: ${stderr}`);
  return {
    stdout,
    seconds,
    processorSeconds: Number(usage[2]) / 1_000_000,
    peakMegabytes: Math.round(Number(usage[1]) / 1_024),
  };
}
