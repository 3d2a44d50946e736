import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { test } from 'node:test';
import { isDeadWorker, newWorkerName } from './worker-name.ts';

test('a worker of this machine is dead when its process is gone, or its process id is ours now', () => {
  const own = newWorkerName();
  const { pid: gone } = spawnSync(process.execPath, ['--version']);
  assert.equal(isDeadWorker(`${hostname()}/${gone}/x`, own), true);
  assert.equal(isDeadWorker(newWorkerName(), own), true);
});

test('a worker that may live is not dead: ourselves, a running process, another machine', () => {
  const own = newWorkerName();
  assert.equal(isDeadWorker(own, own), false);
  assert.equal(isDeadWorker(`${hostname()}/${process.ppid}/x`, own), false);
  assert.equal(isDeadWorker('elsewhere/1/x', own), false);
});
