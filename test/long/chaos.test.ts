/** Two minutes of what test/chaos does for seconds, with more of everything. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { chaos, fullChaos } from '../chaos/chaos-run.ts';

const timeout = 30 * 60 * 1_000;

it('two minutes of chaos leave everything as it would be undisturbed', { timeout }, async (t) => {
  const seed = Number(process.env['CHAOS_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  const report = await chaos({ ...fullChaos, seconds: 120, seed });
  t.diagnostic(JSON.stringify(report));
  // Where no job goes on at a checkpoint, or none was hindered by the database, the run shows little on this machine.
  assert.ok(report.fromCheckpoint > 0 && report.unavailable > 0 && report.replayed > 0);
});
