/**
 * The real importer, killed and stopped at moments of its work. It must leave the active data set as it was, and
 * nothing that stays: what a killed one could not remove, the next import does. test/long has fifty more kills.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { temporaryDirectory } from '../../packages/rollcall/src/data-set/data-set-fixture.test.ts';
import { filesOf, startRollcall } from '../../packages/rollcall/src/import/import-fixture.test.ts';
import { ImportKills, type Phase, type Way } from './import-kills.ts';

const contacts = 12_000;

let directory = '';
let kills: ImportKills;
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rollcall-kills-'));
  kills = await ImportKills.prepare(directory, contacts);
  await kills.runUndisturbed();
});
after(async () => {
  await kills[Symbol.asyncDispose]();
  await rm(directory, { recursive: true });
});

/** The last ones are so short that the kill may come in the next. */
const moments: readonly (readonly [Way, readonly Phase[]])[] = [
  ['import', ['begun', 'reading', 'joining', 'building', 'finishing', 'reported']],
  ['merge', ['reading', 'joining', 'building', 'named']],
];
const longPhases: ReadonlySet<Phase> = new Set<Phase>(['reading', 'joining', 'building']);

describe('an import that is killed', () => {
  for (const [way, phases] of moments) {
    it(`leaves the active data set as it was, and the next one works and clears up: ${way}`, async (t) => {
      const reached: Phase[] = [];
      for (const phase of phases) {
        const killedAt = await kills.kill(way, { phase });
        reached.push(killedAt);
        // What is whole is no base for the next kill.
        if (killedAt === 'active') await kills.clearedUp();
      }
      t.diagnostic(reached.join(', '));
      const working = reached.filter((phase) => longPhases.has(phase));
      assert.ok(working.length > 1, 'some were killed while they worked');
      await kills.clearedUp();
    });
  }
});

describe('an import that is stopped', () => {
  it('says so and leaves nothing, wherever it was', async () => {
    const expected = [await kills.active(), await kills.contents()];
    for (const [way, phase, signal] of [
      ['import', 'reading', 'SIGINT'],
      ['import', 'building', 'SIGTERM'],
      ['merge', 'joining', 'SIGINT'],
    ] as const) {
      const command = kills.start(way);
      await kills.reached(command, phase, new Set(await filesOf(kills.data)));
      const { code } = await command.stop(signal);
      assert.equal(code, 1, command.output);
      assert.match(command.stderr, /^rollcall: stopped; the active data set is unchanged$/m);
      assert.equal(command.stdout, '');
      assert.deepEqual([await kills.active(), await kills.contents()], expected);
      await kills.assertNothingElse();
    }
  });

  it('does not wait for standard input', { timeout: 60_000 }, async (t) => {
    const rows = `company,lastName\n${'Foo,Doe\n'.repeat(300_000)}Foo,`;
    // The store is opened when signals are listened to, and columns are shown when rows are being read.
    for (const bytes of ['', rows]) {
      const data = await temporaryDirectory(t);
      const child = startRollcall(['import', '-', '--data', data], { stdio: ['pipe', 'pipe', 'pipe'] });
      t.after(() => child.kill('SIGKILL'));
      assert.ok(child.stdin !== null && child.stderr !== null);
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', (said: string) => {
        stderr += said;
      });
      const ended = once(child, 'close');
      child.stdin.on('error', () => {}).write(bytes);
      const isAtIt = bytes === '' ? () => existsSync(join(data, 'control.sqlite')) : () => stderr !== '';
      while (!isAtIt()) await delay(1);
      child.kill('SIGINT');
      assert.deepEqual(await ended, [1, null], stderr);
      assert.match(stderr, /^rollcall: stopped; the active data set is unchanged$/m);
      assert.deepEqual(await filesOf(data), existsSync(join(data, 'datasets')) ? ['datasets'] : []);
    }
  });
});
