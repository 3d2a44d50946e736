import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { test } from 'node:test';
import { processMark } from '../process-mark.ts';
import { isDeadWorker, newWorkerName } from './worker-name.ts';

const [, ...placeOfOwn] = processMark().split(' ');

test('a worker of this machine is dead when its process is gone, or is ours under an earlier name', () => {
  const own = newWorkerName();
  const { pid: gone } = spawnSync(process.execPath, ['--version']);
  assert.equal(isDeadWorker(`${[gone, ...placeOfOwn].join(' ')}/${gone}/x`, own), true);
  assert.equal(isDeadWorker(newWorkerName(), own), true);
  // As older programs named themselves.
  assert.equal(isDeadWorker(`${hostname()}/${gone}/x`, own), true);
});

test('a worker whose number another process has now is dead: numbers are used again', () => {
  const [, ...place] = placeOfOwn;
  const before = [process.ppid, '1', ...place].join(' ');
  assert.equal(isDeadWorker(`${before}/${process.ppid}/x`, newWorkerName()), true);
});

test('a worker that may live is not dead: ourselves, a running process, another machine, another container', () => {
  const own = newWorkerName();
  const mark = ([pid, start, space, machine, host]: readonly (string | number)[]) =>
    `${[pid, start, space, machine, host].join(' ')}/${pid}/x`;
  const [start = '', space = '', machine = '', host = ''] = placeOfOwn;
  assert.equal(isDeadWorker(own, own), false);
  assert.equal(isDeadWorker(mark([process.ppid, '-', space, machine, host]), own), false);
  assert.equal(isDeadWorker(`${hostname()}/${process.ppid}/x`, own), false);
  assert.equal(isDeadWorker('elsewhere/1/x', own), false);
  assert.equal(isDeadWorker(mark([process.pid, start, space, 'another-start', 'elsewhere']), own), false);
  // On one host, with its name, every container has a process 1.
  assert.equal(isDeadWorker(mark([process.pid, start, 'pid:[1]', machine, host]), own), false);
});
