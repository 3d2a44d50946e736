/** Fifty kills of imports and merges: what a few show in every run, at far more of the moments there are. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { temporaryDirectory } from '../../packages/rollcall/src/data-set/data-set-fixture.test.ts';
import { RandomStream } from '../../packages/rollcall/src/sample/random-stream.ts';
import { ImportKills, type Moment, type Phase, phases } from '../crash/import-kills.ts';

const contacts = 50_000;
const killsOfEach = 25;
/** Kills are also drawn from when the files show one of these: most are too short for a random time to find them. */
const atPhases = phases.filter((phase) => phase !== 'nothing' && phase !== 'active');
/** What lies between two phases is met by waiting for a part of the time that the whole import takes. */
const longestWait = 1 / 4;
const seed = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

it('fifty kills of an import', { timeout: 40 * 60 * 1_000 }, async (t) => {
  t.diagnostic(`KILL_SEED=${seed}`);
  const random = new RandomStream();
  random.reseed(seed, 0, 0);
  await using kills = await ImportKills.prepare(await temporaryDirectory(t), contacts);
  await kills.runUndisturbed();
  const met = new Set<Phase>();
  for (const way of ['import', 'merge'] as const) {
    const counts: Partial<Record<Phase, number>> = {};
    for (let kill = 0; kill < killsOfEach; kill++) {
      const tookMs = Math.ceil(kills.tookMs(way));
      // Each phase as soon as it shows; then by turns at any time, and a while after any phase.
      const phase = atPhases[kill < atPhases.length ? kill : random.below(atPhases.length)] ?? 'begun';
      const isAtPhase = kill < atPhases.length || kill % 2 === 0;
      const moment: Moment = isAtPhase ? { phase } : { afterMs: random.below(tookMs) };
      const isLater = isAtPhase && kill >= atPhases.length;
      const laterMs = isLater ? random.below(Math.ceil(tookMs * longestWait)) : 0;
      const killedAt = await kills.kill(way, moment, laterMs);
      await kills.clearedUp();
      counts[killedAt] = (counts[killedAt] ?? 0) + 1;
      met.add(killedAt);
    }
    t.diagnostic(`${way}: ${JSON.stringify(counts)}`);
  }
  for (const phase of ['reading', 'joining', 'building', 'finishing'] as const)
    assert.ok(met.has(phase), `one was killed while ${phase}`);
});
