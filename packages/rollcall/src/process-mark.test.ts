import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { processMark, stateOfMarked } from './process-mark.ts';

const skip = !existsSync('/proc/self/stat') && 'this system does not tell when a process was started';
const [pid = '', start = '', space = '', machine = '', host = ''] = processMark().split(' ');
const mark = (...parts: readonly string[]): string => parts.join(' ');

describe('the mark of a process', () => {
  it('tells whether it runs', () => {
    assert.equal(stateOfMarked(processMark()), 'running');
    const { pid: gone } = spawnSync(process.execPath, ['--version']);
    assert.equal(stateOfMarked(mark(`${gone}`, start, space, machine, host)), 'gone');
    assert.equal(stateOfMarked(''), 'gone');
  });

  it('is not taken for that of another process with the same id', { skip }, () => {
    assert.equal(stateOfMarked(mark(pid, `${Number(start) - 1}`, space, machine, host)), 'gone');
  });

  it('is that of a living process when another one looks', { skip }, (t) => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    t.after(() => child.kill());
    assert.equal(stateOfMarked(mark(`${child.pid}`, '-', space, machine, host)), 'running');
    assert.equal(stateOfMarked(mark(`${child.pid}`, '1', space, machine, host)), 'gone');
  });

  it('says nothing of another container or host', { skip }, () => {
    for (const other of [
      mark('1', '5', 'pid:[1]', machine, host),
      mark('1', '5', 'pid:[1]', machine, 'other'),
      mark(pid, start, space, 'another-start', 'other'),
    ])
      assert.equal(stateOfMarked(other), 'unknown', other);
  });

  it('is of a process that is gone when its host was started again', { skip }, () => {
    assert.equal(stateOfMarked(mark(pid, start, space, 'another-start', host)), 'gone');
  });

  it('of an older program is an id', () => {
    assert.equal(stateOfMarked(pid), 'running');
  });
});
