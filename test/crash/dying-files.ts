/**
 * Loaded into the program with `node --import`: kills the whole process right before or right after the first call of a kind
 * for a file, as `SIGKILL` from outside does.
 */
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';

export const fileVariable = 'TEST_DIES_AT_FILE';

export interface DyingFile {
  readonly file: 'write' | 'rename' | 'rm';
  /** How its name begins. */
  readonly name: string;
  readonly when: 'before' | 'after';
}

const [dyingFile, dyingName = '', when] = (process.env[fileVariable] ?? '').split(' ');
const paths = new Map<number, string>();

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // A signal to oneself is delivered before the call returns; nothing may happen after it all the same.
  for (;;);
}

function dieIf(file: DyingFile['file'], path: unknown, now: DyingFile['when']): void {
  if (file === dyingFile && now === when && basename(String(path)).startsWith(dyingName)) die();
}

if (dyingFile !== undefined && dyingFile !== '') {
  const { openSync, writeSync } = fs;
  fs.openSync = (path, ...more) => {
    const fd = openSync(path, ...more);
    paths.set(fd, String(path));
    return fd;
  };
  fs.writeSync = ((fd: number, ...more: [Uint8Array]) => {
    dieIf('write', paths.get(fd), 'before');
    const written = writeSync(fd, ...more);
    dieIf('write', paths.get(fd), 'after');
    return written;
  }) as typeof writeSync;
  for (const file of ['rename', 'rm'] as const) {
    const found = promises[file] as (path: string, ...more: unknown[]) => Promise<void>;
    const dying = async (path: string, ...more: unknown[]): Promise<void> => {
      dieIf(file, path, 'before');
      await found(path, ...more);
      dieIf(file, path, 'after');
    };
    Reflect.set(promises, file, dying);
  }
  syncBuiltinESMExports();
}
