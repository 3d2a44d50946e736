/** A disk that becomes full in the middle of an import: it says so, and leaves everything as it was. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { temporaryDirectory } from '../../packages/rollcall/src/data-set/data-set-fixture.test.ts';
import { ImportKills } from './import-kills.ts';
import { freeBytes, inOwnNamespace, mountSmallDisk } from './small-disk.ts';

const contacts = 12_000;
const program = fileURLToPath(new URL('../../packages/rollcall/bin/rollcall.js', import.meta.url));
const said =
  /^rollcall: the disk is full \(.*\): make room for .*, or remove versions .*\. The active data set is unchanged$/m;

describe('an import', () => {
  it('whose files may not grow any further says so and leaves everything as it was', async (t) => {
    await using kills = await ImportKills.prepare(await temporaryDirectory(t), contacts);
    const before = [await kills.active(), await kills.contents()];
    // Blocks of 512 bytes, by POSIX: a part of what is spilled, and of the blocks, and more than the control store needs.
    for (const [blocks, flags] of [
      ['1000', []],
      ['2500', ['--merge']],
    ] as const) {
      const args = ['import', kills.large, '--data', kills.data, ...flags];
      const limited = ['-c', 'ulimit -f "$0" && exec "$@"', blocks, process.execPath, program, ...args];
      const child = spawn('sh', limited, { stdio: ['ignore', 'pipe', 'pipe'] });
      const [stdout, stderr, [code]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, 'close'),
      ]);
      assert.equal(code, 1, stderr);
      assert.match(stderr, said);
      assert.equal(stdout, '');
      assert.deepEqual([await kills.active(), await kills.contents()], before);
      await kills.assertNothingElse();
    }
    await kills.clearedUp();
  });

  it('on a disk that becomes full says so and leaves everything as it was', async (t) => {
    const directory = await temporaryDirectory(t);
    const data = join(directory, 'data');
    await mkdir(data);
    using disk = mountSmallDisk(data);
    if (disk === undefined) return inOwnNamespace(t, import.meta.url);
    await using kills = await ImportKills.prepare(directory, contacts);
    const neededBytes = await mostUsed(kills);
    const before = [await kills.active(), await kills.contents()];
    const ballast = join(directory, 'data', 'control.sqlite-ballast');
    for (const share of [0.1, 0.5, 0.95]) {
      await rm(ballast, { force: true });
      await writeFile(ballast, Buffer.alloc(freeBytes(data) - Math.floor(neededBytes * share)));
      const command = kills.start('merge');
      const { code } = await command.ended;
      assert.equal(code, 1, command.output);
      assert.match(command.stderr, said);
      assert.equal(command.stdout, '');
      assert.deepEqual([await kills.active(), await kills.contents()], before);
      await kills.assertNothingElse();
      t.diagnostic(
        `${Math.round(share * 100)} %: ${command.stderr.trim().split('\n').slice(-2).join(' / ')}`,
      );
    }
    await rm(ballast);
    await kills.clearedUp();
  });
});

/** The room that an import takes at most while nobody disturbs it. */
async function mostUsed(kills: ImportKills): Promise<number> {
  const before = freeBytes(kills.data);
  const command = kills.start('merge');
  let hasEnded = false;
  void command.ended.finally(() => {
    hasEnded = true;
  });
  let least = before;
  while (!hasEnded) {
    least = Math.min(least, freeBytes(kills.data));
    await delay(1);
  }
  assert.equal((await command.ended).code, 0, command.output);
  await kills.clearedUp();
  return before - least;
}
