/** A short one; `npm run chaos` has everything. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { chaos } from './chaos-run.ts';

it('jobs, files, credits and webhooks are right though processes are killed and PostgreSQL is restarted under them', async (t) => {
  const report = await chaos({
    seed: Number(process.env['CHAOS_SEED'] ?? Math.floor(Math.random() * 2 ** 31)),
    seconds: 4,
    servers: 2,
    workers: 2,
    clients: 2,
    contacts: 1_000,
    killAfterMs: { least: 500, most: 1_500 },
    restarts: ['immediate'],
  });
  t.diagnostic(JSON.stringify(report));
  assert.ok(report.kills > 0 && report.restarts === 1 && report.submitted > 0);
});
