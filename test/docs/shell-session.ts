/** Runs the commands of a page as a reader would: one shell, in a folder of its own, with the program of the checkout. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './pages.ts';

/** Against a page that hangs; a page takes a few seconds, and more where all tests run at once. */
const timeoutMs = 120_000;

/** What `npx` does in a checkout, without npm, which takes longer to start than the program. */
const quickNpx = `#!/bin/sh
name=$1
shift
PATH='${join(root, 'node_modules', '.bin')}':$PATH exec "$name" "$@"
`;

export interface ShellOptions {
  /** In its folder, by name. */
  readonly files?: ReadonlyMap<string, string>;
  /** Whether `npx` is that of npm. */
  readonly npm?: boolean;
}

export interface Printed {
  /** The standard output of each block; a block that was not reached has none. */
  readonly outputs: readonly string[];
  readonly exitCode: number | null;
  /** What was printed besides, to find out what went wrong. */
  readonly errors: string;
}

/** Runs blocks one after the other in one shell, which ends at the first command that fails. */
export async function runInShell(
  blocks: readonly string[],
  port: number,
  { files = new Map(), npm = false }: ShellOptions = {},
): Promise<Printed> {
  const place = mkdtempSync(join(tmpdir(), 'rollcall-docs-'));
  const [folder, programs] = [join(place, 'folder'), join(place, 'programs')];
  for (const path of [folder, programs]) mkdirSync(path);
  if (!npm) writeFileSync(join(programs, 'npx'), quickNpx, { mode: 0o755 });
  // A checkout as far as `npx rollcall` and `node_modules/.bin` are concerned.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  const endOfBlock = `end of block ${port}`;
  const script = blocks.map((block) => `${block}\necho '${endOfBlock}'\n`).join('');
  // A process group of its own, so that a server that a failed page leaves behind is ended with it.
  const shell = spawn('sh', ['-e', '-c', script], {
    cwd: folder,
    env: { ...cleanEnvironment(port), PATH: `${programs}${delimiter}${process.env['PATH']}` },
    detached: true,
  });
  const timer = setTimeout(() => endGroup(shell.pid), timeoutMs);
  try {
    let output = '';
    let errors = '';
    shell.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    shell.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      shell.on('error', reject).on('close', resolve);
    });
    return { outputs: output.split(`${endOfBlock}\n`).slice(0, -1), exitCode, errors: errors + output };
  } finally {
    clearTimeout(timer);
    endGroup(shell.pid);
    rmSync(place, { recursive: true, force: true });
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

/**
 * Without what npm and the test runner set for this process, settings of whoever runs the tests, and proxies. The cache of
 * compiled code stays: it changes nothing but the time.
 */
function cleanEnvironment(port: number): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|rollcall_|node_(?!compile_cache))|_proxy$/i.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    ROLLCALL_PORT: String(port),
    // The docs must work with what the checkout has.
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
  };
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
